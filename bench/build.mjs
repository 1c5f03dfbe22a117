// Comes in: pages/ and the peers of package.json. Goes out: bench/dist/NAME/, each page as a web developer would ship it: one script,
// one style sheet, minified, for current browsers.

import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { lexicon } from "./lexicon.mjs";

const here = new URL(".", import.meta.url).pathname;
export const out = `${here}dist`;

/** Gives `import "lexicon"` to the peers. */
const tables = {
  name: "lexicon",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^lexicon$/ }, () => ({ path: "lexicon", namespace: "tables" }));
    onLoad({ filter: /./, namespace: "tables" }, () => ({ contents: JSON.stringify(lexicon(`${here}../data`)), loader: "json" }));
  },
};

export async function buildPages(peers) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  for (const name of peers) {
    await build({
      entryPoints: [`${here}pages/${name}/main.js`],
      outdir: `${out}/${name}`,
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2023",
      legalComments: "none",
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
      loader: Object.fromEntries(["eot", "ttf", "woff", "woff2", "svg", "gif", "png"].map((type) => [`.${type}`, "file"])),
      plugins: [tables],
    });
    cpSync(`${here}pages/shared/page.html`, `${out}/${name}/index.html`);
  }
  cpSync(`${here}pages/ours`, `${out}/ours`, { recursive: true });
  const embed = `${here}../dist/trilateral`;
  if (!existsSync(embed)) throw new Error("there is no dist/: `make dist` writes it");
  cpSync(embed, `${out}/ours/trilateral`, { recursive: true });
  const speed = `${here}../target/speed/simd`;
  if (existsSync(speed)) cpSync(speed, `${out}/ours/speed`, { recursive: true });
}
