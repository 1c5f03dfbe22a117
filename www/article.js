// Comes in: an element of the page that holds an article. Goes out: its text, with the way back from the text to the page's own
// nodes, and the statements underlined there by the CSS Custom Highlight API. Nothing in the page's DOM is changed.
// Loaded only by maps with the attribute `for`.

/** What is no part of an article, whatever it says. */
const SKIPPED = "script, style, noscript, template, svg, math, nav, aside, form, button, select, textarea, input, iframe, trilateral-map, [hidden], [aria-hidden=true]";

const TONES = {
  cooperative: ["#0a6c93", "#5ab4dc"],
  conflictual: ["#b8431c", "#ef8a5f"],
  mixed: ["#77708f", "#aaa2c6"],
  neutral: ["#7b7972", "#94928a"],
};
const STROKES = { asserted: "solid", attributed: "dashed", hedged: "dotted", denied: "wavy" };
const SELECTED = "trilateral-selected";

/** Whether this browser can underline without changing the page. */
export const canHighlight = "highlights" in (globalThis.CSS ?? {}) && typeof Highlight === "function";

let prepared = false;

/** The same strokes and colours as in the picture, for the whole document, once. */
function prepare() {
  if (prepared) return;
  prepared = true;
  const rules = [];
  for (const [tone, [light, dark]] of Object.entries(TONES)) {
    const colour = `var(--trilateral-${tone}, light-dark(${light}, ${dark}))`;
    for (const [status, stroke] of Object.entries(STROKES)) {
      const name = `trilateral-${tone}-${status}`;
      CSS.highlights.set(name, new Highlight());
      rules.push(`::highlight(${name}) { text-decoration: underline ${stroke} 2px ${colour}; }`);
    }
  }
  const selected = new Highlight();
  selected.priority = 1;
  CSS.highlights.set(SELECTED, selected);
  rules.push(`::highlight(${SELECTED}) { background-color: light-dark(#d5e6ec, #234452); }`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join("\n"));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** An article in the page. */
export class Article {
  /** Its text as it was read: one line for each block. */
  text = "";
  /** Where each text node lies in the text, in order: `{ node, start, end }`. */
  #pieces = [];
  #root;
  #statements = [];
  #painted = [];
  #selected = [];
  #observer;
  #timer;
  #onClick;

  /**
   * Reads the article in `root`. `onSelect` is called with the number of a statement when its words are clicked, `onChange` when the page
   * has changed the article's text.
   */
  constructor(root, { onSelect, onChange }) {
    this.#root = root;
    this.#read();
    this.#onClick = (event) => {
      const id = this.#statementAt(event);
      if (id !== undefined) onSelect(id);
    };
    if (canHighlight) root.addEventListener("click", this.#onClick);
    this.#observer = new MutationObserver(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        const before = this.text;
        this.#read();
        if (this.text !== before) onChange();
        else this.paint(this.#statements);
      }, 200);
    });
    this.#observer.observe(root, { childList: true, subtree: true, characterData: true });
  }

  /** Whether this is the article in `root`. */
  isOf(root) {
    return this.#root === root;
  }

  /** Underlines the statements of an analysis of this text. */
  paint(statements) {
    this.#clear();
    this.#statements = statements;
    if (!canHighlight) return;
    prepare();
    for (const { start, end, tone, status } of statements) {
      const range = this.#range(start, end);
      const highlight = range && CSS.highlights.get(`trilateral-${tone}-${status}`);
      if (!highlight) continue;
      highlight.add(range);
      this.#painted.push([highlight, range]);
    }
  }

  /** Marks the statements that are selected. */
  select(ids) {
    const highlight = canHighlight && CSS.highlights.get(SELECTED);
    if (!highlight) return;
    for (const range of this.#selected.splice(0)) highlight.delete(range);
    for (const id of ids) {
      const statement = this.#statements[id];
      const range = statement && this.#range(statement.start, statement.end);
      if (!range) continue;
      highlight.add(range);
      this.#selected.push(range);
    }
  }

  /** Leaves the page as it was. */
  leave() {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#root.removeEventListener("click", this.#onClick);
    this.#clear();
  }

  #clear() {
    this.select([]);
    for (const [highlight, range] of this.#painted.splice(0)) highlight.delete(range);
  }

  #read() {
    let text = "";
    const pieces = [];
    const blocks = new WeakMap();
    const isBlock = (element) => {
      if (!blocks.has(element)) blocks.set(element, !getComputedStyle(element).display.startsWith("inline"));
      return blocks.get(element);
    };
    const line = () => {
      if (text && !text.endsWith("\n\n")) text += "\n\n";
    };
    const walk = (node) => {
      if (node instanceof Text) {
        // One unit for one unit, so that offsets hold; the breaks of the source are no breaks of the page.
        const words = node.data.replace(/\s/g, " ");
        if (!words) return;
        pieces.push({ node, start: text.length, end: text.length + words.length });
        text += words;
      } else if (node instanceof Element && !node.matches(SKIPPED)) {
        const block = node === this.#root || node.localName === "br" || isBlock(node);
        if (getComputedStyle(node).display === "none") return;
        if (block) line();
        node.childNodes.forEach(walk);
        if (block) line();
      }
    };
    walk(this.#root);
    this.text = text;
    this.#pieces = pieces;
  }

  #range(start, end) {
    const from = this.#pieces.find((piece) => start < piece.end);
    const to = this.#pieces.findLast((piece) => end > piece.start);
    if (!from?.node.isConnected || !to?.node.isConnected) return null;
    const range = new StaticRange({
      startContainer: from.node,
      startOffset: Math.max(0, start - from.start),
      endContainer: to.node,
      endOffset: Math.min(to.node.length, end - to.start),
    });
    return range;
  }

  /** The statement whose words were clicked; the shortest, where one lies in another. Links and selections of text come first. */
  #statementAt(event) {
    if (event.defaultPrevented || event.target.closest?.("a[href], button, input, summary, label") || !getSelection()?.isCollapsed) return undefined;
    const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const caret = at ? [at.offsetNode, at.offset] : rangeAt(event);
    const piece = caret && this.#pieces.find(({ node }) => node === caret[0]);
    if (!piece) return undefined;
    const offset = piece.start + caret[1];
    const hit = this.#statements.filter(({ start, end }) => start <= offset && offset <= end);
    return hit.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.id;
  }
}

function rangeAt(event) {
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  return range && [range.startContainer, range.startOffset];
}
