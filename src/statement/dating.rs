//! Which time expression dates a statement.
//!
//! In: a draft, its sentence and the time expressions. Out: the one that dates it: of the times of the sentence that
//! lie somewhere on the calendar, if only after or before a day ("thereafter"), the one of its own clause, else the
//! nearest; and for a sentence that goes on telling ("At the ceremony, …") the one that dated what was told before. A time
//! in a quotation dates only what is quoted. A length of time ("eight decades") and a vague word ("recently") date
//! nothing.

use super::draft::Draft;
use super::reading::Reading;
use crate::syntax::Upos;
use crate::time::{TimeExpression, TimeType};

/// How many tokens may lie between a statement and a date of another clause.
const REACH: usize = 14;
/// How many tokens a phrase that goes on telling may have before its noun: "At the same signing ceremony".
const OPENING: usize = 5;

/// What was told last and when: the paragraph and the time expression, an index.
pub(super) type Told = Option<(usize, usize)>;

/// The time expression that dates a draft, as an index into `times`.
pub(super) fn date(reading: &Reading, draft: &Draft, times: &[TimeExpression]) -> Option<usize> {
    let document = reading.document;
    let sentence = reading.sentence.span;
    let trigger = document.span(draft.trigger.clone());
    let clause = predicate(reading, draft.trigger.start);
    let first = times.partition_point(|t| t.span.end <= sentence.start);
    times[first..]
        .iter()
        .enumerate()
        .take_while(|(_, t)| t.span.start < sentence.end)
        .filter(|(_, t)| {
            (t.earliest.is_some() || t.latest.is_some()) && matches!(t.r#type, TimeType::Date | TimeType::Time)
        })
        .filter(|(_, t)| document.quotation_around(t.span).is_none_or(|q| q.contains(trigger)))
        .map(|(i, t)| {
            let tokens = document.tokens_in(t.span);
            let gap = if tokens.start >= draft.trigger.end {
                tokens.start - draft.trigger.end
            } else {
                draft.trigger.start.saturating_sub(tokens.end)
            };
            (predicate(reading, tokens.end.saturating_sub(1)) != clause, gap, first + i)
        })
        .filter(|&(elsewhere, gap, _)| gap <= REACH || !elsewhere)
        .min()
        .map(|(.., index)| index)
}

/// The time of what was told before, for a sentence that opens as one that goes on with it: "At the ceremony, Kim …",
/// "During the talks, …", "There, …".
pub(super) fn inherited(reading: &Reading, told: Told) -> Option<usize> {
    let (paragraph, time) = told?;
    let start = reading.sentence.tokens.start;
    let near = reading.sentence.paragraph - paragraph <= 1;
    let definite = matches!(reading.lower(start + 1), "the" | "this" | "that" | "these" | "those" | "their" | "his");
    let goes_on = match reading.lower(start) {
        "there" => reading.lower(start + 1) == ",",
        "at" | "during" | "in" => definite && (start + 2..start + OPENING).any(|t| is_occasion(reading.lower(t))),
        _ => false,
    };
    (near && goes_on).then_some(time)
}

/// Whether a word is for something that happens at one time and is told of for a while.
fn is_occasion(word: &str) -> bool {
    matches!(
        word,
        "banquet"
            | "call"
            | "ceremony"
            | "conference"
            | "dinner"
            | "event"
            | "gathering"
            | "meeting"
            | "negotiations"
            | "parade"
            | "reception"
            | "session"
            | "signing"
            | "summit"
            | "talks"
            | "visit"
    )
}

/// The verb whose clause a token stands in; the end of the way up where there is none.
fn predicate(reading: &Reading, token: usize) -> usize {
    let mut at = token;
    // No sentence is deeper than it is long.
    for _ in reading.sentence.tokens.clone() {
        let node = reading.syntax.node(at);
        let head = node.head as usize;
        if node.upos == Upos::Verb || !reading.sentence.tokens.contains(&head) {
            break;
        }
        at = head;
    }
    at
}
