//! The tense around a time.
//!
//! In: a sentence and the tokens of a time. Out: whether what happens at that time lies ahead. The nearest word that
//! tells a tense decides, without a parse: "will meet on Monday", "met on Monday, and will".

use std::ops::Range;

use super::line::Line;
use crate::lexicon::TimeKind;

/// How many tokens away a word can still tell the tense of a time.
const REACH: usize = 14;

/// Whether the words around a time speak of the future.
pub(super) fn is_future(line: &Line, tokens: Range<usize>) -> bool {
    for distance in 1..=REACH {
        let before = tokens.start.checked_sub(distance).filter(|i| line.range.contains(i));
        let after = Some(tokens.end + distance - 1).filter(|i| line.range.contains(i));
        for at in [before, after].into_iter().flatten() {
            if line.has(at, TimeKind::Future) || line.is(at, &["to"]) && line.is(at + 1, &["be"]) {
                return true;
            }
            // "to be held", "will be signed": what follows "be" tells no tense.
            if line.is(at.wrapping_sub(1), &["be"]) {
                continue;
            }
            if line.has(at, TimeKind::Past)
                || line.is_word(at) && line.lower(at).len() > 4 && line.lower(at).ends_with("ed")
            {
                return false;
            }
        }
    }
    false
}
