//! Passives that were named half.
//!
//! "They're *drawn* to it", "he got *charged*": whether a clause is passive is said three times, by the tag of its verb, the
//! label of the last auxiliary and that of the subject. Where a form of "be" or "get" stands before a participle, and the
//! three do not agree, the clause is passive.

use super::{Label, Sentence, Upos, Xpos};
use crate::lexicon::base_form;
use crate::syntax::is_form_of_be;

pub(super) fn mend(s: &mut Sentence) {
    for verb in 1..s.len() {
        if s.node(verb).upos != Upos::Verb {
            continue;
        }
        let helping = [Label::Aux, Label::AuxPass, Label::Cop];
        let Some(last) = s.with(verb, &helping).filter(|&a| a < verb).last() else { continue };
        // "He’s gone" has "has".
        let has = matches!(s.word(last), "'s" | "’s") && s.node(last).label == Label::Aux;
        let be = is_form_of_be(s.word(last)) && !has;
        let get = matches!(s.word(last), "get" | "gets" | "got" | "getting" | "gotten");
        let node = s.node(verb);
        // "Was put": behind "be" a base form can only be a participle that looks like it.
        let own = be && node.xpos == Xpos::Vb && base_form(s.word(verb), true).is_some();
        if !(node.xpos == Xpos::Vbn && (be || get) || own) {
            continue;
        }
        s.nodes[verb].xpos = Xpos::Vbn;
        s.nodes[last].label = Label::AuxPass;
        s.nodes[last].upos = Upos::Aux;
        let subjects: Vec<usize> = s.with(verb, &[Label::Nsubj]).collect();
        for subject in subjects {
            s.nodes[subject].label = Label::NsubjPass;
        }
    }
}
