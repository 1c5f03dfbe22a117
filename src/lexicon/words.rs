//! What words say of relations: `data/verbs.tsv`, `data/nouns.tsv`, `data/qualities.tsv`, `data/cues.tsv`.
//!
//! Types and tones are handed on as they stand in the tables; what they mean is the business of
//! [`statement`](crate::statement).

use std::sync::OnceLock;

use super::Phrases;
use super::rows::{decimal, forms, rows, table};

/// Where an argument of a verb or noun stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The direct object.
    Object,
    /// Somewhere in the clause that follows.
    Clause,
    /// Before the noun, with "’s" or as an adjective.
    Possessor,
    /// Both before the noun, joined by a hyphen.
    Pair,
    /// Wherever the clause names somebody next.
    Next,
    /// After a preposition.
    After(&'static str),
}

/// The arguments of a verb or noun.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Where the actor stands, best first; for a verb empty: its subject.
    pub actor: Vec<Slot>,
    /// Where the recipient stands, best first.
    pub recipient: Vec<Slot>,
    /// Whether both do it to each other.
    pub reciprocal: bool,
    /// Whether the slots of the recipient hold the one who acts ("receive … from").
    pub reversed: bool,
}

/// What a verb says.
#[derive(Clone, Debug)]
pub struct Verb {
    /// Its type, in capitals.
    pub r#type: &'static str,
    /// Its tone: `+`, `-`, `~` or `0`.
    pub tone: &'static str,
    /// Its score, −10 to 10.
    pub score: f32,
    /// Its arguments.
    pub frame: Frame,
}

/// Whether a noun names something that happens or something that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NounForm {
    /// An event: "deployment".
    Event,
    /// A relation: "ties".
    Relation,
}

/// What a noun says.
#[derive(Clone, Debug)]
pub struct Noun {
    /// Its type, in capitals.
    pub r#type: &'static str,
    /// Its tone: `+`, `-`, `~` or `0`.
    pub tone: &'static str,
    /// Its score, −10 to 10.
    pub score: f32,
    /// Its arguments.
    pub frame: Frame,
    /// What it names.
    pub form: NounForm,
}

/// What a cue does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueKind {
    /// It makes less certain.
    Hedge,
    /// It denies.
    Negation,
    /// It gives to a source.
    Report,
    /// It makes a condition.
    Condition,
    /// It says what ought to be.
    Recommend,
}

/// On which side of a cue its scope lies (after ConText, Harkema et al. 2009).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// What follows.
    After,
    /// What precedes.
    Before,
    /// Both sides.
    Both,
}

/// Words that make a statement less certain, deny it or give it to a source.
#[derive(Clone, Copy, Debug)]
pub struct Cue {
    /// What it does.
    pub kind: CueKind,
    /// Whether a hedge says "likely" rather than "possibly".
    pub probable: bool,
    /// Where its scope lies.
    pub direction: Direction,
}

/// The tables of words, by base form in lower case.
#[derive(Debug)]
pub struct Words {
    /// The verbs.
    pub verbs: Phrases<Verb>,
    /// The nouns.
    pub nouns: Phrases<Noun>,
    /// The cues.
    pub cues: Phrases<Cue>,
    /// What makes a deed a promise, a threat or a refusal: `agree`, `threaten`, `reject`, `through`.
    pub modes: Phrases<&'static str>,
    /// How a relation is said to be: `+`, `-`, `~`, or `<` where it is bad and gets better.
    pub qualities: Phrases<&'static str>,
}

/// The tables; read once.
pub fn words() -> &'static Words {
    static TABLE: OnceLock<Words> = OnceLock::new();
    TABLE.get_or_init(|| Words {
        verbs: Phrases::new(rows(table!("verbs")).flat_map(|row| each(row[0], verb(row)))),
        nouns: Phrases::new(rows(table!("nouns")).flat_map(|row| each(row[0], noun(row)))),
        cues: Phrases::new(rows(table!("cues")).flat_map(|row| each(row[0], cue(row)))),
        modes: Phrases::new(rows(table!("modes")).flat_map(|[words, mode]| each(words, mode))),
        qualities: Phrases::new(rows(table!("qualities")).flat_map(|[words, tone]| each(words, tone))),
    })
}

/// The words of a row, which share what is said of them.
fn each<T: Clone>(words: &'static str, value: T) -> impl Iterator<Item = (&'static str, T)> {
    forms(words).map(move |word| (word, value.clone()))
}

fn verb([_, r#type, tone, score, frame]: [&'static str; 5]) -> Verb {
    let score = decimal(score).unwrap_or_default();
    let frame = Frame {
        actor: Vec::new(),
        recipient: slots(frame),
        reciprocal: frame.contains('&'),
        reversed: frame.contains('<'),
    };
    Verb { r#type, tone, score, frame }
}

fn noun([_, r#type, tone, score, frame, form]: [&'static str; 6]) -> Noun {
    let score = decimal(score).unwrap_or_default();
    let (actor, recipient) = frame.split_once('>').unwrap_or((frame, ""));
    let form = if form == "relation" { NounForm::Relation } else { NounForm::Event };
    let frame =
        Frame { actor: slots(actor), recipient: slots(recipient), reciprocal: frame.contains('&'), reversed: false };
    Noun { r#type, tone, score, frame, form }
}

fn slots(cell: &'static str) -> Vec<Slot> {
    cell.split([' ', '&', '<', '|'])
        .filter(|s| !s.is_empty())
        .map(|slot| match slot {
            "obj" => Slot::Object,
            "clause" => Slot::Clause,
            "poss" => Slot::Possessor,
            "pair" => Slot::Pair,
            "next" => Slot::Next,
            preposition => Slot::After(preposition),
        })
        .collect()
}

fn cue([_, kind, certainty, direction]: [&'static str; 4]) -> Cue {
    let kind = match kind {
        "negation" => CueKind::Negation,
        "report" => CueKind::Report,
        "condition" => CueKind::Condition,
        "recommend" => CueKind::Recommend,
        _ => CueKind::Hedge,
    };
    let direction = match direction {
        "before" => Direction::Before,
        "both" => Direction::Both,
        _ => Direction::After,
    };
    Cue { kind, probable: certainty == "probable", direction }
}
