//! Pauses for the page.
//!
//! In: work that tells how far it is. Out: turns of the page in between, often enough that nobody notices the work.

use std::cell::Cell;
use std::future::pending;
use std::time::Duration;

use yew::Callback;
use yew::platform::time::sleep;

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
        sleep(Duration::ZERO).await;
        if !self.wanted.get() {
            pending::<()>().await;
        }
        self.since.set(now());
    }
}

/// The time in milliseconds. Where there is no page nobody waits for anything.
fn now() -> f64 {
    if cfg!(target_arch = "wasm32") { web_sys::js_sys::Date::now() } else { 0.0 }
}
