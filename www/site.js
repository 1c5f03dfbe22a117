// Comes in: the page's address (?src=…&published=…&principals=…&theme=…) and what the editor pastes, drops or opens.
// Goes out: the map of that text. Nothing is uploaded and nothing is stored.

const map = document.getElementById("map");
const desk = document.getElementById("desk");
const form = document.getElementById("own");
const problem = document.getElementById("own-problem");

const SAMPLE = { src: map.getAttribute("src"), published: map.getAttribute("published") };

/** Sets an attribute, or removes it if there is nothing to set. */
function set(name, value) {
  if (value) map.setAttribute(name, value);
  else map.removeAttribute(name);
}

/** Draws the text of the form. */
function draw() {
  problem.textContent = "";
  if (!form.elements.text.value.trim()) {
    problem.textContent = "There is no text yet.";
    form.elements.text.focus();
    return;
  }
  map.clear();
  set("published", form.elements.published.value);
  set("principals", form.elements.principals.value);
  map.text = form.elements.text.value;
}

/** Puts a file into the form and draws it. */
async function open(file) {
  desk.open = true;
  try {
    form.elements.text.value = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    problem.textContent = `“${file.name}” could not be read. It must be a text or HTML file in UTF-8.`;
    return;
  }
  draw();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  draw();
});

document.getElementById("own-file").addEventListener("change", (event) => {
  const [file] = event.target.files;
  event.target.value = "";
  if (file) open(file);
});

document.getElementById("own-sample").addEventListener("click", () => {
  form.reset();
  problem.textContent = "";
  map.clear();
  set("src", SAMPLE.src);
  set("published", SAMPLE.published);
  set("principals", "");
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
  desk.open = true;
  form.elements.text.value = event.dataTransfer.getData("text/plain");
  draw();
});

// What went wrong with a text of one's own belongs beside it, with the reason.
map.addEventListener("trilateral:error", ({ detail }) => {
  if (desk.open) problem.textContent = detail.line;
});
map.addEventListener("trilateral:ready", ({ detail }) => {
  document.title = detail.title ? `${detail.title} · Trilateral` : "Trilateral";
});

// The address may name another text. This module runs before the embed, so the sample is then not even fetched.
const query = new URLSearchParams(location.search);
if (query.has("src")) {
  set("src", query.get("src"));
  set("published", query.get("published"));
} else if (query.has("published")) {
  set("published", query.get("published"));
}
if (query.has("principals")) set("principals", query.get("principals"));
if (query.has("theme")) set("theme", query.get("theme"));
