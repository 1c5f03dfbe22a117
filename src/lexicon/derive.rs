//! Forms of names that follow from other forms.
//!
//! In: a name as a table has it. Out: how newspapers also write it. The packer leaves these forms out and the reader of
//! the table puts them back, so both use this file and no byte of them travels.

use trilateral_net::letters::{lowered, upper};

/// What stands in a cell for the short form that follows from the name.
pub(crate) const SHORT: &str = "=";

/// What a second mention calls somebody: the family name, which stands first in the east of Asia.
pub(crate) fn short<'n>(name: &'n str, country: &str) -> &'n str {
    let first = matches!(country, "CHN" | "KOR" | "PRK" | "TWN");
    let mut words = name.split(' ');
    (if first { words.next() } else { words.next_back() }).unwrap_or(name)
}

/// Other spellings of a name: "Kim Jong-un" is also Kim Jong Un and Kim Jong-Un; a Japanese name may be turned round.
pub(crate) fn spellings(name: &str, country: &str) -> Vec<String> {
    let mut spellings = Vec::new();
    if let Some((given, syllable)) = name.rsplit_once('-') {
        let rest = || syllable.chars().skip(1);
        let capital = || syllable.chars().take(1).map(upper);
        for link in [' ', '-'] {
            spellings.push(given.chars().chain([link]).chain(capital()).chain(rest()).collect());
        }
    }
    if let Some((given, family)) = name.split_once(' ').filter(|_| country == "JPN") {
        spellings.push([family, " ", given].concat());
    }
    spellings
}

/// The plural of the word for a people.
pub(crate) fn plural(demonym: &str) -> String {
    [demonym.trim_end_matches('?'), "s", &demonym[demonym.trim_end_matches('?').len()..]].concat()
}

/// A name as an id: lower case, words joined by hyphens.
pub(crate) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&lowered(word));
    }
    slug
}
