//! Times a length away from another time: "18 years ago", "three weeks from tomorrow", "two days later", "in two
//! months", "six months following …", and the stretch that a length spans: "the past 15 months".
//!
//! In: a sentence and a place. Out: the length, the direction and what it is counted from.

use super::length;
use super::line::Line;
use super::meaning::{Anchor, Base, Meaning, Point};
use super::unit::{Amount, Length, Unit};
use super::{number, point, tense};
use crate::lexicon::TimeKind;

/// A time a length away from another one.
pub(super) fn meaning(line: &Line, at: usize) -> Option<(Meaning, usize)> {
    around(line, at).or_else(|| {
        let (length, end) = length::length(line, at)?;
        if let Some(found) = starting(line, at, &length, end) {
            return Some(found);
        }
        if !length.is_exact() && line.is(end, &["ago"]) {
            return Some((Meaning::Reference("PAST_REF"), end + 1));
        }
        let (shift, end) = shifted(line, at, length, end)?;
        Some((Meaning::Point(Point::new(shift)), end))
    })
}

/// "for three days from Monday", "two weeks starting on May 20".
fn starting(line: &Line, at: usize, length: &Length, end: usize) -> Option<(Meaning, usize)> {
    let next = line.skip(end, &[","]);
    let begins = line.skip(next, &["starting", "beginning"]);
    let from = line.skip(begins, &["from", "on"]);
    let said = begins > next || from > next && line.is(next, &["from"]) && line.is(at.wrapping_sub(1), &["for"]);
    if !said || !length.is_exact() {
        return None;
    }
    let (base, end) = point::base(line, from)?;
    Some((Meaning::Starting { length: length.clone(), base }, end))
}

/// What the words behind a length make of it.
fn shifted(line: &Line, at: usize, length: Length, end: usize) -> Option<(Base, usize)> {
    let from_now = line.is(end, &["ago"]);
    if !length.is_exact() || length.unit().is_clock() && !from_now {
        return None;
    }
    let to = |sign, anchor, end| Some((Base::Shift { length: length.clone(), sign, anchor }, end));
    match line.lower(end) {
        "ago" => {
            // "exactly 10 years ago Sunday", "two years ago today"
            if line.is(end + 1, &["today"]) || line.has(end + 1, TimeKind::Weekday) {
                let (base, end) = point::base(line, end + 1)?;
                return to(-1, Anchor::Here(Box::new(base)), end);
            }
            to(-1, Anchor::Now, end + 1)
        }
        "later" | "afterwards" | "afterward" | "thereafter" => to(1, Anchor::Told, end + 1),
        "earlier" | "previously" | "beforehand" => to(-1, Anchor::Told, end + 1),
        "hence" => to(1, Anchor::Now, end + 1),
        "from" => {
            if line.is(end + 1, &["now"]) {
                return to(1, Anchor::Now, end + 2);
            }
            let (base, end) = point::base(line, end + 1)?;
            to(1, Anchor::Here(Box::new(base)), end)
        }
        "after" | "following" => beside(line, at, &length, 1, end + 1),
        "since" if line.is(at.wrapping_sub(1), &["in"]) => {
            let (base, end) = point::base(line, line.skip(end + 1, &["the"])).or_else(|| point::base(line, end + 1))?;
            to(1, Anchor::Here(Box::new(base)), end)
        }
        "before" => beside(line, at, &length, -1, end + 1),
        "prior" | "ahead" => beside(line, at, &length, -1, line.skip(end + 1, &["to", "of"])),
        _ => planned(line, at, &length, end),
    }
}

/// "two days before Christmas": counted from what follows, if it is a time; from the time last spoken of, if nothing
/// follows; else from a date later in the sentence.
fn beside(line: &Line, at: usize, length: &Length, sign: i32, next: usize) -> Option<(Base, usize)> {
    let to = |anchor, end| Some((Base::Shift { length: length.clone(), sign, anchor }, end));
    if let Some((base, end)) = point::base(line, next) {
        return to(Anchor::Here(Box::new(base)), end);
    }
    if line.is(at.wrapping_sub(1), &["for"]) {
        return None;
    }
    if !line.is_word(next) && !line.is_number(next) {
        return to(Anchor::Told, next);
    }
    // The expression itself ends with the length.
    to(Anchor::Later, next - 1)
}

/// "in two months" where the sentence speaks of the future; "in two years’ time".
fn planned(line: &Line, at: usize, length: &Length, end: usize) -> Option<(Base, usize)> {
    let before = at.wrapping_sub(1);
    // "his first visit in two years", "the largest drill in a decade": a length that has passed.
    let outstanding =
        |i: &usize| line.is(*i, &["first", "only", "most", "worst", "best", "once"]) || line.lower(*i).ends_with("est");
    if !line.is(before, &["in"]) || (before.saturating_sub(6)..before).any(|i| outstanding(&i)) {
        return None;
    }
    let clitic = line.skip(end, &["'", "’", "'s", "’s"]);
    let timed = line.is(clitic, &["time"]);
    (timed || tense::is_future(line, at..end)).then(|| {
        let end = if timed { clitic + 1 } else { end };
        (Base::Shift { length: length.clone(), sign: 1, anchor: Anchor::Now }, end)
    })
}

/// "the past 15 months", "the next five days", "within 9 months", "the past decade", "5 past years".
fn around(line: &Line, at: usize) -> Option<(Meaning, usize)> {
    if line.is(at, &["within"]) {
        let start = line.skip(line.skip(at + 1, &["the"]), &["next"]);
        let (length, end) = length::length(line, start)?;
        return length.is_exact().then_some((Meaning::Around { length, sign: 1 }, end));
    }
    let start = line.skip(at, &["the"]);
    if let Some(sign) = line.number(start, TimeKind::WhichSpan) {
        if let Some((length, end)) = length::length(line, start + 1) {
            return Some((Meaning::Around { length, sign }, end));
        }
        // "the past decade" and "the last two decades" are stretches; "last year" is a year.
        let unit = line.value(start + 1, TimeKind::Unit).and_then(Unit::parse)?;
        let is_plural = line.lower(start + 1).ends_with('s');
        let stretch = line.is(start, &["past", "last", "next", "coming"]) || unit == Unit::Fortnight;
        let mut end = start + 2;
        let mut length = Length::new(if is_plural { Amount::Some } else { Amount::whole(1) }, unit);
        // "the past year and a half"
        if let Some((part, next)) = number::fraction(line, end).filter(|_| !is_plural) {
            length = Length::new(Amount::Exact(1000 + part), unit);
            end = next;
        }
        let whole = stretch && !is_plural && !matches!(unit, Unit::Quarter | Unit::Day) && !unit.is_clock();
        // "the last days of the war" are no stretch up to now.
        let some = is_plural && start > at && !line.is(start, &["previous"]) && !line.is(end, &["of"]);
        return (whole || some).then_some((Meaning::Around { length, sign }, end));
    }
    // "5 past years", "the 2 upcoming months"
    let (count, next) = number::cardinal(line, start)?;
    let sign = line.number(next, TimeKind::WhichSpan)?;
    let unit = line.value(next + 1, TimeKind::Unit).and_then(Unit::parse)?;
    let agrees = count == 1 || line.lower(next + 1).ends_with('s');
    agrees.then(|| (Meaning::Around { length: Length::new(Amount::whole(count), unit), sign }, next + 2))
}
