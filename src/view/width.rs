//! The width of an element, watched.

use std::cell::RefCell;

use gloo::render::request_animation_frame;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width between the paddings of the element behind `node` in whole pixels, `before` as long as it is not known. It follows
/// every change of the container, by the next frame.
#[hook]
pub(super) fn use_width(node: &NodeRef, before: f64) -> f64 {
    let width = use_state_eq(|| before);
    use_effect_with(node.clone(), {
        let width = width.setter();
        move |node| {
            // The first child is as wide, but not as high: the element itself grows with what is drawn for its width, and to have
            // changed again in the same frame is an error to the browser, which it reports to the page.
            let watch = node.cast::<Element>().and_then(|element| element.first_element_child()).and_then(|child| {
                let measured = child.clone();
                // Drawn at once, the map would grow while the page is still told of the sizes of what is around it: that too is an
                // error which the page hears of.
                let next = RefCell::new(None);
                let on_resize = Closure::<dyn Fn()>::new(move || {
                    let now = measured.get_bounding_client_rect().width().floor();
                    let width = width.clone();
                    // Hidden elements have none.
                    next.replace((now > 0.0).then(|| request_animation_frame(move |_| width.set(now))));
                });
                let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
                observer.observe(&child);
                Some((observer, on_resize))
            });
            move || {
                if let Some((observer, _on_resize)) = watch {
                    observer.disconnect();
                }
            }
        }
    });
    *width
}
