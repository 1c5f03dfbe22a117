// A list of names, a list of verbs, chrono-node, and d3 for both pictures: the least that reads at all.

import { axisBottom } from "d3-axis";
import { scalePoint, scaleTime } from "d3-scale";
import { select as pick } from "d3-selection";
import { zoom, zoomTransform } from "d3-zoom";
import { extent } from "d3-array";
import "../shared/page.css";
import { COLOURS, STATE, between, codeOf, nameOf, placeOf, tones } from "../shared/actors.js";
import { start } from "../shared/app.js";
import { dateOf } from "../shared/dates.js";

/** The forms of regular verbs. */
const lemmas = new Map();
for (const lemma of Object.keys(tones)) {
  const stem = lemma.replace(/e$/, "");
  const y = lemma.replace(/([^aeiou])y$/, "$1i");
  for (const form of [lemma, `${lemma}s`, `${y}es`, `${stem}ed`, `${y}ed`, `${stem}ing`, `${lemma}${lemma.at(-1)}ed`]) lemmas.set(form, lemma);
}
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

function read(text) {
  const sentences = [];
  const statements = [];
  for (const { segment } of segmenter.segment(text)) {
    const number = sentences.push(segment.trim()) - 1;
    const actors = [...segment.matchAll(STATE)].map((m) => ({ at: m.index, id: codeOf(m[0]) }));
    if (actors.length < 2) continue;
    const verbs = [...segment.matchAll(/\b[a-z]+\b/g)].filter((m) => lemmas.has(m[0])).map((m) => ({ at: m.index, lemma: lemmas.get(m[0]), text: m[0] }));
    const found = between(actors, verbs);
    const date = found.length ? dateOf(segment) : null;
    for (const statement of found) statements.push({ sentence: number, date, ...statement });
  }
  return { sentences, statements };
}

/** Marks the chosen one, and takes the mark off the one before. */
function marker(marks) {
  const byId = new Map(marks.nodes().map((node) => [node.__data__.id, node]));
  let lit;
  return (id) => {
    lit?.removeAttribute("stroke-width");
    lit = byId.get(id);
    lit?.setAttribute("stroke-width", 5);
    lit?.parentNode.append(lit);
  };
}

function diagram(element, { statements }, select) {
  const { width, height } = element.getBoundingClientRect();
  const ids = [...new Set(statements.flatMap((s) => [s.actor, s.recipient]))];
  // The map, stretched to the places that occur.
  const at = new Map(ids.map((id, i) => [id, placeOf(id, i)]));
  const stretch = (of, size) => {
    const [low, high] = extent(at.values(), of);
    return (p) => 60 + ((of(p) - low) / (high - low || 1)) * (size - 120);
  };
  const [x, y] = [stretch((p) => p.x, width), stretch((p) => p.y, height)];
  const nth = new Map();
  const path = (s) => {
    const [a, b] = [at.get(s.actor), at.get(s.recipient)];
    const key = `${s.actor} ${s.recipient}`;
    const n = (nth.get(key) ?? 0) + 1;
    nth.set(key, n);
    const [x1, y1, x2, y2] = [x(a), y(a), x(b), y(b)];
    const bend = (n * 40) / (1 + n / 8) / Math.hypot(x2 - x1, y2 - y1) || 0;
    return `M${x1},${y1}Q${(x1 + x2) / 2 + (y1 - y2) * bend},${(y1 + y2) / 2 + (x2 - x1) * bend} ${x2},${y2}`;
  };
  const svg = pick(element).append("svg").attr("width", width).attr("height", height);
  const inner = svg.append("g");
  svg.call(zoom().filter((e) => e.type !== "wheel" || e.ctrlKey).on("zoom", ({ transform }) => inner.attr("transform", transform)));
  const threads = inner.append("g").attr("fill", "none").selectAll("path").data(statements).join("path").attr("d", path).attr("stroke", (s) => COLOURS[s.tone]);
  threads.on("click", (_, s) => select(s.id));
  const nodes = inner.append("g").selectAll("g").data(ids).join("g").attr("transform", (id) => `translate(${x(at.get(id))},${y(at.get(id))})`);
  nodes.append("circle").attr("r", 6);
  nodes.append("text").attr("x", 9).attr("dy", "0.35em").text(nameOf);
  return { select: marker(threads), destroy: () => svg.remove() };
}

function timeline(element, { statements }, select) {
  const { width, height } = element.getBoundingClientRect();
  const dated = statements.filter((s) => s.date);
  const lanes = scalePoint([...new Set(dated.map((s) => s.actor))], [30, height - 40]);
  const time = scaleTime(extent(dated, (s) => s.date), [120, width - 20]);
  const canvas = pick(element).append("svg").attr("width", width).attr("height", height);
  const axis = canvas.append("g").attr("transform", `translate(0,${height - 24})`);
  const marks = canvas.append("g").selectAll("circle").data(dated).join("circle").attr("r", 5).attr("cy", (s) => lanes(s.actor)).attr("fill", (s) => COLOURS[s.tone]).attr("stroke", "#1b1b1a");
  marks.on("click", (_, s) => select(s.id));
  canvas.append("g").selectAll("text").data(lanes.domain()).join("text").attr("y", lanes).attr("dy", "0.35em").text(nameOf);
  const draw = (transform) => {
    const x = transform.rescaleX(time);
    axis.call(axisBottom(x));
    marks.attr("cx", (s) => x(s.date));
  };
  const zooming = zoom().scaleExtent([1, 200]).filter((e) => e.type !== "wheel" || e.ctrlKey).on("zoom", ({ transform }) => draw(transform));
  canvas.call(zooming);
  if (dated.length) draw(zoomTransform(canvas.node()));
  return { select: marker(marks), destroy: () => canvas.remove(), zoom: (k) => zooming.scaleTo(canvas, k) };
}

start({ read, diagram, timeline });
