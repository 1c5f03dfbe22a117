//! The reading pane: a text cut into pieces, whatever it is marked with.

use proptest::prelude::*;
use trilateral::layout::reading::{Piece, What, marks, pieces};
use trilateral::span::Span;

use crate::fixture;

/// Pieces as brackets: `[0 …]` for a statement, `(0 …)` for a time, `<0 …>` for an actor; a later piece of the same mark has a `+`.
fn brackets(pieces: &[Piece], text: &str) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(span) => span.of(text).to_owned(),
        Piece::Mark { what, first, height, pieces } => {
            let (open, id, close) = match what {
                What::Statement(id) => ('[', id, ']'),
                What::Time(id) => ('(', id, ')'),
                What::Actor(id) => ('<', id, '>'),
            };
            let more = if *first { "" } else { "+" };
            let lower = "'".repeat(*height);
            format!("{open}{more}{id}{lower} {}{close}", brackets(pieces, text))
        }
    };
    pieces.iter().map(piece).collect()
}

fn check(text: &str, marks: &[(What, usize, usize)], expected: &str) {
    let marks: Vec<_> = marks.iter().map(|&(what, start, end)| (what, Span::new(start, end))).collect();
    assert_eq!(brackets(&pieces(Span::new(0, text.len()), &marks), text), expected);
}

#[test]
fn rows() {
    use What::{Actor, Statement, Time};
    check("abcdef", &[], "abcdef");
    check("abcdef", &[(Statement(0), 1, 3)], "a[0 bc]def");
    check("abcdef", &[(Statement(0), 0, 2), (Statement(1), 2, 4)], "[0 ab][1 cd]ef");
    // One inside the other; the outer line lies lower.
    check("abcdef", &[(Statement(1), 2, 3), (Statement(0), 1, 5)], "a[0' b[1 c]de]f");
    // The same words twice.
    check("abcdef", &[(Statement(0), 1, 3), (Statement(1), 1, 3)], "a[0' [1 bc]]def");
    // Overlapping: the second goes on after the first.
    check("abcdef", &[(Statement(0), 0, 3), (Statement(1), 2, 5)], "[0' ab[1 c]][+1 de]f");
    check("abcdef", &[(Time(0), 1, 2), (Statement(0), 0, 3), (Actor(4), 5, 6)], "[0 a(0 b)c]de<4 f>");
    // What lies outside the stretch is cut off.
    check("abc", &[(Statement(0), 1, 9), (Statement(1), 5, 7)], "a[0 bc]");
}

#[test]
fn every_statement_of_the_sample_is_there() {
    let analysis = fixture::editorial();
    let mut found = vec![0; analysis.statements.len()];
    fn count(pieces: &[Piece], found: &mut [usize]) {
        for piece in pieces {
            if let Piece::Mark { what, first, pieces, .. } = piece {
                if let (What::Statement(id), true) = (what, first) {
                    found[*id] += 1;
                }
                count(pieces, found);
            }
        }
    }
    for (sentence, marks) in analysis.document.sentences.iter().zip(marks(&analysis)) {
        count(&pieces(sentence.span, &marks), &mut found);
    }
    assert!(found.iter().all(|&n| n == 1), "{found:?}");
}

proptest! {
    #[test]
    fn no_letter_is_lost_and_no_mark(spans in prop::collection::vec((0_usize..30, 1_usize..30), 0..8)) {
        let text = "abcdefghijklmnopqrstuvwxyzabcd";
        let marks: Vec<_> = spans
            .iter()
            .enumerate()
            .map(|(i, &(start, length))| (What::Statement(i), Span::new(start, (start + length).min(30))))
            .collect();
        let cut = pieces(Span::new(0, 30), &marks);
        let mut letters = String::new();
        let mut covered = vec![Vec::new(); marks.len()];
        fn walk(pieces: &[Piece], open: &mut Vec<usize>, text: &str, letters: &mut String, covered: &mut [Vec<u32>]) {
            for piece in pieces {
                match piece {
                    Piece::Text(span) => {
                        letters.push_str(span.of(text));
                        for id in open.iter() {
                            covered[*id].extend(span.start..span.end);
                        }
                    }
                    Piece::Mark { what: What::Statement(id), pieces, .. } => {
                        open.push(*id);
                        walk(pieces, open, text, letters, covered);
                        open.pop();
                    }
                    Piece::Mark { .. } => unreachable!(),
                }
            }
        }
        walk(&cut, &mut Vec::new(), text, &mut letters, &mut covered);
        prop_assert_eq!(letters, text);
        for ((_, span), covered) in marks.iter().zip(covered) {
            prop_assert_eq!(covered, (span.start..span.end).collect::<Vec<_>>());
        }
    }
}
