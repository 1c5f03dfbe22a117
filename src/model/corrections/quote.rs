//! Finding words of a text again.
//!
//! In: a document and a [`Quote`]. Out: where its words stand, although the text may have been wrapped anew, or edited a
//! little, since they were quoted; or why that cannot be told.

use serde::{Deserialize, Serialize};
use trilateral_net::letters::lowered;

use crate::document::Document;
use crate::model::Analysis;
use crate::span::Span;

/// How many words before and behind are quoted.
const AROUND: usize = 5;
/// Of so many quoted words one may have been edited.
const EDITED: usize = 6;

/// Words of the text with some words around them, as the `TextQuoteSelector` of the W3C's Web Annotation Data Model
/// (2017, section 4.2.4) has them, and what tells statements of the same words apart. Only words count: white space, marks
/// and case may differ.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// A few words before them: they tell which place is meant where the words stand in several.
    pub prefix: String,
    /// A few words behind them.
    pub suffix: String,
    /// The words that name the action, if several statements are made of the same words; else empty.
    pub trigger: String,
    /// All actors of the statement, in any order, if that does not tell them apart either; else empty.
    pub between: Vec<String>,
}

/// Why words have no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lost {
    /// They do not stand in the text.
    Gone,
    /// They stand there more than once, and the words around do not tell which are meant.
    Twice,
}

impl Quote {
    /// The quotation by which a statement is found again; `None` if there is no such statement.
    pub fn of(analysis: &Analysis, statement: usize) -> Option<Self> {
        let statement = analysis.statements.get(statement)?;
        Some(Self {
            trigger: statement.trigger.of(&analysis.document.text).to_owned(),
            between: statement.parties().map(|p| analysis.actors[p].id.clone()).collect(),
            ..Self::around(&analysis.document, statement.span)
        })
    }

    /// The quotation of any words of the read text.
    pub fn around(document: &Document, span: Span) -> Self {
        let text = &document.text;
        let words = words(text);
        let first = words.partition_point(|w| w.end <= span.start);
        let after = words.partition_point(|w| w.start < span.end);
        let piece = |from: u32, to: u32| Span { start: from, end: to.max(from) }.of(text).to_owned();
        let before = words[first.saturating_sub(AROUND)..first].first().map_or(span.start, |w| w.start);
        let behind = words[after..words.len().min(after + AROUND)].last().map_or(span.end, |w| w.end);
        Self {
            exact: span.of(text).to_owned(),
            prefix: piece(before, span.start),
            suffix: piece(span.end, behind),
            ..Self::default()
        }
    }

    /// Where the words stand.
    pub(super) fn place(&self, document: &Document) -> Result<Span, Lost> {
        let spans = words(&document.text);
        let text: Vec<&str> = spans.iter().map(|w| w.of(document.lower_text())).collect();
        let [exact, prefix, suffix] = [&self.exact, &self.prefix, &self.suffix].map(|q| lowered(q));
        let [exact, prefix, suffix] = [&exact, &prefix, &suffix].map(|q| split(q));
        let context = |&(start, end): &(usize, usize)| {
            same(text[..start].iter().rev(), prefix.iter().rev()) + same(text[end..].iter(), suffix.iter())
        };
        let (edits, found) = nearest(&text, &exact);
        let mut ranked: Vec<_> = found.iter().map(|place| (context(place), place)).collect();
        ranked.sort_unstable_by_key(|r| std::cmp::Reverse(r.0));
        let (agreed, &(start, end)) = *ranked.first().ok_or(Lost::Gone)?;
        // Edited words may be other words: those around have to speak for them.
        if edits > 0 && agreed == 0 {
            return Err(Lost::Gone);
        }
        if ranked.get(1).is_some_and(|second| second.0 == agreed) {
            return Err(Lost::Twice);
        }
        Ok(spans[start].cover(spans[end - 1]))
    }
}

/// Whether two pieces of text have the same words.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    split(&lowered(a)) == split(&lowered(b))
}

/// How many words agree before the first that does not.
fn same<'a>(a: impl Iterator<Item = &'a &'a str>, b: impl Iterator<Item = &'a &'a str>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// The words of a text: runs of letters and figures.
fn words(text: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            words.push(Span::new(start, at));
        }
    }
    words
}

fn split(text: &str) -> Vec<&str> {
    words(text).iter().map(|w| w.of(text)).collect()
}

/// The places of `text` that are nearest to `quote`, as ranges of words, and how many words were left out, put in or
/// changed there; none if there were too many. Places that overlap are one. After P. H. Sellers, "The theory and computation
/// of evolutionary distances: pattern recognition" (1980), over words.
fn nearest(text: &[&str], quote: &[&str]) -> (usize, Vec<(usize, usize)>) {
    let mut best = quote.len() / EDITED;
    let mut found: Vec<(usize, usize)> = Vec::new();
    if quote.is_empty() {
        return (0, found);
    }
    // For each beginning of the quotation: the edits that bring it here, and where it then starts.
    let mut column: Vec<(usize, usize)> = (0..=quote.len()).map(|edits| (edits, 0)).collect();
    for (at, word) in text.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = (0, at + 1);
        for i in 1..=quote.len() {
            let left = column[i];
            let changed = (diagonal.0 + usize::from(quote[i - 1] != *word), diagonal.1);
            let left_out = (column[i - 1].0 + 1, column[i - 1].1);
            let put_in = (left.0 + 1, left.1);
            column[i] = [left_out, put_in].into_iter().fold(changed, |a, b| if b.0 < a.0 { b } else { a });
            diagonal = left;
        }
        let (edits, start) = column[quote.len()];
        if edits > best || start > at {
            continue;
        }
        if edits < best {
            found.clear();
            best = edits;
        }
        if found.last().is_none_or(|&(_, end)| end <= start) {
            found.push((start, at + 1));
        }
    }
    (best, found)
}
