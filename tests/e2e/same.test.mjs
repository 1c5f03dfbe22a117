// Comes in: dist/, whose net computes in WASM's lanes; the command line; the development texts, where EVAL says they lie. Goes out:
// proof that a browser finds in a text what the command line finds, to the letter.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { studioQuery } from "../../tools/serve.mjs";

const folder = join(process.env.EVAL ?? "../shared/eval", "texts");
const texts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")).map((name) => join(folder, name)) : [];

for (const text of ["www/sample/editorial.txt", ...texts]) {
  test(`the browser finds in ${basename(text)} what the command line finds`, async (t) => {
    const printed = execFileSync("cargo", ["run", "--quiet", "--features", "cli", "--", "parse", text], { stdio: ["ignore", "pipe", "ignore"] });
    const { page } = await open(t, studioQuery(text), { files: { [`local/${basename(text)}`]: text } });
    await page.waitForFunction(() => document.querySelector("trilateral-map")?.analysis());
    const found = await page.evaluate(() => JSON.stringify(document.querySelector("trilateral-map").analysis()));
    // Scores are f32, which the two sides write with more or fewer digits.
    const read = (json) => JSON.parse(json, (_, value) => (typeof value === "number" ? Math.fround(value) : value));
    assert.deepEqual(read(found), read(printed));
  });
}
