// Comes in: dist/ as built. Goes out: proof that the release folder is whole, and that its npm package installs and imports, with types, in
// an empty project without a network, and draws from there.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { before, test } from "node:test";
import { filesIn, integrity, metadata, release, shipped } from "../../tools/release.mjs";
import { open } from "./browser.mjs";

const out = mkdtempSync(join(tmpdir(), "trilateral-release-"));
process.on("exit", () => rmSync(out, { recursive: true, force: true }));

let crates;
before(() => {
  const cargo = metadata();
  crates = shipped(cargo);
  release("dist", join(out, "release"), crates, cargo.packages.find((p) => p.id === cargo.resolve.root).version);
});

test("the release has a hash for each file and a licence for each crate", () => {
  const folder = join(out, "release/trilateral/1");
  const { version, files } = JSON.parse(readFileSync(join(out, "release/integrity.json"), "utf8"));
  assert.match(readFileSync(join(folder, "embed.js"), "utf8"), new RegExp(`VERSION ?= ?"${version}"`));
  assert.deepEqual(Object.keys(files), filesIn(folder));
  for (const [name, hash] of Object.entries(files)) assert.equal(hash, integrity(join(folder, name)), name);
  const text = readFileSync(join(out, "release/LICENSES.txt"), "utf8");
  const names = crates.map((p) => p.name);
  for (const ships of ["yew", "wasm-bindgen", "serde", "web-sys"]) assert.ok(names.includes(ships), ships);
  for (const stays of ["clap", "syn", "proptest", "insta"]) assert.ok(!names.includes(stays), `${stays} is no part of the widget`);
  for (const crate of crates) {
    assert.ok(crate.license || crate.license_file, `${crate.name} has no licence`);
    assert.ok(text.includes(`${crate.name} ${crate.version}: `), crate.name);
  }
});

test("the npm package installs into an empty project, imports with its types, and draws", async (t) => {
  const npm = (cwd, ...args) => execFileSync("npm", [...args, "--offline", "--no-audit", "--no-fund", "--loglevel=error"], { cwd, encoding: "utf8" });
  const project = join(out, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "name": "empty", "private": true, "type": "module" }');
  const [{ filename, files }] = JSON.parse(npm(out, "pack", "./release/npm", "--json"));
  for (const name of ["embed.js", "trilateral.js", "trilateral_bg.wasm", "widget.css", "trilateral.d.ts", "language.js", "lang/ko.json", "LICENSE-MIT", "LICENSES.txt"]) {
    assert.ok(files.some(({ path }) => path === name), `the package has no ${name}`);
  }
  npm(project, "install", join(out, filename));
  const script = `
    const module = await import("trilateral");
    console.log(JSON.stringify([import.meta.resolve("trilateral"), Object.keys(module).sort()]));`;
  const [address, names] = JSON.parse(execFileSync("node", ["--input-type=module", "-e", script], { cwd: project, encoding: "utf8" }));
  assert.match(address, /node_modules\/trilateral\/embed\.js$/);
  assert.ok(names.includes("TrilateralMap") && names.includes("VERSION"), names.join());
  const installed = join(project, "node_modules/trilateral");
  const { exports, types } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  assert.equal(exports["."].types, types);
  const declared = readFileSync(join(installed, types), "utf8");
  assert.ok(existsSync(join(installed, exports["."].default)));
  for (const name of names) assert.match(declared, new RegExp(`export [^;{]*\\b${name}\\b`), `${name} has no type`);

  // What a developer writes passes the compiler, and what the types forbid does not.
  const compile = (file) => {
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, module: "nodenext", target: "es2023", lib: ["es2023", "dom"], types: [] }, files: [file] }));
    return spawnSync("node", [resolve("node_modules/typescript/bin/tsc"), "--project", "."], { cwd: project, encoding: "utf8" });
  };
  const consumer = readFileSync("tests/e2e/pages/consumer.ts", "utf8");
  writeFileSync(join(project, "consumer.ts"), consumer);
  const { status, stdout } = compile("consumer.ts");
  assert.equal(stdout, "");
  assert.equal(status, 0);
  const wrong = ["map.text = 7;", "map.corrections = { schema: 2, corrections: [] };", 'const tone: Tone = "purple";', "map.analysis().actors;", 'map.addEventListener("trilateral:select", ({ detail }) => detail.colour);'];
  writeFileSync(join(project, "wrong.ts"), `${consumer}${wrong.join("\n")}\n`);
  const told = compile("wrong.ts").stdout.split("\n").filter((line) => line.startsWith("wrong.ts("));
  assert.equal(told.length, wrong.length, told.join("\n"));

  const host = join(project, "app.html");
  writeFileSync(host, '<!doctype html><html lang="en"><title>An app</title><link rel="icon" href="data:,"><main></main></html>');
  const served = { "app.html": host };
  for (const name of filesIn(installed)) served[`app/${name}`] = join(installed, name);
  const { page, errors } = await open(t, "app.html", { files: served });
  await page.evaluate(async () => {
    const { TrilateralMap } = await import(new URL("app/embed.js", location.href));
    const map = new TrilateralMap();
    map.text = "Russia praised China.";
    map.setAttribute("loading", "eager");
    document.querySelector("main").append(map);
  });
  await page.locator("trilateral-map [data-view=diagram] [data-statement]").waitFor();
  assert.deepEqual(errors, []);
});
