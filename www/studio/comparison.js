// Comes in: two analyses with their texts. Goes out: an element that shows, pair by pair, what the two texts say otherwise, each in its own words.
// The build makes one file of this and of what it imports, trilateral/1/compare.js: maps with the attribute `compare` load it, no others.

import { compare } from "./compare.js";
import { h } from "./dom.js";
import { TYPES, when } from "./words.js";

/** The looks, for the map's shadow root. Beside each other from a width that holds two columns, else one below the other. */
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

/** What stands over the column of each text. */
const SIDES = ["This text", "The other text"];

/**
 * The two texts side by side. `first` and `second` are each `[analysis, text]`; `select` is called with the number of a statement of the
 * first text whose words were chosen. Returns the element, and how to mark the statements that are selected.
 */
export function comparison(first, second, select) {
  const pairs = compare(first, second);
  const differing = pairs.filter(({ both, here, there }) => here.length + there.length + both.filter(({ differ }) => differ.length).length > 0);
  const { title, published } = second[0].source;
  const other = [title ? `“${title}”` : "The other text", published].filter(Boolean).join(", ");
  const element = h(
    "section",
    { class: "trilateral compare", part: "compare", "data-view": "compare", "aria-label": "Beside another text" },
    h("h2", {}, "Beside another text"),
    h("p", { class: "side" }, `${other}. The two differ about ${differing.length} of ${pairs.length} pairs of actors.`),
    ...differing.map((pair) => section(pair, first, second, select)),
  );
  const mark = (ids) => {
    for (const button of element.querySelectorAll("[data-statement]")) {
      if (ids.includes(Number(button.dataset.statement))) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  };
  return { element, mark };
}

function section({ names, both, here, there }, first, second, select) {
  const told = both.filter(({ differ }) => differ.length);
  const rows = [
    ...told.map(({ one, other, differ }) => row(TYPES[one.type], differ.map(([what]) => what), one, other)),
    ...here.map((one) => row(TYPES[one.type], [], one, null)),
    ...there.map((other) => row(TYPES[other.type], [], null, other)),
  ];
  function row(type, differ, one, other) {
    const what = differ.length ? `${type}: another ${differ.join(", another ")}` : `${type}: found in one text only`;
    return h("li", {}, h("p", {}, what), h("div", { class: "sides" }, side(0, first, one, differ, select), side(1, second, other, differ, null)));
  }
  const same = both.length - told.length;
  return h("section", {}, h("h3", {}, names.join(" ⇄ ")), same > 0 && h("p", { class: "side" }, `${same} said alike`), h("ul", {}, ...rows));
}

/** What one text says: its words, and how they were read. */
function side(column, [analysis, text], statement, differ, select) {
  const head = h("p", { class: "side" }, SIDES[column]);
  if (!statement) return h("div", {}, head, h("p", { class: "nothing" }, "nothing found"));
  const words = `“${text.slice(statement.start, statement.end).replace(/\s+/g, " ")}”`;
  const quote = select
    ? h("button", { type: "button", class: "words", "data-statement": statement.id, onclick: () => select(statement.id) }, words)
    : h("blockquote", { class: "words" }, words);
  const facts = { tone: statement.tone, status: statement.status, date: when(analysis, statement, text) || "no date" };
  const told = Object.entries(facts).flatMap(([name, value], i) => [i ? ", " : "", h("span", { class: differ.includes(name) ? "fact other" : "fact" }, value)]);
  return h("div", { class: `${statement.tone} ${statement.status}` }, head, quote, h("p", { class: "facts" }, ...told));
}
