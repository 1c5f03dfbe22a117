//! The name of a selection in a link.
//!
//! In: a [`Selection`] and the analysis it is of. Out: a name that a reader can share and a page can ask for,
//! such as `statement.12`, `actor.PRK`, `pair.PRK.RUS`; and back again, where a name that fits nothing is no selection.

use crate::model::Analysis;
use crate::state::Selection;

/// The name of a selection; empty for none.
pub fn name(selection: Selection, analysis: &Analysis) -> String {
    let actor = |index: usize| analysis.actors.get(index).map_or("", |a| a.id.as_str());
    match selection {
        Selection::None => String::new(),
        Selection::Statement(id) => format!("statement.{id}"),
        Selection::Actor(index) => format!("actor.{}", actor(index)),
        Selection::Pair(a, b) => format!("pair.{}.{}", actor(a), actor(b)),
        Selection::Time(index) => format!("time.{index}"),
        Selection::Sentence(index) => format!("sentence.{index}"),
    }
}

/// The selection that a name names, if the analysis has it.
pub fn selection(name: &str, analysis: &Analysis) -> Option<Selection> {
    let (kind, rest) = name.split_once('.')?;
    let number = |len: usize| rest.parse().ok().filter(|&n: &usize| n < len);
    let actor = |id: &str| analysis.actors.iter().position(|a| a.id == id);
    match kind {
        "statement" => number(analysis.statements.len()).map(Selection::Statement),
        "actor" => actor(rest).map(Selection::Actor),
        "pair" => {
            let (a, b) = rest.split_once('.')?;
            let (a, b) = (actor(a)?, actor(b)?);
            (a != b).then_some(Selection::Pair(a, b))
        }
        "time" => number(analysis.times.len()).map(Selection::Time),
        "sentence" => number(analysis.document.sentences.len()).map(Selection::Sentence),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{name, selection};
    use crate::analyze::{Options, analyze};
    use crate::state::Selection;

    #[test]
    fn every_name_leads_back() {
        let analysis =
            analyze("Russia praised North Korea on May 9, 2025. China criticized Russia.", &Options::default());
        for selected in [
            Selection::Statement(0),
            Selection::Actor(1),
            Selection::Pair(0, 1),
            Selection::Time(0),
            Selection::Sentence(1),
        ] {
            assert_eq!(selection(&name(selected, &analysis), &analysis), Some(selected));
        }
        assert_eq!(name(Selection::None, &analysis), "");
    }

    #[test]
    fn what_fits_nothing_is_no_selection() {
        let analysis = analyze("Russia praised North Korea.", &Options::default());
        for odd in [
            "",
            "statement",
            "statement.",
            "statement.-1",
            "statement.99",
            "statement.1e1",
            "actor.XYZ",
            "actor.<img onerror=alert(1)>",
            "pair.RUS",
            "pair.RUS.RUS",
            "pair.RUS.XYZ",
            "time.0",
            "javascript:alert(1)",
        ] {
            assert_eq!(selection(odd, &analysis), None, "{odd}");
        }
    }
}
