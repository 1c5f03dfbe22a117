// Comes in: dist/. Goes out: proof that an editor can put a text right and take the map away, by hand, with nothing sent or kept unasked.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { filesIn } from "../../tools/release.mjs";
import { EMBED } from "../../www/studio/embed-files.js";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";
import { TEXT, stands, stored } from "./host.mjs";

/** Somebody's editorial, on the machines that have it; else our own sample. */
const ORIGINAL = process.env.TRILATERAL_SEED ?? "../shared/seed/editorial.txt";
const EDITORIAL = readFileSync(existsSync(ORIGINAL) ? ORIGINAL : "www/sample/editorial.txt", "utf8");

const analysis = (page) => page.evaluate(() => document.querySelector("trilateral-map").analysis());
const step = (page, name) => page.getByRole("button", { name, exact: true }).click();
const entries = (page) => page.locator("[data-part=list] > li");
const tab = (page, name) => page.locator("[data-part=tabs] button").filter({ hasText: name }).click();
const undoable = (page, n) => page.locator("[data-part=status]").filter({ hasText: new RegExp(`^${n} correction`) }).waitFor();

/** What of an analysis a reader sees of statements, and who acts. */
const told = ({ statements, actors }) => ({
  statements: statements.map(({ start, actor, recipient, type, tone, status, rule }) => ({ start, actor, recipient, type, tone, status, rule })),
  actors: actors.map(({ id }) => id),
});

/** Puts a text into the studio and waits for its map. */
async function paste(page, text) {
  await stands(page);
  await step(page, "Text");
  await page.getByLabel("Paste the text").fill(text);
  // The map has its new text at once, but shows the old one until it is ready.
  const ready = page.evaluate((given) => new Promise((done) => {
    const map = document.querySelector("trilateral-map");
    map.addEventListener("trilateral:ready", () => map.text === given && done());
  }), text.replaceAll("\r\n", "\n"));
  await page.getByRole("button", { name: "Draw the map" }).click();
  await ready;
}

/** Opens the panel with the entry of a statement and its form. */
async function openStatement(page, index) {
  await tab(page, "Statements");
  await entries(page).nth(index).locator(".entry").click();
  return entries(page).nth(index).locator("form.statement");
}

/** A file that the site serves as fresh.html, to be written when the test has its contents. */
function fresh() {
  const path = join(mkdtempSync(join(tmpdir(), "trilateral-")), "fresh.html");
  writeFileSync(path, "");
  return { files: { "fresh.html": path }, write: (body) => writeFileSync(path, `<!doctype html><meta charset="utf-8"><title>Fresh</title><body><main>${body}</main>`) };
}

test("an editor pastes, puts right, merges, undoes, redoes, copies, and the fixed map is what shows", async (t) => {
  const { files, write } = fresh();
  const { page, url, errors } = await open(t, "", { files });
  await paste(page, EDITORIAL);
  const before = await analysis(page);
  await step(page, "Proof");

  const form = await openStatement(page, 0);
  await form.getByLabel("Who vouches for it").selectOption("hedged");
  await form.getByLabel("When").fill("2025-05");
  await form.getByRole("button", { name: "Put it right" }).click();
  await undoable(page, 1);
  const edited = (await analysis(page)).statements[0];
  assert.equal(edited.status, "hedged");
  assert.equal((await analysis(page)).times[edited.time].value, "2025-05");

  const next = await openStatement(page, 1);
  await next.getByRole("button", { name: "Not in the text" }).click();
  await undoable(page, 2);
  assert.equal((await analysis(page)).statements.length, before.statements.length - 1);

  // A person and another who are one.
  await tab(page, "Actors");
  const states = before.actors.filter(({ kind }) => kind === "country").map(({ id }) => id);
  const [one, other] = before.actors.filter(({ id, country }) => !states.includes(id) && country === "PRK").concat(before.actors.filter(({ kind }) => kind === "person")).map(({ id }) => id).filter((id, i, all) => all.indexOf(id) === i);
  const actor = entries(page).filter({ has: page.locator(".entry", { hasText: before.actors.find(({ id }) => id === one).name }) }).first();
  await actor.locator(".entry").click();
  await actor.getByLabel("is the same as").selectOption(other);
  await actor.getByRole("button", { name: "Make them one" }).click();
  await undoable(page, 3);
  const fixed = told(await analysis(page));
  assert.ok(!fixed.actors.includes(one));

  await page.getByRole("button", { name: "Undo" }).click();
  await undoable(page, 2);
  assert.ok(told(await analysis(page)).actors.includes(one));
  await page.getByRole("button", { name: "Redo" }).click();
  await undoable(page, 3);
  assert.deepEqual(told(await analysis(page)), fixed);

  await step(page, "Publish");
  const codes = {};
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  for (const name of ["element", "iframe", "static"]) {
    await page.locator(`[data-copy=${name}]`).click();
    await page.getByText("Copied.").waitFor();
    codes[name] = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(codes[name], await page.locator(`textarea[name=${name}]`).inputValue(), `what is copied is the ${name}`);
    assert.ok(codes[name].length > 100 && !/[\r\n]/.test(codes[name]), `${name} is one line`);
  }

  const reader = await page.context().newPage();
  write(codes.element);
  await reader.goto(`${url}fresh.html`);
  await stands(reader);
  assert.deepEqual(told(await analysis(reader)), fixed);

  write(codes.iframe);
  await reader.goto(`${url}fresh.html`);
  const frame = reader.frameLocator("iframe");
  await frame.locator("trilateral-map [data-view=diagram]").waitFor();
  assert.deepEqual(told(await frame.locator("trilateral-map").evaluate((map) => map.analysis())), fixed);

  write(codes.static);
  await reader.goto(`${url}fresh.html`);
  assert.equal(await reader.locator("figure > ul > li").count(), fixed.statements.length);
  assert.ok(await reader.locator("figure > svg").isVisible());
  assert.deepEqual(errors, []);
});

test("each list opens what puts it right: confirming, adding, naming, taking back", async (t) => {
  const { page, errors } = await open(t);
  await paste(page, "Russia praised North Korea on May 9. Sidorov criticized China. The Russian leader met Kim Jong-un, and Japan stood by.");
  await step(page, "Proof");
  await page.getByRole("button", { name: /When was it published/ }).click();
  await page.getByRole("button", { name: "Set the day", exact: true }).click();
  await page.getByLabel("Published on").fill("2025-05-12");
  await page.getByRole("button", { name: "Draw the map" }).click();
  await page.waitForFunction(() => document.querySelector("trilateral-map").analysis()?.source.published === "2025-05-12");
  await step(page, "Proof");

  // The inferred year is confirmed, and asks for no eye any more.
  await page.locator(".entry", { hasText: "2025-05-09" }).first().click();
  await page.getByRole("button", { name: "It is right" }).click();
  await undoable(page, 1);
  assert.equal((await analysis(page)).statements[0].rule.startsWith("editor/"), true);

  await tab(page, "Statements");
  await page.getByRole("button", { name: "Add a statement" }).click();
  const form = page.locator("[data-part=new] form");
  await form.getByLabel("The words that say it").fill("Japan stood by");
  await form.getByLabel("Who does it: add").selectOption("JPN");
  await form.getByLabel("To whom: add").selectOption("RUS");
  await form.getByLabel("Type", { exact: true }).selectOption("ALIGN");
  await form.getByRole("button", { name: "Add it" }).click();
  await undoable(page, 2);
  assert.ok((await analysis(page)).statements.some(({ rule, type }) => rule === "editor/add" && type === "ALIGN"));

  // A statement of nobody does not fit, and says so.
  await page.getByRole("button", { name: "Add a statement" }).click();
  await form.getByLabel("The words that say it").fill("Japan stood by");
  await form.getByRole("button", { name: "Add it" }).click();
  await page.locator("[data-part=status].problem").filter({ hasText: "does not fit" }).waitFor();
  assert.equal(await page.evaluate(() => document.querySelector("trilateral-map").corrections.corrections.length), 2);

  await tab(page, "Actors");
  const row = entries(page).filter({ hasText: "North Korea" }).first();
  await row.locator(".entry").click();
  await row.locator(".mentions input").first().check();
  await row.getByLabel("They name").fill("Mr North");
  await row.getByRole("button", { name: "Name them" }).click();
  await undoable(page, 3);
  assert.ok((await analysis(page)).actors.some(({ name }) => name === "Mr North"));

  await tab(page, "Put right");
  await entries(page).nth(2).locator(".entry").click();
  await page.getByRole("button", { name: "Take this back" }).click();
  await undoable(page, 2);
  assert.ok(!(await analysis(page)).actors.some(({ name }) => name === "Mr North"));
  await page.locator("[data-part=tabs] button").first().focus();
  await page.keyboard.press("Control+z");
  await undoable(page, 3);
  assert.deepEqual(errors, []);
});

test("corrections are saved as a file, opened again, and kept on the device only if asked", async (t) => {
  const { page, errors, url } = await open(t);
  await paste(page, TEXT);
  await step(page, "Proof");
  await (await openStatement(page, 0)).getByRole("button", { name: "Not in the text" }).click();
  await undoable(page, 1);
  const none = { cookies: "", local: 0, session: 0, databases: 0 };
  assert.deepEqual(await stored(page), none);

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save corrections" }).click()]);
  const saved = readFileSync(await download.path());
  assert.equal(JSON.parse(saved).corrections[0].reject.at.exact, "Russia praised North Korea");

  const file = (buffer) => page.setInputFiles("#open-corrections", { name: "c.json", mimeType: "application/json", buffer: Buffer.from(buffer) });
  await page.getByRole("button", { name: "Undo" }).click();
  await undoable(page, 0);
  await file(saved);
  await undoable(page, 1);
  await file('{"schema":1,"corrections":[{"reject":{"at":{"exact":"x","colour":"red"}}}]}');
  await page.locator("#proof-problem").filter({ hasText: "unknown field “colour”" }).waitFor();
  assert.equal((await analysis(page)).statements.length, 2);

  await page.getByLabel("Keep the corrections").check();
  assert.deepEqual(await stored(page), { ...none, local: 1 });
  await page.goto(url);
  await paste(page, TEXT);
  await page.waitForFunction(() => document.querySelector("trilateral-map").analysis()?.statements.length === 2);
  await step(page, "Proof");
  assert.ok(await page.getByLabel("Keep the corrections").isChecked());
  await page.getByLabel("Keep the corrections").uncheck();
  assert.deepEqual(await stored(page), none);
  assert.deepEqual(errors, []);
});

test("Download all is a folder that a static host can serve", async (t) => {
  const { page, errors } = await open(t);
  await stands(page);
  await step(page, "Publish");
  await page.getByLabel("Timeline").uncheck();
  assert.ok(!(await page.locator("[data-view=timeline]").isVisible()));
  await page.getByLabel("Colours", { exact: true }).selectOption("dark");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download all" }).click()]);
  const bytes = readFileSync(await download.path());
  const files = unzip(bytes);
  assert.deepEqual(Object.keys(files).filter((name) => name.startsWith("trilateral/")).sort(), filesIn("dist/trilateral/1").map((name) => `trilateral/1/${name}`));
  for (const name of EMBED) assert.ok(files[`trilateral/1/${name}`].equals(readFileSync(`dist/trilateral/1/${name}`)), name);

  const folder = mkdtempSync(join(tmpdir(), "trilateral-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const host = await open(t, "", { folder });
  await stands(host.page);
  assert.equal((await analysis(host.page)).statements.length, (await analysis(page)).statements.length);
  assert.ok(!(await host.page.locator("[data-view=timeline]").isVisible()));
  await host.page.goto(`${host.url}static.html`);
  assert.ok(await host.page.locator("figure > svg").isVisible());
  assert.deepEqual([...errors, ...host.errors], []);
});

/** The files of an archive that stores them. */
function unzip(bytes) {
  const files = {};
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    files[bytes.toString("utf8", at + 30, at + 30 + name)] = bytes.subarray(at + 30 + name, at + 30 + name + size);
    at += 30 + name + size;
  }
  return files;
}

const HOSTILE = [
  "<script>window.hit = 1</script>", "<img src=x onerror='window.hit=1'>", "\"><svg onload=window.hit=1>", "javascript:window.hit=1",
  "</template></trilateral-map><script>window.hit=1</script>", "]]></script><script>window.hit=1</script>", "\u202e<b>evil\u202c",
];

test("hostile words never become markup or code, in text, attributes, corrections, codes or address", async (t) => {
  const { files, write } = fresh();
  const attack = HOSTILE.join(" ");
  const text = `${attack}\n\nRussia praised North Korea. ${attack}\n\nRussia praised ${HOSTILE[1]} China and North Korea.`;
  const query = `?published=${encodeURIComponent(HOSTILE[2])}&principals=${encodeURIComponent(attack)}&theme=${encodeURIComponent(attack)}#trilateral=${encodeURIComponent(HOSTILE[1])}`;
  const { page, url, errors } = await open(t, query, { files, csp: false });
  await page.evaluate((attack) => postMessage({ type: "trilateral:height", height: attack, html: attack }, "*"), attack);
  await page.waitForTimeout(500);
  await page.goto(url);
  await paste(page, text);
  await step(page, "Proof");
  await page.setInputFiles("#open-corrections", {
    name: "c.json", mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ schema: 1, corrections: [{ split: { at: [{ exact: "Russia", suffix: "praised North Korea" }], into: { name: attack, kind: "person" } } }, { reject: { at: { exact: attack } } }] })),
  });
  await page.waitForFunction(() => document.querySelector("trilateral-map").analysis()?.actors.some(({ name }) => name.includes("<script>")));
  for (const name of ["Statements", "Actors", "Put right", "Needs an eye"]) {
    await tab(page, name);
    for (let i = 0; i < (await entries(page).count()); i += 1) await entries(page).nth(i).locator(".entry").click();
  }
  await step(page, "Publish");
  const clean = (p) => p.evaluate(() => {
    const all = [...document.querySelectorAll("*"), ...(document.querySelector("trilateral-map")?.shadowRoot.querySelectorAll("*") ?? [])];
    return { hit: window.hit, handlers: all.filter((e) => [...e.attributes].some(({ name, value }) => name.startsWith("on") || /^javascript:/i.test(value))).length, images: all.filter((e) => e.matches("img, b.evil")).length };
  });
  assert.deepEqual(await clean(page), { hit: undefined, handlers: 0, images: 0 });
  const reader = await page.context().newPage();
  for (const name of ["element", "iframe", "static"]) {
    const code = await page.locator(`textarea[name=${name}]`).inputValue();
    assert.ok(!/[\n\u202e]/.test(code), name);
    write(code);
    await reader.goto(`${url}fresh.html`);
    await reader.waitForTimeout(name === "static" ? 50 : 1500);
    assert.deepEqual(await clean(reader), { hit: undefined, handlers: 0, images: 0 }, name);
    if (name === "element") assert.deepEqual(told(await analysis(reader)), told(await analysis(page)));
    for (const frame of reader.frames()) assert.equal(await frame.evaluate(() => window.hit), undefined);
  }
  assert.deepEqual(errors.filter((e) => !e.startsWith("response: 404")), []);
});

test("two texts stand side by side, with what they say otherwise of the same pair", async (t) => {
  const { page, errors } = await open(t);
  await paste(page, TEXT);
  await step(page, "Compare");
  await page.getByLabel("Second text", { exact: true }).fill("Russia may have praised North Korea on April 27, 2025. China thanked Russia.");
  await page.getByRole("button", { name: "Compare the two" }).click();
  const pairs = page.locator("[data-part=pairs]");
  await pairs.locator("section").first().waitFor();
  const told = (await pairs.innerText()).replace(/\s+/g, " ");
  for (const words of [
    "Support: another status, another date This text “Russia praised North Korea” cooperative, asserted, 2025-04-26 The other text “Russia may have praised North Korea” cooperative, hedged, 2025-04-27",
    "Accusation: found in one text only This text “China criticized Russia”",
    "The other text nothing found",
    "This text nothing found The other text “China thanked Russia”",
  ]) {
    assert.ok(told.includes(words), `${words}: ${told}`);
  }
  // Either side of an entry selects its place in both maps; what only one of them says, in that one.
  const selected = (map, id) => page.locator(`${map} [data-view=diagram] [data-statement="${id}"][aria-current="true"]`).waitFor();
  for (const words of ["“Russia praised North Korea”", "“Russia may have praised North Korea”"]) {
    await pairs.getByRole("button", { name: words }).click();
    for (const map of ["#map", "#other"]) await selected(map, 0);
    await page.evaluate(() => document.querySelectorAll("trilateral-map").forEach((map) => map.clear()));
  }
  await pairs.getByRole("button", { name: "“China thanked Russia”" }).click();
  await selected("#other", 1);
  await page.getByRole("button", { name: "Only the first again" }).click();
  assert.equal(await page.locator("trilateral-map").count(), 1);
  assert.deepEqual(errors, []);
});

for (const [name, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing in the studio at ${name} width in ${colorScheme}`, async (t) => {
      const { page } = await open(t, "", { size, csp: false, context: { colorScheme } });
      await stands(page);
      for (const panel of ["Text", "Proof", "Publish", "Compare"]) {
        await step(page, panel);
        assert.deepEqual(await axeViolations(page), [], panel);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${panel} is ${wide} px too wide`);
      }
      await step(page, "Proof");
      for (const list of ["Needs an eye", "Statements", "Actors"]) {
        await tab(page, list);
        await entries(page).first().locator(".entry").click();
        assert.deepEqual(await axeViolations(page), [], list);
      }
      await tab(page, "Statements");
      await page.getByRole("button", { name: "Add a statement" }).click();
      assert.deepEqual(await axeViolations(page), [], "adding");
    });
  }
}
