// Comes in: target/speed/{simd,scalar}/ as tools/speed.sh leaves them, the native program, and texts (paths). Goes out: for each text the
// digest of its grammar and MB/s of grammar (Document and syntax) and of the whole analysis, natively and in headless Chromium. The
// exit status says whether all digests agree.

import { execFileSync } from "node:child_process";
import { basename } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const [native, ...texts] = process.argv.slice(2);

/** In the page: the least milliseconds of some runs, so that what else the machine does counts little. */
async function measure({ module, text }) {
  const speed = await import(module);
  await speed.default();
  const given = await (await fetch(text)).text();
  const bytes = new TextEncoder().encode(given).length;
  const least = (work) => {
    let best = Infinity;
    for (let runs = Math.min(200, Math.max(2, Math.round(20e6 / bytes))); runs > 0; runs -= 1) {
      const start = performance.now();
      work(given);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  return { digest: speed.grammar(given), bytes, times: [least(speed.grammar), least(speed.statements)] };
}

const chrome = process.env.CHROME ?? execFileSync("bash", ["-c", ". tools/env.sh && find_chrome"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath: chrome, args: ["--no-sandbox", "--disable-gpu"] });
let agree = true;

for (const text of texts) {
  const name = basename(text);
  const server = await serve("target/speed", { files: { [`texts/${name}`]: text, "blank.html": "tests/e2e/pages/blank.html" } });
  const found = new Map();
  const [digest, ...times] = execFileSync(native, [text], { encoding: "utf8" }).trim().split("\t");
  found.set("native", { digest, times: times.map(Number) });
  for (const build of ["simd", "scalar"]) {
    // A page of its own: a fresh memory.
    const page = await browser.newPage();
    await page.goto(`${server.url}blank.html`);
    found.set(build, await page.evaluate(measure, { module: `./${build}/speed.js`, text: `./texts/${name}` }));
    await page.close();
  }
  await server.close();
  const { bytes } = found.get("simd");
  console.log(`${name}, ${bytes.toLocaleString("en")} bytes`);
  for (const [build, { digest, times }] of found) {
    const rates = times.map((ms) => `${ms.toFixed(2).padStart(9)} ms ${(bytes / 1000 / ms).toFixed(2).padStart(6)} MB/s`);
    console.log(`  ${build.padEnd(7)} ${digest}  grammar ${rates[0]}  whole ${rates[1]}`);
    agree &&= digest === found.get("native").digest;
  }
}
await browser.close();
console.log(agree ? "The digests agree." : "THE DIGESTS DIFFER.");
process.exit(agree ? 0 : 1);
