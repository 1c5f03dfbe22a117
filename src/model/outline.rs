//! The outline of an argument that the text itself counts.
//!
//! In: an analysis. Out: its points, in text order: "First, … Second, … Finally, …" at the start of sentences, or headings
//! with numbers. A lone "First" is no outline, and nothing is counted that the text does not count.

use std::ops::Range;

use super::Analysis;
use crate::document::{BlockKind, Document};
use crate::span::Span;

/// A point of the argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Which one it is, from 1; "finally" is the one after those before it.
    pub number: usize,
    /// The words that announce it.
    pub cue: Span,
    /// Its sentences.
    pub sentences: Range<usize>,
    /// Its statements.
    pub statements: Range<usize>,
}

/// What announces a point, and its number; 0 for the last.
const CUES: [(&str, usize); 23] = [
    ("first", 1),
    ("firstly", 1),
    ("to begin with", 1),
    ("to start with", 1),
    ("in the first place", 1),
    ("for one thing", 1),
    ("second", 2),
    ("secondly", 2),
    ("in the second place", 2),
    ("for another", 2),
    ("third", 3),
    ("thirdly", 3),
    ("fourth", 4),
    ("fourthly", 4),
    ("fifth", 5),
    ("fifthly", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("finally", 0),
    ("lastly", 0),
];

/// What may follow an ordinal that counts arguments: "First, …", "Third comes the bill", but not "First Secretary".
const AFTER: [&str; 28] = [
    ",", ":", ";", "-", "–", "—", ".", "of", "and", "is", "are", "was", "were", "comes", "came", "there", "the", "a",
    "an", "it", "its", "they", "their", "this", "that", "we", "he", "she",
];

impl Analysis {
    /// The points of the argument, where the text counts them itself; else empty.
    pub fn outline(&self) -> Vec<Point> {
        let document = &self.document;
        let mut points = series(&headings(document));
        if points.is_empty() {
            let spoken = (0..document.sentences.len()).filter_map(|s| Some((cue(document, s)?, s)));
            let spoken: Vec<_> =
                spoken.map(|((number, cue), s)| (number, cue, s, paragraph_end(document, s))).collect();
            points = series(&spoken);
        }
        for point in &mut points {
            let before = |end: usize| self.statements.partition_point(|s| s.sentence < end);
            point.statements = before(point.sentences.start)..before(point.sentences.end);
        }
        points
    }
}

/// What was found to announce a point: its number, its words, its first sentence, and where it ends at the latest if it is
/// the last.
type Cue = (usize, Span, usize, usize);

/// The cues that count from one on, in series of two at least.
fn series(cues: &[Cue]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    // Where the last series begins, and whether it can go on.
    let (mut first, mut open) = (0, false);
    for &(number, cue, start, end) in cues {
        let begins = number == 1;
        let goes_on = open && (number == 0 || number == points[points.len() - 1].number + 1);
        if begins {
            drop_single(&mut points, first);
            first = points.len();
        } else if !goes_on {
            continue;
        }
        if let Some(last) = points.last_mut() {
            last.sentences.end = if begins { last.sentences.end.min(start) } else { start };
        }
        let place = points.len() - first + 1;
        points.push(Point { number: place, cue, sentences: start..end, statements: 0..0 });
        open = number != 0;
    }
    drop_single(&mut points, first);
    points
}

/// Takes back a series of one.
fn drop_single(points: &mut Vec<Point>, first: usize) {
    if points.len() == first + 1 {
        points.pop();
    }
}

/// The words at the start of a sentence that announce a point.
fn cue(document: &Document, sentence: usize) -> Option<(usize, Span)> {
    let tokens = document.sentences[sentence].tokens.clone();
    let start = document.tokens[tokens.start].span.start as usize;
    let rest = &document.lower_text()[start..];
    let begins = |words: &str| rest.strip_prefix(words).is_some_and(|r| !r.starts_with(char::is_alphanumeric));
    let (words, number) = CUES.iter().rev().find(|(words, _)| begins(words))?;
    let span = Span::new(start, start + words.len());
    let next = document.tokens_in(span).end;
    let goes_on = next < tokens.end && AFTER.contains(&document.lower(next));
    goes_on.then_some((*number, span))
}

/// The sentence after the paragraph of a sentence.
fn paragraph_end(document: &Document, sentence: usize) -> usize {
    let paragraph = document.sentences[sentence].paragraph;
    document.sentences.partition_point(|s| s.paragraph <= paragraph)
}

/// The headings that begin with a number: "2. The bill".
fn headings(document: &Document) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    // A heading of any sort ends the point before it.
    let mut running = false;
    for block in &document.blocks {
        if block.kind == BlockKind::Heading {
            running = false;
            let text = block.span.of(&document.text);
            let figures = text.bytes().take_while(u8::is_ascii_digit).count();
            if let Some(number) = text[..figures].parse().ok().filter(|_| text[figures..].starts_with(['.', ')', ':']))
            {
                found.push((number, block.span, block.sentences.start, block.sentences.start));
                running = true;
            }
        } else if let Some(last) = found.last_mut().filter(|_| running) {
            last.3 = block.sentences.end;
        }
    }
    found
}
