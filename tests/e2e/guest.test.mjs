// Comes in: dist/ with its pages that make a guest's life hard: one with a strict policy, one with aggressive styles. Goes out: proof that the
// map needs nothing beyond the policy whatever a reader does, asks for nothing and stores nothing, and looks the same under any style sheet.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";
import { add, stands, stored } from "./host.mjs";

const SIZES = Object.entries({ desktop: DESKTOP, phone: PHONE });

/** Everything that a map lets a reader do: every control is used, every mark chosen, all of it saved. Returns how many controls there were. */
async function useEverything(page) {
  const used = await page.evaluate(async () => {
    const root = document.querySelector("trilateral-map").shadowRoot;
    const pause = () => new Promise((done) => setTimeout(done, 15));
    const seen = new Set();
    const controls = "button:not(.save *), summary, input, [data-statement], [data-actor], [data-time]";
    // What one control brings, such as the card, has controls of its own.
    for (let rounds = 0; rounds < 3; rounds += 1) {
      for (const element of root.querySelectorAll(controls)) {
        const name = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent} ${element.getAttribute("data-stop")}`;
        if (seen.has(name) || !element.isConnected) continue;
        seen.add(name);
        for (const type of ["pointerover", "pointerdown", "pointerup"]) element.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
        if (element.type === "search" || element.type === "range") {
          element.value = element.type === "range" ? element.max - 1 : "a";
          element.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
        } else {
          element.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));
        }
        await pause();
      }
    }
    for (const key of ["ArrowRight", "ArrowDown", "Home", "End", "Enter", "Escape"]) {
      for (const view of root.querySelectorAll("[data-view]")) view.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
      await pause();
    }
    return seen.size;
  });
  for (const kind of ["SVG", "PNG", "JSON", "CSV"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: kind }).click()]);
    assert.match(download.suggestedFilename(), new RegExp(`\\.${kind.toLowerCase()}$`));
  }
  await page.waitForTimeout(300);
  return used;
}

for (const [name, size] of SIZES) {
  test(`under a strict policy not one breach is reported, whatever a reader does, at ${name} width`, async (t) => {
    // The page brings its policy itself.
    const { page, errors, requests } = await open(t, "demo/strict.html", { size, csp: false });
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    assert.equal(policy, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:");
    await stands(page);
    await page.waitForLoadState("networkidle");
    const asked = requests.filter(({ url }) => !url.startsWith("data:") && !url.startsWith("blob:")).length;
    const used = await useEverything(page);
    assert.ok(used > 40, `${used} controls`);
    assert.deepEqual(requests.map(({ url }) => url).filter((url) => !/^(data|blob):/.test(url)).slice(asked), [], "asked of the network");
    assert.deepEqual(await stored(page), { cookies: "", local: 0, session: 0, databases: 0 });
    assert.deepEqual(errors, []);
  });
}

test("the same holds for a map of the page's own article, one that keeps the address, and one in a frame", async (t) => {
  for (const [path, attributes] of [["demo/underlined.html", {}], ["demo/compare.html", {}], ["demo/strict.html", { permalink: "" }], ["trilateral/1/embed.html?src=../../sample/editorial.txt", {}]]) {
    const { page, errors, requests, close } = await open(t, path);
    await page.evaluate((attributes) => Object.entries(attributes).forEach(([name, value]) => document.querySelector("trilateral-map").setAttribute(name, value)), attributes);
    await stands(page);
    await page.waitForLoadState("networkidle");
    const asked = requests.length;
    await page.evaluate(async () => {
      const map = document.querySelector("trilateral-map");
      for (const { id } of map.analysis().statements) {
        map.select(id);
        await new Promise((done) => setTimeout(done, 20));
      }
      map.clear();
    });
    await page.waitForTimeout(300);
    assert.deepEqual(requests.slice(asked), [], path);
    assert.deepEqual(await stored(page), { cookies: "", local: 0, session: 0, databases: 0 }, path);
    assert.deepEqual(errors, [], path);
    await close();
  }
});

test("the page under a strict policy reads well to axe", async (t) => {
  // That the checker itself may style and run things, the policy is left out.
  const { page } = await open(t, "demo/strict.html", { context: { bypassCSP: true } });
  await stands(page);
  assert.deepEqual(await axeViolations(page), []);
});

test("the page with a strict policy of its own and aggressive styles shows the map", async (t) => {
  const { page, errors } = await open(t, "demo/hostile.html", { csp: false });
  await stands(page);
  const { statements } = await page.evaluate(() => document.querySelector("trilateral-map").analysis());
  assert.equal(await page.locator("[data-view=diagram] [data-statement]").count(), statements.length);
  // The page's floats leave it no room beside them, so it stands below, at full width.
  assert.ok((await page.locator("trilateral-map").boundingBox()).width > 1000);
  assert.deepEqual(errors, []);
});

const folder = mkdtempSync(join(tmpdir(), "trilateral-"));
/** A page with nothing but a map, so that what stands around it takes no part; `head` may spoil it. */
function bare(name, root = "", head = "") {
  const file = join(folder, name);
  writeFileSync(file, `<!doctype html><html lang="en" ${root}><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host</title><link rel="icon" href="data:,">${head}<main></main><script type="module" src="trilateral/1/embed.js"></script></html>`);
  return { files: { [name]: file } };
}

/** What every element inside looks like, as computed, with what is drawn before and behind it: `["DIV.figure", { color: "…" }]`. */
const computed = (page) =>
  page.evaluate(() =>
    [...document.querySelector("trilateral-map").shadowRoot.querySelectorAll(".stage, .stage *, .save, .save *")].flatMap((element) =>
      [null, "::before", "::after"].flatMap((part) => {
        const style = getComputedStyle(element, part);
        if (part && style.content === "none") return [];
        return [[`${element.tagName}.${element.getAttribute("class")}${part ?? ""}`, Object.fromEntries([...style].map((property) => [property, style.getPropertyValue(property)]))]];
      }),
    ),
  );

/** Where two looks differ, in lines; the first twenty. */
function differences(before, after) {
  if (after.length !== before.length) return [`${before.length} elements became ${after.length}`];
  const lines = after.flatMap(([name, style], i) =>
    Object.keys(style)
      .filter((property) => style[property] !== before[i][1][property])
      .map((property) => `${name} ${property}: ${before[i][1][property]} -> ${style[property]}`),
  );
  return lines.slice(0, 20);
}

/** A map in a page, with its card open, at rest. */
async function restingMap(page) {
  await add(page, { attributes: { src: "sample/editorial.txt" } });
  await page.evaluate(() => document.querySelector("trilateral-map").select(0));
  await page.locator("trilateral-map [data-view=card]").waitFor();
  await page.waitForTimeout(700);
}

for (const [name, size] of SIZES) {
  test(`a hostile style sheet changes no computed style inside at ${name} width, come it first or last`, async (t) => {
    const { page, errors } = await open(t, "plain.html", { size, ...bare("plain.html") });
    await restingMap(page);
    const before = await computed(page);
    assert.ok(before.length > 300, `${before.length} elements`);
    await page.evaluate(async () => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = "demo/hostile.css";
      const loaded = new Promise((done) => (link.onload = done));
      document.head.append(link);
      document.documentElement.dir = "rtl";
      document.documentElement.lang = "ar";
      await loaded;
    });
    await page.waitForTimeout(700);
    assert.deepEqual(differences(before, await computed(page)), []);
    assert.deepEqual(errors, []);

    const other = await open(t, "hostile.html", { size, ...bare("hostile.html", 'dir="rtl" lang="ar"', '<link rel="stylesheet" href="demo/hostile.css">') });
    await restingMap(other.page);
    assert.deepEqual(differences(before, await computed(other.page)), []);
    assert.deepEqual(other.errors, []);
  });
}

test("a page that is made narrower and wider hears nothing of it", async (t) => {
  const { page, errors } = await open(t);
  await stands(page);
  for (const width of [390, 700, 900, 1180, 500]) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForTimeout(300);
  }
  assert.deepEqual(errors, []);
});
