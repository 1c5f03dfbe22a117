//! Parts of longer stretches: "Q1 2024", "the second half of 2019", "the first nine months of this year", "week 31",
//! "the last Friday of October", "the spring of 2024", "the 21st of this month".
//!
//! In: a sentence and a place. Out: the part and what it is a part of.

use super::line::Line;
use super::meaning::{Base, Counted, From, Part, Written, Year};
use super::unit::Unit;
use super::{deictic, month, number, numeric, year};
use crate::lexicon::TimeKind;

/// A part of a year, a month or a decade.
pub(super) fn base(line: &Line, at: usize) -> Option<(Base, usize)> {
    coded(line, at)
        .or_else(|| season(line, at))
        .or_else(|| numbered_week(line, at))
        .or_else(|| counted(line, at))
        .or_else(|| day_of_month(line, at))
}

/// What a part can be a part of.
fn whole(line: &Line, at: usize) -> Option<(Base, usize)> {
    let start = line.skip(at, &["the"]);
    if line.is(start, &["month", "year", "week"]) && start > at {
        let unit = line.value(start, TimeKind::Unit).and_then(Unit::parse)?;
        return Some((Base::Step { unit, step: 0, from: From::Now }, start + 1));
    }
    let rules = [deictic::base, month::base, year::base, numeric::base];
    [at, start].into_iter().flat_map(|at| rules.map(|rule| rule(line, at))).flatten().max_by_key(|f| f.1)
}

/// "Q1 2024", "2024-Q1", "H2 of 2019".
fn coded(line: &Line, at: usize) -> Option<(Base, usize)> {
    let joint = |at| line.skip(at, &["-", "of", ",", "/"]);
    if let Some(year) = number::year_digits(line, at) {
        let part = code(line, line.skip(at + 1, &["-", ","]))?;
        return Some((Base::Part { part, year: Some(Year::Given(year)) }, line.skip(at + 1, &["-", ","]) + 1));
    }
    let part = code(line, at)?;
    Some(match month::year_after(line, joint(at + 1)) {
        Some((year, next)) => (Base::Part { part, year: Some(year) }, next),
        None => (Base::Part { part, year: None }, at + 1),
    })
}

fn code(line: &Line, at: usize) -> Option<Part> {
    let (kind, number) = line.lower(at).split_at_checked(1)?;
    let number: u8 = number.parse().ok()?;
    match (kind, number) {
        ("q", 1..=4) => Some(Part::Quarter(number)),
        ("h", 1..=2) => Some(Part::Half(number)),
        _ => None,
    }
}

/// "spring 2024", "the summer of last year", "in winter".
fn season(line: &Line, at: usize) -> Option<(Base, usize)> {
    let season = deictic::season(line, at)?;
    let part = Part::Season(season);
    if let Some((year, next)) = month::year_after(line, at + 1) {
        return Some((Base::Part { part, year: Some(year) }, next));
    }
    let before = at.wrapping_sub(1);
    // "the fall of Kabul", "the Arab Spring", "spring up", "fall apart" are no seasons.
    let verbal =
        line.is(at, &["fall", "spring"]) && !line.is(before, &["in", "the", "this", "by", "since", "until", "during"]);
    let named =
        line.is_capital(at) && line.is_capital(before) && !line.is(before, &["the", "in", "last", "this", "next"]);
    let owned = line.is(at + 1, &["of", "in", "to", "into", "apart", "from", "up"])
        || line.is(at + 1, &["-"]) && line.is_tight(at);
    let led = line.is(
        before,
        &["in", "the", "this", "by", "since", "until", "during", "whole", "of", "and", ")", "late", "early", "mid"],
    );
    let first = at == line.range.start && line.is(at + 1, &[","]);
    (!verbal && !named && !owned && (led || first)).then_some((Base::Part { part, year: None }, at + 1))
}

/// "week 31", "week 27 of last year".
fn numbered_week(line: &Line, at: usize) -> Option<(Base, usize)> {
    let at = line.skip(at, &["the"]);
    let week = number::digits(line, at + 1).filter(|n| line.is(at, &["week"]) && (1..=53).contains(n))?;
    let part = Part::Week(week as i32);
    Some(match month::year_after(line, at + 2) {
        Some((year, next)) => (Base::Part { part, year: Some(year) }, next),
        None => (Base::Part { part, year: None }, at + 2),
    })
}

/// "the first nine months of this year", "the last Friday of October", "the first half of 2024", "the third quarter".
fn counted(line: &Line, at: usize) -> Option<(Base, usize)> {
    let start = line.skip(at, &["the"]);
    let (nth, next) = number::ordinal(line, start)?;
    let next = line.skip(next, &["-"]);
    let (count, next) = match number::cardinal(line, next) {
        Some((n @ 1..=1000, after)) => (n as i32, after),
        _ => (1, next),
    };
    let (counted, next) = if line.is(next, &["half"]) {
        (Counted::Half, next + 1)
    } else if let Some((weekday, after)) = month::weekday(line, next) {
        (Counted::Weekday(weekday), after)
    } else {
        let next = line.skip(next, &["calendar", "full", "working"]);
        let unit =
            line.value(next, TimeKind::Unit).and_then(Unit::parse).filter(|u| !u.is_clock() && *u < Unit::Century)?;
        (Counted::Unit(unit), next + 1)
    };
    let of = line.skip(next, &["of", "in"]);
    let linked = of > next
        || line.is(next, &["the"])
        || line.has(next, TimeKind::Which)
        || number::year_digits(line, next).is_some();
    let whole = if linked { whole(line, of) } else { None };
    if let Some((whole, end)) = whole {
        return Some((Base::Nth { nth, count, counted, of: Box::new(whole) }, end));
    }
    // Quarters are counted in the year without a word.
    let bare = counted == Counted::Unit(Unit::Quarter) && (1..=4).contains(&nth) && count == 1 && start > at;
    (bare && !line.is(next, &["of", "-", "final", "finals"]))
        .then_some((Base::Part { part: Part::Quarter(nth as u8), year: None }, next))
}

/// "the 21st of this month", "the 31st day of the month", "on the 18th".
fn day_of_month(line: &Line, at: usize) -> Option<(Base, usize)> {
    let start = line.skip(at, &["the"]);
    let (day, is_ordinal, next) = number::day(line, start)?;
    if !is_ordinal
        || !line.is_number(start) && line.is(next, &["of"]) && !line.is(next + 1, &["the", "this", "last", "next"])
    {
        return None;
    }
    let unit_at = line.skip(next, &["day"]);
    let which = line.skip(unit_at, &["of"]);
    if line.is(which + 1, &["month"])
        && let Some(step) = line.number(which, TimeKind::Which).or(line.is(which, &["the"]).then_some(0))
    {
        return Some((Base::DayOfMonth { day, step: Some(step) }, which + 2));
    }
    if line.is(which, &["every", "each"]) {
        return None;
    }
    let alone = !line.is_word(next) && !line.is(next, &["-", "/", "%"]) && !line.is_number(next);
    let led = start > at && line.is(at.wrapping_sub(1), &["on", "until", "by", "since"]);
    (line.is_number(start) && alone && led).then_some((Base::DayOfMonth { day, step: None }, next))
}

/// A year behind a named day or season, for the rules beside this one.
pub(super) fn year_behind(line: &Line, at: usize) -> Option<(Year, usize)> {
    month::year_after(line, at)
}

/// A weekday of a stepped week: "Tuesday of next week", "next week on Tuesday", "Monday this week".
pub(super) fn weekday_of_week(line: &Line, at: usize) -> Option<(Base, usize)> {
    let step = |at: usize| {
        let which = line.skip(at, &["the"]);
        let told = line.is(which + 1, &["week"]).then(|| line.number(which, TimeKind::Which))??;
        Some((told, which + 2))
    };
    if let Some((week, next)) = step(at) {
        let (weekday, end) = month::weekday(line, line.skip(next, &["on", ","]))?;
        return Some((Base::Weekday { weekday, week }, end));
    }
    let (weekday, next) = month::weekday(line, at)?;
    let (week, end) = step(line.skip(next, &["of", ","]))?;
    Some((Base::Weekday { weekday, week }, end))
}

/// What is written of a bare day or year at the open end of a range.
pub(super) fn bare_day(line: &Line, at: usize) -> Option<(Written, usize)> {
    let (day, _, next) = number::day(line, line.skip(at, &["the"]))?;
    Some((Written { day: Some(day), ..Written::default() }, next))
}
