// Comes in: dist/trilateral/1/ as built, Cargo's list of crates. Goes out: release/, with the embed in its versioned folder, hashes of
// every file, the licences of all that is compiled in, and an npm package ready for `npm pack`.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FOLDER = "trilateral/1";

/** The value that `integrity="…"` takes for a file. */
export const integrity = (file) => `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;

/** The files of a folder and of those in it, by their paths there. */
export const filesIn = (folder) => readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile()).sort();

/** What cargo knows of the crates of the widget. */
export function metadata() {
  const asked = ["metadata", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown", "--locked"];
  return JSON.parse(execFileSync("cargo", asked, { encoding: "utf8", maxBuffer: 1 << 28 }));
}

/** The crates whose code may be in the widget: reached from ours by ordinary dependencies, not through macros that only run in the compiler. */
export function shipped({ packages, resolve }) {
  const byId = new Map(packages.map((p) => [p.id, p]));
  const nodes = new Map(resolve.nodes.map((n) => [n.id, n]));
  const found = new Set();
  const visit = (id) => {
    const isMacro = byId.get(id).targets.some((target) => target.kind.includes("proc-macro"));
    if (isMacro || found.has(id)) return;
    found.add(id);
    for (const dep of nodes.get(id).deps) if (dep.dep_kinds.some(({ kind }) => kind === null)) visit(dep.pkg);
  };
  visit(resolve.root);
  return [...found].map((id) => byId.get(id)).sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
}

/** The texts of a crate's licences. */
function licenceTexts({ manifest_path }) {
  const folder = join(manifest_path, "..");
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice|unlicense)/i.test(name) && statSync(join(folder, name)).isFile());
  return names.sort().map((name) => readFileSync(join(folder, name), "utf8").trim());
}

/** All licences as one text: first a line for each crate, then every licence text once, with the crates that it is of. */
export function licences(crates) {
  const lines = crates.map((p) => `${p.name} ${p.version}: ${p.license ?? "see its licence file"}${p.repository ? ` (${p.repository})` : ""}`);
  const texts = new Map();
  for (const crate of crates) {
    for (const text of licenceTexts(crate)) texts.set(text, [...(texts.get(text) ?? []), crate.name]);
  }
  const rule = "=".repeat(78);
  const all = [...texts].map(([text, names]) => `${rule}\n${names.join(", ")}\n${rule}\n\n${text}\n`);
  return `What is compiled into trilateral_bg.wasm, beside Rust's standard library (MIT OR Apache-2.0):\n\n${lines.join("\n")}\n\n${all.join("\n")}`;
}

/** The package.json of the npm package. */
export const manifest = (version) => ({
  name: "trilateral",
  version,
  description: "<trilateral-map>: reads an editorial in the reader's browser and draws who does what to whom, when, and where the text says so.",
  license: "(MIT OR Apache-2.0)",
  type: "module",
  main: "./embed.js",
  types: "./trilateral.d.ts",
  exports: {
    ".": { types: "./trilateral.d.ts", default: "./embed.js" },
    "./frame.js": "./frame.js",
    "./*": "./*",
  },
  sideEffects: true,
  files: ["*.js", "*.css", "*.html", "*.wasm", "*.d.ts", "lang", "integrity.json", "LICENSE*", "LICENSES.txt"],
  keywords: ["custom-element", "diagram", "journalism", "timeline", "wasm"],
});

const README = (version) => `# Trilateral ${version}

- \`${FOLDER}/\`: the embed. Copy the folder to a web server as it is; its files belong together.
- \`integrity.json\`: the SHA-384 of each file, as \`integrity="…"\` takes it.
- \`LICENSES.txt\`: the licences of all that is compiled in.
- \`npm/\`: the same as an npm package: \`npm pack ./npm\`.

\`\`\`html
<trilateral-map src="editorial.txt" published="2025-05-12">
  <p>What stands here stays until the map does, and if it never does.</p>
</trilateral-map>
<script type="module" src="/${FOLDER}/embed.js" integrity="INTEGRITY"></script>
\`\`\`

The hash guards embed.js itself; what it loads comes from the same folder, and it refuses a WebAssembly file of another release.
With npm: \`import "trilateral"\` defines the element. Its files are fetched from beside embed.js, so serve the package's folder as
it is, or let the bundler leave it alone.
`;

const NPM_README = (version) => `# Trilateral ${version}

\`\`\`js
import "trilateral"; // defines <trilateral-map>
\`\`\`

The element fetches \`trilateral.js\`, \`trilateral_bg.wasm\` and \`widget.css\` from beside \`embed.js\`: serve this package's folder as it is
(copy \`node_modules/trilateral/\` to your site, or mark it as external). Importing it where there is no page, as on a server, does
nothing. Types: \`TrilateralMap\`, its events and the analysis.
`;

/** Writes the release of a built embed into `out`. */
export function release(dist, out, crates, version) {
  const embed = join(dist, FOLDER);
  if (!existsSync(join(embed, "trilateral_bg.wasm"))) throw new Error(`there is no embed in ${embed}; \`make dist\` writes it`);
  rmSync(out, { recursive: true, force: true });
  const [folder, npm] = [join(out, FOLDER), join(out, "npm")];
  mkdirSync(npm, { recursive: true });
  cpSync(embed, folder, { recursive: true });
  cpSync(embed, npm, { recursive: true });

  const files = filesIn(folder);
  const hashes = Object.fromEntries(files.map((name) => [name, integrity(join(folder, name))]));
  const json = `${JSON.stringify({ version, files: hashes }, null, 2)}\n`;
  const text = licences(crates);
  for (const at of [out, npm]) {
    writeFileSync(join(at, "integrity.json"), json);
    writeFileSync(join(at, "LICENSES.txt"), text);
    for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(name, join(at, name));
  }
  writeFileSync(join(out, "README.md"), README(version).replace("INTEGRITY", hashes["embed.js"]));
  writeFileSync(join(npm, "README.md"), NPM_README(version));
  writeFileSync(join(npm, "package.json"), `${JSON.stringify(manifest(version), null, 2)}\n`);
  return { files, hashes };
}

function main() {
  const cargo = metadata();
  const crates = shipped(cargo);
  const { version } = cargo.packages.find((p) => p.id === cargo.resolve.root);
  const { files } = release("dist", "release", crates, version);
  console.log(`release/ holds Trilateral ${version}: ${files.length} files, the licences of ${crates.length} crates, and npm/ for \`npm pack ./release/npm\`.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    main();
  } catch (error) {
    console.error(`error: ${error.message}`);
    process.exit(1);
  }
}
