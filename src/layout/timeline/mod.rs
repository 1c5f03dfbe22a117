//! The timeline: when.
//!
//! In: an analysis, a width and the order of actors in the diagram. Out: a [`Timeline`]: a [`Lane`] for each actor, a
//! [`Moment`] for each date with the [`Mark`]s of its statements, the axis, and the statements without a date in the
//! order in which the text tells them. It runs [`across`] on a wide page and [`down`] on a phone. A date is never drawn
//! more exact than the text gives it.

mod across;
pub mod dates;
mod down;
mod flags;
pub mod links;
mod scale;
mod ticks;

use super::PHONE;
use super::geometry::{Point, Rect};
use super::text::Line;
use crate::model::Analysis;
use crate::time::{Date, TimeExpression, TimeType};
use crate::words::english as en;

pub use flags::Flag;

/// When, as geometry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// The width of the drawing.
    pub width: f64,
    /// Its height; 0 if nothing is dated.
    pub height: f64,
    /// Whether time runs down instead of to the right.
    pub down: bool,
    /// The actors, in the order of the diagram.
    pub lanes: Vec<Lane>,
    /// The lines of the axis.
    pub ticks: Vec<Tick>,
    /// Where the axis leaves out empty time.
    pub breaks: Vec<Break>,
    /// The dates, in order.
    pub moments: Vec<Moment>,
    /// What explains the dates that are counted from others.
    pub arcs: Vec<links::Arc>,
    /// The statements without a date, in text order.
    pub undated: Vec<usize>,
}

/// The line of one actor.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The actor; `None` for the lane of all who have none of their own.
    pub actor: Option<usize>,
    /// Whether it is a principal.
    pub principal: bool,
    /// Its name.
    pub name: Vec<Line>,
    /// Where the line starts.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
}

/// A line of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it starts.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
    /// Its date; `None` where there is no room.
    pub label: Option<Line>,
}

/// A stretch of empty time that the axis leaves out.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// The strip it takes.
    pub rect: Rect,
    /// How long it is: "79 years".
    pub label: Line,
}

/// A date and what happened then.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// The first time expression that names it.
    pub time: usize,
    /// Its date, in words.
    pub date: String,
    /// Its first and last day, in days since 1970; both alike where one end is open.
    pub days: (i64, i64),
    /// The soft bands that show how vague it is, with their strength from 0 to 1: an open end fades out.
    pub bands: Vec<(Rect, f64)>,
    /// The words above it; `None` where there is no room, or where each mark has words of its own.
    pub flag: Option<Flag>,
    /// Its statements.
    pub marks: Vec<Mark>,
}

/// A dated statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The statement.
    pub statement: usize,
    /// A dot on the lane of each of its actors.
    pub dots: Vec<Point>,
    /// The words below it, on a phone.
    pub words: Vec<Line>,
    /// How wide it may be for a finger without covering its neighbours.
    pub reach: f64,
}

/// A date with its statements, before it is drawn.
#[derive(Clone, Debug)]
struct Event {
    time: usize,
    earliest: Option<Date>,
    latest: Option<Date>,
    statements: Vec<usize>,
}

impl Event {
    /// Its first and its last day.
    fn range(&self) -> (i64, i64) {
        let (first, after) = self.days();
        (first as i64, after as i64 - 1)
    }

    /// The day it is drawn at, and ordered by: the middle of what it can mean.
    fn middle(&self) -> f64 {
        let (first, last) = self.days();
        f64::midpoint(first, last)
    }

    /// Its first day and the day after its last, as days since 1970; both ends alike where one is open.
    fn days(&self) -> (f64, f64) {
        let day = |d: Date| f64::from(i32::try_from(d.days()).unwrap_or_default());
        match (self.earliest.map(day), self.latest.map(day)) {
            (Some(a), Some(b)) => (a.min(b), b.max(a) + 1.0),
            (Some(a), None) => (a, a + 1.0),
            (None, Some(b)) => (b, b + 1.0),
            (None, None) => (0.0, 1.0),
        }
    }
}

/// Lays out the timeline. `order` are the actors of the diagram, the first `principals` of them its principals.
pub fn timeline(analysis: &Analysis, width: f64, order: &[usize], principals: usize) -> Timeline {
    let (events, undated) = events(analysis);
    if events.is_empty() {
        return Timeline { width, undated, ..Timeline::default() };
    }
    let down = width < PHONE;
    let lanes = lanes(analysis, &events, order, principals, if down { down::most(width) } else { across::MOST });
    let draw = if down { down::draw } else { across::draw };
    let mut timeline = draw(analysis, &events, &lanes, principals, width);
    timeline.undated = undated;
    timeline.arcs = links::arcs(analysis, &timeline);
    timeline
}

/// Whether a time expression names a stretch of the calendar that can be drawn.
pub fn is_drawn(time: &TimeExpression) -> bool {
    let bounds = (time.earliest, time.latest);
    match time.r#type {
        TimeType::Date | TimeType::Time => {
            bounds != (None, None) && time.value.starts_with(|c: char| c.is_ascii_digit())
        }
        TimeType::Duration => matches!(bounds, (Some(_), Some(_))),
        TimeType::Set => false,
    }
}

/// The dates with statements, in order, and the statements without one.
fn events(analysis: &Analysis) -> (Vec<Event>, Vec<usize>) {
    let (mut dated, mut undated) = (Vec::new(), Vec::new());
    for (id, statement) in analysis.statements.iter().enumerate() {
        match statement.time.and_then(|i| Some((i, analysis.times.get(i)?))).filter(|(_, t)| is_drawn(t)) {
            Some((index, time)) => dated.push(((time.earliest, time.latest), id, index)),
            None => undated.push(id),
        }
    }
    dated.sort_unstable();
    let event = |same: &[((Option<Date>, Option<Date>), usize, usize)]| {
        let ((earliest, latest), _, time) = same[0];
        Event { time, earliest, latest, statements: same.iter().map(|d| d.1).collect() }
    };
    let mut events: Vec<Event> = dated.chunk_by(|a, b| a.0 == b.0).map(event).collect();
    events.sort_unstable_by(|a, b| a.middle().total_cmp(&b.middle()).then_with(|| a.statements.cmp(&b.statements)));
    (events, undated)
}

/// Who has a lane.
struct Lanes {
    /// The actors with one of their own.
    actors: Vec<usize>,
    /// How many share the last one; there is none if 0.
    sharing: usize,
}

impl Lanes {
    /// How many there are.
    fn len(&self) -> usize {
        self.actors.len() + self.sharing.min(1)
    }

    /// The lanes of a statement's states, each once.
    fn rows(&self, analysis: &Analysis, statement: usize) -> Vec<usize> {
        let row = |state: usize| self.actors.iter().position(|&a| a == state).unwrap_or(self.actors.len());
        let mut rows: Vec<usize> = states(analysis, statement).into_iter().map(row).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// The actor of a lane, and the lane's name.
    fn name(&self, analysis: &Analysis, row: usize) -> (Option<usize>, String) {
        match self.actors.get(row) {
            Some(&actor) => (Some(actor), analysis.actors[actor].name.clone()),
            None => (None, analysis.words.say(en::LANE_MORE, &[&analysis.words.number(self.sharing)])),
        }
    }
}

/// The actors with a lane: the principals, and whoever has a dated statement. If more than `most` lanes were needed, the
/// last is shared.
fn lanes(analysis: &Analysis, events: &[Event], order: &[usize], principals: usize, most: usize) -> Lanes {
    let mut dated = vec![false; analysis.actors.len()];
    for &id in events.iter().flat_map(|e| &e.statements) {
        for state in states(analysis, id) {
            dated[state] = true;
        }
    }
    let wanted = |&(i, &actor): &(usize, &usize)| i < principals || dated[actor];
    let mut actors: Vec<usize> = order.iter().enumerate().filter(wanted).map(|(_, &actor)| actor).collect();
    for &actor in order {
        dated[actor] = false;
    }
    actors.extend((0..dated.len()).filter(|&actor| dated[actor]));
    let own = if actors.len() > most { most - 1 } else { actors.len() };
    let sharing = actors.split_off(own).len();
    Lanes { actors, sharing }
}

/// The states that take part in a statement, each once.
fn states(analysis: &Analysis, statement: usize) -> Vec<usize> {
    let mut states: Vec<usize> = Vec::new();
    for state in analysis.statements[statement].parties().map(|p| analysis.state_of(p)) {
        if !states.contains(&state) {
            states.push(state);
        }
    }
    states
}
