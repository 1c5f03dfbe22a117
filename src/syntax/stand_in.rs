//! What the net sees instead of a name.
//!
//! In: a word as it stands in the text. Out: the word for the net. It learned its names from mails, reviews and speeches
//! and has met few of those that editorials on foreign affairs are about: "Beijing" looks like a participle to it. A
//! name that the lexicon knows is shown to it as one that it met a thousand times. Where a document has been searched
//! for names, its [`crate::syntax::parse`] is told them, and the same words stand for those.

use crate::lexicon::{Known, NameForm, actors, group_word};

/// What stands for a state, an organisation, a place.
pub const STATE: &str = "Russia";
/// What stands for a person.
pub const PERSON: &str = "Putin";
/// What stands for the adjective of a state.
pub const ADJECTIVE: &str = "American";
/// What stands for the people of a state.
pub const PEOPLE: &str = "Americans";
/// What stands for those who act together: "rebels" looks like a verb.
const GROUP: &str = "soldiers";

/// The word that the net is to see.
pub(super) fn seen(word: &str) -> &str {
    if word.ends_with('s') && group_word(word).is_some() {
        return GROUP;
    }
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) || !word.ends_with(|c: char| c.is_ascii_lowercase()) {
        return word;
    }
    let Some(name) = actors().names.exact(word).next().filter(|n| !n.doubtful) else { return word };
    match (name.known, name.form) {
        (Known::State(_), NameForm::Demonym) if word.ends_with('s') => PEOPLE,
        (Known::State(_), NameForm::Demonym) => ADJECTIVE,
        (Known::State(_), _) => STATE,
        (Known::Surname(_), _) => PERSON,
        _ => word,
    }
}
