//! Times of day: "8:30 p.m.", "at 17:00", "noon", "Thursday evening".
//!
//! In: a sentence and a place. Out: the TIMEX3 time that goes behind a day. Two numbers with a colon are a time only
//! beside a word that says so: "a 4:3 majority" is none.

use super::line::Line;
use super::meaning::Clock;
use super::number;
use crate::lexicon::TimeKind;

/// A time of day that needs no day beside it to be one.
pub(super) fn alone(line: &Line, at: usize) -> Option<(Clock, usize)> {
    if let Some(clock) = line.value(at, TimeKind::Clock) {
        return Some((clock.to_owned(), at + 1));
    }
    let (clock, next, sure) = digits(line, at)?;
    let led = line.is(at.wrapping_sub(1), &["at", "until", "from", "by", "around", "about", "@"]);
    (sure || led && clock.len() > 3).then_some((clock, next))
}

/// A time of day beside a day: "at 4", "evening", "8:00am", "noon".
pub(super) fn beside(line: &Line, at: usize) -> Option<(Clock, usize)> {
    let mut start = line.skip(at, &[","]);
    start = line.skip(start, &["at", "around", "about", "@", "in", "by"]);
    let led = start > at && !line.is(start - 1, &[",", "in"]);
    start = line.skip(start, &["the"]);
    start = line.skip(start, &["early", "late"]);
    if let Some(part) = line.value(start, TimeKind::Part) {
        // "Sunday early morning at 8:00"
        let exact = if led { None } else { beside_exact(line, start + 1) };
        return Some(exact.unwrap_or((format!("T{part}"), start + 1)));
    }
    if let Some(clock) = line.value(start, TimeKind::Clock) {
        return Some((clock.to_owned(), start + 1));
    }
    let (clock, next, sure) = digits(line, start)?;
    let tail = line.skip(line.skip(next, &["in"]), &["the", "early", "late"]);
    let next = if line.has(tail, TimeKind::Part) { tail + 1 } else { next };
    (sure || led || clock.len() > 3).then_some((clock, next))
}

fn beside_exact(line: &Line, at: usize) -> Option<(Clock, usize)> {
    let start = line.skip(at, &["at", "around", "@"]);
    let (clock, next, sure) = digits(line, start)?;
    (sure || start > at).then_some((clock, next))
}

/// A time in digits: the TIMEX3 time, the place after it, and whether its form alone says that it is one.
fn digits(line: &Line, at: usize) -> Option<(Clock, usize, bool)> {
    if !line.is_number(at) {
        return spoken(line, at);
    }
    let text = line.lower(at);
    let letters = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let (time, suffix) = text.split_at(letters);
    let mut pieces = time.split([':', '.']).map(|piece| (piece.len() <= 2).then(|| piece.parse::<u8>().ok())?);
    let hour = pieces.next()??;
    let minute = pieces.next().map_or(Some(None), |m| m.map(Some))?;
    let second = pieces.next().map_or(Some(None), |s| s.map(Some))?;
    if pieces.next().is_some()
        || time.ends_with([':', '.'])
        || time.split([':', '.']).skip(1).any(|piece| piece.len() != 2)
    {
        return None;
    }
    let (half, next) = half(line, at, suffix)?;
    let zoned = line.has(next, TimeKind::Zone);
    let dotted = time.contains('.');
    let hour = match half {
        Some(half) => (1..=12).contains(&hour).then_some(hour % 12 + half)?,
        None => hour,
    };
    if hour > 24
        || minute.is_some_and(|m| m > 59)
        || second.is_some_and(|s| s > 59)
        || dotted && half.is_none() && !zoned
    {
        return None;
    }
    let mut clock = format!("T{hour:02}");
    for piece in [minute, second].into_iter().flatten() {
        clock += &format!(":{piece:02}");
    }
    let next = if zoned { next + 1 } else { next };
    let oclock = zoned && line.value(next - 1, TimeKind::Zone) == Some("oclock");
    Some((clock, next, half.is_some() || oclock || zoned && minute.is_some()))
}

/// "nine a.m.", "six pm".
fn spoken(line: &Line, at: usize) -> Option<(Clock, usize, bool)> {
    let (hour, next) = number::cardinal(line, at).filter(|(n, _)| (1..=12).contains(n))?;
    let (half, next) = half(line, next - 1, "")?;
    Some((format!("T{:02}", hour % 12 + i64::from(half?)), next, true))
}

/// Whether "a.m." or "p.m." belongs to a time, in its token or behind it: the hours to add, and the place after it.
fn half(line: &Line, at: usize, suffix: &str) -> Option<(Option<u8>, usize)> {
    match suffix {
        "" => {}
        "am" | "a" => return Some((Some(0), at + 1)),
        "pm" | "p" => return Some((Some(12), at + 1)),
        "h" => return Some((None, at + 1)),
        _ => return None,
    }
    let next = at + 1;
    let (morning, evening) = (["am", "a.m", "a.m."], ["pm", "p.m", "p.m."]);
    if line.is(next, &morning) || line.is(next, &["a"]) && line.is(next + 1, &["m"]) {
        return Some((Some(0), next + 1 + usize::from(line.is(next, &["a"]))));
    }
    if line.is(next, &evening) || line.is(next, &["p"]) && line.is(next + 1, &["m"]) {
        return Some((Some(12), next + 1 + usize::from(line.is(next, &["p"]))));
    }
    Some((None, next))
}
