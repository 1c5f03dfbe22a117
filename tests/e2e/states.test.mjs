// Comes in: dist/ and texts of every awkward kind. Goes out: proof that each has a picture, or a sentence, that was meant for it: sound,
// accessible, in every theme, on paper and beside text that runs the other way.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";
import { faults } from "./faults.mjs";
import { TEXT, add, blank, stands } from "./host.mjs";

const sample = readFileSync("www/sample/editorial.txt", "utf8");
const nations = "Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium Benin Bhutan Bolivia Botswana Brazil Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Cuba Cyprus Denmark Ecuador Egypt Eritrea Estonia Ethiopia Fiji Finland France Gabon Germany Ghana Greece Guyana Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kenya Kuwait Laos Latvia Lebanon Liberia Libya Lithuania Malawi Malaysia Mali Malta Mexico Moldova Mongolia Morocco Mozambique Myanmar Namibia Nepal Nicaragua Niger Nigeria Norway Oman Pakistan Panama Paraguay Peru Poland Portugal Qatar Romania Russia Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Syria Tanzania Thailand Togo Tunisia Turkey Uganda Ukraine Uruguay Vietnam Yemen Zambia Zimbabwe".split(" ");
const crowd = (statements) =>
  Array.from({ length: statements }, (_, i) => `${nations[(i * 7) % nations.length]} ${["praised", "criticized", "warned"][i % 3]} ${nations[(i * 31 + 1) % nations.length]}.`).join(" ");

/** What is in the text, what the map then says, and how many circles it draws at least. */
const STATES = {
  "no statements": ["Russia is large. China is large as well.", /nothing that one of them does|no statement/i, 2],
  "no actors": ["It rained all day, and nobody minded.", /No state, person or organisation was found/, 0],
  "no dates": ["Russia praised North Korea. China criticized Russia.", /gives no date for any/, 3],
  "one actor": ["Russia is large. Russia has grown.", /./, 1],
  "another language": ["Russland hat Nordkorea gestern gelobt, und die Regierung in Peking schwieg dazu, weil sie es nicht wollte. Niemand wusste, wie es weitergehen sollte, aber alle sprachen davon. Am Ende blieb nur die Frage offen, ob jemand eine Antwort wusste.", /does not look like English/, 0],
  "800 characters": [sample.slice(0, 800), /statement/, 1],
  "hundreds of actors": [crowd(180), /statements/, 60],
};

for (const [name, [text, says, circles]] of Object.entries(STATES)) {
  test(`a text with ${name} has its own picture`, async (t) => {
    for (const size of [PHONE, DESKTOP]) {
      const { page, errors, close } = await blank(t, { size, csp: false });
      const { event } = await add(page, { text });
      assert.equal(event, "ready");
      assert.match(await page.locator("trilateral-map section.trilateral").innerText(), says);
      const drawn = await page.locator("[data-view=diagram] .rim").count();
      assert.ok(drawn >= circles, `${drawn} circles`);
      // In a crowd lines do run behind circles and past the edge (docs/accessibility.md, known gaps); its words may not collide.
      const crowded = /^diagram: thread \d+ (runs behind a circle|leaves the drawing)$/;
      assert.deepEqual((await faults(page)).filter((fault) => !crowded.test(fault)), []);
      assert.deepEqual(await axeViolations(page), []);
      assert.deepEqual(errors, []);
      await close();
    }
  });
}

test("a hundred pages are drawn", async (t) => {
  const { page, errors } = await blank(t);
  const { event } = await add(page, { text: `${sample}\n\n`.repeat(Math.ceil(250_000 / sample.length)) });
  assert.equal(event, "ready");
  const analysis = await page.evaluate(() => document.querySelector("trilateral-map").analysis());
  const ids = await page.locator("[data-view=diagram]").evaluate((view) => [
    ...[...view.querySelectorAll("[data-statement]")].map((t) => t.dataset.statement),
    ...[...view.querySelectorAll("[data-statements]")].flatMap((r) => r.dataset.statements.split(" ")).filter(Boolean),
  ]);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids.length, analysis.statements.length);
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(errors, []);
});

test("the story is played and stepped, in both orders", async (t) => {
  const { page, errors } = await blank(t, { csp: false, context: { reducedMotion: "reduce" } });
  await add(page, { text: "Russia praised North Korea on April 26, 2025. China criticized Russia in 2023. Japan thanked France." });
  const current = () => page.evaluate(() => document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=diagram] [aria-current=true]")?.dataset.statement);
  const unseen = () => page.locator(".thread").evaluateAll((all) => all.filter((t) => getComputedStyle(t).visibility === "hidden").length);
  await page.getByRole("button", { name: "As it happened" }).click();
  await page.getByRole("button", { name: "Play" }).click();
  await page.waitForFunction(() => document.querySelector("trilateral-map").shadowRoot.querySelector(".thread[aria-current=true]"));
  assert.equal(await current(), "1", "2023 comes first");
  assert.equal(await unseen(), 2);
  assert.match(await page.locator("[data-count]").innerText(), /^1 of 3/);
  assert.deepEqual(await axeViolations(page), []);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  assert.equal(await current(), "0");
  assert.equal(await unseen(), 1);
  await page.getByRole("button", { name: "Play" }).click();
  await page.waitForFunction(() => document.querySelector("trilateral-map").shadowRoot.querySelector('.thread[data-statement="2"][aria-current=true]'));
  await page.keyboard.press("Escape");
  assert.equal(await unseen(), 0);
  assert.deepEqual(errors, []);
});

for (const theme of [{ forcedColors: "active" }, { forcedColors: "active", colorScheme: "dark" }, { contrast: "more" }]) {
  test(`nothing is lost with ${JSON.stringify(theme)}`, async (t) => {
    const { page, errors } = await open(t, "", { csp: false, context: theme });
    await stands(page);
    await page.evaluate(() => document.querySelector("trilateral-map").select(0));
    await page.waitForTimeout(200);
    assert.deepEqual(await faults(page), []);
    assert.deepEqual(await axeViolations(page), []);
    // Strokes tell the status where colours are taken away.
    const seen = await page.locator(".thread .line").evaluateAll((all) => all.every((l) => getComputedStyle(l).stroke !== "none" && getComputedStyle(l).stroke !== "rgba(0, 0, 0, 0)"));
    assert.ok(seen);
    assert.deepEqual(errors, []);
  });
}

test("on paper stand the picture, the whole text and all statements", async (t) => {
  const { page } = await open(t);
  await stands(page);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("svg.diagram").isVisible());
  for (const hidden of [".filters", "[data-view=card]", ".zoom", ".save"]) assert.ok(!(await page.locator(hidden).isVisible()), hidden);
  const text = page.locator("[data-view=text]");
  assert.ok(await text.evaluate((pane) => pane.scrollHeight <= pane.clientHeight + 1), "the text is cut off");
  assert.ok(await page.locator("[data-view=table] tbody tr").last().isVisible());
});

test("a page that runs from right to left, and one at four times the size, leave it whole", async (t) => {
  const { page, errors, close } = await blank(t);
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await add(page, { text: TEXT });
  assert.deepEqual(await faults(page), []);
  assert.deepEqual(errors, []);
  await close();
  // 1280 px at 400 % are 320 px.
  const small = await open(t, "", { size: { width: 320, height: 256 }, context: { deviceScaleFactor: 4 } });
  await stands(small.page);
  assert.deepEqual(await faults(small.page), []);
});
