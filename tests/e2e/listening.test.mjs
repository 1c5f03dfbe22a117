// Comes in: dist/. Goes out: what a screen reader is told, read from the browser's accessibility tree in order; and proof that a selection
// draws nothing anew.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axeViolations } from "./browser.mjs";
import { add, blank, stands, TEXT } from "./host.mjs";

/** What the tree says, in order: `{ role, name, description }` of everything that is not passed over. */
async function heard(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said = [];
  const read = (node) => {
    if (!node.ignored) said.push({ role: node.role?.value, name: node.name?.value ?? "", description: node.description?.value ?? "" });
    for (const child of node.childIds ?? []) if (byId.has(child)) read(byId.get(child));
  };
  read(nodes[0]);
  return said;
}

/** Where in what was heard each of these is; the test fails if one is missing or out of order. */
function inOrder(said, wanted) {
  let from = 0;
  for (const [role, name] of wanted) {
    const at = said.findIndex((s, i) => i >= from && (!role || s.role === role) && (s.name.includes(name) || s.description.includes(name)));
    assert.ok(at >= 0, `“${name}” (${role}) is not heard after the ones before: ${JSON.stringify(said.slice(from, from + 60).map((s) => `${s.role} ${s.name}`))}`);
    from = at + 1;
  }
}

test("a screen reader hears summary, statements, text, dates and table in this order, and then the selection", async (t) => {
  const { page } = await blank(t);
  await add(page, { text: TEXT });
  await stands(page);
  await page.waitForTimeout(100);
  const summary = await page.locator("[data-view=summary]").textContent();
  const first = "Russia to North Korea: praised";
  inOrder(await heard(page), [
    ["heading", "Who does what to whom"],
    ["StaticText", summary.slice(0, 20)],
    ["StaticText", "3 of 3"],
    ["group", "Diagram: who does what to whom"],
    ["button", first],
    ["region", "Details"],
    ["region", "The text"],
    ["link", first],
    ["heading", "When it happened"],
    ["button", "26 Apr 2025"],
    ["button", first],
    ["button", "hedged"],
    ["", "All statements as a table"],
  ]);

  await page.locator("[data-view=diagram] [data-statement='0']").focus();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
  const after = await heard(page);
  inOrder(after, [["status", ""], ["StaticText", "Statement 1 of 3: Russia to North Korea: praised"]]);
  inOrder(after, [["region", "Details"], ["StaticText", "asserted by the author"], ["StaticText", "praised"], ["button", "Next"]]);
});

test("the order of the text is joined to time on demand, and sound for everyone", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: `${TEXT} China attacked Japan on May 3, 2025. Russia met China on March 1, 2025.` });
  await stands(page);
  const button = page.getByRole("button", { name: "As it is told" });
  await button.focus();
  await page.keyboard.press("Enter");
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator(".told").count(), await page.locator(".mark").count());
  await page.locator(".told").first().locator(".dot").click();
  assert.equal(await page.locator("[data-view=timeline] .mark[aria-current=true]").count(), 1);
  assert.deepEqual(await axeViolations(page), []);
  assert.deepEqual(errors, []);
});

test("a selection touches the marks that change and draws no view anew", async (t) => {
  const { page } = await blank(t);
  const pairs = ["Russia praised China", "China criticized Japan", "Japan warned Russia", "India supplied Iran", "Iran attacked Iraq"];
  const text = Array.from({ length: 300 }, (_, i) => `${pairs[i % 5]} on May ${1 + (i % 28)}, ${2000 + (i % 20)}.`).join(" ");
  await add(page, { text });
  await stands(page);
  await page.waitForTimeout(300);
  const changes = await page.evaluate(async () => {
    const map = document.querySelector("trilateral-map");
    map.select(1);
    await new Promise((r) => setTimeout(r, 300));
    const seen = [];
    const watch = new MutationObserver((all) => seen.push(...all));
    const views = [...map.shadowRoot.querySelectorAll("[data-view=diagram], [data-view=timeline], [data-view=text], [data-view=table]")];
    for (const view of views) watch.observe(view, { subtree: true, childList: true, attributes: true, characterData: true });
    map.select(7);
    await new Promise((r) => setTimeout(r, 300));
    return seen.map((m) => m.attributeName ?? m.type);
  });
  const drawn = changes.filter((name) => !["data-state", "aria-current", "tabindex"].includes(name));
  assert.deepEqual(drawn, []);
  assert.ok(changes.length > 0 && changes.length < 80, `${changes.length} changes`);
});
