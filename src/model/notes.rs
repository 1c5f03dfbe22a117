//! What a reader or an editor should know about an analysis.
//!
//! In: an analysis and what could not be resolved in it. Out: its notes, those about the whole text first.

use super::{Analysis, Note, NoteKind};
use crate::span::Span;
use crate::time::Basis;
use crate::words::{Message, Phrase, english as en};

/// Frequent words of English, of which any English text of some length has several.
const ENGLISH: [&str; 12] = ["the", "of", "and", "to", "in", "that", "is", "for", "with", "was", "has", "its"];
/// How many words a text must have before its language is judged.
const JUDGED: usize = 30;

/// The notes of an analysis.
pub(super) fn notes(analysis: &Analysis, unresolved: &[Span]) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut whole = |kind, message: Phrase| notes.push(Note { kind, message: message.into(), span: None });
    if analysis.document.sentences.is_empty() {
        whole(NoteKind::Empty, en::NO_TEXT);
        return notes;
    }
    if !is_english(analysis) {
        whole(NoteKind::Language, en::NOT_ENGLISH);
    }
    if analysis.actors.is_empty() {
        whole(NoteKind::NoActors, en::NO_ACTORS);
    } else if analysis.statements.is_empty() {
        whole(NoteKind::NoStatements, en::NO_STATEMENTS);
    }
    let about = |phrase, span: Span| Message::Said(phrase, vec![span.of(&analysis.document.text).to_owned().into()]);
    for time in analysis.times.iter().filter(|t| t.value.starts_with("XXXX") && t.basis != Basis::Vague) {
        let message = about(en::WHICH_YEAR, time.span);
        notes.push(Note { kind: NoteKind::UnknownYear, message, span: Some(time.span) });
    }
    for &span in unresolved {
        let message = about(en::WHOM, span);
        notes.push(Note { kind: NoteKind::Unresolved, message, span: Some(span) });
    }
    notes
}

/// Whether a text of some length has the share of frequent words that English has.
fn is_english(analysis: &Analysis) -> bool {
    let document = &analysis.document;
    let (mut words, mut known) = (0, 0);
    for token in (0..document.tokens.len()).filter(|&t| document.word(t).starts_with(char::is_alphabetic)).take(2_000) {
        words += 1;
        known += usize::from(ENGLISH.contains(&document.lower(token)));
    }
    words < JUDGED || known * 20 >= words
}
