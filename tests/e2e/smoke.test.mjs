// Comes in: dist/. Goes out: proof that the harness stands and the site loads under a sub-path and a strict CSP.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";

for (const [name, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`the site loads at ${name} width without an error`, async (t) => {
    const { page, errors, requests } = await open(t, "", { size });
    await page.waitForLoadState("networkidle");

    assert.notEqual(await page.title(), "");
    assert.deepEqual(errors, []);
    const wasm = requests.filter((request) => request.url.endsWith("/trilateral/1/trilateral_bg.wasm"));
    assert.deepEqual(
      wasm.map(({ status, type }) => [status, type]),
      [[200, "application/wasm"]],
    );
    assert.deepEqual(await axeViolations(page), []);
  });
}

test("the harness sees a refused inline script", async (t) => {
  const { page, errors } = await open(t);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "1";
    document.body.append(script);
  });
  for (let tries = 0; errors.length < 2 && tries < 50; tries += 1) await page.waitForTimeout(100);
  assert.match(errors.join("\n"), /CSP refused script-src/);
});
