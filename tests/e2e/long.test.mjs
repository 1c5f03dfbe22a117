// Comes in: dist/ and texts as long as books. Goes out: proof that the page goes on while they are read and drawn, that it is told how far
// they are, and that what is not wanted any more is left off.

import assert from "node:assert/strict";
import { test } from "node:test";
import { TEXT, add, blank } from "./host.mjs";

const SENTENCE = "On May 9, 2025, Russia praised North Korea, and China criticized Japan.";
/** A text of so many paragraphs, none like another. */
const book = (paragraphs) => Array.from({ length: paragraphs }, (_, i) => `In part ${i + 1}, much was said. ${SENTENCE} ${SENTENCE.replace("praised", "thanked")}`).join("\n\n");

/** Sets another text and resolves, once its map stands, to what the page has seen on the way. */
const read = (page, text) => page.evaluate((text) => new Promise((resolve) => {
  const map = document.querySelector("trilateral-map");
  const bar = map.shadowRoot.querySelector("progress");
  const seen = { done: [], turns: 0, shown: 0, selects: 0 };
  const turn = () => (seen.turns += 1, seen.over || setTimeout(turn));
  map.addEventListener("trilateral:progress", ({ detail }) => {
    seen.done.push(detail.done);
    if (bar.checkVisibility() && bar.value === detail.done) seen.shown += 1;
    if (map.select(0)) seen.selects += 1;
  });
  map.addEventListener("trilateral:ready", ({ detail }) => resolve(Object.assign(seen, { over: true, statements: detail.statements, left: bar.checkVisibility() })), { once: true });
  setTimeout(turn);
  map.text = text;
}), text);

test("a book is read piece by piece, told on the way, and the map of the text before stays until it is", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: TEXT });
  const seen = await read(page, book(400));
  assert.ok(seen.done.length > 3, `${seen.done.length} pauses`);
  assert.deepEqual(seen.done, seen.done.toSorted((a, b) => a - b));
  assert.ok(seen.done.every((done) => done > 0 && done < 1));
  assert.ok(seen.turns >= seen.done.length, "the page had no turn");
  assert.equal(seen.shown, seen.done.length, "the bar is to be seen");
  assert.equal(seen.selects, seen.done.length, "the old map answers");
  assert.equal(seen.left, false, "the bar goes");
  assert.equal(await page.locator("trilateral-map [aria-current=true]").count(), 0, "what was selected in the old map means nothing in the new one");
  assert.ok(seen.statements >= 1_200, `${seen.statements} statements`);
  // All of it comes to stand in the page, in its order.
  await page.waitForFunction(() => document.querySelector("trilateral-map").shadowRoot.querySelectorAll("[data-view=text] p").length === 400);
  const parts = await page.locator("[data-view=text] p").evaluateAll((all) => all.map((p) => Number(p.textContent.match(/\d+/)[0])));
  assert.deepEqual(parts, parts.map((_, i) => i + 1));
  assert.deepEqual(errors, []);
});

test("the map of a book goes as it came before that of another text takes its place", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: book(1_600) });
  await page.waitForFunction(() => document.querySelector("trilateral-map").shadowRoot.querySelectorAll("[data-view=text] p").length === 1_600);
  for (const [next, paragraphs] of [["China thanked Russia.", 1], [book(1_600), 1_600], [book(1_601), 1_601]]) {
    const gone = await page.evaluate((text) => new Promise((resolve) => {
      const map = document.querySelector("trilateral-map");
      const gone = [];
      new MutationObserver((all) => gone.push(all.reduce((sum, { removedNodes }) => sum + removedNodes.length, 0)))
        .observe(map.shadowRoot.querySelector("[data-view=text]"), { childList: true });
      map.addEventListener("trilateral:ready", () => resolve(gone), { once: true });
      map.text = text;
    }), next);
    // The one before had more than seventy portions, or one; the last go with it.
    assert.ok(Math.max(0, ...gone) <= 16, `${gone} at a time`);
    if (paragraphs !== 1_600) assert.ok(gone.reduce((sum, n) => sum + n, 0) >= 50, `${gone}`);
    await page.waitForFunction((n) => document.querySelector("trilateral-map").shadowRoot.querySelectorAll("[data-view=text] p").length === n, paragraphs);
  }
  assert.deepEqual(errors, []);
});

test("what is selected at the far end of a book comes into sight as soon as it is there", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: TEXT });
  await page.evaluate((text) => new Promise((resolve) => {
    const map = document.querySelector("trilateral-map");
    map.addEventListener("trilateral:ready", ({ detail }) => resolve(map.select(detail.statements - 1)), { once: true });
    map.text = text;
  }), book(400));
  const last = page.locator("[data-view=text] .passage").last();
  await page.waitForFunction(() => {
    const pane = document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=text]");
    const passage = pane.querySelector(".passage[aria-current=true]");
    if (!passage) return false;
    const [frame, at] = [pane.getBoundingClientRect(), passage.getBoundingClientRect()];
    return at.top >= frame.top && at.bottom <= frame.bottom;
  });
  assert.equal(await last.getAttribute("data-state"), "lit");
  assert.deepEqual(errors, []);
});

test("a text that is set while another is read takes its place, and an element that is removed reads no further", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: TEXT });
  const told = await page.evaluate(([long, short]) => new Promise((resolve) => {
    const map = document.querySelector("trilateral-map");
    const told = [];
    map.addEventListener("trilateral:ready", ({ detail }) => (told.push(detail.statements), setTimeout(resolve, 1_500, told)));
    map.addEventListener("trilateral:progress", () => (map.text = short), { once: true });
    map.text = long;
  }), [book(600), "China thanked Russia."]);
  assert.deepEqual(told, [1]);

  const late = await page.evaluate((long) => new Promise((resolve) => {
    const map = document.querySelector("trilateral-map");
    let late = 0;
    map.addEventListener("trilateral:progress", () => {
      map.remove();
      setTimeout(() => {
        map.addEventListener("trilateral:progress", () => (late += 1));
        setTimeout(() => resolve(late), 1_500);
      });
    }, { once: true });
    map.text = long;
  }), book(600));
  assert.equal(late, 0);
  assert.deepEqual(errors, []);
});

test("several books are read at once", async (t) => {
  const { page, errors } = await blank(t);
  const statements = await page.evaluate((text) => Promise.all([1, 2, 3].map(() => new Promise((resolve) => {
    const map = document.createElement("trilateral-map");
    map.setAttribute("loading", "eager");
    map.addEventListener("trilateral:ready", ({ detail }) => resolve(detail.statements));
    map.text = text;
    document.querySelector("main").append(map);
  }))), book(200));
  assert.equal(new Set(statements).size, 1);
  assert.ok(statements[0] >= 600, `${statements}`);
  assert.deepEqual(errors, []);
});

test("readings that were left off hold no memory", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: TEXT });
  const bytes = await page.evaluate(async (long) => {
    const map = document.querySelector("trilateral-map");
    const glue = await import(new URL("trilateral/1/trilateral.js", document.baseURI));
    const { memory } = await glue.default();
    const bytes = [];
    for (let round = 0; round < 60; round += 1) {
      await new Promise((done) => {
        map.addEventListener("trilateral:progress", ({ detail }) => detail.done > 0.3 && done());
        map.text = `${round} ${long}`;
      });
      await new Promise((done) => {
        map.addEventListener("trilateral:ready", done, { once: true });
        map.text = `China thanked Russia ${round} times.`;
      });
      bytes.push(memory.buffer.byteLength);
    }
    return bytes;
  }, book(400));
  // It levels within some thirty rounds, as each is left off at another place; readings that stayed would grow on.
  assert.ok(bytes.at(-1) <= bytes[29] * 1.1, `${bytes}`);
  assert.deepEqual(errors, []);
});
