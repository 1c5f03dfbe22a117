//! What the net sees instead of a name.
//!
//! In: a word as it stands in the text. Out: the word for the net. It learned its names from mails, reviews and speeches
//! and has met few of those that editorials on foreign affairs are about: "Beijing" looks like a participle to it. A
//! name that the lexicon knows is shown to it as one that it has met a thousand times.

use crate::lexicon::{Known, NameForm, actors};

/// The word that the net is to see.
pub(super) fn seen(word: &str) -> &str {
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) || !word.ends_with(|c: char| c.is_ascii_lowercase()) {
        return word;
    }
    let Some(name) = actors().names.exactly(word).filter(|n| !n.doubtful) else { return word };
    match (name.known, name.form) {
        (Known::State(_), NameForm::Demonym) if word.ends_with('s') => word,
        (Known::State(_), NameForm::Demonym) => DEM,
        (Known::State(_), _) => STATE,
        (Known::Surname(_), _) => SUR,
        _ => word,
    }
}
const DEM: &str = "American";
const STATE: &str = "Russia";
const SUR: &str = "Putin";
