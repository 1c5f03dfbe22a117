//! The tags that the net tells apart: pairs of word class and Penn tag, as one class each.
//!
//! In: a treebank. Out: the pairs that are frequent in it, and the nearest of them for any other pair. One decision
//! over pairs has no order: neither tag is a feature of the other.

use std::collections::BTreeMap;

use crate::conllu::Sentence;
use trilateral_net::scheme::{Upos, Xpos};

/// The set of tags.
#[derive(Clone, Debug)]
pub struct Tags {
    /// The pairs, in order.
    pub pairs: Vec<(Upos, Xpos)>,
    index: BTreeMap<(Upos, Xpos), usize>,
}

impl Tags {
    /// The pairs that occur at least `least` times; any other pair falls to the most frequent one of its word class.
    pub fn build(sentences: &[Sentence], least: usize) -> Self {
        let mut counts: BTreeMap<(Upos, Xpos), usize> = BTreeMap::new();
        for word in sentences.iter().flatten() {
            *counts.entry((word.upos, word.xpos)).or_default() += 1;
        }
        let pairs: Vec<_> = counts.iter().filter(|(_, n)| **n >= least).map(|(p, _)| *p).collect();
        let nearest = |upos: Upos| {
            let same = pairs.iter().enumerate().filter(|(_, p)| p.0 == upos);
            same.max_by_key(|(_, p)| counts[p]).map_or(0, |(i, _)| i)
        };
        let own = |p: &(Upos, Xpos)| pairs.iter().position(|q| q == p);
        let index = counts.keys().map(|p| (*p, own(p).unwrap_or_else(|| nearest(p.0)))).collect();
        Self { pairs, index }
    }

    /// The class of a pair.
    pub fn class(&self, upos: Upos, xpos: Xpos) -> usize {
        self.index.get(&(upos, xpos)).copied().unwrap_or(0)
    }
}
