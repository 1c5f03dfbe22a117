//! The scale of the timeline: days to pixels.
//!
//! In: the stretches of time to be shown. Out: a [`Scale`]. It is even, unless one long empty stretch would crush all the
//! rest (a mention of 1945 among the dates of last year): then the axis is broken there, and says so.

use crate::layout::geometry::real;

/// A stretch of the axis that is drawn evenly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Run {
    /// Its first and its last day.
    pub(super) days: (f64, f64),
    /// Where they stand.
    pub(super) at: (f64, f64),
}

impl Run {
    /// Pixels for a day.
    pub(super) fn pace(&self) -> f64 {
        (self.at.1 - self.at.0) / (self.days.1 - self.days.0)
    }
}

/// Days to pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    /// Its even stretches, in order, with a break between any two; never empty.
    pub(super) runs: Vec<Run>,
}

/// An empty stretch longer than this part of all that is shown breaks the axis.
const CRUSHING: f64 = 0.6;
/// The room of a break, and the least room of a run.
pub(super) const BREAK: f64 = 68.0;
const LEAST: f64 = 90.0;

impl Scale {
    /// The scale on which all `stretches` (first day, day after the last) fit between the pixels `from` and `to`.
    pub(super) fn new(stretches: &[(f64, f64)], from: f64, to: f64) -> Self {
        let mut runs = runs(blocks(stretches));
        let shown: f64 = runs.iter().map(|(a, b)| b - a).sum();
        let margin = (shown * 0.05).max(1.0);
        for run in &mut runs {
            *run = (run.0 - margin, run.1 + margin);
        }
        let shown: f64 = runs.iter().map(|(a, b)| b - a).sum();
        let room = to - from - BREAK * (real(runs.len()) - 1.0);
        let least = LEAST.min(room / real(runs.len()));
        let spare = room - least * real(runs.len());
        let mut x = from;
        let place = |days: (f64, f64)| {
            let end = x + least + spare * (days.1 - days.0) / shown;
            let run = Run { days, at: (x, end) };
            x = end + BREAK;
            run
        };
        Self { runs: runs.into_iter().map(place).collect() }
    }

    /// Where a day stands. Days inside a break stand at its edge.
    pub(super) fn at(&self, day: f64) -> f64 {
        let run = self.runs.iter().find(|r| day <= r.days.1).or(self.runs.last());
        run.map_or(0.0, |r| r.at.0 + (day.max(r.days.0).min(r.days.1) - r.days.0) * r.pace())
    }
}

/// The stretches joined where they overlap. Of one so long that it would hide every gap only the ends count.
fn blocks(stretches: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let first = stretches.iter().map(|s| s.0).fold(f64::INFINITY, f64::min);
    let last = stretches.iter().map(|s| s.1).fold(f64::NEG_INFINITY, f64::max);
    let mut all = Vec::new();
    for &(a, b) in stretches {
        if stretches.len() > 1 && b - a > (last - first) / 2.0 {
            all.extend([(a, a), (b, b)]);
        } else {
            all.push((a, b));
        }
    }
    all.sort_unstable_by(|x, y| x.0.total_cmp(&y.0).then(x.1.total_cmp(&y.1)));
    let mut blocks: Vec<(f64, f64)> = Vec::new();
    for (a, b) in all {
        match blocks.last_mut() {
            Some(block) if a <= block.1 => block.1 = block.1.max(b),
            _ => blocks.push((a, b)),
        }
    }
    blocks
}

/// The blocks in runs: cut where an empty stretch would crush the rest, the longest first.
fn runs(blocks: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    let mut runs: Vec<Vec<(f64, f64)>> = vec![blocks];
    while let Some((run, after)) = crushing_gap(&runs) {
        let rest = runs[run].split_off(after);
        runs.insert(run + 1, rest);
    }
    runs.iter().filter_map(|r| Some((r.first()?.0, r.last()?.1))).collect()
}

/// The longest gap, if it takes too much of what is shown and there is something for it to crush.
fn crushing_gap(runs: &[Vec<(f64, f64)>]) -> Option<(usize, usize)> {
    let shown: f64 = runs.iter().map(|r| r[r.len() - 1].1 - r[0].0).sum();
    let gaps = runs
        .iter()
        .enumerate()
        .filter(|(_, r)| r.len() > 2 || runs.len() > 1)
        .flat_map(|(i, r)| r.windows(2).enumerate().map(move |(j, pair)| (pair[1].0 - pair[0].1, i, j + 1)));
    let longest = gaps.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)))?;
    (longest.0 > shown * CRUSHING && runs.len() < 4).then_some((longest.1, longest.2))
}
