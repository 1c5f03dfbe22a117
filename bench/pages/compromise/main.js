// compromise finds states, people and verbs, compromise-dates and chrono-node the dates; Cytoscape.js and vis-timeline draw.

import nlp from "compromise";
import datesPlugin from "compromise-dates";
import cytoscape from "cytoscape";
import { DataSet } from "vis-data/esnext";
import { Timeline } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import "../shared/page.css";
import { COLOURS, between, codeOf, forms, nameOf, placeOf } from "../shared/actors.js";
import { start } from "../shared/app.js";
import { dateOf } from "../shared/dates.js";

nlp.plugin(datesPlugin);
// One compiled look-up for all the names; the words become "#State" as well.
const names = nlp.buildNet(forms.map((form) => ({ match: form.toLowerCase().replace(/[^\w\s]/g, " ").trim(), tag: "State" })));
const byNormal = new Map(forms.map((form) => [form.toLowerCase(), codeOf(form)]));

function read(text) {
  const doc = nlp(text);
  doc.match(names).tag("State");
  const sentences = [];
  const statements = [];
  doc.sentences().forEach((sentence) => {
    const words = sentence.text();
    const number = sentences.push(words.trim()) - 1;
    const place = (found) => found.terms().json({ offset: false })[0]?.terms?.[0]?.index?.[1] ?? found.json()[0].terms[0].index[1];
    const actors = [];
    sentence.match("#State+").forEach((m) => {
      const id = byNormal.get(m.text("normal")) ?? byNormal.get(m.text("normal").replace(/['’]s?$/, ""));
      if (id) actors.push({ at: place(m), id });
    });
    sentence.people().forEach((m) => {
      if (!m.has("#State")) actors.push({ at: place(m), id: m.text("normal").replace(/['’]s?$/, "") });
    });
    if (actors.length < 2) return;
    actors.sort((a, b) => a.at - b.at);
    const verbs = [];
    sentence.verbs().forEach((verb) => {
      const main = verb.json()[0];
      verbs.push({ at: main.terms.at(-1).index[1], lemma: main.verb.infinitive, text: main.text });
    });
    const found = between(actors, verbs);
    if (!found.length) return;
    const stated = sentence.dates().json()[0]?.dates?.start;
    const date = (stated && new Date(stated)) || dateOf(words);
    for (const statement of found) statements.push({ sentence: number, date, ...statement });
  });
  return { sentences, statements };
}

function diagram(element, { statements }, select) {
  const ids = [...new Set(statements.flatMap((s) => [s.actor, s.recipient]))];
  const cy = cytoscape({
    container: element,
    elements: [
      ...ids.map((id, i) => ({ data: { id, label: nameOf(id) }, position: { x: placeOf(id, i).x * 2400, y: placeOf(id, i).y * 2400 } })),
      ...statements.map((s) => ({ data: { id: `s${s.id}`, source: s.actor, target: s.recipient, colour: COLOURS[s.tone] } })),
    ],
    layout: { name: "preset" },
    style: [
      { selector: "node", style: { label: "data(label)", "background-color": "#1b1b1a", width: 12, height: 12, "font-family": "Georgia", "font-size": 14 } },
      { selector: "edge", style: { "curve-style": "bezier", "line-color": "data(colour)", "target-arrow-color": "data(colour)", "target-arrow-shape": "triangle", width: 1.5, opacity: 0.8 } },
      { selector: "edge:selected", style: { width: 5, opacity: 1, "z-index": 9 } },
    ],
    hideEdgesOnViewport: false,
    pixelRatio: 1,
  });
  cy.on("tap", "edge", ({ target }) => select(Number(target.id().slice(1))));
  return {
    select: (id) => cy.batch(() => {
      cy.$(":selected").unselect();
      cy.getElementById(`s${id}`).select();
    }),
    destroy: () => cy.destroy(),
    ready: cy.promiseOn("render"),
  };
}

function timeline(element, { statements }, select) {
  const dated = statements.filter((s) => s.date);
  const items = new DataSet(dated.map((s) => ({ id: s.id, group: s.actor, start: s.date, type: "point", content: s.verb, title: `${nameOf(s.actor)} ${s.verb} ${nameOf(s.recipient)}` })));
  const groups = new DataSet([...new Set(dated.map((s) => s.actor))].map((id) => ({ id, content: nameOf(id) })));
  const view = new Timeline(element, items, groups, { height: "100%", stack: dated.length < 500, verticalScroll: true, zoomKey: "ctrlKey", showTooltips: false });
  view.on("select", ({ items: [id] }) => id !== undefined && select(id));
  const has = new Set(dated.map((s) => s.id));
  return {
    select(id) {
      view.setSelection(has.has(id) ? [id] : []);
      if (has.has(id)) view.moveTo(items.get(id).start, { animation: false });
    },
    destroy: () => view.destroy(),
    ready: dated.length ? new Promise((done) => view.once?.("changed", done) ?? view.on("changed", done)) : undefined,
  };
}

start({ read, diagram, timeline });
