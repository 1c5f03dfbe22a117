//! How a verb stands: with a tense or without, active or passive, affirmed or negated.
//!
//! In: the token of a verb, predicate or noun. Out: what its auxiliaries and the words beside it make of it.

use super::{DEPTH, Frames};
use crate::syntax::{Label, Xpos, is_form_of_be};

impl Frames<'_> {
    /// Whether a verb has a tense, in itself or in an auxiliary.
    pub fn is_finite(&self, verb: usize) -> bool {
        let tensed = |t: usize| matches!(self.syntax.node(t).xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md);
        tensed(verb) || self.auxiliaries(verb).into_iter().any(tensed)
    }

    pub(super) fn auxiliaries(&self, verb: usize) -> Vec<usize> {
        let labels = [Label::Aux, Label::AuxPass, Label::Cop];
        self.syntax.dependents(verb).filter(|&d| labels.contains(&self.syntax.label(d))).collect()
    }

    /// Whether a verb is in the passive.
    pub fn is_passive(&self, verb: usize) -> bool {
        let mut verb = verb;
        for _ in 0..DEPTH {
            let node = self.syntax.node(verb);
            if !matches!(node.xpos, Xpos::Vbn | Xpos::Vbd) {
                return false;
            }
            let auxiliaries = self.auxiliaries(verb);
            if let Some(&last) = auxiliaries.iter().rfind(|&&a| a < verb) {
                let get = matches!(self.word(last), "get" | "gets" | "got" | "getting" | "gotten");
                return is_form_of_be(self.word(last)) || get && self.syntax.label(last) == Label::AuxPass;
            }
            if self.syntax.with(verb, Label::NsubjPass).next().is_some() {
                return true;
            }
            let own = self.syntax.with(verb, Label::Nsubj).next().is_some();
            match node.label {
                // "were attacked and killed", "has attacked and killed"
                Label::Conj if !own => match self.syntax.head(verb) {
                    Some(head) => verb = head,
                    None => return false,
                },
                Label::Acl | Label::Advcl | Label::Comp | Label::Mod => return node.xpos == Xpos::Vbn && !own,
                _ => return false,
            }
        }
        false
    }

    /// The word that negates a verb, a predicate or a noun: "not", "never", "no", "neither", "without".
    pub fn negation(&self, head: usize) -> Option<usize> {
        let negates = |t: usize| {
            matches!(self.word(t), "not" | "n't" | "n’t" | "never" | "no" | "neither" | "nor" | "without" | "cannot")
        };
        let direct = self.syntax.dependents(head).find(|&d| {
            let label = self.syntax.label(d);
            let mine =
                matches!(label, Label::Advmod | Label::Mark | Label::Case | Label::Cc | Label::Det | Label::Other);
            let either = d < head && matches!(self.word(d), "neither" | "nor");
            negates(d) && (mine || either) && (label != Label::Cc || d < head)
        });
        let longer = || {
            // "no longer": "no" hangs on the adverb.
            let adverbs = self.syntax.with(head, Label::Advmod);
            adverbs
                .filter(|&a| self.word(a) == "longer")
                .find_map(|a| self.syntax.dependents(a).find(|&d| self.word(d) == "no"))
        };
        let subject = || {
            let labels = [Label::Nsubj, Label::NsubjPass];
            let mut subjects = self.syntax.dependents(head).filter(|&d| labels.contains(&self.syntax.label(d)));
            subjects.find_map(|s| {
                if matches!(self.word(s), "neither" | "nobody" | "nothing" | "none") {
                    return Some(s);
                }
                self.syntax.dependents(s).find(|&d| matches!(self.word(d), "no" | "neither"))
            })
        };
        // "nor did China …": the conjunction hangs on whatever the parser took it for.
        let nor = || {
            let first = *self.syntax.reach(head).start();
            (self.syntax.label(head) == Label::Conj && first > 0 && self.word(first) == "nor").then_some(first)
        };
        direct.or_else(longer).or_else(nor).or_else(|| if self.is_clause(head) { subject() } else { None })
    }
}
