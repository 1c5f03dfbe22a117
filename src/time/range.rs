//! Stretches from one date to another: "June 27 to 29", "from June to August", "Mar 30 – Apr 1", "between 2014 and
//! 2018", "9 to 12 of June".
//!
//! In: a sentence and a place. Out: both ends, each with what the other says of it: the month, the year.

use super::line::Line;
use super::meaning::{Base, Meaning, Point, Written, Year};
use super::{numeric, part, point};
use crate::lexicon::TimeKind;

/// A stretch with both ends.
pub(super) fn meaning(line: &Line, at: usize) -> Option<(Meaning, usize)> {
    let between = line.is(at, &["between"]);
    let start = if line.has(at, TimeKind::Open) { at + 1 } else { at };
    let led = start > at;
    if let Some((first, second, finish)) = numeric::range(line, start) {
        let (mut first, mut second) = (Base::Written(first), Base::Written(second));
        share_year(&mut first, &mut second);
        return Some((Meaning::Range(Point::new(first), Point::new(second)), finish));
    }
    let (first, next) = end(line, start)?;
    let to = joint(line, next, between)?;
    let (second, finish) = end(line, to)?;
    if !led && line.is(next, &["to"]) && matches!((&first, &second), (End::Day(_), End::Day(_))) {
        return None;
    }
    let (first, second) = join(first, second)?;
    Some((Meaning::Range(first, second), finish))
}

/// One end: a place on the calendar, or a bare day of the month whose month stands at the other end.
enum End {
    Point(Point),
    Day(Written),
}

fn end(line: &Line, at: usize) -> Option<(End, usize)> {
    if line.is(at, &["now", "present", "today"])
        || line.is(at, &["the", "current"]) && line.is(at + 1, &["present", "date"])
    {
        let next = line.skip(at + 1, &["present", "date"]);
        return Some((End::Point(Point::new(Base::Now)), next));
    }
    if let Some((found, next)) = point::point(line, at) {
        return Some((End::Point(found), next));
    }
    let (day, next) = part::bare_day(line, at)?;
    Some((End::Day(day), next))
}

/// The place after "to", "through", a dash; after "and" if the range began with "between".
fn joint(line: &Line, at: usize, between: bool) -> Option<usize> {
    let at = if between { line.skip(at, &[","]) } else { at };
    let words: &[&str] = if between {
        &["and", "to", "through", "-", "–"]
    } else {
        &["to", "through", "thru", "till", "until", "-", "–", "—", "--", "~"]
    };
    line.is(at, words).then(|| line.skip(at + 1, &["on"]))
}

/// Both ends with what each lacks and the other has.
fn join(first: End, second: End) -> Option<(Point, Point)> {
    match (first, second) {
        (End::Day(_), End::Day(_)) => None,
        (End::Day(day), End::Point(point)) => {
            let Base::Written(written) = point.base else { return None };
            written.day.filter(|_| written.month.is_some())?;
            let base = Base::Written(Written { weekday: None, day: day.day, ..written });
            Some((Point::new(base), point))
        }
        (End::Point(point), End::Day(day)) => {
            let Base::Written(written) = point.base else { return None };
            written.day.filter(|_| written.month.is_some())?;
            let base = Base::Written(Written { weekday: None, day: day.day, ..written });
            Some((point, Point::new(base)))
        }
        (End::Point(mut first), End::Point(mut second)) => {
            share_year(&mut first.base, &mut second.base);
            comparable(&first, &second).then_some((first, second))
        }
    }
}

/// A year written at one end only holds for the other; where that would turn them round, the first lies a year before.
fn share_year(first: &mut Base, second: &mut Base) {
    let (Base::Written(first), Base::Written(second)) = (first, second) else { return };
    match (first.year, second.year) {
        (None, Some(Year::Given(year))) if first.month.is_some() => {
            let turned = (first.month, first.day) > (second.month, second.day.or(first.day));
            first.year = Some(Year::Given(year - i32::from(turned)));
        }
        (None, Some(year)) if first.month.is_some() => first.year = Some(year),
        (Some(Year::Given(year)), None) if second.month.is_some() => {
            let turned = (first.month, first.day.or(second.day)) > (second.month, second.day);
            second.year = Some(Year::Given(year + i32::from(turned)));
        }
        _ => {}
    }
}

/// Whether two places can be the ends of one stretch: neither is a bare weekday beside a year.
fn comparable(first: &Point, second: &Point) -> bool {
    let weekday = |p: &Point| matches!(&p.base, Base::Written(w) if w.month.is_none() && w.year.is_none());
    weekday(first) == weekday(second)
        || matches!(first.base, Base::Now | Base::Step { .. })
        || matches!(second.base, Base::Now | Base::Step { .. })
}
