// Comes in: what an editor puts right in the text of a map. Goes out: corrections on the map, step by step, with the way back, and a
// "change" event whenever the map shows another state of them.

import { read } from "../trilateral/1/corrections.js";
import { History } from "./history.js";
import { forget, keep, kept } from "./keep.js";

export class Session extends EventTarget {
  #history = new History([]);
  /** The text that the corrections are of. */
  #text = null;
  /** How many corrections did not fit before the one that was just made; `null` if none was. */
  #unfit = null;
  keeping = false;
  /** Why the last correction was not made, in English. */
  problem = "";

  constructor(map) {
    super();
    this.map = map;
    map.addEventListener("trilateral:ready", () => this.#ready());
  }

  get list() {
    return this.#history.value;
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** The document as it is saved. */
  get corrections() {
    return { schema: 1, corrections: this.list };
  }

  /** Makes one more correction. If it does not fit, it is taken back and `problem` says why. */
  make(correction) {
    this.#unfit = this.#notes().length;
    this.#history.push([...this.list, correction]);
    this.#show();
  }

  /** Takes one correction out of the list. */
  remove(index) {
    this.#history.push(this.list.toSpliced(index, 1));
    this.#show();
  }

  undo() {
    this.#history.undo();
    this.#show();
  }

  redo() {
    this.#history.redo();
    this.#show();
  }

  /** Puts a document, or its JSON, in the place of what there is. Throws a line for the editor if it is none. */
  load(given) {
    this.#history.push(read(given).corrections);
    this.#show();
  }

  /** Keeps the corrections on this device from now on, or no longer. Returns whether it is done. */
  setKeeping(wanted) {
    this.keeping = wanted && keep(this.map.text, this.corrections);
    if (!wanted) forget(this.map.text);
    return this.keeping === wanted;
  }

  /** Another text is about to be shown. */
  reset() {
    this.#history = new History([]);
    this.#unfit = null;
    this.keeping = false;
    this.map.corrections = null;
  }

  /** Has the panels say anew what they say, once there is something to say. */
  retell() {
    if (this.#text !== null) this.dispatchEvent(new Event("change"));
  }

  #notes() {
    return this.map.analysis()?.notes.filter((note) => note.kind === "correction") ?? [];
  }

  #show() {
    this.problem = "";
    this.map.corrections = this.list.length ? this.corrections : null;
    if (this.keeping) keep(this.map.text, this.corrections);
  }

  #ready() {
    if (this.#text !== this.map.text) {
      this.#text = this.map.text;
      const found = this.list.length ? null : kept(this.#text);
      if (found) {
        try {
          this.load(found);
          this.keeping = true;
          return;
        } catch {
          // What another release has kept is left alone.
        }
      }
    }
    const unfit = this.#unfit;
    this.#unfit = null;
    if (unfit !== null && this.#notes().length > unfit) {
      const problem = this.#notes().at(-1).message.replace("A correction was left out: ", "");
      this.#history.drop();
      this.#show();
      this.problem = problem;
      return;
    }
    this.dispatchEvent(new Event("change"));
  }
}
