//! What the net sees instead of a name.
//!
//! In: a word as it stands in the text. Out: the word for the net. It learned its names from mails, reviews and speeches
//! and has met few of those that editorials on foreign affairs are about: "Beijing" looks like a participle to it. A
//! name that the lexicon knows, or that was joined from several words, is shown to it as one that it met a thousand times.

use crate::lexicon::{Known, NameForm, actors};

/// The word that the net is to see; `joined`: it is the last of a name of several words.
pub(super) fn seen(word: &str, joined: bool) -> &str {
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) || !word.ends_with(|c: char| c.is_ascii_lowercase()) {
        return word;
    }
    let Some(name) = actors().names.exactly(word).filter(|n| !n.doubtful) else {
        return if joined { "Russia" } else { word };
    };
    match (name.known, name.form) {
        (Known::State(_), NameForm::Demonym) if word.ends_with('s') => word,
        (Known::State(_), NameForm::Demonym) => "American",
        (Known::State(_), _) => "Russia",
        (Known::Surname(_), _) => "Putin",
        _ => word,
    }
}
