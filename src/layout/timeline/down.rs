//! The timeline of a phone: time runs down, actors stand side by side.
//!
//! In: dates with their statements, and lanes. Out: a [`Timeline`] in which every statement has a row of its own, with
//! its words below the line that joins its actors. Between dates lies more room the longer they are apart, within bounds.

use super::{Event, Lane, Mark, Moment, Timeline, dates, states};
use crate::layout::geometry::{Rect, point, real};
use crate::layout::text::{Anchor, Line, shorten, width as text_width, wrap};
use crate::model::Analysis;

/// The column of dates, the height of a statement's row, and of the names above.
const DATES: f64 = 104.0;
const ROW: f64 = 44.0;
const HEAD: f64 = 40.0;
/// The least and the greatest extra room between two dates.
const GAP: (f64, f64) = (6.0, 44.0);

pub(super) fn draw(analysis: &Analysis, events: &[Event], lanes: &[usize], principals: usize, width: f64) -> Timeline {
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
        let rows = |id: usize| states(analysis, id).into_iter().filter_map(|s| lanes.iter().position(|&l| l == s));
        let mut marks = Vec::new();
        for &id in &event.statements {
            let dots: Vec<_> = rows(id).map(|i| point(lane_x(i), y)).collect();
            let left = dots.iter().map(|d| d.x).fold(width, f64::min) - 5.0;
            marks.push(Mark {
                statement: id,
                dots,
                words: Some(words(analysis, id, left, y + 20.0, width)),
                reach: 24.0,
            });
            y += ROW;
        }
        let vague = event.earliest != event.latest;
        let mut used: Vec<usize> = event.statements.iter().flat_map(|&id| rows(id)).collect();
        used.sort_unstable();
        used.dedup();
        let band = |&i: &usize| (Rect::new(lane_x(i) - 7.0, top - 12.0, 14.0, y - ROW - top + 24.0), 1.0);
        moments.push(Moment {
            time: event.time,
            date: dates::words(event.earliest, event.latest),
            bands: if vague { used.iter().map(band).collect() } else { Vec::new() },
            flag: Some(flag(event, top)),
            marks,
        });
    }

    let lane = |(i, &actor): (usize, &usize)| {
        let name = wrap(&analysis.actors[actor].name, 12.0, column - 3.0, 2);
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
        lanes: lanes.iter().enumerate().map(lane).collect(),
        moments,
        ..Timeline::default()
    }
}

/// The words of a statement below its line, moved to the left where they would run out of the drawing.
fn words(analysis: &Analysis, id: usize, left: f64, baseline: f64, width: f64) -> Line {
    let size = 12.5;
    let text = shorten(&analysis.statements[id].label, size, width - DATES);
    let left = left.min(width - text_width(&text, size)).max(DATES);
    Line { text, at: point(left, baseline), anchor: Anchor::Start, size }
}

/// The date in its column.
fn flag(event: &Event, y: f64) -> super::Flag {
    let date = shorten(&dates::words(event.earliest, event.latest), 12.5, DATES - 4.0);
    let at = point(0.0, y + 4.5);
    super::Flag { date, words: String::new(), at, anchor: Anchor::Start, size: 12.5, stem: at }
}
