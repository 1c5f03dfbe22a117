//! Flags: the words above the timeline, each on a stem over its date.
//!
//! In: dates with their words. Out: [`Flag`]s that neither cover each other nor are cut by another's stem: they stack,
//! then shorten, then keep only the date; one that still finds no room is left out, and its marks stand alone.

use crate::layout::geometry::{Point, Rect, point, real};
use crate::layout::text::{Anchor, shorten, width};

/// The words above a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Flag {
    /// The date, in words.
    pub date: String,
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
}

/// The height of a row, and the most rows there are.
const ROW: f64 = 20.0;
const ROWS: usize = 5;
const SIZE: f64 = 12.5;
/// From a stem to its words.
const INDENT: f64 = 5.0;

/// Places the flags between `left` and `right`, and says how high they stack. The lanes begin at 0, flags lie above
/// (negative). Those to the right are placed first, so that stems rise past the ends of words rather than through them.
pub(super) fn place(wishes: &[Wish], left: f64, right: f64) -> (Vec<Option<Flag>>, f64) {
    let mut flags: Vec<Option<Flag>> = vec![None; wishes.len()];
    let mut words: Vec<Rect> = Vec::new();
    let mut stems: Vec<(f64, f64)> = Vec::new();
    for (i, wish) in wishes.iter().enumerate().rev() {
        let found = forms(wish).find_map(|form| (0..ROWS).find_map(|row| {
            [Anchor::Start, Anchor::End].into_iter().find_map(|anchor| {
                let (flag, rect) = raise(wish, &form, row, anchor);
                let fits = rect.left >= left
                    && rect.right() <= right
                    && words.iter().all(|w| !w.overlaps(rect.grown(5.0)))
                    && stems.iter().all(|&(x, top)| !(rect.left - 4.0 < x && x < rect.right() + 4.0 && top < rect.bottom()))
                    && words.iter().all(|w| !(w.left - 3.0 < wish.x && wish.x < w.right() + 3.0 && w.bottom() > flag.stem.y));
                fits.then_some((flag, rect))
            })
        }));
        if let Some((flag, rect)) = found {
            words.push(rect);
            stems.push((flag.stem.x, flag.stem.y));
            flags[i] = Some(flag);
        }
    }
    let height = words.iter().map(|w| -w.top).fold(0.0, f64::max);
    (flags, height)
}

/// The words in full, then shorter, then not at all.
fn forms(wish: &Wish) -> impl Iterator<Item = String> {
    let rooms = [260.0, 150.0, 90.0];
    rooms.into_iter().map(|room| shorten(&wish.words, SIZE, room)).chain(std::iter::once(String::new()))
}

fn raise(wish: &Wish, words: &str, row: usize, anchor: Anchor) -> (Flag, Rect) {
    let baseline = -10.0 - ROW * real(row);
    let date = width(&wish.date, SIZE) * 1.08;
    let rest = if words.is_empty() { 0.0 } else { width(" ", SIZE) + width(words, SIZE) };
    let (x, left) = match anchor {
        Anchor::End => (wish.x - INDENT, wish.x - INDENT - date - rest),
        _ => (wish.x + INDENT, wish.x + INDENT),
    };
    let rect = Rect::new(left, baseline - SIZE * 0.85, date + rest, SIZE * 1.1);
    let flag = Flag {
        date: wish.date.clone(),
        words: words.to_owned(),
        at: point(x, baseline),
        anchor,
        size: SIZE,
        stem: point(wish.x, rect.top),
    };
    (flag, rect)
}
