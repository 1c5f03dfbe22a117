//! The stretch between two places.
//!
//! In: the ends of a range and the context. Out: the place of the whole, its ends in order.

use super::Basis;
use super::meaning::{Base, Point, Written};
use super::place::Place;
use super::resolve::Context;
use crate::words::{Message, english as en};

impl Context<'_> {
    /// The stretch from one place to another.
    pub(super) fn between(&mut self, i: usize, first: &Point, second: &Point) -> Place {
        let (mut a, mut b) = (self.point(i, first), self.point(i, second));
        // Two ends without a year were placed each by itself: bring them into order.
        if let (Some(start), Some(end)) = (a.first, b.last)
            && start > end
        {
            if is_weekday(&first.base) {
                a = a.weeks_later(-1);
            } else if a.basis == Basis::Inferred {
                a = a.years_later(-1);
            } else if is_weekday(&second.base) {
                b = b.weeks_later(1);
            } else if b.basis == Basis::Inferred {
                b = b.years_later(1);
            }
        }
        let why = if a.why == b.why { a.why } else { Message::Said(en::ENDS, vec![a.why, b.why]) };
        let ordered = a.first.zip(b.last).is_none_or(|(start, end)| start <= end);
        Place {
            value: format!("{}/{}", a.value, b.value),
            period: None,
            first: a.first.filter(|_| ordered),
            last: b.last.filter(|_| ordered),
            basis: a.basis.max(b.basis),
            why,
            anchor: a.anchor.or(b.anchor),
            modifier: None,
        }
    }
}

fn is_weekday(base: &Base) -> bool {
    matches!(base, Base::Written(Written { month: None, year: None, weekday: Some(_), .. }))
}
