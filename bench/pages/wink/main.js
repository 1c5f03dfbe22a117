// wink-nlp with its web model finds states (custom entities), names and verbs; its date entities go to the timeline by Date; sigma
// over graphology and TimelineJS draw.

import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { pathCurved, pathLine } from "sigma/rendering";
import { Timeline } from "@knight-lab/timelinejs/src/js/timeline/Timeline.js";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import "../shared/page.css";
import { COLOURS, between, codeOf, forms, nameOf, placeOf } from "../shared/actors.js";
import { start } from "../shared/app.js";

const nlp = winkNLP(model, ["sbd", "pos", "ner", "cer"]);
const { its } = nlp;
// A custom entity a state, its names literally; names of people are runs of proper nouns.
const plain = forms.filter((form) => /^[\w ]+$/.test(form));
nlp.learnCustomEntities([
  { name: "state", patterns: plain },
  { name: "person", patterns: ["[PROPN] [|PROPN] [|PROPN]"] },
], { matchValue: true, useEntity: false, usePOS: true });

const PUBLISHED = 2025;

/** What wink calls a date is its words: "April 26, 2025", "last October". Those that a calendar knows are dated. */
function dated(words) {
  const clean = words.replace(/(\d)(?:st|nd|rd|th)\b/g, "$1");
  const at = Date.parse(/\d{4}/.test(clean) ? clean : `${clean} ${PUBLISHED}`);
  return Number.isNaN(at) ? null : new Date(at);
}

function read(text) {
  const doc = nlp.readDoc(text);
  const sentences = doc.sentences().out();
  const lists = sentences.map(() => ({ actors: [], verbs: [], date: null }));
  doc.customEntities().each((entity) => {
    const words = entity.out();
    const id = entity.out(its.type) === "state" ? codeOf(words) : words;
    if (id) lists[entity.parentSentence().index()].actors.push({ at: entity.tokens().itemAt(0).index(), id });
  });
  doc.entities().each((entity) => {
    if (entity.out(its.type) !== "DATE") return;
    const list = lists[entity.parentSentence().index()];
    list.date ??= dated(entity.out());
  });
  doc.tokens().each((token) => {
    if (token.out(its.pos) !== "VERB") return;
    lists[token.parentSentence().index()].verbs.push({ at: token.index(), lemma: token.out(its.lemma), text: token.out() });
  });
  const statements = lists.flatMap(({ actors, verbs, date }, sentence) => between(actors, verbs).map((s) => ({ sentence, date, ...s })));
  return { sentences, statements };
}

function diagram(element, { statements }, select) {
  const graph = new MultiDirectedGraph();
  for (const id of new Set(statements.flatMap((s) => [s.actor, s.recipient]))) {
    const { x, y } = placeOf(id, graph.order);
    graph.addNode(id, { x, y: -y, size: 6, label: nameOf(id), color: "#1b1b1a" });
  }
  for (const s of statements) graph.addDirectedEdgeWithKey(`s${s.id}`, s.actor, s.recipient, { size: 1.5, color: COLOURS[s.tone] });
  const view = new Sigma(graph, element, {
    primitives: { edges: { paths: [pathLine(), pathCurved()] } },
    styles: {
      nodes: [{ x: { attribute: "x" }, y: { attribute: "y" }, size: { attribute: "size" }, color: { attribute: "color" }, label: { attribute: "label" } }],
      edges: [{ color: { attribute: "color" }, size: { attribute: "size" }, parallelPath: "curved", head: "arrow" }],
    },
    settings: { enableEdgeEvents: true, itemSizesReference: "screen" },
  });
  view.on("clickEdge", ({ edge }) => select(Number(edge.slice(1))));
  let lit;
  return {
    select(id) {
      if (lit) graph.setEdgeAttribute(lit, "size", 1.5);
      lit = `s${id}`;
      graph.setEdgeAttribute(lit, "size", 5);
    },
    destroy: () => view.kill(),
  };
}

function timeline(element, { statements }, select) {
  const shown = statements.filter((s) => s.date);
  if (!shown.length) return { select() {}, destroy() {} };
  const day = (date) => ({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
  const events = shown.map((s) => ({
    unique_id: `s${s.id}`,
    start_date: day(s.date),
    group: nameOf(s.actor),
    text: { headline: `${nameOf(s.actor)} ${s.verb} ${nameOf(s.recipient)}` },
  }));
  const view = new Timeline(element, { events }, { font: null, language: "en", duration: 0, timenav_height_percentage: 60, ga_measurement_id: null, track_events: false });
  const ready = new Promise((done) => view.on("ready", done));
  view.on("change", ({ unique_id }) => unique_id && select(Number(unique_id.slice(1)), true));
  const has = new Set(shown.map((s) => s.id));
  let going = false;
  return {
    select(id) {
      if (going || !has.has(id)) return;
      going = true;
      view.goToId(`s${id}`);
      going = false;
    },
    destroy: () => element.replaceChildren(),
    ready,
  };
}

start({ read, diagram, timeline });
