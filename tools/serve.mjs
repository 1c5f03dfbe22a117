// Comes in: a folder, and on the command line --port N, --mount /sub/path, --csp, --text FILE, --published DATE.
// Goes out: that folder over HTTP on 127.0.0.1. Importable: the end-to-end tests start it with `serve`.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** What a strict news site sends: no inline script or style, nothing from elsewhere. */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/**
 * Serves `folder` under `mount` and resolves to `{ url, close }`.
 * `files` maps extra paths below the mount to files elsewhere, read anew at each request.
 * With `gzip`, text and programs are compressed, as by any host that means to be fast; pictures never are.
 * Port 0 takes any free one; otherwise the first free one from `port` up.
 */
export async function serve(folder, { port = 0, mount = "/", csp = false, gzip = false, files = {} } = {}) {
  const root = resolve(folder);
  const base = `/${mount.split("/").filter(Boolean).join("/")}/`.replace("//", "/");

  const server = createServer((request, response) => {
    const reply = (code, text, headers = {}) =>
      response.writeHead(code, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${text}\n`);
    if (request.method !== "GET" && request.method !== "HEAD") return reply(405, "Only GET and HEAD.");

    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      return reply(400, "Bad address.");
    }
    if (`${path}/` === base) return reply(301, "Moved.", { Location: base });
    if (!path.startsWith(base)) return reply(404, "Not here.");

    const name = path.slice(base.length);
    let file = Object.hasOwn(files, name) ? resolve(files[name]) : join(root, normalize(`/${name}`));
    if (!Object.hasOwn(files, name) && file !== root && !file.startsWith(root + sep)) return reply(404, "Not here.");
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith("/")) return reply(301, "Moved.", { Location: `${encodeURI(path)}/` });
      file = join(file, "index.html");
    }
    if (!existsSync(file)) return reply(404, "Not found.");

    const smaller = gzip && !/\.(png|svg)$/.test(file);
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? (Object.hasOwn(files, name) ? TYPES[".txt"] : "application/octet-stream"),
      ...(smaller ? { "Content-Encoding": "gzip" } : { "Content-Length": statSync(file).size }),
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      ...(csp ? { "Content-Security-Policy": STRICT_CSP } : {}),
    });
    if (request.method === "HEAD") return response.end();
    const content = createReadStream(file).on("error", () => response.destroy());
    (smaller ? content.pipe(createGzip()) : content).pipe(response);
  });

  for (let tried = port; ; tried += 1) {
    try {
      await new Promise((done, failed) => {
        server.once("error", failed);
        server.listen(tried, "127.0.0.1", () => done(server.off("error", failed)));
      });
      break;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || tried >= port + 100) throw error;
    }
  }
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}

/** The address, below the site, that opens a text file in the studio. */
export function studioQuery(text, published) {
  const query = new URLSearchParams();
  if (text) query.set("src", localName(text));
  if (published) query.set("published", published);
  return query.size ? `?${query.toString().replaceAll("%2F", "/")}` : "";
}

/** Where a text from elsewhere on the disk is served. */
const localName = (text) => `local/${basename(text)}`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string", default: "8080" },
      mount: { type: "string", default: "/" },
      csp: { type: "boolean", default: false },
      text: { type: "string" },
      published: { type: "string" },
    },
  });
  const folder = positionals[0] ?? "dist";
  const { text, published } = values;
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}; \`make dist\` writes it`);
  if (text && !(existsSync(text) && statSync(text).isFile())) throw new Error(`there is no file ${text}`);
  if (published && !/^\d{4}-\d{2}-\d{2}$/.test(published)) throw new Error(`PUBLISHED is a date like 2025-05-12, not ${published}`);

  const files = text ? { [localName(text)]: text } : {};
  const { url } = await serve(folder, { port: Number(values.port), mount: values.mount, csp: values.csp, files });
  console.log(`\n  Trilateral is open at  ${url}${studioQuery(text, published)}\n  Text: ${text ?? "the bundled sample editorial"}\n  Stop with Ctrl+C.\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main().catch((error) => {
    console.error(`error: ${error.message}`);
    process.exit(1);
  });
}
