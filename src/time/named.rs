//! Days with a name: "Victory Day", "New Year’s Day", "the Day of the Sun".
//!
//! In: a sentence and a place. Out: the days of that name, of which [`resolve`](super::resolve) takes the one of the
//! state that the text speaks of.

use super::line::Line;
use super::meaning::Base;
use super::part;
use crate::lexicon::{TimeKind, time_words};

/// A named day, with a year behind it or not.
pub(super) fn base(line: &Line, at: usize) -> Option<(Base, usize)> {
    if !line.has(at, TimeKind::Phrase) {
        return None;
    }
    let (length, days) = time_words().days(line.document.lower_text(), line.offset(at))?;
    let mut next = line.after(at, length)?;
    let weekend = line.is(next, &["weekend"]);
    next += usize::from(weekend);
    Some(match part::year_behind(line, next) {
        Some((year, next)) => (Base::Named { days, year: Some(year), weekend }, next),
        None => (Base::Named { days, year: None, weekend }, next),
    })
}
