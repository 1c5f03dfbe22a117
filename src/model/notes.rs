//! What a reader or an editor should know about an analysis.
//!
//! In: an analysis and what could not be resolved in it. Out: its notes, those about the whole text first.

use super::{Analysis, Note, NoteKind};
use crate::span::Span;
use crate::time::Basis;

/// Frequent words of English, of which any English text of some length has several.
const ENGLISH: [&str; 12] = ["the", "of", "and", "to", "in", "that", "is", "for", "with", "was", "has", "its"];
/// How many words a text must have before its language is judged.
const JUDGED: usize = 30;

/// The notes of an analysis.
pub(super) fn notes(analysis: &Analysis, unresolved: &[Span]) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut whole = |kind, message: &str| notes.push(Note { kind, message: message.to_owned(), span: None });
    if analysis.document.sentences.is_empty() {
        whole(NoteKind::Empty, "There is no text to read.");
        return notes;
    }
    if !is_english(analysis) {
        whole(
            NoteKind::Language,
            "This text does not look like English, the one language that is read here; names and dates may still be found.",
        );
    }
    if analysis.actors.is_empty() {
        whole(NoteKind::NoActors, "No state, person or organisation was found in this text.");
    } else if analysis.statements.is_empty() {
        whole(NoteKind::NoStatements, "Nothing was found that one of the actors does to another.");
    }
    let words = |span: Span| span.of(&analysis.document.text).to_owned();
    for time in analysis.times.iter().filter(|t| t.value.starts_with("XXXX") && t.basis != Basis::Vague) {
        let message = format!("The text does not say in which year “{}” lies.", words(time.span));
        notes.push(Note { kind: NoteKind::UnknownYear, message, span: Some(time.span) });
    }
    for &span in unresolved {
        let message = format!("It cannot be told whom “{}” means.", words(span));
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
