// Comes in: the bytes of a WebAssembly module. Goes out: its sections, and its functions with names and sizes.

const SECTIONS = ["custom", "type", "import", "function", "table", "memory", "global", "export", "start", "element", "code", "data", "data count", "tag"];

/** Reads LEB128 numbers and names one after the other. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  get done() {
    return this.at >= this.bytes.length;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  text() {
    return Buffer.from(this.take(this.number())).toString("utf8");
  }
}

/** `[{ name, bytes }]`; a custom section has its own name and the bytes after it. */
export function sections(module) {
  const reader = new Reader(module);
  reader.take(8);
  const found = [];
  while (!reader.done) {
    const id = reader.byte();
    const bytes = reader.take(reader.number());
    if (id === 0) {
      const inner = new Reader(bytes);
      const name = inner.text();
      found.push({ name, bytes: bytes.subarray(inner.at) });
    } else {
      found.push({ name: SECTIONS[id] ?? `section ${id}`, bytes });
    }
  }
  return found;
}

/** `[{ name, size }]` of the functions with a body. */
export function functions(module) {
  const all = sections(module);
  const find = (name) => all.find((section) => section.name === name)?.bytes ?? new Uint8Array([0]);
  const names = functionNames(find("name"));
  const first = importedFunctions(find("import"));
  const code = new Reader(find("code"));
  return Array.from({ length: code.number() }, (_, i) => {
    const size = code.number();
    code.take(size);
    return { name: names.get(first + i) ?? `function ${first + i}`, size };
  });
}

function functionNames(bytes) {
  const reader = new Reader(bytes);
  const names = new Map();
  while (!reader.done) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.number()));
    if (kind !== 1) continue;
    for (let left = part.number(); left > 0; left -= 1) names.set(part.number(), part.text());
  }
  return names;
}

function importedFunctions(bytes) {
  const reader = new Reader(bytes);
  let count = 0;
  const limits = () => {
    const flags = reader.number();
    reader.number();
    if (flags & 1) reader.number();
  };
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) (count += 1), reader.number();
    else if (kind === 1) reader.byte(), limits();
    else if (kind === 2) limits();
    else if (kind === 3) reader.take(2);
    else reader.byte(), reader.number();
  }
  return count;
}
