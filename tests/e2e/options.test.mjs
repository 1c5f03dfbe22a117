// Comes in: dist/ and any values that JavaScript has, drawn from a seed. Goes out: proof that the program takes them as options or
// refuses them with an Error in words, never breaks, and works as before afterwards. TRIES=n tries more than the usual 500, SEED=n others.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blank } from "./host.mjs";

const TRIES = Number(process.env.TRIES ?? 500);
const SEED = Number(process.env.SEED ?? 2026);

/** In the page: tries options, and tells what came of it. */
async function attack([tries, seed]) {
  const glue = await import(new URL("trilateral/1/trilateral.js", document.baseURI));
  await glue.default();

  // Mulberry32: the same values for the same seed everywhere.
  let state = seed;
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = (list) => list[Math.floor(chance() * list.length)];

  const strings = ["", " ", "PRK", "RUS", "2025-05-12", "2025-13-40", "ko", "\ud800", "\u0000", "é".repeat(300), "x".repeat(100_000), "<b>", "1", "title\nTitel", "\n\n\n", "🜨"];
  const cyclic = {};
  cyclic.self = cyclic;
  const odd = [
    () => null, () => undefined, () => true, () => NaN, () => -0, () => Infinity, () => 2 ** 53, () => 10n ** 30n, () => Symbol("s"), () => () => 1, () => new Date(NaN),
    () => new Map([["published", "2025-05-12"], [cyclic, 1]]), () => new Set([1]), () => new Uint8Array(9), () => new ArrayBuffer(4), () => /x/, () => new Error("e"), () => cyclic, () => document.body,
    () => Object.create(null), () => new Proxy({}, { get: () => "2025-05-12" }), () => Object.freeze([]), () => [, 1], () => new String("PRK"), () => ({ toString: 1 }), () => new Array(1_000).fill("RUS"),
  ];
  const quote = () => ({ exact: pick(strings), ...(chance() < 0.5 && { prefix: value(1), suffix: pick(strings) }) });
  const corrections = () => ({
    schema: chance() < 0.8 ? 1 : value(1),
    corrections: Array.from({ length: chance() * 4 }, () => pick([
      () => ({ reject: { at: quote() } }),
      () => ({ accept: { at: chance() < 0.7 ? quote() : value(2) } }),
      () => ({ edit: { at: quote(), to: { status: pick(["hedged", "denied", value(1)]), tone: value(1), date: pick(strings), actor: value(2) } } }),
      () => ({ merge: { actors: value(2), into: pick(strings) } }),
      () => value(2),
    ])()),
  });
  function value(depth) {
    const kind = chance();
    if (kind < 0.4) return pick(strings);
    if (kind < 0.75 || depth === 0) return pick(odd)();
    if (kind < 0.88) return Array.from({ length: chance() * 5 }, () => value(depth - 1));
    return Object.fromEntries(Array.from({ length: chance() * 5 }, () => [pick(["published", "at", "exact", "schema", "__proto__", "length", pick(strings)]), value(depth - 1)]));
  }
  const options = () => {
    if (chance() < 0.05) return value(2);
    const given = {};
    if (chance() < 0.5) given.published = chance() < 0.4 ? "2025-05-12" : value(1);
    if (chance() < 0.5) given.principals = chance() < 0.5 ? [pick(strings), pick(strings)] : value(2);
    if (chance() < 0.5) given.lang = value(1);
    if (chance() < 0.5) given.words = value(1);
    if (chance() < 0.6) given.corrections = chance() < 0.8 ? corrections() : value(2);
    // A property that fails when it is asked for.
    if (chance() < 0.05) Object.defineProperty(given, pick(["published", "lang", "corrections"]), { enumerable: true, get: () => { throw new Error("asked"); } });
    return given;
  };

  const text = "Russia praised North Korea on April 26, 2025. China criticized Russia.";
  const counts = { taken: 0, refused: 0 };
  const broken = [];
  const nothing = () => {};
  const attempt = (name, work) => {
    try {
      work();
      counts.taken += 1;
    } catch (error) {
      counts.refused += 1;
      if (!(error instanceof Error) || error instanceof WebAssembly.RuntimeError || !error.message) broken.push(`${name}: ${error}`);
    }
  };
  let handle = glue.mount(document.body, text, {}, nothing, nothing, nothing);
  for (let i = 0; i < tries; i += 1) {
    const given = options();
    attempt("read", () => glue.read(text, given, nothing));
    attempt("update", () => handle.update(text, given));
    if (i % 25 === 0) {
      attempt("mount", () => glue.mount(document.body, text, given, nothing, nothing, nothing).destroy());
      await new Promise((done) => setTimeout(done));
    }
  }
  // As before.
  const statements = await new Promise((done, failed) => {
    handle.destroy();
    handle = glue.mount(document.body, text, { published: "2025-05-12" }, (summary) => done(summary.statements), nothing, nothing);
    setTimeout(failed, 5_000, new Error("no map"));
  });
  return { counts, broken: broken.slice(0, 10), statements };
}

test(`${TRIES} random options`, async (t) => {
  const { page, errors } = await blank(t, { csp: false });
  const { counts, broken, statements } = await page.evaluate(attack, [TRIES, SEED]);
  t.diagnostic(JSON.stringify(counts));
  assert.deepEqual(broken, []);
  assert.equal(statements, 2);
  assert.ok(counts.taken > TRIES / 10 && counts.refused > TRIES / 10, JSON.stringify(counts));
  assert.deepEqual(errors, []);
});
