// Comes in: a map that stands. Goes out: what in its text needs an editor's eye, each with the reason and the place.

import { say } from "./language.js";
import { dated, english, name, spoken } from "./told.js";

const SEEN = "editor/";
const NAMED = ["name", "demonym", "metonym"];

/** Whether an editor has had this statement in hand. */
export const isSeen = (statement) => statement.rule.startsWith(SEEN);

const quoted = (text, { start, end }) => english(`“${text.slice(start, end)}”`);

/** A TIMEX3 value; only a date has a form of its own. */
const valued = (value) => (/^\d{4}(-\d\d){0,2}$/.test(value) ? dated(value, say) : english(value));

/** Why a statement should be looked at: one check a row, each with what it says. */
const DOUBTS = [
  /** An actor whom none of the statement's words name. */
  (s, analysis, { text }) =>
    [...s.actor, ...s.recipient].flatMap((id) => {
      const there = analysis.actors.find((a) => a.id === id)?.mentions.filter((m) => m.start < s.end && m.end > s.start) ?? [];
      if (there.some((m) => NAMED.includes(m.form))) return [];
      const who = { name: name(analysis, id, say) };
      return [there.length ? spoken(say("{words} is taken for {name}"), { words: quoted(text, there[0]), ...who }) : spoken(say("{name} is not named in these words"), who)];
    }),
  (s, { times }, map) => {
    const time = times[s.time];
    if (!time?.earliest || !["inferred", "relative"].includes(time.basis)) return [];
    return [spoken(say("{words} is taken for {date}: {reason}"), { words: quoted(map.text, time), date: valued(time.value), reason: map.why(`time.${s.time}`) })];
  },
  (s) => (s.rule.startsWith("noun/") ? [say("read from a noun, not from a verb")] : []),
  (s) => (s.actor.length + s.recipient.length > 3 ? [say("many actors at once")] : []),
];

/** The reasons to look at a statement; none once an editor has. */
const doubts = (statement, analysis, map) => (isSeen(statement) ? [] : DOUBTS.flatMap((doubt) => doubt(statement, analysis, map)));

/** The sentence that a place is in, as what a link names; empty if it is in none. */
function sentenceAt(analysis, { start, end }) {
  const sentence = analysis.sentences.findIndex((s) => s.start < end && s.end > start);
  return sentence < 0 ? "" : `sentence.${sentence}`;
}

/**
 * What needs an eye: notes first, then statements, in text order. Each has a `key` that outlives other corrections, a `title`, `why` it is
 * listed, what to select (`link`), and the `statement` or the index of the `note` that it is about.
 */
export function findings(map) {
  const analysis = map.analysis();
  const notes = analysis.notes.map((note, index) => ({
    key: `note.${note.kind}.${note.start ?? index}`,
    ...told(note, map.why(`note.${index}`), map.text),
    link: note.start === null ? "" : sentenceAt(analysis, note),
    note: index,
  }));
  if (!analysis.source.published && analysis.times.length) {
    notes.unshift({ key: "published", title: say("When was it published?"), why: [say("Without that day, “on May 9” has no year.")], link: "", published: true });
  } else if (analysis.source.publishedBasis === "stated") {
    notes.unshift({ key: "published", title: say("Published on {date}?", { date: dated(analysis.source.published, say) }), why: [say("The date is taken from the text.")], link: "", published: true });
  }
  const statements = analysis.statements.flatMap((statement) => {
    const why = doubts(statement, analysis, map);
    return why.length ? [{ ...entry(statement), why }] : [];
  });
  return [...notes, ...statements];
}

/** What is said of a note. Why a correction was left out is said in English only. */
function told({ kind, start, end }, message, text) {
  if (kind === "unresolved") return { title: spoken(say("Who is {words}?"), { words: quoted(text, { start, end }) }), why: [message] };
  return { title: kind === "correction" ? english(message) : message, why: [] };
}

/** A statement as an entry of a list. */
export function entry(statement) {
  return { key: `statement.${statement.trigger.start}.${statement.type}`, why: [], link: `statement.${statement.id}`, statement };
}
