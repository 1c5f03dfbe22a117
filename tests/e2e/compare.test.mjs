// Comes in: dist/ and maps with the attribute `compare`. Goes out: proof that they show what another text says otherwise, in its own words, and
// that no other map loads what that takes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";
import { TEXT, add, blank, requested, stands, stored } from "./host.mjs";

const OTHER = "Russia may have praised North Korea on April 27, 2025. China thanked Russia. France warned Germany.";
const reply = (body) => (page) => page.route("**/other.txt", (route) => route.fulfill({ body }));
const told = (page) => page.locator("trilateral-map [data-view=compare]").innerText().then((text) => text.replace(/\s+/g, " "));

test("what the other text says otherwise stands below the map, in its own words", async (t) => {
  const { page, errors, requests } = await blank(t, { prepare: reply(OTHER) });
  await add(page, { text: TEXT, attributes: { compare: "other.txt" } });
  const text = await told(page);
  for (const words of [
    "The two differ about",
    "North Korea ⇄ Russia Support: another status, another date This text “Russia praised North Korea” cooperative, asserted, 2025-04-26 The other text “Russia may have praised North Korea” cooperative, hedged, 2025-04-27",
    "The other text nothing found",
    "“France warned Germany”",
  ]) assert.ok(text.includes(words), `${words}: ${text}`);
  assert.ok(await page.locator("[data-view=compare] .fact.other").allInnerTexts().then((all) => all.includes("hedged") && !all.includes("cooperative")));

  // Either side of the page leads to the other.
  const button = page.locator('[data-view=compare] button[data-statement="0"]');
  await button.click();
  await page.locator('[data-view=diagram] [data-statement="0"][aria-current=true]').waitFor({ state: "attached" });
  assert.equal(await button.getAttribute("aria-current"), "true");
  await page.locator("[data-view=card]").waitFor();
  await page.evaluate(() => document.querySelector("trilateral-map").clear());
  await page.waitForFunction(() => !document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=compare] [aria-current]"));
  assert.equal(requested(requests, "compare.js"), 1);
  assert.deepEqual(await stored(page), { cookies: "", local: 0, session: 0, databases: 0 });
  assert.deepEqual(errors, []);
});

test("the day of the other text dates it, another text or another first text is compared anew, and without the attribute nothing is", async (t) => {
  const { page, errors, requests } = await blank(t, { prepare: reply("China criticized Russia on May 9.") });
  await add(page, { text: TEXT });
  assert.equal(requested(requests, "compare.js"), 0);
  assert.equal(await page.locator("[data-view=compare]").count(), 0);
  const change = (name, value) => page.evaluate(([name, value]) => {
    const map = document.querySelector("trilateral-map");
    if (name === "text") map.text = value;
    else if (value === null) map.removeAttribute(name);
    else map.setAttribute(name, value);
  }, [name, value]);
  const until = (words) => page.locator("[data-view=compare]").filter({ hasText: words }).waitFor();
  await change("compare", "other.txt");
  await until("The two differ about 2 of 3 pairs");
  await change("compare-published", "2024-07-01");
  await until("Accusation: another date");
  await until("2024-05-09");
  await change("text", "China praised Russia.");
  await until("Support: found in one text only");
  await change("compare", null);
  await page.waitForFunction(() => !document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=compare]"));
  await change("compare", "other.txt");
  await until("Support");
  await page.evaluate(() => document.querySelector("trilateral-map").remove());
  await page.waitForTimeout(50);
  assert.deepEqual(errors, []);
});

test("two texts that say the same, and one that says nothing", async (t) => {
  for (const [other, words] of [[TEXT, /The two differ about 0 of \d pairs/], ["The weather was fine.", /The two differ about (\d) of \1 pairs/]]) {
    const { page, errors, close } = await blank(t, { prepare: reply(other) });
    await add(page, { text: TEXT, attributes: { compare: "other.txt" } });
    assert.match(await told(page), words);
    assert.deepEqual(errors, []);
    await close();
  }
});

for (const [name, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the page of two texts at ${name} width in ${colorScheme}: nothing shifts, nothing is too wide, axe finds nothing`, async (t) => {
      // The policy would refuse the checker's own styles.
      const { page, errors } = await open(t, "demo/compare.html", { size, context: { colorScheme, bypassCSP: true } });
      await stands(page);
      await page.locator("[data-view=compare]").waitFor();
      await page.waitForTimeout(300);
      const shift = await page.evaluate(() => new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value))).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 300);
      }));
      assert.equal(shift, 0);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "scrolls sideways");
      const small = await page.locator("[data-view=compare] button").evaluateAll((all) => all.filter((b) => b.getBoundingClientRect().height < 24).length);
      assert.equal(small, 0);
      assert.deepEqual(await axeViolations(page), []);
      await page.locator("[data-view=compare] button").first().click();
      await page.locator("[data-view=card]").waitFor();
      assert.deepEqual(await axeViolations(page), []);
      assert.deepEqual(errors, []);
    });
  }
}
