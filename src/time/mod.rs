//! Time expressions.
//!
//! In: a [`Document`] and the day it was published, if that is known. Out: its time expressions as TIMEX3 (ISO-TimeML,
//! ISO 24617-1) types and values, each with the bounds it gives and one line on how its value was reached. A year that
//! the text does not write is inferred from the publication date or from the dated context, never silently. Nothing
//! here knows what happened at a time.

mod away;
mod between;
mod calendar;
mod clock;
mod deictic;
mod find;
mod from_now;
mod from_told;
mod length;
mod line;
mod meaning;
mod month;
mod named;
mod named_date;
mod nth;
mod number;
mod numeric;
mod part;
mod period;
mod place;
mod point;
mod range;
mod resolve;
mod set;
mod shift;
mod tense;
mod unit;
mod vague;
mod year;
mod yearless;

pub use calendar::Date;

use crate::document::Document;
use crate::names::names;
use crate::pace::{AtOnce, Pace, at_once};
use crate::span::Span;
use crate::words::Message;

/// The TIMEX3 type of a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeType {
    /// A day or anything coarser: a month, a year, a decade, a season, "now".
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A time that comes back: "every year".
    Set,
}

/// How the value of a time expression was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The text writes it in full.
    Explicit,
    /// A part, mostly the year, was taken from the context.
    Inferred,
    /// It is counted from another date: the day of publication or a date in the text.
    Relative,
    /// It names no calendar date: "recently", "now".
    Vague,
}

names!(TimeType { Date = "date", Time = "time", Duration = "duration", Set = "set" });
names!(Basis { Explicit = "explicit", Inferred = "inferred", Relative = "relative", Vague = "vague" });

/// A stretch of the text that names a time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeExpression {
    /// Where it stands.
    pub span: Span,
    /// Its TIMEX3 type.
    pub r#type: TimeType,
    /// Its TIMEX3 value: `2025-04-26`, `2024-10`, `P80Y`, `PRESENT_REF`; empty where nothing is known.
    pub value: String,
    /// Its TIMEX3 modifier: START, MID, END, BEFORE, AFTER, APPROX …
    pub modifier: Option<&'static str>,
    /// The first day it can mean.
    pub earliest: Option<Date>,
    /// The last day it can mean.
    pub latest: Option<Date>,
    /// How the value was reached.
    pub basis: Basis,
    /// The reasoning, one line for people: "year taken from “Oct. 2024” plus six months".
    pub why: Message,
    /// The time expression it is counted from, as an index into the same list.
    pub anchor: Option<usize>,
}

/// Finds the time expressions of a document, in text order. They do not overlap.
pub fn times(document: &Document, published: Option<Date>) -> Vec<TimeExpression> {
    at_once(times_at(&AtOnce, document, published))
}

/// [`times`] with pauses between sentences.
pub async fn times_at(pace: &impl Pace, document: &Document, published: Option<Date>) -> Vec<TimeExpression> {
    let senses = line::senses(document);
    pace.rest(0.0).await;
    let found = find::find(pace, document, &senses).await;
    resolve::resolve(document, &senses, &found, published)
}
