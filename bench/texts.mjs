// Comes in: a size or a count. Goes out: a text of that many bytes, or one that says that many things.

import { readFileSync } from "node:fs";

/** The editorial that the pages open with. */
export const sample = readFileSync(process.env.TEXT ?? new URL("../www/sample/editorial.txt", import.meta.url), "utf8");

/** The editorial over and over, cut at a sentence near `bytes`. The paragraphs of each round are counted, so that none is a copy. */
export function editorial(bytes) {
  let text = "";
  for (let round = 1; text.length < bytes; round += 1) text += (round > 1 ? `In part ${round}, the following was said. ` : "") + sample.trim() + "\n\n";
  return text.slice(0, text.lastIndexOf(". ", bytes) + 1);
}

const VERBS = ["praised", "criticized", "supported", "threatened", "thanked", "warned", "helped", "condemned"];
const PAIRS = [["Russia", "North Korea"], ["China", "Russia"], ["North Korea", "China"], ["Japan", "Russia"], ["China", "Japan"], ["Ukraine", "Russia"]];
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `count` plain sentences, each of one act on a day of its own: any of the parsers finds all of them. */
export function acts(count) {
  const sentences = Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2019, 0, 1) + i * 86_400_000);
    const [actor, recipient] = PAIRS[(i * 5) % PAIRS.length];
    return `On ${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()}, ${actor} ${VERBS[(i * 3) % VERBS.length]} ${recipient}.`;
  });
  const paragraphs = [];
  for (let i = 0; i < count; i += 5) paragraphs.push(sentences.slice(i, i + 5).join(" "));
  return paragraphs.join("\n\n");
}
