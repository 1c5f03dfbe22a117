// Comes in: files as names and bytes. Goes out: a ZIP archive that stores them as they are (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

/** The checksum that ZIP wants (CRC-32). */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Fields of two (`"2"`) or four (`"4"`) bytes, the lowest first. */
function fields(widths, ...values) {
  const view = new DataView(new ArrayBuffer([...widths].reduce((sum, width) => sum + Number(width), 0)));
  let at = 0;
  [...widths].forEach((width, i) => {
    if (width === "2") view.setUint16(at, values[i], true);
    else view.setUint32(at, values[i], true);
    at += Number(width);
  });
  return new Uint8Array(view.buffer);
}

/** The archive of `[name, string or bytes]` pairs. It has no clock: every file is of 1 January 1980. */
export function zip(files) {
  const encoder = new TextEncoder();
  const [parts, directory] = [[], []];
  let offset = 0;
  for (const [path, content] of files) {
    const [name, bytes] = [encoder.encode(path), typeof content === "string" ? encoder.encode(content) : content];
    // Version 2.0, names in UTF-8 (bit 11), stored, 1980-01-01, checksum, size twice, length of the name, no extra field.
    const about = fields("2222244422", 20, 0x800, 0, 0, 0x21, crc32(bytes), bytes.length, bytes.length, name.length, 0);
    parts.push(fields("4", 0x04034b50), about, name, bytes);
    directory.push(fields("42", 0x02014b50, 20), about, fields("22244", 0, 0, 0, 0, offset), name);
    offset += 4 + about.length + name.length + bytes.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = fields("42222442", 0x06054b50, 0, 0, files.length, files.length, size, offset, 0);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}
