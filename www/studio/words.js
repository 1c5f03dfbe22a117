// Comes in: codes of the analysis. Goes out: what editors call them, in the order of the lists they are chosen from, and its names and dates; in English.

export const TYPES = {
  AGREE: "Agreement", CONSULT: "Contact", SUPPORT: "Support", CONCEDE: "Concession",
  COOPERATE: "Cooperation", AID: "Aid", RETREAT: "Retreat",
  REQUEST: "Request", ACCUSE: "Accusation", REJECT: "Rejection", THREATEN: "Threat",
  PROTEST: "Protest", SANCTION: "Sanction", MOBILIZE: "Mobilization", COERCE: "Coercion", ASSAULT: "Attack",
  ALIGN: "Alignment", STRAIN: "Strain", DEPEND: "Dependence", RANK: "Rank",
};
export const TONES = { cooperative: "Brings them together", conflictual: "Sets them apart", mixed: "Both", neutral: "Neither" };
export const STATUSES = { asserted: "The writer says so", attributed: "A source says so", hedged: "It may be so", denied: "It is not so" };
export const KINDS = { country: "State", person: "Person", organisation: "Organisation", group: "Group" };

/** The name of an actor, by its id. */
export const nameOf = (analysis, id) => analysis.actors.find((actor) => actor.id === id)?.name ?? id;

/** Who to whom: "Russia → North Korea", "Russia ⇄ China". */
export function parties(analysis, { actor, recipient, reciprocal }) {
  const names = (ids) => ids.map((id) => nameOf(analysis, id));
  if (reciprocal) return names([...actor, ...recipient]).join(" ⇄ ");
  return `${names(actor).join(", ")} → ${names(recipient).join(", ")}`;
}

/** The date of a statement as an editor would write it: "2025-05-09", "2025-05", "2025"; empty for none. */
export function dateOf(analysis, statement) {
  const time = analysis.times[statement.time];
  if (!time?.earliest) return "";
  return /^\d{4}(-\d\d){0,2}$/.test(time.value) ? time.value : time.earliest === time.latest ? time.earliest : "";
}

/** The date of a statement for people: as above, or the words of the text. */
export const when = (analysis, statement, text) => {
  const time = analysis.times[statement.time];
  return time ? dateOf(analysis, statement) || `“${text.slice(time.start, time.end)}”` : "";
};
