//! A few of the text's own words, for a timeline.
//!
//! In: a draft. Out: the words from its trigger to the end of its last party ("supply Russia with weapons"), cut at a
//! word so that it fits beside a mark. Nothing is rephrased.

use super::draft::Draft;
use super::reading::Reading;
use crate::syntax::Label;

/// The longest label, in characters.
const LONGEST: usize = 48;

/// The label of a draft.
pub(super) fn label(reading: &Reading, draft: &Draft) -> String {
    let document = reading.document;
    let start = if draft.noun.is_some() { draft.tokens.start.min(draft.trigger.start) } else { draft.trigger.start };
    let end = noun_end(reading, draft.tokens.end.max(draft.trigger.end));
    let span = document.span(start..end);
    shortened(span.of(&document.text))
}

/// Words cut at a space so that they fit beside a mark, with an ellipsis where something was cut off.
pub(crate) fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut = text.char_indices().take(LONGEST).filter(|(_, c)| *c == ' ').last().map_or(0, |(i, _)| i);
    format!("{}…", text[..cut].trim_end_matches([',', ';', ' ']))
}

/// A label does not end inside a noun phrase: "North Korean troops", "its largest warship".
fn noun_end(reading: &Reading, end: usize) -> usize {
    const REACH: usize = 5;
    let mut last = end - 1;
    while let Some(head) = reading.syntax.head(last) {
        let inside = matches!(reading.syntax.label(last), Label::Mod | Label::Det | Label::Case | Label::Nmod);
        if head <= last || head > end + REACH || !inside || !reading.sentence.tokens.contains(&head) {
            break;
        }
        last = head;
    }
    last + 1
}
