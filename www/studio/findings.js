// Comes in: an analysis and its text. Goes out: what in it needs an editor's eye, each with the reason and the place. Pure.

import { nameOf } from "./words.js";

const SEEN = "editor/";
const NAMED = ["name", "demonym", "metonym"];

/** Whether an editor has had this statement in hand. */
export const isSeen = (statement) => statement.rule.startsWith(SEEN);

/** Why a statement should be looked at: one check a row, each with what it says. */
const DOUBTS = [
  /** An actor whom none of the statement's words name. */
  (s, { actors }, text) =>
    [...s.actor, ...s.recipient].flatMap((id) => {
      const there = actors.find((a) => a.id === id)?.mentions.filter((m) => m.start < s.end && m.end > s.start) ?? [];
      if (there.some((m) => NAMED.includes(m.form))) return [];
      const name = nameOf({ actors }, id);
      return there.length ? [`“${text.slice(there[0].start, there[0].end)}” is taken for ${name}`] : [`${name} is not named in these words`];
    }),
  (s, { times }, text) => {
    const time = times[s.time];
    return time && ["inferred", "relative"].includes(time.basis) && time.earliest ? [`“${text.slice(time.start, time.end)}” is taken for ${time.value}: ${time.why}`] : [];
  },
  (s) => (s.rule.startsWith("noun/") ? ["read from a noun, not from a verb"] : []),
  (s) => (s.actor.length + s.recipient.length > 3 ? ["many actors at once"] : []),
];

/** The reasons to look at a statement; none once an editor has. */
export function doubts(statement, analysis, text) {
  return isSeen(statement) ? [] : DOUBTS.flatMap((doubt) => doubt(statement, analysis, text));
}

/** The sentence that a place is in, as what a link names; empty if it is in none. */
export function sentenceAt(analysis, { start, end }) {
  const sentence = analysis.sentences.findIndex((s) => s.start < end && s.end > start);
  return sentence < 0 ? "" : `sentence.${sentence}`;
}

/**
 * What needs an eye: notes first, then statements, in text order. Each has a `key` that outlives other corrections, a `title`, `why` it is
 * listed, what to select (`link`), and the `statement` or the index of the `note` that it is about.
 */
export function findings(analysis, text) {
  const notes = analysis.notes.map((note, index) => ({
    key: `note.${note.kind}.${note.start ?? index}`,
    title: note.kind === "unresolved" ? `Who is “${text.slice(note.start, note.end)}”?` : note.message,
    why: note.kind === "unresolved" ? [note.message] : [],
    link: note.start === null ? "" : sentenceAt(analysis, note),
    note: index,
  }));
  if (!analysis.source.published && analysis.times.length) {
    notes.unshift({ key: "published", title: "When was it published?", why: ["Without that day, “on May 9” has no year."], link: "", published: true });
  } else if (analysis.source.publishedBasis === "stated") {
    notes.unshift({ key: "published", title: `Published on ${analysis.source.published}?`, why: ["The date is taken from the text."], link: "", published: true });
  }
  const statements = analysis.statements.flatMap((statement) => {
    const why = doubts(statement, analysis, text);
    return why.length ? [{ ...entry(statement), why }] : [];
  });
  return [...notes, ...statements];
}

/** A statement as an entry of a list. */
export function entry(statement) {
  return { key: `statement.${statement.trigger.start}.${statement.type}`, why: [], link: `statement.${statement.id}`, statement };
}
