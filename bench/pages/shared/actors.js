// What every peer knows of states: their names and where they lie.

import { states, tones } from "lexicon";

const byForm = new Map(states.flatMap(([code, , forms]) => forms.map((form) => [form, code])));
const escape = (form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const longestFirst = [...byForm.keys()].sort((a, b) => b.length - a.length);

/** Any name of a state, the longest first. */
export const STATE = new RegExp(`(?<![\\w])(?:${longestFirst.map(escape).join("|")})(?![\\w])`, "g");
export const forms = longestFirst;
export const codeOf = (form) => byForm.get(form);
export const toneOf = (lemma) => tones[lemma];
export { tones };

const known = new Map(states.map(([code, name, , lat, lon]) => [code, { name, lat, lon }]));
export const nameOf = (code) => known.get(code)?.name ?? code;
/** Where an actor stands in the unit square, as on the map; people stand around the middle. */
export function placeOf(code, index) {
  const state = known.get(code);
  if (state) return { x: (state.lon + 180) / 360, y: (90 - state.lat) / 180 };
  const angle = index * 2.4;
  return { x: 0.5 + 0.3 * Math.cos(angle), y: 0.5 + 0.3 * Math.sin(angle) };
}

export const COLOURS = { cooperative: "#0a6c93", conflictual: "#b8431c", mixed: "#77708f", neutral: "#8a867b" };

/**
 * The statements of a sentence: each verb between two actors that stand next to it. `actors` and `verbs` are
 * `{ at, id }` and `{ at, lemma, text }` in order of place.
 */
export function between(actors, verbs) {
  const found = [];
  for (const verb of verbs) {
    const actor = actors.findLast((a) => a.at < verb.at);
    const recipient = actors.find((a) => a.at > verb.at);
    if (!actor || !recipient || actor.id === recipient.id) continue;
    if (found.some((s) => s.actor === actor.id && s.recipient === recipient.id)) continue;
    found.push({ actor: actor.id, recipient: recipient.id, verb: verb.text, tone: toneOf(verb.lemma) ?? "neutral" });
  }
  return found;
}
