//! The words of the diagram: names inside and beside circles, people and organisations beside their state.
//!
//! In: names and a circle. Out: lines of text that stay inside the drawing, wrapped first and shortened only if they
//! must be. Which side of the circle they take is decided on the [`Board`](super::places::Board), which knows what else
//! is there.

use super::tally::Tally;
use super::{Style, Tag};
use crate::layout::geometry::{Point, point, real};
use crate::layout::text::{Anchor, Line, shorten, width, wrap};
use crate::model::Analysis;
use crate::words::english as en;

/// The sides of a circle on which words may stand, as the ways from its centre; the first preferred.
pub(super) const SIDES: [Point; 8] = [
    point(0.0, 1.0),
    point(0.0, -1.0),
    point(1.0, 0.0),
    point(-1.0, 0.0),
    point(0.7, 0.7),
    point(-0.7, 0.7),
    point(0.7, -0.7),
    point(-0.7, -0.7),
];

/// Lines of text that stand together beside a circle: first a name, unless that is inside, then tags.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// The name; empty if it stands inside.
    pub(super) name: String,
    /// The tags, with their actors.
    pub(super) tags: Vec<(Option<usize>, String)>,
}

/// [`Words`] at their place.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) name: Vec<Line>,
    pub(super) tags: Vec<Tag>,
}

impl Block {
    /// All its lines.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        self.name.iter().chain(self.tags.iter().map(|t| &t.line))
    }
}

impl Words {
    /// The name of an actor, and at most so many of its people and organisations.
    pub(super) fn of(analysis: &Analysis, tally: &Tally, actor: usize, most: usize) -> Self {
        Self { name: analysis.actors[actor].name.clone(), tags: tags(analysis, tally, actor, most) }
    }

    /// Puts the words on one side of a circle. A name takes as many lines as the room beside it asks for; one empty line if
    /// it finds none.
    pub(super) fn beside(&self, side: Point, center: Point, radius: f64, style: Style) -> Block {
        let [_, size, tag_size] = style.letters;
        let edge = style.bounds.grown(-4.0);
        let mut at = center + side * (radius + 7.0);
        let (anchor, room) = match side.x {
            0.0 => (Anchor::Middle, edge.width),
            x if x > 0.0 => (Anchor::Start, edge.right() - at.x),
            _ => (Anchor::End, at.x - edge.left),
        };
        let widest = size * if style.phone { 6.0 } else { 12.0 };
        let mut name = wrap(&self.name, size, widest.min(room), 3);
        if name.is_empty() && !self.name.is_empty() {
            name.push(String::new());
        }
        let tags: Vec<String> = self.tags.iter().map(|(_, t)| shorten(t, tag_size, room)).collect();
        if anchor == Anchor::Middle {
            // Near an edge, words above and below move inward.
            let widths = name.iter().map(|t| width(t, size)).chain(tags.iter().map(|t| width(t, tag_size)));
            let half = widths.fold(0.0, f64::max) / 2.0;
            at.x = at.x.max(edge.left + half).min(edge.right() - half);
        }
        let height = 1.3 * (size * real(name.len()) + tag_size * real(self.tags.len()));
        let mut top = match side.y {
            0.0 => at.y - height / 2.0,
            y if y > 0.0 => at.y - 3.0,
            _ => at.y + 1.0 - height,
        };
        let mut line = |text: String, size: f64| {
            let height = size * 1.3;
            top += height;
            Line { text, at: point(at.x, top - height * 0.28), anchor, size }
        };
        let name = name.into_iter().map(|t| line(t, size)).collect();
        let tag = |(&(actor, _), text)| Tag { actor, line: line(text, tag_size) };
        let tags = self.tags.iter().zip(tags).map(tag).collect();
        Block { name, tags }
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.name.is_empty() && self.tags.is_empty()
    }
}

/// The name inside a circle, if it fits, and the count; otherwise the count alone.
pub(super) fn inside(name: &str, count: usize, center: Point, radius: f64, style: Style) -> (Vec<Line>, Line) {
    let largest = style.letters[0];
    let room = radius * 1.66;
    let number_size = 12.0;
    for size in [largest, largest - 2.0, largest - 4.0] {
        let texts = wrap(name, size, room, 2);
        if texts.iter().any(|t| t.ends_with('…')) {
            continue;
        }
        let step = size * 1.08;
        let height = step * real(texts.len()) + number_size + 2.0;
        let first = center.y - height / 2.0 + size * 0.82;
        let last = first + step * real(texts.len()) + 1.0;
        let at = |i: usize| point(center.x, first + step * real(i));
        let line = |(i, text)| Line { text, at: at(i), anchor: Anchor::Middle, size };
        return (texts.into_iter().enumerate().map(line).collect(), number(count, point(center.x, last), number_size));
    }
    (Vec::new(), number(count, point(center.x, center.y + number_size * 0.36), number_size))
}

/// The count in a circle.
pub(super) fn number(count: usize, at: Point, size: f64) -> Line {
    Line { text: count.to_string(), at, anchor: Anchor::Middle, size }
}

/// The people and organisations of a state that act or are quoted, those with most statements first; at most `most`,
/// then a line that counts the rest.
fn tags(analysis: &Analysis, tally: &Tally, state: usize, most: usize) -> Vec<(Option<usize>, String)> {
    let belongs = |&actor: &usize| actor != state && analysis.state_of(actor) == state;
    let mut all: Vec<(usize, usize)> =
        (0..analysis.actors.len()).filter(belongs).map(|a| (a, tally.parts[a])).filter(|&(_, n)| n > 0).collect();
    all.sort_unstable_by_key(|&(a, n)| (std::cmp::Reverse(n), a));
    // A line that counts one takes as much room as the one itself.
    let shown = if all.len() == most + 1 { all.len() } else { most.min(all.len()) };
    let mut tags: Vec<_> = all[..shown].iter().map(|&(a, _)| (Some(a), analysis.actors[a].name.clone())).collect();
    if shown < all.len() {
        tags.push((None, analysis.words.say(en::MORE, &[&analysis.words.number(all.len() - shown)])));
    }
    tags
}
