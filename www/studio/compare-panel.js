// Comes in: a second text. Goes out: its map beside the first, and what the two say otherwise of the same pairs; each entry selects its place in
// both.

import { pairs, sheet } from "./comparison.js";
import { h } from "./dom.js";
import { textOf } from "./files.js";
import { say, spokenHere } from "./language.js";

export function comparePanel(session, panel, stand) {
  const { map } = session;
  const form = panel.querySelector("form");
  const list = panel.querySelector("[data-part=pairs]");
  const problem = panel.querySelector("[role=alert]");
  const status = panel.querySelector("[role=status]");
  let other;
  document.adoptedStyleSheets.push(sheet);

  /** Selects what two statements stand for, each in its map. */
  function lead(one, second) {
    if (one) map.select(one.id);
    if (second) other.select(second.id);
  }

  function draw() {
    const [first, second] = [map.analysis(), other?.analysis()];
    if (!first || !second) return;
    other.setAttribute("aria-label", say("The second text"));
    const { line, sections } = pairs([first, map.text], [second, other.text], spokenHere(), [lead, lead]);
    list.replaceChildren(...sections);
    status.textContent = line;
  }

  async function show(event) {
    event.preventDefault();
    problem.textContent = "";
    const { text, published } = form.elements;
    if (!text.value.trim()) {
      problem.textContent = say("There is no second text yet.");
      return text.focus();
    }
    if (!other) {
      other = h("trilateral-map", { id: "other", loading: "eager", lang: spokenHere().lang });
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
