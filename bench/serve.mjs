// Comes in: bench/dist. Goes out: its pages over HTTP on 127.0.0.1, compressed once and beforehand, with a count of what was sent.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".txt": "text/plain; charset=utf-8", ".wasm": "application/wasm", ".woff2": "font/woff2", ".svg": "image/svg+xml" };

/** What a file weighs raw, by gzip -9 and by brotli 11. What is compressed already stays as it is. */
function weigh(bytes, type) {
  if (type === ".woff2") return { raw: bytes, gzip: bytes, br: bytes };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes, gzip: gzipSync(bytes, { level: 9 }), br: brotliCompressSync(bytes, { params }) };
}

/** Resolves to `{ url, take, close }`; `take()` gives the requests since it was last asked, as `{ path, gzip, br }`. */
export async function serve(folder, texts) {
  const weighed = new Map();
  let sent = [];
  const find = (path) => {
    if (!weighed.has(path)) {
      const name = path.endsWith("/") ? `${path}index.html` : path;
      const text = name.endsWith("/editorial.txt") ? texts.editorial : null;
      const file = join(folder, normalize(name));
      if (text === null && !existsSync(file)) return null;
      weighed.set(path, { type: extname(name), ...weigh(text === null ? readFileSync(file) : Buffer.from(text), extname(name)) });
    }
    return weighed.get(path);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const file = find(path);
    if (!file) return response.writeHead(404).end();
    sent.push({ path, gzip: file.gzip.length, br: file.br.length });
    const wants = request.headers["accept-encoding"] ?? "";
    const [encoding, body] = file.type === ".woff2" ? [null, file.raw] : /\bbr\b/.test(wants) ? ["br", file.br] : ["gzip", file.gzip];
    response.writeHead(200, {
      "Content-Type": TYPES[file.type] ?? "application/octet-stream",
      "Content-Length": body.length,
      ...(encoding && { "Content-Encoding": encoding }),
      "Cache-Control": "max-age=3600",
    }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    take: () => sent.splice(0),
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}
