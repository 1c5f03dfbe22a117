// Comes in: values, one after the other. Goes out: the one that holds, with the way back and forth between them. Nothing is ever changed in place.

export class History {
  #past = [];
  #future = [];

  constructor(value) {
    this.value = value;
  }

  /** Goes on to another value; what was undone is then gone. */
  push(value) {
    this.#past.push(this.value);
    this.value = value;
    this.#future = [];
  }

  /** Goes back as if the last value had never been. */
  drop() {
    if (this.canUndo) this.value = this.#past.pop();
  }

  undo() {
    if (!this.canUndo) return;
    this.#future.push(this.value);
    this.value = this.#past.pop();
  }

  redo() {
    if (!this.canRedo) return;
    this.#past.push(this.value);
    this.value = this.#future.pop();
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }
}
