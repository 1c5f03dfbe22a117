// Comes in: the folder of the embed, with the script and the module as wasm-bindgen and wasm-opt left them.
// Goes out: both with short names for what the module imports. Each begins with a digest of all the long ones, so that a
// script and a module of different builds still refuse to be linked.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sections } from "./wasm.mjs";

const folder = process.argv[2] ?? "dist/trilateral/1";
const [program, script] = ["trilateral_bg.wasm", "trilateral.js"].map((name) => join(folder, name));
const module = readFileSync(program);
const given = sections(module).find((section) => section.name === "import").bytes;

/** A number as LEB128. */
function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value);
  return Buffer.from(bytes);
}

const named = (text) => Buffer.concat([leb(Buffer.byteLength(text)), Buffer.from(text)]);

let at = 0;
function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = given[at++];
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}
function text() {
  const length = number();
  at += length;
  return given.toString("utf8", at - length, at);
}

const imports = [];
for (let left = number(); left > 0; left -= 1) {
  const entry = { module: text(), name: text() };
  const from = at;
  if (given[at++] !== 0) throw new Error(`${entry.name} is no function: wasm-bindgen imports nothing else`);
  number();
  imports.push({ ...entry, type: given.subarray(from, at) });
}

const digest = createHash("sha256").update(imports.map((i) => i.name).join()).digest("hex").slice(0, 6);
let glue = readFileSync(script, "utf8");
/** Puts a short name for a long one, which must stand in the script once. */
function rename(long, short) {
  const parts = glue.split(new RegExp(`(?<![\\w$])${long.replace(/[.$]/g, "\\$&")}(?![\\w$])`));
  if (parts.length !== 2) throw new Error(`${long} stands in ${script} ${parts.length - 1} times, not once`);
  glue = parts.join(short);
}
// In the order of the script, in which like names are neighbours.
const order = [...imports].sort((a, b) => glue.indexOf(a.name) - glue.indexOf(b.name));
order.forEach((entry, i) => rename(entry.name, (entry.short = `_${digest}${i.toString(36)}`)));
rename(imports[0].module, "i");

const body = Buffer.concat([leb(imports.length), ...imports.flatMap((i) => [named("i"), named(i.short), i.type])]);
const start = given.byteOffset - module.byteOffset - leb(given.length).length - 1;
const end = given.byteOffset - module.byteOffset + given.length;
writeFileSync(program, Buffer.concat([module.subarray(0, start), Buffer.from([2]), leb(body.length), body, module.subarray(end)]));
writeFileSync(script, glue);
