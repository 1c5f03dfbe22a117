//! Times counted from the time last spoken of: "the previous year", "thereafter".
//!
//! In: steps and the context. Out: their places, with the expression they are counted from.

use super::Basis;
use super::calendar::Date;
use super::from_now::unknown;
use super::meaning::Meaning;
use super::period::Period;
use super::place::Place;
use super::resolve::Context;
use super::tense::{self, Tense};
use super::unit::Unit;
use crate::words::{Message, english as en};

/// How many sentences back "the previous day" can reach for its day.
const SENTENCES: usize = 3;

/// How many expressions back, so that a sentence of nothing but times is read in linear time.
const EXPRESSIONS: usize = 16;

impl Context<'_> {
    /// The time last spoken of before expression `i`: its index, its first and its last day.
    pub(super) fn told(&mut self, i: usize) -> Option<(usize, Date, Date)> {
        let sentence = self.found[i].sentence;
        for j in (i.saturating_sub(EXPRESSIONS)..i).rev() {
            if sentence - self.found[j].sentence > SENTENCES {
                return None;
            }
            if matches!(self.found[j].meaning, Meaning::Point(_) | Meaning::Range(..)) {
                let place = self.place(j);
                if let (Some(first), Some(last)) = (place.first, place.last) {
                    return Some((j, first, last));
                }
            }
        }
        None
    }

    /// A unit so many steps from the one last spoken of.
    pub(super) fn stepped_from_told(&mut self, i: usize, unit: Unit, step: i32) -> Place {
        let Some((anchor, first, last)) = self.told(i) else {
            if step == 0 {
                let why = en::TOLD_UNDATED;
                return Place { basis: Basis::Relative, ..Place::plain(unknown(unit, 1).to_owned(), why) };
            }
            // "The next day Japan protested" is not tomorrow.
            if step > 0 && tense::around(&self.line(i), self.found[i].tokens.clone()) == Some(Tense::Past) {
                let why = en::BEFORE_UNDATED;
                return Place { basis: Basis::Relative, ..Place::plain(unknown(unit, 1).to_owned(), why) };
            }
            return self.stepped_from_now(unit, step);
        };
        // Forward from the end of what was told, backward from its beginning.
        let from = if step > 0 { last } else { first };
        match Period::around(from, unit).and_then(|p| p.step(step)) {
            Some(period) => Place {
                anchor: Some(anchor),
                ..Place::relative(period, Message::Said(en::COUNTED_FROM, vec![self.quoted(anchor)]))
            },
            None => Place::plain(String::new(), en::BEYOND),
        }
    }

    /// After the time last spoken of.
    pub(super) fn then(&mut self, i: usize) -> Place {
        let mut place = Place { basis: Basis::Relative, ..Place::plain(String::new(), en::AFTER_TOLD) };
        let Some((mut anchor, mut first, _)) = self.told(i) else { return place };
        // Of the dates of one sentence the latest is the one that the story has reached.
        let sentence = self.found[anchor].sentence;
        for j in (anchor.saturating_sub(EXPRESSIONS)..anchor).rev() {
            if self.found[j].sentence != sentence {
                break;
            }
            if let Some(date) = self.place(j).first.filter(|d| *d > first) {
                (anchor, first) = (j, date);
            }
        }
        place.first = Some(first);
        place.why = Message::Said(en::AFTER, vec![self.quoted(anchor)]);
        place.anchor = Some(anchor);
        place
    }
}
