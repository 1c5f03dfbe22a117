//! The width of an element, watched.

use std::cell::RefCell;

use gloo::render::request_animation_frame;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

use crate::layout::Frame;

/// The width between the paddings of the element behind `node` in whole pixels, `None` before it is measured: whatever is drawn
/// then would be drawn twice. It follows every change of the container, by the next frame. `key` is another one when the element
/// is. Where there is no page, and nothing to measure, it is that of [`Frame`].
#[hook]
pub(super) fn use_width(node: &NodeRef, key: usize) -> Option<f64> {
    let width = use_state_eq(|| (!cfg!(target_arch = "wasm32")).then(|| Frame::default().width));
    use_effect_with((key, width.is_some()), {
        let (node, width) = (node.clone(), width.setter());
        move |&(_, measured)| {
            // The first child is as wide, but not as high: the element itself grows with what is drawn for its width, and to have
            // changed again in the same frame is an error to the browser, which it reports to the page.
            let child = node.cast::<Element>().and_then(|element| element.first_element_child());
            if !measured {
                width.set(Some(child.as_ref().and_then(wide).unwrap_or(Frame::default().width)));
            }
            let watch = child.filter(|_| measured).and_then(|child| {
                let measured = child.clone();
                // Drawn at once, the map would grow while the page is still told of the sizes of what is around it: that too is an
                // error which the page hears of.
                let next = RefCell::new(None);
                let on_resize = Closure::<dyn Fn()>::new(move || {
                    let (width, now) = (width.clone(), wide(&measured));
                    next.replace(now.map(|now| request_animation_frame(move |_| width.set(Some(now)))));
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

/// How wide an element is; a hidden one is not.
fn wide(element: &Element) -> Option<f64> {
    Some(element.get_bounding_client_rect().width().floor()).filter(|width| *width > 0.0)
}
