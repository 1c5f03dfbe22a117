// Comes in: a map, and what an editor wants of a statement or an actor. Goes out: corrections that find their place again by quotation.

/** A quotation without what it does not need. */
const lean = (quote) => Object.fromEntries(Object.entries(quote).filter(([, value]) => value.length > 0));

export const accept = (map, id) => ({ accept: { at: lean(map.quote(id)) } });
export const reject = (map, id) => ({ reject: { at: lean(map.quote(id)) } });
export const merge = (actors, into) => ({ merge: { actors, into } });

/** What a form says of a statement that the statement does not say itself; `null` if that is nothing. */
export function change(before, now) {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const to = Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(before[name], value)));
  // Sides and their direction go together.
  if (now.reciprocal && (to.actor || to.recipient || to.reciprocal)) Object.assign(to, { actor: now.actor, recipient: now.recipient, reciprocal: true });
  return Object.keys(to).length ? to : null;
}

export const edit = (map, id, to) => ({ edit: { at: lean(map.quote(id)), to } });

/** Words given to somebody: `places` as `map.quote` takes them. */
export const split = (map, places, into) => ({ split: { at: places.map((place) => lean(map.quote(place))), into } });

/** A statement in words of the text; `null` if no sentence has them. The sentence with number `near` is tried first. */
export function add(map, words, near, to) {
  const order = map.analysis().sentences.map((_, i) => i).sort((a, b) => Number(b === near) - Number(a === near));
  for (const sentence of order) {
    const at = within(map.quote(`sentence.${sentence}`), words);
    if (at) return { add: { at: lean(at), to } };
  }
  return null;
}

const WORD = /[\p{L}\p{N}]+/gu;
const tokens = (text) => [...text.matchAll(WORD)].map((m) => ({ word: m[0].toLowerCase(), start: m.index, end: m.index + m[0].length }));

/** The quotation of some words of a quotation; only words count, not marks or white space. `null` if they are not in it. */
export function within(quote, words) {
  const [text, wanted] = [tokens(quote.exact), tokens(words)];
  if (!wanted.length) return null;
  const first = text.findIndex((_, i) => wanted.every((w, j) => text[i + j]?.word === w.word));
  if (first < 0) return null;
  const [start, end] = [text[first].start, text[first + wanted.length - 1].end];
  return { exact: quote.exact.slice(start, end), prefix: quote.exact.slice(0, start) || quote.prefix, suffix: quote.exact.slice(end) || quote.suffix };
}
