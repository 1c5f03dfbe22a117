//! Main verbs that were taken for participles.
//!
//! "Two guerrillas wounded a soldier": the past of most verbs looks like their participle, and the net makes a noun with a
//! clause behind it of the sentence. Where the noun is the root of a sentence with a full stop, or one subject too many of a
//! verb of saying behind it, the verb gets its noun as its subject.

use super::{Label, ROOT, Sentence, Upos, Xpos};

pub(super) fn mend(s: &mut Sentence) {
    let stop = (s.len().saturating_sub(3)..s.len()).any(|i| s.word(i) == ".");
    for verb in 1..s.len() {
        if stop && squeezed(s, verb) {
            continue;
        }
        let Some(noun) = s.head(verb).filter(|&n| n < verb && s.is_nominal(n) && is_past(s, verb)) else { continue };
        let above = s.head(noun);
        let helped = [Label::Nsubj, Label::NsubjPass, Label::Cop, Label::Aux, Label::Case];
        match above {
            None if stop && s.with(noun, &helped).next().is_none() => {
                let behind: Vec<usize> = s.below(noun).filter(|&d| d > verb).collect();
                s.attempt(|s| {
                    for &d in &behind {
                        let label = if s.nodes[d].label == Label::Nmod { Label::Obl } else { s.nodes[d].label };
                        s.hang(d, verb, label);
                    }
                    s.nodes[verb].head = ROOT;
                    s.nodes[verb].label = Label::Root;
                    finish(s, verb, noun);
                });
            }
            Some(report)
                if s.node(noun).label == Label::Nsubj
                    && report > verb
                    && s.with(report, &[Label::Nsubj]).any(|d| d > verb) =>
            {
                s.attempt(|s| {
                    s.hang(verb, report, Label::Comp);
                    finish(s, verb, noun);
                });
            }
            _ => {}
        }
    }
}

/// "Peruvian police detained miners": all of it taken for one noun. Returns whether it was, and has been mended.
fn squeezed(s: &mut Sentence, verb: usize) -> bool {
    let noun = verb - 1;
    let Some(object) = s.head(verb).filter(|&o| o > verb && s.head(o).is_none() && s.is_nominal(o)) else {
        return false;
    };
    let past = s.node(verb).label == Label::Mod && s.node(verb).xpos == Xpos::Vbn;
    let other = [Label::Nsubj, Label::NsubjPass, Label::Cop, Label::Aux, Label::Case];
    if !past || s.head(noun) != Some(object) || !s.is_nominal(noun) || s.with(object, &other).next().is_some() {
        return false;
    }
    let before: Vec<usize> = s.below(object).filter(|&d| d < noun).collect();
    let end: Vec<usize> = s.with(object, &[Label::Punct]).filter(|&d| d > object).collect();
    s.attempt(|s| {
        for &d in &before {
            s.hang(d, noun, s.nodes[d].label);
        }
        for &d in &end {
            s.hang(d, verb, Label::Punct);
        }
        s.nodes[verb].head = ROOT;
        s.nodes[verb].label = Label::Root;
        finish(s, verb, noun);
        s.hang(object, verb, Label::Obj);
    })
}

/// Whether a word modifies the noun before it as a participle of the past does that can be the past itself.
fn is_past(s: &Sentence, verb: usize) -> bool {
    let node = s.node(verb);
    let form = matches!(node.xpos, Xpos::Vbn | Xpos::Vbd) || node.upos == Upos::Adj && s.word(verb).ends_with("ed");
    let bare =
        s.with(verb, &[Label::Aux, Label::AuxPass, Label::Nsubj, Label::NsubjPass, Label::Mark]).next().is_none();
    let by = s.with(verb, &[Label::Obl]).any(|o| s.with(o, &[Label::Case]).any(|c| s.word(c) == "by"));
    node.label == Label::Acl && form && bare && !by
}

fn finish(s: &mut Sentence, verb: usize, noun: usize) {
    s.nodes[verb].upos = Upos::Verb;
    s.nodes[verb].xpos = Xpos::Vbd;
    s.hang(noun, verb, Label::Nsubj);
}
