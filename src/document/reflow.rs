//! Which lines make a paragraph.
//!
//! In: the lines of the text. Out: runs of lines, each of which is one block. Texts are wrapped in three ways: not at
//! all (a line is a paragraph), with line breaks (a blank line ends a paragraph), and, as pages copied from a PDF are,
//! with a blank line after every line. Which it is, is read off the text itself; no words are looked at.

use super::line::{Line, LineKind};

/// How a text is wrapped.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wrap {
    /// A line is a paragraph.
    None,
    /// A paragraph goes on until a blank line.
    Lines,
    /// Every line is followed by a blank one; a paragraph goes on until a line ends early with a full stop.
    /// The figure is the usual length of a full line, in characters.
    Spaced(usize),
}

/// The blocks of the text, as runs of its lines.
pub(super) fn blocks<'a>(given: &str, lines: &'a [Line]) -> Vec<&'a [Line]> {
    let shapes: Vec<Shape> = lines.iter().map(|l| Shape::of(&l.text(given))).collect();
    let wrap = wrap(lines, &shapes);
    let mut blocks = Vec::new();
    let mut start = 0;
    for i in 1..=lines.len() {
        if i == lines.len() || !continues(wrap, &lines[i - 1], &lines[i], shapes[i - 1]) {
            blocks.push(&lines[start..i]);
            start = i;
        }
    }
    blocks
}

/// What the rules look at in a line.
#[derive(Clone, Copy)]
struct Shape {
    /// Its length in characters.
    length: usize,
    /// Whether it ends as a sentence does.
    ended: bool,
}

impl Shape {
    fn of(text: &str) -> Self {
        let bare = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
        Self { length: text.chars().count(), ended: bare.ends_with(['.', '!', '?', '…', ':']) }
    }
}

/// Reads off the text how it is wrapped: most lines that are not the last of their paragraph are about as long as the
/// longest ones and end in the middle of a sentence.
fn wrap(lines: &[Line], shapes: &[Shape]) -> Wrap {
    let mut lengths: Vec<usize> =
        lines.iter().zip(shapes).filter(|(l, _)| l.kind == LineKind::Text).map(|(_, s)| s.length).collect();
    lengths.sort_unstable();
    let Some(&full) = lengths.get(lengths.len() * 9 / 10) else { return Wrap::None };
    let (mut open, mut long, mut apart) = (0, 0, 0);
    for (line, shape) in lines.iter().zip(shapes).filter(|(l, _)| l.kind == LineKind::Text) {
        open += usize::from(!shape.ended);
        long += usize::from(shape.length * 10 >= full * 7);
        apart += usize::from(line.apart);
    }
    let all = lengths.len();
    if full > 140 || open * 2 < all || long * 2 < all {
        Wrap::None
    } else if apart * 10 >= all * 9 && all >= 4 {
        Wrap::Spaced(full)
    } else {
        Wrap::Lines
    }
}

/// Whether `next` goes on with the paragraph of `line`.
fn continues(wrap: Wrap, line: &Line, next: &Line, shape: Shape) -> bool {
    match (line.kind, next.kind) {
        (LineKind::Title, LineKind::Title) | (LineKind::Byline, LineKind::Byline) => true,
        (LineKind::Text | LineKind::Item, LineKind::Text) => match wrap {
            Wrap::None => false,
            Wrap::Lines => !next.apart,
            Wrap::Spaced(full) => !(shape.ended && shape.length * 10 < full * 9),
        },
        _ => false,
    }
}
