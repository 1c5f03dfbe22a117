// Comes in: what the editor pastes, drops or opens. Goes out: the map of that text, without corrections as yet. Nothing is uploaded and nothing is stored.

import { textOf } from "./files.js";
import { say } from "./language.js";

/** Sets an attribute, or removes it if there is nothing to set. */
export function set(map, name, value) {
  if (value) map.setAttribute(name, value);
  else map.removeAttribute(name);
}

/** Brings the panel to life. `reveal` opens it; `sample` is what the page shows at first. */
export function deskPanel(session, panel, { reveal, sample }) {
  const { map } = session;
  const form = panel.querySelector("form");
  const problem = panel.querySelector("[role=alert]");

  /** Draws the text of the form. The same text, drawn anew with another date, keeps its corrections. */
  function draw() {
    problem.textContent = "";
    const { text, published, principals } = form.elements;
    if (!text.value.trim()) {
      // The text that is there already may be given another date or another middle.
      if (!published.value && !principals.value) {
        problem.textContent = say("There is no text yet.");
        return text.focus();
      }
    } else if (text.value !== map.text) {
      map.clear();
      session.reset();
      map.text = text.value;
    }
    set(map, "published", published.value);
    set(map, "principals", principals.value);
  }

  /** Puts a file into the form and draws it. */
  async function open(file) {
    reveal();
    try {
      form.elements.text.value = await textOf(file);
    } catch (error) {
      problem.textContent = error.message;
      return;
    }
    draw();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    draw();
  });

  panel.querySelector("[type=file]").addEventListener("change", (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (file) open(file);
  });

  panel.querySelector("#own-sample").addEventListener("click", () => {
    form.reset();
    problem.textContent = "";
    map.clear();
    session.reset();
    set(map, "src", sample.src);
    set(map, "published", sample.published);
    set(map, "principals", "");
    map.text = null;
  });

  // A text pasted into the empty form is drawn at once.
  form.elements.text.addEventListener("paste", () => {
    if (form.elements.text.value === "") setTimeout(draw);
  });

  // A file or a selection of text, dropped anywhere.
  const carriesText = (event) => ["Files", "text/plain"].some((type) => event.dataTransfer?.types.includes(type));
  addEventListener("dragover", (event) => {
    if (!carriesText(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("dropping");
  });
  addEventListener("drop", (event) => {
    document.body.classList.remove("dropping");
    if (!carriesText(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) return void open(file);
    reveal();
    form.elements.text.value = event.dataTransfer.getData("text/plain");
    draw();
  });

  // What went wrong with a text of one's own belongs beside it, with the reason.
  map.addEventListener("trilateral:error", ({ detail }) => {
    if (!panel.hidden) problem.textContent = detail.line;
  });
}
