//! A mounted picture, as the element holds it.
//!
//! In: a text, options and orders from the page. Out: calls of the page's two functions: one when the text is read,
//! one when something else is selected. Nothing is drawn here.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use web_sys::Element;
use web_sys::js_sys::Function;
use yew::platform::spawn_local;
use yew::{AttrValue, Callback};

use super::options;
use super::stage::Stage;
use super::{events, link, quotation, reason};
use crate::analyze::analyze_at;
use crate::model::Analysis;
use crate::state::Selection;
use crate::view::pauses::Pauses;
use crate::view::{MapProps, Shared, Wish};
use crate::words::Words;

/// What is mounted, and what the page was told of it last.
struct Mounted {
    stage: Option<Stage>,
    props: MapProps,
    analysis: Option<Shared<Analysis>>,
    selection: Selection,
}

impl Mounted {
    /// Selects something, or nothing.
    fn ask(&mut self, selection: Selection) {
        self.props.wish = self.props.wish.then(selection);
        self.show();
    }

    fn show(&mut self) {
        if let Some(stage) = &mut self.stage {
            stage.show(self.props.clone());
        }
    }
}

/// A picture in the page.
#[wasm_bindgen]
pub struct Handle {
    mounted: Rc<RefCell<Mounted>>,
}

/// Reads a text and draws it at the end of `parent`. `options` is `{ published, principals, corrections, lang, words }`. `on_ready` is called with
/// a summary once the text is read (its picture stands by the next frame) and after every other text, `on_select` with what is selected whenever that
/// changes, `on_progress` now and then while a long text is read, with the part of 1 that is done.
///
/// # Errors
/// If an option cannot be used, with what to write instead.
#[wasm_bindgen]
pub fn mount(
    parent: &Element,
    text: &str,
    options: JsValue,
    on_ready: Function,
    on_select: Function,
    on_progress: Function,
) -> Result<Handle, JsError> {
    let mut props = MapProps {
        text: AttrValue::default(),
        options: crate::Options::default(),
        corrections: None,
        principals: Vec::new(),
        words: Words::default(),
        wish: Wish::default(),
        on_progress: Callback::from(move |done: f64| call(&on_progress, &done.into())),
        on_ready: Callback::noop(),
        on_select: Callback::noop(),
    };
    read_options(&mut props, text, &options)?;
    let mounted = Rc::new_cyclic(|mounted: &Weak<RefCell<Mounted>>| {
        props.on_ready = ready_callback(mounted.clone(), on_ready);
        props.on_select = select_callback(mounted.clone(), on_select);
        RefCell::new(Mounted { stage: None, props, analysis: None, selection: Selection::None })
    });
    let props = mounted.borrow().props.clone();
    let stage = Stage::open(parent, props).map_err(|_| JsError::new("the page let no element be added"))?;
    mounted.borrow_mut().stage = Some(stage);
    Ok(Handle { mounted })
}

/// Reads a text that nobody draws, such as one to compare with. `options` is `{ published, principals }`. `on_read` is called with
/// everything that is in it, in schema 1.
///
/// # Errors
/// If an option cannot be used, with what to write instead.
#[wasm_bindgen]
pub fn read(text: String, options: JsValue, on_read: Function) -> Result<(), JsError> {
    let options = options::asked(&options)?.reading()?;
    spawn_local(async move {
        let analysis = analyze_at(&Pauses::begin(Callback::noop()), &text, &options).await;
        call(&on_read, &events::analysis(&analysis));
    });
    Ok(())
}

#[wasm_bindgen]
impl Handle {
    /// Reads another text, or the same with other options.
    ///
    /// # Errors
    /// If an option cannot be used, with what to write instead.
    pub fn update(&self, text: &str, options: JsValue) -> Result<(), JsError> {
        let mut mounted = self.mounted.borrow_mut();
        let read = |props: &MapProps| (props.text.clone(), props.options, props.corrections.clone());
        let before = read(&mounted.props);
        read_options(&mut mounted.props, text, &options)?;
        if before != read(&mounted.props) {
            // What was selected means nothing in another reading.
            mounted.props.wish = Wish::default();
        }
        mounted.show();
        Ok(())
    }

    /// Selects what a link names. Returns whether there is such a thing.
    pub fn select(&self, name: &str) -> bool {
        let mut mounted = self.mounted.borrow_mut();
        let Some(selection) = mounted.analysis.as_ref().and_then(|a| link::selection(name, a)) else { return false };
        mounted.ask(selection);
        true
    }

    /// Takes back the selection.
    pub fn clear(&self) {
        self.mounted.borrow_mut().ask(Selection::None);
    }

    /// Everything that was read, in schema 1, or `null` before it was.
    pub fn analysis(&self) -> JsValue {
        self.mounted.borrow().analysis.as_ref().map_or(JsValue::NULL, |a| events::analysis(a))
    }

    /// The quotation by which a correction finds a place again: "statement.3", "sentence.5", "note.0", or "actor.PRK.2" for
    /// the third of its mentions. `null` if there is no such place.
    pub fn quote(&self, place: &str) -> JsValue {
        let mounted = self.mounted.borrow();
        let quote = mounted.analysis.as_ref().and_then(|a| quotation::of(place, a));
        quote.map_or(JsValue::NULL, |quote| events::plain(&quote))
    }

    /// Why a statement, a time or a note stands as it does ("statement.3", "time.2", "note.0"), in the language of the interface;
    /// `undefined` if there is no such thing.
    pub fn why(&self, place: &str) -> Option<String> {
        let mounted = self.mounted.borrow();
        reason::of(place, mounted.analysis.as_ref()?, &mounted.props.words)
    }

    /// Removes the picture from the page.
    pub fn destroy(self) {
        if let Some(stage) = self.mounted.borrow_mut().stage.take() {
            stage.close();
        }
    }
}

fn read_options(props: &mut MapProps, text: &str, options: &JsValue) -> Result<(), JsError> {
    let asked = options::asked(options)?;
    props.options = asked.reading()?;
    props.principals = asked.principals();
    // The same language is no reason to draw anew.
    if props.words.lang() != asked.lang() {
        props.words = asked.words();
    }
    // The same corrections handed in again are no reason to draw anew.
    if props.corrections.as_deref() != asked.corrections.as_ref() {
        props.corrections = asked.corrections.map(Shared::new);
    }
    if props.text != text {
        props.text = AttrValue::from(text.to_owned());
    }
    Ok(())
}

fn ready_callback(mounted: Weak<RefCell<Mounted>>, tell: Function) -> Callback<Shared<Analysis>> {
    Callback::from(move |analysis: Shared<Analysis>| {
        let Some(mounted) = mounted.upgrade() else { return };
        let detail = events::ready(&analysis);
        mounted.borrow_mut().analysis = Some(analysis);
        call(&tell, &detail);
    })
}

fn select_callback(mounted: Weak<RefCell<Mounted>>, tell: Function) -> Callback<Selection> {
    Callback::from(move |selection: Selection| {
        let Some(mounted) = mounted.upgrade() else { return };
        let detail = {
            let mut mounted = mounted.borrow_mut();
            if mounted.selection == selection {
                return;
            }
            mounted.selection = selection;
            let Some(analysis) = &mounted.analysis else { return };
            events::selected(selection, analysis)
        };
        call(&tell, &detail);
    })
}

/// Calls a function of the page. What it throws is the page's own affair, and must not stop the picture.
fn call(tell: &Function, detail: &JsValue) {
    let _ = tell.call1(&JsValue::NULL, detail);
}
