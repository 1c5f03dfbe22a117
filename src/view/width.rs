//! The width of an element, watched.

use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// The width of the element behind `node` in whole pixels, `before` as long as it is not known. It follows every change
/// of the container, before the browser paints.
#[hook]
pub(super) fn use_width(node: &NodeRef, before: f64) -> f64 {
    let width = use_state_eq(|| before);
    use_effect_with(node.clone(), {
        let width = width.setter();
        move |node| {
            let watch = node.cast::<Element>().and_then(|element| {
                let measured = element.clone();
                let on_resize = Closure::<dyn Fn()>::new(move || {
                    let now = inner_width(&measured);
                    // Hidden elements have none.
                    if now > 0.0 {
                        width.set(now);
                    }
                });
                let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
                observer.observe(&element);
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

/// The width between the paddings: that of the first child.
fn inner_width(element: &Element) -> f64 {
    element.first_element_child().map_or(0.0, |child| child.get_bounding_client_rect().width().floor())
}
