//! Times a length away from another time, and stretches that a length spans.
//!
//! In: lengths with what they are counted from, and the context. Out: their places. A date that is counted in months or
//! years is as loose as they are: "18 years ago" is a year.

use super::Basis;
use super::meaning::{Anchor, Base, Meaning, Point};
use super::period::Period;
use super::place::Place;
use super::resolve::Context;
use super::unit::{Length, Unit};
use crate::words::{Message, english as en};

/// How many expressions ahead a length can reach for its date.
const EXPRESSIONS: usize = 8;

impl Context<'_> {
    /// A time a length away from its anchor.
    pub(super) fn away(&mut self, i: usize, length: &Length, sign: i32, anchor: &Anchor) -> Place {
        let Some((from, reason, index)) = self.anchor(i, sign, anchor) else { return undated(length) };
        let Some(period) = away(&from, length, sign, matches!(anchor, Anchor::Here(_))) else { return undated(length) };
        let direction = if sign < 0 { en::LENGTH_BEFORE } else { en::LENGTH_AFTER };
        let why = Message::Said(direction, vec![length.words(), reason]);
        Place { anchor: index, ..Place::relative(period, why) }.modified(length.modifier)
    }

    /// What a length is counted from: its place, its name, and the expression that it is, if it is one.
    fn anchor(&mut self, i: usize, sign: i32, anchor: &Anchor) -> Option<(Place, Message, Option<usize>)> {
        let now = |context: &Self| {
            let now = context.published?;
            Some((Place::written(Period::Day(now)), Message::Said(en::PUBLICATION, vec![now.into()]), None))
        };
        match anchor {
            Anchor::Now => now(self),
            Anchor::Here(base) => {
                let place = self.base(i, base);
                let name = place.value.clone();
                Some((place, name.into(), None))
            }
            Anchor::Told => match self.told(i) {
                Some((j, ..)) => Some((self.place(j), self.quoted(j), Some(j))),
                // "a month earlier" is earlier than now; nothing that has a date is "later" than now.
                None => now(self).filter(|_| sign < 0),
            },
            Anchor::Later => {
                let j = self.later(i)?;
                Some((self.place(j), self.quoted(j), Some(j)))
            }
        }
    }

    /// The first date named later in the sentence of an expression.
    fn later(&mut self, i: usize) -> Option<usize> {
        let sentence = self.found[i].sentence;
        let end = self.found.len().min(i + 1 + EXPRESSIONS);
        let next = (i + 1..end).take_while(|j| self.found[*j].sentence == sentence).find(|j| {
            let Meaning::Point(Point { base, .. }) = &self.found[*j].meaning else { return false };
            matches!(base, Base::Written(_) | Base::Known(_) | Base::Named { .. } | Base::Part { .. })
        })?;
        self.place(next).first.map(|_| next)
    }

    /// A length that ends or begins at present.
    pub(super) fn around(&self, length: &Length, sign: i32) -> Place {
        let why = en::AROUND;
        let place = Place { basis: Basis::Relative, ..Place::plain(length.value(), why) }.modified(length.modifier);
        let Some(now) = self.published else { return place };
        let far = length.step(now, sign);
        let (first, last) = if sign < 0 { (far, Some(now)) } else { (now.plus_days(1), far.filter(|d| *d > now)) };
        Place { first, last, why: Message::Said(en::AROUND_PUBLICATION, vec![now.into()]), ..place }
    }

    /// A length from a day on.
    pub(super) fn starting(&mut self, i: usize, length: &Length, base: &Base) -> Place {
        let from = self.base(i, base);
        let end = from.first.and_then(|d| length.step(d, 1));
        // The day on which it begins counts.
        let last = end.and_then(|d| d.plus_days(-1)).filter(|d| Some(*d) >= from.first);
        let why = Message::Said(en::LENGTH_FROM, vec![from.value.clone().into()]);
        Place { period: None, value: length.value(), last, why, ..from }.modified(length.modifier)
    }
}

/// A length that is counted from a time without a date.
fn undated(length: &Length) -> Place {
    let place = Place::plain(length.value(), en::LENGTH_UNDATED);
    Place { basis: Basis::Relative, ..place }.modified(length.modifier)
}

/// The period a length away from a place.
fn away(from: &Place, length: &Length, sign: i32, exact: bool) -> Option<Period> {
    let first = length.step(from.first?, sign)?;
    let from_unit = from.period.map_or(Unit::Day, Period::unit);
    let loose = match length.unit() {
        Unit::Month | Unit::Quarter => Unit::Month,
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => Unit::Year,
        _ => Unit::Day,
    };
    Period::around(first, if exact { from_unit } else { from_unit.max(loose) })
}
