//! The quotation of a place, for an editor's corrections.
//!
//! In: the name of a place, such as `statement.3`, `sentence.5`, `note.0`, `actor.PRK.2`, and the analysis it is in. Out: a
//! [`Quote`] by which a correction finds it again. Names of what is not there give none.

use crate::model::Analysis;
use crate::model::corrections::Quote;

/// The quotation of what a name names.
pub(super) fn of(place: &str, analysis: &Analysis) -> Option<Quote> {
    let (kind, rest) = place.rsplit_once('.')?;
    let number: usize = rest.parse().ok()?;
    let span = match kind {
        "statement" => return Quote::of(analysis, number),
        "sentence" => analysis.document.sentences.get(number)?.span,
        "note" => analysis.notes.get(number)?.span?,
        _ => {
            let id = kind.strip_prefix("actor.")?;
            analysis.actors.iter().find(|a| a.id == id)?.mentions.get(number)?.span
        }
    };
    Some(Quote::around(&analysis.document, span))
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::analyze::{Options, analyze};

    fn exact(place: &str) -> Option<(String, String)> {
        let text = "Kim met Putin. Russia praised North Korea.";
        of(place, &analyze(text, &Options::default())).map(|q| (q.exact, q.trigger))
    }

    #[test]
    fn places() {
        let quoted = |exact: &str, trigger: &str| Some((exact.to_owned(), trigger.to_owned()));
        assert_eq!(exact("statement.0"), quoted("Russia praised North Korea", "praised"));
        assert_eq!(exact("sentence.1"), quoted("Russia praised North Korea.", ""));
        assert_eq!(exact("actor.PRK.0"), quoted("North Korea", ""));
        for odd in [
            "",
            "statement",
            "statement.9",
            "statement.-1",
            "actor.PRK",
            "actor.PRK.7",
            "actor.XYZ.0",
            "note.0",
            "time.0",
        ] {
            assert_eq!(exact(odd), None, "{odd}");
        }
    }
}
