//! Long work with pauses: what comes of it, and what it tells on the way.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use trilateral::analyze::analyze_at;
use trilateral::pace::Pace;
use trilateral::{Options, analyze};

const SAMPLE: &str = include_str!("../../www/sample/editorial.txt");

/// Pauses whenever it may, and writes down how far the work is.
#[derive(Default)]
struct Always(RefCell<Vec<f64>>);

impl Pace for Always {
    async fn rest(&self, done: f64) {
        self.0.borrow_mut().push(done);
        let mut paused = false;
        poll_fn(|_| if std::mem::replace(&mut paused, true) { Poll::Ready(()) } else { Poll::Pending }).await;
    }
}

#[test]
fn pauses_change_nothing_and_what_is_done_grows() {
    let options = Options::default();
    for text in ["", "Russia praised China.", SAMPLE] {
        let pace = Always::default();
        let mut work = pin!(analyze_at(&pace, text, &options));
        let mut pauses = 0;
        let read = loop {
            match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                Poll::Ready(analysis) => break analysis,
                Poll::Pending => pauses += 1,
            }
        };
        let expect = analyze(text, &options);
        assert_eq!(read, expect);
        let told = pace.0.borrow();
        assert_eq!(told.len(), pauses);
        assert!(pauses >= 2 * expect.document.sentences.len());
        assert!(told.is_sorted() && told.iter().all(|done| (0.0..=1.0).contains(done)), "{told:?}");
    }
}

#[test]
fn work_that_nobody_wants_any_more_can_be_dropped() {
    let pace = Always::default();
    let options = Options::default();
    let mut work = Box::pin(analyze_at(&pace, SAMPLE, &options));
    let mut poll = || work.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending();
    assert!((0..10).all(|_| poll()));
    drop(work);
    assert_eq!(pace.0.borrow().len(), 10);
}
