//! Words that help to tell who is meant: `data/actor-words.tsv`.

use std::sync::OnceLock;

use super::Phrases;
use super::rows::{forms, rows, table};

/// A sort of words; what each is for stands in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the table says what they are")]
pub enum Sort {
    At,
    Government,
    Flying,
    Motion,
    OfCity,
    Called,
    Visit,
    States,
    Leaders,
    Expletive,
    Regime,
    Body,
    Latter,
    Thing,
    Head,
    Verb,
    GoesOn,
    Printed,
    Gives,
}

/// The names of the sorts in the table, in the order of [`Sort`].
const SORTS: [&str; 19] = [
    "at",
    "government",
    "flying",
    "motion",
    "of-city",
    "called",
    "visit",
    "states",
    "leaders",
    "expletive",
    "regime",
    "body",
    "latter",
    "thing",
    "head",
    "verb",
    "goes-on",
    "printed",
    "gives",
];

/// Whether a word in lower case is of a sort.
pub fn is_of_sort(word: &str, sort: Sort) -> bool {
    static TABLE: OnceLock<Phrases<usize>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let sort = |name| SORTS.iter().position(|s| *s == name).unwrap_or(SORTS.len());
        Phrases::new(rows(table!("actor-words")).flat_map(|[name, words]| forms(words).map(move |w| (w, sort(name)))))
    });
    table.exact(word).any(|&s| s == sort as usize)
}
