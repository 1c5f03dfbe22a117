//! The reading pane: the text cut into pieces.
//!
//! In: what a stretch of text is marked with. Out: [`Piece`]s, a tree in text order: plain text and marks, one inside the
//! other. Marks that only overlap are cut where they cross, so that each of them is there in full, in as many pieces as
//! it needs. Nothing here knows what a mark looks like.

use std::collections::VecDeque;

use crate::model::Analysis;
use crate::span::Span;

/// What a stretch of the text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A statement.
    Statement(usize),
    /// A time expression.
    Time(usize),
    /// A mention of an actor.
    Actor(usize),
}

/// A piece of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(Span),
    /// Words that stand for something.
    Mark {
        /// What they stand for.
        what: What,
        /// Whether this is the first piece of its mark.
        first: bool,
        /// How many statements are nested inside, one in the other: the lines of the outer ones are drawn lower.
        height: usize,
        /// What is inside.
        pieces: Vec<Piece>,
    },
}

/// For each sentence everything that it is marked with.
pub fn marks(analysis: &Analysis) -> Vec<Vec<(What, Span)>> {
    let sentences = &analysis.document.sentences;
    let mut marks = vec![Vec::new(); sentences.len()];
    for (id, statement) in analysis.statements.iter().enumerate() {
        marks.get_mut(statement.sentence).into_iter().for_each(|m| m.push((What::Statement(id), statement.span)));
    }
    let times = analysis.times.iter().enumerate().map(|(i, t)| (What::Time(i), t.span));
    let actors = analysis.actors.iter().enumerate();
    let mentions = actors.flat_map(|(i, a)| a.mentions.iter().map(move |m| (What::Actor(i), m.span)));
    for (what, span) in times.chain(mentions) {
        let at = sentences.partition_point(|s| s.span.end < span.end);
        if sentences.get(at).is_some_and(|s| s.span.contains(span)) {
            marks[at].push((what, span));
        }
    }
    marks
}

/// Cuts the stretch `within` into pieces.
pub fn pieces(within: Span, marks: &[(What, Span)]) -> Vec<Piece> {
    let inside = |s: Span| Span { start: s.start.max(within.start), end: s.end.min(within.end) };
    let marks = marks.iter().map(|&(what, s)| (what, inside(s), true));
    let mut marks: Vec<(What, Span, bool)> = marks.filter(|(_, s, _)| s.start < s.end).collect();
    // Longer ones lie outside.
    marks.sort_unstable_by_key(|&(what, s, _)| (s.start, std::cmp::Reverse(s.end), what));
    nest(within, marks.into())
}

/// Nests marks that are sorted by start. Each comes with whether it is the first piece of its mark.
fn nest(within: Span, mut marks: VecDeque<(What, Span, bool)>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = within.start;
    while let Some((what, span, first)) = marks.pop_front() {
        if at < span.start {
            pieces.push(Piece::Text(Span { start: at, end: span.start }));
        }
        // Those that begin inside go inside, as far as they reach; what is left of them comes afterwards.
        let (mut inner, mut left) = (VecDeque::new(), Vec::new());
        while let Some((what, s, first)) = marks.pop_front_if(|(_, s, _)| s.start < span.end) {
            inner.push_back((what, Span { start: s.start, end: s.end.min(span.end) }, first));
            if s.end > span.end {
                left.push((what, Span { start: span.end, end: s.end }, false));
            }
        }
        left.into_iter().rev().for_each(|rest| marks.push_front(rest));
        let pieces_inside = nest(span, inner);
        pieces.push(Piece::Mark { what, first, height: height(&pieces_inside), pieces: pieces_inside });
        at = span.end;
    }
    if at < within.end {
        pieces.push(Piece::Text(Span { start: at, end: within.end }));
    }
    pieces
}

fn height(pieces: &[Piece]) -> usize {
    let of = |piece: &Piece| match piece {
        Piece::Text(_) => 0,
        Piece::Mark { what: What::Statement(_), height, .. } => height + 1,
        Piece::Mark { height, .. } => *height,
    };
    pieces.iter().map(of).max().unwrap_or(0)
}
