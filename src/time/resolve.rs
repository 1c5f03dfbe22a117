//! From what an expression says to where it lies on the calendar.
//!
//! In: the expressions of a document in text order, and the day of publication if it is known. Out: their values,
//! bounds and reasons. What is written in full comes first; what is counted from another time follows it, forwards or
//! backwards in the text; years that are not written come from the day of publication or, without one, from the latest
//! date that the text does give.

use super::calendar::Date;
use super::find::Found;
use super::line::{Line, Senses};
use super::meaning::{Anchor, Base, Counted, Edge, From, Meaning, Part, Point, Written, Year};
use super::period::Period;
use super::place::Place;
use super::unit::{Length, Unit};
use super::{Basis, TimeExpression, TimeType, named_date, tense, yearless};
use crate::document::Document;

/// How many sentences back "the previous day" can reach for its day.
const REACH: usize = 3;

/// All that resolving needs to know.
pub(super) struct Context<'d> {
    pub document: &'d Document,
    pub senses: &'d [Senses],
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
    senses: &[Senses],
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
    pub(super) fn quoted(&self, i: usize) -> String {
        format!("“{}”", self.document.span(self.found[i].tokens.clone()).of(&self.document.text))
    }

    /// Places an expression, once.
    pub(super) fn place(&mut self, i: usize) -> Place {
        if let Some(place) = &self.places[i] {
            return place.clone();
        }
        let place = match &self.found[i].meaning {
            Meaning::Point(point) => self.point(i, point),
            Meaning::Range(first, second) => self.range(i, first, second),
            Meaning::Length(length) => {
                Place::plain(length.value(), "a length of time, not a date").modified(length.modifier)
            }
            Meaning::Starting { length, base } => self.starting(i, length, base),
            Meaning::Around { length, sign } => self.around(length, *sign),
            Meaning::Set(value) => Place::plain(value.clone(), "comes back again and again"),
            Meaning::Clock(clock) => Place::plain(clock.clone(), "a time of day; the day is not told"),
            Meaning::Reference(value) => {
                Place { basis: Basis::Vague, ..Place::plain((*value).to_owned(), "names no calendar date") }
            }
            Meaning::Then => self.then(i),
        };
        self.places[i] = Some(place.clone());
        place
    }

    fn point(&mut self, i: usize, point: &Point) -> Place {
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
            Base::Now => self.counted_from_now(Unit::Day, 0),
            Base::Known(period) => Place::written(*period),
            Base::Fiscal(year) => fiscal(*year),
            Base::Written(written) => yearless::written(self, i, *written),
            Base::Step { unit, step, from: From::Now } => self.counted_from_now(*unit, *step),
            Base::Step { unit, step, from: From::Told } => self.counted_from_told(i, *unit, *step),
            Base::Weekday { weekday, week } => self.counted_from_publication(|now| {
                let monday = Period::around(now, Unit::Week)?.step(*week)?.first()?;
                monday.plus_days(i64::from(*weekday) - 1).map(Period::Day)
            }),
            Base::NearWeekday { weekday, sign } => {
                self.counted_from_publication(|now| near_weekday(now, *weekday, *sign).map(Period::Day))
            }
            Base::NearMonth { month, step } => self.counted_from_publication(|now| {
                let this = i32::from(now.month());
                let turned = match step.signum() {
                    -1 => i32::from(i32::from(*month) < this) - 1,
                    1 => i32::from(i32::from(*month) <= this),
                    _ => 0,
                };
                Some(Period::Month(now.year() + turned, *month))
            }),
            Base::NearSeason { season, step } => self.counted_from_publication(|now| near_season(now, *season, *step)),
            Base::Part { part, year } => yearless::part(self, i, *part, *year),
            Base::Nth { nth, count, counted, of } => {
                let whole = self.base(i, of);
                nth_of(whole, *nth, *count, *counted)
            }
            Base::DayOfMonth { day, step } => self.day_of_month(i, *day, *step),
            Base::Shift { length, sign, anchor } => self.shift(i, length, *sign, anchor),
            Base::Named { days, year, weekend } => named_date::place(self, i, days, *year, *weekend),
        }
    }

    /// A period that a rule finds from the day of publication.
    fn counted_from_publication(&self, rule: impl FnOnce(Date) -> Option<Period>) -> Place {
        let Some(now) = self.published else {
            return Place {
                basis: Basis::Relative,
                ..Place::plain(String::new(), "counted from the day of publication, which is not known")
            };
        };
        match rule(now) {
            Some(period) => Place::relative(period, format!("counted from the day of publication, {now}")),
            None => Place::plain(String::new(), "beyond the calendar"),
        }
    }

    fn counted_from_now(&self, unit: Unit, step: i32) -> Place {
        let mut place = self.counted_from_publication(|now| Period::around(now, unit)?.step(step));
        if self.published.is_none() {
            unknown(unit, step).clone_into(&mut place.value);
        }
        place
    }

    fn counted_from_told(&mut self, i: usize, unit: Unit, step: i32) -> Place {
        let Some((anchor, first, last)) = self.told(i) else {
            if step == 0 {
                let why = "the time last spoken of has no date";
                return Place { basis: Basis::Relative, ..Place::plain(unknown(unit, 1).to_owned(), why) };
            }
            return self.counted_from_now(unit, step);
        };
        // Forward from the end of what was told, backward from its beginning.
        let from = if step > 0 { last } else { first };
        match Period::around(from, unit).and_then(|p| p.step(step)) {
            Some(period) => Place {
                anchor: Some(anchor),
                ..Place::relative(period, format!("counted from {}", self.quoted(anchor)))
            },
            None => Place::plain(String::new(), "beyond the calendar"),
        }
    }

    /// The time last spoken of before expression `i`.
    fn told(&mut self, i: usize) -> Option<(usize, Date, Date)> {
        let sentence = self.found[i].sentence;
        for j in (0..i).rev() {
            if sentence - self.found[j].sentence > REACH {
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

    fn range(&mut self, i: usize, first: &Point, second: &Point) -> Place {
        let (mut a, mut b) = (self.point(i, first), self.point(i, second));
        // Two ends without a year were placed each by itself: bring them into order.
        if let (Some(start), Some(end)) = (a.first, b.last)
            && start > end
        {
            match (&first.base, &second.base) {
                (Base::Written(Written { month: None, weekday: Some(_), .. }), _) => a = a.weeks_later(-1),
                _ if a.basis == Basis::Inferred => a = a.years_later(-1),
                (_, Base::Written(Written { month: None, weekday: Some(_), .. })) => b = b.weeks_later(1),
                _ if b.basis == Basis::Inferred => b = b.years_later(1),
                _ => {}
            }
        }
        let why = if a.why == b.why { a.why } else { format!("from: {}; to: {}", a.why, b.why) };
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

    fn around(&self, length: &Length, sign: i32) -> Place {
        let place =
            Place::plain(length.value(), "a length of time up to the day of publication").modified(length.modifier);
        let Some(now) = self.published else { return Place { basis: Basis::Relative, ..place } };
        let far = length.step(now, sign);
        let (first, last) = if sign < 0 { (far, Some(now)) } else { (now.plus_days(1), far.filter(|d| *d > now)) };
        let why = format!("a length of time counted from the day of publication, {now}");
        Place { first, last, basis: Basis::Relative, why, ..place }
    }

    fn starting(&mut self, i: usize, length: &Length, base: &Base) -> Place {
        let from = self.base(i, base);
        let end = from.first.and_then(|d| length.step(d, 1));
        // The day on which it begins counts.
        let last = end.and_then(|d| d.plus_days(-1)).filter(|d| Some(*d) >= from.first);
        let why = format!("a length of time from {} on", from.value);
        Place { period: None, value: length.value(), last, why, ..from }.modified(length.modifier)
    }

    fn then(&mut self, i: usize) -> Place {
        let mut place = Place { basis: Basis::Relative, ..Place::plain(String::new(), "after what was told before") };
        let Some((mut anchor, mut first, _)) = self.told(i) else { return place };
        // Of the dates of one sentence the latest is the one that the story has reached.
        for j in
            (0..anchor).rev().take_while(|j| self.found[*j].sentence == self.found[anchor].sentence).collect::<Vec<_>>()
        {
            if let Some(date) = self.place(j).first.filter(|d| *d > first) {
                (anchor, first) = (j, date);
            }
        }
        place.first = Some(first);
        place.why = format!("after {}", self.quoted(anchor));
        place.anchor = Some(anchor);
        place
    }

    fn day_of_month(&mut self, i: usize, day: u8, step: Option<i32>) -> Place {
        if self.published.is_none() {
            return Place {
                basis: Basis::Inferred,
                ..Place::plain(format!("XXXX-XX-{day:02}"), "the month is not told")
            };
        }
        let future = self.is_future(i);
        let mut place = self.counted_from_publication(|now| {
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

    fn shift(&mut self, i: usize, length: &Length, sign: i32, anchor: &Anchor) -> Place {
        let (from, reason, index) = match anchor {
            Anchor::Now => match self.published {
                Some(now) => (Place::written(Period::Day(now)), format!("the day of publication, {now}"), None),
                None => (Place::default(), String::new(), None),
            },
            Anchor::Here(base) => {
                let place = self.base(i, base);
                let reason = place.value.clone();
                (place, reason, None)
            }
            Anchor::Told => match (self.told(i), self.published) {
                (Some((j, ..)), _) => (self.place(j), self.quoted(j), Some(j)),
                // "a month earlier" is earlier than now; nothing that has a date is "later" than now.
                (None, Some(now)) if sign < 0 => {
                    (Place::written(Period::Day(now)), format!("the day of publication, {now}"), None)
                }
                (None, _) => (Place::default(), String::new(), None),
            },
            Anchor::Later => match self.later(i) {
                Some(j) => (self.place(j), self.quoted(j), Some(j)),
                None => (Place::default(), String::new(), None),
            },
        };
        let exact = matches!(anchor, Anchor::Here(_));
        let Some(period) = shifted(&from, length, sign, exact) else {
            return Place {
                basis: Basis::Relative,
                ..Place::plain(length.value(), "counted from a time that has no date")
            }
            .modified(length.modifier);
        };
        let direction = if sign < 0 { "before" } else { "after" };
        let why = format!("{} {direction} {reason}", length.words());
        Place { anchor: index, ..Place::relative(period, why) }.modified(length.modifier)
    }

    /// The first date named later in the sentence of an expression.
    fn later(&mut self, i: usize) -> Option<usize> {
        let sentence = self.found[i].sentence;
        let next = (i + 1..self.found.len()).take_while(|j| self.found[*j].sentence == sentence).find(|j| {
            matches!(
                &self.found[*j].meaning,
                Meaning::Point(Point {
                    base: Base::Written(_) | Base::Known(_) | Base::Named { .. } | Base::Part { .. },
                    ..
                })
            )
        })?;
        self.place(next).first.map(|_| next)
    }
}

/// A fiscal year. It begins between the October before it and the April in it, as states have it.
fn fiscal(year: i32) -> Place {
    Place {
        first: Date::new(year - 1, 10, 1),
        last: Date::new(year + 1, 3, 31),
        ..Place::plain(format!("FY{year:04}"), "a fiscal year; its months differ from state to state")
    }
}

/// The period a length away from a place.
fn shifted(from: &Place, length: &Length, sign: i32, exact: bool) -> Option<Period> {
    let first = length.step(from.first?, sign)?;
    let from_unit = from.period.map_or(Unit::Day, Period::unit);
    let loose = match length.unit() {
        Unit::Month | Unit::Quarter => Unit::Month,
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => Unit::Year,
        _ => Unit::Day,
    };
    Period::around(first, if exact { from_unit } else { from_unit.max(loose) })
}

/// What is left of a value where the day of publication is not known.
fn unknown(unit: Unit, step: i32) -> &'static str {
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

/// A counted part of a longer stretch.
fn nth_of(whole: Place, nth: i32, count: i32, counted: Counted) -> Place {
    let (Some(first), Some(last)) = (whole.first, whole.last) else { return Place { modifier: None, ..whole } };
    match counted {
        Counted::Half => {
            if let (Some(Period::Year(year)), 1 | 2 | -1) = (whole.period, nth) {
                return Place::with(Period::Half(year, if nth == 1 { 1 } else { 2 }), &whole);
            }
            let middle = Date::from_days(i64::midpoint(first.days(), last.days()));
            let (edge, first, last) = if nth == 1 {
                (Edge::Start, Some(first), middle)
            } else {
                (Edge::End, middle.and_then(|d| d.plus_days(1)), Some(last))
            };
            Place { first, last, modifier: Some(edge.name()), ..whole }
        }
        Counted::Weekday(weekday) => {
            let days = i64::from(nth.abs() - 1) * 7;
            let day = if nth > 0 {
                first.plus_days(-1).and_then(|d| near_weekday(d, weekday, 1)).and_then(|d| d.plus_days(days))
            } else {
                last.plus_days(1).and_then(|d| near_weekday(d, weekday, -1)).and_then(|d| d.plus_days(-days))
            };
            match day.filter(|d| (first..=last).contains(d)) {
                Some(day) => Place::with(Period::Day(day), &whole),
                None => whole,
            }
        }
        Counted::Unit(unit) => {
            // A week belongs to the stretch that holds its Thursday.
            let lean = if unit == Unit::Week { 3 } else { 0 };
            let start = if nth > 0 { first.plus_days(lean) } else { last.plus_days(-lean) };
            let Some(near) = start.and_then(|d| Period::around(d, unit)) else { return whole };
            let Some(from) = near.step(if nth > 0 { nth - 1 } else { nth + 1 }) else { return whole };
            if count == 1 {
                return Place::with(from, &whole);
            }
            let (from, to) =
                if nth > 0 { (Some(from), from.step(count - 1)) } else { (from.step(1 - count), Some(from)) };
            let (Some(from), Some(to)) = (from, to) else { return whole };
            Place {
                value: format!("{}/{}", from.value(), to.value()),
                period: None,
                first: from.first(),
                last: to.last(),
                ..whole
            }
        }
    }
}

/// For a part of the year in a year.
pub(super) fn part_in(part: Part, year: i32) -> Option<Period> {
    match part {
        Part::Quarter(q) => Some(Period::Quarter(year, q)),
        Part::Half(h) => Some(Period::Half(year, h)),
        Part::Season(s) => Some(Period::Season(year, s)),
        Part::Week(w) => Period::week(year, w),
    }
}

/// A year that is written or counted, if it can be told.
pub(super) fn year(context: &mut Context, i: usize, year: Year) -> Option<(i32, Basis, String, Option<usize>)> {
    match year {
        Year::Given(year) => Some((year, Basis::Explicit, "written in full".to_owned(), None)),
        Year::Short(short) => {
            // Up to fifteen years ahead two digits belong to this century.
            let pivot = context.published.map_or(2040, |d| d.year() + 15);
            let year = pivot - (pivot - short).rem_euclid(100);
            Some((year, Basis::Inferred, format!("“{short:02}” read as {year}"), None))
        }
        Year::Now(step) => {
            let now = context.published?;
            let why = format!("counted from the day of publication, {now}");
            Some((now.year().checked_add(step)?, Basis::Relative, why, None))
        }
        Year::Told(step) => {
            let Some((j, first, _)) = context.told(i) else { return year_from_now(context, step) };
            Some((
                first.year().checked_add(step)?,
                Basis::Relative,
                format!("counted from {}", context.quoted(j)),
                Some(j),
            ))
        }
    }
}

fn year_from_now(context: &mut Context, step: i32) -> Option<(i32, Basis, String, Option<usize>)> {
    year(context, 0, Year::Now(step))
}
