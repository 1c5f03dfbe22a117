//! Words that name no calendar date: "now", "recently", "in the future", "thereafter"; and words that only look like a
//! time: "at the same time".
//!
//! In: a sentence and a place. Out: the reference of the table, or that there is none.

use super::line::Line;
use super::meaning::Meaning;
use super::number;
use crate::lexicon::{TimeKind, time_words};

/// What a phrase of the table says; no meaning for one that is there to be passed over.
pub(super) fn meaning(line: &Line, at: usize) -> Option<(Option<Meaning>, usize)> {
    phrase(line, at).or_else(|| current(line, at).map(|(meaning, end)| (Some(meaning), end)))
}

fn phrase(line: &Line, at: usize) -> Option<(Option<Meaning>, usize)> {
    if !line.has(at, TimeKind::Phrase) {
        return None;
    }
    let (length, value) = time_words().phrase(line.document.lower_text(), line.offset(at))?;
    let end = line.after(at, length)?;
    // "in the past year" is a length.
    let measured =
        |at| line.has(at, TimeKind::Unit) || line.has(at, TimeKind::Amount) || number::cardinal(line, at).is_some();
    if line.has(end - 1, TimeKind::WhichSpan) && measured(end) {
        return None;
    }
    // "the future of the alliance", "the past of a party" are no times.
    if value.ends_with("_REF") && line.is(end, &["of"]) {
        return Some((None, end));
    }
    let meaning = match value {
        "NONE" => None,
        "THEN" => Some(Meaning::Then),
        value => Some(Meaning::Reference(value)),
    };
    Some((meaning, end))
}

/// "its current state": the adjective, never the noun.
fn current(line: &Line, at: usize) -> Option<(Meaning, usize)> {
    let described =
        line.is(at.wrapping_sub(1), &["the", "its", "their", "his", "her", "our", "s", "'s", "’s", "under", "a"]);
    let adjective = line.is(at, &["current"]) && described && line.is_word(at + 1) && !line.is(at + 1, &["of", "in"]);
    adjective.then_some((Meaning::Reference("PRESENT_REF"), at + 1))
}
