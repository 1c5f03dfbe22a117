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

/** The detail of `trilateral:ready`: the map is on the page, for the first time or with another text. */
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

/** What keeps a map from being shown. */
export type ErrorCode =
  | "blocked" | "empty" | "encoding" | "fault" | "load" | "mismatch" | "option" | "text" | "timeout" | "too-long" | "unsupported";

/** The detail of `trilateral:error`: the fallback stands. */
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
 * - `published`: its date, "2025-05-12"; `principals`: ids of the actors in the middle, "PRK RUS CHN";
 * - `theme`: "light" or "dark", else as the page; `loading`: "idle" (the default), "eager", "visible" or "click";
 * - `permalink`: keeps the selection in the page's address, under this name or "trilateral".
 */
export class TrilateralMap extends HTMLElement {
  /** The text that the map is drawn from. Setting it overrules attributes and children; `null` gives way to them again. */
  get text(): string;
  set text(text: string | null);
  /** Everything that was read in the text, or `null` while no map stands. */
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
    "trilateral:ready": CustomEvent<ReadyDetail>;
    "trilateral:select": CustomEvent<SelectDetail>;
    "trilateral:error": CustomEvent<ErrorDetail>;
  }
}
