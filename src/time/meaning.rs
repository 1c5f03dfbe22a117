//! What a time expression says, before it is placed on the calendar.
//!
//! In: nothing. Out: the types that the rules build and that [`resolve`](super::resolve) turns into values. They hold
//! what the words say and no more: "last year" is a year and one step back.

use super::calendar::Date;
use super::period::Period;
use super::unit::{Length, Unit};
use crate::lexicon::NamedDay;

/// Which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// It is written: "2024".
    Given(i32),
    /// Its last two digits are written: "’87".
    Short(i32),
    /// So many years after the present one: "last year" is -1.
    Now(i32),
    /// So many years after the one last spoken of: "the same year" is 0.
    Told(i32),
}

/// What is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The day of publication.
    Now,
    /// The time last spoken of.
    Told,
}

/// A date as far as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub year: Option<Year>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// Monday = 1.
    pub weekday: Option<u8>,
}

/// A part of the year that comes once in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// From 1.
    Quarter(u8),
    /// From 1.
    Half(u8),
    /// As in [`Period::Season`].
    Season(u8),
    /// An ISO week.
    Week(i32),
}

/// What is counted in "the first Friday of October".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    Unit(Unit),
    /// Monday = 1.
    Weekday(u8),
    /// Half of whatever it is.
    Half,
}

/// A place on the calendar.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Base {
    /// The present day.
    Now,
    Written(Written),
    /// It is what it is in every context.
    Known(Period),
    /// A fiscal year, whose months differ from state to state.
    Fiscal(i32),
    /// A unit so many steps away: "last year", "the previous day".
    Step {
        unit: Unit,
        step: i32,
        from: From,
    },
    /// A weekday of the week so many weeks away: "next Friday".
    Weekday {
        weekday: u8,
        week: i32,
    },
    /// The nearest weekday in a direction: "the coming Friday".
    NearWeekday {
        weekday: u8,
        sign: i32,
    },
    /// A month so many years away: "last June" is the latest one, "next June" the coming one, "this June" this year’s.
    NearMonth {
        month: u8,
        step: i32,
    },
    /// A season, likewise.
    NearSeason {
        season: u8,
        step: i32,
    },
    Part {
        part: Part,
        year: Option<Year>,
    },
    /// "the first nine months of this year". `nth` counts from the end if negative.
    Nth {
        nth: i32,
        count: i32,
        counted: Counted,
        of: Box<Base>,
    },
    /// A day of the month, the month being the present one or one so many steps away.
    DayOfMonth {
        day: u8,
        step: Option<i32>,
    },
    /// "three weeks from tomorrow", "18 years ago".
    Shift {
        length: Length,
        sign: i32,
        anchor: Anchor,
    },
    /// "Victory Day".
    Named {
        days: Vec<NamedDay>,
        year: Option<Year>,
        weekend: bool,
    },
}

/// What a shift is counted from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Anchor {
    Now,
    /// The time last spoken of: "two days later".
    Told,
    /// A date named right there: "after Christmas".
    Here(Box<Base>),
    /// The first date named later in the sentence: "six months following the suspicion raised in Oct. 2024".
    Later,
}

/// A part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    Mid,
    End,
    /// What of it lies behind: "earlier this year".
    Earlier,
    /// What of it lies ahead.
    Later,
}

impl Edge {
    /// The TIMEX3 modifier.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Start | Self::Earlier => "START",
            Self::Mid => "MID",
            Self::End | Self::Later => "END",
        }
    }

    /// The edge with a name.
    pub(super) fn parse(name: &str) -> Option<Self> {
        [Self::Start, Self::Mid, Self::End].into_iter().find(|e| e.name() == name)
    }
}

/// A time of day as TIMEX3 writes it behind a day: `T08:30`, `TEV`.
pub(super) type Clock = String;

/// A place on the calendar with what narrows it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Point {
    pub base: Base,
    pub edge: Option<Edge>,
    pub clock: Option<Clock>,
}

impl Point {
    /// A place without more.
    pub(super) fn new(base: Base) -> Self {
        Self { base, edge: None, clock: None }
    }
}

/// What an expression says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    Point(Point),
    /// From one to the other.
    Range(Point, Point),
    Length(Length),
    /// A length from a day on: "for three days from Monday".
    Starting {
        length: Length,
        base: Base,
    },
    /// A length that ends or, with sign 1, begins at present: "the past 15 months".
    Around {
        length: Length,
        sign: i32,
    },
    /// Something that comes back, as TIMEX3 writes it.
    Set(String),
    /// A time of day without a day.
    Clock(Clock),
    /// `PRESENT_REF` and its like.
    Reference(&'static str),
    /// After the time last spoken of: "thereafter".
    Then,
}

/// What a word before a date makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
    Since,
    Until,
}

impl Side {
    /// The side with a name of the table.
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "BEFORE" => Self::Before,
            "AFTER" => Self::After,
            "SINCE" => Self::Since,
            "UNTIL" => Self::Until,
            _ => return None,
        })
    }

    /// The TIMEX3 modifier.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Before => "BEFORE",
            Self::After => "AFTER",
            Self::Since => "ON_OR_AFTER",
            Self::Until => "ON_OR_BEFORE",
        }
    }

    /// What is left of the bounds of a date that has it on this side.
    pub(super) fn bound(self, first: Option<Date>, last: Option<Date>) -> (Option<Date>, Option<Date>) {
        match self {
            Self::Before => (None, first.and_then(|d| d.plus_days(-1))),
            Self::After => (last.and_then(|d| d.plus_days(1)), None),
            Self::Since => (first, None),
            Self::Until => (None, last),
        }
    }
}
