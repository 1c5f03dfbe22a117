// Comes in: dist/ and hostile words wherever words can come in. Goes out: proof that they never become markup or code, but stay words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { open } from "./browser.mjs";
import { TEXT, add, blank, stands } from "./host.mjs";

const EVIL = [
  "<script>harm(1)</script>",
  "<img src=x onerror=harm(2)>",
  '"><svg onload=harm(3)>',
  "javascript:harm(4)",
  "<a href='javascript:harm(5)'>China</a>",
  "</template></script></trilateral-map><iframe srcdoc='<script>parent.harm(6)</script>'></iframe>",
  "\u202e\u2066<b onclick=harm(7)>gnp.exe\u2069\u202c",
];
const ATTACK = EVIL.join(" ");

/** A host page without a policy, so that nothing but us stands between the words and the page. */
const unguarded = (t, options = {}) =>
  blank(t, { csp: false, ...options, prepare: async (page, url) => {
    await page.addInitScript(() => {
      window.harmed = [];
      for (const name of ["harm", "alert"]) window[name] = (n) => window.harmed.push(n);
    });
    await options.prepare?.(page, url);
  } });

/** Checks that every map of the page holds words and drawings only. */
async function assertHarmless(page) {
  await page.waitForTimeout(200);
  const found = await page.evaluate(() =>
    [...document.querySelectorAll("trilateral-map")].flatMap((map) =>
      [...map.shadowRoot.querySelectorAll("*")]
        .filter((e) => e.matches("script, style, img, iframe, object, embed, base, link, meta, form, foreignObject, b") || [...e.attributes].some(({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data):/i.test(value)))
        .map((e) => e.outerHTML.slice(0, 200)),
    ),
  );
  assert.deepEqual(found, []);
  assert.deepEqual(await page.evaluate(() => window.harmed), []);
}

test("in a text, its front matter and its markup", async (t) => {
  const { page, errors } = await unguarded(t);
  const texts = [
    `${ATTACK} Russia praised ${ATTACK} North Korea. China criticized Russia. ${ATTACK}`,
    `---\ntitle: "${ATTACK}"\nauthor: ${ATTACK}\nsection: ${ATTACK}\n---\n\nRussia praised North Korea on ${ATTACK} April 26, 2025.`,
    `Russia \u202epraised\u202c North\u200b Korea. \u2067China\u2069 criticized Russia. ${ATTACK}`,
    `<p>Russia praised North Korea.</p><svg onload="harm(8)"></svg><p>&lt;img src=x onerror=harm(9)&gt; China criticized Russia.</p><h2>${ATTACK}</h2>`,
    `[Russia](javascript:harm(10)) praised [North Korea](x"onerror="harm(11)). ![China](x"onerror="harm(12)) Japan criticized China.`,
  ];
  for (const text of texts) {
    const { event, detail } = await add(page, { text });
    assert.equal(event, "ready");
    assert.ok(detail.statements > 0, text.slice(0, 60));
  }
  // The same as the other text of a comparison.
  for (const [i, body] of texts.entries()) {
    await page.route(`**/other-${i}.txt`, (route) => route.fulfill({ body }));
    assert.equal((await add(page, { text: TEXT, attributes: { compare: `other-${i}.txt` } })).event, "ready");
  }
  await page.evaluate(() => document.querySelectorAll("trilateral-map").forEach((map) => map.select(0)));
  await assertHarmless(page);
  // Marks that turn the direction of writing stay within the line that they came in.
  const spill = await page.evaluate(() =>
    [...document.querySelectorAll("trilateral-map")].flatMap((map) =>
      [...map.shadowRoot.querySelectorAll(".stage *")].flatMap((e) => [...e.attributes].filter(({ value }) => /[\u202a-\u202e\u2066-\u2069]/.test(value)).map(({ name, value }) => `${e.tagName} ${name}=${value}`)),
    ),
  );
  assert.deepEqual(spill, []);
  assert.deepEqual(errors, []);
});

test("in attributes", async (t) => {
  const { page } = await unguarded(t);
  for (const name of ["published", "principals", "views", "height", "theme", "loading", "permalink", "src", "for", "corrections", "compare"]) {
    for (const evil of [...EVIL, ATTACK]) await add(page, { text: name === "src" || name === "for" ? undefined : TEXT, attributes: name === "loading" ? {} : { [name]: evil } });
    await page.evaluate(() => document.querySelectorAll("trilateral-map").forEach((map) => map.select(0)));
    await assertHarmless(page);
    await page.evaluate(() => document.querySelector("main").replaceChildren());
  }
});

test("in children", async (t) => {
  const file = join(mkdtempSync(join(tmpdir(), "trilateral-")), "children.html");
  const words = "Russia praised North Korea. <img src=x onerror=harm(1)> China criticized Russia. <script>harm(2)<\\/script>";
  const corrections = JSON.stringify({ schema: 1, corrections: [{ merge: { actors: ["<img src=x onerror=harm(3)>"], into: "<svg onload=harm(4)>" } }] }).replaceAll("<", "\\u003c");
  writeFileSync(file, `<!doctype html><title>Children</title><link rel="icon" href="data:,"><main>
    <trilateral-map loading="eager"><script type="text/plain">${words}</script><script type="application/json" data-corrections>${corrections}</script></trilateral-map>
    <trilateral-map loading="eager"><template><p>${words.replaceAll("<\\/", "</")}</p></template></trilateral-map></main>
    <script type="module" src="trilateral/1/embed.js"></script>`);
  const { page } = await unguarded(t, { files: { "blank.html": file } });
  await page.waitForFunction(() => [...document.querySelectorAll("trilateral-map")].every((map) => map.analysis()));
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("trilateral-map")].map((map) => map.analysis().statements.length)), [2, 2]);
  await assertHarmless(page);
});

test("in corrections", async (t) => {
  const { page, errors } = await unguarded(t);
  const evil = { exact: ATTACK, prefix: ATTACK, suffix: ATTACK, trigger: ATTACK, between: [ATTACK] };
  const told = await page.evaluate(
    async ([text, attack, evil]) => {
      const map = document.createElement("trilateral-map");
      map.setAttribute("loading", "eager");
      map.text = text;
      map.corrections = { schema: 1, corrections: [
        { split: { at: [{ exact: "Russia", suffix: " praised" }], into: { name: attack, kind: "person", country: attack } } },
        { merge: { actors: ["USA", attack], into: attack } },
        { merge: { actors: ["USA"], into: attack } },
        { add: { at: { exact: "China criticized Russia" }, to: { actor: [attack], recipient: ["CHN"], type: "AID" } } },
        { edit: { at: { exact: "praised" }, to: { date: attack } } },
        { reject: { at: evil } },
        { accept: { at: evil } },
      ] };
      const ready = new Promise((done) => map.addEventListener("trilateral:ready", done));
      document.querySelector("main").append(map);
      await ready;
      map.select(0);
      const { actors, notes } = map.analysis();
      return { named: actors.some(({ name }) => name.includes("<script>")), notes: notes.filter(({ kind }) => kind === "correction").length };
    },
    [TEXT, ATTACK, evil],
  );
  assert.ok(told.named, "the hostile name is shown, as a name");
  assert.ok(told.notes >= 2, `${told.notes} notes`);
  await assertHarmless(page);
  assert.deepEqual(errors, []);
});

test("in a permalink", async (t) => {
  const links = [...EVIL, ATTACK, "__proto__", "constructor.constructor", "statement.-1", "statement.1e9", "statement.99999999999999999999", "actor.", "pair...", "%E0%A4%A", "a".repeat(100_000)];
  const { page, errors, url } = await unguarded(t);
  for (const key of ["trilateral", "__proto__"]) {
    await page.evaluate(() => document.querySelector("main").replaceChildren());
    await add(page, { text: TEXT, attributes: { permalink: key === "trilateral" ? "" : key } });
    for (const link of links) {
      for (const hash of [`#${key}=${link}`, `#${key}=${link.startsWith("%") ? link : encodeURIComponent(link)}`]) {
        await page.evaluate((hash) => (location.hash = hash), hash);
        await page.waitForTimeout(10);
        const { origin, pathname } = new URL(page.url());
        assert.equal(origin + pathname, `${url}blank.html`);
      }
    }
    const current = await page.evaluate(() => document.querySelector("trilateral-map").shadowRoot.querySelectorAll("[aria-current=true]").length);
    assert.equal(current, 0, "a link that names nothing has selected something");
  }
  await assertHarmless(page);
  assert.deepEqual(errors, []);
});

test("in messages to a page with frames", async (t) => {
  // An advertisement from elsewhere, in the same page.
  const folder = mkdtempSync(join(tmpdir(), "trilateral-"));
  writeFileSync(join(folder, "advertisement.html"), "<!doctype html><title>An advertisement</title><link rel=icon href=data:,><p>Buy!");
  const other = await serve(folder);
  t.after(() => other.close());
  const host = join(folder, "host.html");
  writeFileSync(host, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><script type="module" src="trilateral/1/frame.js"></script>
    <iframe id="map" src="trilateral/1/embed.html?src=../../sample/editorial.txt" width="800" height="300"></iframe>
    <iframe id="advertisement" src="${other.url}advertisement.html" width="300" height="250"></iframe>
    <iframe id="broken" src="https://:broken" width="300" height="150"></iframe>`);
  const { page, errors } = await open(t, "host.html", { csp: false, files: { "host.html": host } });
  await page.frameLocator("#map").locator("[data-view=diagram]").waitFor();
  await page.waitForFunction(() => document.querySelector("#map").clientHeight > 800);
  const heights = () => page.evaluate(() => Object.fromEntries([...document.querySelectorAll("iframe")].map((frame) => [frame.id, frame.clientHeight])));
  const before = await heights();
  assert.deepEqual({ ...before, map: 0 }, { map: 0, advertisement: 250, broken: 150 });

  const messages = [5000, "5000px; background: url(x)", "<img src=x onerror=alert(1)>", -1, 0, NaN, Infinity, 1e9, 20_001, null, undefined, {}, [], true].map((height) => ({ type: "trilateral:height", height }));
  const odd = [null, undefined, 7, "trilateral:height", [], { type: "trilateral:height" }, { type: { toString: 1 } }, { __proto__: { type: "trilateral:height", height: 700 } }];
  const post = async (frame, target) => {
    for (const message of [...messages, ...odd]) await frame.evaluate(([m, target]) => (target === "parent" ? parent : window).postMessage(m, "*"), [message, target]);
    await page.waitForTimeout(200);
  };
  const frame = (id) => page.locator(`#${id}`).elementHandle().then((element) => element.contentFrame());
  // The page to itself, and a frame that is none of ours: wrong source, wrong page.
  await post(page, "self");
  await post(await frame("advertisement"), "parent");
  assert.deepEqual(await heights(), before);

  // Our own frame, once it shows another's page: wrong origin.
  await (await frame("map")).evaluate((address) => location.replace(address), `${other.url}advertisement.html`);
  await page.frameLocator("#map").getByText("Buy!").waitFor();
  await post(await frame("map"), "parent");
  assert.deepEqual(await heights(), before);

  // Absurd heights from the right frame are no heights either.
  await page.evaluate(() => (document.querySelector("#map").src = "trilateral/1/embed.html?src=../../sample/editorial.txt&again"));
  await page.frameLocator("#map").locator("[data-view=diagram]").waitFor();
  await page.waitForFunction((height) => document.querySelector("#map").clientHeight === height, before.map);
  const absurd = messages.filter(({ height }) => height !== 5000 && height !== true);
  const map = await frame("map");
  for (const message of absurd) await map.evaluate((m) => parent.postMessage(m, "*"), message);
  await page.waitForTimeout(200);
  assert.deepEqual(await heights(), before);
  assert.deepEqual(errors.filter((error) => error.startsWith("exception")), []);
});
