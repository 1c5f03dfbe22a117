//! Highlighting without drawing anew.
//!
//! In: what stands out. Out: two attributes on the marks that are in the page already: `data-state`, which is "lit" for what
//! belongs to the selection and "out" for what the filter leaves out
//! or the story has not come to, and `aria-current` on what is selected. What fades because
//! something else is lit follows from the class `has-lit` on the widget, in the style sheet. So a selection touches a few marks
//! however many there are, and no view is drawn again. These attributes are set here and nowhere else.

use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use crate::model::Analysis;
use crate::sorted::Sorted;
use crate::state::{Emphasis, Highlight, Selection};

/// What the marks show: what stands out, and what is selected.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) highlight: &'a Highlight,
    pub(super) selection: Selection,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Statement,
    Actor,
    Time,
    Sentence,
}

const KINDS: [(Kind, &str); 4] = [
    (Kind::Statement, "data-statement"),
    (Kind::Actor, "data-actor"),
    (Kind::Time, "data-time"),
    (Kind::Sentence, "data-sentence"),
];

/// The attributes of a mark: its state, and whether it is selected.
type Shown = (Option<&'static str>, bool);

impl Look<'_> {
    /// How the marks of something look.
    fn of(self, kind: Kind, index: usize) -> Shown {
        let lit = |emphasis: Emphasis| (emphasis == Emphasis::Lit).then_some("lit");
        let highlight = self.highlight;
        let (state, selection) = match kind {
            Kind::Statement => (self.statement(index), Selection::Statement(index)),
            Kind::Actor => (lit(highlight.actor(index)), Selection::Actor(index)),
            Kind::Time => (lit(highlight.time(index)), Selection::Time(index)),
            Kind::Sentence => (lit(highlight.sentence(index)), Selection::Sentence(index)),
        };
        (state, self.selection == selection)
    }

    /// A ribbon shows the best of its statements.
    fn of_ribbon(self, statements: &[usize]) -> Shown {
        let best = statements.iter().map(|&id| self.statement(id)).max_by_key(|s| match s {
            Some("lit") => 2,
            None => 1,
            Some(_) => 0,
        });
        (best.flatten(), statements.iter().any(|&id| self.selection == Selection::Statement(id)))
    }

    fn statement(self, id: usize) -> Option<&'static str> {
        match self.highlight.statement(id) {
            Emphasis::Lit => Some("lit"),
            _ => self.highlight.leaves_out(id).then_some("out"),
        }
    }
}

/// The marks that are in the page, so that none has to be looked for at a selection.
#[derive(Default)]
pub(super) struct Marks {
    /// For each [`Kind`] and number its marks.
    single: [Vec<Vec<Element>>; 4],
    /// The ribbons with their statements.
    ribbons: Vec<(Vec<usize>, Element)>,
}

impl Marks {
    /// The marks inside an element. The rows of the card look the same whatever stands out.
    pub(super) fn find(root: &Element, analysis: &Analysis) -> Self {
        let mut marks = Self::default();
        let mut actors = Sorted::default();
        for (i, actor) in analysis.actors.iter().enumerate() {
            actors.entry(actor.id.as_str(), i);
        }
        for (kind, attribute) in KINDS {
            let of_kind = &mut marks.single[kind as usize];
            for (value, mark) in marked(root, attribute) {
                let index = match kind {
                    Kind::Actor => actors.get(value.as_str()).copied(),
                    _ => value.parse().ok(),
                };
                let Some(index) = index else { continue };
                if of_kind.len() <= index {
                    of_kind.resize(index + 1, Vec::new());
                }
                of_kind[index].push(mark);
            }
        }
        let ids = |value: String| value.split(' ').filter_map(|id| id.parse().ok()).collect();
        marks.ribbons = marked(root, "data-statements").map(|(value, mark)| (ids(value), mark)).collect();
        marks
    }

    /// Takes in marks that were added to the page.
    pub(super) fn add(&mut self, added: Self) {
        for (own, added) in self.single.iter_mut().zip(added.single) {
            if own.len() < added.len() {
                own.resize(added.len(), Vec::new());
            }
            own.iter_mut().zip(added).for_each(|(own, added)| own.extend(added));
        }
        self.ribbons.extend(added.ribbons);
    }

    /// Paints the marks, or only those that differ from how they were painted `before`.
    pub(super) fn paint(&self, look: Look<'_>, before: Option<Look<'_>>) {
        for ((kind, _), marks) in KINDS.into_iter().zip(&self.single) {
            for (index, marks) in marks.iter().enumerate().filter(|(_, marks)| !marks.is_empty()) {
                let (now, then) = (look.of(kind, index), before.map(|before| before.of(kind, index)));
                for mark in marks {
                    show(mark, matches!(kind, Kind::Statement), now, then);
                }
            }
        }
        for (statements, mark) in &self.ribbons {
            show(mark, true, look.of_ribbon(statements), before.map(|before| before.of_ribbon(statements)));
        }
    }
}

/// The elements inside `root` that have an attribute, with its value.
fn marked(root: &Element, attribute: &str) -> impl Iterator<Item = (String, Element)> {
    let found = root.query_selector_all(&format!("[{attribute}]:not(.row)")).ok();
    let elements = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |i| list.get(i)));
    elements.map(JsCast::unchecked_into::<Element>).filter_map(move |mark| Some((mark.get_attribute(attribute)?, mark)))
}

/// Sets what is to be shown `now`, where it differs from `then`. In the text only passages fade; names, dates and sentences are very
/// many, and show no state.
fn show(mark: &Element, passage: bool, now: Shown, then: Option<Shown>) {
    if then.is_none_or(|then| then.0 != now.0) && (passage || mark.tag_name() != "SPAN") {
        set(mark, "data-state", now.0);
    }
    if then.is_none_or(|then| then.1 != now.1) {
        set(mark, "aria-current", now.1.then_some("true"));
    }
}

fn set(mark: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => mark.set_attribute(name, value),
        None => mark.remove_attribute(name),
    };
}
