//! Finite verbs whose subject was given to another verb.
//!
//! "Expelled after secret *files* had been found": the net closed the phrase before it saw the verb. A finite verb that
//! lacks a subject takes the phrase that ends right before it, if that hangs on the same head as an object or after what
//! can also be a conjunction.

use super::{Label, Sentence, Upos};

pub(super) fn mend(s: &mut Sentence) {
    for verb in 0..s.len() {
        two_objects(s, verb);
    }
    for verb in 2..s.len() {
        if s.node(verb).upos != Upos::Verb && s.with(verb, &[Label::Cop]).next().is_none() {
            continue;
        }
        if !matches!(s.node(verb).label, Label::Comp | Label::Advcl) || !s.is_tensed(verb) {
            continue;
        }
        let taken = [Label::Nsubj, Label::NsubjPass, Label::Expl, Label::Mark, Label::Cc];
        if s.with(verb, &taken).any(|d| d < verb) {
            continue;
        }
        let Some(head) = s.head(verb).filter(|&h| h < verb) else { continue };
        let low = s.reach(verb).0;
        let Some(noun) = s
            .with(head, &[Label::Obl, Label::Obj, Label::Iobj])
            .find(|&n| n < low && s.reach(n).1 + 1 == low && n > head)
        else {
            continue;
        };
        let case = s.with(noun, &[Label::Case]).next();
        let opens = case.is_none_or(|c| {
            matches!(
                s.word(c),
                "after"
                    | "before"
                    | "since"
                    | "until"
                    | "till"
                    | "as"
                    | "than"
                    | "because"
                    | "while"
                    | "that"
                    | "if"
                    | "like"
                    | "for"
                    | "in"
            )
        });
        if !opens || case.is_none() && (s.node(noun).label == Label::Obl || !super::report::is_cue(s, head)) {
            continue;
        }
        let passive = s.with(verb, &[Label::AuxPass]).next().is_some();
        s.attempt(|s| {
            s.hang(noun, verb, if passive { Label::NsubjPass } else { Label::Nsubj });
            if let Some(case) = case {
                s.hang(case, verb, Label::Mark);
                s.nodes[case].upos = Upos::Sconj;
                s.nodes[verb].label = Label::Advcl;
            } else {
                s.nodes[verb].label = Label::Comp;
            }
        });
    }
}

/// Of two objects the first is the indirect one: "gives *Pyongyang* oil".
fn two_objects(s: &mut Sentence, verb: usize) {
    let objects: Vec<usize> = s.with(verb, &[Label::Obj]).filter(|&o| o > verb).collect();
    if let [first, second] = objects[..]
        && s.reach(first).1 + 1 == s.reach(second).0
    {
        s.nodes[first].label = Label::Iobj;
    }
}
