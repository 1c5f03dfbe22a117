//! Dates whose year is not written.
//!
//! In: what is written of a date, and the context. Out: its place. With a day of publication the tense decides: news
//! tells of the latest such day up to it, plans of the next one. Without one, the writer leaves out the year of the
//! time that the text has reached: the latest date that it does give.

use super::Basis;
use super::calendar::Date;
use super::from_now::near_weekday;
use super::meaning::{Base, Meaning, Part, Point, Side, Written, Year};
use super::period::Period;
use super::place::Place;
use super::resolve::Context;
use super::unit::Unit;
use crate::words::{Message, english as en};

/// How far ahead of the latest date of a text a date without a year can lie; one that would lie farther is of the
/// year before.
const AHEAD: i64 = 240;

/// How many years ago history begins: what happened then is told in its own order.
const LONG_AGO: i32 = 10;

/// How many expressions back the text can be telling of a time.
const BACK: usize = 4;

/// How many expressions further on a length can find the date that it is counted from.
const AHEAD_IN_SENTENCE: usize = 8;

/// The place of a date as far as it is written.
pub(super) fn written(context: &mut Context, i: usize, written: Written) -> Place {
    let Some(given) = written.year else {
        return match (written.month, written.day, written.weekday) {
            (Some(month), day, weekday) => {
                nearest(context, i, weekday, |year| month_day(year, month, day)).unwrap_or_else(|| unknown(month, day))
            }
            (None, Some(day), Some(weekday)) => weekday_and_day(context, i, weekday, day),
            (_, _, Some(weekday)) => on_weekday(context, i, weekday),
            _ => Place::default(),
        };
    };
    let Some((year, basis, why, anchor)) = year(context, i, given) else {
        return match written.month {
            Some(month) => unknown(month, written.day),
            None => Place { basis: Basis::Relative, ..Place::plain("XXXX".to_owned(), en::YEAR_UNKNOWN) },
        };
    };
    let period = match written.month {
        Some(month) => month_day(year, month, written.day),
        None => Some(Period::Year(year)),
    };
    match period {
        Some(period) => Place { basis, anchor, ..Place::relative(period, why) },
        None => Place::plain(String::new(), en::NO_SUCH_DAY),
    }
}

/// The place of a part of the year.
pub(super) fn part(context: &mut Context, i: usize, part: Part, given: Option<Year>) -> Place {
    let found = match given {
        Some(given) => year(context, i, given).and_then(|(year, basis, why, anchor)| {
            Some(Place { basis, anchor, ..Place::relative(part_in(part, year)?, why) })
        }),
        None => nearest(context, i, None, |year| part_in(part, year)),
    };
    found.unwrap_or_else(|| {
        let value = match part {
            Part::Quarter(q) => format!("XXXX-Q{q}"),
            Part::Half(h) => format!("XXXX-H{h}"),
            Part::Season(s) => format!("XXXX-{}", super::period::SEASONS[usize::from(s) % 4]),
            Part::Week(w) => format!("XXXX-W{w:02}"),
        };
        Place { basis: Basis::Inferred, ..Place::plain(value, en::NO_YEAR) }
    })
}

fn month_day(year: i32, month: u8, day: Option<u8>) -> Option<Period> {
    match day {
        Some(day) => Date::new(year, month, day).map(Period::Day),
        None => Some(Period::Month(year, month)).filter(|p| p.first().is_some()),
    }
}

fn unknown(month: u8, day: Option<u8>) -> Place {
    let value = match day {
        Some(day) => format!("XXXX-{month:02}-{day:02}"),
        None => format!("XXXX-{month:02}"),
    };
    Place { basis: Basis::Inferred, ..Place::plain(value, en::NO_YEAR) }
}

/// The one of the stretches that come once a year which the context points to.
pub(super) fn nearest(
    context: &Context,
    i: usize,
    weekday: Option<u8>,
    in_year: impl Fn(i32) -> Option<Period>,
) -> Option<Place> {
    let on_weekday = |period: &Period| match (weekday, period) {
        (Some(weekday), Period::Day(date)) => date.weekday() + 1 == weekday,
        _ => true,
    };
    // The calendar comes round at most eight years apart, for February 29 across a year like 1900.
    let ahead = |from: Date| {
        (from.year() - 1..=from.year() + 8).filter_map(&in_year).find(|p| p.last().is_some_and(|d| d >= from))
    };
    let back = |from: Date| {
        (from.year() - 8..=from.year()).rev().filter_map(&in_year).find(|p| p.first().is_some_and(|d| d <= from))
    };
    if let Some((told, j)) = narrated(context, i)
        && let Some(period) = ahead(told.first()?)
    {
        let year = period.first()?.year();
        let why = Message::Said(en::YEAR_TOLD, vec![year.to_string().into(), context.quoted(j)]);
        return Some(Place { basis: Basis::Inferred, anchor: Some(j), ..Place::relative(period, why) });
    }
    if let Some(now) = context.published {
        let (next, latest) = (ahead(now), back(now));
        // A weekday beside the date decides where only one of the two falls on it; else the tense does.
        let future = match (next.is_some_and(|p| on_weekday(&p)), latest.is_some_and(|p| on_weekday(&p))) {
            (true, false) => true,
            (false, true) => false,
            _ => context.is_future(i),
        };
        let (period, why) = if future { (next?, en::NEXT_ONE) } else { (latest?, en::LATEST_ONE) };
        let why = Message::Said(en::YEARLESS, vec![Message::Said(why, vec![now.into()])]);
        return Some(Place { basis: Basis::Inferred, ..Place::relative(period, why) });
    }
    let (latest, anchor) = context.latest?;
    let (start, end) = (latest.first()?, latest.last()?);
    let mut period = ahead(start)?;
    if period.first()?.days() - end.days() > AHEAD {
        period = back(start)?;
    }
    let year = period.first()?.year();
    let with = vec![year.to_string().into(), context.quoted(anchor), latest.value().into()];
    let why = Message::Said(en::YEAR_LATEST, with);
    Some(Place { basis: Basis::Inferred, anchor: Some(anchor).filter(|a| *a != i), ..Place::relative(period, why) })
}

/// The date of long ago that the text is telling of, in the same sentence or the two before it: the writer goes on from
/// it without its year.
fn narrated(context: &Context, i: usize) -> Option<(Period, usize)> {
    let now = context.published?;
    let sentences = &context.document.sentences;
    let written =
        |j: &usize| matches!(&context.found[*j].meaning, Meaning::Point(Point { base: Base::Written(_), .. }));
    let j = (i.saturating_sub(BACK)..i).rev().find(written)?;
    let (told, here) = (context.found[j].sentence, context.found[i].sentence);
    let near = sentences[told].paragraph == sentences[here].paragraph && here - told <= 2;
    let period = context.places[j].as_ref()?.period?;
    let long_ago = period.first()?.year() <= now.year() - LONG_AGO;
    (near && long_ago && !context.is_future(i)).then_some((period, j))
}

/// "Sunday": the latest one up to the day of publication or the next one from it.
fn on_weekday(context: &Context, i: usize, weekday: u8) -> Place {
    let Some(now) = context.published else {
        let why = en::NO_PUBLICATION;
        return Place { basis: Basis::Inferred, ..Place::plain(format!("XXXX-WXX-{weekday}"), why) };
    };
    let same = now.weekday() + 1 == weekday;
    let (sign, why) = if context.is_future(i) { (1, en::NEXT_ONE) } else { (-1, en::LATEST_ONE) };
    let day = if same { Some(now) } else { near_weekday(now, weekday, sign) };
    match day {
        Some(day) => {
            let why = Message::Said(why, vec![now.into()]);
            Place { basis: Basis::Inferred, ..Place::relative(Period::Day(day), why) }
        }
        None => Place::plain(String::new(), en::BEYOND),
    }
}

/// "Monday the 27th": the nearest such day in the direction of the tense.
fn weekday_and_day(context: &Context, i: usize, weekday: u8, day: u8) -> Place {
    let unknown = || Place { basis: Basis::Inferred, ..Place::plain(format!("XXXX-XX-{day:02}"), en::NO_MONTH) };
    let Some(now) = context.published else { return unknown() };
    let future = context.is_future(i);
    let months = (0..60).map(|n| if future { n } else { -n });
    let this = Period::Month(now.year(), now.month());
    let on = |n: i32| {
        let Period::Month(year, month) = this.step(n)? else { return None };
        let date = Date::new(year, month, day).filter(|d| d.weekday() + 1 == weekday)?;
        // The day may lie on either side in the present month: "on tues the 4th".
        (n == 0 || if future { date >= now } else { date <= now }).then_some(date)
    };
    match months.into_iter().find_map(on) {
        Some(date) => {
            let why = Message::Said(en::NEAREST_ONE, vec![now.into()]);
            Place { basis: Basis::Inferred, ..Place::relative(Period::Day(date), why) }
        }
        None => unknown(),
    }
}

/// The latest date that a text gives by itself and that does not lie ahead of it, with the expression that gives it.
pub(super) fn latest(context: &mut Context) -> Option<(Period, usize)> {
    let mut latest: Option<(Period, usize)> = None;
    for i in 0..context.found.len() {
        let found = &context.found[i];
        let Meaning::Point(point) = &found.meaning else { continue };
        let open = matches!(found.side, Some(Side::Before | Side::Until));
        if open || !settled(context, i, point) || context.is_future(i) {
            continue;
        }
        let place = context.base(i, &point.base);
        let Some(period) = place.period.filter(|p| p.unit() <= Unit::Year) else { continue };
        if latest.is_none_or(|(best, _)| later(period, best)) {
            latest = Some((period, i));
        }
    }
    latest
}

/// Whether a period reaches later than another; of two that do not differ in that, the finer one.
fn later(period: Period, best: Period) -> bool {
    let year = |p: Period| p.first().map(Date::year);
    match (period, best) {
        // A month says more than its year.
        (Period::Year(y), other) if year(other) == Some(y) => false,
        (other, Period::Year(y)) if year(other) == Some(y) => true,
        _ => period.first() > best.first(),
    }
}

/// Whether a place needs no context.
fn settled(context: &Context, i: usize, point: &Point) -> bool {
    let given = |base: &Base| match base {
        Base::Known(_) => true,
        Base::Written(w) => matches!(w.year, Some(Year::Given(_))),
        Base::Part { year, .. } | Base::Named { year, .. } => matches!(year, Some(Year::Given(_))),
        _ => false,
    };
    match &point.base {
        Base::Nth { of, .. } => given(of),
        Base::Shift { anchor: super::meaning::Anchor::Here(base), .. } => given(base),
        Base::Shift { anchor: super::meaning::Anchor::Later, .. } => {
            let sentence = context.found[i].sentence;
            let mut rest = context.found[i + 1..].iter().take(AHEAD_IN_SENTENCE).take_while(|f| f.sentence == sentence);
            rest.find_map(|f| match &f.meaning {
                Meaning::Point(p) if !matches!(p.base, Base::Shift { .. } | Base::Step { .. }) => Some(given(&p.base)),
                _ => None,
            })
            .unwrap_or(false)
        }
        base => given(base),
    }
}

/// A part of the year in a year.
fn part_in(part: Part, year: i32) -> Option<Period> {
    match part {
        Part::Quarter(q) => Some(Period::Quarter(year, q)),
        Part::Half(h) => Some(Period::Half(year, h)),
        Part::Season(s) => Some(Period::Season(year, s)),
        Part::Week(w) => Period::week(year, w),
    }
}

/// A year that is written or counted, if it can be told.
pub(super) fn year(context: &mut Context, i: usize, which: Year) -> Option<(i32, Basis, Message, Option<usize>)> {
    match which {
        Year::Given(year) => Some((year, Basis::Explicit, en::WRITTEN.into(), None)),
        Year::Short(short) => {
            // Up to fifteen years ahead two digits belong to this century.
            let pivot = context.published.map_or(2040, |d| d.year() + 15);
            let year = pivot - (pivot - short).rem_euclid(100);
            let why = Message::Said(en::SHORT_YEAR, vec![format!("{short:02}").into(), year.to_string().into()]);
            Some((year, Basis::Inferred, why, None))
        }
        Year::Now(step) => {
            let now = context.published?;
            let why = Message::Said(en::FROM_PUBLICATION, vec![now.into()]);
            Some((now.year().checked_add(step)?, Basis::Relative, why, None))
        }
        Year::Told(step) => {
            let Some((j, first, _)) = context.told(i) else { return year(context, i, Year::Now(step)) };
            let why = Message::Said(en::COUNTED_FROM, vec![context.quoted(j)]);
            Some((first.year().checked_add(step)?, Basis::Relative, why, Some(j)))
        }
    }
}
