//! Rims: which stretch of a circle each spindle may end on.
//!
//! In: a circle and the directions in which its spindles leave. Out: a [`Berth`] for one of them, so that neighbours do
//! not end on each other. Two spindles part the rim between them by the weight of their threads.

use crate::layout::geometry::{Point, real};

/// A spindle as seen from one of its circles.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaving {
    /// The direction in which it leaves, of length one.
    pub(super) toward: Point,
    /// How many threads it has.
    pub(super) threads: usize,
}

/// The stretch of a rim on which strands end: distances from the spindle's axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Berth {
    /// Where the middle strand ends.
    pub(super) middle: f64,
    /// The distance between two strands.
    pub(super) gap: f64,
}

/// The part of a radius over which strands may be spread on either side.
const SPREAD: f64 = 0.9;
/// The widest distance between two strands.
const GAP: f64 = 9.0;
/// The distance kept from the next spindle.
const APART: f64 = 4.0;

/// The berth of `own` on a circle of `radius`. `beside` is the direction in which distances from its axis are counted.
pub(super) fn berth(radius: f64, own: Leaving, beside: Point, others: impl Iterator<Item = Leaving>) -> Berth {
    let (mut low, mut high) = (-SPREAD * radius, SPREAD * radius);
    let weight = |l: Leaving| real(l.threads).sqrt();
    for other in others {
        let border = (own.toward * weight(other) + other.toward * weight(own)).unit();
        let (ahead, at) = (dot(border, own.toward), dot(border, beside) * radius);
        if ahead <= 0.0 {
            continue;
        }
        if dot(other.toward, beside) > 0.0 {
            high = high.min(at - APART);
        } else {
            low = low.max(at + APART);
        }
    }
    let between = real(own.threads.saturating_sub(1));
    let gap = GAP.min((high - low).max(0.0) / between.max(1.0));
    let half = gap * between / 2.0;
    // As near to the axis as the neighbours allow; between two very close ones, in their midst.
    let middle =
        if low + half <= high - half { 0.0_f64.clamp(low + half, high - half) } else { f64::midpoint(low, high) };
    Berth { middle, gap }
}

fn dot(a: Point, b: Point) -> f64 {
    a.x * b.x + a.y * b.y
}
