//! Threads: one line for each statement.
//!
//! In: two circles and the statements between them. Out: their [`Strand`]s, spread over the rims that face each other
//! and bulging into a spindle, ordered by direction, then tone, then status, so that arrowheads of one direction lie side by side
//! and none lies on another. Where there are too many, all of one direction and tone share a [`Ribbon`]. Colour and stroke
//! are the view's.

use super::rims::Berth;
use crate::layout::geometry::{Curve, Point, point, real};
use crate::layout::text::{Anchor, Line};
use crate::model::{Analysis, Relation};
use crate::statement::{Status, Tone};

/// One statement as the diagram draws it: one strand for each pair it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// The statement.
    pub statement: usize,
    /// Its strands; never empty.
    pub strands: Vec<Strand>,
}

/// Many statements of one direction and tone as one broad line.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// All its statements, in text order.
    pub statements: Vec<usize>,
    /// Those of them that no thread and no earlier ribbon stands for.
    pub carries: Vec<usize>,
    /// The line.
    pub strand: Strand,
    /// Its width.
    pub width: f64,
    /// How many statements there are, upon it.
    pub number: Line,
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
    /// The strands with their statements, from one side to the other: one of each, unless they are ribbons.
    pub(super) strands: Vec<(Vec<usize>, Strand)>,
    /// Whether they are.
    pub(super) ribbons: bool,
    /// How wide a strand can be without lying on the next.
    room: f64,
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

/// The statements of a relation in strands, from one side of the spindle to the other: each by itself, or all of one
/// direction and tone together.
pub(super) struct Bundle(Vec<(Way, Vec<usize>)>);

impl Bundle {
    /// The strands between two nodes.
    pub(super) fn new(analysis: &Analysis, relation: &Relation, (a, b): (usize, usize), ribbons: bool) -> Self {
        let way =
            |id: usize| (way(analysis, id, a, b), analysis.statements[id].tone, analysis.statements[id].status, id);
        let mut ways: Vec<_> = relation.statements.iter().map(|&id| way(id)).collect();
        ways.sort_unstable();
        let same = |x: &(Way, Tone, Status, usize), y: &(Way, Tone, Status, usize)| ribbons && (x.0, x.1) == (y.0, y.1);
        let strand = |run: &[(Way, Tone, Status, usize)]| {
            let mut ids: Vec<usize> = run.iter().map(|&(.., id)| id).collect();
            ids.sort_unstable();
            (run[0].0, ids)
        };
        Self(ways.chunk_by(same).map(strand).collect())
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
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
    bundle: &Bundle,
    (a, on_a): (Disc, Berth),
    (b, on_b): (Disc, Berth),
    bow: f64,
    room: f64,
) -> Spindle {
    let ribbons = bundle.0.iter().any(|(_, ids)| ids.len() > 1);
    let between = real(bundle.len().saturating_sub(1)).max(1.0);
    let middle = (if ribbons { 2.0 * GAP } else { GAP }).min(room / between).min((on_a.gap + on_b.gap) * BULGE / 2.0);
    let first = -(real(bundle.len()) - 1.0) / 2.0;
    let strand = |(i, (way, ids)): (usize, &(Way, Vec<usize>))| {
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
        if !ribbons && ids.iter().any(|&id| analysis.statements[id].status == Status::Denied) {
            strand.crosses = crosses(&strand.curve);
        }
        (ids.clone(), strand)
    };
    let strands = bundle.0.iter().enumerate().map(strand).collect();
    Spindle { strands, ribbons, room: on_a.gap.min(on_b.gap) - 1.5 }
}

/// The size of an arrowhead, and how far along its line it stands back from the rim.
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

fn way(analysis: &Analysis, id: usize, a: usize, b: usize) -> Way {
    let statement = &analysis.statements[id];
    match (analysis.runs(statement, a, b), analysis.runs(statement, b, a)) {
        (true, true) => Way::Both,
        (true, false) => Way::There,
        _ => Way::Back,
    }
}

/// A strand that leaves `from`, passes its middle and reaches `to` at these distances from the axis.
fn draw(from: Disc, to: Disc, [start, middle, end]: [f64; 3], head: Option<Head>) -> Strand {
    let way = to.center - from.center;
    let (along, beside) = (way.unit(), way.unit().turned());
    // On the rim, whatever the distance from the axis: outward from the centre, in the direction of that distance.
    let outward = |disc: Disc, facing: Point, off: f64| {
        let reach = disc.radius + CLEAR;
        (facing * (reach * reach - off * off).max(0.0).sqrt() + beside * off).unit()
    };
    let on_rim = |disc: Disc, outward: Point| disc.center + outward * (disc.radius + CLEAR);
    // The middle of a cubic lies at (ends + 3 × handles) / 8 of both sides. The handles stay between the rims: of two circles
    // close together they would else lie inside, and the head would point back out.
    let handle = beside * ((8.0 * middle - start - end) / 6.0);
    let free = (way.length() - from.radius - to.radius - 2.0 * CLEAR).max(0.0) * 0.2;
    let reach = |disc: Disc| (way.length() * 0.36).max(disc.radius + CLEAR + free);
    let (leave, arrive) = (from.center + along * reach(from) + handle, to.center - along * reach(to) + handle);
    let start = on_rim(from, outward(from, along, start));
    let mut end = on_rim(to, outward(to, along * -1.0, end));
    let head = head.map(|head| {
        // Rows of heads stand back along the line, which goes on to the rim below them: no arrow points into nothing.
        let inward = (end - arrive).unit();
        let tip = end - inward * head.back;
        let foot = tip - inward * head.length;
        if head.back == 0.0 {
            end = foot;
        }
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

/// The strands of all spindles, gathered by statement, and the ribbons.
pub(super) fn gather(spindles: &[Spindle], statements: usize) -> (Vec<Thread>, Vec<Ribbon>) {
    let (broad, single): (Vec<&Spindle>, Vec<&Spindle>) = spindles.iter().partition(|s| s.ribbons);
    let mut strands: Vec<Vec<Strand>> = vec![Vec::new(); statements];
    for (ids, strand) in single.iter().flat_map(|s| &s.strands) {
        for &id in ids {
            strands[id].push(strand.clone());
        }
    }
    let mut free: Vec<bool> = strands.iter().map(Vec::is_empty).collect();
    let threads = strands.into_iter().enumerate().filter(|(_, strands)| !strands.is_empty());
    let threads = threads.map(|(statement, strands)| Thread { statement, strands }).collect();

    let mut ribbons = Vec::new();
    for spindle in broad {
        let most = spindle.strands.iter().map(|(ids, _)| ids.len()).max().unwrap_or(1);
        for (ids, strand) in &spindle.strands {
            let share = real(ids.len()) / real(most);
            let number = number(ids.len(), &strand.curve, &ribbons);
            ribbons.push(Ribbon {
                carries: ids.iter().copied().filter(|&id| std::mem::take(&mut free[id])).collect(),
                statements: ids.clone(),
                strand: strand.clone(),
                width: (spindle.room * (0.3 + 0.7 * share.sqrt())).clamp(2.0, 9.0),
                number,
            });
        }
    }
    (threads, ribbons)
}

/// The number on a ribbon: in its middle, or as near to it as the numbers of the ribbons before leave room.
fn number(count: usize, curve: &Curve, before: &[Ribbon]) -> Line {
    let at = |t: f64| Line {
        text: count.to_string(),
        at: curve.at(t) + point(0.0, 4.0),
        anchor: Anchor::Middle,
        size: 12.0,
    };
    let free = |line: &Line| !before.iter().any(|r| r.number.bounds().grown(1.0).overlaps(line.bounds()));
    let places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
    places.into_iter().map(at).find(free).unwrap_or_else(|| at(0.5))
}
