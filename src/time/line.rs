//! A sentence as the rules read it.
//!
//! In: the tokens of a sentence and what the tables know of each. Out: questions about the token at a place. A place
//! outside the sentence has no words and no senses, so rules need not look where it ends.

use std::ops::Range;

use trilateral_net::letters::is_upper;

use crate::document::{Document, TokenKind};
use crate::lexicon::{Begins, TimeKind, TimePlace, time_words};

/// Looks every token of a document up, once.
pub(super) fn senses(document: &Document) -> Vec<TimePlace> {
    let words = time_words();
    (0..document.tokens.len())
        .map(|i| match document.tokens[i].kind {
            TokenKind::Word => {
                let word = document.lower(i);
                words.find(word.strip_suffix('.').unwrap_or(word))
            }
            TokenKind::Number | TokenKind::Mark => TimePlace::default(),
        })
        .collect()
}

/// A sentence.
#[derive(Clone, Debug)]
pub(super) struct Line<'d> {
    /// The document it belongs to.
    pub document: &'d Document,
    /// The senses of all tokens of the document.
    pub senses: &'d [TimePlace],
    /// Its own tokens.
    pub range: Range<usize>,
}

impl Line<'_> {
    /// The token in lower case.
    pub(super) fn lower(&self, at: usize) -> &str {
        if self.range.contains(&at) { self.document.lower(at) } else { "" }
    }

    /// Whether the token is one of these words, given in lower case.
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.lower(at);
        !word.is_empty() && words.contains(&word)
    }

    /// The place after the token if it is one of these words, else the same place.
    pub(super) fn skip(&self, at: usize, words: &[&str]) -> usize {
        if self.is(at, words) { at + 1 } else { at }
    }

    /// Whether the tables know the token.
    pub(super) fn known(&self, at: usize) -> bool {
        self.range.contains(&at) && !self.senses[at].is_empty()
    }

    /// What can begin with the token.
    pub(super) fn begins(&self, at: usize) -> Begins {
        if self.is_number(at) || self.is_coded(at) {
            return Begins::Anything;
        }
        let begins = if self.range.contains(&at) { self.senses[at].begins() } else { Begins::Nothing };
        // An article begins what the word behind it says.
        if self.is(at, &["the", "a", "an"]) && begins > Begins::Nothing {
            let next = at + 1;
            let known = self.is_number(next) || self.known(next) && self.senses[next].begins() == Begins::Anything;
            return if known { Begins::Anything } else { Begins::Phrase };
        }
        begins
    }

    /// What the token stands for if it is of this kind.
    pub(super) fn value(&self, at: usize, kind: TimeKind) -> Option<&'static str> {
        if !self.known(at) {
            return None;
        }
        time_words().senses(self.senses[at]).iter().find(|s| s.kind == kind).map(|s| s.value)
    }

    /// The same as a number.
    pub(super) fn number(&self, at: usize, kind: TimeKind) -> Option<i32> {
        self.value(at, kind)?.parse().ok()
    }

    /// The same as a small number: of a month or a weekday.
    pub(super) fn small(&self, at: usize, kind: TimeKind) -> Option<u8> {
        self.value(at, kind)?.parse().ok()
    }

    /// Whether the token is of this kind.
    pub(super) fn has(&self, at: usize, kind: TimeKind) -> bool {
        self.value(at, kind).is_some()
    }

    /// Whether the token is a number in digits.
    pub(super) fn is_number(&self, at: usize) -> bool {
        self.token_kind(at) == Some(TokenKind::Number)
    }

    /// Whether the token is a word that ends with a digit: "Q1", "FY2024".
    pub(super) fn is_coded(&self, at: usize) -> bool {
        self.is_word(at) && self.document.word(at).ends_with(|c: char| c.is_ascii_digit())
    }

    /// Whether the token is a word.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.token_kind(at) == Some(TokenKind::Word)
    }

    fn token_kind(&self, at: usize) -> Option<TokenKind> {
        self.range.contains(&at).then(|| self.document.tokens[at].kind)
    }

    /// Whether the token begins with a capital letter.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.range.contains(&at) && self.document.word(at).starts_with(is_upper)
    }

    /// Whether the token and the one after it stand together without a space.
    pub(super) fn is_tight(&self, at: usize) -> bool {
        self.range.contains(&at)
            && self.range.contains(&(at + 1))
            && self.document.tokens[at].span.end == self.document.tokens[at + 1].span.start
    }

    /// The byte of the text where the token begins.
    pub(super) fn offset(&self, at: usize) -> usize {
        self.document.tokens.get(at).map_or(0, |t| t.span.start as usize)
    }

    /// The place after the last token that lies in the first `length` bytes from token `at`, if they end with a token.
    pub(super) fn after(&self, at: usize, length: usize) -> Option<usize> {
        let end = self.offset(at) + length;
        let last = (at..self.range.end).find(|&i| self.document.tokens[i].span.end as usize >= end)?;
        (self.document.tokens[last].span.end as usize == end).then_some(last + 1)
    }
}
