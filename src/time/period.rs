//! Stretches of the calendar that have a name: days, weeks, months, seasons, years, decades.
//!
//! In: numbers of the calendar. Out: [`Period`], with its TIMEX3 value, its first and last day, and its neighbours.

use super::calendar::Date;
use super::unit::Unit;

/// A named stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    Day(Date),
    /// A week by its Monday.
    Week(Date),
    /// A weekend by the Monday of its week.
    Weekend(Date),
    Month(i32, u8),
    Quarter(i32, u8),
    Half(i32, u8),
    /// Spring 0 to winter 3, of northern lands; a winter belongs to the year in which it begins.
    Season(i32, u8),
    Year(i32),
    /// A decade by its first year divided by ten.
    Decade(i32),
    /// A century by its first year divided by a hundred.
    Century(i32),
}

/// The TIMEX3 names of the seasons.
pub(super) const SEASONS: [&str; 4] = ["SP", "SU", "FA", "WI"];

impl Period {
    /// The period of a unit that a day lies in. Units without a place on the calendar have none.
    pub(super) fn around(date: Date, unit: Unit) -> Option<Self> {
        let (year, month) = (date.year(), date.month());
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::WorkingDay | Unit::Day => Self::Day(date),
            Unit::Week | Unit::Fortnight => Self::Week(monday(date)?),
            Unit::Weekend => Self::Weekend(monday(date)?),
            Unit::Month => Self::Month(year, month),
            Unit::Quarter => Self::Quarter(year, (month - 1) / 3 + 1),
            Unit::Year => Self::Year(year),
            Unit::Decade => Self::Decade(year.div_euclid(10)),
            Unit::Century => Self::Century(year.div_euclid(100)),
            Unit::Millennium => return None,
        })
    }

    /// The season that a day lies in.
    pub(super) fn season(date: Date) -> Self {
        match date.month() {
            month @ 3..=11 => Self::Season(date.year(), month / 3 - 1),
            12 => Self::Season(date.year(), 3),
            _ => Self::Season(date.year() - 1, 3),
        }
    }

    /// The ISO week of a year.
    pub(super) fn week(year: i32, week: i32) -> Option<Self> {
        let first = monday(Date::new(year, 1, 4)?)?;
        (1..=53).contains(&week).then(|| first.plus_days(i64::from(week - 1) * 7).map(Self::Week))?
    }

    /// The `n`th period of the same kind after this one, or before it if negative.
    pub(super) fn step(self, n: i32) -> Option<Self> {
        let cyclic = |year: i32, index: u8, count: i32| {
            let all = year.checked_mul(count)?.checked_add(i32::from(index))?.checked_add(n)?;
            Some((all.div_euclid(count), all.rem_euclid(count) as u8))
        };
        Some(match self {
            Self::Day(date) => Self::Day(date.plus_days(n.into())?),
            Self::Week(date) => Self::Week(date.plus_days(i64::from(n) * 7)?),
            Self::Weekend(date) => Self::Weekend(date.plus_days(i64::from(n) * 7)?),
            Self::Month(year, month) => cyclic(year, month - 1, 12).map(|(y, m)| Self::Month(y, m + 1))?,
            Self::Quarter(year, q) => cyclic(year, q - 1, 4).map(|(y, q)| Self::Quarter(y, q + 1))?,
            Self::Half(year, h) => cyclic(year, h - 1, 2).map(|(y, h)| Self::Half(y, h + 1))?,
            Self::Season(year, s) => cyclic(year, s, 4).map(|(y, s)| Self::Season(y, s))?,
            Self::Year(year) => Self::Year(year.checked_add(n)?),
            Self::Decade(decade) => Self::Decade(decade.checked_add(n)?),
            Self::Century(century) => Self::Century(century.checked_add(n)?),
        })
    }

    /// Its first day.
    pub(super) fn first(self) -> Option<Date> {
        match self {
            Self::Day(date) | Self::Week(date) => Some(date),
            Self::Weekend(date) => date.plus_days(5),
            Self::Month(year, month) => Date::new(year, month, 1),
            Self::Quarter(year, q) => Date::new(year, q * 3 - 2, 1),
            Self::Half(year, h) => Date::new(year, h * 6 - 5, 1),
            Self::Season(year, s) => Date::new(year, s * 3 + 3, 1),
            Self::Year(year) => Date::new(year, 1, 1),
            Self::Decade(decade) => Date::new(decade.checked_mul(10)?.max(1), 1, 1),
            Self::Century(century) => Date::new(century.checked_mul(100)?.max(1), 1, 1),
        }
    }

    /// Its last day.
    pub(super) fn last(self) -> Option<Date> {
        match self {
            Self::Day(date) => Some(date),
            Self::Week(date) | Self::Weekend(date) => date.plus_days(6),
            Self::Month(year, month) => Date::month_end(year, month),
            Self::Quarter(year, q) => Date::month_end(year, q * 3),
            Self::Half(year, h) => Date::month_end(year, h * 6),
            Self::Season(year, 3) => Date::month_end(year.checked_add(1)?, 2),
            Self::Season(year, s) => Date::month_end(year, s * 3 + 5),
            Self::Year(year) => Date::new(year, 12, 31),
            Self::Decade(decade) => Date::new(decade.checked_mul(10)?.checked_add(9)?, 12, 31),
            Self::Century(century) => Date::new(century.checked_mul(100)?.checked_add(99)?, 12, 31),
        }
    }

    /// Its TIMEX3 value.
    pub(super) fn value(self) -> String {
        match self {
            Self::Day(date) => date.to_string(),
            Self::Week(date) => week_value(date),
            Self::Weekend(date) => week_value(date) + "-WE",
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter(year, q) => format!("{year:04}-Q{q}"),
            Self::Half(year, h) => format!("{year:04}-H{h}"),
            Self::Season(year, s) => format!("{year:04}-{}", SEASONS[usize::from(s) % 4]),
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(decade) => format!("{decade:03}X"),
            Self::Century(century) => format!("{century:02}XX"),
        }
    }

    /// The unit it is a whole one of.
    pub(super) fn unit(self) -> Unit {
        match self {
            Self::Day(_) => Unit::Day,
            Self::Week(_) => Unit::Week,
            Self::Weekend(_) => Unit::Weekend,
            Self::Month(..) => Unit::Month,
            Self::Quarter(..) | Self::Half(..) | Self::Season(..) => Unit::Quarter,
            Self::Year(_) => Unit::Year,
            Self::Decade(_) => Unit::Decade,
            Self::Century(_) => Unit::Century,
        }
    }
}

/// The Monday of the week that a day lies in.
pub(super) fn monday(date: Date) -> Option<Date> {
    date.plus_days(-i64::from(date.weekday()))
}

/// `2024-W12`: the ISO year of a week is the one that its Thursday lies in.
fn week_value(monday: Date) -> String {
    let year = monday.plus_days(3).map_or(monday.year(), Date::year);
    let first = Period::week(year, 1).and_then(Period::first).unwrap_or(monday);
    format!("{year:04}-W{:02}", (monday.days() - first.days()) / 7 + 1)
}
