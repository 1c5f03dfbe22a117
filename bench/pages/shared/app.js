// The page around a peer: reads the text, lists its sentences, and passes a selection to the sentence, the diagram and the timeline.
// `read(text)` gives `{ sentences: [string], statements: [{ sentence, actor, recipient, verb, tone, date }] }`; `diagram` and
// `timeline` are functions `(element, model, select) => { select(id), destroy() }`.

import { nameOf } from "./actors.js";

/** Resolves once what was changed has been painted. */
export const painted = () =>
  new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));

export function start({ read, diagram, timeline }) {
  const list = document.getElementById("text");
  const card = document.getElementById("card");
  let model, parts = [], items = [], lit;

  function select(id) {
    const statement = model.statements[id];
    lit?.removeAttribute("aria-current");
    lit = items[statement.sentence];
    lit.setAttribute("aria-current", "true");
    lit.scrollIntoView({ block: "nearest" });
    card.textContent = `${nameOf(statement.actor)} ${statement.verb} ${nameOf(statement.recipient)}${statement.date ? `, ${statement.date.toISOString().slice(0, 10)}` : ""}`;
    for (const part of parts) part.select(id);
  }

  async function show(text) {
    for (const part of parts) part.destroy();
    model = read(text);
    model.statements.forEach((statement, id) => (statement.id = id));
    const of = Map.groupBy(model.statements, (s) => s.sentence);
    items = model.sentences.map((sentence, i) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      const first = of.get(i)?.[0];
      if (first) {
        item.className = `has ${first.tone}`;
        item.onclick = () => select(first.id);
      }
      return item;
    });
    list.replaceChildren(...items);
    parts = [diagram(document.getElementById("diagram"), model, select), timeline(document.getElementById("timeline"), model, select)];
    await Promise.all(parts.map((part) => part.ready));
    await painted();
    return model.statements.length;
  }

  const ready = fetch("editorial.txt").then((response) => response.text()).then(show);
  ready.then(() => performance.mark("picture"));
  window.bench = { ready, show, select, read: (text) => read(text).statements.length };
}
