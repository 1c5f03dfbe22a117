//! Times counted from the present or from the time last spoken of: "today", "last year", "the previous day", "next
//! Friday", "this September", "last spring", "Sunday".
//!
//! In: a sentence and a place. Out: the unit and the number of steps.

use super::line::Line;
use super::meaning::{Base, From, Written};
use super::month;
use super::unit::Unit;
use crate::lexicon::TimeKind;

/// A time counted in steps, a weekday, a season.
pub(super) fn base(line: &Line, at: usize) -> Option<(Base, usize)> {
    day_word(line, at)
        .or_else(|| day_beyond(line, at))
        .or_else(|| stepped(line, at))
        .or_else(|| plain_unit(line, at))
        .or_else(|| weekday(line, at))
}

/// "today", "yesterday", "tomorrow".
fn day_word(line: &Line, at: usize) -> Option<(Base, usize)> {
    let step = line.number(at, TimeKind::Day)?;
    Some((Base::Step { unit: Unit::Day, step, from: From::Now }, at + 1))
}

/// "the day after tomorrow", "the day before yesterday", "the week after next", "the day before".
fn day_beyond(line: &Line, at: usize) -> Option<(Base, usize)> {
    let start = line.skip(at, &["the"]);
    let unit = line.value(start, TimeKind::Unit).and_then(Unit::parse).filter(|u| !u.is_clock())?;
    let sign = match line.lower(start + 1) {
        "after" => 1,
        "before" => -1,
        _ => return None,
    };
    let next = start + 2;
    let sided = match line.lower(next) {
        "tomorrow" | "next" if sign > 0 => Some(2),
        "yesterday" | "last" if sign < 0 => Some(-2),
        _ => None,
    };
    if let Some(step) = sided {
        return Some((Base::Step { unit, step, from: From::Now }, next + 1));
    }
    // "the day before" says so by itself only at the end of a clause.
    let ends = start > at && !line.is_word(next) && !line.is_number(next);
    ends.then_some((Base::Step { unit, step: sign, from: From::Told }, next))
}

/// A word of direction and what it steps by: "last year", "next Friday", "this September", "next spring".
fn stepped(line: &Line, at: usize) -> Option<(Base, usize)> {
    let start = line.skip(at, &["the"]);
    // "this coming Thursday"
    let start = if line.is(start, &["this"]) && line.is(start + 1, &["coming", "past"]) { start + 1 } else { start };
    let told = line.number(start, TimeKind::WhichTold);
    let now = line.number(start, TimeKind::Which);
    let step = now.or(told)?;
    let word = line.skip(start + 1, &["calendar", "fiscal", "financial", "working", "business", "academic", "school"]);
    if let Some((weekday, next)) = month::weekday(line, word) {
        let base = match line.lower(start) {
            "past" => Base::NearWeekday { weekday, sign: -1 },
            "coming" | "upcoming" => Base::NearWeekday { weekday, sign: 1 },
            _ => Base::Weekday { weekday, week: step },
        };
        return now.map(|_| (base, next));
    }
    if let Some(month) = month::month(line, word) {
        // "This may suggest": the month of that name has a capital.
        let sure = line.is_capital(word) || !line.has(word, TimeKind::MonthWord);
        // "last May 9" is a date with a day, which is read elsewhere; "following January 6" is none of a step.
        let whole = line.is(start, &["last", "past", "this", "coming", "next"]) && month::dated(line, word).is_none();
        return now.filter(|_| sure && whole).map(|_| (Base::NearMonth { month, step }, word + 1));
    }
    if let Some(season) = season(line, word) {
        return now.map(|_| (Base::NearSeason { season, step }, word + 1));
    }
    let unit = line.value(word, TimeKind::Unit).and_then(Unit::parse)?;
    // A plural is a length: "the last days".
    if unit.is_clock() || unit == Unit::Fortnight || line.lower(word).ends_with('s') {
        return None;
    }
    let from = match (told, now, start > at) {
        (_, None, _) => From::Told,
        // "next year" is counted from now, "the next year" from what was told.
        (Some(_), Some(_), true) => From::Told,
        (Some(_), Some(_), false) if unit == Unit::Day => From::Told,
        _ if line.is(start, &["previous", "following"]) => From::Told,
        _ => From::Now,
    };
    // "over the last decade" and "the past year" are lengths up to now.
    let span = line.has(start, TimeKind::WhichSpan) && !matches!(unit, Unit::Day | Unit::Quarter | Unit::Weekend);
    let lasting = line.is(at.wrapping_sub(1), &["over", "during", "within", "for", "in", "throughout"]) && start > at;
    if span && (line.is(start, &["past"]) || lasting && line.is(start, &["last", "next", "coming"])) {
        return None;
    }
    if unit == Unit::Day && told.is_none() || (line.is(start, &["that"]) && line.is(word + 1, &["the"])) {
        return None;
    }
    Some((Base::Step { unit, step, from }, word + 1))
}

/// "the year" in "earlier in the year", "the weekend".
fn plain_unit(line: &Line, at: usize) -> Option<(Base, usize)> {
    let start = line.skip(at, &["the"]);
    let unit = line.value(start, TimeKind::Unit).and_then(Unit::parse)?;
    let now = |unit| Some((Base::Step { unit, step: 0, from: From::Now }, start + 1));
    if unit == Unit::Weekend && line.is(start, &["weekend"]) && !line.is(start + 1, &["of"]) {
        return now(unit);
    }
    let led = line.is(at.wrapping_sub(1), &["in", "for", "of", "during", "throughout"]);
    let closed = !line.is_word(start + 1) && !line.is_number(start + 1)
        || line.is(start + 1, &["on", "and", "as", "at", "so", "but"]);
    let whole = matches!(unit, Unit::Week | Unit::Month | Unit::Year) && !line.lower(start).ends_with('s');
    (start > at && led && closed && whole && !line.is(start + 1, &["-"])).then(|| now(unit))?
}

/// "Sunday"; "Sun." only behind a word that leads to a day.
fn weekday(line: &Line, at: usize) -> Option<(Base, usize)> {
    let (weekday, next) = month::weekday(line, at)?;
    let short = line.has(at, TimeKind::WeekdayShort);
    let led = line.is(at.wrapping_sub(1), &["on", "by", "until", "since", "or", "and", "from", "to", "week"]);
    if short && !led {
        return None;
    }
    let written = Written { weekday: Some(weekday), ..Written::default() };
    Some((Base::Written(written), next))
}

/// The season at a place.
pub(super) fn season(line: &Line, at: usize) -> Option<u8> {
    let value = line.value(at, TimeKind::Season)?;
    super::period::SEASONS.iter().position(|s| *s == value).map(|s| s as u8)
}
