//! Where pictures are mounted.
//!
//! In: a place in the page and what to draw. Out: a [`Stage`]: an element with a Yew application in it. Yew never takes
//! its event listeners off a root, so a page that mounts and removes many maps would keep them all; a stage that is
//! given back is therefore emptied and used again.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::prelude::*;

use crate::view::{Map, MapProps};

thread_local! {
    /// The stages that nobody plays on.
    static EMPTY: RefCell<Vec<Stage>> = const { RefCell::new(Vec::new()) };
    /// How many pictures there have been.
    static PLAYED: Cell<usize> = const { Cell::new(0) };
}

/// What is on a stage, if anything. Another number is another picture, even on the same stage.
#[derive(Clone, Default, PartialEq, Properties)]
struct PlayProps {
    number: usize,
    map: Option<MapProps>,
}

#[component]
fn Play(props: &PlayProps) -> Html {
    match &props.map {
        Some(map) => html! { <Map key={props.number} ..map.clone() /> },
        None => Html::default(),
    }
}

/// An element with an application in it.
#[derive(Debug)]
#[must_use = "a stage that is not given back is lost"]
pub(super) struct Stage {
    root: Element,
    app: AppHandle<Play>,
    number: usize,
}

impl Stage {
    /// Draws a picture at the end of an element.
    pub(super) fn open(parent: &Element, map: MapProps) -> Result<Self, JsValue> {
        let number = PLAYED.get();
        PLAYED.set(number + 1);
        let mut stage = match EMPTY.with_borrow_mut(Vec::pop) {
            Some(stage) => Self { number, ..stage },
            None => Self::build(parent, number)?,
        };
        parent.append_child(&stage.root)?;
        stage.show(map);
        Ok(stage)
    }

    fn build(parent: &Element, number: usize) -> Result<Self, JsValue> {
        let document = parent.owner_document().ok_or(JsValue::NULL)?;
        let root = document.create_element("div")?;
        root.set_class_name("stage");
        let app = yew::Renderer::<Play>::with_root_and_props(root.clone(), PlayProps::default()).render();
        Ok(Self { root, app, number })
    }

    /// Draws the same picture with other properties.
    pub(super) fn show(&mut self, map: MapProps) {
        self.app.update(PlayProps { number: self.number, map: Some(map) });
    }

    /// Takes the picture away and keeps the stage for the next one.
    pub(super) fn close(mut self) {
        self.root.remove();
        self.app.update(PlayProps::default());
        EMPTY.with_borrow_mut(|empty| empty.push(self));
    }
}
