//! What is printed twice and said once.
//!
//! In: the blocks of the text, cut into sentences. Out: the same blocks, without the sentences of a pull quote: a short
//! paragraph all of whose sentences stand in another one too. It is still shown, but it states nothing.

use super::{Block, BlockKind, Document};
use crate::span::Span;

/// How many sentences a pull quote has at most.
const LONGEST: usize = 3;
/// A sentence of no more tokens than this may come twice by chance.
const SHORTEST: usize = 6;

/// Takes the sentences of pull quotes out of a document. Nothing else moves.
pub(super) fn drop_pull_quotes(document: &mut Document) {
    // Each sentence with how many its paragraph has, the longest paragraph last.
    let mut longest: Vec<(&str, usize)> = Vec::new();
    for block in &document.blocks {
        for sentence in &document.sentences[block.sentences.clone()] {
            longest.push((bare(sentence.span.of(&document.text)), block.sentences.len()));
        }
    }
    longest.sort_unstable();
    let may_repeat = |block: &&Block| {
        let sentences = &document.sentences[block.sentences.clone()];
        block.kind == BlockKind::Paragraph
            && (1..=LONGEST).contains(&sentences.len())
            && sentences.iter().all(|s| s.tokens.len() > SHORTEST)
    };
    let short = || document.blocks.iter().filter(may_repeat).map(|b| (b, bare(b.span.of(&document.text))));
    let mut first: Vec<(&str, u32)> = short().map(|(block, words)| (words, block.span.start)).collect();
    first.sort_unstable();
    let mut dropped = vec![false; document.sentences.len()];
    for (block, words) in short() {
        let sentences = &document.sentences[block.sentences.clone()];
        let in_longer = |words: &str| {
            let end = longest.partition_point(|l| l.0 <= words);
            longest[..end].last().is_some_and(|l| l.0 == words && l.1 > sentences.len())
        };
        // Of two short paragraphs that say the same the first one counts.
        let again = first[first.partition_point(|f| f.0 < words)].1 < block.span.start;
        if again || sentences.iter().all(|s| in_longer(bare(s.span.of(&document.text)))) {
            dropped[block.sentences.clone()].fill(true);
        }
    }
    remove(document, &dropped);
}

/// A sentence without the quotation marks that a pull quote may add.
fn bare(sentence: &str) -> &str {
    sentence.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Removes sentences and their tokens and quotations, and renumbers what points at them.
fn remove(document: &mut Document, dropped: &[bool]) {
    if !dropped.contains(&true) {
        return;
    }
    let gone: Vec<_> = document.sentences.iter().zip(dropped).filter(|(_, d)| **d).map(|(s, _)| s.span).collect();
    let is_gone = |span: Span| {
        let near = gone.partition_point(|g| g.end <= span.start);
        gone.get(near).is_some_and(|g| g.overlaps(span))
    };
    document.tokens.retain(|t| !is_gone(t.span));
    document.quotations.retain(|q| !is_gone(*q));
    let mut kept = dropped.iter();
    document.sentences.retain(|_| !kept.next().is_some_and(|d| *d));
    let mut at = 0;
    for sentence in &mut document.sentences {
        let length = sentence.tokens.len();
        sentence.tokens = at..at + length;
        at += length;
    }
    // How many sentences before each one are gone.
    let mut before = vec![0];
    before.extend(dropped.iter().scan(0, |sum, &d| {
        *sum += usize::from(d);
        Some(*sum)
    }));
    for block in &mut document.blocks {
        block.sentences =
            block.sentences.start - before[block.sentences.start]..block.sentences.end - before[block.sentences.end];
    }
}
