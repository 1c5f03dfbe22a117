// Types of trilateral/1/embed.js, schema 1. Offsets are UTF-16 code units into the text as given, so that `text.slice(start, end)` works.

/** A stretch of the text. */
export interface Place {
  start: number;
  end: number;
}

export type Tone = "cooperative" | "conflictual" | "mixed" | "neutral";
export type Status = "asserted" | "attributed" | "hedged" | "denied";
export type Quad = "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict" | "none";
export type StatementType =
  | "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE"
  | "COOPERATE" | "AID" | "RETREAT"
  | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN"
  | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT"
  | "ALIGN" | "STRAIN" | "DEPEND" | "RANK";

/** What the text says of itself. */
export interface Source {
  title: string | null;
  author: string | null;
  role: string | null;
  affiliation: string | null;
  section: string | null;
  published: string | null;
  publishedBasis: "given" | "stated" | "inferred" | null;
}

/** A span that names an actor. */
export interface Mention extends Place {
  form: "name" | "demonym" | "metonym" | "role" | "nominal" | "pronoun";
}

/** Who acts. Countries have ISO 3166 alpha-3 ids, others a slug of their name. */
export interface Actor {
  id: string;
  kind: "country" | "person" | "organisation" | "group";
  name: string;
  country: string | null;
  mentions: Mention[];
}

/** A time expression (TIMEX3) with the reasoning behind its value. */
export interface Time extends Place {
  type: "date" | "time" | "duration" | "set";
  value: string | null;
  mod: string | null;
  earliest: string | null;
  latest: string | null;
  basis: "explicit" | "inferred" | "relative" | "vague";
  why: string;
}

/** One thing that the text says of actors. */
export interface Statement extends Place {
  id: number;
  /** An index into `sentences`. */
  sentence: number;
  trigger: Place;
  /** Ids of actors. */
  actor: string[];
  /** Ids of actors. */
  recipient: string[];
  reciprocal: boolean;
  type: StatementType;
  quad: Quad;
  tone: Tone;
  score: number;
  status: Status;
  certainty: "certain" | "probable" | "possible";
  polarity: "positive" | "negative";
  aspect: "past" | "present" | "future" | "hypothetical";
  attribution: { speaker: string | null; cue: Place } | null;
  cues: (Place & { kind: "hedge" | "negation" | "report" })[];
  /** An index into `times`. */
  time: number | null;
  label: string;
  rule: string;
  why: string;
}

/** An unordered pair of actors with all its statements. */
export interface Relation {
  pair: [string, string];
  /** Ids of statements. */
  statements: number[];
  tone: Record<Tone, number>;
}

/** A point of the argument, where the text counts them; the place is that of the words that announce it. */
export interface Point extends Place {
  number: number;
  /** Indices into `sentences`. */
  sentences: number[];
  /** Ids of statements. */
  statements: number[];
}

/** A sentence of the text. */
export interface Sentence extends Place {
  paragraph: number;
}

/** Something a reader or an editor should know. */
export interface Note {
  kind: string;
  message: string;
  start: number | null;
  end: number | null;
}

/** All that was read in a text. */
export interface Analysis {
  schema: 1;
  source: Source;
  actors: Actor[];
  times: Time[];
  statements: Statement[];
  relations: Relation[];
  outline: Point[];
  sentences: Sentence[];
  summary: string;
  notes: Note[];
}

/** Words of the text, by which a correction finds its place again. Only words count: white space, marks and case may differ. */
export interface Quote {
  exact: string;
  /** A few words before and behind, where the words stand in more than one place. */
  prefix?: string;
  suffix?: string;
  /** The words that name the action, where several statements are made of the same words. */
  trigger?: string;
  /** All actors of the statement, where that does not tell them apart either. */
  between?: string[];
}

/** What a statement is to say; what is left out stays as it was read. Actors by their ids ("PRK") or names. */
export interface Change {
  actor?: string[];
  recipient?: string[];
  reciprocal?: boolean;
  type?: StatementType;
  tone?: Tone;
  status?: Status;
  /** "2025-05-09", "2025-05", "2025"; empty for no date. */
  date?: string;
}

/** One thing that an editor has put right. */
export type Correction =
  | { accept: { at: Quote } }
  | { reject: { at: Quote } }
  | { edit: { at: Quote; to: Change } }
  | { add: { at: Quote; to: Change } }
  | { merge: { actors: string[]; into: string } }
  | { split: { at: Quote[]; into: { name: string; kind: Actor["kind"]; country?: string | null } } };

/** What an editor has put right in one text. One that no longer fits it changes nothing and becomes a note. */
export interface Corrections {
  schema: 1;
  corrections: Correction[];
}

/** The detail of `trilateral:ready`: the map is on the page, for the first time, with another text or in another language. */
export interface ReadyDetail {
  title: string | null;
  actors: number;
  statements: number;
  relations: number;
  times: number;
}

/** The detail of `trilateral:select`: what is selected now. */
export interface SelectDetail {
  kind: "statement" | "actor" | "pair" | "time" | "sentence" | null;
  /** What `select` takes and a permalink holds: "statement.12", "actor.PRK", "pair.PRK.RUS"; empty if nothing is selected. */
  link: string;
  /** The ids of the statements that the selection stands for. */
  statements: number[];
}

/** The detail of `trilateral:progress`: a long text is being read, piece by piece, while the page goes on. */
export interface ProgressDetail {
  /** The part of 1 that is read. */
  done: number;
}

/** What keeps a map, or the text beside it, from being shown. */
export type ErrorCode =
  | "blocked" | "corrections" | "empty" | "encoding" | "fault" | "load" | "mismatch" | "option" | "text" | "timeout" | "too-long" | "unsupported";

/** The detail of `trilateral:error`: the fallback stands, unless only the text of `compare` is concerned; then the map does, and `analysis()` is not `null`. */
export interface ErrorDetail {
  code: ErrorCode;
  /** The reason, for developers. */
  message: string;
  /** What the reader is told. */
  line: string;
}

/** The release of the embed. */
export const VERSION: string;

/**
 * `<trilateral-map>`. Attributes:
 * - `src`: the address of a UTF-8 text, Markdown or simple HTML file; or `for`: a selector of the article in the page;
 * - `corrections`: the address of a JSON file with what an editor has put right in it ({@link Corrections}); unknown fields are refused;
 * - `compare`: the address of another text; below the map stands, pair by pair, where the two differ in tone, status and date;
 *   `compare-published`: the date of that text; if it cannot be shown, the map stands without it;
 * - `published`: its date, "2025-05-12"; `principals`: ids of the actors in the middle, "PRK RUS CHN";
 * - `views`: those to be shown, of "summary diagram text timeline table"; `height`: how many pixels are reserved until the map stands;
 * - `theme`: "light" or "dark", else as the page; `loading`: "idle" (the default), "eager", "visible" or "click";
 * - `lang`, its own or that of what it is in: the language of the interface, "km", "ko", "ru" or "zh", else English. Texts are read as English.
 * - `permalink`: keeps the selection in the page's address, under this name or "trilateral".
 */
export class TrilateralMap extends HTMLElement {
  /** The text that the map is drawn from. Setting it overrules attributes and children; `null` gives way to them again. */
  get text(): string;
  set text(text: string | null);
  /**
   * What an editor has put right in the text, also as JSON. Setting it overrules the attribute and a
   * `<script type="application/json" data-corrections>` child; `null` gives way to them again.
   */
  get corrections(): Corrections | string | null;
  set corrections(corrections: Corrections | string | null);
  /** The quotation by which a correction finds a place again: a statement by its number, "sentence.4", "note.0", "actor.PRK.2" (its third mention). */
  quote(place: number | string): Quote | null;
  /**
   * Why something stands as it does, in the language of the interface: a statement by its number, "time.2" or "note.0". `null` if there is no such
   * thing.
   */
  why(place: number | string): string | null;
  /** Everything that was read in the text and corrected, or `null` while no map stands. */
  analysis(): Analysis | null;
  /** Selects as a click would: a statement by its number, or what a link names. Returns whether there is such a thing. */
  select(target: number | string): boolean;
  /** Takes back the selection. */
  clear(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "trilateral-map": TrilateralMap;
  }
  interface HTMLElementEventMap {
    "trilateral:progress": CustomEvent<ProgressDetail>;
    "trilateral:ready": CustomEvent<ReadyDetail>;
    "trilateral:select": CustomEvent<SelectDetail>;
    "trilateral:error": CustomEvent<ErrorDetail>;
  }
}
