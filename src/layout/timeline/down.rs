//! The timeline of a phone: time runs down, actors stand side by side.
//!
//! In: dates with their statements, and lanes. Out: a [`Timeline`] in which every statement has a row of its own, with
//! its words below the line that joins its actors. Between dates lies more room the longer they are apart, within bounds.

use super::{Event, Lane, Lanes, Mark, Moment, Timeline, dates};
use crate::layout::geometry::{Rect, point, real};
use crate::layout::text::{Anchor, Line, width as text_width, wrap};
use crate::model::Analysis;
use crate::words::Words;

/// The column of dates, the height of a statement's row with one line of words, of any other line, and of the names above.
const DATES: f64 = 92.0;
const ROW: f64 = 44.0;
const LINE: f64 = 15.5;
const HEAD: f64 = 40.0;
/// The least and the greatest extra room between two dates.
const GAP: (f64, f64) = (6.0, 44.0);

/// How many lanes have room for their names; any more actors share the last.
pub(super) fn most(width: f64) -> usize {
    (((width - DATES) / 46.0) as usize).max(2)
}

pub(super) fn draw(analysis: &Analysis, events: &[Event], lanes: &Lanes, principals: usize, width: f64) -> Timeline {
    let column = (width - DATES) / real(lanes.len());
    let lane_x = |i: usize| DATES + column * (real(i) + 0.5);
    let span = events.last().map_or(0.0, Event::middle) - events.first().map_or(0.0, Event::middle);

    let mut moments = Vec::new();
    let mut y = HEAD + 14.0;
    let mut last = None;
    for event in events {
        let gap = last.map_or(0.0, |last: f64| (event.middle() - last) / span.max(1.0) * 160.0);
        y += if last.is_some() { gap.clamp(GAP.0, GAP.1) } else { 0.0 };
        last = Some(event.middle());
        let top = y;
        let rows = |id: usize| lanes.rows(analysis, id).into_iter();
        let (mut marks, mut last_dots) = (Vec::new(), top);
        for &id in &event.statements {
            let dots: Vec<_> = rows(id).map(|i| point(lane_x(i), y)).collect();
            let left = dots.iter().map(|d| d.x).fold(width, f64::min) - 5.0;
            let words = words(analysis, id, left, y + 20.0, width);
            (last_dots, y) = (y, y + ROW + LINE * real(words.len().saturating_sub(1)));
            marks.push(Mark { statement: id, dots, words, reach: 24.0 });
        }
        // A date in two lines needs the room of two.
        let flag = flag(&analysis.words, event, top);
        y += if flag.rest.is_some() && marks.len() == 1 && y - top <= ROW { LINE - 8.0 } else { 0.0 };
        let vague = event.earliest != event.latest;
        let mut used: Vec<usize> = event.statements.iter().flat_map(|&id| rows(id)).collect();
        used.sort_unstable();
        used.dedup();
        let band = |&i: &usize| (Rect::new(lane_x(i) - 7.0, top - 12.0, 14.0, last_dots - top + 24.0), 1.0);
        moments.push(Moment {
            time: event.time,
            date: dates::words(&analysis.words, event.earliest, event.latest),
            days: event.range(),
            bands: if vague { used.iter().map(band).collect() } else { Vec::new() },
            flag: Some(flag),
            marks,
        });
    }

    let lane = |i: usize| {
        let (actor, name) = lanes.name(analysis, i);
        let name = wrap(&name, 12.0, column - 2.0, 2);
        let first = HEAD - 12.0 - 14.0 * (real(name.len()) - 1.0);
        let line =
            |(k, text)| Line { text, at: point(lane_x(i), first + 14.0 * real(k)), anchor: Anchor::Middle, size: 12.0 };
        Lane {
            actor,
            principal: i < principals,
            name: name.into_iter().enumerate().map(line).collect(),
            from: point(lane_x(i), HEAD - 4.0),
            to: point(lane_x(i), y - 8.0),
        }
    };
    Timeline {
        width,
        height: y,
        down: true,
        lanes: (0..lanes.len()).map(lane).collect(),
        moments,
        ..Timeline::default()
    }
}

/// The words of a statement below its line, moved to the left where they would run out of the drawing.
fn words(analysis: &Analysis, id: usize, left: f64, baseline: f64, width: f64) -> Vec<Line> {
    let size = 12.5;
    let texts = wrap(&analysis.statements[id].label, size, width - DATES, 3);
    let widest = texts.iter().map(|t| text_width(t, size)).fold(0.0, f64::max);
    let left = left.min(width - widest).max(DATES);
    let line = |(i, text)| Line { text, at: point(left, baseline + LINE * real(i)), anchor: Anchor::Start, size };
    texts.into_iter().enumerate().map(line).collect()
}

/// The date in its column.
fn flag(words: &Words, event: &Event, y: f64) -> super::Flag {
    let size = 12.5;
    let mut lines = wrap(&dates::words(words, event.earliest, event.latest), size, DATES - 6.0, 2).into_iter();
    let at = point(0.0, y + 4.5);
    let date = lines.next().unwrap_or_default();
    let rest = lines.next().map(|text| Line { text, at: point(0.0, at.y + LINE), anchor: Anchor::Start, size });
    super::Flag { date, rest, words: String::new(), at, anchor: Anchor::Start, size, stem: at }
}
