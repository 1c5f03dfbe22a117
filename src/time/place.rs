//! A place on the calendar with the reason for it.
//!
//! In: periods. Out: [`Place`], which becomes a time expression.

use super::Basis;
use super::calendar::Date;
use super::meaning::Edge;
use super::period::Period;
use super::unit::Unit;
use crate::words::{Message, english as en};

/// Where an expression lies and why.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    /// The TIMEX3 value.
    pub value: String,
    /// The named stretch of the calendar that it is, if it is one.
    pub period: Option<Period>,
    /// Its first day.
    pub first: Option<Date>,
    /// Its last day.
    pub last: Option<Date>,
    pub basis: Basis,
    pub why: Message,
    /// The expression it is counted from.
    pub anchor: Option<usize>,
    /// The TIMEX3 modifier.
    pub modifier: Option<&'static str>,
}

impl Default for Place {
    fn default() -> Self {
        Self::plain(String::new(), Message::default())
    }
}

impl Place {
    /// A value that lies nowhere on the calendar.
    pub(super) fn plain(value: String, why: impl Into<Message>) -> Self {
        let why = why.into();
        Self { value, period: None, first: None, last: None, basis: Basis::Explicit, why, anchor: None, modifier: None }
    }

    /// A period as it is written.
    pub(super) fn written(period: Period) -> Self {
        Self { basis: Basis::Explicit, ..Self::relative(period, en::WRITTEN.into()) }
    }

    /// A period that was counted from another time.
    pub(super) fn relative(period: Period, why: Message) -> Self {
        Self {
            value: period.value(),
            period: Some(period),
            first: period.first(),
            last: period.last(),
            basis: Basis::Relative,
            why,
            anchor: None,
            modifier: None,
        }
    }

    /// Another period with the reasons of a place.
    pub(super) fn with(period: Period, reasons: &Self) -> Self {
        Self { basis: reasons.basis, anchor: reasons.anchor, ..Self::relative(period, reasons.why.clone()) }
    }

    /// The same with a modifier.
    pub(super) fn modified(self, modifier: Option<&'static str>) -> Self {
        Self { modifier, ..self }
    }

    /// The same day some weeks later.
    pub(super) fn weeks_later(self, weeks: i64) -> Self {
        match self.period {
            Some(Period::Day(date)) => match date.plus_days(weeks * 7) {
                Some(date) => Self::with(Period::Day(date), &self),
                None => self,
            },
            _ => self,
        }
    }

    /// The same stretch some years later, where it is one of a year.
    pub(super) fn years_later(self, years: i32) -> Self {
        let moved = match self.period {
            Some(Period::Day(date)) => {
                years.checked_mul(12).and_then(|months| date.plus_months(months)).map(Period::Day)
            }
            Some(Period::Month(year, month)) => Some(Period::Month(year + years, month)),
            Some(Period::Season(year, season)) => Some(Period::Season(year + years, season)),
            Some(Period::Quarter(year, quarter)) => Some(Period::Quarter(year + years, quarter)),
            _ => None,
        };
        match moved {
            Some(period) => Self::with(period, &self),
            None => self,
        }
    }

    /// Its first, middle or last third; of the present one, what lies behind or ahead.
    pub(super) fn at_edge(self, edge: Edge, now: Option<Date>) -> Self {
        let modifier = Some(edge.name());
        let (Some(first), Some(last)) = (self.first, self.last) else { return Self { modifier, ..self } };
        let inside = now.filter(|d| first < *d && *d < last);
        let (start, end) = match (edge, inside) {
            (Edge::Earlier, Some(now)) => (Some(first), Some(now)),
            (Edge::Later, Some(now)) => (Some(now), Some(last)),
            _ => third(first, last, self.period.map(Period::unit), edge),
        };
        let (first, last) = start.zip(end).filter(|(a, b)| a <= b).unwrap_or((first, last));
        Self { first: Some(first), last: Some(last), modifier, ..self }
    }
}

/// A third of a stretch, cut where the calendar cuts it: a year between months, a month after the 10th and the 20th, a
/// decade between years.
fn third(first: Date, last: Date, unit: Option<Unit>, edge: Edge) -> (Option<Date>, Option<Date>) {
    let (one, two) = match unit {
        Some(Unit::Year) => (first.plus_months(4), first.plus_months(8)),
        Some(Unit::Month) => (first.plus_days(10), first.plus_days(20)),
        Some(Unit::Quarter) => (first.plus_months(1), first.plus_months(2)),
        Some(Unit::Decade) => (first.plus_months(48), first.plus_months(84)),
        _ => {
            let days = last.days() - first.days() + 1;
            (first.plus_days(days / 3), first.plus_days(days * 2 / 3))
        }
    };
    let before = |date: Option<Date>| date.and_then(|d| d.plus_days(-1));
    match edge {
        Edge::Start | Edge::Earlier => (Some(first), before(one)),
        Edge::Mid => (one, before(two)),
        Edge::End | Edge::Later => (two, Some(last)),
    }
}
