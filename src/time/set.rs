//! What comes back: "every year", "annually", "each Monday", "once a week", "on Fridays".
//!
//! In: a sentence and a place. Out: the TIMEX3 value of the set.

use trilateral_net::letters::is_lower;

use super::line::Line;
use super::month;
use super::number;
use super::unit::{Amount, Length, Unit};
use super::{clock, meaning::Meaning};
use crate::lexicon::TimeKind;

/// A set of times.
pub(super) fn meaning(line: &Line, at: usize) -> Option<(Meaning, usize)> {
    // "3pm each day"
    if let Some((time, next)) = clock::beside(line, at).filter(|_| line.is_number(at))
        && let Some((value, end)) = every(line, next)
    {
        return Some((Meaning::Set(with_clock(&value, &time)), end));
    }
    let (value, end) = every(line, at)
        .or_else(|| day_of_every(line, at))
        .or_else(|| plural(line, at))
        .or_else(|| adverb(line, at))
        .or_else(|| rate(line, at))?;
    Some(match clock::beside(line, end).filter(|_| !value.ends_with(is_lower)) {
        Some((time, end)) => (Meaning::Set(with_clock(&value, &time)), end),
        None => (Meaning::Set(value), end),
    })
}

/// A set of days with a time: "every day at 7" is `XXXX-XX-XXT07`.
fn with_clock(value: &str, time: &str) -> String {
    let day = value.split('T').next().unwrap_or_default();
    if day.starts_with('P') || day.is_empty() { format!("XXXX-XX-XX{time}") } else { format!("{day}{time}") }
}

/// "every two years", "each Monday", "every other day", "every morning", "any year".
fn every(line: &Line, at: usize) -> Option<(String, usize)> {
    if !line.has(at, TimeKind::Every) {
        return None;
    }
    let other = line.is(at + 1, &["other", "second"]);
    let mut next = at + 1 + usize::from(other);
    if line.is(next, &["single"]) {
        next += 1;
    }
    if let Some((weekday, next)) = month::weekday(line, next) {
        return Some((format!("XXXX-WXX-{weekday}"), next));
    }
    if let Some(month) = month::month(line, next) {
        return Some((format!("XXXX-{month:02}"), next + 1));
    }
    if let Some(part) = line.value(next, TimeKind::Part) {
        return Some((format!("XXXX-XX-XXT{part}"), next + 1));
    }
    if let Some(season) = line.value(next, TimeKind::Season) {
        return Some((format!("XXXX-{season}"), next + 1));
    }
    let (amount, unit_at) = match number::cardinal(line, next) {
        Some((n, after)) => (n, after),
        None => (1 + i64::from(other), next),
    };
    let unit = line.value(unit_at, TimeKind::Unit).and_then(Unit::parse)?;
    // "any days", "per day": only what is one of its kind.
    if line.is(at, &["any"]) && line.lower(unit_at).ends_with('s')
        || line.is(unit_at, &["second", "minute"]) && line.is(at, &["every", "any"]) && amount == 1
    {
        return None;
    }
    Some((Length::new(Amount::whole(amount), unit).value(), unit_at + 1))
}

/// "the 19th of every month".
fn day_of_every(line: &Line, at: usize) -> Option<(String, usize)> {
    let (day, is_ordinal, next) = number::day(line, at)?;
    let every = line.is(next, &["of"]).then_some(next + 1)?;
    let monthly = is_ordinal && line.has(every, TimeKind::Every) && line.is(every + 1, &["month"]);
    monthly.then(|| (format!("XXXX-XX-{day:02}"), every + 2))
}

/// "on Fridays", "Friday mornings", "mornings".
fn plural(line: &Line, at: usize) -> Option<(String, usize)> {
    if let Some(weekday) = line.number(at, TimeKind::Weekdays) {
        return Some((format!("XXXX-WXX-{weekday}"), at + 1));
    }
    if let Some((weekday, next)) = month::weekday(line, at)
        && let Some(part) = line.value(next, TimeKind::PartPlural)
    {
        return Some((format!("XXXX-WXX-{weekday}T{part}"), next + 1));
    }
    let part = line.value(at, TimeKind::PartPlural).filter(|_| !line.has(at, TimeKind::Unit))?;
    Some((format!("XXXX-XX-XXT{part}"), at + 1))
}

/// "annual", "weekly", "bi-monthly". A capital makes it part of a name: "China Daily".
fn adverb(line: &Line, at: usize) -> Option<(String, usize)> {
    let hyphened = line.is(at + 1, &["-"]) && line.has(at, TimeKind::Often);
    let word = if hyphened { at + 2 } else { at };
    // "bi" is nothing by itself.
    let value = line.value(word, TimeKind::Often).filter(|v| !v.is_empty())?;
    if line.is_capital(at) && at > line.range.start {
        return None;
    }
    let value = match (line.lower(at), value) {
        _ if !hyphened => value,
        ("bi", "P1W") => "P2W",
        ("bi", "P1M") => "P2M",
        ("bi", "P1Y") => "P2Y",
        _ => return None,
    };
    Some((value.to_owned(), word + 1))
}

/// "once a week", "three times a year", "twice per month".
fn rate(line: &Line, at: usize) -> Option<(String, usize)> {
    let next = if line.is(at, &["once", "twice", "one"]) {
        at + 1
    } else {
        let (_, next) = number::cardinal(line, at)?;
        line.is(next, &["times"]).then_some(next + 1)?
    };
    let unit_at = line.is(next, &["a", "an", "per", "every", "each"]).then_some(next + 1)?;
    let unit = line.value(unit_at, TimeKind::Unit).and_then(Unit::parse)?;
    Some((Length::new(Amount::whole(1), unit).value(), unit_at + 1))
}
