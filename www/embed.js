// Comes in: a page with <trilateral-map> elements, each with a text by property, attribute or child.
// Goes out: the map in the element's open shadow root, or the fallback as it was and one clear line. Text only ever becomes text.

/** The release that this file belongs to. The WebAssembly beside it must be of the same. */
export const VERSION = "0.1.0";

/** No editorial is longer, and a page must not freeze over a file that is none. */
const LONGEST = 2_000_000;
/** How long a map may be on its way, in milliseconds. */
const PATIENCE = 20_000;
/** How long it waits for the text to stand beside it. */
const COMPANY = 5_000;

/** What the reader is told, by what went wrong. Developers get the reason in the event. */
const LINES = {
  blocked: "The map cannot be shown here: this page does not allow WebAssembly.",
  corrections: "The map cannot be shown: the corrections of its text cannot be used.",
  empty: "There is no text to draw a map of.",
  encoding: "The map cannot be shown: its text is not valid UTF-8.",
  fault: "The map has stopped because of a fault of its own.",
  load: "The map cannot be shown: a part of it did not load.",
  mismatch: "The map cannot be shown: its parts are of different releases.",
  option: "The map cannot be shown: it was set up wrongly.",
  text: "The map cannot be shown: its text did not load.",
  timeout: "The map cannot be shown: loading took too long.",
  "too-long": "The map cannot be shown: its text is too long.",
  unsupported: "This browser is too old to show the map.",
};

/** The same of the text that is to stand beside the map, which stands without. */
const LINES_BESIDE = {
  empty: "The other text cannot be shown: there is nothing in it.",
  encoding: "The other text cannot be shown: it is not valid UTF-8.",
  load: "The other text cannot be shown: what compares the two did not load.",
  option: "The other text cannot be shown: its date is none.",
  text: "The other text cannot be shown: it did not load.",
  timeout: "The other text cannot be shown: loading took too long.",
  "too-long": "The other text cannot be shown: it is too long.",
};

/** Something that keeps a map, or the text beside it, from being shown: a code for programs, a message for developers. */
class Failure extends Error {
  constructor(code, message, cause) {
    super(message, { cause });
    this.code = code;
  }
}

/** What the attribute `views` may leave out. */
const VIEWS = ["summary", "diagram", "text", "timeline", "table"];

// On a server there is no page; importing this does nothing there.
const inPage = typeof document === "object";
const supported = inPage && "adoptedStyleSheets" in Document.prototype && typeof WebAssembly === "object";

/** The styles of what stands around the map. `!important` here outranks any of the page's. */
const frameSheet = supported && new CSSStyleSheet();
if (supported) {
  frameSheet.replaceSync(`
    /* Beside a page's floats as long as there is room for a phone's width, else below them. */
    :host { display: flow-root !important; min-inline-size: min(100%, 300px) !important; }
    :host([hidden]) { display: none !important; }
    [hidden] { display: none !important; }
    .frame { display: flow-root; position: relative; min-block-size: var(--trilateral-min-height, 600px); }
    .frame.failed { min-block-size: 0; }
    .notice:empty { display: none; }
    .notice { margin: 0.5em 0; font-size: 0.875em; }
    progress { display: block; inline-size: min(100%, 320px); }
    .stage + .notice { clear: both; }
    .load { font: inherit; min-block-size: 44px; padding: 0 1em; }
    /* Nothing is inherited from the page but what it means for its guests; a float takes no text decoration either. */
    :where(.stage, .frame > .trilateral) { all: initial; color-scheme: inherit; visibility: inherit; direction: ltr; position: relative; float: left; inline-size: 100%; }
    .frame:not(.stands) > .trilateral { display: none; }
    .frame.reads-page [data-view="text"] { display: none; }
    .frame[data-without~="summary"] [data-view="summary"], .frame[data-without~="diagram"] .figure, .frame[data-without~="text"] [data-view="text"],
    .frame[data-without~="timeline"] [data-view="timeline"], .frame[data-without~="table"] [data-view="table"] { display: none; }
    .frame[data-without~="diagram"] .board { grid-template-columns: minmax(0, 1fr); }
    /* Until it is complete it is laid out unseen, over the fallback. */
    .frame:not(.stands) > .stage { position: absolute; inset: 0 0 auto; visibility: hidden; }
  `);
}

const beside = (name) => new URL(name, import.meta.url).href;

/** Fetches a file that must be there. */
async function get(url, code, signal) {
  let response;
  try {
    response = await fetch(url, { signal });
  } catch (error) {
    throw new Failure(code, `${url} could not be fetched: ${error.message}`, error);
  }
  if (!response.ok) throw new Failure(code, `${url} could not be fetched: status ${response.status}`);
  return response;
}

/** A script of the embed. */
const script = (name) =>
  import(beside(name)).catch((error) => {
    throw new Failure("load", `${name} could not be loaded: ${error.message}`, error);
  });

/** Another part of the embed. Hosts of single-page apps answer with their start page for what is not there. */
async function part(name) {
  const response = await get(beside(name), "load");
  if (response.headers.get("content-type")?.startsWith("text/html")) throw new Failure("load", `${name} could not be fetched: a page of HTML came in its place`);
  return response;
}

/** A promise, or `null` if it is not kept in time. */
const soon = (promise, milliseconds) => Promise.race([promise, new Promise((done) => setTimeout(done, milliseconds, null))]);

/** The glue, the WebAssembly and the style sheet, loaded once for all maps of the page. */
let core;
function load() {
  core ??= start().catch((error) => {
    core = undefined; // The next map may try again.
    throw error;
  });
  return core;
}

async function start() {
  // A map that cannot be saved is still a map.
  const saver = import(beside("save.js")).catch(() => null);
  const [glue, program, sheet] = await Promise.all([
    script("trilateral.js"),
    part("trilateral_bg.wasm"),
    part("widget.css").then(async (response) => new CSSStyleSheet().replace(await response.text())),
  ]);
  try {
    await glue.default({ module_or_path: program });
  } catch (error) {
    if (error instanceof WebAssembly.LinkError) throw new Failure("mismatch", `trilateral.js and trilateral_bg.wasm do not fit: ${error.message}`, error);
    if (/content security policy|csp/i.test(error.message)) {
      throw new Failure("blocked", "WebAssembly is blocked: the page's Content-Security-Policy needs script-src 'wasm-unsafe-eval'", error);
    }
    throw new Failure("load", `trilateral_bg.wasm could not be started: ${error.message}`, error);
  }
  if (glue.version?.() !== VERSION) {
    throw new Failure("mismatch", `embed.js is ${VERSION}, trilateral_bg.wasm is ${glue.version?.() ?? "unknown"}`);
  }
  for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, watch);
  return { glue, sheet, saving: await soon(saver, 1000) };
}

/** Whether the program has trapped: another one of the page's would not have passed through our files. */
const isFault = (error) => supported && error instanceof WebAssembly.RuntimeError && String(error.stack).includes(beside("trilateral"));

/** A trap is thrown through whatever called the program and ends here. It is told; the page's console need not be. */
function watch(event) {
  const error = event.error ?? event.reason;
  if (!isFault(error)) return;
  event.preventDefault();
  stopAll(`the program has trapped: ${error.message}`);
}

/** The maps that stand. */
const standing = new Map();

/** Lets every map go back to its fallback. After a fault the program's memory cannot be trusted. */
function stopAll(message) {
  const failure = new Failure("fault", message);
  core = Promise.reject(failure);
  core.catch(() => {});
  for (const fail of [...standing.values()]) fail(failure);
}

/** The languages of the interface beside English, each a file in lang/. */
const LANGUAGES = ["km", "ko", "ru", "zh"];
/** English needs no file: every phrase is its own. */
const ENGLISH = { lang: "en", words: "", say: (text, gaps = {}) => text.replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? gap) };
/** The languages that were asked for. */
const learnt = {};

/** The language that an element stands in, by its own `lang` or that of what it is in; English if it is none of ours or cannot be had. */
async function language(element) {
  let lang;
  for (let at = element; at && lang === undefined; at = at.getRootNode().host) lang = at.closest("[lang]")?.getAttribute("lang");
  const tag = LANGUAGES.find((tag) => tag === lang?.toLowerCase().split("-")[0]);
  if (!tag) return ENGLISH;
  learnt[tag] ??= import(beside("language.js")).then(({ learn }) => learn(tag));
  return learnt[tag].catch(() => {
    delete learnt[tag]; // The next map may try again.
    return ENGLISH;
  });
}

/** A promise, or a failure once patience is over or the work is called off. */
function within(milliseconds, signal, what, promise) {
  return new Promise((resolve, reject) => {
    const late = new Failure("timeout", `${what} was not there within ${milliseconds / 1000} s`);
    const timer = setTimeout(reject, milliseconds, late);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What the reader is told of a file that an attribute names: if it is not there, if it is not UTF-8, and if it is too long. */
const FILES = { src: ["text", "encoding", "too-long"], compare: ["text", "encoding", "too-long"], corrections: ["load", "corrections", "corrections"] };

/** The text of a file: UTF-8, and not longer than any editorial. */
async function fetchText(attribute, address, signal) {
  const [gone, garbled, endless] = FILES[attribute];
  let url;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    throw new Failure(gone, `${attribute} is no address: ${address}`);
  }
  if (!/^https?:$/.test(url.protocol)) throw new Failure(gone, `${attribute} must be an http or https address: ${address}`);
  const response = await get(url.href, gone, signal);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > LONGEST) throw tooLong(endless, url.href, bytes.byteLength);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure(garbled, `${url.href} is not valid UTF-8`, error);
  }
}

/** Waits until the whole page has been read: children may still be coming. */
const whole = () =>
  document.readyState === "loading" && new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));

const tooLong = (code, what, length) => new Failure(code, `${what} has a length of ${length}; at most ${LONGEST} are read`);

/**
 * `<trilateral-map>`: draws who does what to whom, and when, in the editorial it is given.
 *
 * Attributes: `src`, `for`, `corrections`, `compare`, `compare-published`, `published`, `principals`, `views`, `height`, `theme`, `loading`,
 * `permalink`, `lang`. The text comes from the `text` property, else from `src`, else from the article in the page that the selector `for` finds, else from a
 * `<script type="text/plain">` or `<template>` child; what an editor has put right in it from the `corrections` property, else from that
 * attribute, else from a `<script type="application/json" data-corrections>` child. Other children are the fallback: they stay until the map
 * stands, and if it never does. Types and events: see trilateral.d.ts.
 */
export class TrilateralMap extends (inPage ? HTMLElement : Object) {
  static observedAttributes = ["src", "for", "corrections", "compare", "compare-published", "published", "principals", "views", "height", "theme", "loading", "permalink", "lang"];

  #frame = document.createElement("div");
  #slot = document.createElement("slot");
  #notice = document.createElement("p");
  /** How much of a long text is read. */
  #reading = document.createElement("progress");
  /** What the page set as `text`. */
  #given;
  /** What the page set as `corrections`. */
  #corrections;
  /** By attribute, the file that was fetched last: its address and its text. */
  #fetched = {};
  /** The text that is shown. */
  #shown = "";
  /** The article of the page that is drawn, with the attribute `for`. */
  #article;
  /** What the children say, as it was read last. */
  #inner;
  /** Takes back a start that was put off. */
  #unschedule;
  /** The loading that is under way, as an AbortController. */
  #run;
  /** From being put into the page to being taken out. */
  #alive = false;
  #refreshing = false;
  #handle;
  /** The buttons that save the picture and its data. */
  #bar;
  /** The text to stand beside this one: `{ text, module, analysis }`, or the `{ failure }` that keeps it away. */
  #other;
  /** What the two texts say otherwise, or why that cannot be told, as it is shown. */
  #comparison;
  /** The language of the interface. */
  #language = ENGLISH;
  /** What the page was told of the map that stands, and the language that it stands in. */
  #told = {};
  #observer = new MutationObserver(() => this.#childrenChanged());
  #onAddress = () => this.#followAddress();
  #pushed = false;
  #readsPage = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    if (supported) root.adoptedStyleSheets = [frameSheet];
    this.#frame.className = "frame";
    this.#notice.className = "notice";
    this.#notice.part = "notice";
    this.#notice.setAttribute("role", "status");
    this.#reading.part = "progress";
    this.#reading.hidden = true;
    this.#frame.append(this.#slot, this.#notice, this.#reading);
    root.append(this.#frame);
  }

  connectedCallback() {
    for (const name of ["text", "corrections"]) {
      if (!Object.hasOwn(this, name)) continue;
      // Set before the element was defined.
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    // An element that was only moved keeps its map.
    if (this.#alive) return;
    this.#alive = true;
    this.#dress();
    this.#observer.observe(this, { childList: true, subtree: true, characterData: true });
    this.#schedule();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#alive) return;
    if (name === "loading") this.#schedule();
    else if (name === "permalink") this.#listenToAddress();
    else if (name === "views" || name === "height") this.#dress();
    else this.#refresh();
  }

  /** The text that the map is drawn from. Setting it overrules attributes and children; `null` gives way to them again. */
  get text() {
    return this.#given ?? this.#shown;
  }

  set text(text) {
    this.#given = text === null || text === undefined ? undefined : String(text);
    this.#refresh();
  }

  /** What an editor has put right in the text: a document of schema 1, or its JSON. Setting it overrules attribute and child; `null` gives way to them again. */
  get corrections() {
    return this.#corrections ?? null;
  }

  set corrections(corrections) {
    this.#corrections = corrections ?? undefined;
    this.#refresh();
  }

  /** Everything that was read in the text and corrected since, as plain objects (schema 1), or `null` while no map stands. */
  analysis() {
    return this.#handle?.analysis() ?? null;
  }

  /**
   * Selects as a click would: a statement by its number, or what a link names: "statement.12", "actor.PRK", "pair.PRK.RUS",
   * "time.3", "sentence.4". Returns whether there is such a thing.
   */
  select(target) {
    return this.#handle?.select(typeof target === "number" ? `statement.${target}` : String(target)) ?? false;
  }

  /** Takes back the selection. */
  clear() {
    this.#handle?.clear();
  }

  /**
   * The quotation by which a correction finds a place of the text again, or `null` if there is no such place: a statement by its number, or
   * "sentence.4", "note.0", "actor.PRK.2" for the third mention of an actor.
   */
  quote(place) {
    return this.#handle?.quote(typeof place === "number" ? `statement.${place}` : String(place)) ?? null;
  }

  /** Why something stands as it does, in the language of the interface: a statement by its number, "time.2" or "note.0". `null` if there is no such thing. */
  why(place) {
    return this.#handle?.why(typeof place === "number" ? `statement.${place}` : String(place)) ?? null;
  }

  /** Shows the views that are asked for, at the height that is reserved. */
  #dress() {
    const views = this.getAttribute("views")?.split(/[\s,]+/).filter(Boolean) ?? [];
    this.#frame.dataset.without = views.length ? VIEWS.filter((view) => !views.includes(view)).join(" ") : "";
    const height = Number(this.getAttribute("height"));
    if (height > 0) this.#frame.style.setProperty("--trilateral-min-height", `${height}px`);
    else this.#frame.style.removeProperty("--trilateral-min-height");
  }

  // When to load.

  #schedule() {
    this.#unschedule?.();
    this.#unschedule = undefined;
    if (this.#handle || this.#run) return;
    const begin = () => {
      this.#unschedule?.();
      this.#unschedule = undefined;
      this.#load();
    };
    if (!supported) return begin();
    switch (this.getAttribute("loading")) {
      case "eager":
        return begin();
      case "visible":
        this.#unschedule = whenVisible(this, begin);
        return;
      case "click":
        this.#unschedule = this.#whenClicked(begin);
        return;
      default:
        this.#unschedule = whenIdle(begin);
    }
  }

  #whenClicked(begin) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "load";
    button.part = "load";
    const label = ({ lang, say }) => Object.assign(button, { lang, textContent: say("Draw the map of this text") });
    label(ENGLISH);
    language(this).then(label);
    button.addEventListener("click", begin);
    this.#frame.append(button);
    return () => button.remove();
  }

  /** Once a map was asked for, a change asks for it anew: once, for all changes of a task. */
  #refresh() {
    if (this.#refreshing || !(this.#handle || this.#run || this.#frame.classList.contains("failed"))) return;
    this.#refreshing = true;
    queueMicrotask(() => {
      this.#refreshing = false;
      if (this.#alive) this.#load();
    });
  }

  #childrenChanged() {
    if (this.#said() !== this.#inner) this.#refresh();
  }

  // Loading, standing, failing.

  async #load() {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    const learning = language(this).then((language) => {
      if (run.signal.aborted) return;
      this.#language = language;
      if (!this.#handle && this.#run === run) this.#say(this.#hasFallback() ? "" : "The map is being drawn.");
    });
    try {
      if (!supported) throw new Failure("unsupported", "WebAssembly or constructable style sheets are missing");
      const parts = [load(), this.#read(run.signal), this.#readCorrections(run.signal), this.#readOther(run.signal), learning];
      const [core, text, corrections, other] = await within(PATIENCE, run.signal, "the map", Promise.all(parts));
      if (run.signal.aborted) return;
      this.#show(core, text, corrections, other);
    } catch (error) {
      // The line about it waits for its language, but not for long.
      await Promise.race([learning, new Promise((late) => setTimeout(late, 2000))]);
      if (run.signal.aborted) return;
      if (isFault(error)) stopAll(`the program has trapped: ${error.message}`);
      this.#fail(error instanceof Failure ? error : new Failure("fault", String(error?.message ?? error), error));
    } finally {
      if (this.#run === run) this.#run = undefined;
    }
  }

  async #read(signal) {
    const text = await this.#source(signal);
    if (!text.trim()) throw new Failure("empty", "there is no text: give src, for, the text property, or a text/plain script or template child");
    if (text.length > LONGEST) throw tooLong("too-long", "the text", text.length);
    return text;
  }

  async #source(signal) {
    if (this.#given !== undefined || this.hasAttribute("src") || !this.hasAttribute("for")) this.#leaveArticle();
    if (this.#given !== undefined) return this.#given;
    if (this.hasAttribute("src")) return this.#file("src", signal);
    await whole();
    if (this.hasAttribute("for")) return this.#readArticle(this.getAttribute("for"), signal);
    return this.#childText();
  }

  /** What an editor has put right, checked; `null` if nothing is said of it. */
  async #readCorrections(signal) {
    let given = this.#corrections;
    if (given === undefined && this.hasAttribute("corrections")) given = await this.#file("corrections", signal);
    if (given === undefined) {
      await whole();
      given = this.#childCorrections();
    }
    this.#inner = this.#said();
    if (given === undefined) return null;
    const { read } = await script("corrections.js");
    try {
      return read(given);
    } catch (error) {
      throw new Failure("corrections", error.message, error);
    }
  }

  /** The text that this one is to be compared with, and what compares them; `null` if there is none. The map stands without it too. */
  async #readOther(signal) {
    if (!this.hasAttribute("compare")) return null;
    try {
      const parts = Promise.all([this.#file("compare", signal), script("compare.js")]);
      const [text, module] = await within(COMPANY, signal, "the other text", parts);
      if (!text.trim()) throw new Failure("empty", "there is no text to compare with");
      return { text, module, analysis: await this.#analyse(text) };
    } catch (error) {
      if (isFault(error)) throw error;
      return { failure: error instanceof Failure ? error : new Failure("text", String(error?.message ?? error), error) };
    }
  }

  /** Everything that is in the other text. */
  async #analyse(text) {
    const { glue } = await load();
    try {
      return await new Promise((done) => glue.read(text, { published: this.getAttribute("compare-published"), principals: [] }, done));
    } catch (error) {
      if (isFault(error)) throw error;
      throw new Failure("option", `compare-${error.message}`, error);
    }
  }

  /** The text of the file that an attribute names. */
  async #file(attribute, signal) {
    const address = this.getAttribute(attribute);
    if (this.#fetched[attribute]?.address !== address) {
      this.#fetched[attribute] = { address, text: await fetchText(attribute, address, signal) };
    }
    return this.#fetched[attribute].text;
  }

  async #readArticle(selector, signal) {
    let root = null;
    try {
      root = document.querySelector(selector);
    } catch {
      // Told below: what is no selector finds nothing either.
    }
    if (!root) throw new Failure("text", `for finds nothing in the page: ${selector}`);
    const { Article, canHighlight } = await script("article.js");
    if (!signal.aborted && !this.#article?.isOf(root)) {
      this.#leaveArticle();
      this.#article = new Article(root, { onSelect: (id) => this.select(id), onChange: () => this.#refresh() });
      // The reading pane steps aside where the page's own article does its work.
      this.#readsPage = canHighlight;
    }
    return this.#article?.text ?? "";
  }

  #leaveArticle() {
    this.#article?.leave();
    this.#article = undefined;
    this.#readsPage = false;
  }

  #childText() {
    const child = this.querySelector(':scope > script[type="text/plain"], :scope > template');
    if (!(child instanceof HTMLTemplateElement)) return child?.textContent ?? "";
    return child.content.firstElementChild ? child.innerHTML : child.content.textContent;
  }

  #childCorrections() {
    return this.querySelector(':scope > script[type="application/json"][data-corrections]')?.textContent;
  }

  /** All that the children say. */
  #said() {
    return JSON.stringify([this.#childText(), this.#childCorrections()]);
  }

  #hasFallback() {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.matches("script, template") : node instanceof Text && node.data.trim(),
    );
  }

  #options(corrections) {
    return {
      corrections,
      published: this.getAttribute("published"),
      principals: (this.getAttribute("principals") ?? "").split(/[\s,]+/).filter(Boolean),
      lang: this.#language.lang,
      words: this.#language.words,
    };
  }

  #show({ glue, sheet, saving }, text, corrections, other) {
    const changes = text !== this.#shown;
    this.#shown = text;
    try {
      this.#other = other;
      this.shadowRoot.adoptedStyleSheets = [frameSheet, sheet, ...(other?.module ? [other.module.sheet] : [])];
      if (this.#handle) {
        this.#handle.update(text, this.#options(corrections));
        this.#offerSaving(saving);
        if (!changes) this.#compare();
        if (this.#frame.classList.contains("stands") && this.#told.language !== this.#language) this.#tellReady(this.#told.summary);
        return;
      }
      this.#handle = glue.mount(this.#frame, text, this.#options(corrections), (summary) => this.#ready(summary), (selection) => this.#selected(selection), (done) => this.#progress(done));
      standing.set(this, (failure) => this.#fail(failure, true));
      this.#offerSaving(saving);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      // Of what is handed over only these two can be refused, and the message says which.
      throw new Failure(/^published\b/.test(error.message) ? "option" : "corrections", error.message, error);
    }
  }

  /** Shows below the map what the other text says otherwise, if there is one, or why that cannot be shown. */
  #compare() {
    this.#comparison?.element.remove();
    this.#comparison = undefined;
    const analysis = this.#other && this.analysis();
    if (!analysis) return;
    const { failure, module, text } = this.#other;
    this.#comparison = failure
      ? this.#apology(failure)
      : module.comparison([analysis, this.#shown], [this.#other.analysis, text], this.#language, (id) => this.#lead(id));
    this.#frame.querySelector(".stage").after(this.#comparison.element);
  }

  /** What stands in the place of a comparison that cannot be shown. The page is told after it was told that the map stands. */
  #apology({ code, message }) {
    const { lang, say } = this.#language;
    const line = say(LINES_BESIDE[code]);
    const element = Object.assign(document.createElement("p"), { className: "notice", part: "notice", lang, textContent: line });
    element.setAttribute("role", "status");
    queueMicrotask(() => this.#tell("error", { code, message, line }));
    return { element, mark: () => {} };
  }

  /** Selects a statement and brings what is told of it into sight. */
  async #lead(id) {
    this.select(id);
    await painted();
    this.shadowRoot.querySelector(".stage [data-view=card]")?.scrollIntoView({ block: "nearest" });
  }

  /** Puts the buttons that save below the map, in its language. */
  #offerSaving(saving) {
    if (this.#bar?.lang !== this.#language.lang) {
      const hidden = this.#bar?.hidden ?? false;
      this.#bar?.remove();
      this.#bar = saving?.saveBar(this, this.shadowRoot, this.#language);
      if (this.#bar) this.#bar.hidden = hidden;
    }
    if (this.#bar && this.#bar.parentNode !== this.#frame) this.#frame.append(this.#bar);
  }

  /** The map is on the page, for the first time or with another text. */
  async #ready(summary) {
    const handle = this.#handle;
    if (!handle) return;
    // Of a text that is read at once we hear before its picture stands.
    if (!this.#frame.classList.contains("stands")) await painted();
    if (this.#handle !== handle) return;
    if (this.#bar) this.#bar.hidden = summary.statements === 0;
    this.#compare();
    this.#frame.className = `frame stands${this.#readsPage ? " reads-page" : ""}`;
    this.#article?.paint(this.analysis().statements);
    this.#slot.hidden = true;
    this.#reading.hidden = true;
    this.#say("");
    this.#listenToAddress();
    this.#followAddress();
    this.#tellReady(summary);
  }

  #tellReady(summary) {
    this.#told = { summary, language: this.#language };
    this.#tell("ready", summary);
  }

  /** A long text is being read; the page goes on meanwhile. */
  #progress(done) {
    this.#reading.value = done;
    this.#reading.hidden = false;
    this.#reading.ariaLabel = this.#language.say("The map is being drawn.");
    this.#tell("progress", { done });
  }

  #selected(selection) {
    this.#article?.select(selection.statements);
    this.#comparison?.mark(selection.statements);
    this.#keepAddress(selection.link);
    this.#tell("select", selection);
  }

  #fail(failure, broken = false) {
    this.#run?.abort();
    this.#takeDown(broken);
    this.#leaveArticle();
    this.#frame.className = "frame failed";
    this.#say(LINES[failure.code]);
    this.#tell("error", { code: failure.code, message: failure.message, line: this.#language.say(LINES[failure.code]) });
  }

  /** Removes the map and brings the fallback back. */
  #takeDown(broken = false) {
    standing.delete(this);
    const handle = this.#handle;
    this.#handle = undefined;
    this.#bar?.remove();
    this.#comparison?.element.remove();
    this.#comparison = this.#other = undefined;
    if (broken) this.#frame.querySelector(".stage")?.remove();
    else handle?.destroy();
    this.#frame.className = "frame";
    this.#slot.hidden = false;
    this.#reading.hidden = true;
    removeEventListener("popstate", this.#onAddress);
    removeEventListener("hashchange", this.#onAddress);
  }

  /** The element has left the page. */
  #stop() {
    this.#alive = false;
    this.#observer.disconnect();
    this.#unschedule?.();
    this.#unschedule = undefined;
    this.#run?.abort();
    this.#run = undefined;
    this.#takeDown();
    this.#leaveArticle();
    this.#say("");
  }

  #say(text) {
    const { lang, say } = this.#language;
    const line = say(text);
    this.#notice.lang = lang;
    if (this.#notice.textContent !== line) this.#notice.textContent = line;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`trilateral:${name}`, { detail, bubbles: true, composed: true }));
  }

  // The address, where the page allows it with the attribute `permalink`: a selection is kept as "#trilateral=statement.12".

  get #key() {
    return this.getAttribute("permalink") || "trilateral";
  }

  #listenToAddress() {
    removeEventListener("popstate", this.#onAddress);
    removeEventListener("hashchange", this.#onAddress);
    if (!this.#handle || !this.hasAttribute("permalink")) return;
    addEventListener("popstate", this.#onAddress);
    addEventListener("hashchange", this.#onAddress);
  }

  #followAddress() {
    if (!this.#handle || !this.hasAttribute("permalink")) return;
    const link = inAddress(this.#key);
    this.#pushed = Boolean(history.state?.trilateral);
    if (!link || !this.#handle.select(link)) this.#handle.clear();
  }

  /** The first selection is a step that Back takes back; further ones replace it, so that walking does not flood the history. */
  #keepAddress(link) {
    if (!this.hasAttribute("permalink") || inAddress(this.#key) === link) return;
    if (!link && this.#pushed) {
      // The way back is gone later than this returns: asked twice, it would lead out of the page.
      this.#pushed = false;
      return history.back();
    }
    const address = withLink(this.#key, link);
    if (link && !inAddress(this.#key)) {
      this.#pushed = true;
      history.pushState({ ...history.state, trilateral: true }, "", address);
    } else {
      history.replaceState(history.state, "", address);
    }
  }
}

/** What the address says under a key: "#trilateral=statement.12" -> "statement.12". */
function inAddress(key) {
  const part = location.hash.slice(1).split("&").find((p) => p.startsWith(`${key}=`));
  try {
    return part ? decodeURIComponent(part.slice(key.length + 1)) : "";
  } catch {
    return "";
  }
}

/** The address with another link under a key, and all else as it was. */
function withLink(key, link) {
  const rest = location.hash.slice(1).split("&").filter((p) => p && !p.startsWith(`${key}=`));
  if (link) rest.push(`${key}=${encodeURIComponent(link)}`);
  return location.pathname + location.search + (rest.length ? `#${rest.join("&")}` : "");
}

/** Resolves once the page was drawn twice, or would have been: a page in the background is not drawn at all. */
function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 150);
  });
}

/** How long the page may take for its own files before a map asks for its own, in milliseconds. */
const GRACE = 3000;

/** Once the page has what it needs itself (its pictures share the line with us) and nothing else to do. */
function whenIdle(begin) {
  let off = () => {};
  const rest = () => {
    off();
    if ("requestIdleCallback" in globalThis) {
      const request = requestIdleCallback(begin, { timeout: 2000 });
      off = () => cancelIdleCallback(request);
    } else {
      const timer = setTimeout(begin, 200);
      off = () => clearTimeout(timer);
    }
  };
  if (document.readyState === "complete") {
    rest();
  } else {
    const timer = setTimeout(rest, GRACE);
    addEventListener("load", rest);
    off = () => {
      clearTimeout(timer);
      removeEventListener("load", rest);
    };
  }
  return () => off();
}

function whenVisible(element, begin) {
  const observer = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && begin(), { rootMargin: "400px" });
  observer.observe(element);
  return () => observer.disconnect();
}

if (inPage && !customElements.get("trilateral-map")) customElements.define("trilateral-map", TrilateralMap);
