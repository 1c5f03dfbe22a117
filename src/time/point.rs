//! A place on the calendar, whatever way it is named, with what narrows it: "late October", "the end of 2024",
//! "Thursday evening", "8 a.m. on Tuesday".
//!
//! In: a sentence and a place. Out: the longest reading of the rules for places on the calendar.

use super::line::Line;
use super::meaning::{Base, Edge, From, Point, Written};
use super::unit::Unit;
use super::{clock, deictic, month, named, numeric, part, year};
use crate::lexicon::TimeKind;

/// The rules for places on the calendar.
const RULES: [fn(&Line, usize) -> Option<(Base, usize)>; 7] =
    [month::base, numeric::base, year::base, deictic::base, part::base, part::weekday_of_week, named::base];

/// The longest place on the calendar that is named here, without what narrows it.
pub(super) fn base(line: &Line, at: usize) -> Option<(Base, usize)> {
    let mut best: Option<(Base, usize)> = None;
    for rule in RULES {
        if let Some(found) = rule(line, at)
            && best.as_ref().is_none_or(|b| found.1 > b.1)
        {
            best = Some(found);
        }
    }
    best
}

/// A place on the calendar with an edge or a time of day.
pub(super) fn point(line: &Line, at: usize) -> Option<(Point, usize)> {
    if let Some((edge, start)) = edge(line, at) {
        let (base, end) = base(line, start)?;
        return Some((Point { base, edge: Some(edge), clock: None }, end));
    }
    // "8:30 p.m. on Tuesday", "13:00 February 28, 2013"
    if let Some((clock, next)) = clock::beside(line, at).filter(|_| begins_clock(line, at)) {
        let day_at = line.skip(line.skip(next, &[","]), &["on"]);
        if let Some((base, end)) = base(line, day_at).filter(|(b, _)| is_day(b)) {
            return Some((Point { base, edge: None, clock: Some(clock) }, end));
        }
    }
    if let Some((base, end, clock)) = part_of_day(line, at) {
        return Some((Point { base, edge: None, clock: Some(clock) }, end));
    }
    let (base, end) = base(line, at)?;
    let (base, end) = apposed(line, &base, end).unwrap_or((base, end));
    let clock = is_day(&base).then(|| clock::beside(line, end)).flatten();
    Some(match clock {
        Some((clock, end)) => (Point { base, edge: None, clock: Some(clock) }, end),
        None => (Point::new(base), end),
    })
}

/// Whether a time of day can begin with the token itself.
fn begins_clock(line: &Line, at: usize) -> bool {
    line.is_number(at) || line.has(at, TimeKind::Number) || line.has(at, TimeKind::Clock)
}

/// A full date beside a day counted from the present, which is the same day: "next Friday (May 16)".
fn apposed(line: &Line, base: &Base, end: usize) -> Option<(Base, usize)> {
    let weekday = match base {
        Base::Weekday { weekday, .. } | Base::NearWeekday { weekday, .. } => Some(*weekday),
        Base::Step { unit: Unit::Day, from: From::Now, .. } => None,
        _ => return None,
    };
    let start = line.skip(end, &[",", "(", "-"]);
    let (written, next) = month::dated(line, start)?;
    let next = if line.is(end, &["("]) { line.skip(next, &[")"]) } else { next };
    Some((Base::Written(Written { weekday, ..written }), next))
}

/// "tonight", "this morning", "last night".
fn part_of_day(line: &Line, at: usize) -> Option<(Base, usize, String)> {
    let day = |step| Base::Step { unit: Unit::Day, step, from: From::Now };
    if line.is(at, &["tonight"]) {
        let (clock, end) = clock::beside(line, at + 1).unwrap_or(("TNI".to_owned(), at + 1));
        return Some((day(0), end, clock));
    }
    let part = line.value(at + 1, TimeKind::Part)?;
    let step = match line.lower(at) {
        "this" => 0,
        "last" => -1,
        _ => return None,
    };
    Some((day(step), at + 2, format!("T{part}")))
}

/// Whether a place is a day, which can have a time.
fn is_day(base: &Base) -> bool {
    match base {
        Base::Written(written) => written.day.is_some() || written.weekday.is_some(),
        Base::Step { unit, .. } => *unit == Unit::Day,
        Base::Weekday { .. } | Base::NearWeekday { .. } | Base::DayOfMonth { .. } => true,
        Base::Named { weekend, .. } => !weekend,
        _ => false,
    }
}

/// "early", "mid-", "late", "the beginning of", "earlier", "later in": the edge and the place after it.
fn edge(line: &Line, at: usize) -> Option<(Edge, usize)> {
    let start = line.skip(at, &["the"]);
    if let Some(edge) = line.value(start, TimeKind::EdgeOf).and_then(Edge::parse) {
        let of = line.skip(start + 1, &["of"]);
        return (of > start + 1).then_some((edge, of));
    }
    if let Some(edge) = line.value(start, TimeKind::Edge).and_then(Edge::parse) {
        let next = line.skip(line.skip(start + 1, &["-"]), &["in"]);
        return Some((edge, line.skip(next, &["of"])));
    }
    let edge = match line.value(at, TimeKind::EdgeComparative)? {
        "START" => Edge::Earlier,
        _ => Edge::Later,
    };
    let next = line.skip(at + 1, &["in", "on"]);
    let stepped =
        line.has(next, TimeKind::Which) || next > at + 1 && line.is(next, &["the"]) || line.is(next, &["today"]);
    stepped.then_some((edge, next))
}
