//! Pauses in long work.
//!
//! In: work that tells how far it is. Out: the same work, with pauses in between where somebody wants them. A page has one
//! thread for everything: whoever reads a whole book there in one go freezes it. What is done, and what comes of it, does not
//! depend on the pauses. Nothing here knows of a clock or a page.

use std::ops::Range;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How work goes on.
pub trait Pace {
    /// Comes back when the work may go on, `done` of 1 being through. Whoever does not want it any more drops the work.
    fn rest(&self, done: f64) -> impl Future<Output = ()>;

    /// Does a part of the work for each of `count` things, with a pause before each.
    fn each(&self, count: usize, work: &mut dyn FnMut(usize)) -> impl Future<Output = ()> {
        async move {
            for i in 0..count {
                self.rest(i as f64 / count as f64).await;
                work(i);
            }
        }
    }

    /// The pace of a part of the work, which tells how much of that part is through.
    fn part(&self, part: Range<f64>) -> Part<'_, Self> {
        Part { whole: self, part }
    }
}

/// See [`Pace::part`].
#[derive(Clone, Debug)]
pub struct Part<'p, P: ?Sized> {
    whole: &'p P,
    part: Range<f64>,
}

impl<P: Pace + ?Sized> Pace for Part<'_, P> {
    async fn rest(&self, done: f64) {
        self.whole.rest(self.part.start + done * (self.part.end - self.part.start)).await;
    }
}

/// Without a pause.
#[derive(Clone, Copy, Debug, Default)]
pub struct AtOnce;

impl Pace for AtOnce {
    async fn rest(&self, _: f64) {}
}

/// Does work that goes on [`AtOnce`].
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}
