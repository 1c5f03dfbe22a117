//! Reading a text while the page goes on.
//!
//! In: a text. Out: its analysis: at once if that takes no longer than a page can stand still without anybody noticing, else
//! piece by piece, as soon as it is there and a long map before it has gone. A reading that is not wanted any more is left off.

use std::cell::{OnceCell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use yew::platform::spawn_local;
use yew::prelude::*;

use super::Shared;
use super::growing;
use super::pauses::Pauses;
use crate::analyze::{Options, analyze_at};
use crate::model::Analysis;

/// How many portions of a map go at a time; so many or fewer go with the map itself.
const GO: usize = 16;

/// What there is a map of.
#[derive(Default)]
struct Shown {
    analysis: Option<Shared<Analysis>>,
    /// How many portions of each view of it may stand.
    standing: usize,
}

impl Shown {
    /// Whether another map may take the place of this one.
    fn yields(&self) -> bool {
        self.standing <= GO
    }

    /// Takes some portions down for the map of `next`. Not once that is there, or can take this one's place.
    fn give_way(&mut self, next: Option<&Shared<Analysis>>) -> bool {
        let gives = self.analysis.as_ref() != next && !self.yields();
        if gives {
            self.standing -= GO;
        }
        gives
    }
}

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
/// if there was none. With it, how many portions of each view of it may stand. `on_progress` is called at every pause, with the part that is done.
#[hook]
pub(super) fn use_reading(
    text: &AttrValue,
    options: Options,
    on_progress: &Callback<f64>,
) -> (Option<Shared<Analysis>>, usize) {
    let shown = use_mut_ref(Shown::default);
    let update = use_force_update();
    let reading = use_memo((text.clone(), options), |(text, options)| {
        Reading::begin(text.clone(), *options, on_progress.clone())
    });
    // Before the effect below, which waits for what is not there yet.
    if let Some(analysis) = reading.analysis.get()
        && shown.borrow().yields()
    {
        shown.replace(Shown { standing: growing::most(analysis), analysis: Some(analysis.clone()) });
    }
    use_effect_with(Shared::from(reading.clone()), {
        let shown = shown.clone();
        move |reading| {
            let pauses = reading.pauses.clone();
            let read = reading.analysis.get();
            if read.is_none() || read != shown.borrow().analysis.as_ref() {
                spawn_local(bring(reading.clone(), shown.clone(), update));
            }
            move || pauses.stop()
        }
    });
    let shown = shown.borrow();
    (shown.analysis.clone(), shown.standing)
}

/// Reads what is still to be read, and takes down what stands, unless it is not wanted any more.
async fn bring(reading: Shared<Reading>, shown: Rc<RefCell<Shown>>, update: UseForceUpdateHandle) {
    let rest = reading.rest.take();
    if let Some(rest) = rest {
        let Some(analysis) = reading.pauses.finish(rest).await else { return };
        // Nobody else sets it.
        let _ = reading.analysis.set(Shared::new(analysis));
    }
    while shown.borrow_mut().give_way(reading.analysis.get()) {
        update.force_update();
        if !reading.pauses.turn().await {
            return;
        }
    }
    update.force_update();
}
