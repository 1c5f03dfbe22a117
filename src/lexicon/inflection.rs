//! Base forms of English verbs and nouns: `data/irregular.tsv` and the regular endings.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::phrases::Phrases;
use super::rows::{rows, table};

/// What a word can be an inflected form of, the commonest first, and whether as a verb.
fn irregular() -> &'static Phrases<(&'static str, bool)> {
    static TABLE: OnceLock<Phrases<(&'static str, bool)>> = OnceLock::new();
    TABLE.get_or_init(|| Phrases::new(rows(table!("irregular")).map(|[form, lemma, pos]| (form, (lemma, pos == "v")))))
}

/// The base form that the table has for `word`, in lower case, as a verb or as a noun.
pub fn base_form(word: &str, verb: bool) -> Option<&'static str> {
    irregular().exact(word).find(|form| form.1 == verb).map(|form| form.0)
}

/// The words that `word`, in lower case, can be a form of, itself first. Regular endings are taken off with all the
/// spellings they can hide ("stopping": stop, stopp, stoppe); which of them are words is for the caller's table to say.
pub fn lemmas(word: &str) -> Vec<Cow<'_, str>> {
    let mut found = vec![Cow::Borrowed(word)];
    found.extend(irregular().exact(word).map(|form| Cow::Borrowed(form.0)));
    let mut stem = |ending: &str, restored: &str| {
        let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() >= 2) else { return };
        if !restored.is_empty() {
            found.push(Cow::Owned(stem.to_owned() + restored));
            return;
        }
        found.push(Cow::Borrowed(stem));
        // The doubled consonant of "stopped", "planning".
        let mut letters = stem.chars();
        if let (Some(last), single) = (letters.next_back(), letters.as_str())
            && ending != "s"
            && single.ends_with(last)
        {
            found.push(Cow::Borrowed(single));
        }
    };
    stem("ies", "y");
    stem("ied", "y");
    stem("es", "");
    stem("s", "");
    stem("ed", "");
    stem("ed", "e");
    stem("ing", "");
    stem("ing", "e");
    stem("ying", "ie");
    found
}
