//! Sentences.
//!
//! In: the tokens of a block. Out: the runs of them that are sentences. A full stop that belongs to an abbreviation is
//! part of its token, so only a few abbreviations that can also end a sentence need a second look.

use std::ops::Range;

use super::token::{Token, TokenKind};
use crate::lexicon::furniture;

/// The sentences among `tokens[block]`, as ranges of token indices; none is empty.
pub(super) fn split(text: &str, tokens: &[Token], block: Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = block.start;
    let mut at = block.start;
    while at < block.end {
        // "2. Target": the number of an item is no sentence.
        let label = at == start + 1 && tokens[start].kind == TokenKind::Number;
        let ends = !label && ends_sentence(text, tokens, at, block.end);
        at += 1;
        if !ends {
            continue;
        }
        // Closing quotation marks and brackets belong to the sentence before them.
        while at < block.end && is_closing(text, tokens, at) {
            at += 1;
        }
        if at == block.end || begins_sentence(text, tokens[at]) || is_careless(text, tokens, at) {
            sentences.push(start..at);
            start = at;
        }
    }
    if start < block.end {
        sentences.push(start..block.end);
    }
    sentences
}

/// Whether a sentence can end with the token `at`.
fn ends_sentence(text: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let word = tokens[at].span.of(text);
    match tokens[at].kind {
        TokenKind::Mark => word.starts_with(['.', '…', '?', '!']) || word.len() > 1 && word.starts_with([':', ';']),
        // "the U.S. The treaty": after such an abbreviation only a word that likes to open a sentence opens one.
        TokenKind::Word if word.ends_with('.') => {
            let next = tokens.get(at + 1).filter(|_| at + 1 < end).map_or("", |t| t.span.of(text));
            furniture().may_end_sentence(&word.to_lowercase()) && furniture().opens_sentence(next)
        }
        _ => false,
    }
}

/// Whether the token `at` closes what a sentence opened: a bracket, or a quotation mark that clings to what precedes.
fn is_closing(text: &str, tokens: &[Token], at: usize) -> bool {
    let clings = tokens[at - 1].span.end == tokens[at].span.start;
    clings && matches!(tokens[at].span.of(text), ")" | "]" | "”" | "’" | "»" | "\"" | "'")
}

/// Whether the token `at`, in lower case, begins a sentence all the same: right after a mark that ends one with a space behind
/// it, which itself stands after a word that is neither an abbreviation that we don't know nor a name like "Yahoo!".
fn is_careless(text: &str, tokens: &[Token], at: usize) -> bool {
    let [.., word, stop] = &tokens[..at] else { return false };
    let last = word.span.of(text);
    let plain = match stop.span.of(text) {
        "." => {
            last.chars().count() > 3 || last.contains(['a', 'e', 'i', 'o', 'u']) && !last.contains(char::is_uppercase)
        }
        mark => mark.starts_with(['?', '!']) && last.starts_with(char::is_lowercase),
    };
    plain
        && stop.span.end < tokens[at].span.start
        && word.kind == TokenKind::Word
        && word.span.end == stop.span.start
        && last.ends_with(char::is_lowercase)
        && tokens[at].kind == TokenKind::Word
}

/// Whether a sentence can begin with a token: not in lower case, and not with a mark that goes on.
fn begins_sentence(text: &str, token: Token) -> bool {
    let word = token.span.of(text);
    match token.kind {
        TokenKind::Word => !word.starts_with(char::is_lowercase),
        TokenKind::Number => true,
        TokenKind::Mark => matches!(
            word,
            "“" | "‘" | "\"" | "'" | "«" | "(" | "[" | "—" | "–" | "-" | "--" | "…" | "..." | "$" | "£" | "€"
        ),
    }
}
