//! Which time expression dates a statement.
//!
//! In: a draft, its sentence and the time expressions. Out: the one that dates it: the nearest one of the sentence that
//! names a day or a longer stretch of the calendar, in the same quotation as the statement or outside all. A length of
//! time ("eight decades") and a vague word ("recently") date nothing.

use super::draft::Draft;
use super::reading::Reading;
use crate::time::{TimeExpression, TimeType};

/// How many tokens may lie between a statement and its date.
const REACH: usize = 14;

/// The time expression that dates a draft, as an index into `times`.
pub(super) fn date(reading: &Reading, draft: &Draft, times: &[TimeExpression]) -> Option<usize> {
    let document = reading.document;
    let sentence = reading.sentence.span;
    let trigger = document.span(draft.trigger.clone());
    let first = times.partition_point(|t| t.span.end <= sentence.start);
    times[first..]
        .iter()
        .enumerate()
        .take_while(|(_, t)| t.span.start < sentence.end)
        .filter(|(_, t)| {
            t.earliest.is_some() && t.latest.is_some() && matches!(t.r#type, TimeType::Date | TimeType::Time)
        })
        .filter(|(_, t)| document.quotation_around(t.span).is_none_or(|q| q.contains(trigger)))
        .map(|(i, t)| {
            let tokens = document.tokens_in(t.span);
            let gap = if tokens.start >= draft.trigger.end {
                tokens.start - draft.trigger.end
            } else {
                draft.trigger.start.saturating_sub(tokens.end)
            };
            (gap, first + i)
        })
        .filter(|&(gap, _)| gap <= REACH)
        .min()
        .map(|(_, index)| index)
}
