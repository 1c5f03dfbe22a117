// Comes in: the page's address (?src=…&corrections=…&published=…&principals=…&theme=…&lang=…). Goes out: the studio: a map, and beside it one panel at a time, for
// the text, for what was misread, and for the code.

import { comparePanel } from "./studio/compare-panel.js";
import { deskPanel, set } from "./studio/desk.js";
import { fileName, save, textOf } from "./studio/files.js";
import { say, speak } from "./studio/language.js";
import { proofPanel } from "./studio/proof.js";
import { publishPanel } from "./studio/publish.js";
import { Session } from "./studio/session.js";
import { english } from "./studio/told.js";

const map = document.getElementById("map");
const studio = document.getElementById("studio");
const session = new Session(map);
const panel = (name) => document.getElementById(`${name}-panel`);
const sample = { src: map.getAttribute("src"), published: map.getAttribute("published") };

// The address may name another text. This module runs before the embed, so the sample is then not even fetched.
const query = new URLSearchParams(location.search);
if (query.has("src")) {
  set(map, "src", query.get("src"));
  set(map, "published", query.get("published"));
} else if (query.has("published")) {
  set(map, "published", query.get("published"));
}
for (const name of ["principals", "theme"]) if (query.has(name)) set(map, name, query.get(name));
const form = panel("text").querySelector("form");
// Not the day of the sample: it would date the text that is pasted next.
form.elements.published.value = query.get("published") ?? "";
form.elements.principals.value = query.get("principals") ?? "";

// One panel at a time.
const steps = [...studio.querySelectorAll(".steps button")];
function reveal(name) {
  for (const step of steps) {
    const controlled = document.getElementById(step.getAttribute("aria-controls"));
    const open = controlled === (name && panel(name));
    controlled.hidden = !open;
    step.ariaExpanded = String(open);
  }
  studio.classList.toggle("beside", Boolean(name));
  document.body.classList.toggle("wide", Boolean(name));
  drawCodes();
}
for (const step of steps) {
  step.addEventListener("click", () => reveal(step.ariaExpanded === "true" ? null : step.getAttribute("aria-controls").replace("-panel", "")));
}

deskPanel(session, panel("text"), { reveal: () => reveal("text"), sample });
proofPanel(session, panel("proof"), () => {
  reveal("text");
  form.elements.published.focus();
});
comparePanel(session, panel("compare"), document.getElementById("stand"));
const drawCodes = publishPanel(session, panel("publish"));
speak(document.getElementById("language"), () => session.retell());

// Corrections as a file, and on this device.
const problem = document.getElementById("proof-problem");
const keep = document.getElementById("keep");
document.getElementById("save-corrections").addEventListener("click", () => {
  save(JSON.stringify(session.corrections, null, 1), `${fileName(map.analysis()?.source.title)}.corrections.json`, "application/json");
});
/** Loads corrections once they are there, or says why not; what is wrong within them in English. */
async function load(coming) {
  problem.textContent = "";
  try {
    const given = await coming;
    try {
      session.load(given);
    } catch (error) {
      problem.replaceChildren(english(error.message));
    }
  } catch (error) {
    problem.textContent = error.message;
  }
}
document.getElementById("open-corrections").addEventListener("change", ({ target }) => {
  const [file] = target.files;
  target.value = "";
  if (file) load(textOf(file));
});
keep.addEventListener("change", () => {
  problem.textContent = session.setKeeping(keep.checked) ? "" : say("This browser keeps nothing.");
});
session.addEventListener("change", () => {
  keep.checked = session.keeping;
});

if (query.has("corrections")) {
  const fetched = async () => {
    const response = await fetch(new URL(query.get("corrections"), document.baseURI)).catch(() => ({ ok: false, status: 0 }));
    if (!response.ok) throw new Error(say("The corrections did not load: status {status}.", { status: response.status }));
    return response.text();
  };
  await load(fetched());
  if (problem.textContent) reveal("proof");
}

map.addEventListener("trilateral:ready", ({ detail }) => {
  document.title = detail.title ? `${detail.title} · Trilateral` : "Trilateral";
});
