// Comes in: dist/ and maps with the attribute `compare`. Goes out: proof that they show what another text says otherwise, in its own words, that
// they stand without it if it cannot come, and that no other map loads what that takes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";
import { TEXT, add, blank, ownErrors, requested, stands, stored } from "./host.mjs";

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

test("the comparison speaks the language of the map, and its quotations their own", async (t) => {
  const { page, errors } = await blank(t, { prepare: reply(OTHER) });
  await add(page, { text: TEXT, attributes: { compare: "other.txt", lang: "ru" } });
  const until = (words) => page.locator("[data-view=compare]").filter({ hasText: words }).waitFor();
  await until("Рядом с другим текстом");
  const text = await told(page);
  for (const words of [
    "КНДР ⇄ Россия Поддержка: другой статус, другая дата Этот текст “Russia praised North Korea” сотрудничество, от автора, 26 апр. 2025 г. Другой текст “Russia may have praised North Korea” сотрудничество, с оговоркой, 27 апр. 2025 г.",
    "Другой текст ничего не найдено",
  ]) assert.ok(text.includes(words), `${words}: ${text}`);
  assert.ok(await page.locator("[data-view=compare] .words").evaluateAll((all) => all.length > 2 && all.every((words) => words.lang === "en")));
  for (const [lang, words] of [["ko", "다른 글과 나란히"], ["en", "Beside another text"], ["km", "ទន្ទឹមនឹងអត្ថបទមួយទៀត"], ["zh", "与另一文本对照"]]) {
    await page.evaluate((lang) => (document.querySelector("trilateral-map").lang = lang), lang);
    await until(words);
    assert.equal(await page.locator("[data-view=compare]").getAttribute("lang"), lang);
    assert.equal(await page.locator("[data-view=compare]").count(), 1);
  }
  assert.deepEqual(errors, []);
});

/** The map of a text whose other text cannot come: what the page is told in turn, and what the reader is told below the map. */
async function alone(page, attributes) {
  await page.evaluate(() => {
    globalThis.heard = [];
    for (const event of ["ready", "error"]) addEventListener(`trilateral:${event}`, ({ detail }) => heard.push(event === "ready" ? event : detail));
  });
  await add(page, { text: TEXT, attributes });
  await stands(page);
  const line = page.locator("trilateral-map").getByRole("status").filter({ hasText: /\S/ }).last();
  await line.waitFor();
  const below = await page.evaluate(() => {
    const map = document.querySelector("trilateral-map");
    const [stage, line] = [".stage", ".stage + .notice"].map((s) => map.shadowRoot.querySelector(s).getBoundingClientRect());
    return line.top >= stage.bottom && map.analysis().statements.length === 3;
  });
  assert.ok(below, "the line stands below the map");
  assert.equal(await page.getByText("The fallback.").isVisible(), false);
  const [first, { code, line: toldLine }, ...more] = await page.evaluate(() => heard);
  assert.deepEqual([first, more], ["ready", []]);
  assert.equal(await page.locator("trilateral-map .stage + .notice").innerText(), toldLine);
  return { code, line: toldLine };
}

for (const [what, { answer = {}, attributes, code, line }] of Object.entries({
  "not there": { answer: { status: 404 }, code: "text", line: "it did not load." },
  "at an address that is none": { attributes: { compare: "javascript:alert(1)" }, code: "text", line: "it did not load." },
  "not UTF-8": { answer: { body: Buffer.from([0x52, 0xfc, 0x73]) }, code: "encoding", line: "it is not valid UTF-8." },
  "of 10 MB": { answer: { body: "Russia praised China. ".repeat(480_000) }, code: "too-long", line: "it is too long." },
  empty: { answer: { body: " \n" }, code: "empty", line: "there is nothing in it." },
  "dated wrongly": { answer: { body: OTHER }, attributes: { "compare-published": "12/05/2025" }, code: "option", line: "its date is none." },
})) {
  test(`a second text that is ${what} leaves the map standing, with one line below it`, async (t) => {
    const { page, errors } = await blank(t, { prepare: (page) => page.route("**/other.txt", (route) => route.fulfill(answer)) });
    assert.deepEqual(await alone(page, { compare: "other.txt", ...attributes }), { code, line: `The other text cannot be shown: ${line}` });
    assert.deepEqual(ownErrors(errors), []);
    // It is not for ever: another text may come, and none takes the line away.
    await page.unroute("**/other.txt");
    await page.route("**/good.txt", (route) => route.fulfill({ body: OTHER }));
    const set = (compare) => page.evaluate((compare) => {
      const map = document.querySelector("trilateral-map");
      map.removeAttribute("compare-published");
      map.setAttribute("compare", compare);
    }, compare);
    await set("good.txt");
    await page.locator("[data-view=compare]").waitFor();
    assert.equal(await page.locator("trilateral-map .stage + .notice").count(), 0);
    await set("");
    await page.evaluate(() => document.querySelector("trilateral-map").removeAttribute("compare"));
    await page.waitForFunction(() => !document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=compare], .stage + .notice"));
  });
}

test("the same without compare.js, and the line speaks the language of the map", async (t) => {
  for (const answer of [{ status: 404 }, { status: 500, body: "<h1>Sorry</h1>", contentType: "text/html" }, { body: "<!doctype html><title>The start page</title>", contentType: "text/html" }]) {
    const prepare = (page) => Promise.all([reply(OTHER)(page), page.route("**/compare.js", (route) => route.fulfill(answer))]);
    const { page, errors, close } = await blank(t, { prepare });
    const { code, line } = await alone(page, { compare: "other.txt", lang: "ko" });
    assert.deepEqual([code, line], ["load", "다른 글을 표시할 수 없습니다. 비교에 필요한 부분을 불러오지 못했습니다."]);
    assert.equal(await page.locator("trilateral-map .stage + .notice").getAttribute("lang"), "ko");
    assert.deepEqual(ownErrors(errors).filter((error) => !error.startsWith("console: Failed to load module script")), []);
    await close();
  }
});

test("a second text, or what compares it, that never comes is not waited for long", async (t) => {
  for (const name of ["other.txt", "compare.js"]) {
    const { page, errors, close } = await blank(t, { prepare: (page) => Promise.all([name === "other.txt" || reply(OTHER)(page), page.clock.install(), page.route(`**/${name}`, () => {})]) });
    const told = alone(page, { compare: "other.txt" });
    await page.waitForTimeout(300);
    assert.ok(await page.getByText("The fallback.").isVisible());
    await page.clock.fastForward(5_000);
    assert.deepEqual(await told, { code: "timeout", line: "The other text cannot be shown: loading took too long." }, name);
    assert.deepEqual(ownErrors(errors), []);
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
