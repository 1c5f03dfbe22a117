// Comes in: dist/ and a host page under the strict policy. Goes out: proof that the interface speaks the language of the page around it, and the
// studio the one that is chosen, that no word of either is forgotten, that English costs nothing, and that a language that is not there is English.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { DESKTOP, PHONE, axeViolations, open } from "./browser.mjs";
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
function bracketed(folder = "www/lang") {
  const rows = Object.keys(JSON.parse(readFileSync(`${folder}/ko.json`, "utf8"))).filter((key) => !/^[A-Z]{3}$/.test(key));
  return JSON.stringify(Object.fromEntries(rows.map((key) => [key, `⟦${key}⟧`])));
}

/** The words in and on a map's shadow tree, or the page itself, that stand in no brackets and are not marked as English. */
const forgotten = (page, ofPage = false) =>
  page.evaluate((ofPage) => {
    const found = [];
    const bare = (text) => {
      let was;
      do [was, text] = [text, text.replace(/⟦[^⟦⟧]*⟧/g, "")];
      while (was !== text);
      return text;
    };
    /** What a phrase says, but for what is marked as English in its gaps. */
    const told = (text) => {
      if (!text.parentElement.matches("span")) return text.data;
      const twin = text.parentElement.cloneNode(true);
      for (const english of twin.querySelectorAll("[lang=en]")) english.remove();
      return twin.textContent;
    };
    const look = (text, where) => /[A-Za-z]{2}/.test(bare(text)) && found.push(`${where}: ${text}`);
    const root = ofPage ? document.body : document.querySelector("trilateral-map").shadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (node instanceof Text) {
        if (!element.closest("code") && element.closest("[lang]")?.lang !== "en" && !element.closest("[lang]")?.getAttribute("lang")?.startsWith("en")) look(told(node), element.outerHTML.slice(0, 60));
      } else for (const name of ["aria-label", "aria-description", "title", "placeholder", "aria-valuetext"]) {
        const value = node.getAttribute(name);
        if (value) look(value, name);
      }
    }
    return found;
  }, ofPage);

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

// The studio.

/** Opens a panel of the studio by its name in the page. */
const panel = (page, name) => page.locator(`[aria-controls=${name}-panel]`).click();
const PANELS = ["text", "proof", "publish", "compare"];
const studioFiles = (requests) => requests.map(({ url }) => url.split("/some/sub-path/")[1]).filter((name) => /\/lang\/|^lang\//.test(name ?? "")).sort();
const heading = (page) => page.locator("#text-heading").textContent();

/** Opens a list of the proof, and each of its entries. */
async function proof(page, list, each) {
  await page.locator(`[data-part=tabs] button[value=${list}]`).click();
  const entries = page.locator("[data-part=list] > li > .entry");
  for (let i = 0; i < (await entries.count()); i += 1) {
    if ((await entries.nth(i).getAttribute("aria-expanded")) !== "true") await entries.nth(i).click();
    await each(`${list} ${i}`);
  }
}

test("the studio speaks what the address says, else what the browser likes best of ours, and asks for no other language", async (t) => {
  for (const [locale, query, lang, expected] of [
    ["en-US", "", "en", "Your text"],
    ["fr-FR", "", "en", "Your text"],
    ["ko-KR", "", "ko", "내 글"],
    ["ko-KR", "?lang=en", "en", "Your text"],
    ["en-US", "?lang=ru-RU", "ru", "Ваш текст"],
    ["km", "?lang=fr", "km", "អត្ថបទរបស់អ្នក"],
  ]) {
    const { page, errors, requests, close } = await open(t, query, { context: { locale } });
    await page.locator("#text-heading").filter({ hasText: expected, visible: false }).waitFor({ state: "attached" });
    await stands(page);
    await speaks(page, lang);
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
    assert.equal(await page.locator("#language").inputValue(), lang);
    const asked = [...new Set(studioFiles(requests))];
    assert.deepEqual(asked, lang === "en" ? [] : [`studio/lang/${lang}.json`, `trilateral/1/lang/${lang}.json`], `${locale} ${query}`);
    assert.deepEqual(errors, []);
    await close();
  }
});

test("a language that is chosen is spoken by page, panels, maps and codes; the address keeps it, and nothing is stored", async (t) => {
  const { page, errors } = await open(t, "?lang=zh#trilateral=statement.1");
  await stands(page);
  await panel(page, "proof");
  await page.locator("[data-part=status]").filter({ hasText: "处待查看" }).waitFor();
  await panel(page, "compare");
  await page.locator("#other-text").fill("Russia may have praised North Korea on April 27, 2025.");
  await page.locator("#compare-panel .main").click();
  await page.locator("[data-part=pairs]").filter({ hasText: "本文" }).waitFor();
  for (const [lang, title, side, why, counted] of [["ko", "내 글", "이 글", "읽어 냄", "수정 0건."], ["ru", "Ваш текст", "Этот текст", "прочитано", "0 исправлений."], ["km", "អត្ថបទរបស់អ្នក", "អត្ថបទនេះ", "អានពី", "ការកែតម្រូវ 0។"], ["en", "Your text", "This text", "read from", "0 corrections."]]) {
    await page.locator("#language").selectOption(lang);
    await page.locator("#text-heading").filter({ hasText: title, visible: false }).waitFor({ state: "attached" });
    await page.locator("[data-part=pairs]").filter({ hasText: side }).waitFor();
    for (const map of ["#map", "#other"]) await page.locator(`${map} section[lang=${lang}]`).first().waitFor();
    await panel(page, "proof");
    await page.locator("[data-part=tabs] button[value=all]").click();
    await page.locator("[data-part=list] .entry").first().click();
    // Reasons come from the map, in its language.
    await page.locator("[data-part=list] form.statement > .hint").filter({ hasText: why }).waitFor();
    assert.ok((await page.locator("[data-part=status]").innerText()).startsWith(counted), lang);
    await panel(page, "publish");
    const code = (name) => page.locator(`textarea[name=${name}]`).inputValue();
    assert.equal(/^<trilateral-map lang="(\w+)"/.exec(await code("element"))?.[1] ?? "en", lang);
    assert.equal(/embed\.html\?lang=(\w+)/.exec(await code("iframe"))?.[1] ?? "en", lang);
    assert.equal((await code("static")).startsWith(lang === "en" ? "<figure><" : '<figure lang="en">'), true);
    assert.equal(new URL(page.url()).searchParams.get("lang"), lang);
    await panel(page, "compare");
  }
  assert.match(new URL(page.url()).hash, /^#trilateral=statement\./);
  await page.locator("#language").selectOption("ru");
  await page.locator("#text-heading").filter({ hasText: "Ваш текст", visible: false }).waitFor({ state: "attached" });
  await page.reload();
  await stands(page);
  await page.locator("#text-heading").filter({ hasText: "Ваш текст", visible: false }).waitFor({ state: "attached" });
  assert.deepEqual(await stored(page), { cookies: "", local: 0, session: 0, databases: 0 });
  assert.deepEqual(errors, []);
});

test("a language of the studio that is not there is English", async (t) => {
  const prepare = (page) => page.route("**/studio/lang/ko.json", (route) => route.fulfill({ status: 404 }));
  const { page, errors } = await open(t, "?lang=ko", { prepare });
  await stands(page);
  await page.waitForFunction(() => document.querySelector("#language").value === "en");
  await speaks(page, "en");
  assert.equal(await heading(page), "Your text");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.deepEqual(ownErrors(errors), []);
});

test("no phrase of the studio is forgotten", async (t) => {
  const prepare = async (page) => {
    const answer = (folder) => (route) => route.fulfill({ body: bracketed(folder), contentType: "application/json" });
    await page.route("**/lang/ko.json", answer("www/lang"));
    await page.route("**/studio/lang/ko.json", answer("www/studio/lang"));
  };
  const { page, errors } = await open(t, "?lang=ko", { prepare });
  await stands(page);
  // Codes are no words, and the names of states are the browser's: the text has those of states only.
  const CODES = /^(PRK RUS CHN|https:\/\/example\.org\/map\/)$/;
  const all = async (where) => assert.deepEqual((await forgotten(page, true)).filter((line) => !CODES.test(line.replace(/^placeholder: /, ""))), [], where);
  await all("at rest");
  await panel(page, "text");
  await page.locator("#own .main").click();
  await all("no text");
  await page.locator("#own-text").fill(`${TEXT} Last year China met Japan. On Sunday, a source said, Russia may not attack Ukraine. Sidorov criticized China. Moscow’s refusal angered Tokyo. The visit to Iran by Israel came on May 9.`);
  await page.locator("#own .main").click();
  await page.waitForFunction(() => document.querySelector("#map").analysis()?.times.length > 3);
  await all("a text");
  await panel(page, "proof");
  for (const list of ["eye", "all", "actors"]) await proof(page, list, all);
  await page.locator("[data-part=tabs] button[value=all]").click();
  await page.locator("[data-part=list] .entry").first().click();
  await page.locator("form.statement .buttons button").nth(1).click();
  // The one after it is open now.
  await page.locator("[data-part=status]").filter({ hasText: "1" }).waitFor();
  await page.locator("form.statement .buttons button").first().click();
  await page.locator("[data-part=status]").filter({ hasText: "2" }).waitFor();
  await page.locator("[data-part=add]").click();
  await all("adding");
  await page.locator("[data-part=new] textarea").fill("nothing of the kind");
  await page.locator("[data-part=new] .main").click();
  await all("what cannot be added");
  await page.locator("[data-part=new] textarea").fill("China met Japan");
  await page.locator("[data-part=new] .main").click();
  await all("what does not fit");
  await page.locator("[data-part=tabs] button[value=actors]").click();
  await page.locator("[data-part=list] .entry").first().click();
  await page.locator("[data-part=list] form .buttons button").click();
  await page.locator("[data-part=list] .inline button").click();
  await proof(page, "done", all);
  await page.setInputFiles("#open-corrections", { name: "c.json", mimeType: "application/json", buffer: Buffer.from('{"schema":1,"colour":"red"}') });
  await page.locator("#proof-problem").filter({ hasText: "colour" }).waitFor();
  await all("corrections that are none");
  await panel(page, "publish");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("[data-copy=element]").click();
  await all("copied");
  await panel(page, "compare");
  await page.locator("#compare-panel .main").click();
  await all("no second text");
  await page.locator("#other-text").fill("Russia may have praised North Korea on April 27, 2025. China thanked Russia. France warned Germany.");
  await page.locator("#compare-panel .main").click();
  await page.locator("[data-part=pairs] section").first().waitFor();
  await all("two texts");
  assert.deepEqual(errors, []);
});

for (const lang of ["ko", "zh", "ru", "km"]) {
  test(`the studio in ${lang}: axe finds nothing, and nothing is wider than the page`, async (t) => {
    for (const size of [DESKTOP, PHONE]) {
      const { page, errors, close } = await open(t, `?lang=${lang}`, { size, csp: false });
      await stands(page);
      await speaks(page, lang);
      await page.waitForTimeout(200);
      for (const name of PANELS) {
        await panel(page, name);
        if (name === "proof") {
          await page.locator("[data-part=tabs] button[value=all]").click();
          await page.locator("[data-part=list] .entry").first().click();
        }
        if (name === "compare") {
          await page.locator("#other-text").fill("Russia may have praised North Korea on April 27, 2025. China thanked Russia.");
          await page.locator("#compare-panel .main").click();
          await page.locator("[data-part=pairs] section").first().waitFor();
        }
        const wide = await page.evaluate(() => {
          const over = (element) => element.scrollWidth - element.clientWidth > 1 && !element.matches("textarea, input, select, pre, trilateral-map, [data-part=list], .mentions");
          return [document.documentElement, ...document.querySelectorAll("body :is(header, main, section, p, ol, ul, li, label, button, fieldset, form, div, h2, h3)")].filter(over).map((element) => element.outerHTML.slice(0, 80));
        });
        assert.deepEqual(wide, [], `${name} at ${size.width}`);
        // The views of two maps on a page are called the same.
        const rules = { "landmark-unique": { enabled: name !== "compare" } };
        assert.deepEqual(await axeViolations(page, { rules }), [], `${name} at ${size.width}`);
      }
      assert.deepEqual(errors, []);
      await close();
    }
  });
}
