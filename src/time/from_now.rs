//! Times counted from the day of publication.
//!
//! In: steps, weekdays, months and seasons, and the context. Out: their places. Where the day of publication is not
//! known, what is left is a value with gaps and no bounds.

use super::Basis;
use super::calendar::Date;
use super::period::Period;
use super::place::Place;
use super::resolve::Context;
use super::tense::{self, Tense};
use super::unit::Unit;
use crate::words::{Message, english as en};

impl Context<'_> {
    /// A period that a rule finds from the day of publication.
    pub(super) fn at_now(&self, rule: impl FnOnce(Date) -> Option<Period>) -> Place {
        let Some(now) = self.published else {
            return Place { basis: Basis::Relative, ..Place::plain(String::new(), en::PUBLICATION_UNKNOWN) };
        };
        match rule(now) {
            Some(period) => Place::relative(period, Message::Said(en::FROM_PUBLICATION, vec![now.into()])),
            None => Place::plain(String::new(), en::BEYOND),
        }
    }

    /// A unit so many steps from the present one.
    pub(super) fn stepped_from_now(&self, unit: Unit, step: i32) -> Place {
        let mut place = self.at_now(|now| Period::around(now, unit)?.step(step));
        if self.published.is_none() {
            unknown(unit, step).clone_into(&mut place.value);
        }
        place
    }

    /// The weekend of this week, or of the last one where the past tense speaks of one that has not come yet.
    pub(super) fn weekend(&self, i: usize) -> Place {
        let past = tense::around(&self.line(i), self.found[i].tokens.clone()) == Some(Tense::Past);
        let mut place = self.stepped_from_now(Unit::Weekend, 0);
        if past && place.first.is_some_and(|first| Some(first) > self.published) {
            place = self.stepped_from_now(Unit::Weekend, -1);
        }
        place
    }

    /// A weekday of the week so many weeks away.
    pub(super) fn weekday_of_week(&self, weekday: u8, week: i32) -> Place {
        self.at_now(|now| {
            let monday = Period::around(now, Unit::Week)?.step(week)?.first()?;
            monday.plus_days(i64::from(weekday) - 1).map(Period::Day)
        })
    }

    /// The nearest weekday in a direction.
    pub(super) fn near_weekday(&self, weekday: u8, sign: i32) -> Place {
        self.at_now(|now| near_weekday(now, weekday, sign).map(Period::Day))
    }

    /// The latest such month before the present one, this year’s, or the next one after the present one.
    pub(super) fn near_month(&self, month: u8, step: i32) -> Place {
        self.at_now(|now| {
            let turned = match step.signum() {
                -1 => i32::from(month < now.month()) - 1,
                1 => i32::from(month <= now.month()),
                _ => 0,
            };
            Some(Period::Month(now.year() + turned, month))
        })
    }

    /// The same of seasons.
    pub(super) fn near_season(&self, season: u8, step: i32) -> Place {
        self.at_now(|now| near_season(now, season, step))
    }

    /// A day of the present month or one so many steps away; the nearest such day where no month is told.
    pub(super) fn day_of_month(&self, i: usize, day: u8, step: Option<i32>) -> Place {
        if self.published.is_none() {
            return Place { basis: Basis::Inferred, ..Place::plain(format!("XXXX-XX-{day:02}"), en::NO_MONTH) };
        }
        let future = self.is_future(i);
        let mut place = self.at_now(|now| {
            let in_month = |n: i32| {
                let Period::Month(year, month) = Period::Month(now.year(), now.month()).step(n)? else { return None };
                Date::new(year, month, day)
            };
            if let Some(step) = step {
                return in_month(step).map(Period::Day);
            }
            let mut months = (0..4).map(|n| if future { n } else { -n });
            let fits = |d: &Date| if future { *d >= now } else { *d <= now };
            months.find_map(|n| in_month(n).filter(fits)).map(Period::Day)
        });
        place.basis = if step.is_some() { Basis::Relative } else { Basis::Inferred };
        place
    }
}

/// What is left of a value where the day of publication is not known.
pub(super) fn unknown(unit: Unit, step: i32) -> &'static str {
    match unit {
        Unit::Day if step == 0 => "PRESENT_REF",
        Unit::Day => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year => "XXXX",
        _ => "",
    }
}

/// The nearest such weekday after a day or, with a negative sign, before it.
pub(super) fn near_weekday(date: Date, weekday: u8, sign: i32) -> Option<Date> {
    let wanted = i64::from(weekday) - 1;
    let ahead = (wanted - i64::from(date.weekday())).rem_euclid(7);
    let days = match (sign > 0, ahead) {
        (true, 0) => 7,
        (true, n) => n,
        (false, n) => n - 7,
    };
    date.plus_days(days)
}

fn near_season(now: Date, season: u8, step: i32) -> Option<Period> {
    let this = Period::season(now);
    let Period::Season(year, current) = this else { return None };
    Some(match step.signum() {
        -1 => Period::Season(if season < current { year } else { year - 1 }, season),
        1 => Period::Season(if season > current { year } else { year + 1 }, season),
        // "this winter" in January is the one that goes on.
        _ if season == current => this,
        _ => Period::Season(now.year(), season),
    })
}
