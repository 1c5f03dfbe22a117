// Comes in: a test that wants a page of dist/. Goes out: that page in headless Chromium, served under a sub-path and a strict
// CSP unless the test says otherwise, with everything that went wrong and every request collected.

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../tools/serve.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The two widths that everything is tried at. */
export const DESKTOP = { width: 1180, height: 800 };
export const PHONE = { width: 390, height: 844 };

let browser;
after(async () => (await browser)?.close());

/** One browser per test file, started when the first test asks. */
function launch() {
  return (browser ??= chromium.launch({ executablePath: chromePath(), args: FLAGS }));
}

function chromePath() {
  if (process.env.CHROME) return process.env.CHROME;
  return execFileSync("bash", ["-c", ". tools/env.sh && find_chrome"], { encoding: "utf8" }).trim();
}

/**
 * Opens `path` (relative to the site's root) and resolves to
 * `{ page, url, errors, requests, close }`:
 * - `errors`: console errors, uncaught exceptions, failed and refused requests, CSP violations, as strings;
 * - `requests`: `{ url, method, status, type }` in order. To prove silence, note its length and compare later.
 * Options: `size`, `mount`, `csp`, `gzip`, `folder`, `files` (see tools/serve.mjs), `context` (Playwright's, e.g. `reducedMotion`),
 * `prepare(page, url)` runs before the page loads, for routes and init scripts.
 * Everything closes when the test `t` ends.
 */
export async function open(t, path = "", options = {}) {
  const { size = DESKTOP, mount = "/some/sub-path/", csp = true, gzip = false, folder = "dist", files = {}, context = {}, prepare } = options;
  const server = await serve(folder, { mount, csp, gzip, files });
  const tab = await (await launch()).newContext({ viewport: size, ...context });
  const page = await tab.newPage();
  const errors = [];
  const requests = [];

  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => errors.push(`exception: ${error.stack ?? error}`));
  page.on("requestfailed", (request) => errors.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) errors.push(`response: ${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    const entry = { url: request.url(), method: request.method(), status: null, type: null };
    requests.push(entry);
    request.response().then(
      (response) => {
        entry.status = response?.status() ?? null;
        entry.type = response?.headers()["content-type"] ?? null;
      },
      () => {},
    );
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`CSP refused ${event.effectiveDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`),
    );
    // What is reported to the page and nowhere else, such as a size that was observed and changed again in the same frame.
    addEventListener("error", (event) => event.error || console.error(`the page was told: ${event.message}`));
  });

  const close = async () => {
    await tab.close();
    await server.close();
  };
  t.after(close);
  await prepare?.(page, server.url);
  await page.goto(server.url + path, { waitUntil: "load" });
  return { page, url: server.url, errors, requests, close };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page as it stands, open shadow roots included: `"rule: help (selector, …)"`. */
export async function axeViolations(page, options = {}) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((o) => window.axe.run(document, o), options);
  return violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((node) => node.target.flat().join(" ")).join(", ")})`);
}
