// Comes in: data/countries.tsv and data/verbs.tsv. Goes out: what every peer gets of them as JSON: the names of the states and the
// tone of the verbs. No library knows that Pyongyang stands for North Korea or that to praise is friendly: without this none could do
// the job, and with it none has an advantage.

import { readFileSync } from "node:fs";

const TONES = { "+": "cooperative", "-": "conflictual", "~": "mixed", 0: "neutral" };

/** The rows of a table as objects. */
function rows(path) {
  const [head, ...lines] = readFileSync(path, "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  const names = head.split("\t");
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [names[i], cell])));
}

/** `{ states: [[code, name, forms, lat, lon]], tones: { praise: "cooperative" } }`. Forms that are often something else are left out. */
export function lexicon(data) {
  const states = rows(`${data}/countries.tsv`).map(({ code, name, names, demonyms, capital, seats, acronyms, lat, lon }) => {
    const forms = [name, names, demonyms, capital, seats, acronyms].flatMap((cell) => cell?.split("|") ?? []);
    return [code, name, forms.filter((form) => form && !form.endsWith("?")), Number(lat), Number(lon)];
  });
  const verbs = rows(`${data}/verbs.tsv`).filter(({ lemma, tone }) => /^[a-z]+$/.test(lemma) && TONES[tone]);
  return { states, tones: Object.fromEntries(verbs.map(({ lemma, tone }) => [lemma, TONES[tone]])) };
}
