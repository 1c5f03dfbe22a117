// Comes in: dist/ and the engine of ENGINE. Goes out: proof that a reader finds the core of the map there: the picture, one selection in all
// views by pointer and by keyboard, another text, links, the phone's width, and the fallback where the program cannot run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINE, name, open } from "./engine.mjs";

/** Whether the map stands. */
const stands = () => document.querySelector("trilateral-map")?.shadowRoot?.querySelector(".frame.stands [data-view=diagram]") != null;
/** What is selected, in every view. */
const selected = () => {
  const root = document.querySelector("trilateral-map").shadowRoot;
  const of = (view) => [...root.querySelectorAll(`[data-view=${view}] [data-statement][aria-current=true]`)].map((mark) => mark.dataset.statement);
  return { diagram: of("diagram"), text: of("text"), card: root.querySelector("[data-view=card] .card-quote")?.textContent ?? null, focus: root.activeElement?.closest("[data-statement]")?.dataset.statement ?? null };
};
const wrong = () => window.wrong;

test("the map of the sample stands, drawn in all views", async (t) => {
  t.diagnostic(`${ENGINE}: ${await name()}`);
  const { run, until } = await open(t);
  await until(stands);
  const seen = await run(() => {
    const map = document.querySelector("trilateral-map");
    const root = map.shadowRoot;
    const box = (selector) => root.querySelector(selector).getBoundingClientRect();
    const ids = [...root.querySelectorAll("[data-view=diagram] [data-statement], [data-view=diagram] [data-statements]")].flatMap((mark) => (mark.dataset.statement ?? mark.dataset.statements).split(" "));
    return { statements: map.analysis().statements.length, drawn: new Set(ids).size, diagram: box("svg.diagram").height, timeline: box("[data-view=timeline]").height, fallback: document.querySelector("#fallback").checkVisibility() };
  });
  assert.ok(seen.statements > 10, JSON.stringify(seen));
  assert.equal(seen.drawn, seen.statements);
  assert.ok(seen.diagram > 200 && seen.timeline > 100, JSON.stringify(seen));
  assert.equal(seen.fallback, false);
  assert.deepEqual(await run(wrong), []);
});

test("a click on a thread selects it in diagram, text and card, and Escape takes it back", async (t) => {
  const { driver, run, until, click } = await open(t);
  await until(stands);
  await click("[data-view=text] [data-statement='3']");
  await until(() => document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=card] .card-quote") !== null);
  const { diagram, text, card } = await run(selected);
  assert.deepEqual([diagram, [...new Set(text)]], [["3"], ["3"]]);
  const quoted = await run(() => {
    const map = document.querySelector("trilateral-map");
    const { start, end } = map.analysis().statements[3].trigger;
    return map.text.slice(start, end);
  });
  assert.ok(card.includes(quoted), `“${quoted}” in “${card}”`);
  await driver.actions().sendKeys(Key.ESCAPE).perform();
  await until(() => !document.querySelector("trilateral-map").shadowRoot.querySelector("[data-statement][aria-current=true]"));
  // A thread of the picture, by the pointer: whichever lies on top there.
  await click("[data-view=diagram] [data-statement='5']");
  await until(() => document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=diagram] [data-statement][aria-current=true]") !== null);
  assert.deepEqual(await run(wrong), []);
});

test("by keyboard: arrows walk, Enter selects", async (t) => {
  const { driver, run, until } = await open(t);
  await until(stands);
  await run(() => document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=diagram] [data-stop][tabindex='0']").focus());
  await driver.actions().sendKeys(Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ENTER).perform();
  await until(() => document.querySelector("trilateral-map").shadowRoot.querySelector("[aria-current=true]") !== null);
  const current = await run(() => document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=card] .card-type").textContent);
  assert.ok(current, "the card says nothing");
  assert.deepEqual(await run(wrong), []);
});

test("another text is another map", async (t) => {
  const { run, until } = await open(t);
  await until(stands);
  await run(() => void (document.querySelector("trilateral-map").text = "Russia praised North Korea on April 26, 2025. China criticized Russia."));
  await until(() => document.querySelector("trilateral-map").analysis()?.statements.length === 2);
  const count = await until(() => document.querySelector("trilateral-map").shadowRoot.querySelector("[data-count]")?.textContent);
  assert.match(count, /^2 of 2/);
  assert.deepEqual(await run(wrong), []);
});

test("a link selects, and a selection is a link that Back takes back", async (t) => {
  const { driver, run, until, click } = await open(t, "host.html#trilateral=statement.4");
  await until(stands);
  await until(() => document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=text] [data-statement='4'][aria-current=true]") !== null);
  await driver.navigate().to((await driver.getCurrentUrl()).replace(/\?.*|#.*/, "?again"));
  await until(stands);
  await click("[data-view=text] [data-statement='2']");
  await until(() => location.hash === "#trilateral=statement.2");
  await run(() => history.back());
  await until(() => location.hash === "" && !document.querySelector("trilateral-map").shadowRoot.querySelector("[data-statement][aria-current=true]"));
  assert.deepEqual(await run(wrong), []);
});

test("at the width of a phone nothing is wider than the window", async (t) => {
  const { run, until } = await open(t, "phone.html");
  await until(() => document.querySelector("iframe").contentDocument?.querySelector("trilateral-map")?.shadowRoot?.querySelector(".frame.stands") != null);
  const measured = await run(() => {
    const page = document.querySelector("iframe").contentDocument;
    const root = page.querySelector("trilateral-map").shadowRoot;
    const { scrollWidth, clientWidth } = page.documentElement;
    const beyond = [...root.querySelectorAll(".trilateral :is(h2, h3, p, button, li, blockquote, summary)")].filter((e) => e.checkVisibility() && !e.closest(".chips, .table-frame") && e.getBoundingClientRect().right > clientWidth + 1);
    return { scrollWidth, clientWidth, beyond: beyond.map((e) => e.textContent.slice(0, 40)), wrong: document.querySelector("iframe").contentWindow.wrong };
  });
  assert.ok(measured.scrollWidth <= measured.clientWidth, JSON.stringify(measured));
  assert.deepEqual([measured.beyond, measured.wrong], [[], []]);
});

test("the page's own article is underlined where the browser can, and the map stands in any case", async (t) => {
  const { run, until } = await open(t, "demo/underlined.html");
  await until(stands);
  const { can, painted, statements } = await run(() => ({
    can: "highlights" in (globalThis.CSS ?? {}),
    painted: "highlights" in (globalThis.CSS ?? {}) ? [...CSS.highlights].filter(([name]) => /^trilateral-\w+-\w+$/.test(name)).reduce((sum, [, h]) => sum + h.size, 0) : 0,
    statements: document.querySelector("trilateral-map").analysis().statements.length,
  }));
  t.diagnostic(can ? `CSS.highlights is there: ${painted} passages underlined` : "this engine lacks CSS.highlights: the article is not underlined");
  assert.ok(statements >= 4, `${statements} statements`);
  if (can) assert.equal(painted, statements);
});

test("the interface is told in another language", async (t) => {
  const { run, until } = await open(t);
  await until(stands);
  await run(() => void (document.querySelector("trilateral-map").lang = "ko"));
  await until(() => /[가-힣]/.test(document.querySelector("trilateral-map").shadowRoot.querySelector("[data-count]").textContent));
  assert.deepEqual(await run(wrong), []);
});

test("the start page of the site stands", async (t) => {
  const { until } = await open(t, "");
  await until(stands);
});

/** What keeps the program from running, and the line that then stands beside the fallback. */
const FAILURES = {
  "without WebAssembly": ["host.html?without=WebAssembly", {}, "This browser is too old to show the map."],
  "where the policy forbids it": ["blocked.html", {}, "The map cannot be shown here: this page does not allow WebAssembly."],
  "where a file is missing": ["host.html", { "trilateral/1/trilateral_bg.wasm": "no such file" }, "The map cannot be shown: a part of it did not load."],
};
for (const [what, [path, files, line]] of Object.entries(FAILURES)) {
  test(`${what} the fallback stands, with one line`, async (t) => {
    const { run, until } = await open(t, path, files);
    await until(() => document.querySelector("trilateral-map").shadowRoot?.querySelector(".notice")?.textContent);
    const seen = await run(() => ({
      line: document.querySelector("trilateral-map").shadowRoot.querySelector(".notice").textContent,
      fallback: document.querySelector("#fallback").checkVisibility(),
      stage: document.querySelector("trilateral-map").shadowRoot.querySelector(".stage") !== null,
      exceptions: window.wrong.filter((told) => !told.startsWith("refused script-src: wasm-eval")),
    }));
    assert.deepEqual(seen, { line, fallback: true, stage: false, exceptions: [] });
  });
}
