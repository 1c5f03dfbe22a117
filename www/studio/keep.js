// Comes in: a text and its corrections. Goes out: the corrections kept on this device, if the editor asked for it. Reading stores nothing;
// of the text itself only a number is kept, and the words that the corrections quote.

/** A number that tells texts apart (FNV-1a, 32 bits, over UTF-16 code units), with the length. */
function mark(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `trilateral:${text.length}:${(hash >>> 0).toString(16)}`;
}

/** What is kept for a text, as JSON; `null` if nothing is, or if this browser keeps nothing. */
export function kept(text) {
  try {
    return localStorage.getItem(mark(text));
  } catch {
    return null;
  }
}

/** Keeps corrections. Returns whether that was possible. */
export function keep(text, corrections) {
  try {
    localStorage.setItem(mark(text), JSON.stringify(corrections));
    return true;
  } catch {
    return false;
  }
}

/** Keeps nothing for a text any more. */
export function forget(text) {
  try {
    localStorage.removeItem(mark(text));
  } catch {
    // Then nothing is kept.
  }
}
