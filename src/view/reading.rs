//! Reading a text while the page goes on.
//!
//! In: a text. Out: its analysis: at once if that takes no longer than a page can stand still without anybody noticing, else
//! piece by piece, as soon as it is there. A reading that is not wanted any more is left off.

use std::cell::{OnceCell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use yew::platform::spawn_local;
use yew::prelude::*;

use super::Shared;
use super::pauses::Pauses;
use crate::analyze::{Options, analyze_at};
use crate::model::Analysis;

/// A text that is being read, or was.
struct Reading {
    analysis: OnceCell<Shared<Analysis>>,
    /// What is still to be done.
    rest: RefCell<Option<Pin<Box<dyn Future<Output = Analysis>>>>>,
    pauses: Rc<Pauses>,
}

impl Reading {
    fn begin(text: AttrValue, options: Options, on_progress: Callback<f64>) -> Self {
        let pauses = Rc::new(Pauses::begin(on_progress));
        let pace = pauses.clone();
        let mut work: Pin<Box<dyn Future<Output = Analysis>>> =
            Box::pin(async move { analyze_at(&*pace, &text, &options).await });
        let (analysis, rest) = match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(analysis) => (OnceCell::from(Shared::new(analysis)), None),
            Poll::Pending => (OnceCell::new(), Some(work)),
        };
        Self { analysis, rest: RefCell::new(rest), pauses }
    }
}

/// Reads a text, and reads it anew if it or the options are others. Until then the analysis is that of the text before; `None`
/// if there was none. `on_progress` is called at every pause, with the part that is done.
#[hook]
pub(super) fn use_reading(text: &AttrValue, options: Options, on_progress: &Callback<f64>) -> Option<Shared<Analysis>> {
    let shown = use_mut_ref(|| None::<Shared<Analysis>>);
    let update = use_force_update();
    let reading = use_memo((text.clone(), options), |(text, options)| {
        Reading::begin(text.clone(), *options, on_progress.clone())
    });
    use_effect_with(Shared::from(reading.clone()), move |reading| {
        if let Some(rest) = reading.rest.take() {
            let reading = reading.clone();
            spawn_local(async move {
                if let Some(analysis) = reading.pauses.finish(rest).await {
                    // Nobody else sets it.
                    let _ = reading.analysis.set(Shared::new(analysis));
                    update.force_update();
                }
            });
        }
        let pauses = reading.pauses.clone();
        move || pauses.stop()
    });
    if let Some(analysis) = reading.analysis.get() {
        shown.replace(Some(analysis.clone()));
    }
    shown.borrow().clone()
}
