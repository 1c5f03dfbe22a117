// Comes in: dist/ and a host page under the strict policy. Goes out: proof that the interface speaks the language of the page around it, that
// no word of it is forgotten, that English costs nothing, and that a language that is not there is English.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations } from "./browser.mjs";
import { faults } from "./faults.mjs";
import { TEXT, add, blank, ownErrors, stands, stored } from "./host.mjs";

const NEVER = "Russia is large.";
const SAMPLE = { src: "sample/editorial.txt", published: "2025-05-12" };
const files = (requests) => requests.map(({ url }) => url.split("/trilateral/1/")[1]).filter((name) => /^lang/.test(name ?? "")).sort();
const summary = (page) => page.locator("trilateral-map [data-view=summary]").first().innerText();
const speaks = (page, lang) => page.locator(`trilateral-map section[lang=${lang}]`).first().waitFor();

test("English takes no request for a language", async (t) => {
  const { page, requests, errors } = await blank(t);
  await add(page, { text: TEXT });
  await stands(page);
  await add(page, { text: TEXT, attributes: { lang: "fr" } });
  assert.deepEqual(files(requests), []);
  assert.match(await summary(page), /^In this text three/);
  assert.deepEqual(errors, []);
});

test("another language takes its file and what reads it, once for all maps, and says that the text is read as English", async (t) => {
  const { page, requests, errors } = await blank(t);
  await page.evaluate(() => (document.documentElement.lang = "ko-KR"));
  await add(page, { text: TEXT });
  await add(page, { text: TEXT });
  await speaks(page, "ko");
  assert.deepEqual(files(requests), ["lang/ko.json", "language.js"]);
  assert.match(await summary(page), /^이 글에서/);
  await page.getByText("본문은 영어로 분석하며").first().waitFor();
  const said = await page.evaluate(() => {
    const root = document.querySelector("trilateral-map").shadowRoot;
    const text = (selector) => root.querySelector(selector).textContent.trim();
    return {
      node: text("[data-view=diagram] [data-actor=PRK] .name"),
      date: text("[data-view=timeline] .flag .date"),
      pane: root.querySelector("[data-view=text]").lang,
      save: root.querySelector("[part=save]").lang,
      analysis: document.querySelector("trilateral-map").analysis(),
    };
  });
  assert.deepEqual([said.node, said.date, said.pane, said.save], ["북한", "2025년 4월 26일", "en", "ko"]);
  assert.equal(said.analysis.actors[1].name, "North Korea", "what programs get stays as it is");
  assert.match(said.analysis.summary, /^In this text/);
  assert.deepEqual(await stored(page), { cookies: "", local: 0, session: 0, databases: 0 });
  assert.deepEqual(errors, []);
});

test("a language can be changed, and what was selected and asked for stays", async (t) => {
  const { page, errors } = await blank(t);
  await add(page, { text: TEXT, attributes: { lang: "ru" } });
  await speaks(page, "ru");
  await page.evaluate(() => document.querySelector("trilateral-map").select(1));
  await page.locator("trilateral-map .search").fill("china");
  for (const [lang, expected] of [["zh", "朝鲜"], ["km", "កូរ៉េ"], ["en", "North"], ["ru", "КНДР"]]) {
    await page.evaluate((lang) => (document.querySelector("trilateral-map").lang = lang), lang);
    await speaks(page, lang);
    const root = page.locator("trilateral-map");
    assert.ok(((await root.locator("[data-view=diagram] [data-actor=PRK] .name").first().textContent()).trim()).startsWith(expected), lang);
    await root.locator('[data-view=diagram] [data-statement="1"][aria-current=true]').waitFor();
    assert.equal(await root.locator(".search").inputValue(), "china");
    assert.equal(await root.locator("[part=save]").count(), 1);
  }
  assert.deepEqual(errors, []);
});

test("a language that is not there, or is no JSON, is English", async (t) => {
  for (const [name, body, status] of [["ko.json", "", 404], ["ko.json", "{", 200], ["language.js", "", 404]]) {
    const prepare = (page) => page.route(`**/${name}`, (route) => route.fulfill({ status, body, contentType: name.endsWith("js") ? "text/javascript" : "application/json" }));
    const { page, errors, close } = await blank(t, { prepare });
    assert.equal((await add(page, { text: TEXT, attributes: { lang: "ko" } })).event, "ready");
    await stands(page);
    assert.match(await summary(page), /^In this text three/, name);
    assert.deepEqual(ownErrors(errors), [], name);
    await close();
  }
});

test("what goes wrong is told in the language, and the fallback stands", async (t) => {
  const { page } = await blank(t);
  const { event, detail } = await add(page, { attributes: { src: "nothing.txt", lang: "ru" } });
  assert.deepEqual([event, detail.code, detail.line], ["error", "text", "Схему нельзя показать: текст не загрузился."]);
  assert.ok(await page.getByText("The fallback.").isVisible());
  assert.equal(await page.locator("trilateral-map").getByRole("status").innerText(), detail.line);
});

/** A language in which every phrase is in brackets, so that what is not is a phrase that nobody can translate. */
function bracketed() {
  const rows = Object.keys(JSON.parse(readFileSync("www/lang/ko.json", "utf8"))).filter((key) => !/^[A-Z]{3}$/.test(key));
  return JSON.stringify(Object.fromEntries(rows.map((key) => [key, `⟦${key}⟧`])));
}

/** The words in and on an element's shadow tree that stand in no brackets and are not marked as English. */
const forgotten = (page) =>
  page.evaluate(() => {
    const found = [];
    const bare = (text) => {
      let was;
      do [was, text] = [text, text.replace(/⟦[^⟦⟧]*⟧/g, "")];
      while (was !== text);
      return text;
    };
    const look = (text, where) => /[A-Za-z]{2}/.test(bare(text)) && found.push(`${where}: ${text}`);
    const root = document.querySelector("trilateral-map").shadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (node instanceof Text) {
        if (element.closest("[lang]")?.lang !== "en" && !element.closest("[lang]")?.getAttribute("lang")?.startsWith("en")) look(node.data, element.outerHTML.slice(0, 60));
      } else for (const name of ["aria-label", "aria-description", "title", "placeholder", "aria-valuetext"]) {
        const value = node.getAttribute(name);
        if (value) look(value, name);
      }
    }
    return found;
  });

test("no phrase is forgotten", async (t) => {
  // Names are of states only, which browsers translate, and what the text says is in the marks' names too: there it may stand.
  const prepare = (page) => page.route("**/lang/ko.json", (route) => route.fulfill({ body: bracketed(), contentType: "application/json" }));
  const { page, errors } = await blank(t, { prepare });
  const text = `${TEXT} Last year China met Japan. On Sunday, a source said, Russia may not attack Ukraine. Six months later Iran sanctioned Israel.`;
  await add(page, { text, attributes: { lang: "ko", published: "2025-05-12" } });
  await speaks(page, "ko");
  const labels = (await page.evaluate(() => document.querySelector("trilateral-map").analysis().statements.map((s) => s.label))).sort((a, b) => b.length - a.length);
  const texts = (found) => found.filter((line) => {
    const [, where, rest] = line.match(/^(.*?): (.*)$/s);
    return !(where.startsWith("aria-") && !/[A-Za-z]{2}/.test(labels.reduce((left, label) => left.replaceAll(label, ""), rest).replace(/⟦[^⟦⟧]*⟧/g, "").replace(/⟦[^⟦⟧]*⟧/g, "")));
  });
  const all = async (where) => assert.deepEqual(texts(await forgotten(page)).filter((line) => !/: (SVG|PNG|JSON|CSV)$/.test(line)), [], where);
  await all("at rest");
  for (let id = 0; id < labels.length; id += 1) {
    await page.evaluate((id) => document.querySelector("trilateral-map").select(id), id);
    await page.locator(`trilateral-map [data-view=card] .card-place`).getByText(`${id + 1} `).waitFor();
    await all(`statement ${id}`);
  }
  for (const link of ["actor.RUS", "pair.RUS.PRK", "time.0", "sentence.1"]) {
    await page.evaluate((link) => document.querySelector("trilateral-map").select(link), link);
    await page.waitForTimeout(100);
    await all(link);
  }
  await page.locator("trilateral-map .search").fill("nothing at all");
  await page.locator("trilateral-map .widen").waitFor();
  await all("nothing fits");
  for (const text of ["", NEVER, "Le président a dit que la Russie et la Chine ne sont pas ".repeat(6)]) {
    await page.evaluate((text) => (document.querySelector("trilateral-map").text = text), text);
    await page.waitForTimeout(300);
    await all(text);
  }
  assert.deepEqual(errors, []);
});

for (const lang of ["ko", "zh", "ru", "km"]) {
  test(`the sample in ${lang}: axe and the picture desk find nothing`, async (t) => {
    for (const size of [DESKTOP, PHONE]) {
      const { page, errors, close } = await blank(t, { size });
      await add(page, { attributes: { ...SAMPLE, lang } });
      await speaks(page, lang);
      await stands(page);
      await page.waitForTimeout(200);
      assert.deepEqual(await faults(page), [], `${size.width}`);
      await page.evaluate(() => document.querySelector("trilateral-map").select(0));
      await page.waitForTimeout(200);
      assert.deepEqual(await axeViolations(page), [], `${size.width}`);
      assert.deepEqual(errors, []);
      await close();
    }
  });
}
