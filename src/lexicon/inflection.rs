//! Base forms of English verbs and nouns: `data/irregular.tsv` and the regular endings.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::rows::{rows, table};

/// What a word can be an inflected form of, by part of speech.
fn irregular() -> &'static BTreeMap<&'static str, Vec<&'static str>> {
    static TABLE: OnceLock<BTreeMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut map: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for [form, lemma, _pos] in rows(table!("irregular")) {
            map.entry(form).or_default().push(lemma);
        }
        map
    })
}

/// The base form that the table has for `word`, in lower case, as a verb or as a noun.
pub fn base_form(word: &str, verb: bool) -> Option<&'static str> {
    static FORMS: OnceLock<BTreeMap<(&'static str, bool), &'static str>> = OnceLock::new();
    let forms = FORMS.get_or_init(|| {
        let forms = rows(table!("irregular")).map(|[form, lemma, pos]| ((form, pos == "v"), lemma));
        // Of several the first: the commonest.
        let mut map = BTreeMap::new();
        forms.for_each(|(key, lemma)| _ = map.entry(key).or_insert(lemma));
        map
    });
    forms.get::<(&str, bool)>(&(word, verb)).copied()
}

/// The words that `word`, in lower case, can be a form of, itself first. Regular endings are taken off with all the
/// spellings they can hide ("stopping": stop, stopp, stoppe); which of them are words is for the caller's table to say.
pub fn lemmas(word: &str) -> Vec<String> {
    let mut found = vec![word.to_owned()];
    if let Some(lemmas) = irregular().get(word) {
        found.extend(lemmas.iter().map(|&l| l.to_owned()));
    }
    let mut stem = |ending: &str, restored: &str| {
        if let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() >= 2) {
            found.push(stem.to_owned() + restored);
            // The doubled consonant of "stopped", "planning".
            let mut last = stem.chars().rev();
            if restored.is_empty() && ending != "s" && last.next() == last.next() {
                found.push(stem[..stem.len() - 1].to_owned());
            }
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
