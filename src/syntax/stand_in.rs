//! What the net sees instead of a name.
//!
//! In: a word as it stands in the text. Out: the word for the net. It learned its names from mails, reviews and speeches
//! and has met few of those that editorials on foreign affairs are about: "Beijing" looks like a participle to it. A
//! name that the lexicon knows is shown to it as one that it met a thousand times. Where a document has been searched
//! for names, its [`crate::syntax::parse`] is told them, and the same words stand for those.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{Known, NameForm, actors, group_word};

/// What stands for a state, an organisation, a place.
pub const STATE: &str = "Russia";
/// What stands for a person.
pub const PERSON: &str = "Putin";
/// What stands for the adjective of a state.
pub const ADJECTIVE: &str = "American";
/// What stands for the people of a state.
pub const PEOPLE: &str = "Americans";
/// What stands for those who act together: "rebels" looks like a verb.
const GROUP: &str = "soldiers";

/// What stands for an adjective that is put together: "war-torn".
const COMPOUND: &str = "large";

/// The runs of tokens that are read as one word: the names, and between them adjectives of a word, a hyphen and a participle.
/// The net learned from texts that write few of them, and takes "to war-torn Mozambique" for a way to war.
pub(super) fn runs<'w>(document: &Document, names: &[(Range<usize>, &'w str)]) -> Vec<(Range<usize>, &'w str)> {
    let mut runs = Vec::with_capacity(names.len());
    let mut names = names.iter().cloned().peekable();
    let mut last = 0;
    for hyphen in 1..document.tokens.len().saturating_sub(2) {
        if document.word(hyphen) != "-" {
            continue;
        }
        let run = hyphen - 1..hyphen + 2;
        while let Some(name) = names.next_if(|n| n.0.start < run.end) {
            last = name.0.end;
            runs.push(name);
        }
        if last <= run.start && is_compound(document, hyphen) {
            last = run.end;
            runs.push((run, COMPOUND));
        }
    }
    runs.extend(names);
    runs
}

/// Whether a hyphen joins a word and a participle that modify what follows.
fn is_compound(document: &Document, hyphen: usize) -> bool {
    let [before, at, after, next] = [hyphen - 1, hyphen, hyphen + 1, hyphen + 2].map(|t| document.tokens[t].span);
    let joined = before.end == at.start && at.end == after.start && after.end < next.start;
    let participle = document.word(hyphen + 1);
    let letters = |t: usize| document.word(t).starts_with(char::is_alphabetic);
    joined
        && letters(hyphen - 1)
        && letters(hyphen + 2)
        && (participle.ends_with("ed") || IRREGULAR.contains(&participle))
}

/// Participles that do not end in "ed", and stand behind a hyphen.
const IRREGULAR: [&str; 14] = [
    "torn", "led", "built", "made", "born", "held", "run", "fought", "known", "driven", "ridden", "stricken", "bound",
    "wide",
];

/// The word that the net is to see.
pub(super) fn seen(word: &str) -> &str {
    if word.ends_with('s') && group_word(word).is_some() {
        return GROUP;
    }
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) || !word.ends_with(|c: char| c.is_ascii_lowercase()) {
        return word;
    }
    let Some(name) = actors().names.exact(word).next().filter(|n| !n.doubtful) else { return word };
    match (name.known, name.form) {
        (Known::State(_), NameForm::Demonym) if word.ends_with('s') => PEOPLE,
        (Known::State(_), NameForm::Demonym) => ADJECTIVE,
        (Known::State(_), _) => STATE,
        (Known::Surname(_), _) => PERSON,
        _ => word,
    }
}
