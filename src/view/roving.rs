//! One tab stop for a whole view, and arrow keys inside it.
//!
//! The things that can be reached carry `data-stop`, numbered from 0. One of them can be tabbed to: the one that had the focus last,
//! or the one that was selected since.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

/// What a view needs for it.
#[derive(Clone)]
pub(super) struct Roving {
    at: usize,
    /// For the element around all stops.
    pub(super) onkeydown: Callback<KeyboardEvent>,
    /// For the same.
    pub(super) onfocusin: Callback<FocusEvent>,
}

impl Roving {
    /// The `tabindex` of a stop.
    pub(super) fn tabindex(&self, stop: usize) -> &'static str {
        if stop == self.at { "0" } else { "-1" }
    }
}

/// Arrow keys among the stops inside `view`. `selected` is the stop of what is selected, if it is there.
#[hook]
pub(super) fn use_roving(view: &NodeRef, selected: Option<usize>) -> Roving {
    let at = use_state_eq(|| 0);
    use_effect_with(selected, {
        let at = at.setter();
        move |selected| {
            if let Some(stop) = *selected {
                at.set(stop);
            }
        }
    });
    let onkeydown = use_callback(view.clone(), |event: KeyboardEvent, view| {
        let Some(stop) = stop_of(&event) else { return };
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => stop + 1,
            "ArrowLeft" | "ArrowUp" => stop.saturating_sub(1),
            "Home" => 0,
            _ => return,
        };
        event.prevent_default();
        let found = view.cast::<Element>().and_then(|v| v.query_selector(&format!("[data-stop='{next}']")).ok()?);
        if let Some(element) = found {
            // SVG elements take the focus in the same way.
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    });
    let onfocusin = {
        let at = at.setter();
        use_callback((), move |event: FocusEvent, ()| {
            if let Some(stop) = stop_of(&event) {
                at.set(stop);
            }
        })
    };
    Roving { at: *at, onkeydown, onfocusin }
}

fn stop_of(event: &Event) -> Option<usize> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest("[data-stop]").ok()??.get_attribute("data-stop")?.parse().ok()
}
