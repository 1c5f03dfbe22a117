//! What joins dates to each other, and to the text.
//!
//! In: a timeline that is laid out. Out: an [`Arc`] from each date that is counted from another ("in six months following") to
//! that other, and on demand the statements [`as_told`]: in a row of text order, each joined to its place in time. Whether they
//! are seen is the view's.

use super::{Mark, Moment, Timeline};
use crate::layout::geometry::{Curve, Point, point, real};
use crate::layout::text::{Anchor, Line, shorten, width};
use crate::model::Analysis;

/// From the date that explains another to that other.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// The time expression that is explained.
    pub time: usize,
    /// The line.
    pub curve: Curve,
    /// The words that count the one from the other; none on a phone.
    pub label: Option<Line>,
}

/// A statement in the order of the text, joined to its place in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The statement.
    pub statement: usize,
    /// From its lowest (on a phone, its rightmost) dot to its place in the row.
    pub curve: Curve,
}

/// The room that the row of told statements takes below the axis.
pub const ROW: f64 = 74.0;
/// How far an arc hangs below its ends.
const DEPTH: f64 = 26.0;

/// The arcs of all statements' dates.
pub(super) fn arcs(analysis: &Analysis, timeline: &Timeline) -> Vec<Arc> {
    let bounds = |time: usize| analysis.times.get(time).map(|t| (t.earliest, t.latest));
    let mut at: Vec<(_, &Moment)> = timeline.moments.iter().map(|m| (bounds(m.time), m)).collect();
    at.sort_by_key(|m| m.0);
    let moment = |time: usize| at.binary_search_by_key(&bounds(time), |m| m.0).ok().map(|i| at[i].1);
    let mut times: Vec<usize> = analysis.statements.iter().filter_map(|s| s.time).collect();
    times.sort_unstable();
    times.dedup();
    let arc = |time: usize| {
        let words = analysis.times[time].span.of(&analysis.document.text);
        let (from, to) = (moment(analysis.times.get(time)?.anchor?)?, moment(time)?);
        (from.time != to.time).then(|| arc(timeline, time, (from, to), words))
    };
    times.into_iter().filter_map(arc).collect()
}

fn arc(timeline: &Timeline, time: usize, (from, to): (&Moment, &Moment), words: &str) -> Arc {
    if timeline.down {
        let end = |m: &Moment| m.marks.iter().flat_map(|m| &m.dots).fold(point(timeline.width, 0.0), leftmost);
        let (from, to) = (end(from) - point(8.0, 0.0), end(to) - point(8.0, 0.0));
        let x = from.x.min(to.x) - DEPTH;
        return Arc { time, curve: Curve { from, leave: point(x, from.y), arrive: point(x, to.y), to }, label: None };
    }
    let end = |m: &Moment| m.marks.iter().map(lowest).fold(Point::default(), |a, b| if b.y > a.y { b } else { a });
    let (from, to) = (end(from) + point(0.0, 8.0), end(to) + point(0.0, 8.0));
    let y = from.y.max(to.y) + DEPTH;
    let curve = Curve { from, leave: point(from.x, y), arrive: point(to.x, y), to };
    let text = format!("“{}”", shorten(words, 12.0, 280.0));
    let half = width(&text, 12.0) / 2.0;
    let x = curve.at(0.5).x.min(timeline.width - half).max(half);
    let label = Line { text, at: point(x, curve.at(0.5).y - 6.0), anchor: Anchor::Middle, size: 12.0 };
    Arc { time, curve, label: Some(label) }
}

fn leftmost(a: Point, b: &Point) -> Point {
    if b.x < a.x { *b } else { a }
}

/// The lowest dot of a mark.
fn lowest(mark: &Mark) -> Point {
    mark.dots.iter().fold(Point::default(), |a, &b| if b.y > a.y { b } else { a })
}

/// The dated statements in text order, evenly spread over a row below the axis (on a phone, over a column to the right), each
/// joined to its mark.
pub fn as_told(timeline: &Timeline) -> Vec<Told> {
    let mut marks: Vec<&Mark> = timeline.moments.iter().flat_map(|m| &m.marks).collect();
    marks.sort_unstable_by_key(|m| m.statement);
    let part = |i: usize| (real(i) + 0.5) / real(marks.len());
    let start = timeline.lanes.first().map_or(Point::default(), |lane| lane.from);
    let told = |(i, mark): (usize, &&Mark)| {
        let curve = if timeline.down {
            let from = mark.dots.iter().fold(Point::default(), |a, &b| if b.x > a.x { b } else { a });
            let to = point(timeline.width - 6.0, start.y + (timeline.height - start.y) * part(i));
            let x = f64::midpoint(from.x, to.x);
            Curve { from, leave: point(x, from.y), arrive: point(x, to.y), to }
        } else {
            let from = lowest(mark);
            let to = point(start.x + (timeline.width - start.x) * part(i), timeline.height + ROW - 14.0);
            let y = f64::midpoint(timeline.height, to.y);
            Curve { from, leave: point(from.x, y), arrive: point(to.x, y), to }
        };
        Told { statement: mark.statement, curve }
    };
    marks.iter().enumerate().map(told).collect()
}
