//! Zooming: buttons, two fingers, the wheel with a key held down; dragging with the mouse what is enlarged.
//!
//! The page's own scrolling is never taken: one finger and the bare wheel pass over the drawing.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, TouchEvent};
use yew::prelude::*;

use super::svg;
use crate::layout::geometry::{Point, point};
use crate::layout::window::Window;
use crate::words::{Phrase, Words, english as en};

/// What the reader does to the window.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    /// Enlarges by a factor around a place.
    Zoom(f64, Point),
    /// Drags.
    Drag(Point),
    /// Shows everything.
    Fit,
}

/// The window as a reducer.
#[derive(PartialEq)]
pub(super) struct Seen(Window);

impl Reducible for Seen {
    type Action = Act;
    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let next = match act {
            Act::Zoom(by, at) => self.0.zoomed(by, at),
            Act::Drag(along) => self.0.dragged(along),
            Act::Fit => Window::WHOLE,
        };
        if next == self.0 { self } else { Rc::new(Self(next)) }
    }
}

/// What a drawing needs for it.
#[derive(Clone)]
pub(super) struct Zoom {
    /// What is seen.
    pub(super) window: Window,
    dispatch: UseReducerDispatcher<Seen>,
    /// For the drawing.
    pub(super) onwheel: Callback<WheelEvent>,
    /// For the drawing.
    pub(super) onpointermove: Callback<PointerEvent>,
    /// For the drawing: the click that ends a drag selects nothing.
    pub(super) onclick: Callback<MouseEvent>,
}

/// One step of a button.
const STEP: f64 = 1.5;

/// Zooming of the drawing behind `view`.
#[hook]
pub(super) fn use_zoom(view: &NodeRef) -> Zoom {
    let seen = use_reducer(|| Seen(Window::WHOLE));
    let dragged = use_mut_ref(|| false);
    let dispatch = seen.dispatcher();
    use_effect_with(view.clone(), {
        let dispatch = dispatch.clone();
        move |view| {
            let listeners = view.cast::<Element>().map(|element| pinch(&element, dispatch));
            move || drop(listeners)
        }
    });
    let onwheel = {
        let (view, dispatch) = (view.clone(), dispatch.clone());
        Callback::from(move |event: WheelEvent| {
            let Some(at) = view.cast::<Element>().map(|v| place(&v, event.client_x(), event.client_y())) else {
                return;
            };
            if event.ctrl_key() || event.meta_key() {
                event.prevent_default();
                dispatch.dispatch(Act::Zoom(if event.delta_y() < 0.0 { 1.15 } else { 1.0 / 1.15 }, at));
            }
        })
    };
    let enlarged = seen.0.scale > 1.0;
    let onpointermove = {
        let (view, dispatch, dragged) = (view.clone(), dispatch.clone(), dragged.clone());
        Callback::from(move |event: PointerEvent| {
            if !enlarged || event.buttons() != 1 || event.pointer_type() != "mouse" {
                return;
            }
            let Some(frame) = view.cast::<Element>().map(|v| v.get_bounding_client_rect()) else { return };
            *dragged.borrow_mut() = true;
            let along =
                point(f64::from(event.movement_x()) / frame.width(), f64::from(event.movement_y()) / frame.height());
            dispatch.dispatch(Act::Drag(along));
        })
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        if dragged.replace(false) {
            event.stop_propagation();
        }
    });
    Zoom { window: seen.0, dispatch, onwheel, onpointermove, onclick }
}

impl Zoom {
    /// The `viewBox` of a drawing of this size.
    pub(super) fn view_box(&self, width: f64, height: f64) -> String {
        let Window { from, scale } = self.window;
        [from.x * width, from.y * height, width / scale, height / scale].map(svg::decimal).join(" ")
    }

    /// The buttons.
    pub(super) fn buttons(&self, words: &Words) -> Html {
        let button = |name: Phrase, sign: &'static str, act: Act, off: bool| {
            let dispatch = self.dispatch.clone();
            let onclick = move |_: MouseEvent| dispatch.dispatch(act);
            let name = words.text(name);
            html! { <button type="button" class="button" aria-label={name.clone()} title={name} disabled={off} {onclick}>{ sign }</button> }
        };
        let (middle, scale) = (point(0.5, 0.5), self.window.scale);
        html! {
            <div class="zoom" role="group" aria-label={words.text(en::ZOOM)}>
                { button(en::ZOOM_OUT, "−", Act::Zoom(1.0 / STEP, middle), scale <= 1.0) }
                { button(en::ZOOM_IN, "+", Act::Zoom(STEP, middle), scale >= 8.0) }
                { button(en::SHOW_ALL, "⤢", Act::Fit, scale <= 1.0) }
            </div>
        }
    }

    /// Moves the window to what has the focus, if that is not in it.
    pub(super) fn follow(&self, view: &NodeRef, event: &Event) {
        let target: Option<Element> = event.target().and_then(|t| t.dyn_into().ok());
        let Some((view, target)) = view.cast::<Element>().zip(target) else { return };
        let frame = target.get_bounding_client_rect();
        let middle = place(&view, (frame.x() + frame.width() / 2.0) as i32, (frame.y() + frame.height() / 2.0) as i32);
        if self.window.scale > 1.0 && !((0.0..1.0).contains(&middle.x) && (0.0..1.0).contains(&middle.y)) {
            self.dispatch.dispatch(Act::Drag(point(0.5, 0.5) - middle));
        }
    }
}

/// A point of the page, in parts of an element.
fn place(element: &Element, x: i32, y: i32) -> Point {
    let frame = element.get_bounding_client_rect();
    point((f64::from(x) - frame.x()) / frame.width().max(1.0), (f64::from(y) - frame.y()) / frame.height().max(1.0))
}

/// Listens for two fingers. These listeners may keep the page still, which a component's own may not.
fn pinch(element: &Element, dispatch: UseReducerDispatcher<Seen>) -> [EventListener; 2] {
    let before = Rc::new(std::cell::Cell::new(None::<(f64, Point)>));
    let (on, last) = (element.clone(), before.clone());
    let moved = move |event: &Event| {
        let touches = event.unchecked_ref::<TouchEvent>().touches();
        let (Some(a), Some(b)) = (touches.get(0), touches.get(1)) else { return };
        event.prevent_default();
        let (a, b) = (place(&on, a.client_x(), a.client_y()), place(&on, b.client_x(), b.client_y()));
        let (apart, middle) = ((b - a).length(), (a + b) * 0.5);
        if let Some((apart_before, middle_before)) = last.replace(Some((apart, middle))) {
            dispatch.dispatch(Act::Drag(middle - middle_before));
            dispatch.dispatch(Act::Zoom(apart / apart_before.max(1e-3), middle));
        }
    };
    [
        EventListener::new_with_options(element, "touchmove", EventListenerOptions::enable_prevent_default(), moved),
        EventListener::new(element, "touchend", move |_| before.set(None)),
    ]
}
