// Comes in: dist/ and a host page of its own. Goes out: proof that <trilateral-map> keeps its contract with the page, above all when
// something fails.

import assert from "node:assert/strict";
import { test } from "node:test";
import { STRICT_CSP } from "../../tools/serve.mjs";
import { TEXT, add, blank, ownErrors, stands, stored } from "./host.mjs";

const SAMPLE = { src: "sample/editorial.txt", published: "2025-05-12" };
const map = (page) => page.locator("trilateral-map");
const requested = (requests, name) => requests.filter(({ url }) => url.endsWith(`/${name}`)).length;
const selected = (page) =>
  page.evaluate(
    () => document.querySelector("trilateral-map").shadowRoot.querySelector("[data-view=diagram] [aria-current=true]")?.dataset.statement ?? null,
  );
const untilSelected = (page, id) =>
  page.locator(`trilateral-map [data-view=diagram] [data-statement="${id}"][aria-current="true"]`).waitFor();

/** Checks that the fallback stands, with one line beside it and no box. */
async function assertFallback(page, line) {
  assert.ok(await page.getByText("The fallback.").isVisible());
  const told = await map(page).getByRole("status").allInnerTexts();
  assert.deepEqual(told, [line]);
  assert.equal(await page.locator("trilateral-map .stage").count(), 0);
  assert.ok((await map(page).boundingBox()).height < 200, "a box stays empty");
  assert.equal(await page.evaluate(() => document.querySelector("trilateral-map").analysis()), null);
}

test("a text by src, property, script or template draws the same map", async (t) => {
  const { page, errors } = await blank(t);
  const analyses = await page.evaluate(async (text) => {
    const main = document.querySelector("main");
    const source = (make) =>
      new Promise((resolve, reject) => {
        const map = document.createElement("trilateral-map");
        map.setAttribute("loading", "eager");
        make(map);
        map.addEventListener("trilateral:ready", () => resolve(JSON.stringify(map.analysis())));
        map.addEventListener("trilateral:error", (event) => reject(new Error(event.detail.message)));
        main.append(map);
      });
    const child = (name, type) => (map) => {
      const element = document.createElement(name);
      if (type) element.type = type;
      (element.content ?? element).append(text);
      map.append(element);
    };
    return Promise.all([source((m) => (m.text = text)), source(child("script", "text/plain")), source(child("template"))]);
  }, TEXT);
  assert.equal(new Set(analyses).size, 1);
  const analysis = JSON.parse(analyses[0]);
  assert.equal(analysis.schema, 1);
  assert.deepEqual(analysis.actors.map(({ id }) => id), ["RUS", "PRK", "CHN", "USA"]);
  const mention = analysis.actors[1].mentions[0];
  assert.equal(TEXT.slice(mention.start, mention.end), "North Korea");
  assert.deepEqual(errors, []);
});

test("ready and select tell plain objects through the shadow and up the page", async (t) => {
  const { page, errors } = await blank(t);
  await page.evaluate(() => {
    window.told = [];
    for (const name of ["ready", "select", "error"]) {
      document.addEventListener(`trilateral:${name}`, (event) => {
        window.told.push([name, structuredClone(event.detail), Object.getPrototypeOf(event.detail) === Object.prototype]);
      });
    }
  });
  await add(page, { text: TEXT });
  const ready = await page.evaluate(() => window.told.splice(0));
  assert.deepEqual(ready, [["ready", { title: null, actors: 4, statements: ready[0][1].statements, relations: ready[0][1].relations, times: 1 }, true]]);
  assert.equal(await page.evaluate(() => document.querySelector("trilateral-map").select(1)), true);
  await untilSelected(page, 1);
  await page.evaluate(() => document.querySelector("trilateral-map").select("actor.PRK"));
  await page.waitForFunction(() => window.told.length === 2);
  await page.evaluate(() => document.querySelector("trilateral-map").clear());
  await page.waitForFunction(() => window.told.length === 3);
  const [one, actor, none] = await page.evaluate(() => window.told);
  assert.deepEqual(one, ["select", { kind: "statement", link: "statement.1", statements: [1] }, true]);
  assert.equal(actor[1].link, "actor.PRK");
  assert.deepEqual(none, ["select", { kind: null, link: "", statements: [] }, true]);
  // The same again, after the reader's own doing, works as well.
  assert.equal(await page.evaluate(() => document.querySelector("trilateral-map").select(1)), true);
  await untilSelected(page, 1);
  for (const odd of ["statement.99", "actor.<img src=x onerror=alert(1)>", "", "__proto__"]) {
    assert.equal(await page.evaluate((o) => document.querySelector("trilateral-map").select(o), odd), false, odd);
  }
  assert.equal(new URL(page.url()).hash, "", "the address is the page's own without the attribute permalink");
  assert.deepEqual(errors, []);
});

test("ten maps load every file once and keep their selections apart", async (t) => {
  const { page, errors, requests } = await blank(t);
  await page.evaluate((attributes) => {
    for (let i = 0; i < 10; i += 1) {
      const map = document.createElement("trilateral-map");
      for (const [name, value] of Object.entries({ ...attributes, loading: "eager" })) map.setAttribute(name, value);
      document.querySelector("main").append(map);
    }
  }, SAMPLE);
  await page.waitForFunction(() => [...document.querySelectorAll("trilateral-map")].every((map) => map.analysis()));
  for (const file of ["embed.js", "trilateral.js", "trilateral_bg.wasm", "widget.css"]) assert.equal(requested(requests, file), 1, file);
  await page.evaluate(() => document.querySelectorAll("trilateral-map").forEach((map, i) => i % 2 && map.select(i)));
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll("trilateral-map")].map((map) => map.shadowRoot.querySelector("[data-view=diagram] [aria-current=true]")?.dataset.statement).join() ===
      ",1,,3,,5,,7,,9",
  );
  assert.deepEqual(errors, []);
});

test("attributes and text update the map where it stands", async (t) => {
  const { page, errors, requests } = await blank(t);
  await add(page, { attributes: SAMPLE });
  const state = await page.evaluate(async () => {
    const map = document.querySelector("trilateral-map");
    const stage = map.shadowRoot.querySelector(".stage");
    const ready = () => new Promise((done) => map.addEventListener("trilateral:ready", done, { once: true }));
    const before = map.analysis().source.published;
    map.setAttribute("published", "2024-01-02");
    await ready();
    const after = map.analysis().source.published;
    map.select(0);
    map.setAttribute("theme", "dark");
    map.setAttribute("principals", "UKR, USA");
    await new Promise((done) => setTimeout(done, 300));
    const kept = map.shadowRoot.querySelector("[data-view=diagram] [aria-current=true]")?.dataset.statement;
    map.text = "Japan thanked France.";
    await ready();
    const own = map.analysis().actors.map(({ id }) => id);
    map.text = null;
    await ready();
    return { before, after, kept, own, back: map.analysis().actors.length, same: stage === map.shadowRoot.querySelector(".stage") };
  });
  assert.deepEqual({ ...state, back: state.back > 4 }, { before: "2025-05-12", after: "2024-01-02", kept: "0", own: ["JPN", "FRA"], back: true, same: true });
  assert.equal(requested(requests, "editorial.txt"), 1, "an unchanged text was fetched again");
  assert.deepEqual(errors, []);
});

test("a map that is moved keeps its selection, one that is removed goes", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: TEXT });
  await page.evaluate(() => document.querySelector("trilateral-map").select(1));
  await untilSelected(page, 1);
  await page.evaluate(() => {
    const map = document.querySelector("trilateral-map");
    window.stage = map.shadowRoot.querySelector(".stage");
    const aside = document.createElement("aside");
    aside.setAttribute("aria-label", "Map");
    document.body.append(aside);
    aside.append(map);
  });
  await page.waitForTimeout(100);
  assert.equal(await selected(page), "1");
  assert.ok(await page.evaluate(() => window.stage === document.querySelector("trilateral-map").shadowRoot.querySelector(".stage")));

  await page.evaluate(() => {
    window.map = document.querySelector("trilateral-map");
    window.map.remove();
  });
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => window.map.analysis()), null);
  assert.equal(await page.evaluate(() => window.map.shadowRoot.querySelector(".stage")), null);
  await page.evaluate(() => document.body.append(window.map));
  await stands(page);
  assert.equal(await selected(page), null);
  assert.deepEqual(errors, []);
});

test("two hundred mounts and removals leave nothing behind", async (t) => {
  const { page, errors } = await blank(t);
  const client = await page.context().newCDPSession(page);
  const count = async (times) => {
    await page.evaluate(
      async ([times, text]) => {
        for (let i = 0; i < times; i += 1) {
          const map = document.createElement("trilateral-map");
          map.setAttribute("loading", "eager");
          map.text = text;
          const ready = new Promise((done) => map.addEventListener("trilateral:ready", done));
          document.querySelector("main").append(map);
          await ready;
          map.select(0);
          map.remove();
          await new Promise((done) => setTimeout(done));
        }
      },
      [times, TEXT],
    );
    await page.waitForTimeout(500);
    await client.send("HeapProfiler.collectGarbage");
    await client.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await client.send("Memory.getDOMCounters");
    const { usedSize } = await client.send("Runtime.getHeapUsage");
    return { nodes, listeners: jsEventListeners, heap: usedSize };
  };
  const before = await count(20);
  const after = await count(200);
  assert.ok(after.nodes - before.nodes < 60, `nodes: ${before.nodes} -> ${after.nodes}`);
  assert.ok(after.listeners - before.listeners < 10, `listeners: ${before.listeners} -> ${after.listeners}`);
  assert.ok(after.heap - before.heap < 400_000, `heap: ${before.heap} -> ${after.heap}`);
  assert.deepEqual(errors, []);
});

test("it loads when it is wanted: idle, eager, visible or on a click", async (t) => {
  const { page, errors, requests } = await blank(t);
  await page.evaluate((text) => {
    const main = document.querySelector("main");
    for (const loading of ["click", "visible"]) {
      const space = document.createElement("div");
      space.style.height = "3000px";
      const map = document.createElement("trilateral-map");
      map.setAttribute("loading", loading);
      map.text = text;
      if (loading === "visible") main.append(space);
      main.append(map);
    }
  }, TEXT);
  await page.waitForTimeout(400);
  assert.equal(requested(requests, "trilateral_bg.wasm"), 0);
  await page.getByRole("button", { name: "Draw the map of this text" }).click();
  await page.locator("trilateral-map[loading=click] [data-view=diagram]").waitFor();
  assert.equal(await page.locator("trilateral-map[loading=visible] [data-view=diagram]").count(), 0);
  await page.evaluate(() => document.querySelector("[loading=visible]").scrollIntoView());
  await page.locator("trilateral-map[loading=visible] [data-view=diagram]").waitFor();
  await add(page, { attributes: { loading: "idle" }, text: TEXT });
  assert.deepEqual(errors, []);
});

test("nothing is asked of the network and nothing stored once it stands", async (t) => {
  const { page, requests } = await blank(t);
  await add(page, { attributes: SAMPLE });
  const before = requests.length;
  await page.evaluate(() => document.querySelector("trilateral-map").select(2));
  await untilSelected(page, 2);
  await page.waitForTimeout(300);
  assert.equal(requests.length, before);
  assert.deepEqual(await stored(page), { cookies: "", local: 0, session: 0, databases: 0 });
});

const LOAD = "The map cannot be shown: a part of it did not load.";

for (const file of ["trilateral.js", "trilateral_bg.wasm", "widget.css"]) {
  test(`without ${file} the fallback stands`, async (t) => {
    const { page, errors } = await blank(t, { prepare: (page) => page.route(`**/${file}`, (route) => route.fulfill({ status: 404 })) });
    const { event, detail } = await add(page, { text: TEXT });
    assert.equal(event, "error");
    assert.equal(detail.code, "load");
    assert.ok(detail.message.includes(file), detail.message);
    await assertFallback(page, LOAD);
    assert.deepEqual(ownErrors(errors), []);
    // Another try may succeed.
    await page.unroute(`**/${file}`);
    if (file !== "trilateral.js") assert.equal((await add(page, { text: TEXT })).event, "ready");
  });
}

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

test("a request that never ends is given up", async (t) => {
  const { page, errors } = await blank(t, {
    prepare: async (page) => {
      await page.clock.install();
      await page.route("**/trilateral_bg.wasm", () => {});
    },
  });
  const outcome = add(page, { text: TEXT });
  await page.waitForTimeout(200);
  await page.clock.fastForward(19_000);
  assert.ok(await page.getByText("The fallback.").isVisible());
  await page.clock.fastForward(2_000);
  assert.equal((await outcome).detail.code, "timeout");
  await assertFallback(page, "The map cannot be shown: loading took too long.");
  assert.deepEqual(ownErrors(errors), []);
});

const reply = (options) => (page) => page.route("**/given.txt", (route) => route.fulfill(options));

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
      map.removeAttribute("published");
      map.text = text;
    }, TEXT);
    await stands(page);
    assert.equal(await page.getByText("The fallback.").isVisible(), false);
  });
}

test("a map whose next text fails gives way to the fallback", async (t) => {
  const { page } = await blank(t, { prepare: reply({ status: 404 }) });
  await add(page, { attributes: SAMPLE });
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

test("text never becomes markup", async (t) => {
  const { page, errors } = await blank(t);
  await page.evaluate(() => (window.alert = () => (window.harmed = true)));
  const evil = `<script>alert(1)</script><img src=x onerror=alert(2)>`;
  const texts = [
    `${evil} Russia praised ${evil} North Korea. <a href="javascript:alert(3)">China</a> criticized Russia.`,
    `---\ntitle: "${evil}"\nauthor: ${evil}\n---\n\nRussia praised North Korea on ${evil} April 26, 2025.`,
    `Russia \u202epraised\u202c North\u200b Korea. \u2067China\u2069 criticized Russia. ${evil}`,
    `<p>Russia praised North Korea.</p><svg onload="alert(4)"></svg><p>&lt;img src=x onerror=alert(5)&gt; China criticized Russia.</p>`,
  ];
  for (const text of texts) await add(page, { text, attributes: { principals: evil } });
  await page.evaluate(() => document.querySelectorAll("trilateral-map").forEach((map) => map.select(0)));
  await page.waitForTimeout(300);
  const found = await page.evaluate(() =>
    [...document.querySelectorAll("trilateral-map")].flatMap((map) =>
      [...map.shadowRoot.querySelectorAll("script, img, iframe, object, embed, [onload], [onerror], a[href^=javascript]")].map((e) => e.outerHTML),
    ),
  );
  assert.deepEqual(found, []);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.deepEqual(errors, []);
});
