//! The DOM contract: every mark says in its attributes what it stands for.
//!
//! `data-statement="3"`, `data-actor="PRK"`, `data-time="0"`, `data-pair="PRK RUS"`, `data-sentence="5"`; what is
//! selected has `aria-current="true"`. Here the attributes are read back from whatever was clicked, pressed or pointed
//! at, so that a mark needs no handler of its own.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::model::Analysis;
use crate::state::Selection;

/// What a click asks for: the mark it hit; nothing, if it hit the empty canvas. `None` if it is about something else.
/// A second click on a passage that lies inside another takes the outer one.
pub(super) fn clicked(event: &Event, analysis: &Analysis, selected: Selection) -> Option<Selection> {
    let target = target(event)?;
    let Some((mark, selection)) = mark(&target, analysis) else {
        return (target.closest("svg").ok()?).map(|_| Selection::None);
    };
    if selection == selected && mark.closest("[data-view=text]").ok()?.is_some() {
        let outer = mark.parent_element().and_then(|parent| self::mark(&parent, analysis));
        return outer.map_or(Some(selection), |(_, outer)| Some(outer));
    }
    Some(selection)
}

/// What Enter or Space asks for on a mark that is no button by itself.
pub(super) fn pressed(event: &Event, analysis: &Analysis) -> Option<Selection> {
    let target = target(event)?;
    let native = target.closest("button, summary, a, input, select").ok()?.is_some();
    if native || !target.has_attribute("tabindex") {
        return None;
    }
    mark(&target, analysis).map(|(_, selection)| selection)
}

/// What the pointer is on.
pub(super) fn pointed(event: &Event, analysis: &Analysis) -> Selection {
    let on = target(event).and_then(|target| mark(&target, analysis));
    // A sentence is too much to light up in passing.
    on.map(|(_, selection)| selection).filter(|s| !matches!(s, Selection::Sentence(_))).unwrap_or_default()
}

/// Whether a ribbon was chosen. It gives way to its threads, and the focus must not go with it.
pub(super) fn is_ribbon(event: &Event) -> bool {
    target(event).is_some_and(|target| matches!(target.closest("[data-statements]"), Ok(Some(_))))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The mark around an element, and what it stands for. Inside a statement the statement counts, not whom it names.
fn mark(element: &Element, analysis: &Analysis) -> Option<(Element, Selection)> {
    for kind in ["statement", "time", "actor", "pair", "sentence"] {
        let attribute = format!("data-{kind}");
        let Some(mark) = element.closest(&format!("[{attribute}]")).ok()? else { continue };
        let value = mark.get_attribute(&attribute)?;
        let actor = |id: &str| analysis.actors.iter().position(|a| a.id == id);
        let selection = match kind {
            "statement" => value.parse().ok().map(Selection::Statement),
            "time" => value.parse().ok().map(Selection::Time),
            "actor" => actor(&value).map(Selection::Actor),
            "pair" => value.split_once(' ').and_then(|(a, b)| Some(Selection::Pair(actor(a)?, actor(b)?))),
            _ => value.parse().ok().map(Selection::Sentence),
        };
        return Some((mark, selection?));
    }
    None
}
