//! Dates with a month in words: "Oct. 24, 2024", "7 May", "the ninth of May", "Aug. 2023", "August last year".
//!
//! In: a sentence and a place. Out: what is written there of a date. A month that is also an ordinary word or name
//! ("may", "March", "Jun") needs company: a day, a year, or a word that says it is a time.

use super::line::Line;
use super::meaning::{Base, Written, Year};
use super::unit::Unit;
use super::{number, numeric};
use crate::lexicon::{TimeKind, time_words};

/// Words after which a month stands by itself, even where it is written like an ordinary word.
const BEFORE_MONTH: [&str; 7] = ["in", "since", "until", "till", "late", "early", "mid"];

/// Words after which a capital is needed besides: "this may suggest".
const BEFORE_CAPITAL: [&str; 5] = ["last", "next", "this", "every", "during"];

/// A date with a month in words, with a weekday before it or not.
pub(super) fn base(line: &Line, at: usize) -> Option<(Base, usize)> {
    let (weekday, start) = match weekday(line, at) {
        Some((weekday, next)) => (Some(weekday), after_weekday(line, next)),
        None => (None, at),
    };
    let found = month_first(line, start, weekday.is_some())
        .or_else(|| day_first(line, start, weekday.is_some()))
        .or_else(|| year_first(line, start))
        .or_else(|| glued(line, start))
        .or_else(|| weekday.and_then(|_| numeric::written(line, start)));
    let (written, mut end) = match (found, weekday) {
        (Some((written, end)), _) => (written, end),
        (None, Some(_)) => weekday_and_day(line, start)?,
        (None, None) => return None,
    };
    if weekday.is_some() && line.is(end, &[")"]) {
        end += 1;
    }
    Some((Base::Written(Written { weekday, ..written }), end))
}

/// A date with month and day.
pub(super) fn dated(line: &Line, at: usize) -> Option<(Written, usize)> {
    month_first(line, at, true)
        .or_else(|| day_first(line, at, true))
        .or_else(|| numeric::written(line, at))
        .filter(|(written, _)| written.day.is_some())
}

/// "Dec31", "mar3": month and day in one word.
fn glued(line: &Line, at: usize) -> Option<(Written, usize)> {
    let text = line.lower(at);
    let digits = text.find(|c: char| c.is_ascii_digit()).filter(|_| line.is_coded(at))?;
    let month = time_words().value(&text[..digits], TimeKind::MonthShort)?.parse().ok()?;
    let day = text[digits..].parse().ok().filter(|d| (1..=31).contains(d))?;
    let written = Written { month: Some(month), day: Some(day), ..Written::default() };
    Some(match year_after(line, at + 1) {
        Some((year, next)) => (Written { year: Some(year), ..written }, next),
        None => (written, at + 1),
    })
}

/// The month at a place, by any of its names.
pub(super) fn month(line: &Line, at: usize) -> Option<u8> {
    [TimeKind::Month, TimeKind::MonthShort, TimeKind::MonthWord].into_iter().find_map(|kind| line.small(at, kind))
}

/// The weekday at a place, by any of its names.
pub(super) fn weekday(line: &Line, at: usize) -> Option<(u8, usize)> {
    if let Some(day) = line.small(at, TimeKind::Weekday) {
        return Some((day, at + 1));
    }
    let day = line.small(at, TimeKind::WeekdayShort).filter(|_| line.is_capital(at) || near_number(line, at + 1))?;
    Some((day, line.skip(at + 1, &["."])))
}

fn near_number(line: &Line, at: usize) -> bool {
    number::day(line, at).is_some() || line.is(at, &["the", "at"]) || month(line, at).is_some()
}

/// The place after what may stand between a weekday and its date: a comma, a hyphen, a bracket, "the".
fn after_weekday(line: &Line, at: usize) -> usize {
    let next = line.skip(at, &[",", "-", "("]);
    line.skip(next, &["the"])
}

/// What stands between the parts of a date: a hyphen or slash without spaces, a comma, "of".
fn separator(line: &Line, at: usize) -> usize {
    if line.is(at, &["-", "/"]) && line.is_tight(at - 1) && line.is_tight(at) {
        at + 1
    } else {
        line.skip(at, &[",", "of"])
    }
}

/// "May 9, 2025", "Oct. 2024", "Oct/2", "April of 87", "August last year", "May".
fn month_first(line: &Line, at: usize, dated: bool) -> Option<(Written, usize)> {
    let month = month(line, at)?;
    let mut written = Written { month: Some(month), ..Written::default() };
    let end = at + 1;
    let day_at = line.skip(separator(line, end), &["the"]);
    // "In June, Second Secretary Lee" names no day.
    let titled = line.is(end, &[","]) && line.is_word(day_at);
    // "August nineteen eighty-six"
    let spoken = number::year_words(line, day_at).is_some();
    // "In December, 24 firms came": behind a comma a day is an ordinal or has a year behind it.
    let parted = |is_ordinal: bool, next| line.is(end, &[","]) && !is_ordinal && year_after(line, next).is_none();
    if let Some((day, is_ordinal, next)) = number::day(line, day_at).filter(|_| !titled && !spoken)
        && !parted(is_ordinal, next)
        && (is_ordinal || !counts(line, next))
        && (line.is_capital(at) || is_ordinal || dated || !line.has(at, TimeKind::MonthWord))
    {
        written.day = Some(day);
        // "November 19-20" are two days; only "Nov-19-20" could be a year.
        let dashed = line.is(end, &["-", "/"]);
        if let Some((year, next)) =
            year_after(line, next).filter(|(y, _)| dashed || !line.is(next, &["-", "/"]) || matches!(y, Year::Given(_)))
        {
            written.year = Some(year);
            return Some((written, next));
        }
        return Some((written, next));
    }
    // "Sep-2020-23"
    let year_at = separator(line, end);
    if let Some((year, next)) = year_after(line, end) {
        written.year = Some(year);
        let day_at = separator(line, next);
        if year_at > end
            && day_at > next
            && line.is(next, &["-", "/"])
            && let Some((day, false, next)) = number::day(line, day_at)
        {
            written.day = Some(day);
            return Some((written, next));
        }
        let sure = line.is_capital(at) || !line.has(at, TimeKind::MonthWord);
        return sure.then_some((written, next));
    }
    stands_alone(line, at).then_some((written, end))
}

/// Whether a month without day or year is one.
fn stands_alone(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let before = if line.is(before, &["-"]) { at.wrapping_sub(2) } else { before };
    let part_of = line.is(before, &["of"])
        && (line.has(before.wrapping_sub(1), TimeKind::EdgeOf) || line.has(before.wrapping_sub(1), TimeKind::Unit));
    let led = line.is(before, &BEFORE_MONTH) || line.is_capital(at) && (part_of || line.is(before, &BEFORE_CAPITAL));
    let next = at + 1;
    // "April Glaspie", "June Kim", "August Wilson": a name, unless a word before it says otherwise.
    let named = line.is_capital(next) && line.is_word(next) && !line.known(next);
    if line.has(at, TimeKind::MonthWord) {
        let in_range = line.is(before, &["from", "between", "to", "through", "by"]) && range_goes_on(line, next)
            || line.is(before, &["to", "through", "-", "–", "and"]) && month(line, at.wrapping_sub(2)).is_some();
        let described = line.is(before, &["the", "a", "its", "their", "of", "s", "'s", "’s"])
            && line.lower(at) == "march"
            && !line.is(next, &["of", "to", "on"]);
        return led || in_range || line.is_capital(at) && (range_goes_on(line, next) || described && !named);
    }
    if line.has(at, TimeKind::MonthShort) {
        let short = led
            || line.is(before, &["from", "to", "by", "after", "before", "of", "and", "-", "–", "through", "for"])
            || range_goes_on(line, next);
        return short && (line.is_capital(at) || led) && !named;
    }
    !named || led
}

/// Whether a range goes on with another month or a date: "March to May", "Jan-Feb".
fn range_goes_on(line: &Line, at: usize) -> bool {
    line.is(at, &["to", "through", "till", "until", "-", "–", "and"])
        && (month(line, at + 1).is_some() || number::year_digits(line, at + 1).is_some())
}

/// The year behind the rest of a date: ", 2024", "of 1995", "’87", "last year", "of this year", "in 2017".
pub(super) fn year_after(line: &Line, at: usize) -> Option<(Year, usize)> {
    let linked = separator(line, at);
    if let Some((year, next)) = number::year(line, linked) {
        return Some((year, next));
    }
    if linked > at && !line.is(at, &[",", "of"]) || line.is(at, &["of"]) {
        let two = number::digits(line, linked).filter(|_| line.lower(linked).len() == 2);
        if let Some(year) = two {
            return Some((Year::Short(year as i32), linked + 1));
        }
    }
    let inside = line.skip(at, &["in"]);
    if inside > at
        && let Some(year) = number::year_digits(line, inside)
    {
        return Some((Year::Given(year), inside + 1));
    }
    relative_year(line, if line.is(at, &["of", "in"]) { at + 1 } else { at })
}

/// "last year", "this year", "the same year".
pub(super) fn relative_year(line: &Line, at: usize) -> Option<(Year, usize)> {
    let which = line.skip(at, &["the"]);
    let adjective = line.skip(which + 1, &["calendar"]);
    let unit = line.value(adjective, TimeKind::Unit).and_then(Unit::parse)?;
    if unit != Unit::Year {
        return None;
    }
    if let Some(step) = line.number(which, TimeKind::WhichTold) {
        return Some((Year::Told(step), adjective + 1));
    }
    line.number(which, TimeKind::Which).map(|step| (Year::Now(step), adjective + 1))
}

/// "7 May", "9th of May 2025", "the twenty-third day of September", "05-Aug-2016".
fn day_first(line: &Line, at: usize, dated: bool) -> Option<(Written, usize)> {
    let start = line.skip(at, &["the"]);
    let (day, is_ordinal, next) = number::day(line, start)?;
    if line.is(start.wrapping_sub(1), &["$", "£", "€"]) {
        return None;
    }
    let after_day = if is_ordinal { line.skip(next, &["day"]) } else { next };
    let month_at = line.skip(separator(line, after_day), &["the"]);
    let month = month(line, month_at)?;
    // "all 7 may come": the modal follows a bare number in lower case.
    if line.has(month_at, TimeKind::MonthWord) && !line.is_capital(month_at) && !is_ordinal && !dated {
        return None;
    }
    let mut written = Written { day: Some(day), month: Some(month), ..Written::default() };
    if let Some((year, next)) = year_after(line, month_at + 1) {
        written.year = Some(year);
        return Some((written, next));
    }
    Some((written, month_at + 1))
}

/// "2019-aug-01", "2020/Sep/23", "23-2020-September".
fn year_first(line: &Line, at: usize) -> Option<(Written, usize)> {
    let (lead, year_at) = match number::day(line, at) {
        Some((day, false, next)) if separator(line, next) > next => (Some(day), separator(line, next)),
        _ => (None, at),
    };
    let year = number::year_digits(line, year_at)?;
    let month_at = separator(line, year_at + 1);
    let month = month(line, month_at).filter(|_| line.is_tight(year_at))?;
    let mut written = Written { year: Some(Year::Given(year)), month: Some(month), day: lead, ..Written::default() };
    let day_at = separator(line, month_at + 1);
    if lead.is_none()
        && day_at > month_at + 1
        && let Some((day, false, next)) = number::day(line, day_at)
    {
        written.day = Some(day);
        return Some((written, next));
    }
    Some((written, month_at + 1))
}

/// "the 13th" or "21" behind a weekday.
fn weekday_and_day(line: &Line, at: usize) -> Option<(Written, usize)> {
    let (day, is_ordinal, next) = number::day(line, at)?;
    let closed = !line.is_word(next) || line.known(next) || line.is(next, &["at", "in", "on", "with", "and"]);
    let hour = line.has(next, TimeKind::Zone) || line.has(next, TimeKind::Half);
    let plain = number::digits(line, at).is_some()
        && closed
        && !hour
        && !line.is(next, &["-", "/", ":", ","])
        && !line.is(at, &[","]);
    (is_ordinal || plain && !line.is(at.wrapping_sub(1), &[","]) && !counts(line, next))
        .then_some((Written { day: Some(day), ..Written::default() }, next))
}

/// Whether the word at a place makes the number before it an amount: "20 percent", "20-year", "6 months".
pub(super) fn counts(line: &Line, at: usize) -> bool {
    let at = if line.is(at, &["-"]) && line.is_tight(at) { at + 1 } else { at };
    line.is(at, &["%", "°"]) || line.has(at, TimeKind::Count) || line.has(at, TimeKind::Unit)
}
