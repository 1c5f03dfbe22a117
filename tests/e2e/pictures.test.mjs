// Comes in: dist/. Goes out: proof that nothing in the picture of the sample overlaps, is cut off or ends in the wrong place, at any width
// that it is made for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { faults } from "./faults.mjs";
import { stands } from "./host.mjs";

for (const width of [280, 320, 360, 390, 560, 768, 1180, 1600]) {
  test(`nothing is wrong with the picture at ${width} px, before and after selecting`, async (t) => {
    const { page, errors } = await open(t, "", { size: { width, height: 900 } });
    await stands(page);
    await page.waitForTimeout(100);
    assert.deepEqual(await faults(page), []);
    await page.evaluate(() => document.querySelector("trilateral-map").select(0));
    await page.waitForTimeout(100);
    assert.deepEqual(await faults(page), []);
    assert.deepEqual(errors, []);
  });
}
