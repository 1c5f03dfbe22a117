// Comes in: dist/ and a host page that mounts and removes maps for a long time. Goes out: proof that nothing of them stays: no node, no
// listener, no object, no page of the program's memory.

import assert from "node:assert/strict";
import { test } from "node:test";
import { TEXT, blank } from "./host.mjs";

/** What a round mounts, beside a plain map: all that an element can hold on to. */
const WITH = {
  "a plain map": {},
  "a map that keeps the address": { permalink: "" },
  "a map of the page's article": { for: "#article" },
};

for (const [what, attributes] of Object.entries(WITH)) {
  test(`two hundred times ${what}, and nothing stays`, async (t) => {
    const { page, errors } = await blank(t);
    const client = await page.context().newCDPSession(page);
    await client.send("Performance.enable");
    await page.evaluate((text) => {
      const article = Object.assign(document.createElement("div"), { id: "article", textContent: text });
      document.querySelector("main").append(article);
    }, TEXT);

    /** Mounts and removes, and measures what is left. */
    const after = async (times) => {
      await page.evaluate(
        async ([times, text, attributes]) => {
          for (let i = 0; i < times; i += 1) {
            const map = document.createElement("trilateral-map");
            map.setAttribute("loading", "eager");
            for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
            if (!("for" in attributes)) map.text = text;
            const ready = new Promise((done) => map.addEventListener("trilateral:ready", done));
            document.querySelector("main").append(map);
            await ready;
            map.select(0);
            await new Promise(requestAnimationFrame);
            map.remove();
            await new Promise((done) => setTimeout(done));
          }
        },
        [times, TEXT, attributes],
      );
      await page.waitForTimeout(500);
      for (let i = 0; i < 3; i += 1) await client.send("HeapProfiler.collectGarbage");
      const { metrics } = await client.send("Performance.getMetrics");
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      const memory = await page.evaluate(async () => (await (await import(new URL("trilateral/1/trilateral.js", location.href))).default()).memory.buffer.byteLength);
      return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize"), memory };
    };

    // The first ones fill caches, and leave the one stage that is used again.
    const before = await after(30);
    const then = await after(200);
    const told = JSON.stringify({ before, then });
    t.diagnostic(told);
    assert.ok(then.nodes - before.nodes <= 10, told);
    assert.ok(then.listeners - before.listeners <= 2, told);
    assert.ok(then.heap - before.heap < 200 * 500, told);
    assert.equal(then.memory, before.memory, told);
    assert.deepEqual(errors, []);
  });
}
