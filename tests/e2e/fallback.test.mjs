// Comes in: the figure that `trilateral render` writes, as www/demo/static.html holds it. Goes out: proof that it stands without script and
// style sheet, says the same as the map, and gives way to the map without moving the page.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";
import { stands } from "./host.mjs";

const folder = mkdtempSync(join(tmpdir(), "trilateral-fallback-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const rendered = readFileSync("www/demo/static.html", "utf8");
const figure = rendered.slice(rendered.indexOf("<figure"), rendered.indexOf("</figure>") + 9);

/** A host page with the figure in place of the map, and things around it. */
function page(name, head = "") {
  const file = join(folder, name);
  const map = `<trilateral-map src="demo/visits.txt" published="2025-03-20">${figure}</trilateral-map>`;
  writeFileSync(file, `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">${head}<main><h1>A host</h1><p>Before.</p>${map}<p id="after">After.</p></main></html>`);
  return { files: { [name]: file } };
}

const LOADER = '<script type="module" src="trilateral/1/embed.js"></script>';

/** Colours and sizes of what is drawn, and the words of the figure. */
const drawn = () => {
  const figure = document.querySelector("figure");
  const colours = new Set([...figure.querySelectorAll("path, circle, polygon")].map((e) => getComputedStyle(e).stroke + getComputedStyle(e).fill));
  const { width, height } = figure.querySelector("svg").getBoundingClientRect();
  return { colours: colours.size, width, height, rows: figure.querySelectorAll("tbody tr").length, pairs: figure.querySelectorAll("li").length };
};

for (const [name, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`the page without scripts shows picture, list and table at ${name} width`, async (t) => {
    const { page, errors, requests } = await open(t, "demo/static.html", { size });
    const { colours, width, height, rows, pairs } = await page.evaluate(drawn);
    assert.ok(colours >= 4, `${colours} looks`);
    assert.ok(width > 300 && height > 200, `${width} × ${height}`);
    assert.ok(rows >= 4 && pairs >= 3, `${rows} rows, ${pairs} pairs`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= size.width, "scrolls sideways");
    assert.equal(requests.filter(({ url }) => /\.(m?js|wasm)\b/.test(url)).length, 0);
    assert.deepEqual(await axeViolations(page), []);
    // A page of one's own has the site's icon; the test server has none.
    assert.deepEqual(errors.filter((error) => !error.includes("favicon.ico")), []);
  });

  test(`the map takes the place of the rendered figure without a layout shift at ${name} width`, async (t) => {
    const { page: host, errors } = await open(t, "host.html", { size, ...page("host.html", LOADER) });
    await stands(host);
    await host.waitForTimeout(500);
    const shift = await host.evaluate(
      () =>
        new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((e) => (sum += e.value))).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    assert.equal(shift, 0);
    const seen = await host.evaluate(() => {
      const map = document.querySelector("trilateral-map");
      const rows = [...map.querySelectorAll("tbody tr")].map((tr) => tr.querySelector("th").textContent);
      return { rows, statements: map.analysis().statements.length, figure: map.querySelector("figure").checkVisibility() };
    });
    assert.equal(seen.rows.length, seen.statements);
    assert.equal(seen.figure, false, "the figure still shows");
    assert.deepEqual(errors, []);
  });
}

test("the figure stands where the widget cannot", async (t) => {
  const { page: host } = await open(t, "host.html", {
    ...page("host.html", LOADER),
    prepare: (page) => page.route("**/*.wasm", (route) => route.abort()),
  });
  await host.getByRole("status").filter({ hasText: "did not load" }).waitFor();
  assert.ok(await host.evaluate(() => document.querySelector("figure").checkVisibility()));
});

test("the single-page app shows each story's map and throws it away with its view", async (t) => {
  const { page, errors, requests } = await open(t, "demo/app.html");
  for (const route of ["visits", "about", "kursk", "visits"]) {
    await page.evaluate((route) => (location.hash = `#/${route}`), route);
    if (route === "about") await page.getByText("Choose a story").waitFor();
    else await stands(page);
    assert.equal(await page.locator("trilateral-map").count(), route === "about" ? 0 : 1);
  }
  assert.equal(requests.filter(({ url }) => url.endsWith(".wasm")).length, 1);
  assert.deepEqual(errors, []);
});
