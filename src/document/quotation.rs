//! Quotations.
//!
//! In: the tokens of a block. Out: the stretches between quotation marks, the marks included. Curly, straight and
//! angular marks are known; a quotation that is not closed goes on to the end of its block, as newspapers print one
//! that runs over several paragraphs.

use super::token::{Token, TokenKind};
use crate::span::Span;

/// How many marks deep a closing mark looks for the one that opened it.
const DEEPEST: usize = 8;

/// Finds the quotations of one block, sorted by their start, and puts them behind `found`.
pub(super) fn find(text: &str, tokens: &[Token], block: Span, found: &mut Vec<Span>) {
    let first = found.len();
    let mut open: Vec<(char, u32)> = Vec::new();
    for token in tokens.iter().filter(|t| t.kind == TokenKind::Mark) {
        let Some(mark) = token.span.of(text).chars().next() else { continue };
        let closes = match mark {
            '”' => '“',
            '’' => '‘',
            '»' => '«',
            '"' => '"',
            '“' | '‘' | '«' => '\0',
            _ => continue,
        };
        let near = open.len().saturating_sub(DEEPEST);
        if let Some(depth) = open[near..].iter().rposition(|&(o, _)| o == closes) {
            let depth = near + depth;
            let start = open[depth].1;
            open.truncate(depth);
            found.push(Span { start, end: token.span.end });
        } else if matches!(mark, '“' | '‘' | '«' | '"') {
            open.push((mark, token.span.start));
        }
    }
    // Only a double mark may stay open: a single one is more likely an apostrophe.
    if let Some(&(_, start)) = open.iter().find(|(mark, _)| matches!(mark, '“' | '«')) {
        found.push(Span { start, end: block.end });
    }
    found[first..].sort_unstable();
}
