//! Highlighting without drawing anew.
//!
//! In: what stands out. Out: two attributes on the marks that are in the page already: `data-state`, which is "lit" for what
//! belongs to the selection and "out" for what the filter leaves out
//! or the story has not come to, and `aria-current` on what is selected. What fades because
//! something else is lit follows from the class `has-lit` on the widget, in the style sheet. So a selection touches a few marks
//! however many there are, and no view is drawn again. These attributes are set here and nowhere else.

use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use super::roving;
use crate::model::Analysis;
use crate::state::{Emphasis, Highlight, Selection};

/// What the marks show: what stands out, and what is selected.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) highlight: &'a Highlight,
    pub(super) selection: Selection,
}

impl Look<'_> {
    /// The state of a mark, and whether it is selected. `value` is that of its attribute.
    fn of(self, analysis: &Analysis, kind: &str, value: &str) -> (Option<&'static str>, bool) {
        let lit = |emphasis: Emphasis| (emphasis == Emphasis::Lit).then_some("lit");
        let number = || value.parse::<usize>().unwrap_or(usize::MAX);
        let (highlight, selection) = (self.highlight, self.selection);
        match kind {
            "statement" => (self.statement(number()), selection == Selection::Statement(number())),
            "time" => (lit(highlight.time(number())), selection == Selection::Time(number())),
            "sentence" => (lit(highlight.sentence(number())), selection == Selection::Sentence(number())),
            "actor" => {
                let actor = analysis.actors.iter().position(|a| a.id == value).unwrap_or(usize::MAX);
                (lit(highlight.actor(actor)), selection == Selection::Actor(actor))
            }
            // A ribbon shows the best of its statements.
            _ => {
                let ids = || value.split(' ').filter_map(|id| id.parse().ok());
                let best = ids().map(|id| self.statement(id)).max_by_key(|s| match s {
                    Some("lit") => 2,
                    None => 1,
                    Some(_) => 0,
                });
                (best.flatten(), ids().any(|id| selection == Selection::Statement(id)))
            }
        }
    }

    fn statement(self, id: usize) -> Option<&'static str> {
        match self.highlight.statement(id) {
            Emphasis::Lit => Some("lit"),
            _ => self.highlight.leaves_out(id).then_some("out"),
        }
    }
}

/// Of more changes than these, all marks of a kind are looked at in one walk.
const MANY: usize = 40;

/// Paints all marks inside `root`, or those that differ from how they were painted `before`: only they are looked up, so that
/// a selection costs the same among ten statements and among thousands.
pub(super) fn paint(root: &Element, analysis: &Analysis, look: Look<'_>, before: Option<Look<'_>>) {
    for kind in ["statement", "statements", "actor", "time", "sentence"] {
        let attribute = format!("data-{kind}");
        let before = before.map(|before| (before, changed(analysis, kind, before, look)));
        let selector = match &before {
            Some((_, changed)) if kind != "statements" && changed.len() <= MANY => {
                let each = changed.iter().map(|value| format!("[{attribute}='{value}']"));
                each.collect::<Vec<_>>().join(",")
            }
            _ => format!("[{attribute}]"),
        };
        if selector.is_empty() {
            continue;
        }
        let Ok(marks) = root.query_selector_all(&selector) else { continue };
        for mark in (0..marks.length()).filter_map(|i| marks.get(i)) {
            let mark: Element = mark.unchecked_into();
            let Some(value) = mark.get_attribute(&attribute) else { continue };
            let (state, selected) = look.of(analysis, kind, &value);
            let (state_before, selected_before) = match before {
                Some((before, _)) => before.of(analysis, kind, &value),
                None => (Some(""), !selected),
            };
            // In the text only passages fade; names, dates and sentences are very many, and show no state.
            let shows = kind == "statement" || mark.tag_name() != "SPAN";
            if shows && state != state_before {
                set(&mark, "data-state", state);
            }
            if selected != selected_before {
                set(&mark, "aria-current", selected.then_some("true"));
            }
        }
    }
    if before.is_none() {
        roving::start(root);
    }
    roving::follow(root);
}

/// The values of the marks of a kind that look different now.
fn changed(analysis: &Analysis, kind: &str, before: Look<'_>, now: Look<'_>) -> Vec<String> {
    let count = match kind {
        "statement" => analysis.statements.len(),
        "time" => analysis.times.len(),
        "sentence" => analysis.document.sentences.len(),
        "actor" => analysis.actors.len(),
        _ => 0,
    };
    let value = |i: usize| if kind == "actor" { analysis.actors[i].id.clone() } else { i.to_string() };
    let differs = |value: &String| before.of(analysis, kind, value) != now.of(analysis, kind, value);
    (0..count).map(value).filter(differs).collect()
}

fn set(mark: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => mark.set_attribute(name, value),
        None => mark.remove_attribute(name),
    };
}
