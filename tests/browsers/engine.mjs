// Comes in: ENGINE, "firefox" or "webkit", and the drivers on PATH. Goes out: that browser at a page of dist/, served under a sub-path and
// a strict policy; one browser for all tests of a file.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { after } from "node:test";
import { Builder, Capabilities } from "selenium-webdriver";
import { serve } from "../../tools/serve.mjs";

export const ENGINE = process.env.ENGINE;
/** How long anything may take, in milliseconds: these engines run without a graphics card, on two cores. */
const PATIENCE = 20_000;
const SUB_PATH = "/some/sub-path/";
const PAGES = Object.fromEntries(["watch.js", "host.html", "blocked.html", "phone.html"].map((name) => [name, `tests/browsers/${name}`]));

const DRIVERS = {
  firefox: {
    program: "geckodriver",
    capabilities: { browserName: "firefox", "moz:firefoxOptions": { args: ["-headless", "--width=1180", "--height=900"], ...(process.env.FIREFOX ? { binary: process.env.FIREFOX } : {}) } },
  },
  webkit: { program: process.env.WEBKIT_DRIVER ?? "WebKitWebDriver", capabilities: { browserName: "MiniBrowser" } },
};

/** A port that nobody listens on. */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

let session;
after(async () => {
  const { driver, process } = (await session) ?? {};
  await driver?.quit().catch(() => {});
  process?.kill();
});

async function launch() {
  const { program, capabilities } = DRIVERS[ENGINE];
  const port = await freePort();
  const process = spawn(program, [`--port=${port}`], { stdio: ["ignore", "ignore", "inherit"] });
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer) break;
    if (tries > 100) throw new Error(`${program} does not answer`);
    await new Promise((done) => setTimeout(done, 100));
  }
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(new Capabilities(capabilities)).build();
  await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
  await driver.manage().window().setRect({ width: 1180, height: 900 }).catch(() => {});
  return { driver, process };
}

/** What the browser calls itself. */
export async function name() {
  const { driver } = await (session ??= launch());
  const found = await driver.getCapabilities();
  return `${found.getBrowserName()} ${found.getBrowserVersion()}`;
}

/**
 * Opens a page and resolves to `{ driver, run, until, at, click }`; `files` maps names below the site to other files, which need not be there.
 * Everything in the map is found by script: not every driver looks into a shadow root.
 */
export async function open(t, path = "host.html", files = {}) {
  const { driver } = await (session ??= launch());
  const server = await serve("dist", { mount: SUB_PATH, csp: true, files: { ...PAGES, ...files } });
  t.after(() => server.close());
  await driver.get(server.url + path);

  /** Runs a function in the page. */
  const run = (work, ...values) => driver.executeScript(`return (${work}).apply(null, arguments)`, ...values);
  /** Waits until a function of the page returns something that counts, and resolves to it. */
  const until = (work, ...values) => driver.wait(() => run(work, ...values), PATIENCE, `never came: ${work}`);
  /** The middle of an element of the map, brought into sight. */
  const at = (selector) =>
    until((selector) => {
      const element = document.querySelector("trilateral-map").shadowRoot.querySelector(selector);
      if (!element) return null;
      element.scrollIntoView({ block: "center", behavior: "instant" });
      // A thread is a curve: the middle of its box may lie beside it.
      const line = element.querySelector("path.line");
      if (line) {
        const point = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
        return { x: point.x, y: point.y };
      }
      // A passage goes over several lines.
      const { x, y, width, height } = element.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    }, selector);
  const click = async (selector) => {
    const { x, y } = await at(selector);
    await driver.actions().move({ x: Math.round(x), y: Math.round(y) }).click().perform();
  };
  return { driver, run, until, at, click };
}
