//! Which day a day with a name is.
//!
//! In: the days of that name and the context. Out: the place of the one that the text means: of the state that is named
//! nearest to it, else the first of the table.

use super::calendar::Date;
use super::meaning::Year;
use super::period::Period;
use super::place::Place;
use super::resolve::Context;
use super::yearless::{nearest, year};
use super::{Basis, from_now::near_weekday, unit::Unit};
use crate::lexicon::{NamedDay, TimeKind, TimePlace, time_words};
use crate::words::{Message, english as en};

/// How many tokens before and after a name of a day a state can decide whose day it is.
const REACH: usize = 150;

/// The place of a named day.
pub(super) fn place(context: &mut Context, i: usize, days: &[NamedDay], given: Option<Year>, weekend: bool) -> Place {
    let Some(day) = choose(context, i, days) else { return Place::default() };
    let period = |year: i32| {
        let date = date(day.rule, year)?;
        Some(if weekend { Period::around(date.plus_days(-2)?, Unit::Weekend)? } else { Period::Day(date) })
    };
    let place = match given {
        Some(given) => year(context, i, given).and_then(|(year, basis, why, anchor)| {
            Some(Place { basis, anchor, ..Place::relative(period(year)?, why) })
        }),
        None => nearest(context, i, None, period),
    };
    let Some(place) = place else {
        let value = if day.rule.len() == "MM-DD".len() { format!("XXXX-{}", day.rule) } else { String::new() };
        return Place { basis: Basis::Inferred, ..Place::plain(value, en::NAMED_YEARLESS) };
    };
    let kept = match day.country {
        "" => en::NAMED.into(),
        state => Message::Said(en::NAMED_IN, vec![Message::Actor(state.to_owned(), state.to_owned())]),
    };
    Place { why: kept.then(place.why), ..place }
}

/// The one of the days that the text means.
fn choose(context: &Context, i: usize, days: &[NamedDay]) -> Option<NamedDay> {
    if let [day] = days {
        return Some(*day);
    }
    let tokens = context.found[i].tokens.clone();
    for distance in 1..=REACH {
        let before = tokens.start.checked_sub(distance);
        let after = Some(tokens.end + distance - 1);
        for at in [before, after].into_iter().flatten() {
            let country = context.senses.get(at).and_then(|p| country(*p));
            let kept = country.and_then(|c| days.iter().find(|d| d.country == c));
            if kept.is_some() {
                return kept.copied();
            }
        }
    }
    days.first().copied()
}

/// The state that a word points to.
fn country(place: TimePlace) -> Option<&'static str> {
    time_words().senses(place).iter().find(|s| s.kind == TimeKind::Country).map(|s| s.value)
}

/// The day that a rule of the table gives in a year.
fn date(rule: &str, year: i32) -> Option<Date> {
    if let Some(days) = rule.strip_prefix("easter ") {
        return easter(year)?.plus_days(days.parse().ok()?);
    }
    if let Some(dates) = rule.strip_prefix("on ") {
        return dates.split(' ').filter_map(Date::parse).find(|d| d.year() == year);
    }
    if let Some((month, day)) = rule.split_once('-') {
        return Date::new(year, month.parse().ok()?, day.parse().ok()?);
    }
    let mut parts = rule.split(' ');
    let month = parts.next()?.parse().ok()?;
    let weekday = parts.next()?.parse().ok()?;
    let nth: i64 = parts.next()?.parse().ok()?;
    if nth > 0 {
        let eve = Date::new(year, month, 1)?.plus_days(-1)?;
        return near_weekday(eve, weekday, 1)?.plus_days((nth - 1) * 7);
    }
    near_weekday(Date::month_end(year, month)?.plus_days(1)?, weekday, -1)
}

/// Easter Sunday of the Gregorian calendar, after the anonymous algorithm in Jean Meeus, "Astronomical Algorithms".
fn easter(year: i32) -> Option<Date> {
    let (golden, century, rest) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let leaps = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + leaps + 15).rem_euclid(30);
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    Date::new(year, u8::try_from(days / 31).ok()?, u8::try_from(days % 31 + 1).ok()?)
}
