//! Who said so, in passing.
//!
//! "The deployment, *analysts believe*, will continue"; "…, *state media reported* on Friday.": a verb of speech or thought
//! between two commas, or behind the last one, with nothing but its subject before it, is a clause beside the clause
//! around it; the net takes its subject for one more member of whatever stands before the comma.

use super::{Label, Sentence, Upos, Xpos};
use crate::lexicon::{CueKind, words};
use crate::syntax::lemma;

pub(super) fn mend(s: &mut Sentence) {
    for verb in 2..s.len() {
        let node = s.node(verb);
        if !matches!(node.xpos, Xpos::Vbd | Xpos::Vbn | Xpos::Vbp | Xpos::Vbz) || node.upos != Upos::Verb {
            continue;
        }
        if node.label == Label::Parataxis || !reports(s, verb) {
            continue;
        }
        if node.label == Label::Root {
            between(s, verb);
            continue;
        }
        if let Some((comma, subject)) = phrase(s, verb)
            && let Some(around) = around(s, comma, verb)
        {
            s.attempt(|s| {
                s.hang(verb, around, Label::Parataxis);
                s.hang(subject, verb, Label::Nsubj);
                s.nodes[verb].xpos = if s.node(verb).xpos == Xpos::Vbn { Xpos::Vbd } else { s.node(verb).xpos };
                s.hang(comma, verb, Label::Punct);
                if s.nodes.get(verb + 1).is_some_and(|n| n.upos == Upos::Punct) {
                    let place = if verb + 2 < s.len() { verb } else { around };
                    s.hang(verb + 1, place, Label::Punct);
                }
            });
        }
    }
}

/// Turns a sentence round whose root is a clause between commas: "The deployment, analysts *believe*, will continue".
fn between(s: &mut Sentence, verb: usize) {
    let Some((comma, subject)) = phrase(s, verb).filter(|&(comma, _)| comma > 0) else { return };
    if verb + 1 >= s.len() || s.word(verb + 1) != "," {
        return;
    }
    let lacking = |t: &usize| {
        s.with(*t, &[Label::Nsubj, Label::NsubjPass, Label::Expl, Label::Mark]).next().is_none() && s.is_tensed(*t)
    };
    let later = [Label::Parataxis, Label::Comp, Label::Conj, Label::Advcl];
    let Some(main) = s.with(verb, &later).find(|t| *t > verb && lacking(t)) else { return };
    let before: Vec<usize> = s.below(verb).filter(|&d| d < comma).collect();
    let passive = s.with(main, &[Label::AuxPass]).next().is_some();
    let after: Vec<usize> = s.below(verb).filter(|&d| d > verb + 1 && d != main).collect();
    s.attempt(|s| {
        let root = s.node(verb);
        s.hang(verb, main, Label::Parataxis);
        s.nodes[main] =
            super::Node { head: super::ROOT, label: Label::Root, confidence: root.confidence, ..s.node(main) };
        s.hang(subject, verb, Label::Nsubj);
        s.hang(comma, verb, Label::Punct);
        for d in before.iter().chain(&after) {
            s.nodes[*d].head = (main + s.first) as u32;
        }
        if let Some(&noun) = before.iter().rev().find(|&&d| s.is_nominal(d)) {
            s.nodes[noun].label = if passive { Label::NsubjPass } else { Label::Nsubj };
        }
    });
}

/// Whether a verb can report, and nothing that it reports stands behind it.
fn reports(s: &Sentence, verb: usize) -> bool {
    let last = s.nodes.get(verb + 1).is_none_or(|n| {
        n.upos == Upos::Punct && matches!(s.word(verb + 1), "," | ".")
            || n.upos == Upos::Adp
            || n.upos == Upos::Propn && matches!(n.label, Label::Obl)
    });
    last && is_cue(s, verb)
}

/// Whether the lexicon has a verb among those of speech and thought.
pub(super) fn is_cue(s: &Sentence, verb: usize) -> bool {
    let word = s.word(verb);
    let base = lemma(word, Upos::Verb, s.node(verb).xpos);
    let cues = &words().cues;
    let known =
        |phrase: &str| cues.exact(phrase).next().is_some_and(|c| matches!(c.kind, CueKind::Report | CueKind::Hedge));
    known(&base) || known(word) || known(&format!("{base} that"))
}

/// The comma and the head of the noun phrase that stand right before a verb.
fn phrase(s: &Sentence, verb: usize) -> Option<(usize, usize)> {
    let part = |t: usize| {
        matches!(s.node(t).upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Det | Upos::Adj | Upos::Num)
            || s.node(t).xpos == Xpos::Pos
    };
    let first = (0..verb).rev().take_while(|&t| part(t)).last()?;
    let comma = first.checked_sub(1)?;
    let closes = matches!(s.word(comma), "," | "”" | "\"");
    let subject = (first..verb).rev().find(|&t| s.is_nominal(t))?;
    closes.then_some((comma, subject))
}

/// The head of the clause around what stands after a comma.
fn around(s: &Sentence, comma: usize, verb: usize) -> Option<usize> {
    let clause = |&t: &usize| t < comma || t > verb + 1;
    let root = (0..s.len()).find(|&t| s.head(t).is_none())?;
    let verbal = |&t: &usize| s.node(t).upos == Upos::Verb || s.with(t, &[Label::Cop]).next().is_some();
    s.path(verb).skip(1).filter(clause).find(verbal).or(Some(root)).filter(clause)
}
