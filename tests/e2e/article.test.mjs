// Comes in: dist/ and pages with an article of their own. Goes out: proof that a map reads it, underlines it, and leaves its DOM alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { PHONE, axeViolations, open } from "./browser.mjs";
import { stands } from "./host.mjs";

const PAGE = "demo/underlined.html";

/** The words under each highlight that has any: `{ "trilateral-cooperative-asserted": ["…"] }`. */
const underlined = (page) =>
  page.evaluate(() => {
    const words = ({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString().replace(/\s+/g, " ");
    };
    return Object.fromEntries([...CSS.highlights].filter(([, h]) => h.size).map(([name, h]) => [name, [...h].map(words)]));
  });

test("the article is read from the page and underlined there, and its DOM stays as it was", async (t) => {
  const { page, errors } = await open(t, PAGE, {
    prepare: (page) =>
      page.addInitScript(() => addEventListener("DOMContentLoaded", () => (window.before = document.querySelector("#story").outerHTML))),
  });
  await stands(page);
  const { source, statements, actors } = await page.evaluate(() => document.querySelector("trilateral-map").analysis());
  assert.equal(source.title, "A week of visits");
  assert.ok(!actors.some(({ id }) => id === "UKR"), "the advertisement was read");
  const painted = await underlined(page);
  assert.equal(Object.values(painted).flat().length, statements.length);
  const text = await page.evaluate(() => document.querySelector("trilateral-map").text);
  for (const { start, end, tone, status } of statements) {
    const words = text.slice(start, end).replace(/\s+/g, " ");
    assert.ok(painted[`trilateral-${tone}-${status}`].includes(words), words);
  }
  assert.equal(await page.locator("[data-view=text]").isVisible(), false, "the reading pane stands beside the article");
  assert.ok(await page.evaluate(() => document.querySelector("#story").outerHTML === window.before));
  assert.deepEqual(await axeViolations(page), []);
  assert.deepEqual(errors, []);
});

test("a click in the article selects in the picture, and the other way round", async (t) => {
  const { page, errors } = await open(t, PAGE, { size: PHONE });
  await stands(page);
  const statements = await page.evaluate(() => document.querySelector("trilateral-map").analysis().statements);
  const at = await page.evaluate(() => {
    const range = [...CSS.highlights.get("trilateral-conflictual-asserted")][0];
    const middle = document.createRange();
    middle.setStart(range.startContainer, range.startOffset + 3);
    middle.setEnd(range.startContainer, range.startOffset + 4);
    middle.startContainer.parentElement.scrollIntoView();
    const { left, top, height } = middle.getBoundingClientRect();
    return { x: left + 2, y: top + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
  // A straight line that lies level has no height, and is "hidden" to Playwright.
  const selected = page.locator("[data-view=diagram] [data-statement][aria-current=true]");
  await selected.waitFor({ state: "attached" });
  const id = Number(await selected.getAttribute("data-statement"));
  assert.equal(statements[id].tone, "conflictual");
  assert.equal((await underlined(page))["trilateral-selected"].length, 1);

  const other = statements.find(({ tone }) => tone === "cooperative").id;
  await page.evaluate((id) => document.querySelector("trilateral-map").select(id), other);
  await page.locator(`[data-view=diagram] [data-statement="${other}"][aria-current=true]`).waitFor({ state: "attached" });
  await page.waitForFunction(() => CSS.highlights.get("trilateral-selected").size === 1);
  await page.evaluate(() => document.querySelector("trilateral-map").clear());
  await page.waitForFunction(() => CSS.highlights.get("trilateral-selected").size === 0);
  assert.deepEqual(errors, []);
});

test("an article that the page edits is read again, one that goes leaves no underline", async (t) => {
  const { page, errors } = await open(t, PAGE);
  await stands(page);
  await page.evaluate(() => {
    const paragraph = document.createElement("p");
    paragraph.textContent = "France warned Germany on March 20.";
    document.querySelector("#story").append(paragraph);
  });
  await page.waitForFunction(() => document.querySelector("trilateral-map").analysis()?.actors.some(({ id }) => id === "FRA"));
  await page.waitForFunction(() => [...CSS.highlights.get("trilateral-conflictual-asserted")].some((r) => r.startContainer.data.startsWith("France")));

  await page.evaluate(() => document.querySelector("trilateral-map").remove());
  await page.waitForTimeout(100);
  assert.deepEqual(await underlined(page), {});
  assert.deepEqual(errors, []);
});

test("a selector that finds nothing leaves the fallback standing", async (t) => {
  const { page, errors } = await open(t, PAGE);
  await stands(page);
  for (const odd of ["#nothing", "<<<"]) {
    const code = await page.evaluate(
      (selector) =>
        new Promise((done) => {
          const map = document.querySelector("trilateral-map");
          map.addEventListener("trilateral:error", ({ detail }) => done(detail.code), { once: true });
          map.setAttribute("for", selector);
        }),
      odd,
    );
    assert.equal(code, "text");
    assert.ok(await page.getByText("A map of this article").isVisible());
    assert.deepEqual(await underlined(page), {});
  }
  assert.deepEqual(errors, []);
});

test("without the highlight API the reading pane stays", async (t) => {
  const { page, errors } = await open(t, PAGE, { prepare: (page) => page.addInitScript(() => delete CSS.highlights) });
  await stands(page);
  assert.ok(await page.locator("[data-view=text]").isVisible());
  assert.deepEqual(errors, []);
});
