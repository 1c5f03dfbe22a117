// Comes in: a second text. Goes out: its map beside the first, and a list of what the two say otherwise of the same pairs; each entry selects its place in
// both.

import { compare } from "./compare.js";
import { h } from "./dom.js";
import { textOf } from "./files.js";
import { TYPES } from "./words.js";

export function comparePanel(session, panel, stand) {
  const { map } = session;
  const form = panel.querySelector("form");
  const list = panel.querySelector("[data-part=pairs]");
  const problem = panel.querySelector("[role=alert]");
  const status = panel.querySelector("[role=status]");
  let other;

  /** A button that selects statements, each in its map. */
  const link = (label, one, second) =>
    h("button", { type: "button", class: "entry", onclick: () => {
      if (one) map.select(one.id);
      if (second) other.select(second.id);
    } }, ...label);

  function section({ names, both, here, there }) {
    const told = both.filter(({ differ }) => differ.length).map(({ one, other: second, differ }) =>
      link([h("strong", {}, TYPES[one.type]), ...differ.map(([what, a, b]) => h("span", { class: "why" }, `${what}: ${a} | ${b}`))], one, second));
    const alone = [[here, "first"], [there, "second"]].flatMap(([statements, which]) =>
      statements.map((s) => link([h("strong", {}, TYPES[s.type]), ` ${s.label}`, h("span", { class: "why" }, `only in the ${which} text: ${s.tone}, ${s.status}`)], which === "first" ? s : null, which === "second" ? s : null)));
    const same = both.length - told.length;
    return h("section", { class: "pair" }, h("h3", {}, names.join(" ⇄ ")), same > 0 && h("p", { class: "hint" }, `${same} said alike`), h("ul", {}, ...[...told, ...alone].map((item) => h("li", {}, item))));
  }

  function draw() {
    const [first, second] = [map.analysis(), other?.analysis()];
    if (!first || !second) return;
    const pairs = compare([first, map.text], [second, other.text]);
    list.replaceChildren(...pairs.map(section));
    const differ = pairs.filter((pair) => pair.here.length + pair.there.length + pair.both.flatMap((b) => b.differ).length > 0).length;
    status.textContent = `The two texts differ about ${differ} of ${pairs.length} pairs. What the first says stands before the |.`;
  }

  async function show(event) {
    event.preventDefault();
    problem.textContent = "";
    const { text, published } = form.elements;
    if (!text.value.trim()) {
      problem.textContent = "There is no second text yet.";
      return text.focus();
    }
    if (!other) {
      other = h("trilateral-map", { id: "other", loading: "eager", "aria-label": "The second text" });
      other.addEventListener("trilateral:ready", draw);
      other.addEventListener("trilateral:error", ({ detail }) => (problem.textContent = detail.line));
    }
    if (published.value) other.setAttribute("published", published.value);
    else other.removeAttribute("published");
    other.text = text.value;
    stand.append(other);
    stand.classList.add("two");
  }

  form.addEventListener("submit", show);
  form.querySelector("[type=file]").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    target.value = "";
    if (!file) return;
    try {
      form.elements.text.value = await textOf(file);
      form.requestSubmit();
    } catch (error) {
      problem.textContent = error.message;
    }
  });
  panel.querySelector("[data-part=alone]").addEventListener("click", () => {
    other?.remove();
    stand.classList.remove("two");
    list.replaceChildren();
    status.textContent = "";
    form.reset();
  });
  session.addEventListener("change", draw);
}
