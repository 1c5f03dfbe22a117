// Comes in: a map and how it is to be embedded. Goes out: HTML in one line, in three forms. It is built of elements and text nodes in a document of its own
// and then written out, so that nothing in the text becomes markup.

import { svg } from "../trilateral/1/save.js";
import { parties, when } from "./words.js";

const page = document.implementation.createHTMLDocument("");

function make(tag, attributes = {}, ...children) {
  const element = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== "" && value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Elements as one line. Line breaks and marks that turn the direction of writing are written as numbers, so that the line reads as it works. */
export const line = (...elements) =>
  elements.map((element) => element.outerHTML).join("").replace(/[\r\n\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => `&#${c.codePointAt(0)};`);

/** JSON that may stand inside a script element. */
const json = (value) => JSON.stringify(value).replace(/[<\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) => `\\u${c.codePointAt(0).toString(16).padStart(4, "0")}`);

const plain = (text) => text.replace(/\s+/g, " ").trim();

/** What the map says without a script, in English: title, summary and list; with `picture` also the drawing, which speaks as the map does (`lang`). */
export function figure(map, { lang }, { picture = false } = {}) {
  const analysis = map.analysis();
  const { source, statements, summary } = analysis;
  const item = (s) => {
    const date = when(analysis, s, map.text);
    return make("li", {}, make("b", {}, parties(analysis, s)), plain(`: ${s.label} (${s.tone}, ${s.status}${date && `, ${date}`})`));
  };
  const drawn = picture && page.importNode(new DOMParser().parseFromString(svg(map.shadowRoot), "image/svg+xml").documentElement, true);
  if (drawn) {
    drawn.setAttribute("role", "img");
    if (lang) drawn.setAttribute("lang", lang);
    drawn.setAttribute("aria-label", `Map of “${source.title ?? "an editorial"}”: the statements are listed below`);
  }
  const by = [source.author, source.published].filter(Boolean).join(", ");
  return make("figure", { lang: lang && "en" }, make("figcaption", {}, make("strong", {}, plain(source.title ?? "Map of an editorial")), plain(by && ` ${by}.`), ` ${plain(summary)}`), ...(drawn ? [drawn] : []), make("ul", {}, ...statements.map(item)));
}

/** What all forms share. */
const settings = ({ lang, published, principals, views, theme }) => ({ lang, published, principals, views, theme });

/**
 * The codes. `base` is where the downloaded folder lies; without it the text and its corrections are in the code itself and the
 * programs come from `home`, where this studio lies.
 */
export function element(map, corrections, look, { base, home }) {
  const held = base ? [] : [make("template", {}, map.text)];
  const fixes = corrections.corrections.length > 0;
  if (!base && fixes) held.push(make("script", { type: "application/json", "data-corrections": "1" }, json(corrections)));
  if (!base) held[0].content.append(...held[0].childNodes);
  const from = base ? { src: `${base}editorial.txt`, corrections: fixes ? `${base}corrections.json` : null } : {};
  const widget = make("trilateral-map", { ...from, ...settings(look), height: look.height }, figure(map, look), ...held);
  return line(widget, make("script", { type: "module", src: `${base || home}trilateral/1/embed.js` }));
}

export function iframe(map, corrections, look, { base, home }) {
  const fixes = corrections.corrections.length > 0;
  const query = new URLSearchParams(Object.entries(settings(look)).filter(([, value]) => value));
  const carried = new URLSearchParams();
  if (base) query.set("src", "../../editorial.txt");
  else carried.set("text", map.text);
  if (fixes && base) query.set("corrections", "../../corrections.json");
  else if (fixes) carried.set("corrections", JSON.stringify(corrections));
  const address = `${base || home}trilateral/1/embed.html?${query}${base ? "" : `#${carried}`}`;
  const title = `Map of “${plain(map.analysis().source.title ?? "an editorial")}”`;
  const frame = make("iframe", { src: address, title, width: "100%", height: look.height || Math.ceil(map.offsetHeight), loading: "lazy" });
  return line(make("figure", { lang: look.lang && "en" }, frame, make("figcaption", {}, plain(map.analysis().summary))));
}

export const fixed = (map, corrections, look) => line(figure(map, look, { picture: true }));

/** A whole page around HTML that was written here. */
export function wholePage(map, body) {
  const title = make("title", {}, plain(map.analysis().source.title ?? "Map of an editorial"));
  const head = [make("meta", { charset: "utf-8" }), make("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }), make("meta", { name: "color-scheme", content: "light dark" }), make("link", { rel: "icon", href: "data:," }), title];
  return `<!doctype html>\n<html lang="en">\n<head>${line(...head)}</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
