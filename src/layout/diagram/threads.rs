//! Threads: one line for each statement.
//!
//! In: two circles and the statements between them. Out: their [`Strand`]s, spread over the rims that face each other
//! and bulging into a spindle, ordered by direction, then tone, then status, so that arrowheads of one direction lie side by side
//! and none lies on another. Colour and stroke are the view's.

use super::rims::Berth;
use crate::layout::geometry::{Curve, Point, real};
use crate::model::{Analysis, Relation};
use crate::statement::Status;

/// One statement as the diagram draws it: one strand for each pair it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// The statement.
    pub statement: usize,
    /// Its strands; never empty.
    pub strands: Vec<Strand>,
}

/// A curve from one node to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Strand {
    /// The actors at its start and its end.
    pub ends: (usize, usize),
    /// The line, from rim to rim or to the foot of the arrowhead.
    pub curve: Curve,
    /// The arrowhead; none for a reciprocal statement.
    pub head: Option<[Point; 3]>,
    /// The small strokes that cross the line of a denied statement.
    pub crosses: Vec<(Point, Point)>,
    /// How wide the line may be for a finger without covering its neighbours.
    pub reach: f64,
}

/// All strands between two nodes.
#[derive(Clone, Debug)]
pub(super) struct Spindle {
    /// The strands with their statements, from one side to the other.
    pub(super) strands: Vec<(usize, Strand)>,
}

/// A circle that strands end at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Disc {
    /// Whose it is.
    pub(super) actor: usize,
    /// Its centre.
    pub(super) center: Point,
    /// Its radius.
    pub(super) radius: f64,
}

/// Which way a statement runs between the two discs of a spindle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    There,
    Both,
    Back,
}

/// The widest distance between two strands in the middle of a spindle.
const GAP: f64 = 12.0;
/// How much wider than at its ends a spindle may be in its middle.
const BULGE: f64 = 1.8;
/// Space between a rim and the lines that end there.
const CLEAR: f64 = 3.0;

/// The spindle of a relation between two discs, on a berth at each. It is bowed sideways by `bow` in its middle, and at
/// most `room` wide.
pub(super) fn spindle(
    analysis: &Analysis,
    relation: &Relation,
    (a, on_a): (Disc, Berth),
    (b, on_b): (Disc, Berth),
    bow: f64,
    room: f64,
) -> Spindle {
    let mut ways: Vec<(Way, usize)> = relation.statements.iter().map(|&id| (way(analysis, id, a, b), id)).collect();
    ways.sort_by_key(|&(way, id)| (way, analysis.statements[id].tone, analysis.statements[id].status, id));
    let between = real(ways.len().saturating_sub(1)).max(1.0);
    let middle = GAP.min(room / between).min((on_a.gap + on_b.gap) * BULGE / 2.0);
    let first = -(real(ways.len()) - 1.0) / 2.0;
    let strand = |(i, &(way, id)): (usize, &(Way, usize))| {
        let at = first + real(i);
        let inner = |berth: Berth| berth.middle + at * berth.gap;
        let outer = at * middle + bow;
        let mut strand = match way {
            // Seen from the other end, what lies to the right lies to the left.
            Way::Back => draw(b, a, [-inner(on_b), -outer, -inner(on_a)], Some(Head::new(i, on_a.gap))),
            Way::There => draw(a, b, [inner(on_a), outer, inner(on_b)], Some(Head::new(i, on_b.gap))),
            Way::Both => draw(a, b, [inner(on_a), outer, inner(on_b)], None),
        };
        strand.reach = middle.clamp(3.0, 14.0);
        if analysis.statements[id].status == Status::Denied {
            strand.crosses = crosses(&strand.curve);
        }
        (id, strand)
    };
    Spindle { strands: ways.iter().enumerate().map(strand).collect() }
}

/// The size of an arrowhead, and how far it stands back from the rim.
#[derive(Clone, Copy, Debug)]
struct Head {
    length: f64,
    back: f64,
}

impl Head {
    /// The head of the strand with this number. On a crowded rim neighbouring heads stand in two or three rows.
    fn new(number: usize, gap: f64) -> Self {
        let length = (gap * 1.4).clamp(5.5, 8.0);
        let rows = if gap < 3.5 {
            3
        } else if gap < 6.0 {
            2
        } else {
            1
        };
        Self { length, back: (length + 1.0) * real(number % rows) }
    }
}

fn way(analysis: &Analysis, id: usize, a: Disc, b: Disc) -> Way {
    let statement = &analysis.statements[id];
    let ends = analysis.ends(statement);
    match (ends.contains(&(a.actor, b.actor)), ends.contains(&(b.actor, a.actor))) {
        _ if statement.reciprocal => Way::Both,
        (true, true) => Way::Both,
        (true, false) => Way::There,
        _ => Way::Back,
    }
}

/// A strand that leaves `from`, passes its middle and reaches `to` at these distances from the axis.
fn draw(from: Disc, to: Disc, [start, middle, end]: [f64; 3], head: Option<Head>) -> Strand {
    let way = to.center - from.center;
    let (along, beside) = (way.unit(), way.unit().turned());
    let rim = |disc: Disc, off: f64| {
        let reach = disc.radius + CLEAR;
        (reach * reach - off * off).max(0.0).sqrt()
    };
    // The middle of a cubic lies at (ends + 3 × handles) / 8.
    let bulge = beside * ((middle - f64::midpoint(start, end)) * 4.0 / 3.0);
    let start = from.center + along * rim(from, start) + beside * start;
    let mut end = to.center - along * rim(to, end) + beside * end;
    let (leave, arrive) = (start + (end - start) * 0.3 + bulge, end - (end - start) * 0.3 + bulge);
    let room = (end - start).length();
    let head = head.map(|head| {
        let inward = (end - arrive).unit();
        let tip = end - inward * head.back.min(room * 0.3);
        let foot = tip - inward * head.length.min(room * 0.5);
        end = foot;
        let half = inward.turned() * (head.length * 0.4);
        [tip, foot + half, foot - half]
    });
    Strand {
        ends: (from.actor, to.actor),
        curve: Curve { from: start, leave, arrive, to: end },
        head,
        crosses: Vec::new(),
        reach: 0.0,
    }
}

/// Small crosses along a curve.
fn crosses(curve: &Curve) -> Vec<(Point, Point)> {
    let mut strokes = Vec::new();
    for t in [0.26, 0.38, 0.5, 0.62, 0.74] {
        let at = curve.at(t);
        let along = (curve.at(t + 0.01) - curve.at(t - 0.01)).unit();
        for diagonal in [along + along.turned(), along - along.turned()] {
            strokes.push((at - diagonal * 2.6, at + diagonal * 2.6));
        }
    }
    strokes
}

/// The strands of all spindles, gathered by statement.
pub(super) fn by_statement(spindles: &[Spindle]) -> Vec<Thread> {
    let mut all: Vec<&(usize, Strand)> = spindles.iter().flat_map(|s| &s.strands).collect();
    all.sort_by_key(|(statement, _)| *statement);
    all.chunk_by(|a, b| a.0 == b.0)
        .map(|run| Thread { statement: run[0].0, strands: run.iter().map(|(_, strand)| strand.clone()).collect() })
        .collect()
}
