//! What the net sees instead of a name.
//!
//! In: a word as it stands in the text. Out: the word for the net. It learned its names from mails, reviews and speeches
//! and has met few of those that editorials on foreign affairs are about: "Beijing" looks like a participle to it. A
//! name that the lexicon knows is shown to it as one that it met a thousand times. Where a document has been searched
//! for names, its [`crate::syntax::parse`] is told them, and the same words stand for those. So do words for what else it has
//! met too rarely, groups and compounds; and a short form behind its name is not shown to it at all.

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

/// What stands for nothing: the net does not see the short form of a name behind it, "the Security Council (UNSC)".
pub(super) const HIDDEN: &str = "";

/// The runs of tokens that are read as one word: the names, and between them adjectives of a word, a hyphen and a participle.
/// The net learned from texts that write few of them, and takes "to war-torn Mozambique" for a way to war. With them come the
/// runs that are not read at all.
pub(super) fn runs<'w>(document: &Document, names: &[(Range<usize>, &'w str)]) -> Vec<(Range<usize>, &'w str)> {
    let mut runs = Vec::with_capacity(names.len());
    let mut names = names.iter().cloned().peekable();
    let mut last = 0;
    for middle in 1..document.tokens.len().saturating_sub(2) {
        let run = middle - 1..middle + 2;
        let compound = document.word(middle) == "-";
        let short = document.word(middle - 1) == "(" && document.word(middle + 1) == ")";
        if !compound && !short {
            continue;
        }
        while let Some(name) = names.next_if(|n| n.0.start < middle - 1) {
            last = name.0.end;
            runs.push(name);
        }
        if short && last == run.start && is_abbreviation(document.word(middle)) {
            while names.next_if(|n| n.0.start < run.end).is_some() {}
            last = run.end;
            runs.push((run, HIDDEN));
        } else if compound
            && last <= run.start
            && names.peek().is_none_or(|n| n.0.start >= run.end)
            && is_compound(document, middle)
        {
            last = run.end;
            runs.push((run, COMPOUND));
        }
    }
    runs.extend(names);
    runs
}

/// Whether a word is made of capitals: "DPRK".
fn is_abbreviation(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b'.' | b'-'))
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
