// Comes in: the session and the panel in the page. Goes out: the look the editor wants, on the map and in the codes; the codes; the folder for a host.

import * as codes from "./codes.js";
import { EMBED } from "./embed-files.js";
import { fileName, save } from "./files.js";
import { say, spokenHere } from "./language.js";
import { english, spoken } from "./told.js";
import { zip } from "./zip.js";

const HOME = new URL("..", import.meta.url);

export function publishPanel(session, panel) {
  const { map } = session;
  const form = panel.querySelector("form");
  const line = panel.querySelector("[role=status]");
  const outputs = { element: codes.element, iframe: codes.iframe, static: codes.fixed };

  /** What the form asks for, with what the map has. */
  function look() {
    const { theme, height, views } = form.elements;
    const shown = [...views].filter((box) => box.checked).map((box) => box.value);
    const { lang } = spokenHere();
    return {
      lang: lang === "en" ? "" : lang,
      published: map.getAttribute("published"),
      principals: map.getAttribute("principals"),
      theme: theme.value,
      views: shown.length === views.length ? "" : shown.join(" "),
      height: Number(height.value) > 0 ? String(Math.round(Number(height.value))) : "",
    };
  }

  /** Where the folder will lie: an http address that ends in a slash; empty if that is not said. */
  function base() {
    const given = form.elements.base.value.trim();
    if (!/^https?:\/\//.test(given) || !URL.canParse(given)) return "";
    return new URL(".", given.endsWith("/") ? given : `${given}/`).href;
  }

  function draw() {
    const { theme, views } = look();
    for (const [name, value] of Object.entries({ theme, views })) {
      if (value) map.setAttribute(name, value);
      else map.removeAttribute(name);
    }
    if (panel.hidden || !map.analysis()) return;
    for (const [name, make] of Object.entries(outputs)) {
      form.elements[name].value = make(map, session.corrections, look(), { base: base(), home: HOME.href });
    }
  }

  async function copy(field) {
    try {
      await navigator.clipboard.writeText(field.value);
      line.textContent = say("Copied.");
    } catch {
      field.select();
      line.textContent = say("Press Ctrl+C (or ⌘C): it is selected.");
    }
  }

  /** All that a static host needs. */
  async function folder() {
    const embed = await Promise.all(EMBED.map(async (name) => {
      const response = await fetch(new URL(`trilateral/1/${name}`, HOME));
      if (!response.ok) throw new Error(`${name} did not load`);
      return [`trilateral/1/${name}`, new Uint8Array(await response.arrayBuffer())];
    }));
    const { corrections } = session;
    const here = codes.element(map, corrections, look(), { base: "./" });
    const told = Object.keys(outputs).map((name) => `${name}\n${form.elements[name].value}\n`).join("\n");
    return zip([
      ["index.html", codes.wholePage(map, here)],
      ["static.html", codes.wholePage(map, codes.fixed(map, session.corrections, look()))],
      ["editorial.txt", map.text],
      ...(corrections.corrections.length ? [["corrections.json", JSON.stringify(corrections, null, 1)]] : []),
      ["codes.txt", told],
      ...embed,
    ]);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => target.readOnly || draw());
  panel.addEventListener("click", async ({ target }) => {
    if (target.dataset.copy) return copy(form.elements[target.dataset.copy]);
    if (target.dataset.part !== "all") return;
    line.textContent = say("The folder is being put together.");
    try {
      save(await folder(), `${fileName(map.analysis()?.source.title)}.zip`, "application/zip");
      line.textContent = say("Unpack it on your host; index.html shows the map.");
    } catch (error) {
      line.replaceChildren(spoken(say("The folder could not be made: {reason}."), { reason: english(error.message) }));
    }
  });
  session.addEventListener("change", draw);
  return draw;
}
