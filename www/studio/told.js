// Comes in: parts of an analysis, phrases, and what says them in a language. Goes out: what people read of them: words of the text and names that
// are no state's stay English and are marked so.

import { h } from "./dom.js";
import { nameOf, when } from "./words.js";

/** Words that are English whatever is spoken around them. */
export const english = (...words) => h("span", { lang: "en" }, ...words);

/** A phrase with elements in its gaps. */
export const spoken = (phrase, gaps) => h("span", {}, ...phrase.split(/\{(\w+)\}/).map((part, i) => (i % 2 ? gaps[part] : part)));

/** Several things in a row. */
export const listed = (say, things) => things.flatMap((thing, i) => (i ? [say("{list}, {next}", { list: "", next: "" }), thing] : [thing]));

/** What a state is called, by its code; `undefined` for whoever is none. */
const state = (id, say) => [say(id)].find((name) => /^[A-Z]{3}$/.test(id) && name !== id);

/** The name of an actor, by its id, as an element. */
export const name = (analysis, id, say) => state(id, say) ?? english(nameOf(analysis, id));

/** The same for lists to choose from: what `select` takes. */
export const choice = ({ id, name }, say) => [id, state(id, say) ?? name, state(id, say) ? {} : { lang: "en" }];

/** Who to whom: "Russia → North Korea", "Russia ⇄ China". */
export function parties(analysis, { actor, recipient, reciprocal }, say) {
  const names = (ids) => ids.map((id) => name(analysis, id, say));
  if (reciprocal) return names([...actor, ...recipient]).flatMap((one, i) => (i ? [" ⇄ ", one] : [one]));
  return [...listed(say, names(actor)), " → ", ...listed(say, names(recipient))];
}

/** A day, month or year as the language writes it; in English by its numbers. */
export function dated(date, say) {
  const [year, month, day] = date.split("-");
  const form = month ? `${day ? "day" : "month"} ${Number(month)}` : "year";
  const said = say(form, { year, day: Number(day) });
  return said === form ? date : said;
}

/** The date of a statement, or the words of the text; `null` for none. */
export function date(analysis, statement, text, say) {
  const told = when(analysis, statement, text);
  if (!told) return null;
  return told.startsWith("“") ? english(told) : dated(told, say);
}
