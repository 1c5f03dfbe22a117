//! Which day a day with a name is.
//!
//! In: the days of that name and the context. Out: the place of the one that the text means: of the state that is named
//! nearest to it, else the first of the table.

use super::calendar::Date;
use super::meaning::Year;
use super::period::Period;
use super::place::Place;
use super::resolve::{Context, year};
use super::yearless::nearest;
use super::{Basis, resolve::near_weekday, unit::Unit};
use crate::lexicon::{NamedDay, time_words};

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
    if let Some(place) = place {
        let kept = if day.country.is_empty() { String::new() } else { format!(" in {}", day.country) };
        Place { why: format!("a day with a name, kept{kept} on this day; {}", place.why), ..place }
    } else {
        let value = if day.rule.len() == 5 { format!("XXXX-{}", day.rule) } else { String::new() };
        Place { basis: Basis::Inferred, ..Place::plain(value, "a day with a name; the text gives no year for it") }
    }
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
            let country = time_words().country(context.document.lower(at));
            let kept = country.and_then(|c| days.iter().find(|d| d.country == c));
            if kept.is_some() {
                return kept.copied();
            }
        }
    }
    days.first().copied()
}

/// The day that a rule of the table gives in a year.
fn date(rule: &str, year: i32) -> Option<Date> {
    if let Some(days) = rule.strip_prefix("easter ") {
        return easter(year)?.plus_days(days.parse().ok()?);
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
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15).rem_euclid(30);
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    Date::new(year, (sum / 31) as u8, (sum % 31 + 1) as u8)
}
