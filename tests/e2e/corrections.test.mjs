// Comes in: dist/ and a host page of its own. Goes out: proof that <trilateral-map> takes an editor's corrections from everywhere it says, refuses
// what is none in one clear line, and tells the quotations they are made of.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { History } from "../../www/studio/history.js";
import { within } from "../../www/studio/correct.js";
import { crc32 } from "../../www/studio/zip.js";
import { read } from "../../www/corrections.js";
import { TEXT, add, blank } from "./host.mjs";

const of = (...corrections) => ({ schema: 1, corrections });
const REJECT = of({ reject: { at: { exact: "China criticized Russia" } } });
const EDIT = of({ edit: { at: { exact: "praised" }, to: { status: "denied" } } });

const folder = mkdtempSync(join(tmpdir(), "trilateral-"));
const files = Object.fromEntries(
  Object.entries({ "good.json": JSON.stringify(REJECT), "torn.json": '{"schema":1,', "blank.html": null }).map(([name, content]) => {
    if (content === null) return [name, "tests/e2e/pages/blank.html"];
    writeFileSync(join(folder, name), content);
    return [name, join(folder, name)];
  }),
);
const state = (page) =>
  page.evaluate(() => {
    const { statements, notes } = document.querySelector("trilateral-map").analysis();
    return { statuses: statements.map((s) => s.status), notes: notes.map((n) => n.kind) };
  });

test("however much an editor adds to a short text, all of it is drawn", async (t) => {
  const { page, errors } = await blank(t, { files });
  const states = ["Japan", "France", "India", "Iran", "Brazil", "Egypt", "Kenya", "Norway", "Peru"];
  const text = `China criticized Russia. ${states.join(", ")} and Chile have seas.`;
  const pairs = states.flatMap((actor) => states.filter((other) => other !== actor).map((recipient) => ({ actor: [actor], recipient: [recipient], type: "ACCUSE" })));
  const added = pairs.map((to) => ({ add: { at: { exact: "have seas" }, to } }));
  await add(page, { text });
  const ids = await page.evaluate((corrections) => new Promise((resolve) => {
    const map = document.querySelector("trilateral-map");
    map.addEventListener("trilateral:ready", () => resolve(map.analysis().statements.map(({ id }) => String(id))), { once: true });
    map.corrections = corrections;
  }), of(...added));
  assert.ok(ids.length > 70, `${ids.length} statements`);
  await page.waitForFunction((count) => new Set([...document.querySelector("trilateral-map").shadowRoot.querySelectorAll("[data-view=timeline] [data-statement]")].map((m) => m.dataset.statement)).size === count, ids.length);
  assert.deepEqual(errors, []);
});

test("corrections that come with another text are laid over no other, and told of once", async (t) => {
  const { page, errors } = await blank(t, { files });
  const long = Array.from({ length: 1_600 }, (_, i) => `In part ${i + 1}, much was said. ${TEXT}`).join("\n\n");
  for (const [first, second] of [[null, EDIT], [EDIT, null]]) {
    for (const [before, after] of [[long, TEXT], [TEXT, long]]) {
      const told = await page.evaluate(([before, first, after, second]) => new Promise((resolve) => {
        const map = document.createElement("trilateral-map");
        map.setAttribute("loading", "eager");
        [map.text, map.corrections] = [before, first];
        const told = [];
        map.addEventListener("trilateral:ready", ({ detail }) => {
          told.push(detail.statements);
          if (told.length > 1) return;
          [map.corrections, map.text] = [second, after];
          setTimeout(() => (map.remove(), resolve(told)), 4_000);
        });
        document.querySelector("main").append(map);
      }), [before, first, after, second]);
      assert.equal(told.length, 2, `${told}`);
      assert.deepEqual(told.map((count) => count > 1_000), [before === long, after === long]);
    }
  }
  assert.deepEqual(errors, []);
});

test("corrections by attribute, child and property; the property wins, and null gives way", async (t) => {
  const { page, errors } = await blank(t, { files });
  await add(page, { text: TEXT, attributes: { corrections: "good.json" } });
  assert.deepEqual((await state(page)).statuses, ["asserted", "hedged"]);
  const next = (change) =>
    page.evaluate(
      ([change, value]) =>
        new Promise((resolve) => {
          const map = document.querySelector("trilateral-map");
          map.addEventListener("trilateral:ready", () => resolve(), { once: true });
          if (change === "property") map.corrections = value;
          else if (change === "attribute") map.removeAttribute("corrections");
          else {
            const script = document.createElement("script");
            script.type = "application/json";
            script.dataset.corrections = "";
            script.textContent = JSON.stringify(value);
            map.append(script);
          }
        }),
      change,
    );
  await next(["property", EDIT]);
  assert.deepEqual((await state(page)).statuses, ["denied", "asserted", "hedged"]);
  await next(["property", null]);
  assert.deepEqual((await state(page)).statuses, ["asserted", "hedged"]);
  await next(["attribute"]);
  assert.deepEqual((await state(page)).statuses, ["asserted", "asserted", "hedged"]);
  await next(["child", EDIT]);
  assert.deepEqual((await state(page)).statuses, ["denied", "asserted", "hedged"]);
  // What no longer fits is a note, and changes nothing.
  await next(["property", of({ accept: { at: { exact: "Mongolia sang" } } })]);
  assert.deepEqual(await state(page), { statuses: ["asserted", "asserted", "hedged"], notes: ["correction"] });
  assert.deepEqual(errors, []);
});

test("a place has a quotation, and nothing else has", async (t) => {
  const { page, errors } = await blank(t, { files });
  await add(page, { text: TEXT });
  const quote = (place) => page.evaluate((p) => document.querySelector("trilateral-map").quote(p), place);
  assert.deepEqual(await quote(1), { exact: "China criticized Russia", prefix: "Korea on April 26, 2025. ", suffix: ". North Korea may support China", trigger: "criticized", between: ["CHN", "RUS"] });
  assert.equal((await quote("actor.CHN.0")).exact, "China");
  assert.equal((await quote("sentence.1")).exact, "China criticized Russia.");
  for (const odd of [99, -1, "", "statement", "actor.XYZ.0", "<script>", "note.0"]) assert.equal(await quote(odd), null, String(odd));
  assert.deepEqual(errors, []);
});

test("what are no corrections leave the fallback standing, with one line", async (t) => {
  const rows = [
    [{ corrections: "torn.json" }, "corrections", /no JSON/, "The map cannot be shown: the corrections of its text cannot be used."],
    [{ corrections: "missing.json" }, "load", /404/, "The map cannot be shown: a part of it did not load."],
    [{ corrections: "javascript:alert(1)" }, "load", /http/, "The map cannot be shown: a part of it did not load."],
  ];
  for (const [attributes, code, message, line] of rows) {
    const { page, close } = await blank(t, { files });
    const { event, detail } = await add(page, { text: TEXT, attributes });
    assert.equal(event, "error");
    assert.equal(detail.code, code);
    assert.match(detail.message, message);
    assert.equal(detail.line, line);
    assert.ok(await page.getByText("The fallback.").isVisible());
    await close();
  }
  // What the shape lets pass the program itself refuses.
  const { page } = await blank(t, { files });
  const told = await page.evaluate(
    ([text, corrections]) =>
      new Promise((resolve) => {
        const map = document.createElement("trilateral-map");
        map.setAttribute("loading", "eager");
        Object.assign(map, { text, corrections });
        map.addEventListener("trilateral:error", ({ detail }) => resolve(detail));
        document.querySelector("main").append(map);
      }),
    [TEXT, of({ edit: { at: { exact: "praised" }, to: { tone: "purple" } } })],
  );
  assert.equal(told.code, "corrections");
  assert.match(told.message, /purple/);
});

test("the first thing that is not of the shape is named, with its place", () => {
  const rows = [
    ["[]", /the document must be an object/],
    ["{", /no JSON/],
    [{ schema: 2, corrections: [] }, /only schema 1/],
    [of({}), /corrections\[0\] must be one of accept, reject/],
    [of({ accept: { at: {} }, reject: { at: {} } }), /corrections\[0\] must be one of/],
    [of({ delete: { at: {} } }), /unknown field “delete” in corrections\[0\]/],
    [of({ reject: { at: { exact: "x", tone: "mixed" } } }), /unknown field “tone” in corrections\[0\]\.reject\.at/],
    [of({ edit: { at: { exact: 5 }, to: {} } }), /corrections\[0\]\.edit\.at\.exact must be a string/],
    [of({ merge: { actors: "a", into: "b" } }), /corrections\[0\]\.merge\.actors must be a list/],
    [{ ...of(), note: "" }, /unknown field “note”/],
    ['{"schema":1,"corrections":[],"__proto__":{}}', /unknown field “__proto__”/],
  ];
  for (const [given, message] of rows) assert.throws(() => read(given), { message }, JSON.stringify(given));
  for (const good of [of(), REJECT, EDIT, JSON.stringify(EDIT), of({ edit: { at: { exact: "x" }, to: { date: null } } })]) read(good);
});

test("words are found in a sentence whatever stands between them", () => {
  const quote = { exact: "China, which “condemned”\nJapan, left.", prefix: "before ", suffix: " after" };
  const rows = [
    ["which condemned Japan", { exact: "which “condemned”\nJapan", prefix: "China, ", suffix: ", left." }],
    ["CHINA", { exact: "China", prefix: "before ", suffix: ", which “condemned”\nJapan, left." }],
    ["Japan condemned", null],
    [" … ", null],
  ];
  for (const [words, expect] of rows) assert.deepEqual(within(quote, words), expect, words);
});

test("history goes back and forth, and a new step ends what was undone", () => {
  const history = new History(0);
  history.push(1);
  history.push(2);
  history.undo();
  history.undo();
  history.undo();
  assert.equal(history.value, 0);
  history.redo();
  assert.deepEqual([history.value, history.canUndo, history.canRedo], [1, true, true]);
  history.push(3);
  assert.deepEqual([history.value, history.canRedo], [3, false]);
});

test("the checksum is the one that ZIP wants", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
});
