//! The lines of the axis.
//!
//! In: a run of the scale. Out: the days that get a line, evenly spaced in days, months, years or centuries, whichever
//! leaves the labels room, each with its label.

use super::dates;
use super::scale::Run;
use crate::time::Date;
use crate::words::Words;

/// The least distance between two lines.
const APART: f64 = 66.0;
/// How many months lie between two lines, if not days; and how many days.
const MONTHS: [i32; 12] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000];
const DAYS: [i64; 3] = [1, 7, 14];

/// The days that get a line, with their labels.
pub(super) fn ticks(words: &Words, run: &Run) -> Vec<(f64, String)> {
    let pace = run.pace();
    if let Some(&step) = DAYS.iter().find(|&&d| f64::from(d as i32) * pace >= APART) {
        return days(words, run, step);
    }
    let months = MONTHS.iter().find(|&&m| f64::from(m) * 30.4 * pace >= APART);
    by_month(words, run, months.copied().unwrap_or(12_000))
}

fn days(words: &Words, run: &Run, step: i64) -> Vec<(f64, String)> {
    let first = run.days.0.ceil() as i64;
    let last = run.days.1.floor() as i64;
    // Weeks begin on Mondays; 1970 began on a Thursday.
    let first = if step == 1 { first } else { first + (4 - first).rem_euclid(7) };
    let label = |day: i64| Date::from_days(day).map(|d| dates::day_month(words, d));
    (first..=last)
        .step_by(usize::try_from(step).unwrap_or(1).max(1))
        .filter_map(|day| Some((day as f64, label(day)?)))
        .collect()
}

fn by_month(words: &Words, run: &Run, step: i32) -> Vec<(f64, String)> {
    let Some(start) = Date::from_days(run.days.0.floor() as i64) else { return Vec::new() };
    let mut index = (start.year() * 12 + i32::from(start.month()) - 1).div_euclid(step) * step;
    let mut ticks: Vec<(f64, String)> = Vec::new();
    while let Some(date) = Date::new(index.div_euclid(12), index.rem_euclid(12) as u8 + 1, 1) {
        let day = date.days() as f64;
        if day > run.days.1 {
            break;
        }
        if day >= run.days.0 {
            let label = match step {
                12.. => dates::year(words, date),
                _ if ticks.is_empty() || date.month() == 1 => dates::month_year(words, date),
                _ => dates::month(words, date),
            };
            ticks.push((day, label));
        }
        index += step;
    }
    ticks
}
