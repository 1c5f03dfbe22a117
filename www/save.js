// Comes in: a map that stands. Goes out: a bar of buttons, and what they save: the picture as SVG (colours and fonts written into it) and as
// PNG at twice the size, the analysis as JSON, the statements as CSV. Made in the page; nothing is fetched.

/** What a picture keeps of its looks. */
const LOOKS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "stroke-opacity", "fill-opacity", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "paint-order"];
const MARGIN = 24;

/** The bar under a map. `root` is its shadow root, `language` that of the interface. */
export function saveBar(map, root, { lang, say }) {
  const bar = document.createElement("div");
  bar.className = "trilateral save";
  bar.part = "save";
  bar.lang = lang;
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", say("Save"));
  const line = document.createElement("span");
  line.setAttribute("role", "status");
  const kinds = {
    SVG: ["Picture as SVG", () => new Blob([svg(root, say)], { type: "image/svg+xml" })],
    PNG: ["Picture as PNG", () => png(svg(root, say))],
    JSON: ["Data as JSON", () => new Blob([JSON.stringify(map.analysis(), null, 1)], { type: "application/json" })],
    CSV: ["Statements as CSV", () => new Blob(["\ufeff", csv(map)], { type: "text/csv;charset=utf-8" })],
  };
  bar.append(say("Save"));
  for (const [kind, [name, make]] of Object.entries(kinds)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = kind;
    button.setAttribute("aria-label", say(name));
    button.addEventListener("click", async () => {
      try {
        download(await make(), `${slug(map.analysis()?.source.title)}.${kind.toLowerCase()}`);
        line.textContent = "";
      } catch {
        line.textContent = say("This page does not allow a {kind} to be made.", { kind });
      }
    });
    bar.append(button);
  }
  bar.append(line);
  return bar;
}

const slug = (title) => (title ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "trilateral";

function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The statements, one a row, as spreadsheets read them. */
export function csv(map) {
  const { statements, actors, times, sentences } = map.analysis();
  const names = (ids) => ids.map((id) => actors.find((a) => a.id === id)?.name ?? id).join("; ");
  // A cell that begins like a formula would be run as one.
  const cell = (value) => `"${String(value ?? "").replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  const rows = statements.map((s) => {
    const { start, end } = sentences[s.sentence];
    const time = times[s.time];
    const words = map.text.slice(start, end).replace(/\s+/g, " ");
    return [s.id + 1, names(s.actor), names(s.recipient), s.reciprocal, s.type, s.tone, s.status, time?.earliest, time?.latest, s.label, words];
  });
  const head = ["no", "actor", "recipient", "reciprocal", "type", "tone", "status", "earliest", "latest", "label", "sentence"];
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

const NS = "http://www.w3.org/2000/svg";

function make(name, attributes, text) {
  const element = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

/** A copy of a drawing that looks the same anywhere. */
function copy(drawing) {
  const twin = drawing.cloneNode(true);
  const [from, to] = [drawing, twin].map((d) => [...d.querySelectorAll("*")]);
  from.forEach((element, i) => {
    const [style, at] = [getComputedStyle(element), to[i]];
    if (element.matches(".hit")) return at.remove();
    for (const { name } of [...at.attributes]) if (/^(class|role|tabindex|aria-|data-)/.test(name)) at.removeAttribute(name);
    if (element.matches("g") && !element.parentElement.closest("g")) return;
    for (const look of LOOKS) {
      const value = style.getPropertyValue(look);
      if (value && !(element.matches("g") && look !== "opacity")) at.setAttribute(look, plain(value));
    }
  });
  for (const { name } of [...twin.attributes]) if (name !== "viewBox") twin.removeAttribute(name);
  return twin;
}

/** A mixed colour as every program knows it. */
const plain = (value) =>
  value.replace(/color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)/g, (_, r, g, b, a) => `rgba(${[r, g, b].map((c) => Math.round(c * 255))},${a ?? 1})`);

/** The picture: title, byline, diagram, legend, timeline, credit. */
export function svg(root, say = (text) => text) {
  const map = root.querySelector("section.trilateral");
  const style = getComputedStyle(map);
  const [ink, paper] = [style.color, style.backgroundColor];
  const muted = getComputedStyle(root.querySelector(".byline") ?? map).color;
  const serif = getComputedStyle(root.querySelector(".title")).fontFamily;
  const sans = style.fontFamily;
  const drawings = ["svg.diagram", "svg.axis"].map((s) => root.querySelector(s)).filter((d) => d && !d.closest("[hidden]"));
  const sizes = drawings.map((d) => d.viewBox.baseVal);
  const width = Math.max(360, ...sizes.map((s) => s.width)) + 2 * MARGIN;
  const parts = [];
  let y = MARGIN;
  const write = (text, size, attributes) => {
    y += size * 1.3;
    parts.push(make("text", { x: MARGIN, y, "font-size": size, "font-family": sans, fill: muted, ...attributes }, text));
  };
  const title = root.querySelector(".title").textContent;
  for (const line of lines(title, (width - 2 * MARGIN) / 13)) write(line, 24, { "font-family": serif, "font-weight": 700, fill: ink });
  const byline = root.querySelector(".byline:not([hidden])")?.textContent;
  if (byline) for (const line of lines(byline, (width - 2 * MARGIN) / 7)) write(line, 13);
  y += 12;
  drawings.forEach((drawing, i) => {
    const { width: w, height: h } = sizes[i];
    const twin = copy(drawing);
    for (const [key, value] of Object.entries({ x: (width - w) / 2, y, width: w, height: h })) twin.setAttribute(key, value);
    parts.push(twin);
    y += h + 16;
    if (drawing.matches(".diagram")) y = legend(root, parts, y, width, { sans, muted });
  });
  write(say("Trilateral: every line is a sentence of the text."), 12);
  const picture = make("svg", { xmlns: NS, width, height: y + MARGIN, viewBox: `0 0 ${width} ${y + MARGIN}` });
  picture.append(make("title", {}, title), make("rect", { width: "100%", height: "100%", fill: paper }), ...parts);
  return new XMLSerializer().serializeToString(picture);
}

/** Sets the legend in rows and returns where it ends. */
function legend(root, parts, y, width, { sans, muted }) {
  let x = MARGIN;
  for (const item of root.querySelectorAll(".legend li")) {
    const sample = item.querySelector("svg");
    const [w, text] = [Number(sample.getAttribute("width")), item.textContent.trim()];
    const wide = w + 8 + text.length * 7.5 + 16;
    if (x + wide > width - MARGIN) [x, y] = [MARGIN, y + 22];
    const twin = copy(sample);
    for (const [key, value] of Object.entries({ x, y: y - Number(sample.getAttribute("height")) / 2, width: w, height: sample.getAttribute("height") })) twin.setAttribute(key, value);
    parts.push(twin, make("text", { x: x + w + 8, y: y + 4.5, "font-size": 13, "font-family": sans, fill: muted }, text));
    x += wide;
  }
  return y + 30;
}

/** A text in lines of about so many letters. */
function lines(text, most) {
  const found = [""];
  for (const word of text.split(" ")) {
    const last = found.length - 1;
    if (found[last] && found[last].length + word.length >= most) found.push(word);
    else found[last] += (found[last] && " ") + word;
  }
  return found;
}

/** A picture as PNG at twice its size. */
async function png(source) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"));
}
