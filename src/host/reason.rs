//! Why something stands as it does, for an editor who reads another language than English.
//!
//! In: the name of a place, such as `statement.3`, `time.2`, `note.0`, the analysis it is in, and a language. Out: the reason in
//! it. Names of what is not there give none.

use crate::model::Analysis;
use crate::words::Words;

/// The reason for what a name names.
pub(super) fn of(place: &str, analysis: &Analysis, words: &Words) -> Option<String> {
    let (kind, number) = place.split_once('.')?;
    let number: usize = number.parse().ok()?;
    let reason = match kind {
        "statement" => &analysis.statements.get(number)?.why,
        "time" => &analysis.times.get(number)?.why,
        "note" => &analysis.notes.get(number)?.message,
        _ => return None,
    };
    Some(reason.told(words))
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::analyze::{Options, analyze};
    use crate::words::Words;

    #[test]
    fn places() {
        let analysis = analyze("Russia praised North Korea on May 9.", &Options::default());
        let words = Words::new("xx".to_owned(), [("read from “{trigger}”".to_owned(), "<{trigger}>".to_owned())]);
        let told = |place: &str| of(place, &analysis, &words);
        assert_eq!(told("statement.0").as_deref(), Some("<praised>; the writer says so"));
        assert!(told("time.0").is_some_and(|why| !why.is_empty()));
        assert!(told("note.0").is_some_and(|message| message.contains("May 9")));
        for odd in ["", "statement", "statement.9", "statement.-1", "sentence.0", "actor.PRK.0"] {
            assert_eq!(told(odd), None, "{odd}");
        }
    }
}
