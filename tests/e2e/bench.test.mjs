// The harness of `make bench` runs, with our page alone: no peer is fetched for it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

test("the bench measures our page", () => {
  const env = { ...process.env, PAGES: "ours", QUICK: "1", RUNS: "1", WRITE: "0", ONLY: "^(load$|draw 7|select 50$)" };
  const printed = execFileSync("node", ["bench/run.mjs"], { encoding: "utf8", env });
  const { results } = JSON.parse(printed.trim().split("\n").at(-1));
  assert.deepEqual(Object.keys(results), ["load", "draw 7 KB", "select 50"]);
  for (const [what, { ours }] of Object.entries(results)) assert.equal(ours.failed, null, what);
  const { picture, gzip, brotli } = results.load.ours.values[0];
  assert.ok(picture > 0 && gzip > brotli && brotli > 0);
  assert.equal(results["select 50"].ours.values[0].statements, 50);
});
