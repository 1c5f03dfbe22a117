// Comes in: dist/ with its demo pages. Goes out: proof that the map stands in other people's pages: in the flow and in iframes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";
import { stands } from "./host.mjs";

const DEMOS = ["article", "underlined", "strict", "compare", "hostile", "iframe", "static", "app"];
const SIZES = Object.entries({ desktop: DESKTOP, phone: PHONE });

for (const [name, size] of SIZES) {
  test(`an article shows its map at ${name} width, and nothing moves when it comes`, async (t) => {
    for (const path of ["demo/article.html", ""]) {
      const { page, errors, close } = await open(t, path, { size });
      await stands(page);
      await page.waitForTimeout(500);
      const shift = await page.evaluate(
        () =>
          new Promise((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(sum), 300);
          }),
      );
      assert.equal(shift, 0, path);
      assert.deepEqual(await axeViolations(page), []);
      const { width } = size;
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${path} scrolls sideways`);
      assert.deepEqual(errors, []);
      await close();
    }
  });
}

for (const [name, size] of SIZES) {
  test(`an iframe takes the height of its map at ${name} width`, async (t) => {
    const { page, errors } = await open(t, "demo/iframe.html", { size });
    const frame = page.frameLocator("iframe");
    await frame.locator("[data-view=diagram]").waitFor();
    const fits = () => {
      const iframe = document.querySelector("iframe");
      const inside = iframe.contentDocument.body.getBoundingClientRect().height;
      return inside > 800 && Math.abs(iframe.clientHeight - inside) <= 1;
    };
    await page.waitForFunction(fits);
    await page.setViewportSize({ width: size.width - 60, height: size.height });
    // The map is drawn for its new width in the next frame.
    await page.waitForTimeout(200);
    await page.waitForFunction(fits);

    // Others have no say in it.
    const height = await page.evaluate(() => document.querySelector("iframe").clientHeight);
    await page.evaluate(async () => {
      for (const height of [5000, "<img src=x onerror=alert(1)>", -1, 1e9, null]) postMessage({ type: "trilateral:height", height }, "*");
      const inside = document.querySelector("iframe").contentWindow;
      inside.parent.postMessage({ type: "trilateral:height", height: 1e9 }, "*");
      await new Promise((done) => setTimeout(done, 200));
    });
    assert.equal(await page.evaluate(() => document.querySelector("iframe").clientHeight), height);
    assert.deepEqual(errors, []);
  });
}

test("the iframe page takes its text from the address, and no script from it", async (t) => {
  const good = await open(t, "trilateral/1/embed.html?src=../../sample/editorial.txt&published=2025-05-12&theme=dark");
  await stands(good.page);
  assert.match(await good.page.title(), /Kursk/);
  assert.deepEqual(await axeViolations(good.page), []);
  assert.deepEqual(good.errors, []);

  for (const src of ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "../../nothing.txt"]) {
    const { page, errors, close } = await open(t, `trilateral/1/embed.html?src=${encodeURIComponent(src)}`);
    await page.getByRole("status").filter({ hasText: "its text did not load" }).waitFor();
    assert.deepEqual(errors.filter((error) => error.startsWith("exception") || error.includes("CSP")), []);
    await close();
  }
});

test("the demo pages' links lead somewhere", async (t) => {
  const { page, url } = await open(t);
  for (const path of ["", ...DEMOS.map((name) => `demo/${name}.html`)]) {
    await page.goto(url + path);
    const links = await page.$$eval("a[href], iframe[src], link[rel=stylesheet], script[src]", (all) => all.map((e) => e.href || e.src));
    for (const link of links) assert.equal((await page.request.get(link)).status(), 200, `${path}: ${link}`);
  }
});
