// Comes in: the browser of each page, the server and the name of a page. Goes out: one number for each thing measured. Each function opens a page of
// its own in a context of its own, so that no run finds anything in a cache.

import { acts, editorial } from "./texts.mjs";

export const SIZES = { "7 KB": 7_000, "100 KB": 100_000, "1 MB": 1_000_000 };
export const COUNTS = [50, 500, 2_000];

/** Lighthouse's slow 4G as its DevTools method applies it: delay a request in ms, bytes a second down and up. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 1474.56 * 125, uploadThroughput: 675 * 125 };

/** In the page, before anything else: keeps the tasks that held the main thread for over 50 ms. */
function watchTasks() {
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask", buffered: true });
}

/** Opens a page, waits for its picture and lets `work` measure in it. */
async function within(bench, name, work, { slow = false, limit } = {}) {
  const context = await bench.browser(name).newContext({ viewport: { width: 1180, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(limit ?? bench.limit);
  await page.addInitScript(watchTasks);
  const cdp = await context.newCDPSession(page);
  try {
    if (slow) {
      await cdp.send("Network.enable");
      await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    }
    bench.server.take();
    const run = async () => {
      await page.goto(`${bench.server.url}${name}/`, { waitUntil: "commit" });
      await page.waitForFunction(() => performance.getEntriesByName("picture").length > 0);
      return work(page, cdp);
    };
    return await timeout(run(), limit ?? bench.limit);
  } finally {
    // A page that hangs does not answer: its context goes in any case.
    await Promise.race([context.close(), new Promise((done) => setTimeout(done, 5_000))]);
  }
}

function timeout(promise, ms) {
  let timer;
  const late = new Promise((_, failed) => (timer = setTimeout(failed, ms, new Error(`more than ${ms / 1000} s`))));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const blocked = (tasks) => ({ blocking: tasks.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0), longest: Math.max(0, ...tasks) });

/** From navigation to picture: milliseconds, requests, bytes, what the main thread was blocked; on request slowed down. */
export function load(bench, name, slow) {
  return within(bench, name, async (page) => {
    const at = await page.evaluate(() => performance.getEntriesByName("picture")[0].startTime);
    // Long tasks are told late.
    await page.waitForTimeout(300);
    const sent = bench.server.take().filter(({ path }) => !/hooks\.js|favicon/.test(path));
    const tasks = await page.evaluate(() => window.tasks);
    const sum = (of) => sent.reduce((bytes, file) => bytes + file[of], 0);
    return { picture: at, requests: sent.length, gzip: sum("gzip"), brotli: sum("br"), ...blocked(tasks) };
  }, { slow });
}

/** Reading alone, without a picture: milliseconds, the median of at least three times and a second, the first and cold one apart; once if it is very slow. */
export function read(bench, name, bytes) {
  return within(bench, name, async (page) => {
    await page.evaluate(() => bench.prepare?.());
    return page.evaluate((text) => {
      const times = [];
      const from = performance.now();
      const passed = () => performance.now() - from;
      let statements;
      do {
        const start = performance.now();
        statements = bench.read(text);
        times.push(performance.now() - start);
      } while (passed() < 1_000 || (times.length < 3 && passed() < 6_000));
      const cold = times[0];
      times.sort((a, b) => a - b);
      return { ms: times[times.length >> 1], cold, statements };
    }, editorial(bytes));
  });
}

/** A new text in a standing page, until its picture is painted: milliseconds, blocking, and the memory afterwards. */
export function draw(bench, name, bytes) {
  return within(bench, name, async (page, cdp) => {
    const before = await memory(page, cdp);
    const found = await page.evaluate(async (text) => {
      // From a task of the page's own: those that the debugger starts are not told as long ones.
      await new Promise((done) => setTimeout(done, 50));
      window.tasks.length = 0;
      const start = performance.now();
      const statements = await bench.show(text);
      const ms = performance.now() - start;
      await new Promise((done) => setTimeout(done, 300));
      return { ms, statements, tasks: window.tasks };
    }, editorial(bytes));
    return { ms: found.ms, statements: found.statements, ...blocked(found.tasks), before, after: await memory(page, cdp) };
  });
}

/** What a page holds after a collection: the JavaScript heap, what hangs on it, and the memory of WebAssembly. */
async function memory(page, cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await cdp.send("Runtime.getHeapUsage");
  const wasm = (await page.evaluate(() => bench.memory?.())) ?? 0;
  return usedSize + embedderHeapUsedSize + Math.max(backingStorageSize, wasm);
}

/** From the choice of a statement to its paint: the median of some choices in a text of `count` statements. */
export function select(bench, name, count) {
  return within(bench, name, async (page) => {
    const statements = await page.evaluate((text) => bench.show(text), acts(count));
    const times = await page.evaluate(async (statements) => {
      const times = [];
      for (let i = 0; i < 12; i += 1) {
        await new Promise((done) => setTimeout(done, 100));
        await new Promise((done) => requestAnimationFrame(done));
        const start = performance.now();
        bench.select((i * 37 + 5) % statements);
        await new Promise((done) => requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = done;
          port2.postMessage(0);
        }));
        times.push(performance.now() - start);
      }
      return times.slice(2).sort((a, b) => a - b);
    }, statements);
    return { ms: times[times.length >> 1], worst: times.at(-1), statements };
  });
}

/** Where the pointer goes down to move through time. */
const HANDLE = { ours: ".brush .handle", compromise: "#timeline .vis-center", wink: "#timeline .tl-timenav", d3: "#timeline svg" };

/** Five seconds of moving through time with the pointer: frames that did not come when they were due. */
export function pan(bench, name) {
  return within(bench, name, async (page, cdp) => {
    const statements = await page.evaluate((text) => bench.show(text), acts(2_000));
    const target = page.locator(HANDLE[name]).first();
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await target.boundingBox();
    const at = (part) => ({ x: x + width * part, y: name === "ours" ? y + height / 2 : y + height * 0.93 });
    const mouse = (type, part) => cdp.send("Input.dispatchMouseEvent", { type, ...at(part), button: "left", buttons: type === "mouseReleased" ? 0 : 1, clickCount: 1 });
    await mouse("mousePressed", name === "ours" ? 0.01 : 0.5);
    await page.evaluate(() => {
      window.frames_ = [performance.now()];
      const tick = (now) => (window.frames_.push(now), requestAnimationFrame(tick));
      requestAnimationFrame(tick);
    });
    const start = Date.now();
    let last = Promise.resolve();
    for (let passed = 0; passed < 5_000; passed = Date.now() - start) {
      // To and fro; the input that a slow page has not taken yet is waited for, as a hand on a pointer would be.
      const wave = 0.5 - 0.5 * Math.cos((passed / 2_500) * 2 * Math.PI);
      last = mouse("mouseMoved", name === "ours" ? 0.01 + 0.8 * wave : 0.5 - 0.4 * wave);
      await Promise.all([last, new Promise((done) => setTimeout(done, 16))]);
    }
    const gaps = await page.evaluate(() => {
      // Up to now: a page that draws no frame at all has lost them all.
      const frames = [...window.frames_, performance.now()];
      return frames.slice(1).map((now, i) => now - frames[i]);
    });
    await mouse("mouseReleased", 0.3);
    const due = Math.round(gaps.reduce((a, b) => a + b, 0) / (1000 / 60));
    return { lost: Math.max(0, due - (gaps.length - 1)), due, longest: Math.max(...gaps), statements };
  });
}
