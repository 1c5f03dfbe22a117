//! Participles that were taken for more or for less than they are.
//!
//! "The police released *suspected* rebels": right behind a verb that has no object yet, a participle of the past modifies the
//! noun behind it. "Issued a declaration *demanding* that …": one of the present that has an object or a clause of its own
//! modifies the noun before it; the net makes one noun of the two. And behind a comma and "with" it is what somebody does
//! meanwhile: "…, with Moscow *demanding* more".

use super::{Label, Sentence, Upos, Xpos};
use crate::syntax::lemma;

pub(super) fn mend(s: &mut Sentence) {
    for participle in 1..s.len() {
        before(s, participle);
        behind(s, participle);
        meanwhile(s, participle);
    }
}

/// "released suspected rebels".
fn before(s: &mut Sentence, participle: usize) {
    const LINKING: [&str; 12] =
        ["be", "become", "feel", "find", "get", "have", "keep", "leave", "look", "remain", "seem", "stay"];
    let verb = participle - 1;
    let node = s.node(participle);
    let completes = node.label == Label::Comp && node.xpos == Xpos::Vbn && s.head(participle) == Some(verb);
    if !completes || s.node(verb).upos != Upos::Verb || s.with(verb, &[Label::Obj]).next().is_some() {
        return;
    }
    let Some(noun) = s.with(participle, &[Label::Obj]).find(|&o| o > participle && s.is_nominal(o)) else { return };
    if LINKING.contains(&lemma(s.word(verb), Upos::Verb, s.node(verb).xpos).as_ref()) {
        return;
    }
    let rest: Vec<usize> = s.below(participle).filter(|&d| d != noun).collect();
    s.attempt(|s| {
        s.hang(noun, verb, Label::Obj);
        s.hang(participle, noun, Label::Mod);
        for d in rest {
            s.hang(d, verb, s.nodes[d].label);
        }
    });
}

/// "a declaration demanding that".
fn behind(s: &mut Sentence, participle: usize) {
    let node = s.node(participle);
    let noun = participle - 1;
    let object = node.xpos == Xpos::Vbg && node.label == Label::Obj;
    let one = s.head(noun) == Some(participle) && s.node(noun).label == Label::Mod && s.node(noun).upos == Upos::Noun;
    let governs = s.with(participle, &[Label::Obj, Label::Comp]).any(|d| d > participle);
    let Some(verb) = s.head(participle).filter(|&v| object && one && governs && v < noun) else { return };
    let before: Vec<usize> = s.below(participle).filter(|&d| d < noun).collect();
    s.attempt(|s| {
        s.hang(noun, verb, Label::Obj);
        s.hang(participle, noun, Label::Acl);
        s.nodes[participle].upos = Upos::Verb;
        for d in before {
            s.hang(d, noun, s.nodes[d].label);
        }
    });
}

/// ", with Moscow demanding more".
fn meanwhile(s: &mut Sentence, participle: usize) {
    let node = s.node(participle);
    if node.xpos != Xpos::Vbg || !matches!(node.label, Label::Acl | Label::Advcl) {
        return;
    }
    let before = |n: &usize| s.is_nominal(*n) && s.below(*n).all(|d| d == participle || s.reach(d).1 < participle);
    let Some(with) = (1..participle).rev().find(|&t| s.word(t) == "with" && s.word(t - 1) == ",") else { return };
    let Some(noun) = s.head(with).filter(|n| *n > with && *n < participle && before(n)) else { return };
    let last = s.below(noun).filter(|&d| d != participle).map(|d| s.reach(d).1).max().map_or(noun, |d| d.max(noun));
    let Some(above) = s.head(noun).filter(|&h| h < with) else { return };
    if last + 1 != participle || ![Some(noun), Some(above)].contains(&s.head(participle)) {
        return;
    }
    s.attempt(|s| {
        s.hang(participle, above, Label::Advcl);
        s.hang(noun, participle, Label::Nsubj);
        s.hang(with, participle, Label::Mark);
        s.hang(with - 1, participle, Label::Punct);
    });
}
