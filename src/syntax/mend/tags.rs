//! Tags that the tree shows to be wrong.
//!
//! A word class is decided before the tree, from a few words around. What has a subject and no copula is a verb, and so
//! is what stands bare beside one in a coordination ("trains and *arms* the fighters"); "that" as a subject or an object
//! of a clause that modifies a noun is a pronoun.

use super::{Label, Node, Sentence, Upos, Xpos};
use crate::lexicon::base_form;

pub(super) fn mend(s: &mut Sentence) {
    for token in 0..s.len() {
        let node = s.node(token);
        let subject = [Label::Nsubj, Label::NsubjPass];
        match node.upos {
            Upos::Noun | Upos::Propn | Upos::Pron | Upos::X
                if s.with(token, &subject).any(|d| d < token)
                    && s.with(token, &[Label::Cop, Label::Case, Label::Det]).next().is_none()
                    && s.with(token, &[Label::Obj, Label::Aux]).next().is_some() =>
            {
                finite(s, token);
            }
            // "has leverage": behind "has" no verb stands in its base form.
            Upos::Verb if node.xpos == Xpos::Vb && token > 0 && !is_participle(s.word(token)) => {
                let have = token - 1;
                let helps = s.head(have) == Some(token) && s.node(have).label == Label::Aux;
                if helps && matches!(s.word(have), "has" | "have" | "had") && s.with(token, &[Label::Aux]).count() == 1
                {
                    owned(s, have, token);
                }
            }
            Upos::Adj if s.word(token).ends_with("ed") && s.with(token, &[Label::AuxPass]).next().is_some() => {
                (s.nodes[token].upos, s.nodes[token].xpos) = (Upos::Verb, Xpos::Vbn);
            }
            Upos::Noun if node.label == Label::Conj && s.word(token).ends_with('s') => {
                let beside = s.head(token).is_some_and(|h| s.node(h).xpos == Xpos::Vbz && s.node(h).upos == Upos::Verb);
                if beside && s.below(token).all(|d| d > token || s.node(d).label == Label::Cc) {
                    finite(s, token);
                }
            }
            Upos::Sconj
                if s.word(token) == "that"
                    && matches!(node.label, Label::Nsubj | Label::NsubjPass | Label::Obj)
                    && s.head(token).is_some_and(|h| s.node(h).label == Label::Acl) =>
            {
                (s.nodes[token].upos, s.nodes[token].xpos) = (Upos::Pron, Xpos::Wdt);
            }
            _ => {}
        }
    }
}

/// Whether a base form is a participle too: "put", "become".
fn is_participle(word: &str) -> bool {
    base_form(word, true).is_some() || ["ed", "come", "run"].iter().any(|end| word.ends_with(end))
}

/// Makes a noun of a word and the object of the "has" before it.
fn owned(s: &mut Sentence, have: usize, noun: usize) {
    let rest: Vec<usize> = s.below(noun).filter(|&d| d < have || s.nodes[d].label != Label::Obl).collect();
    let node = s.node(noun);
    s.attempt(|s| {
        s.nodes[have] = Node { head: node.head, label: node.label, upos: Upos::Verb, ..s.nodes[have] };
        for &d in rest.iter().filter(|&&d| d != have) {
            s.hang(d, have, s.nodes[d].label);
        }
        s.hang(noun, have, Label::Obj);
        (s.nodes[noun].upos, s.nodes[noun].xpos) = (Upos::Noun, Xpos::Nn);
    });
}

/// Makes a finite verb of a word.
fn finite(s: &mut Sentence, token: usize) {
    let helped = s.with(token, &[Label::Aux]).next().is_some();
    s.nodes[token].upos = Upos::Verb;
    s.nodes[token].xpos = match s.word(token) {
        _ if helped => Xpos::Vb,
        w if w.ends_with("ed") => Xpos::Vbd,
        w if w.ends_with('s') => Xpos::Vbz,
        _ => Xpos::Vbp,
    };
}
