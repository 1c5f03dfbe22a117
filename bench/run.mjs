// Comes in: dist/ and, unless PAGES leaves them out, the peers. Goes out: docs/performance.md between its marks, and its charts.
// RUNS=n runs of each (5), QUICK=1 two runs and no large sizes, PAGES="ours d3" fewer pages, ONLY="^load" fewer measurements,
// TEXT=file another editorial, WRITE=0 prints instead of writing. Runs take turns, so that what else the machine does falls on all alike.

import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import * as measure from "./measure.mjs";
import { write } from "./report.mjs";
import { sample } from "./texts.mjs";

const ALL = ["ours", "compromise", "wink", "d3"];
const quick = process.env.QUICK === "1";
const runs = Number(process.env.RUNS ?? (quick ? 2 : 5));
const pages = process.env.PAGES?.split(/\s+/).filter((name) => ALL.includes(name)) ?? ALL;
const peers = pages.filter((name) => name !== "ours");

// From bench/ if its packages are there, else from the project's own: our page alone needs no peer.
const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const { buildPages, out } = await import("./build.mjs");
const { serve } = await import("./serve.mjs");

await buildPages(peers);
const server = await serve(out, { editorial: sample });
const executablePath = process.env.CHROME ?? execFileSync("bash", ["-c", ". ../tools/env.sh && find_chrome"], { encoding: "utf8", cwd: import.meta.dirname }).trim();
const plain = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"];
// Without a graphics card WebGL runs in software, which Chromium has to be allowed. It then draws whole pages that way, and slower:
// only the page that cannot do without it gets these switches.
const webgl = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const launch = (args) => chromium.launch({ executablePath, args });
const browser = await launch(plain);
const browsers = { wink: pages.includes("wink") ? await launch([...plain, ...webgl]) : undefined };
const bench = { browser: (name) => browsers[name] ?? browser, server, limit: (quick ? 30 : 60) * 1_000 };

/** What is measured, by name: a function of the page. */
const plan = new Map([
  ["load", (name) => measure.load(bench, name, false)],
  ["load slow", (name) => measure.load(bench, name, true)],
]);
const few = (list) => (quick ? list.slice(0, 2) : list);
for (const [size, bytes] of few(Object.entries(measure.SIZES))) {
  plan.set(`read ${size}`, (name) => measure.read(bench, name, bytes));
  plan.set(`draw ${size}`, (name) => measure.draw(bench, name, bytes));
}
for (const count of few(measure.COUNTS)) plan.set(`select ${count}`, (name) => measure.select(bench, name, count));
plan.set("pan", (name) => measure.pan(bench, name));
const only = new RegExp(process.env.ONLY ?? "");
for (const what of plan.keys()) if (!only.test(what)) plan.delete(what);

const results = {};
const began = new Date();
const before = loadavg()[0];
// The server compresses each file when it is first asked for.
for (const name of pages) await measure.load(bench, name, false).catch(() => {});
for (const [what, work] of plan) {
  for (let run = 0; run < runs; run += 1) {
    for (const name of pages) {
      const of = ((results[what] ??= {})[name] ??= { values: [], failed: null });
      // Who could not do it once is not asked again, and what takes long three times.
      if (of.failed || (of.slow && run >= 3)) continue;
      const start = performance.now();
      try {
        of.values.push(await work(name));
      } catch (error) {
        of.failed = error.message.split("\n")[0].replace(/^page\.\w+: (?:Error: )?/, "");
      }
      of.slow = performance.now() - start > 15_000;
    }
  }
  console.log(what.padEnd(12), ...pages.map((name) => `${name}: ${results[what][name].failed ?? JSON.stringify(results[what][name].values.at(-1), (_, v) => (typeof v === "number" ? Math.round(v * 10) / 10 : v))}`));
}
const chrome = browser.version();
for (const each of [browser, browsers.wink]) await each?.close();
await server.close();

const about = {
  date: began.toISOString().slice(0, 10),
  minutes: Math.round((Date.now() - began) / 60_000),
  runs,
  quick,
  cpu: `${cpus().length} × ${cpus()[0].model.trim()}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  chrome,
  node: process.version,
  load: [before, loadavg()[0]].map((n) => n.toFixed(1)).join(" → "),
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
  text: process.env.TEXT ? "a text given by TEXT" : "www/sample/editorial.txt, repeated",
};
const versions = peers.length ? require("./package.json").dependencies : {};
if (process.env.WRITE === "0") console.log(JSON.stringify({ about, results }));
else write({ about, versions, pages, results }, `${import.meta.dirname}/../docs`);
writeFileSync(`${out}/results.json`, JSON.stringify({ about, versions, pages, results }));
