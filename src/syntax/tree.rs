//! The tree that the heads make.
//!
//! In: the nodes of a [`Syntax`]. Out: the dependents of a token, in the order of the text, and what stands below it.

use super::{Label, Node, ROOT, Syntax};

/// A token's place among its siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Links {
    /// Its first dependent; itself if there is none.
    first: u32,
    /// The next dependent of its head; itself if there is none.
    next: u32,
}

impl Syntax {
    /// The parse with the given nodes.
    pub(super) fn of(nodes: Vec<Node>) -> Self {
        let mut links: Vec<Links> = (0..nodes.len() as u32).map(|i| Links { first: i, next: i }).collect();
        // From the end, so that each list begins with what stands first.
        for i in (0..nodes.len()).rev() {
            let head = nodes[i].head as usize;
            if let Some(first) = links.get(head).map(|l| l.first)
                && head != i
            {
                links[i].next = if first as usize == head { i as u32 } else { first };
                links[head].first = i as u32;
            }
        }
        Self { nodes, links }
    }

    /// All nodes, one for each token.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// What was found of a token; an empty node beyond the last one.
    pub fn node(&self, token: usize) -> Node {
        self.nodes.get(token).copied().unwrap_or(Node { head: ROOT, ..Node::default() })
    }

    /// The token that a token depends on.
    pub fn head(&self, token: usize) -> Option<usize> {
        let head = self.node(token).head;
        (head != ROOT).then_some(head as usize)
    }

    /// What a token is to its head.
    pub fn label(&self, token: usize) -> Label {
        self.node(token).label
    }

    /// The dependents of a token, in the order of the text.
    pub fn dependents(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        let first = self.links.get(token).map(|l| l.first as usize).filter(|&f| f != token);
        std::iter::successors(first, |&t| {
            let next = self.links[t].next as usize;
            (next != t).then_some(next)
        })
    }

    /// The dependents of a token with a given label.
    pub fn with(&self, token: usize, label: Label) -> impl Iterator<Item = usize> + '_ {
        self.dependents(token).filter(move |&d| self.label(d) == label)
    }

    /// The tokens from a token up to the root, itself first.
    pub fn path(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(token), |&t| self.head(t))
    }

    /// Whether `token` is `above` or stands somewhere below it.
    pub fn is_below(&self, token: usize, above: usize) -> bool {
        self.path(token).any(|t| t == above)
    }

    /// The first and the last token of what stands below a token, itself included.
    pub fn reach(&self, token: usize) -> std::ops::RangeInclusive<usize> {
        // Trees are projective: the outermost dependents reach furthest.
        let mut first = token;
        while let Some(d) = self.dependents(first).next().filter(|&d| d < first) {
            first = d;
        }
        let mut last = token;
        while let Some(d) = self.dependents(last).last().filter(|&d| d > last) {
            last = d;
        }
        first..=last
    }
}
