// Comes in: two analyses with their texts, and a language. Goes out: elements that show, pair by pair, what the two texts say otherwise, each in its
// own words.
// The build makes one file of this and of what it imports, trilateral/1/compare.js: maps with the attribute `compare` load it, no others.

import { compare } from "./compare.js";
import { h } from "./dom.js";
import { date, dated, english, listed, name } from "./told.js";
import { TYPES } from "./words.js";

/** The looks, for whatever tree they stand in. Beside each other from a width that holds two columns, else one below the other. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .trilateral.compare { padding-block: 12px 32px; }
  .compare :is(h2, h3, p, ul, blockquote) { margin: 0; padding: 0; font: inherit; }
  .compare h2 { font: 600 20px / 1.3 var(--serif); }
  .compare h3 { margin-block: 20px 4px; font: 600 17px / 1.3 var(--serif); }
  .compare ul { list-style: none; }
  .compare li { padding-block: 10px; border-block-start: 1px solid var(--hairline); }
  .compare .sides { display: grid; gap: 10px 24px; margin-block-start: 4px; }
  @container trilateral (min-width: 600px) { .compare .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
  .compare .sides > div { padding-inline-start: 10px; border-inline-start: 3px solid var(--tone, var(--hairline)); }
  .compare .cooperative { --tone: var(--cooperative); }
  .compare .conflictual { --tone: var(--conflictual); }
  .compare .mixed { --tone: var(--mixed); }
  .compare .neutral { --tone: var(--neutral); }
  .compare .sides > .attributed { border-inline-start-style: dashed; }
  .compare .sides > .hedged { border-inline-start-style: dotted; }
  .compare .sides > .denied { border-inline-start-style: double; border-inline-start-width: 5px; }
  .compare :is(.side, .nothing) { color: var(--muted); font-size: 14px; }
  .compare .words { font: inherit; font-family: var(--serif); font-size: 17px; text-align: start; color: inherit; overflow-wrap: anywhere; }
  .compare button.words { display: block; min-block-size: 24px; padding: 0; border: 0; background: none; text-decoration: underline 1px var(--muted); text-underline-offset: 3px; cursor: pointer; }
  .compare button.words[aria-current="true"] { background: color-mix(in srgb, var(--ink) 10%, transparent); }
  .compare button.words:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
  .compare .fact.other { font-weight: 700; }
`);

/**
 * The two texts side by side, as a map shows them. `first` and `second` are each `[analysis, text]`; `select` is called with the number of a
 * statement of the first text whose words were chosen. Returns the element, and how to mark the statements that are selected.
 */
export function comparison(first, second, language, select) {
  const { lang, say } = language;
  const { line, sections } = pairs(first, second, language, [(one) => select(one.id), null]);
  const { title, published } = second[0].source;
  const about = [title && english(`“${title}”`), published && dated(published, say)].filter(Boolean);
  const element = h(
    "section",
    { class: "trilateral compare", part: "compare", lang, "data-view": "compare", "aria-label": say("Beside another text") },
    h("h2", {}, say("Beside another text")),
    about.length > 0 && h("p", { class: "side" }, ...listed(say, about)),
    h("p", { class: "side" }, line),
    ...sections,
  );
  const mark = (ids) => {
    for (const button of element.querySelectorAll("[data-statement]")) {
      if (ids.includes(Number(button.dataset.statement))) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  };
  return { element, mark };
}

/**
 * The pairs that the two texts differ about: a line that counts them, and a section for each. `selects` has for either text a function, or `null`
 * where its words lead nowhere: it is called with the two statements of a row, of which one may be `null`.
 */
export function pairs(first, second, { say }, selects) {
  const all = compare(first, second);
  const differing = all.filter(({ both, here, there }) => here.length + there.length + both.filter(({ differ }) => differ.length).length > 0);
  const line = say("The two differ about {differing} of {all} pairs of actors.", { differing: differing.length, all: all.length });
  return { line, sections: differing.map((pair) => section(pair, [first, second], say, selects)) };
}

function section({ actors, both, here, there }, texts, say, selects) {
  const knows = (id) => ([{ actors }]) => actors.some((actor) => actor.id === id);
  const [one, other] = actors.map((id) => name(texts.find(knows(id))[0], id, say));
  const told = both.filter(({ differ }) => differ.length);
  const alone = [...here.map((one) => ({ one, other: null, differ: [] })), ...there.map((other) => ({ one: null, other, differ: [] }))];
  const same = both.length - told.length;
  return h("section", {},
    h("h3", {}, one, " ⇄ ", other),
    same > 0 && h("p", { class: "side" }, say("{count} said alike", { count: same })),
    h("ul", {}, ...[...told, ...alone].map((pair) => row(pair, texts, say, selects))));
}

/** Two statements of a type, or one that only one of the texts has. */
function row({ one, other, differ }, [first, second], say, [selectHere, selectThere]) {
  const another = { tone: say("another tone"), status: say("another status"), date: say("another date") };
  const what = differ.length ? listed(say, differ.map((fact) => another[fact])).join("") : say("found in one text only");
  return h("li", {},
    h("p", {}, say("{type}: {what}", { type: say(TYPES[(one ?? other).type]), what })),
    h("div", { class: "sides" },
      side(say("This text"), first, one, differ, say, selectHere && { "data-statement": one?.id, onclick: () => selectHere(one, other) }),
      side(say("The other text"), second, other, differ, say, selectThere && { onclick: () => selectThere(one, other) })));
}

/** What one text says: its words, and how they were read. `button` has what makes a button of them. */
function side(head, [analysis, text], statement, differ, say, button) {
  if (!statement) return h("div", {}, h("p", { class: "side" }, head), h("p", { class: "nothing" }, say("nothing found")));
  const words = `“${text.slice(statement.start, statement.end).replace(/\s+/g, " ")}”`;
  const quote = button ? h("button", { type: "button", class: "words", lang: "en", ...button }, words) : h("blockquote", { class: "words", lang: "en" }, words);
  const facts = { tone: say(statement.tone), status: say(statement.status), date: date(analysis, statement, text, say) ?? say("no date given") };
  const told = Object.entries(facts).map(([fact, value]) => h("span", { class: differ.includes(fact) ? "fact other" : "fact" }, value));
  return h("div", { class: `${statement.tone} ${statement.status}` }, h("p", { class: "side" }, head), quote, h("p", { class: "facts" }, ...listed(say, told)));
}
