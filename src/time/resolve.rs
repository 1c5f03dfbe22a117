//! From what an expression says to where it lies on the calendar.
//!
//! In: the expressions of a document in text order, and the day of publication if it is known. Out: their values,
//! bounds and reasons. What is written in full comes first; what is counted from another time follows it, forwards or
//! backwards in the text; years that are not written come from the day of publication or, without one, from the latest
//! date that the text does give.

use super::calendar::Date;
use super::find::Found;
use super::line::Line;
use super::meaning::{Base, From, Meaning, Point};
use super::period::Period;
use super::place::Place;
use super::unit::Unit;
use super::{Basis, TimeExpression, TimeType, named_date, nth, tense, yearless};
use crate::document::Document;
use crate::lexicon::TimePlace;
use crate::words::{Message, english as en};

/// All that resolving needs to know.
pub(super) struct Context<'d> {
    pub document: &'d Document,
    pub senses: &'d [TimePlace],
    pub found: &'d [Found],
    /// The day of publication.
    pub published: Option<Date>,
    /// Without it: the latest date that the text gives, and the expression that gives it.
    pub latest: Option<(Period, usize)>,
    /// What has been placed so far.
    pub places: Vec<Option<Place>>,
}

/// Places all expressions on the calendar.
pub(super) fn resolve(
    document: &Document,
    senses: &[TimePlace],
    found: &[Found],
    published: Option<Date>,
) -> Vec<TimeExpression> {
    let mut context = Context { document, senses, found, published, latest: None, places: vec![None; found.len()] };
    if published.is_none() {
        context.latest = yearless::latest(&mut context);
    }
    for i in 0..found.len() {
        context.place(i);
    }
    let places = std::mem::take(&mut context.places);
    found.iter().zip(places).map(|(f, p)| expression(document, f, p.unwrap_or_default())).collect()
}

fn expression(document: &Document, found: &Found, place: Place) -> TimeExpression {
    let r#type = match &found.meaning {
        Meaning::Length(_) | Meaning::Around { .. } | Meaning::Starting { .. } => TimeType::Duration,
        Meaning::Set(_) => TimeType::Set,
        Meaning::Clock(_) => TimeType::Time,
        Meaning::Point(point) if point.clock.is_some() => TimeType::Time,
        Meaning::Point(Point { base: Base::Shift { .. }, .. })
            if place.value.starts_with('P') && place.first.is_none() =>
        {
            TimeType::Duration
        }
        _ => TimeType::Date,
    };
    let (mut earliest, mut latest) = (place.first, place.last);
    let mut modifier = place.modifier;
    if let Some(side) = found.side.filter(|_| matches!(found.meaning, Meaning::Point(_)) && earliest.is_some()) {
        (earliest, latest) = side.bound(earliest, latest);
        modifier = modifier.or(Some(side.name()));
    }
    TimeExpression {
        span: document.span(found.tokens.clone()),
        r#type,
        value: place.value,
        modifier,
        earliest,
        latest,
        basis: place.basis,
        why: place.why,
        anchor: place.anchor,
    }
}

impl Context<'_> {
    /// The sentence that an expression stands in.
    pub(super) fn line(&self, i: usize) -> Line<'_> {
        let range = self.document.sentences[self.found[i].sentence].tokens.clone();
        Line { document: self.document, senses: self.senses, range }
    }

    /// Whether the words around an expression speak of the future.
    pub(super) fn is_future(&self, i: usize) -> bool {
        tense::is_future(&self.line(i), self.found[i].tokens.clone())
    }

    /// The words of an expression, in quotation marks.
    pub(super) fn quoted(&self, i: usize) -> Message {
        let words = self.document.span(self.found[i].tokens.clone()).of(&self.document.text);
        Message::Said(en::QUOTED, vec![words.to_owned().into()])
    }

    /// Places an expression, once.
    pub(super) fn place(&mut self, i: usize) -> Place {
        if let Some(place) = &self.places[i] {
            return place.clone();
        }
        // What refers to itself, by a date that is counted from it, finds nothing here.
        self.places[i] = Some(Place::default());
        let place = match &self.found[i].meaning {
            Meaning::Point(point) => self.point(i, point),
            Meaning::Range(first, second) => self.between(i, first, second),
            Meaning::Length(length) => Place::plain(length.value(), en::LENGTH).modified(length.modifier),
            Meaning::Starting { length, base } => self.starting(i, length, base),
            Meaning::Around { length, sign } => self.around(length, *sign),
            Meaning::Set(value) => Place::plain(value.clone(), en::AGAIN),
            Meaning::Clock(clock) => Place::plain(clock.clone(), en::CLOCK),
            Meaning::Reference(value) => Place { basis: Basis::Vague, ..Place::plain((*value).to_owned(), en::VAGUE) },
            Meaning::Then => self.then(i),
        };
        self.places[i] = Some(place.clone());
        place
    }

    /// Where a place with what narrows it lies.
    pub(super) fn point(&mut self, i: usize, point: &Point) -> Place {
        let mut place = self.base(i, &point.base);
        if let Some(edge) = point.edge {
            place = place.at_edge(edge, self.published);
        }
        if let Some(clock) = &point.clock {
            place.value.push_str(clock);
        }
        place
    }

    /// Where a place named in expression `i` lies.
    pub(super) fn base(&mut self, i: usize, base: &Base) -> Place {
        match base {
            Base::Now => self.stepped_from_now(Unit::Day, 0),
            Base::Known(period) => Place::written(*period),
            Base::Fiscal(year) => fiscal(*year),
            Base::Written(written) => yearless::written(self, i, *written),
            Base::Step { unit, step, from: From::Now } => self.stepped_from_now(*unit, *step),
            Base::Step { unit, step, from: From::Told } => self.stepped_from_told(i, *unit, *step),
            Base::Weekend => self.weekend(i),
            Base::Weekday { weekday, week } => self.weekday_of_week(*weekday, *week),
            Base::NearWeekday { weekday, sign } => self.near_weekday(*weekday, *sign),
            Base::NearMonth { month, step } => self.near_month(*month, *step),
            Base::NearSeason { season, step } => self.near_season(*season, *step),
            Base::Part { part, year } => yearless::part(self, i, *part, *year),
            Base::Nth { nth, count, counted, of } => {
                let whole = self.base(i, of);
                nth::part(whole, *nth, *count, *counted)
            }
            Base::DayOfMonth { day, step } => self.day_of_month(i, *day, *step),
            Base::Shift { length, sign, anchor } => self.away(i, length, *sign, anchor),
            Base::Named { days, year, weekend } => named_date::place(self, i, days, *year, *weekend),
        }
    }
}

/// A fiscal year. It begins between the October before it and the April in it, as states have it.
fn fiscal(year: i32) -> Place {
    Place {
        first: Date::new(year - 1, 10, 1),
        last: Date::new(year + 1, 3, 31),
        ..Place::plain(format!("FY{year:04}"), en::FISCAL)
    }
}
