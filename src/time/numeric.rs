//! Dates in digits: "2025-05-12", "5/12/2025", "23.04.2022", "20240630", "12/2015", "on 22/04".
//!
//! In: a sentence and a place. Out: what is written there of a date. Digits that hang together are read as a whole: if
//! they are no date ("138-2010-2015"), no part of them is.

use std::ops::Range;

use super::line::Line;
use super::meaning::{Base, Written, Year};

/// A run of numbers that hang together.
#[derive(Debug)]
struct Run {
    /// Its numbers with their lengths in digits.
    parts: Vec<(i32, usize)>,
    /// What stands between them, if it is the same everywhere.
    mark: Option<char>,
    /// How many numbers stand before its one hyphen, if it has one among slashes.
    hyphen: Option<usize>,
    /// The place after it.
    end: usize,
}

/// The run of digits that begins at a place: at least two numbers joined by "-", "/" or ".", or one of eight digits, unless it is
/// the tail of a longer one.
fn run(line: &Line, at: usize) -> Option<Run> {
    if !line.is_number(at) || is_tail(line, at) {
        return None;
    }
    let mut marks = Vec::new();
    let mut parts = Vec::new();
    let mut next = at;
    loop {
        let mut pieces = line.lower(next).split(['.', '/']);
        pieces.try_for_each(|piece| {
            parts.push((piece.parse().ok().filter(|n| *n >= 0)?, piece.len()));
            Some(())
        })?;
        marks.extend(line.lower(next).chars().filter(|c| matches!(c, '.' | '/')));
        next += 1;
        let joined =
            line.is(next, &["-", "/"]) && line.is_tight(next - 1) && line.is_tight(next) && line.is_number(next + 1);
        if !joined {
            break;
        }
        marks.extend(line.lower(next).chars());
        next += 1;
    }
    let mark = marks.first().copied().filter(|m| marks.iter().all(|n| n == m));
    let mut hyphens = marks.iter().enumerate().filter(|(_, m)| **m == '-').map(|(i, _)| i + 1);
    let hyphen = hyphens.next().filter(|_| hyphens.next().is_none() && mark.is_none());
    let hangs = parts.len() > 1 || parts.first().is_some_and(|p| p.1 == 8);
    hangs.then_some(Run { parts, mark, hyphen, end: next })
}

/// The date that a run is.
pub(super) fn base(line: &Line, at: usize) -> Option<(Base, usize)> {
    written(line, at).map(|(written, end)| (Base::Written(written), end))
}

/// What is written of the date that a run is.
pub(super) fn written(line: &Line, at: usize) -> Option<(Written, usize)> {
    let run = run(line, at)?;
    let written = match (run.parts.as_slice(), run.mark) {
        // The one day that is called by its numbers, unless another one is announced.
        (&[(9, 1), (11, 2)], Some('/')) if !line.is(at.wrapping_sub(1), &["on", "by", "next", "this"]) => {
            full(2001, 9, 11)
        }
        (&[(a, 1..=2), (b, 1..=2)], Some(mark)) if announced(line, at..run.end, mark) => day_or_month(a, b, '/', None),
        (parts, mark) => dated(parts, mark),
    }?;
    Some((written, run.end))
}

/// Whether digits are the end of something longer: "133-03-03-2020".
fn is_tail(line: &Line, at: usize) -> bool {
    line.is(at.wrapping_sub(1), &["-", "/"]) && line.is_number(at.wrapping_sub(2)) && line.is_tight(at - 1)
}

/// The date with a year that numbers are.
fn dated(parts: &[(i32, usize)], mark: Option<char>) -> Option<Written> {
    let month_of = |m: i32, y: i32| {
        let month = u8::try_from(m).ok().filter(|m| (1..=12).contains(m) && plausible(y))?;
        Some(Written { year: Some(Year::Given(y)), month: Some(month), ..Written::default() })
    };
    match (parts, mark) {
        (&[(ymd, 8)], None) => full(ymd / 10_000, ymd / 100 % 100, ymd % 100),
        (&[(y, 4), (m, 1..=2), (d, 1..=2)], Some(_)) => full(y, m, d),
        (&[(a, 1..=2), (b, 1..=2), (y, 4)], Some(mark)) => day_or_month(a, b, mark, Some(Year::Given(y))),
        (&[(a, 1..=2), (b, 1..=2), (y, 2)], Some('/' | '.')) => day_or_month(a, b, '/', Some(Year::Short(y))),
        (&[(m, 1..=2), (y, 4)] | &[(y, 4), (m, 2)], Some('-' | '/')) => month_of(m, y),
        _ => None,
    }
}

/// The two dates that a run with a hyphen in its middle is: "2014-2018", "2023-24", "10/1-11/2/2017".
pub(super) fn range(line: &Line, at: usize) -> Option<(Written, Written, usize)> {
    let run = run(line, at)?;
    let year = |y: i32| Written { year: Some(Year::Given(y)), ..Written::default() };
    match (run.parts.as_slice(), run.mark) {
        (&[(a, 4), (b, 4)], Some('-')) if plausible(a) && plausible(b) && a < b => Some((year(a), year(b), run.end)),
        // "2024-12" is a month; "2023-24" can only be two years, and "2011-12" most often is.
        (&[(a, 4), (b, 2)], Some('-')) if plausible(a) && (b == a % 100 + 1 || b > 12 && b > a % 100) => {
            Some((year(a), year(a - a % 100 + b), run.end))
        }
        (parts, None) => {
            let (left, right) = parts.split_at_checked(run.hyphen?)?;
            let side = |parts: &[(i32, usize)]| match *parts {
                [(m, 1..=2), (d, 1..=2)] => day_or_month(m, d, '/', None),
                _ => dated(parts, Some('/')),
            };
            Some((side(left)?, side(right)?, run.end))
        }
        _ => None,
    }
}

/// Whether something beside two bare numbers says that they are a day: "on 22/04", "next 5/12", "11/20 or 11/25".
fn announced(line: &Line, tokens: Range<usize>, mark: char) -> bool {
    let before = tokens.start.wrapping_sub(1);
    let dated = line.is(before, &["on", "by", "until", "from"]) || super::month::weekday(line, before).is_some();
    let closed =
        !line.is_word(tokens.end) || line.known(tokens.end) || line.is(tokens.end, &["at", "with", "and", "or", "to"]);
    let listed = mark == '/'
        && line.is(before, &[",", "or", "and", "?"])
        && line.is_number(before.wrapping_sub(1))
        && line.lower(before.wrapping_sub(1)).contains('/');
    (dated && mark != '-' || super::month::weekday(line, before).is_some() || listed) && closed
}

fn plausible(year: i32) -> bool {
    (1500..=2100).contains(&year)
}

fn full(year: i32, month: i32, day: i32) -> Option<Written> {
    month_and_day(month, day, Some(Year::Given(year)))
}

/// Two numbers of which one is a day and one a month. Slashes and hyphens put the month first unless it is none; full
/// stops the day.
fn day_or_month(a: i32, b: i32, mark: char, year: Option<Year>) -> Option<Written> {
    let (month, day) = if a > 12 || (mark == '.' && b <= 12) { (b, a) } else { (a, b) };
    month_and_day(month, day, year)
}

fn month_and_day(month: i32, day: i32, year: Option<Year>) -> Option<Written> {
    let month = u8::try_from(month).ok().filter(|m| (1..=12).contains(m))?;
    let day = u8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
    let in_time = !matches!(year, Some(Year::Given(y)) if !plausible(y));
    in_time.then_some(Written { year, month: Some(month), day: Some(day), weekday: None })
}
