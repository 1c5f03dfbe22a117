// Comes in: two analyses and their texts. Goes out: for each pair of actors where the two differ in tone, status or date, or which of them speaks of it at all. Pure.

import { when } from "./words.js";

/** The statements of each pair, by the two ids in order. */
function byPair({ relations, statements }) {
  return new Map(relations.map(({ pair, statements: ids }) => [pair.toSorted().join(" "), ids.map((id) => statements[id])]));
}

/** In what two statements of the same type differ. */
function differences([one, here, text], [other, there, otherText]) {
  const same = { tone: one.tone === other.tone, status: one.status === other.status, date: when(here, one, text) === when(there, other, otherText) };
  return Object.keys(same).filter((what) => !same[what]);
}

/**
 * The pairs in the order of the first text, then those that only the second has. Of each: the `actors` by their ids, `both` (statements of the
 * same type, each with the one that is nearest to it, and what they differ in), and those that only one of the texts has (`here`, `there`).
 */
export function compare([here, text], [there, otherText]) {
  const [ours, theirs] = [byPair(here), byPair(there)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].map((key) => {
    const rest = [...(theirs.get(key) ?? [])];
    const pair = { actors: key.split(" "), both: [], here: [], there: rest };
    for (const one of ours.get(key) ?? []) {
      const found = rest.filter((other) => other.type === one.type).map((other) => ({ one, other, differ: differences([one, here, text], [other, there, otherText]) }));
      const [nearest] = found.sort((a, b) => a.differ.length - b.differ.length);
      if (nearest) {
        pair.both.push(nearest);
        rest.splice(rest.indexOf(nearest.other), 1);
      } else {
        pair.here.push(one);
      }
    }
    return pair;
  });
}
