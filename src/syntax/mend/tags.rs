//! Tags that the tree shows to be wrong.
//!
//! A word class is decided before the tree, from a few words around. What has a subject and no copula is a verb, and so
//! is what stands bare beside one in a coordination ("trains and *arms* the fighters"); "that" as a subject or an object
//! of a clause that modifies a noun is a pronoun.

use super::{Label, Sentence, Upos, Xpos};

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
