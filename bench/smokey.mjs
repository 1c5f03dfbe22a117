import { chromium } from "playwright-core";
import { buildPages, out } from "./build.mjs";
import { serve } from "./serve.mjs";
import { editorial } from "./texts.mjs";
await buildPages(["compromise","wink","d3"]);
const server = await serve(out, { editorial: editorial(5200) });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--use-angle=swiftshader","--enable-unsafe-swiftshader"] });
for (const n of process.argv.slice(2)) {
  const p = await browser.newPage({viewport:{width:1180,height:900}});
  p.on("console", m => m.type()!=="log" && console.log(n, m.type(), m.text().slice(0,300)));
  p.on("pageerror", e => console.log(n, String(e.stack).slice(0,700)));
  await p.goto(server.url + n + "/");
  try { await p.waitForFunction(() => performance.getEntriesByName("picture").length > 0, null, {timeout: 15000}); console.log(n, await p.evaluate(()=>[performance.getEntriesByName("picture")[0].startTime]), await p.evaluate(()=>bench.ready)); await p.evaluate(()=>bench.select(3)); await p.waitForTimeout(300);} catch(e) {console.log(String(e).slice(0,200))}
  await p.screenshot({path:`/tmp/w-bench-${n}.png`});
}
await browser.close(); await server.close();
