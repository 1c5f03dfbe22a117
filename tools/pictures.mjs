// Comes in: dist/, and in TEXTS any other texts (paths with spaces between), in TONGUE a language (ko). Goes out:
// target/pictures/NAME-WIDTH-THEME-STATE.png of the sample and of those, and on the output every fault that can be measured in them.

import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename, extname } from "node:path";
import { chromium } from "playwright-core";
import { faults } from "../tests/e2e/faults.mjs";
import { serve, studioQuery } from "./serve.mjs";

const OUT = "target/pictures";
const WIDTHS = (process.env.WIDTHS ?? "360 390 768 1180 1600").split(" ").map(Number);
/** The language of the interface, if not that of the page. */
const LANG = process.env.TONGUE ?? "";
const THEMES = (process.env.THEMES ?? "light dark").split(" ");
const texts = (process.env.TEXTS ?? "").split(" ").filter(Boolean);

const chrome = process.env.CHROME ?? execFileSync("bash", ["-c", ". tools/env.sh && find_chrome"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath: chrome, args: ["--no-sandbox", "--disable-gpu"] });
mkdirSync(OUT, { recursive: true });
let wrong = 0;

for (const text of [null, ...texts]) {
  const name = text ? basename(text, extname(text)) : "sample";
  const server = await serve("dist", { files: text ? { [`local/${basename(text)}`]: text } : {} });
  for (const colorScheme of THEMES) {
    const context = await browser.newContext({ colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(server.url + (text ? studioQuery(text) : ""));
      await page.locator("trilateral-map [data-view=diagram]").waitFor({ state: "attached" });
      if (LANG) {
        await page.evaluate((lang) => (document.querySelector("trilateral-map").lang = lang), LANG);
        await page.locator(`trilateral-map section[lang=${LANG}]`).waitFor();
      }
      await page.waitForTimeout(200);
      for (const state of ["plain", "selected"]) {
        if (state === "selected") {
          await page.evaluate(() => {
            const map = document.querySelector("trilateral-map");
            const dated = map.analysis().statements.find((s) => s.time !== null);
            map.select(dated?.id ?? 0);
          });
          await page.waitForTimeout(200);
        }
        const shot = `${name}${LANG && `-${LANG}`}-${width}-${colorScheme}-${state}`;
        await page.screenshot({ path: `${OUT}/${shot}.png`, fullPage: true });
        for (const fault of await faults(page)) {
          wrong += 1;
          console.log(`${shot}  ${fault}`);
        }
      }
    }
    await context.close();
  }
  await server.close();
}
await browser.close();
console.log(`${(texts.length + 1) * THEMES.length * WIDTHS.length * 2} pictures in ${OUT}, ${wrong} faults`);
process.exit(wrong ? 1 : 0);
