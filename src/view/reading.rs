//! Reading a text while the page goes on.
//!
//! In: a text. Out: its analysis: at once if that takes no longer than a page can stand still without anybody noticing, else
//! piece by piece, as soon as it is there and a long map before it has gone. A reading that is not wanted any more is left off.

use std::cell::{OnceCell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use gloo::utils::document;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::Shared;
use super::growing;
use super::pauses::Pauses;
use crate::analyze::{Options, analyze_at};
use crate::model::Analysis;

/// How many portions of a map go at a time; so many or fewer go with the map itself.
const GO: usize = 16;

/// What was read last.
pub(super) struct Read {
    /// `None` if nothing was.
    pub(super) analysis: Option<Shared<Analysis>>,
    /// How many portions of each view of it may stand.
    pub(super) standing: usize,
    /// Whether it is of the text that was asked for, and not of the one before.
    pub(super) current: bool,
}

/// What there is a map of.
struct Shown {
    analysis: Option<Shared<Analysis>>,
    /// How many portions of each view of it may stand: all until it gives way.
    standing: usize,
}

impl Shown {
    fn all_of(analysis: Option<&Shared<Analysis>>) -> Self {
        Self { analysis: analysis.cloned(), standing: usize::MAX }
    }

    /// How many portions of each view stand, or fewer.
    fn left(&self) -> usize {
        self.analysis.as_ref().map_or(0, |analysis| growing::most(analysis).min(self.standing))
    }

    /// Whether another map may take the place of this one.
    fn yields(&self) -> bool {
        self.left() <= GO
    }

    /// Takes some portions down for the map of `next`. Not once that is there, or can take this one's place.
    fn give_way(&mut self, next: Option<&Shared<Analysis>>) -> bool {
        let gives = self.analysis.as_ref() != next && !self.yields();
        if gives {
            // In a page that nobody sees turns are rare, and nobody is held up.
            self.standing = if document().hidden() { 0 } else { self.left() - GO };
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

/// Reads a text, and reads it anew if it or the options are others. Until then the analysis is that of the text before.
/// `on_progress` is called at every pause, with the part that is done.
#[hook]
pub(super) fn use_reading(text: &AttrValue, options: Options, on_progress: &Callback<f64>) -> Read {
    let shown = use_mut_ref(|| Shown::all_of(None));
    let update = use_force_update();
    let reading = use_memo((text.clone(), options), |(text, options)| {
        Reading::begin(text.clone(), *options, on_progress.clone())
    });
    // Before the effect below, which waits for what is not there yet.
    let read = reading.analysis.get();
    if read.is_some() && shown.borrow().yields() {
        shown.replace(Shown::all_of(read));
    }
    let current = read.is_some() && read == shown.borrow().analysis.as_ref();
    use_effect_with(Shared::from(reading.clone()), {
        let shown = shown.clone();
        move |reading| {
            let pauses = reading.pauses.clone();
            if !current {
                spawn_local(bring(reading.clone(), shown.clone(), update));
            }
            move || pauses.stop()
        }
    });
    let shown = shown.borrow();
    Read { analysis: shown.analysis.clone(), standing: shown.standing, current }
}

/// Reads what is still to be read, and takes down what stands, unless it is not wanted any more.
async fn bring(reading: Shared<Reading>, shown: Rc<RefCell<Shown>>, update: UseForceUpdateHandle) {
    let rest = reading.rest.take();
    if let Some(rest) = rest {
        let Some(analysis) = reading.pauses.finish(rest).await else { return };
        // Nobody else sets it.
        let _ = reading.analysis.set(Shared::new(analysis));
    }
    while reading.pauses.are_wanted() && shown.borrow_mut().give_way(reading.analysis.get()) {
        update.force_update();
        reading.pauses.turn().await;
    }
    update.force_update();
}
