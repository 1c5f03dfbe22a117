//! Mends mistakes that the net often makes.
//!
//! In: the words and nodes of one sentence. Out: the same nodes, some hung elsewhere or named otherwise. Deciding greedily
//! from left to right and knowing few words, the net errs in ways that the rest of the sentence, or the lexicon, shows to
//! be errors. Each kind has a file of its own; none may leave anything but a projective tree.

mod list;
mod mark;
mod participle;
mod reduced;
mod report;
mod subject;
mod tags;
mod time;
mod turn;

use super::{Label, Node, ROOT, Upos, Xpos};

/// Longer sentences are lists and the like, and stay as they are: so the time for a text stays linear in its length.
const LONGEST: usize = 120;

/// Mends a sentence whose first token has the index `first`; heads count from the start of the text. `word` gives the
/// words of the sentence in lower case; `names` are the names in it, in order, with what the net has seen for them.
pub(super) fn mend<'w>(nodes: &mut [Node], first: usize, word: &dyn Fn(usize) -> &'w str, names: &[list::Name]) {
    if nodes.len() > LONGEST {
        return;
    }
    let mut sentence = Sentence { nodes, first, word };
    mark::mend(&mut sentence);
    participle::mend(&mut sentence);
    reduced::mend(&mut sentence);
    turn::mend(&mut sentence);
    subject::mend(&mut sentence);
    report::mend(&mut sentence);
    time::mend(&mut sentence);
    tags::mend(&mut sentence);
    list::mend(&mut sentence, names);
}

/// The root of a sentence with a full stop, if it can hardly be one: no verb and without a copula, a participle without a
/// subject, or a verb with two subjects, one of them a relative pronoun.
pub(super) fn odd_root<'w>(word: impl Fn(usize) -> &'w str, nodes: &[trilateral_net::Node]) -> Option<usize> {
    let count = nodes.len();
    let stop = (count.saturating_sub(3)..count).any(|i| word(i) == ".");
    let root = nodes.iter().position(|n| n.head == ROOT).filter(|_| stop && count <= LONGEST)?;
    let below = |labels: &[Label]| nodes.iter().filter(|n| n.head == root as u32 && labels.contains(&n.label)).count();
    let subjects = below(&[Label::Nsubj, Label::NsubjPass, Label::Expl]);
    let odd = if nodes[root].upos == Upos::Verb {
        let relative = |n: &trilateral_net::Node| n.head == root as u32 && matches!(n.xpos, Xpos::Wdt | Xpos::Wp);
        let helped = nodes
            .iter()
            .any(|n| n.head == root as u32 && matches!(n.xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md));
        subjects == 0 && matches!(nodes[root].xpos, Xpos::Vbg | Xpos::Vbn) && !helped
            || subjects > 1 && nodes[..root].iter().any(relative)
    } else {
        subjects == 0 && below(&[Label::Cop, Label::Aux]) == 0
    };
    odd.then_some(root)
}

/// A sentence that is being mended. Places count from its first word.
struct Sentence<'a, 'w> {
    nodes: &'a mut [Node],
    first: usize,
    word: &'a dyn Fn(usize) -> &'w str,
}

impl Sentence<'_, '_> {
    fn len(&self) -> usize {
        self.nodes.len()
    }

    fn node(&self, token: usize) -> Node {
        self.nodes[token]
    }

    fn word(&self, token: usize) -> &str {
        (self.word)(token)
    }

    fn head(&self, token: usize) -> Option<usize> {
        let head = self.nodes[token].head;
        (head != ROOT).then(|| head as usize - self.first)
    }

    /// What hangs on a token, in order.
    fn below(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).filter(move |&d| self.head(d) == Some(token))
    }

    /// What hangs on a token with one of some labels.
    fn with<'s>(&'s self, token: usize, labels: &'s [Label]) -> impl Iterator<Item = usize> + 's {
        self.below(token).filter(|&d| labels.contains(&self.nodes[d].label))
    }

    /// A token and what is above it, up to the root.
    fn path(&self, token: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(token), |&t| self.head(t)).take(self.len() + 1)
    }

    /// The first and the last place of what stands below a token.
    fn reach(&self, token: usize) -> (usize, usize) {
        let below = |&t: &usize| self.path(t).any(|t| t == token);
        let first = (0..=token).find(below).unwrap_or(token);
        let last = (token..self.len()).rev().find(below).unwrap_or(token);
        (first, last)
    }

    fn is_nominal(&self, token: usize) -> bool {
        matches!(self.nodes[token].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
    }

    /// Whether a tag is one of a finite verb.
    fn is_finite(&self, token: usize) -> bool {
        matches!(self.nodes[token].xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz)
    }

    /// Whether a verb has a tense, in itself or in an auxiliary before it.
    fn is_tensed(&self, verb: usize) -> bool {
        let helps = |d: usize| {
            d < verb
                && matches!(self.nodes[d].label, Label::Aux | Label::AuxPass)
                && (self.is_finite(d) || self.nodes[d].xpos == Xpos::Md)
        };
        self.is_finite(verb) || self.below(verb).any(helps)
    }

    /// Hangs a token elsewhere.
    fn hang(&mut self, token: usize, head: usize, label: Label) {
        let node = &mut self.nodes[token];
        node.head = (head + self.first) as u32;
        node.label = label;
        node.confidence = node.confidence.min(MENDED);
    }

    /// Does something to a sentence, and undoes it if the result is no projective tree. Returns whether it stayed.
    fn attempt(&mut self, change: impl FnOnce(&mut Self)) -> bool {
        let before = self.nodes.to_vec();
        change(self);
        let good = self.is_tree();
        if !good {
            self.nodes.copy_from_slice(&before);
        }
        good
    }

    fn is_tree(&self) -> bool {
        let arc = |t: usize| {
            self.head(t).is_none_or(|h| (t.min(h) + 1..t.max(h)).all(|b| self.path(b).any(|above| above == h)))
        };
        self.nodes.iter().filter(|n| n.head == ROOT).count() == 1
            && (0..self.len()).all(|t| self.path(t).count() <= self.len() && arc(t))
    }
}

/// How sure a mended arc is at most: right more often than not.
const MENDED: u8 = 160;
