//! Counted parts of longer stretches: the first nine months of a year, the last Friday of a month, a half.
//!
//! In: the place of the whole and what is counted in it. Out: the place of the part.

use super::calendar::Date;
use super::from_now::near_weekday;
use super::meaning::{Counted, Edge};
use super::period::Period;
use super::place::Place;
use super::unit::Unit;

/// A counted part of a longer stretch; the whole where it has no such part.
pub(super) fn part(whole: Place, nth: i32, count: i32, counted: Counted) -> Place {
    let (Some(first), Some(last)) = (whole.first, whole.last) else { return Place { modifier: None, ..whole } };
    match counted {
        Counted::Half => half(whole, first, last, nth),
        Counted::Weekday(weekday) => match nth_weekday(first, last, weekday, nth) {
            Some(day) => Place::with(Period::Day(day), &whole),
            None => whole,
        },
        Counted::Unit(unit) => match nth_units(first, last, unit, nth, count) {
            Some((from, to)) if from == to => Place::with(from, &whole),
            Some((from, to)) => {
                let value = format!("{}/{}", from.value(), to.value());
                Place { value, period: None, first: from.first(), last: to.last(), ..whole }
            }
            None => whole,
        },
    }
}

fn half(whole: Place, first: Date, last: Date, nth: i32) -> Place {
    if let Some(Period::Year(year)) = whole.period {
        return Place::with(Period::Half(year, if nth == 1 { 1 } else { 2 }), &whole);
    }
    let middle = Date::from_days(i64::midpoint(first.days(), last.days()));
    let (edge, first, last) = if nth == 1 {
        (Edge::Start, Some(first), middle)
    } else {
        (Edge::End, middle.and_then(|d| d.plus_days(1)), Some(last))
    };
    Place { first, last, modifier: Some(edge.name()), ..whole }
}

/// The nth such weekday from the beginning or, if negative, from the end.
fn nth_weekday(first: Date, last: Date, weekday: u8, nth: i32) -> Option<Date> {
    let days = i64::from(nth.abs() - 1) * 7;
    let day = if nth > 0 {
        near_weekday(first.plus_days(-1)?, weekday, 1)?.plus_days(days)
    } else {
        near_weekday(last.plus_days(1)?, weekday, -1)?.plus_days(-days)
    };
    day.filter(|d| (first..=last).contains(d))
}

/// So many units from the nth on, counted from the end if it is negative: the first and the last of them.
fn nth_units(first: Date, last: Date, unit: Unit, nth: i32, count: i32) -> Option<(Period, Period)> {
    // A week belongs to the stretch that holds its Thursday.
    let lean = if unit == Unit::Week { 3 } else { 0 };
    if nth > 0 {
        let from = Period::around(first.plus_days(lean)?, unit)?.step(nth - 1)?;
        Some((from, from.step(count - 1)?))
    } else {
        let to = Period::around(last.plus_days(-lean)?, unit)?.step(nth + 1)?;
        Some((to.step(1 - count)?, to))
    }
}
