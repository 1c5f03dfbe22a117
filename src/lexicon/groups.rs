//! Words for people apart from their state: `data/groups.tsv`.

use std::sync::OnceLock;

use super::rows::{forms, rows, table};
use super::{Phrases, lemmas};

/// How a word names a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupWord {
    /// By itself: "the rebels".
    Alone,
    /// With the word for its state: "Chilean fishermen".
    OfState,
    /// Behind another such word: "rebel leaders".
    Member,
}

/// What kind of word for a group `word` is, in lower case, singular or plural.
pub fn group_word(word: &str) -> Option<GroupWord> {
    static TABLE: OnceLock<Phrases<GroupWord>> = OnceLock::new();
    let kind = |kind| match kind {
        "1" => GroupWord::Alone,
        "0" => GroupWord::OfState,
        _ => GroupWord::Member,
    };
    let table = TABLE.get_or_init(|| {
        Phrases::new(rows(table!("groups")).flat_map(|[words, k]| forms(words).map(move |w| (w, kind(k)))))
    });
    lemmas(word).iter().find_map(|lemma| table.exact(lemma).next().copied())
}
