// Comes in: dist/ and a host page of its own. Goes out: proof that <trilateral-map> keeps its contract with the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { TEXT, add, blank, requested, stands, stored } from "./host.mjs";

const SAMPLE = { src: "sample/editorial.txt", published: "2025-05-12" };
const selected = (page) =>
  page.evaluate(
    () => document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=diagram] [aria-current=true]")?.dataset.statement ?? null,
  );
const untilSelected = (page, id) =>
  page.locator(`trilateral-map [data-view=diagram] [data-statement="${id}"][aria-current="true"]`).waitFor();

test("a text by src, property, script or template draws the same map", async (t) => {
  const { page, errors } = await blank(t);
  const analyses = await page.evaluate(async (text) => {
    const main = document.querySelector("main");
    const source = (make) =>
      new Promise((resolve, reject) => {
        const map = document.createElement("trilateral-map");
        map.setAttribute("loading", "eager");
        make(map);
        map.addEventListener("trilateral:ready", () => resolve(JSON.stringify(map.analysis())));
        map.addEventListener("trilateral:error", (event) => reject(new Error(event.detail.message)));
        main.append(map);
      });
    const child = (name, type) => (map) => {
      const element = document.createElement(name);
      if (type) element.type = type;
      (element.content ?? element).append(text);
      map.append(element);
    };
    return Promise.all([source((m) => (m.text = text)), source(child("script", "text/plain")), source(child("template"))]);
  }, TEXT);
  assert.equal(new Set(analyses).size, 1);
  const analysis = JSON.parse(analyses[0]);
  assert.equal(analysis.schema, 1);
  assert.deepEqual(analysis.actors.map(({ id }) => id), ["RUS", "PRK", "CHN", "USA"]);
  const mention = analysis.actors[1].mentions[0];
  assert.equal(TEXT.slice(mention.start, mention.end), "North Korea");
  assert.deepEqual(errors, []);
});

test("ready and select tell plain objects through the shadow and up the page", async (t) => {
  const { page, errors } = await blank(t);
  await page.evaluate(() => {
    window.told = [];
    for (const name of ["ready", "select", "error"]) {
      document.addEventListener(`trilateral:${name}`, (event) => {
        window.told.push([name, structuredClone(event.detail), Object.getPrototypeOf(event.detail) === Object.prototype]);
      });
    }
  });
  await add(page, { text: TEXT });
  const ready = await page.evaluate(() => window.told.splice(0));
  assert.deepEqual(ready, [["ready", { title: null, actors: 4, statements: ready[0][1].statements, relations: ready[0][1].relations, times: 1 }, true]]);
  assert.equal(await page.evaluate(() => document.querySelector("trilateral-map").select(1)), true);
  await untilSelected(page, 1);
  await page.evaluate(() => document.querySelector("trilateral-map").select("actor.PRK"));
  await page.waitForFunction(() => window.told.length === 2);
  await page.evaluate(() => document.querySelector("trilateral-map").clear());
  await page.waitForFunction(() => window.told.length === 3);
  const [one, actor, none] = await page.evaluate(() => window.told);
  assert.deepEqual(one, ["select", { kind: "statement", link: "statement.1", statements: [1] }, true]);
  assert.equal(actor[1].link, "actor.PRK");
  assert.deepEqual(none, ["select", { kind: null, link: "", statements: [] }, true]);
  // The same again, after the reader's own doing, works as well.
  assert.equal(await page.evaluate(() => document.querySelector("trilateral-map").select(1)), true);
  await untilSelected(page, 1);
  for (const odd of ["statement.99", "actor.<img src=x onerror=alert(1)>", "", "__proto__"]) {
    assert.equal(await page.evaluate((o) => document.querySelector("trilateral-map").select(o), odd), false, odd);
  }
  assert.equal(new URL(page.url()).hash, "", "the address is the page's own without the attribute permalink");
  assert.deepEqual(errors, []);
});

test("what the page and the reader choose at the same moment comes to rest", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: TEXT, attributes: { permalink: "" } });
  const both = (readerFirst) =>
    page.evaluate(async (readerFirst) => {
      const map = document.querySelector("trilateral-map");
      map.clear();
      await new Promise((done) => setTimeout(done, 200));
      const told = [];
      const tell = ({ detail }) => told.push(detail.link);
      map.addEventListener("trilateral:select", tell);
      const passage = map.shadowRoot.querySelector(".text [data-statement='0']");
      const steps = [() => passage.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true })), () => map.select("statement.1")];
      for (const step of readerFirst ? steps : steps.reverse()) step();
      await new Promise((done) => setTimeout(done, 500));
      map.removeEventListener("trilateral:select", tell);
      return { told, shown: map.shadowRoot.querySelector(".passage[aria-current]").dataset.statement, address: location.hash };
    }, readerFirst);
  for (const readerFirst of [true, false]) {
    const { told, shown, address } = await both(readerFirst);
    assert.ok(told.length <= 2, told.join(" "));
    assert.equal(told.at(-1), `statement.${shown}`);
    assert.equal(address, `#trilateral=statement.${shown}`);
  }
  assert.deepEqual(errors, []);
});

test("a page that asks for the files early has them fetched once, and uses each", async (t) => {
  const { page, errors, requests } = await open(t, "early.html", { files: { "early.html": "tests/e2e/pages/early.html" } });
  const told = [];
  page.on("console", (message) => told.push(message.text()));
  await stands(page);
  // A browser tells some seconds after a page has loaded what was asked for and not used.
  await page.waitForTimeout(6_000);
  for (const file of ["embed.js", "trilateral.js", "trilateral_bg.wasm", "widget.css", "editorial.txt"]) assert.equal(requested(requests, file), 1, file);
  assert.deepEqual(told, []);
  assert.deepEqual(errors, []);
});

test("ten maps load every file once and keep their selections apart", async (t) => {
  const { page, errors, requests } = await blank(t);
  await page.evaluate((attributes) => {
    for (let i = 0; i < 10; i += 1) {
      const map = document.createElement("trilateral-map");
      for (const [name, value] of Object.entries({ ...attributes, loading: "eager" })) map.setAttribute(name, value);
      document.querySelector("main").append(map);
    }
  }, SAMPLE);
  await page.waitForFunction(() => [...document.querySelectorAll("trilateral-map")].every((map) => map.analysis()));
  for (const file of ["embed.js", "trilateral.js", "trilateral_bg.wasm", "widget.css"]) assert.equal(requested(requests, file), 1, file);
  await page.evaluate(() => document.querySelectorAll("trilateral-map").forEach((map, i) => i % 2 && map.select(i)));
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll("trilateral-map")].map((map) => map.shadowRoot.querySelector("[data-view=diagram] [aria-current=true]")?.dataset.statement).join() ===
      ",1,,3,,5,,7,,9",
  );
  assert.deepEqual(errors, []);
});

test("attributes and text update the map where it stands", async (t) => {
  const { page, errors, requests } = await blank(t);
  await add(page, { attributes: SAMPLE });
  const state = await page.evaluate(async () => {
    const map = document.querySelector("trilateral-map");
    const stage = map.shadowRoot.querySelector(".stage");
    const ready = () => new Promise((done) => map.addEventListener("trilateral:ready", done, { once: true }));
    const before = map.analysis().source.published;
    map.setAttribute("published", "2024-01-02");
    await ready();
    const after = map.analysis().source.published;
    map.select(0);
    map.setAttribute("theme", "dark");
    map.setAttribute("principals", "UKR, USA");
    await new Promise((done) => setTimeout(done, 300));
    const kept = map.shadowRoot.querySelector("[data-view=diagram] [aria-current=true]")?.dataset.statement;
    map.text = "Japan thanked France.";
    await ready();
    const own = map.analysis().actors.map(({ id }) => id);
    map.text = null;
    await ready();
    return { before, after, kept, own, back: map.analysis().actors.length, same: stage === map.shadowRoot.querySelector(".stage") };
  });
  assert.deepEqual({ ...state, back: state.back > 4 }, { before: "2025-05-12", after: "2024-01-02", kept: "0", own: ["JPN", "FRA"], back: true, same: true });
  assert.equal(requested(requests, "editorial.txt"), 1, "an unchanged text was fetched again");
  assert.deepEqual(errors, []);
});

test("a map that is moved keeps its selection, one that is removed goes", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: TEXT });
  await page.evaluate(() => document.querySelector("trilateral-map").select(1));
  await untilSelected(page, 1);
  await page.evaluate(() => {
    const map = document.querySelector("trilateral-map");
    window.stage = map.shadowRoot.querySelector(".stage");
    const aside = document.createElement("aside");
    aside.setAttribute("aria-label", "Map");
    document.body.append(aside);
    aside.append(map);
  });
  await page.waitForTimeout(100);
  assert.equal(await selected(page), "1");
  assert.ok(await page.evaluate(() => window.stage === document.querySelector("trilateral-map").shadowRoot.querySelector(".stage")));

  await page.evaluate(() => {
    window.map = document.querySelector("trilateral-map");
    window.map.remove();
  });
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => window.map.analysis()), null);
  assert.equal(await page.evaluate(() => window.map.shadowRoot.querySelector(".stage")), null);
  await page.evaluate(() => document.body.append(window.map));
  await stands(page);
  assert.equal(await selected(page), null);
  assert.deepEqual(errors, []);
});

test("it loads when it is wanted: idle, eager, visible or on a click", async (t) => {
  const { page, errors, requests } = await blank(t);
  await page.evaluate((text) => {
    const main = document.querySelector("main");
    for (const loading of ["click", "visible"]) {
      const space = document.createElement("div");
      space.style.height = "3000px";
      const map = document.createElement("trilateral-map");
      map.setAttribute("loading", loading);
      map.text = text;
      if (loading === "visible") main.append(space);
      main.append(map);
    }
  }, TEXT);
  await page.waitForTimeout(400);
  assert.equal(requested(requests, "trilateral_bg.wasm"), 0);
  await page.getByRole("button", { name: "Draw the map of this text" }).click();
  await page.locator("trilateral-map[loading=click] [data-view=diagram]").waitFor();
  assert.equal(await page.locator("trilateral-map[loading=visible] [data-view=diagram]").count(), 0);
  await page.evaluate(() => document.querySelector("[loading=visible]").scrollIntoView());
  await page.locator("trilateral-map[loading=visible] [data-view=diagram]").waitFor();
  await add(page, { attributes: { loading: "idle" }, text: TEXT });
  assert.deepEqual(errors, []);
});

test("nothing is asked of the network and nothing stored once it stands", async (t) => {
  const { page, requests } = await blank(t);
  await add(page, { attributes: SAMPLE });
  const before = requests.length;
  await page.evaluate(() => document.querySelector("trilateral-map").select(2));
  await untilSelected(page, 2);
  await page.waitForTimeout(300);
  assert.equal(requests.length, before);
  assert.deepEqual(await stored(page), { cookies: "", local: 0, session: 0, databases: 0 });
});
