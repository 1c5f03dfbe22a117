//! The tense around a time.
//!
//! In: a sentence and the tokens of a time. Out: whether what happens at that time lies ahead. The nearest word that
//! tells a tense decides, without a parse: "will meet on Monday", "met on Monday, and will".

use std::ops::Range;

use super::line::Line;
use crate::lexicon::TimeKind;

/// How many tokens away a word can still tell the tense of a time.
const REACH: usize = 14;

/// A tense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
}

/// Whether the words around a time speak of the future.
pub(super) fn is_future(line: &Line, tokens: Range<usize>) -> bool {
    around(line, tokens) == Some(Tense::Future)
}

/// The tense that the nearest word around a time tells, if one does.
pub(super) fn around(line: &Line, tokens: Range<usize>) -> Option<Tense> {
    for distance in 1..=REACH {
        let before = tokens.start.checked_sub(distance).filter(|i| line.range.contains(i));
        let after = Some(tokens.end + distance - 1).filter(|i| line.range.contains(i));
        let tense = [before, after].into_iter().flatten().find_map(|at| of_word(line, at));
        if tense.is_some() {
            return tense;
        }
    }
    None
}

fn of_word(line: &Line, at: usize) -> Option<Tense> {
    if line.has(at, TimeKind::Future) || line.is(at, &["to"]) && line.is(at + 1, &["be"]) {
        return Some(Tense::Future);
    }
    // "to be held", "will be signed": what follows "be" tells no tense.
    if line.is(at.wrapping_sub(1), &["be"]) {
        return None;
    }
    let regular = line.is_word(at) && line.lower(at).len() > 4 && line.lower(at).ends_with("ed");
    (regular || line.has(at, TimeKind::Past)).then_some(Tense::Past)
}
