// Comes in: dist/ and a host page whose map cannot come: files that are missing, late, blocked or of different releases, and texts that are
// none. Goes out: proof that the fallback stands, with one clear line and an event, and that the page's console hears of no exception.

import assert from "node:assert/strict";
import { test } from "node:test";
import { STRICT_CSP } from "../../tools/serve.mjs";
import { open } from "./browser.mjs";
import { TEXT, add, blank, ownErrors, stands } from "./host.mjs";

const map = (page) => page.locator("trilateral-map");

/** Checks that the fallback stands, with one line beside it and no box. */
async function assertFallback(page, line) {
  assert.ok(await page.getByText("The fallback.").isVisible());
  const told = await map(page).getByRole("status").allInnerTexts();
  assert.deepEqual(told, [line]);
  assert.equal(await page.locator("trilateral-map .stage").count(), 0);
  assert.ok((await map(page).boundingBox()).height < 200, "a box stays empty");
  assert.equal(await page.evaluate(() => document.querySelector("trilateral-map").analysis()), null);
}


const LINES = {
  corrections: "The map cannot be shown: the corrections of its text cannot be used.",
  load: "The map cannot be shown: a part of it did not load.",
  timeout: "The map cannot be shown: loading took too long.",
};

/** Answers for a file that another test data set names. */
const reply = (options, name = "given.txt") => (page) => page.route(`**/${name}`, (route) => route.fulfill(options));

/** Every file that a map cannot stand without, and what makes it ask. Of `save.js` more below, of `compare.js` in compare.test.mjs. */
const FILES = {
  "trilateral.js": {},
  "trilateral_bg.wasm": {},
  "widget.css": {},
  "article.js": { text: undefined, attributes: { for: "h1" } },
  "corrections.js": { attributes: { corrections: "given.json" } },
};
const NO_CORRECTIONS = reply({ body: '{ "schema": 1, "corrections": [] }' }, "given.json");

for (const [file, { text = TEXT, attributes = {} }] of Object.entries(FILES)) {
  const asked = { attributes, text: "for" in attributes ? undefined : text };

  test(`without ${file} the fallback stands`, async (t) => {
    for (const answer of [{ status: 404 }, { status: 500, body: "<h1>Sorry</h1>", contentType: "text/html" }, { body: "<!doctype html><title>The start page</title>", contentType: "text/html" }]) {
      const { page, errors, close } = await blank(t, { prepare: (page) => Promise.all([reply(answer, file)(page), NO_CORRECTIONS(page)]) });
      const { event, detail } = await add(page, asked);
      assert.equal(event, "error");
      assert.equal(detail.code, "load");
      assert.ok(detail.message.includes(file), detail.message);
      await assertFallback(page, LINES.load);
      assert.deepEqual(refused(errors, file), []);
      // Another try may succeed. What was imported in vain stays so, says HTML, until the page is loaded again.
      await page.unroute(`**/${file}`);
      if (!file.endsWith(".js")) assert.equal((await add(page, asked)).event, "ready");
      await close();
    }
  });

  test(`if ${file} never comes, the map is given up`, async (t) => {
    const { page, errors } = await blank(t, {
      prepare: (page) => Promise.all([page.clock.install(), page.route(`**/${file}`, () => {}), NO_CORRECTIONS(page)]),
    });
    const outcome = add(page, asked);
    await page.waitForTimeout(200);
    await page.clock.fastForward(19_000);
    assert.ok(await page.getByText("The fallback.").isVisible());
    await page.clock.fastForward(2_000);
    assert.equal((await outcome).detail.code, "timeout");
    await assertFallback(page, LINES.timeout);
    assert.deepEqual(ownErrors(errors), []);
  });
}

/** The errors that are not the browser's own word on a script that it was sent as something else. */
const refused = (errors, file) => ownErrors(errors).filter((error) => !(error.startsWith("console: Failed to load module script") && error.includes(file)));

test("without save.js the map stands, and is not waited for long", async (t) => {
  for (const answer of [(route) => route.fulfill({ status: 404 }), () => {}]) {
    const { page, errors, close } = await blank(t, { prepare: (page) => page.route("**/save.js", answer) });
    assert.equal((await add(page, { text: TEXT })).event, "ready");
    assert.equal(await page.locator("trilateral-map .save").count(), 0);
    assert.deepEqual(ownErrors(errors), []);
    await close();
  }
});

test("a text that never comes is given up", async (t) => {
  for (const [name, attributes] of Object.entries({ "given.txt": { src: "given.txt" }, "given.json": { src: "sample/editorial.txt", corrections: "given.json" } })) {
    const { page, errors, close } = await blank(t, { prepare: (page) => Promise.all([page.clock.install(), page.route(`**/${name}`, () => {})]) });
    const outcome = add(page, { attributes });
    await page.waitForTimeout(200);
    await page.clock.fastForward(21_000);
    assert.equal((await outcome).detail.code, "timeout");
    await assertFallback(page, LINES.timeout);
    assert.deepEqual(ownErrors(errors), []);
    await close();
  }
});

for (const file of ["embed.js", "embed-page.js", "embed-page.css"]) {
  test(`the iframe page stands without ${file}, with its map or its words`, async (t) => {
    const { page, errors } = await open(t, "trilateral/1/embed.html?src=../../sample/editorial.txt", {
      prepare: (page) => page.route(`**/${file}`, (route) => route.fulfill({ status: 404 })),
    });
    if (file === "embed-page.css") await stands(page);
    else if (file === "embed-page.js") await page.getByRole("status").filter({ hasText: "There is no text to draw a map of." }).waitFor();
    else assert.ok(await page.getByText("is drawn here by your browser").isVisible());
    assert.deepEqual(ownErrors(errors), []);
  });
}

test("without frame.js an iframe keeps its height and scrolls", async (t) => {
  const { page, errors } = await open(t, "demo/iframe.html", { prepare: (page) => page.route("**/frame.js", (route) => route.fulfill({ status: 404 })) });
  await page.frameLocator("iframe").locator("[data-view=diagram]").waitFor();
  const [height, inside] = await page.evaluate(() => {
    const iframe = document.querySelector("iframe");
    return [iframe.clientHeight, iframe.contentDocument.documentElement.scrollHeight];
  });
  assert.equal(height, 800);
  assert.ok(inside > height);
  assert.deepEqual(ownErrors(errors), []);
});

test("a browser without WebAssembly, or without style sheets of its own making, keeps the fallback", async (t) => {
  const takeAway = { WebAssembly: () => delete globalThis.WebAssembly, adoptedStyleSheets: () => delete Document.prototype.adoptedStyleSheets };
  for (const [what, take] of Object.entries(takeAway)) {
    const { page, errors, close } = await blank(t, { prepare: (page) => page.addInitScript(take) });
    const { detail } = await add(page, { text: TEXT });
    assert.equal(detail.code, "unsupported", what);
    await assertFallback(page, "This browser is too old to show the map.");
    assert.deepEqual(errors, [], what);
    await close();
  }
});

test("a trap of the program brings the fallback back", async (t) => {
  // A module of one function, "f", that traps at once.
  const module = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const trap = `\nglobalThis.trap = () => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([${module}]))).exports.f();`;
  const { page, errors } = await blank(t, {
    prepare: (page) =>
      page.route("**/trilateral.js", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()) + trap });
      }),
  });
  await add(page, { text: TEXT });
  const detail = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.querySelector("trilateral-map").addEventListener("trilateral:error", ({ detail }) => resolve(detail));
        setTimeout(() => globalThis.trap());
      }),
  );
  assert.equal(detail.code, "fault");
  await assertFallback(page, "The map has stopped because of a fault of its own.");
  assert.deepEqual(errors.filter((error) => error.startsWith("console")), []);
});

test("without embed.js the fallback stands", async (t) => {
  const { page, errors } = await blank(t, { prepare: (page) => page.route("**/embed.js", (route) => route.fulfill({ status: 404 })) });
  await page.evaluate(() => {
    document.querySelector("main").append(Object.assign(document.createElement("trilateral-map"), { textContent: "The fallback." }));
  });
  assert.ok(await page.getByText("The fallback.").isVisible());
  assert.deepEqual(ownErrors(errors), []);
});

test("where the policy forbids WebAssembly the fallback stands", async (t) => {
  const policy = STRICT_CSP.replace(" 'wasm-unsafe-eval'", "");
  const { page, errors } = await blank(t, {
    prepare: (page) =>
      page.route("**/blank.html", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
      }),
  });
  const { detail } = await add(page, { text: TEXT });
  assert.equal(detail.code, "blocked");
  assert.match(detail.message, /wasm-unsafe-eval/);
  await assertFallback(page, "The map cannot be shown here: this page does not allow WebAssembly.");
  assert.deepEqual(errors.filter((error) => error.startsWith("exception")), []);
});

test("files of different releases leave the fallback standing", async (t) => {
  for (const [file, change] of [
    ["embed.js", (text) => text.replace(/"\d+\.\d+\.\d+"/, '"0.0.0"')],
    ["trilateral.js", (text) => text.replace(/\b_[0-9a-f]{6}(\w+):/g, "_000000$1:")],
  ]) {
    const { page, errors, close } = await blank(t, {
      prepare: (page) =>
        page.route(`**/${file}`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: change(await response.text()) });
        }),
    });
    const { detail } = await add(page, { text: TEXT });
    assert.equal(detail.code, "mismatch", `${file}: ${detail.message}`);
    await assertFallback(page, "The map cannot be shown: its parts are of different releases.");
    assert.deepEqual(errors, []);
    await close();
  }
});

for (const [what, { code, line, prepare, src = "given.txt", text, attributes }] of Object.entries({
  "a text that is not there": { code: "text", line: "The map cannot be shown: its text did not load.", prepare: reply({ status: 404 }) },
  "a text that is not UTF-8": {
    code: "encoding",
    line: "The map cannot be shown: its text is not valid UTF-8.",
    prepare: reply({ body: Buffer.from([0x52, 0xfc, 0x73]) }),
  },
  "an empty text": { code: "empty", line: "There is no text to draw a map of.", prepare: reply({ body: " \n" }) },
  "a text of 10 MB": { code: "too-long", line: "The map cannot be shown: its text is too long.", prepare: reply({ body: "Russia praised China. ".repeat(480_000) }) },
  "a long text by property": { code: "too-long", line: "The map cannot be shown: its text is too long.", src: null, text: "x".repeat(10_000_000) },
  "no text at all": { code: "empty", line: "There is no text to draw a map of.", src: null },
  "an address that is a script": { code: "text", line: "The map cannot be shown: its text did not load.", src: "javascript:alert(1)" },
  "an address that is data": { code: "text", line: "The map cannot be shown: its text did not load.", src: "data:text/plain,Russia%20praised%20China." },
  "corrections that are no JSON": { code: "corrections", line: LINES.corrections, prepare: reply({ body: "{ schema" }, "given.json"), src: null, text: TEXT, attributes: { corrections: "given.json" } },
  "corrections of another shape": { code: "corrections", line: LINES.corrections, prepare: reply({ body: '{ "schema": 1, "colour": "red" }' }, "given.json"), src: null, text: TEXT, attributes: { corrections: "given.json" } },
  "corrections with a tone that is none": {
    code: "corrections",
    line: LINES.corrections,
    prepare: reply({ body: '{ "schema": 1, "corrections": [{ "edit": { "at": { "exact": "praised" }, "to": { "tone": "purple" } } }] }' }, "given.json"),
    src: null,
    text: TEXT,
    attributes: { corrections: "given.json" },
  },
  "corrections that are not UTF-8": { code: "corrections", line: LINES.corrections, prepare: reply({ body: Buffer.from([0x7b, 0xfc]) }, "given.json"), src: null, text: TEXT, attributes: { corrections: "given.json" } },
  "corrections of 10 MB": { code: "corrections", line: LINES.corrections, prepare: reply({ body: " ".repeat(10_000_000) }, "given.json"), src: null, text: TEXT, attributes: { corrections: "given.json" } },
  "corrections that are not there": { code: "load", line: LINES.load, prepare: reply({ status: 404 }, "given.json"), src: null, text: TEXT, attributes: { corrections: "given.json" } },
  "a date that is none": {
    code: "option",
    line: "The map cannot be shown: it was set up wrongly.",
    src: null,
    text: TEXT,
    attributes: { published: "12/05/2025" },
  },
})) {
  test(`${what} leaves the fallback standing`, async (t) => {
    const { page, errors } = await blank(t, { prepare });
    const { event, detail } = await add(page, { attributes: { ...(src ? { src } : {}), ...attributes }, text });
    assert.equal(event, "error");
    assert.equal(detail.code, code, detail.message);
    await assertFallback(page, line);
    assert.deepEqual(ownErrors(errors), []);
    // It is not for ever: with a good text the map comes.
    await page.evaluate((text) => {
      const map = document.querySelector("trilateral-map");
      for (const name of ["published", "corrections"]) map.removeAttribute(name);
      map.text = text;
    }, TEXT);
    await stands(page);
    assert.equal(await page.getByText("The fallback.").isVisible(), false);
  });
}

test("a map whose next text fails gives way to the fallback", async (t) => {
  const { page } = await blank(t, { prepare: reply({ status: 404 }) });
  await add(page, { attributes: { src: "sample/editorial.txt" } });
  await page.evaluate(
    () =>
      new Promise((done) => {
        const map = document.querySelector("trilateral-map");
        map.addEventListener("trilateral:error", done);
        map.setAttribute("src", "given.txt");
      }),
  );
  await assertFallback(page, "The map cannot be shown: its text did not load.");
});
