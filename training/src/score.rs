//! How good a parse is.
//!
//! In: parsed and gold sentences. Out: shares of right tags, heads and labels, and F1 by label.

use std::fmt;

use crate::conllu::Word;
use trilateral_net::scheme::Label;

/// Counts over a treebank.
#[derive(Clone, Debug, Default)]
pub struct Score {
    words: usize,
    upos: usize,
    xpos: usize,
    heads: usize,
    arcs: usize,
    right: [usize; Label::COUNT],
    found: [usize; Label::COUNT],
    wanted: [usize; Label::COUNT],
}

impl Score {
    /// Adds a sentence.
    pub fn add(&mut self, parsed: &[Word], gold: &[Word]) {
        for (p, g) in parsed.iter().zip(gold) {
            self.words += 1;
            self.upos += usize::from(p.upos == g.upos);
            self.xpos += usize::from(p.xpos == g.xpos);
            let head = p.head == g.head;
            let (found, wanted) = (p.label.scored(), g.label.scored());
            self.heads += usize::from(head);
            self.found[found as usize] += 1;
            self.wanted[wanted as usize] += 1;
            if head && found == wanted {
                self.arcs += 1;
                self.right[wanted as usize] += 1;
            }
        }
    }

    fn f1(&self, label: Label) -> f64 {
        let l = label as usize;
        200.0 * self.right[l] as f64 / (self.found[l] + self.wanted[l]).max(1) as f64
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |n: usize| 100.0 * n as f64 / self.words.max(1) as f64;
        write!(
            f,
            "UPOS {:.2} XPOS {:.2} UAS {:.2} LAS {:.2} |",
            share(self.upos),
            share(self.xpos),
            share(self.heads),
            share(self.arcs)
        )?;
        let shown = [
            Label::Nsubj,
            Label::NsubjPass,
            Label::Obj,
            Label::Nmod,
            Label::Obl,
            Label::Conj,
            Label::Comp,
            Label::Acl,
            Label::Advcl,
            Label::Appos,
        ];
        shown.iter().try_for_each(|l| write!(f, " {} {:.1}", l.name(), self.f1(*l)))
    }
}
