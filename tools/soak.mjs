// Comes in: dist/; MINUTES (30), SEED (the same one makes the same rounds), ROUND (only that round, over and over).
// Goes out: a table of what the browser holds after each round, always in the same state: the sample, nothing selected. Exits with 1 if
// anything was told on the console or as an error, or if what is held grows. A round is a minute (less, if there are few) of what readers
// and pages do to a map; each is drawn from a seed of its own, so that one that failed can be had again.

import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";
import { acts, editorial, sample } from "../bench/texts.mjs";
import { median } from "../bench/report.mjs";
import { serve } from "./serve.mjs";

const minutes = Number(process.env.MINUTES ?? 30);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const only = process.env.ROUND;
/** As many as the comparison of quarters needs. */
const rounds = Math.max(12, Math.round(minutes));
const length = (minutes * 60_000) / rounds;

const TEXTS = {
  short: "Russia praised North Korea on April 26, 2025. China criticized Russia. North Korea may support China against the United States.",
  many: acts(120),
  long: editorial(100_000),
  empty: "",
};
const LANGUAGES = ["en", "km", "ko", "ru", "zh"];
const KEYS = ["Enter", " ", "Tab", "Shift+Tab", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];
const WORDS = ["china", "north", "Kim", "no such words", "", "[", "é"];

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n) => Math.floor(next() * n);
  return { next, below, of: (list) => list[below(list.length)] };
}

const server = await serve("dist", { mount: "/some/sub-path/", csp: true, files: { "blank.html": "tests/e2e/pages/blank.html" } });
const executablePath = process.env.CHROME ?? execFileSync("bash", ["-c", ". tools/env.sh && find_chrome"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
const page = await browser.newPage({ viewport: { width: 1180, height: 800 } });
const client = await page.context().newCDPSession(page);
await client.send("Performance.enable");
await client.send("Network.enable");

const wrong = [];
let doing = "loading";
const tell = (what) => {
  wrong.push(`${doing}: ${what}`);
  console.log(`WRONG in ${doing}: ${what}`);
};
page.on("console", (message) => message.type() === "error" && tell(`console: ${message.text()}`));
page.on("pageerror", (error) => tell(`exception: ${error.stack ?? error}`));
// What is called off because its map left the page is no fault.
page.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && tell(`request: ${request.url()} ${request.failure()?.errorText}`));
page.on("response", (response) => response.status() >= 400 && tell(`response: ${response.status()} ${response.url()}`));
page.on("dialog", (dialog) => tell(`dialog: ${dialog.message()}`));

await page.goto(`${server.url}blank.html`);
await page.evaluate((sample) => {
  addEventListener("securitypolicyviolation", (event) => console.error(`CSP refused ${event.effectiveDirective}: ${event.blockedURI}`));
  addEventListener("error", (event) => event.error || console.error(`the page was told: ${event.message}`));
  const make = () => Object.assign(document.createElement("trilateral-map"), { text: sample });
  const map = make();
  map.setAttribute("loading", "eager");
  map.setAttribute("permalink", "");
  document.querySelector("main").append(map, document.createElement("aside"));
  const settled = (map) => new Promise((done) => ["ready", "error"].forEach((name) => map.addEventListener(`trilateral:${name}`, done, { once: true })));
  const marks = "[data-statement], [data-statements], [data-actor], [data-pair], [data-time], [data-sentence]";
  const controls = ":is(button, summary, input, [tabindex='0']):not(.save *, :disabled)";
  const seen = (selector) => [...map.shadowRoot.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true }));
  // Nothing that is kept from one step to the next but the element itself: that would be a leak of our own making.
  window.soak = {
    map,
    make,
    settled,
    count: (kind) => seen({ marks, controls }[kind] ?? kind).length,
    /** Brings one of those into sight: the middle of it, and its size. */
    place: (kind, i) => {
      const element = seen({ marks, controls }[kind] ?? kind)[i];
      if (!element) return null;
      element.scrollIntoView({ block: "center", inline: "nearest" });
      // A passage goes over several lines.
      const { x, y, width, height } = element.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2, width, height };
    },
    focus: (kind, i) => seen({ marks, controls }[kind] ?? kind)[i]?.focus(),
    links: () => {
      const { statements, actors, relations, times } = map.analysis() ?? { statements: [], actors: [], relations: [], times: [] };
      return [...statements.map((s) => `statement.${s.id}`), ...actors.map((a) => `actor.${a.id}`), ...relations.map((r) => `pair.${r.pair.join(".")}`), ...times.map((_, i) => `time.${i}`)];
    },
  };
  map.addEventListener("trilateral:error", ({ detail }) => detail.code === "empty" && map.text === "" || console.error(`trilateral:error ${detail.code}: ${detail.message}`));
  return settled(map);
}, sample);

/** Sets a text and waits for what comes of it. */
const write = (text) =>
  page.evaluate((text) => {
    const { map, settled } = window.soak;
    if (map.text === text) return undefined;
    const done = settled(map);
    map.text = text;
    return done.then(() => undefined);
  }, text);

/** The middle of one of the things of a kind, in sight; `null` if there is none. */
async function one(kind, dice) {
  const count = await page.evaluate((kind) => window.soak.count(kind), kind);
  return count ? page.evaluate(([kind, i]) => window.soak.place(kind, i), [kind, dice.below(count)]) : null;
}

async function press(kind, dice) {
  const place = await one(kind, dice);
  if (place) await page.mouse.click(place.x, place.y);
}

async function drag(kind, dice) {
  const place = await one(kind, dice);
  if (!place) return;
  const at = () => [place.x + (dice.next() - 0.5) * place.width, place.y + (dice.next() - 0.5) * place.height];
  await page.mouse.move(...at());
  await page.mouse.down();
  await page.mouse.move(...at(), { steps: 4 });
  await page.mouse.up();
}

/** What is done, by name, and how often beside the others. */
const ACTIONS = {
  "press a mark": [10, (dice) => press("marks", dice)],
  "press a control": [10, (dice) => press("controls", dice)],
  "walk by keys": [
    10,
    async (dice) => {
      const kind = dice.of(["[tabindex='0']", "controls"]);
      const count = await page.evaluate((kind) => window.soak.count(kind), kind);
      if (count) await page.evaluate(([kind, i]) => window.soak.focus(kind, i), [kind, dice.below(count)]);
      for (let left = 1 + dice.below(6); left > 0; left -= 1) await page.keyboard.press(dice.of(KEYS));
    },
  ],
  escape: [4, () => page.keyboard.press("Escape")],
  search: [
    3,
    async (dice) => {
      await press("input[type=search]", dice);
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Delete");
      await page.keyboard.type(dice.of(WORDS));
    },
  ],
  filter: [4, (dice) => press(".filters .chip, .widen .chip", dice)],
  "drag the time range": [3, (dice) => drag(".brush-track", dice)],
  "drag the picture": [3, (dice) => drag("svg.diagram, svg.axis", dice)],
  "zoom by wheel": [
    3,
    async (dice) => {
      const place = await one("svg.diagram, svg.axis", dice);
      if (!place) return;
      await page.mouse.move(place.x, place.y);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, dice.of([-400, -200, 200, 400]));
      await page.keyboard.up("Control");
    },
  ],
  "zoom by button": [2, (dice) => press(".zoom button", dice)],
  story: [2, (dice) => press(".story button", dice)],
  "open or sort the table": [2, (dice) => press(dice.of(["details.table > summary", ".sort"]), dice)],
  hover: [4, async (dice) => {
    const place = await one("marks", dice);
    if (place) await page.mouse.move(place.x, place.y, { steps: 2 });
  }],
  select: [
    4,
    async (dice) => {
      const links = await page.evaluate(() => window.soak.links());
      if (links.length) await page.evaluate((link) => void window.soak.map.select(link), dice.of(links));
    },
  ],
  "follow a link": [
    3,
    async (dice) => {
      const links = [...(await page.evaluate(() => window.soak.links())), "statement.99999", "nonsense", ""];
      await page.evaluate((link) => (location.hash = `trilateral=${link}`), dice.of(links));
    },
  ],
  save: [0.5, (dice) => press(".save button", dice)],
  theme: [1, (dice) => page.evaluate((theme) => window.soak.map.setAttribute("theme", theme), dice.of(["light", "dark", ""]))],
  scheme: [1, (dice) => page.emulateMedia({ colorScheme: dice.of(["light", "dark"]) })],
  language: [1, (dice) => page.evaluate((lang) => window.soak.map.setAttribute("lang", lang), dice.of(LANGUAGES))],
  resize: [2, (dice) => page.setViewportSize({ width: 390 + dice.below(791), height: 800 })],
  views: [1, (dice) => page.evaluate((views) => window.soak.map.setAttribute("views", views), dice.of(["summary diagram text timeline table", "diagram", "text table", "timeline"]))],
  "another text": [2, (dice) => write(dice.of([sample, sample, TEXTS.short, TEXTS.many]))],
  "a long text": [0.3, () => write(TEXTS.long)],
  "no text": [0.5, async () => {
    await write(TEXTS.empty);
    await write(sample);
  }],
  "move the map": [1, () => page.evaluate(() => document.querySelector(window.soak.map.parentElement.localName === "main" ? "aside" : "main").prepend(window.soak.map))],
  "one more map for a while": [
    1,
    (dice) =>
      page.evaluate(async (attributes) => {
        const other = window.soak.make();
        for (const [name, value] of Object.entries(attributes)) other.setAttribute(name, value);
        const done = window.soak.settled(other);
        document.querySelector("main").append(other);
        // Some leave before they stand.
        if (attributes.loading === "eager") await done.then(() => other.select(1));
        other.remove();
      }, dice.of([{ loading: "eager" }, { loading: "idle" }, { loading: "click" }, { loading: "eager", permalink: "other" }, { loading: "eager", lang: "ko" }])),
  ],
};
const all = Object.entries(ACTIONS);
const weight = all.reduce((sum, [, [often]]) => sum + often, 0);

/** One of the actions, the frequent ones more often. */
function draw(dice) {
  let at = dice.next() * weight;
  return all.find(([, [often]]) => (at -= often) < 0) ?? all[0];
}

/** The state in which everything is counted. */
async function rest() {
  await page.keyboard.press("Escape");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1180, height: 800 });
  // Another text is another figure: filters, zoom and what is unfolded go with the old one.
  await write(TEXTS.short);
  await page.evaluate(() => {
    const { map } = window.soak;
    for (const name of ["theme", "lang", "views"]) map.removeAttribute(name);
    document.querySelector("main").prepend(map);
  });
  await write(sample);
  await page.evaluate(() => {
    window.soak.map.clear();
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    scrollTo(0, 0);
  });
  await page.mouse.move(2, 2);
  await page.waitForTimeout(700);
}

async function count() {
  // A picture that was saved as PNG stays in the browser's cache of pictures for minutes, with all its nodes. It is not ours to keep or drop.
  for (const cacheDisabled of [true, false]) await client.send("Network.setCacheDisabled", { cacheDisabled });
  for (let i = 0; i < 3; i += 1) await client.send("HeapProfiler.collectGarbage");
  const { metrics } = await client.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  const memory = await page.evaluate(async () => (await (await import(new URL("trilateral/1/trilateral.js", location.href))).default()).memory.buffer.byteLength);
  return { heap: of("JSHeapUsedSize"), memory, nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

console.log(`${minutes} minutes in ${rounds} rounds, SEED=${seed}${only ? ` ROUND=${only}` : ""}, Chromium ${browser.version()}`);
console.log("round  actions  heap KB  WASM KB  nodes  listeners");
const held = [];
let done = 0;
for (let round = 0; round < rounds; round += 1) {
  await rest();
  const dice = chance(seed * 1_000 + Number(only ?? round));
  const recent = [];
  const end = Date.now() + length;
  let actions = 0;
  for (; Date.now() < end; actions += 1) {
    const [name, [, act]] = draw(dice);
    recent.push(name);
    doing = `round ${round}, action ${actions} (${recent.slice(-5).join(", ")})`;
    await act(dice).catch((error) => tell(error.message));
  }
  doing = `the end of round ${round}`;
  done += actions;
  await rest();
  const now = await count();
  held.push(now);
  console.log([round, actions, Math.round(now.heap / 1000), now.memory / 1000, now.nodes, now.listeners].map((n, i) => String(n).padStart([5, 7, 7, 7, 5, 9][i])).join("  "));
}
await browser.close();
await server.close();

/** What may be more in the last quarter than in the second: the first one fills caches. */
const LIMITS = { heap: (before) => before * 0.1, memory: (before) => before * 0.1, nodes: () => 10, listeners: () => 2 };
const quarter = (name, n) => median(held.slice(Math.floor((rounds * n) / 4), Math.floor((rounds * (n + 1)) / 4)).map((now) => now[name]));
console.log(`\n${done} actions; medians of the second and the last quarter:`);
for (const [name, limit] of Object.entries(LIMITS)) {
  const [before, after] = [quarter(name, 1), quarter(name, 3)];
  const grows = after - before > limit(before);
  if (grows) wrong.push(`${name} grows`);
  console.log(`  ${name.padEnd(9)} ${String(before).padStart(10)} → ${String(after).padStart(10)}  ${grows ? "GROWS" : "ok"}`);
}
console.log(wrong.length ? `\n${wrong.length} things went wrong; SEED=${seed} ROUND=n has a round again.` : "\nNothing went wrong.");
process.exit(wrong.length ? 1 : 0);
