//! The timeline of a wide page: time runs to the right, actors lie one below the other.
//!
//! In: dates with their statements, and lanes. Out: a [`Timeline`] with flags above, the axis below.

use super::flags::{self, Wish};
use super::scale::{BREAK, Scale};
use super::{Break, Event, Lane, Lanes, Mark, Moment, Tick, Timeline, dates, ticks};
use crate::layout::geometry::{Rect, point, real};
use crate::layout::text::{Anchor, Line, shorten, width as text_width};
use crate::model::Analysis;
use crate::words::{Words, english as en};

/// The height of a lane, of a band, and of the axis below.
const LANE: f64 = 38.0;
const BAND: f64 = 14.0;
const AXIS: f64 = 30.0;
/// The most lanes; any more actors share the last.
pub(super) const MOST: usize = 24;
/// The widest name of a lane.
const GUTTER: f64 = 150.0;
/// How far apart the marks of one date stand.
const PITCH: f64 = 12.0;
/// How far an open end fades out.
const FADE: f64 = 56.0;

pub(super) fn draw(analysis: &Analysis, events: &[Event], lanes: &Lanes, principals: usize, width: f64) -> Timeline {
    let names: Vec<(Option<usize>, String)> = (0..lanes.len()).map(|row| lanes.name(analysis, row)).collect();
    let gutter = names.iter().map(|(_, name)| text_width(name, 14.0).min(GUTTER)).fold(60.0, f64::max) + 18.0;
    let stretches: Vec<(f64, f64)> = events.iter().map(Event::days).collect();
    let scale = Scale::new(&stretches, gutter, width - 2.0);
    let middles: Vec<f64> = events.iter().map(|e| scale.at(e.middle())).collect();

    let wishes: Vec<Wish> = events.iter().zip(&middles).map(|(e, &x)| wish(analysis, e, x)).collect();
    let (flags, above) = flags::place(&wishes, 0.0, width);
    let top = above + 12.0;
    let lane_y = |i: usize| top + LANE * (real(i) + 0.5);
    let bottom = top + LANE * real(lanes.len());

    let lane = |(i, (actor, name)): (usize, &(Option<usize>, String))| Lane {
        actor: *actor,
        principal: i < principals,
        name: vec![Line {
            text: shorten(name, 14.0, GUTTER),
            at: point(0.0, lane_y(i) + 4.5),
            anchor: Anchor::Start,
            size: 14.0,
        }],
        from: point(gutter, lane_y(i)),
        to: point(width, lane_y(i)),
    };
    let moment = |(i, event): (usize, &Event)| {
        let x = middles[i];
        let near = [i.checked_sub(1), Some(i + 1)].into_iter().flatten().filter_map(|j| middles.get(j));
        let apart = near.map(|n| (n - x).abs()).fold(160.0, f64::min);
        let pitch = PITCH.min(0.85 * apart / real(event.statements.len())).max(3.0);
        let first = x - pitch * (real(event.statements.len()) - 1.0) / 2.0;
        let rows = |id: usize| lanes.rows(analysis, id).into_iter();
        let mark = |(k, &id): (usize, &usize)| Mark {
            statement: id,
            dots: rows(id).map(|row| point(first + pitch * real(k), lane_y(row))).collect(),
            words: Vec::new(),
            reach: pitch,
        };
        let mut used: Vec<usize> = event.statements.iter().flat_map(|&id| rows(id)).collect();
        used.sort_unstable();
        used.dedup();
        let flag = flags[i].clone().map(|mut flag| {
            flag.at.y += top;
            flag.stem.y += top;
            flag
        });
        Moment {
            time: event.time,
            date: dates::words(&analysis.words, event.earliest, event.latest),
            days: event.range(),
            bands: used.iter().flat_map(|&row| bands(event, &scale, lane_y(row))).collect(),
            flag,
            marks: event.statements.iter().enumerate().map(mark).collect(),
        }
    };

    Timeline {
        width,
        height: bottom + AXIS,
        down: false,
        lanes: names.iter().enumerate().map(lane).collect(),
        ticks: axis(&analysis.words, &scale, top, bottom, width),
        breaks: breaks(&analysis.words, &scale, top, bottom),
        moments: events.iter().enumerate().map(moment).collect(),
        ..Timeline::default()
    }
}

fn wish(analysis: &Analysis, event: &Event, x: f64) -> Wish {
    let words = event.statements.first().map_or("", |&id| analysis.statements[id].label.as_str()).to_owned();
    let more = match event.statements.len() {
        0 | 1 => String::new(),
        n => format!(" +{}", n - 1),
    };
    Wish { x, date: dates::words(&analysis.words, event.earliest, event.latest), words, more }
}

/// The bands of a date on one lane: none for a day, one as wide as the doubt, fading where an end is open.
fn bands(event: &Event, scale: &Scale, y: f64) -> Vec<(Rect, f64)> {
    let (first, last) = event.days();
    let (from, to) = (scale.at(first), scale.at(last));
    let strip = |from: f64, to: f64| Rect::new(from, y - BAND / 2.0, to - from, BAND);
    let part = FADE / 4.0;
    let fading = |i: usize| (real(i), 1.0 - (real(i) + 0.5) / 4.0);
    match (event.earliest, event.latest) {
        (Some(a), Some(b)) if a == b => Vec::new(),
        (Some(_), Some(_)) => vec![(strip(from.min(to - 6.0), to.max(from + 6.0)), 1.0)],
        (Some(_), None) => {
            (0..4).map(fading).map(|(i, s)| (strip(from + part * i, from + part * (i + 1.0)), s)).collect()
        }
        _ => (0..4).map(fading).map(|(i, s)| (strip(to - part * (i + 1.0), to - part * i), s)).collect(),
    }
}

fn axis(words: &Words, scale: &Scale, top: f64, bottom: f64, width: f64) -> Vec<Tick> {
    let mut axis = Vec::new();
    let last = scale.runs.len().saturating_sub(1);
    for (i, run) in scale.runs.iter().enumerate() {
        // Beside a break its own label has the room.
        let mut free = run.at.0 - if i == 0 { 8.0 } else { 0.0 };
        let end = if i == last { width } else { run.at.1 };
        for (day, label) in ticks::ticks(words, run) {
            let x = scale.at(day);
            let line = Line { text: label, at: point(x, bottom + 20.0), anchor: Anchor::Middle, size: 12.0 };
            let bounds = line.bounds();
            let fits = bounds.left >= free && bounds.right() <= end;
            if fits {
                free = bounds.right() + 8.0;
            }
            axis.push(Tick { from: point(x, top), to: point(x, bottom + 4.0), label: fits.then_some(line) });
        }
    }
    axis
}

fn breaks(words: &Words, scale: &Scale, top: f64, bottom: f64) -> Vec<Break> {
    let between = scale.runs.windows(2);
    between
        .map(|pair| {
            let (years, months) =
                ((pair[1].days.0 - pair[0].days.1) / 365.25, (pair[1].days.0 - pair[0].days.1) / 30.4);
            let text = match (years.round(), months.round()) {
                (years, _) if years >= 2.0 => words.count(en::YEARS, years as usize),
                (_, months) if months >= 2.0 => words.count(en::MONTHS, months as usize),
                _ => "…".to_owned(),
            };
            let rect = Rect::new(pair[0].at.1, top, BREAK, bottom - top);
            let at = point(rect.left + BREAK / 2.0, bottom + 20.0);
            Break { rect, label: Line { text, at, anchor: Anchor::Middle, size: 12.0 } }
        })
        .collect()
}
