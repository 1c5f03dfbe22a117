//! Units of time and lengths counted in them.
//!
//! In: codes of the table and amounts. Out: [`Unit`] and [`Length`], with TIMEX3 durations and steps on the calendar.

use super::calendar::Date;
use crate::words::{Counted, Message, english as en};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    WorkingDay,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The unit with a code of the table.
    pub(super) fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "S" => Self::Second,
            "MIN" => Self::Minute,
            "H" => Self::Hour,
            "D" | "N" => Self::Day,
            "WD" => Self::WorkingDay,
            "WE" => Self::Weekend,
            "W" => Self::Week,
            "F" => Self::Fortnight,
            "M" => Self::Month,
            "Q" => Self::Quarter,
            "Y" => Self::Year,
            "DE" => Self::Decade,
            "CE" => Self::Century,
            "ML" => Self::Millennium,
            _ => return None,
        })
    }

    /// Whether it is shorter than a day.
    pub(super) fn is_clock(self) -> bool {
        self < Self::Day
    }

    /// Its name.
    fn phrase(self) -> Counted {
        match self {
            Self::Second => en::SECONDS,
            Self::Minute => en::MINUTES,
            Self::Hour => en::HOURS,
            Self::Day => en::DAYS,
            Self::WorkingDay => en::WORKING_DAYS,
            Self::Weekend => en::WEEKENDS,
            Self::Week => en::WEEKS,
            Self::Fortnight => en::FORTNIGHTS,
            Self::Month => en::MONTHS,
            Self::Quarter => en::QUARTERS,
            Self::Year => en::YEARS,
            Self::Decade => en::DECADES,
            Self::Century => en::CENTURIES,
            Self::Millennium => en::MILLENNIA,
        }
    }

    /// The unit of ISO 8601 that it is counted in, and how many of them it holds.
    fn counted(self) -> (i64, &'static str) {
        match self {
            Self::Second => (1, "S"),
            Self::Minute | Self::Month => (1, "M"),
            Self::Hour => (1, "H"),
            Self::Day => (1, "D"),
            Self::WorkingDay => (1, "WD"),
            Self::Weekend => (1, "WE"),
            Self::Week => (1, "W"),
            Self::Fortnight => (2, "W"),
            Self::Quarter => (3, "M"),
            Self::Year => (1, "Y"),
            Self::Decade => (10, "Y"),
            Self::Century => (100, "Y"),
            Self::Millennium => (1000, "Y"),
        }
    }

    /// The letters that an uncounted number of it has in TIMEX3.
    fn uncounted(self) -> &'static str {
        match self {
            Self::Decade => "DE",
            Self::Century => "CE",
            Self::Millennium => "ML",
            Self::Quarter => "Q",
            _ => self.counted().1,
        }
    }
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    /// So many thousandths.
    Exact(i64),
    /// An unknown number above one: "several".
    Some,
}

impl Amount {
    /// A whole number.
    pub(super) fn whole(n: i64) -> Self {
        Self::Exact(n.saturating_mul(1000))
    }
}

/// A length of time: "two years and six months".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Length {
    /// Its parts, the longest unit first.
    pub parts: Vec<(Amount, Unit)>,
    /// The TIMEX3 modifier: `APPROX`, `MORE_THAN` …
    pub modifier: Option<&'static str>,
}

impl Length {
    /// A length of one part.
    pub(super) fn new(amount: Amount, unit: Unit) -> Self {
        Self { parts: vec![(amount, unit)], modifier: None }
    }

    /// Its smallest unit.
    pub(super) fn unit(&self) -> Unit {
        self.parts.last().map_or(Unit::Day, |p| p.1)
    }

    /// For people: "6 months", "2 years 3 months".
    pub(super) fn words(&self) -> Message {
        let part = |(amount, unit): &(Amount, Unit)| match amount {
            Amount::Exact(thousandths) => Some(Message::Counted(unit.phrase(), *thousandths)),
            Amount::Some => None,
        };
        let join = |longer, shorter| Message::Said(en::AND_LENGTH, vec![longer, shorter]);
        self.parts.iter().filter_map(part).reduce(join).unwrap_or_default()
    }

    /// Whether it is counted, so that one can step by it.
    pub(super) fn is_exact(&self) -> bool {
        self.parts.iter().all(|p| matches!(p.0, Amount::Exact(_)))
    }

    /// The TIMEX3 value: `P80Y`, `PT3H`, `P1Y6M`, `PXM`.
    pub(super) fn value(&self) -> String {
        let mut value = String::from("P");
        let mut in_clock = false;
        for (amount, unit) in &self.parts {
            if unit.is_clock() && !in_clock {
                in_clock = true;
                value.push('T');
            }
            match amount {
                Amount::Exact(thousandths) => {
                    let (factor, letter) = unit.counted();
                    push_thousandths(&mut value, thousandths.saturating_mul(factor));
                    value.push_str(letter);
                }
                Amount::Some => {
                    value.push('X');
                    value.push_str(unit.uncounted());
                }
            }
        }
        value
    }

    /// The day that lies this length after `date`, or before it if `sign` is negative.
    pub(super) fn step(&self, date: Date, sign: i32) -> Option<Date> {
        self.parts.iter().try_fold(date, |date, (amount, unit)| {
            let Amount::Exact(thousandths) = amount else { return None };
            let (factor, _) = unit.counted();
            let count = i64::from(sign).checked_mul(thousandths.checked_mul(factor)?)?;
            match unit {
                Unit::Second | Unit::Minute => Some(date),
                Unit::Hour => date.plus_days(count / 24_000),
                Unit::Day => date.plus_days(count / 1000),
                Unit::WorkingDay => working_days(date, count / 1000),
                Unit::Weekend | Unit::Week | Unit::Fortnight => date.plus_days(count.checked_mul(7)? / 1000),
                Unit::Month | Unit::Quarter => date.plus_months(i32::try_from(count / 1000).ok()?),
                Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => {
                    date.plus_months(i32::try_from(count.checked_mul(12)? / 1000).ok()?)
                }
            }
        })
    }
}

/// The working day that many working days later or, if negative, earlier. Holidays are not known here.
fn working_days(mut date: Date, count: i64) -> Option<Date> {
    // Whole weeks at once; what is left is a few steps.
    date = date.plus_days(count / 5 * 7)?;
    let step = count.signum();
    for _ in 0..(count % 5).abs() {
        date = date.plus_days(step)?;
        while date.weekday() > 4 {
            date = date.plus_days(step)?;
        }
    }
    Some(date)
}

fn push_thousandths(text: &mut String, thousandths: i64) {
    text.push_str(&(thousandths / 1000).to_string());
    let rest = thousandths.rem_euclid(1000);
    if rest > 0 {
        text.push('.');
        text.push_str(format!("{rest:03}").trim_end_matches('0'));
    }
}
