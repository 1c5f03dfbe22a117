// Comes in: dist/. Goes out: proof that the site does what a reader and an editor need, by mouse and by keyboard, on desktop and phone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";
import { TEXT, stands, stored } from "./host.mjs";

const threads = (page) => page.locator("[data-view=diagram] [data-statement]");
const analysis = (page) => page.evaluate(() => document.querySelector("trilateral-map").analysis());
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const view = element?.closest("[data-view]");
    return { view: view?.dataset.view ?? null, statement: element?.dataset.statement ?? null };
  });

/** Checks that a statement is selected in every view that can show it. */
async function assertSelected(page, id) {
  for (const view of ["diagram", "text", "timeline"]) {
    const marks = page.locator(`[data-view=${view}] [data-statement="${id}"][aria-current="true"]`);
    assert.ok((await marks.count()) > 0, `statement ${id} is not selected in the ${view}`);
    const all = page.locator(`[data-view=${view}] [data-statement][aria-current="true"]:not([data-statement="${id}"])`);
    assert.equal(await all.count(), 0, `another statement is selected in the ${view}`);
  }
  const { statements } = await analysis(page);
  const { trigger } = statements[id];
  const source = await page.evaluate(() => document.querySelector("trilateral-map").text);
  const card = page.locator("[data-view=card]");
  assert.ok(await card.isVisible());
  assert.ok((await card.innerText()).includes(source.slice(trigger.start, trigger.end)), "the card does not show the trigger");
}

async function assertNothingSelected(page) {
  await page.waitForFunction(() => !document.querySelector("trilateral-map").shadowRoot.querySelector("[data-statement][aria-current=true]"));
}

/** The first statement that the timeline draws by its date. */
async function datedStatement(page) {
  const { statements } = await analysis(page);
  return statements.find(({ time, actor, recipient }) => time !== null && actor.length + recipient.length > 1).id;
}

for (const [name, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`the sample stands at ${name} width, one thread a statement`, async (t) => {
    const { page, errors } = await open(t, "", { size });
    await stands(page);
    const { schema, statements, source } = await analysis(page);
    assert.equal(schema, 1);
    assert.ok(statements.length > 10, `${statements.length} statements`);
    assert.equal(await threads(page).count(), statements.length);
    assert.ok(await page.getByRole("heading", { name: source.title }).isVisible());
    assert.deepEqual(errors, []);
  });

  test(`a click selects everywhere and Escape clears, at ${name} width`, async (t) => {
    const { page, errors } = await open(t, "", { size });
    await stands(page);
    const id = await datedStatement(page);
    const thread = page.locator(`[data-view=diagram] [data-statement="${id}"]`);
    await thread.scrollIntoViewIfNeeded();
    const at = await onThread(thread);
    await page.mouse.click(at.x, at.y);
    await page.locator(`[data-view=diagram] [data-statement][aria-current="true"]`).waitFor();
    await assertSelected(page, id);
    assert.equal(new URL(page.url()).hash, `#trilateral=statement.${id}`);

    await page.keyboard.press("Escape");
    await assertNothingSelected(page);
    assert.deepEqual(errors, []);
  });

  test(`the keyboard alone does the same at ${name} width`, async (t) => {
    const { page, errors } = await open(t, "", { size });
    await stands(page);
    await tabUntil(page, ({ view }) => view === "diagram");
    let at = await focused(page);
    for (let steps = 0; at.statement === null && steps < 60; steps += 1) {
      await page.keyboard.press("ArrowRight");
      at = await focused(page);
    }
    assert.equal(at.view, "diagram");
    assert.notEqual(at.statement, null);
    await page.keyboard.press("Enter");
    await page.locator(`[data-view=diagram] [data-statement][aria-current="true"]`).waitFor();
    await assertSelected(page, Number(at.statement));

    await page.keyboard.press("Escape");
    await assertNothingSelected(page);
    // Nothing holds the focus: Tab leads on and out of the map.
    await tabUntil(page, ({ view }) => view === null);
    assert.deepEqual(errors, []);
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing at ${name} width in ${colorScheme}, before and after selecting`, async (t) => {
      // The strict policy would refuse the checker's own styles; the other tests hold the site to it.
      const { page } = await open(t, "", { size, csp: false, context: { colorScheme } });
      await stands(page);
      assert.deepEqual(await axeViolations(page), []);
      await page.evaluate(() => document.querySelector("trilateral-map").select(0));
      await page.locator(`[data-view=diagram] [aria-current="true"]`).first().waitFor();
      await page.getByRole("button", { name: "Text", exact: true }).click();
      await page.waitForTimeout(300);
      assert.deepEqual(await axeViolations(page), []);
    });
  }

  test(`nothing leaves the page and nothing is stored at ${name} width`, async (t) => {
    const { page, url, requests, errors } = await open(t, "", { size });
    await stands(page);
    await page.waitForLoadState("networkidle");
    const before = requests.length;
    assert.deepEqual(requests.filter((r) => !r.url.startsWith(url)), []);
    for (const id of [0, 1, 2]) await page.evaluate((i) => document.querySelector("trilateral-map").select(i), id);
    await page.getByRole("button", { name: "Text", exact: true }).click();
    await page.getByLabel("Paste the text").fill(TEXT);
    await page.getByRole("button", { name: "Draw the map" }).click();
    await page.waitForFunction(() => document.querySelector("trilateral-map")?.analysis()?.statements.length < 10);
    await page.waitForTimeout(300);
    assert.deepEqual(requests.slice(before), []);
    assert.deepEqual(await stored(page), { cookies: "", local: 0, session: 0, databases: 0 });
    assert.deepEqual(errors, []);
  });
}

/** Presses Tab until the focus fits. */
async function tabUntil(page, fits) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (fits(await focused(page))) return;
  }
  assert.fail("Tab never led there");
}

/** A point in the page where a thread, and nothing above it, would be hit. */
async function onThread(thread) {
  const point = await thread.evaluate((group) => {
    const root = group.getRootNode();
    const path = group.querySelector(".hit") ?? group.querySelector("path");
    const matrix = path.getScreenCTM();
    for (let step = 1; step < 20; step += 1) {
      const { x, y } = path.getPointAtLength((path.getTotalLength() * step) / 20).matrixTransform(matrix);
      if (root.elementFromPoint(x, y)?.closest("[data-statement]") === group) return { x, y };
    }
    return null;
  });
  assert.ok(point, "the thread cannot be hit anywhere");
  return point;
}

test("a link opens with its selection, Back takes a selection back", async (t) => {
  const { page, errors } = await open(t, "#trilateral=pair.RUS.PRK");
  await stands(page);
  await page.locator(`[data-view=card]`).filter({ hasText: "Russia" }).waitFor();
  await page.waitForFunction(() => document.querySelector("trilateral-map").shadowRoot.querySelector('.thread[data-state=lit]'));

  await page.goto(page.url().replace(/#.*/, "#"));
  await assertNothingSelected(page);
  await page.evaluate(() => document.querySelector("trilateral-map").select("statement.1"));
  await page.waitForURL(/#trilateral=statement\.1$/);
  await page.evaluate(() => document.querySelector("trilateral-map").select("statement.2"));
  await page.waitForURL(/#trilateral=statement\.2$/);
  await page.goBack();
  await page.waitForURL((url) => !url.hash.includes("trilateral"));
  await assertNothingSelected(page);
  await page.goForward();
  await page.locator(`[data-view=diagram] [data-statement="2"][aria-current="true"]`).waitFor();
  assert.deepEqual(errors, []);
});

test("a link that names nothing selects nothing", async (t) => {
  for (const odd of ["statement.9999", "actor.%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "%E0%A4%A", "pair.RUS.RUS"]) {
    const { page, errors, close } = await open(t, `#trilateral=${odd}`);
    await stands(page);
    await assertNothingSelected(page);
    assert.deepEqual(errors, [], odd);
    await close();
  }
});

test("the address opens another text with its date and its middle", async (t) => {
  const { page, errors, requests } = await open(t, "?src=local/mine.txt&published=2024-07-01&principals=JPN%20KOR", {
    files: { "local/mine.txt": "tests/e2e/pages/mine.txt" },
  });
  await stands(page);
  const { source, times, actors } = await analysis(page);
  assert.equal(source.published, "2024-07-01");
  assert.equal(times[0].value, "2024-06-17");
  assert.deepEqual(actors.map(({ id }) => id).slice(0, 2), ["JPN", "KOR"]);
  assert.ok(!requests.some(({ url }) => url.includes("sample/")), "the sample was fetched for nothing");
  assert.deepEqual(errors, []);
});

test("an editor pastes, opens and drops a text, and goes back to the sample", async (t) => {
  const { page, errors } = await open(t);
  await stands(page);
  const sample = (await analysis(page)).statements.length;
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await page.getByLabel("Paste the text").fill(TEXT);
  await page.getByLabel("Published on").fill("2025-05-01");
  await page.getByRole("button", { name: "Draw the map" }).click();
  await page.waitForFunction((n) => document.querySelector("trilateral-map").analysis().statements.length !== n, sample);
  assert.equal((await analysis(page)).source.published, "2025-05-01");

  await page.setInputFiles("#own-file", { name: "mine.txt", mimeType: "text/plain", buffer: Buffer.from("Japan thanked South Korea.") });
  await page.waitForFunction(() => document.querySelector("trilateral-map").text.startsWith("Japan"));
  await page.waitForFunction(() => document.querySelector("trilateral-map").analysis().actors[0].id === "JPN");

  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["France warned Germany."], "dropped.txt", { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForFunction(() => document.querySelector("trilateral-map").analysis().actors[0]?.id === "FRA");

  await page.setInputFiles("#own-file", { name: "broken.txt", mimeType: "text/plain", buffer: Buffer.from([0xff, 0xfe, 0x41]) });
  await page.getByRole("alert").filter({ hasText: "UTF-8" }).waitFor();

  await page.getByRole("button", { name: "Back to the sample" }).click();
  await page.waitForFunction((n) => document.querySelector("trilateral-map").analysis()?.statements.length === n, sample);
  assert.deepEqual(errors, []);
});
