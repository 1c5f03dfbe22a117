//! Pauses for the page.
//!
//! In: work that tells how far it is. Out: turns of the page in between, often enough that nobody notices the work.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use gloo::timers::future::TimeoutFuture;
use yew::Callback;

use crate::pace::Pace;

/// How long the page stands still at a time, in milliseconds. What holds it up longer than 50 is felt (RAIL, 2015), and a piece of
/// work ends a little after its time.
const SLICE: f64 = 20.0;

/// The pace of work in a page.
pub(crate) struct Pauses {
    /// When the page had its turn last.
    since: Cell<f64>,
    wanted: Cell<bool>,
    on_progress: Callback<f64>,
}

impl Pauses {
    /// For work that begins now. `on_progress` is called at every pause, with the part that is done.
    pub(crate) fn begin(on_progress: Callback<f64>) -> Self {
        Self { since: Cell::new(now()), wanted: Cell::new(true), on_progress }
    }

    /// Goes on with work at this pace; `None` if it was stopped.
    pub(crate) async fn finish<T>(&self, mut work: Pin<Box<dyn Future<Output = T>>>) -> Option<T> {
        let done =
            poll_fn(|cx| if self.are_wanted() { work.as_mut().poll(cx).map(Some) } else { Poll::Ready(None) }).await;
        // What is made of it has a turn of its own.
        self.turn().await;
        done.filter(|_| self.are_wanted())
    }

    /// A turn of the page.
    pub(crate) async fn turn(&self) {
        TimeoutFuture::new(0).await;
    }

    /// Whether the work was not stopped.
    pub(crate) fn are_wanted(&self) -> bool {
        self.wanted.get()
    }

    /// The work is not wanted any more: it goes on no further than its next pause.
    pub(crate) fn stop(&self) {
        self.wanted.set(false);
    }
}

impl Pace for Pauses {
    async fn rest(&self, done: f64) {
        if now() - self.since.get() < SLICE {
            return;
        }
        self.on_progress.emit(done);
        TimeoutFuture::new(0).await;
        self.since.set(now());
    }
}

/// The time in milliseconds. Where there is no page nobody waits for anything.
fn now() -> f64 {
    if cfg!(target_arch = "wasm32") { web_sys::js_sys::Date::now() } else { 0.0 }
}
