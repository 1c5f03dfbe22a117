// What the harness asks of a page, for the element. Not counted in the bytes: a page in the wild has none of it.

const element = document.querySelector("trilateral-map");
const painted = () =>
  new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
const shown = () =>
  new Promise((done, failed) => {
    element.addEventListener("trilateral:ready", async ({ detail }) => (await painted(), done(detail.statements)), { once: true });
    element.addEventListener("trilateral:error", ({ detail }) => failed(new Error(detail.message)), { once: true });
  });

const ready = shown();
ready.then(() => performance.mark("picture"));

// Reading alone is exported by the program that `make speed` builds: the same code, with the same flags.
let reader;
window.bench = {
  ready,
  show(text) {
    const done = shown();
    element.text = text;
    return done;
  },
  select: (id) => element.select(id),
  async prepare() {
    reader = await import(new URL("speed/speed.js", document.baseURI));
    await reader.default();
  },
  read: (text) => reader.statements(text),
  /** The memory of the program, which no JavaScript heap counts. */
  async memory() {
    const glue = await import(new URL("trilateral/1/trilateral.js", document.baseURI));
    return (await glue.default()).memory.buffer.byteLength;
  },
};
