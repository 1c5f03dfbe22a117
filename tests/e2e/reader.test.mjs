// Comes in: dist/. Goes out: proof that a reader can narrow down, sort, enlarge and save what the map shows, by mouse and by keyboard.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { PHONE, axeViolations, open } from "./browser.mjs";
import { faults } from "./faults.mjs";
import { add, blank, stands } from "./host.mjs";

const analysis = (page) => page.evaluate(() => document.querySelector("trilateral-map").analysis());
const counter = (page) => page.locator("[data-count]").innerText();
const chip = (page, name) => page.locator(".filters .chip").filter({ hasText: new RegExp(`^${name}`) });

test("a search narrows down, the chips count along, and nothing found says how to widen", async (t) => {
  const { page, errors } = await open(t);
  await stands(page);
  const { statements, actors } = await analysis(page);
  const total = statements.length;
  const search = page.getByRole("searchbox", { name: "Search the statements" });
  await search.fill("china");
  const id = actors.find(({ name }) => name === "China").id;
  const found = Number((await counter(page)).split(" ")[0]);
  const named = statements.filter(({ actor, recipient }) => [...actor, ...recipient].includes(id)).length;
  assert.ok(found >= named && found < total, `${found} of ${total}, ${named} name China`);
  const cooperative = await chip(page, "Cooperative").locator(".number").innerText();
  assert.ok(Number(cooperative) <= found);
  await chip(page, "Conflictual").click();
  await search.fill("no such words");
  assert.equal(await counter(page), `0 of ${total} statements`);
  const ways = page.locator(".widen .chip");
  assert.deepEqual((await ways.allInnerTexts()).map((w) => w.replace(/ \d+$/, "")), ["any words", "any tone"]);
  await ways.first().click();
  assert.equal(await search.inputValue(), "");
  assert.notEqual(await counter(page), `0 of ${total} statements`);
  await page.keyboard.press("Escape");
  assert.equal(await counter(page), `${total} of ${total} statements`);
  assert.deepEqual(errors, []);
});

test("the table sorts by every column, and a row selects", async (t) => {
  const { page, errors } = await open(t, "", { csp: false });
  await stands(page);
  await page.getByText("All statements as a table").click();
  const column = (n) => page.locator(`[data-view=table] tbody tr > :nth-child(${n})`).allInnerTexts();
  const numbers = (await column(1)).map(Number);
  for (const [n, name] of ["Who", "What", "Type", "Tone", "Status"].entries()) {
    await page.getByRole("button", { name, exact: true }).click();
    const head = page.getByRole("columnheader", { name, exact: true });
    assert.equal(await head.getAttribute("aria-sort"), "ascending");
    const cells = (await column(n + 2)).map((c) => c.toLowerCase());
    assert.deepEqual(cells, [...cells].sort(), name);
    await page.keyboard.press("Enter");
    assert.equal(await head.getAttribute("aria-sort"), "descending");
    assert.deepEqual((await column(n + 2)).map((c) => c.toLowerCase()), [...cells].sort().reverse(), name);
  }
  await page.getByRole("button", { name: "Date", exact: true }).click();
  const days = (await column(7)).map((date) => date !== "");
  assert.deepEqual(days, [...days].sort().reverse(), "those without a date come last");
  await page.getByRole("button", { name: "No.", exact: true }).click();
  assert.deepEqual((await column(1)).map(Number), numbers);
  assert.deepEqual(await axeViolations(page), []);
  await page.locator("[data-view=table] tbody tr").nth(2).locator("button").click();
  await page.locator(`[data-view=diagram] [data-statement="2"][aria-current="true"]`).waitFor();
  assert.deepEqual(errors, []);
});

const DATED = ["Russia praised North Korea on April 26, 2025.", "China criticized Russia in June 2024.", "Japan warned China in 2023.", "France thanked Japan."].join(" ");

test("the time range filters everything, by keyboard", async (t) => {
  const { page, errors } = await blank(t, { csp: false });
  await add(page, { text: DATED });
  assert.match(await counter(page), /^4 of 4/);
  const from = page.getByRole("slider", { name: "From" });
  await from.focus();
  assert.equal(await from.getAttribute("aria-valuetext"), "2023");
  await page.keyboard.press("ArrowRight");
  assert.match(await counter(page), /^2 of 4/);
  assert.equal(await page.locator(".thread[data-state=out]").count(), 2);
  assert.equal(await page.locator(".brush-words").innerText(), "Jun 2024 to 26 Apr 2025");
  await page.getByRole("slider", { name: "To" }).focus();
  await page.keyboard.press("ArrowLeft");
  assert.match(await counter(page), /^1 of 4/);
  assert.deepEqual(await axeViolations(page), []);
  await page.keyboard.press("Escape");
  assert.match(await counter(page), /^4 of 4/);
  assert.deepEqual(errors, []);
});

test("the diagram is enlarged by buttons, wheel and fingers, and the page scrolls on", async (t) => {
  const { page, errors } = await open(t, "", { size: PHONE, context: { hasTouch: true } });
  await stands(page);
  const diagram = page.locator("svg.diagram");
  const box = () => diagram.evaluate((svg) => svg.viewBox.baseVal.width);
  const whole = await box();
  await page.getByRole("button", { name: "Zoom in" }).click();
  assert.ok((await box()) < whole);
  await page.getByRole("button", { name: "Show all" }).click();
  assert.equal(await box(), whole);

  await diagram.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await diagram.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  const scrolled = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((before) => scrollY > before, scrolled);
  assert.equal(await box(), whole, "the bare wheel belongs to the page");
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await page.waitForFunction((w) => document.querySelector("trilateral-map").shadowRoot.querySelector("svg.diagram").viewBox.baseVal.width < w, whole);
  await page.getByRole("button", { name: "Show all" }).click();

  await diagram.scrollIntoViewIfNeeded();
  const client = await page.context().newCDPSession(page);
  const at = await diagram.boundingBox();
  const touch = (type, apart) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: apart ? [-1, 1].map((side, id) => ({ x: at.x + at.width / 2 + side * apart, y: at.y + at.height / 2, id })) : [],
    });
  await touch("touchStart", 30);
  for (const apart of [40, 60, 80, 100]) await touch("touchMove", apart);
  await touch("touchEnd");
  await page.waitForFunction((w) => document.querySelector("trilateral-map").shadowRoot.querySelector("svg.diagram").viewBox.baseVal.width < w / 1.5, whole);
  assert.deepEqual(errors, []);
});

test("more than forty threads of a pair are ribbons with all their statements, and open", async (t) => {
  const { page, errors } = await blank(t, { csp: false });
  const verbs = ["praised", "criticized", "warned", "thanked", "supplied"];
  const text = Array.from({ length: 60 }, (_, i) => `Russia ${verbs[i % verbs.length]} ${i % 2 ? "Japan" : "Ukraine"} again.`);
  await add(page, { text: [...text, ...text].join(" ") });
  const { statements } = await analysis(page);
  const carried = await page.locator("[data-view=diagram] [data-statements]").evaluateAll((all) => all.flatMap((r) => r.dataset.statements.split(" ")));
  const threads = await page.locator("[data-view=diagram] [data-statement]").count();
  assert.ok(carried.length > 40, `${carried.length} ids in ribbons`);
  assert.equal(new Set(carried).size + threads, statements.length);
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(await axeViolations(page), []);
  await page.locator(".ribbon").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((n) => document.querySelector("trilateral-map").shadowRoot.querySelectorAll("[data-view=diagram] [data-statement]").length > n, threads);
  const opened = await page.locator("[data-view=diagram] [data-statement]").count();
  const left = await page.locator("[data-view=diagram] [data-statements]").evaluateAll((all) => all.flatMap((r) => r.dataset.statements.split(" ")));
  assert.equal(opened + left.length, statements.length);
  await page.keyboard.press("Escape");
  await page.waitForFunction((n) => document.querySelector("trilateral-map").shadowRoot.querySelectorAll("[data-view=diagram] [data-statement]").length === n, threads);
  assert.deepEqual(errors, []);
});

test("picture and data are saved, under a strict policy", async (t) => {
  const { page, errors, requests } = await open(t);
  await stands(page);
  const before = requests.length;
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const { statements, source } = await analysis(page);

  const svg = await save("Picture as SVG");
  assert.match(svg.name, /^after-kursk.*\.svg$/);
  const read = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, "image/svg+xml");
    return { broken: picture.querySelector("parsererror")?.textContent, title: picture.querySelector("title")?.textContent, unstyled: picture.querySelectorAll("[class], .hit").length, paths: picture.querySelectorAll("path[stroke^=rgb]").length };
  }, svg.bytes.toString());
  assert.deepEqual({ ...read, paths: read.paths >= statements.length }, { broken: undefined, title: source.title, unstyled: 0, paths: true });

  const { bytes: png } = await save("Picture as PNG");
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  assert.equal(png.readUInt32BE(16), 2 * Number(/ width="([\d.]+)"/.exec(svg.bytes)[1]));

  const { bytes: json } = await save("Data as JSON");
  assert.equal(JSON.parse(json).statements.length, statements.length);
  const { bytes: csv } = await save("Statements as CSV");
  assert.equal(csv.toString().trim().split("\r\n").length, statements.length + 1);
  assert.deepEqual(requests.slice(before).filter(({ url }) => !/^(blob|data):/.test(url)), []);
  assert.deepEqual(errors, []);
});
