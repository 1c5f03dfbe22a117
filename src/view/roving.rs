//! One tab stop for a whole view, and arrow keys inside it.
//!
//! The things that can be reached carry `data-stop`, numbered from 0. One of them can be tabbed to: the one that had the focus
//! last, or the one that was selected since. Which one that is stands in the page only, so that no view is drawn for it.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, NodeList};
use yew::prelude::*;

/// The `tabindex` that a stop is drawn with.
pub(super) fn tabindex(stop: usize) -> &'static str {
    if stop == 0 { "0" } else { "-1" }
}

/// For the element around all stops: arrow keys go from one to the next.
pub(super) fn on_key(event: KeyboardEvent) {
    let Some((view, _, stop)) = stop_of(&event) else { return };
    let next = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => stop + 1,
        "ArrowLeft" | "ArrowUp" => stop.saturating_sub(1),
        "Home" => 0,
        _ => return,
    };
    event.prevent_default();
    if let Ok(Some(element)) = view.query_selector(&format!("[data-stop='{next}']")) {
        // SVG elements take the focus in the same way.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// For the same: what has the focus is where Tab comes back to.
pub(super) fn on_focus(event: FocusEvent) {
    if let Some((view, stop, _)) = stop_of(&event) {
        settle(&view, Some(&stop));
    }
}

/// Lets Tab come back to what is selected, in every view inside `root` that has it.
pub(super) fn follow(root: &Element) {
    let mut last = None;
    for stop in elements(root.query_selector_all("[data-stop][aria-current=true]").ok()) {
        let view = stop.closest("[data-view]").ok().flatten();
        if let Some(view) = view.as_ref().filter(|_| view != last) {
            settle(view, Some(&stop));
        }
        last = view;
    }
}

/// Leaves each view inside `root` with one stop, after its marks were drawn.
pub(super) fn start(root: &Element) {
    for view in elements(root.query_selector_all("[data-view]").ok()) {
        settle(&view, None);
    }
}

/// Makes `stop` the one of its view that Tab comes to; without it, the first that is one already.
fn settle(view: &Element, stop: Option<&Element>) {
    let open = elements(view.query_selector_all("[data-stop][tabindex='0']").ok());
    let first = || view.query_selector("[data-stop]").ok().flatten();
    let Some(stay) = stop.cloned().or_else(|| open.first().cloned()).or_else(first) else { return };
    for other in open.iter().filter(|&o| *o != stay) {
        let _ = other.set_attribute("tabindex", "-1");
    }
    let _ = stay.set_attribute("tabindex", "0");
}

fn elements(list: Option<NodeList>) -> Vec<Element> {
    list.map_or_else(Vec::new, |l| (0..l.length()).filter_map(|i| l.get(i)).map(JsCast::unchecked_into).collect())
}

/// The view, the stop and its number that an event is about.
fn stop_of(event: &Event) -> Option<(Element, Element, usize)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let stop = target.closest("[data-stop]").ok()??;
    let number = stop.get_attribute("data-stop")?.parse().ok()?;
    Some((stop.closest("[data-view]").ok()??, stop, number))
}
