//! Flags: the words above the timeline, each on a stem over its date.
//!
//! In: dates with their words. Out: [`Flag`]s that neither cover each other nor are cut by another's stem: they stack,
//! then shorten, then keep only the date; one that still finds no room is left out, and its marks stand alone.

use crate::layout::geometry::{Point, Rect, point, real};
use crate::layout::text::{Anchor, Line, shorten, width};

/// The words above a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// The date, in words.
    pub date: String,
    /// Its second line, on a phone.
    pub rest: Option<Line>,
    /// What happened, as far as there is room.
    pub words: String,
    /// The end of the baseline that `anchor` names.
    pub at: Point,
    /// Which end that is.
    pub anchor: Anchor,
    /// The size of the letters.
    pub size: f64,
    /// The upper end of the stem; the lower is where the lanes begin.
    pub stem: Point,
}

/// A flag that wants to be placed.
pub(super) struct Wish {
    /// Where its date stands.
    pub(super) x: f64,
    pub(super) date: String,
    pub(super) words: String,
    /// What follows the words even if they are shortened.
    pub(super) more: String,
}

/// The height of a row, and the most rows there are.
const ROW: f64 = 24.0;
const ROWS: usize = 5;
const SIZE: f64 = 12.5;
/// How many of the last dates may have their words to the left; where there are more than `MANY` dates, just the last.
const TURNS: usize = 12;
const MANY: usize = 60;
/// From a stem to its words.
const INDENT: f64 = 5.0;

/// Places the flags between `left` and `right`, and says how high they stack. The lanes begin at 0, flags lie above
/// (negative). Words run to the right of their stem; near the right edge, to the left. Where the change is best made is
/// found by trying.
pub(super) fn place(wishes: &[Wish], left: f64, right: f64) -> (Vec<Option<Flag>>, f64) {
    let forms: Vec<Vec<(String, f64)>> = wishes.iter().map(forms).collect();
    let mut best = Board::new(wishes, &forms, (left, right));
    let turns = if wishes.len() > MANY { 2 } else { TURNS };
    for turn in (0..=wishes.len()).rev().take(turns) {
        // Words rise above the stems they would cover: those that run right from the right, those that run left from the left.
        let rightward = (0..turn).rev().map(|i| (i, Anchor::Start));
        let leftward = (turn..wishes.len()).map(|i| (i, Anchor::End));
        for order in
            [leftward.clone().chain(rightward.clone()).collect(), rightward.chain(leftward).collect::<Vec<_>>()]
        {
            let mut board = Board::new(wishes, &forms, (left, right));
            for (i, anchor) in order {
                board.add(i, anchor);
            }
            if board.worth() > best.worth() {
                best = board;
            }
        }
    }
    let height = best.words.iter().map(|(_, w)| -w.top).fold(0.0, f64::max);
    (best.flags, height)
}

/// What is placed so far.
struct Board<'a> {
    wishes: &'a [Wish],
    forms: &'a [Vec<(String, f64)>],
    edges: (f64, f64),
    flags: Vec<Option<Flag>>,
    /// The words of the flags, with the point where their stem stands and ends.
    words: Vec<(Point, Rect)>,
}

impl<'a> Board<'a> {
    fn new(wishes: &'a [Wish], forms: &'a [Vec<(String, f64)>], edges: (f64, f64)) -> Self {
        Self { wishes, forms, edges, flags: vec![None; wishes.len()], words: Vec::new() }
    }

    /// Places a flag in the lowest row where it finds room, with as many of its words as it can.
    fn add(&mut self, i: usize, anchor: Anchor) {
        let wish = &self.wishes[i];
        for form in &self.forms[i] {
            for row in 0..ROWS {
                let (at, rect) = raise(wish.x, form.1, row, anchor);
                let stem = point(wish.x, rect.top);
                if self.fits(stem, rect) {
                    let (date, words) = (wish.date.clone(), form.0.clone());
                    self.words.push((stem, rect));
                    self.flags[i] = Some(Flag { date, rest: None, words, at, anchor, size: SIZE, stem });
                    return;
                }
            }
        }
    }

    fn fits(&self, stem: Point, rect: Rect) -> bool {
        let cuts = |stem: Point, rect: Rect| {
            let rect = rect.grown(3.0);
            rect.left < stem.x && stem.x < rect.right() && stem.y < rect.bottom() - 6.0
        };
        let free = |&(other, words): &(Point, Rect)| {
            !words.overlaps(rect.grown(5.0)) && !cuts(other, rect) && !cuts(stem, words)
        };
        rect.left >= self.edges.0 && rect.right() <= self.edges.1 && self.words.iter().all(free)
    }

    /// How much it tells: every date counts for more than any words, and words for more than low rows.
    fn worth(&self) -> f64 {
        let of = |flag: &Flag| 1000.0 + real(flag.words.chars().count()) + flag.at.y / 100.0;
        self.flags.iter().flatten().map(of).sum()
    }
}

/// The words in full, then shorter, then not at all, each with the width of the flag.
fn forms(wish: &Wish) -> Vec<(String, f64)> {
    let date = width(&wish.date, SIZE) * 1.08;
    let mut forms: Vec<(String, f64)> = Vec::new();
    for room in [340.0, 220.0, 140.0, 90.0] {
        let words = shorten(&wish.words, SIZE, room) + &wish.more;
        if forms.last().is_none_or(|(last, _)| *last != words) {
            let wide = date + width(" ", SIZE) + width(&words, SIZE);
            forms.push((words, wide));
        }
    }
    forms.push((String::new(), date));
    forms
}

/// Where a flag stands in a row: the end of its baseline, and its box.
fn raise(x: f64, wide: f64, row: usize, anchor: Anchor) -> (Point, Rect) {
    let baseline = -10.0 - ROW * real(row);
    let (x, left) = if anchor == Anchor::End { (x - INDENT, x - INDENT - wide) } else { (x + INDENT, x + INDENT) };
    (point(x, baseline), Rect::new(left, baseline - SIZE * 0.85, wide, SIZE * 1.1))
}
