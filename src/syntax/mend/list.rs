//! Names that stand in a list.
//!
//! "*Japan, the ROK, and the United States* condemn …": the net takes one of them for another word for the one before. Three
//! names or more with commas between them and an "and" before the last are one coordination. And whoever is joined to "Mori of
//! Japan" is joined to the man: "Mori of Japan and *Cho* of Korea".

use std::ops::Range;

use super::{Label, Sentence};
use crate::syntax::stand_in;

/// A name, as the places of its words, and what the net has seen for it.
pub(super) type Name<'a> = (Range<usize>, &'a str);

pub(super) fn mend(s: &mut Sentence, names: &[Name]) {
    let mut first = 0;
    while first < names.len() {
        let mut last = first;
        while last + 1 < names.len() && follows(s, &names[last].0, &names[last + 1].0) {
            last += 1;
            if joins(s, &names[last].0) {
                break;
            }
        }
        let opens = s.with(names[first].0.end - 1, &[Label::Case]).any(|c| c < 3);
        if last > first + 1 && joins(s, &names[last].0) {
            if opens {
                // "In addition to Japan, Korea and France signed": what opens the sentence is no member.
                lend(s, &names[first + 1..=last]);
            } else {
                coordinate(s, &names[first..=last]);
            }
        }
        first = last + 1;
    }
    for pair in names.windows(2) {
        let after = s.with(pair[0].0.end - 1, &[Label::Case]).any(|c| s.word(c) == "between");
        if after && follows(s, &pair[0].0, &pair[1].0) && joins(s, &pair[1].0) {
            between(s, pair);
        }
    }
    people(s, names);
    for pair in names.windows(2) {
        // "a call with Modi of India": the man’s state, not the call’s.
        let (person, state) = (pair[0].0.end - 1, pair[1].0.end - 1);
        let of = (person + 1..pair[1].0.start).map(|t| s.word(t)).eq(["of"]);
        if of && pair[0].1 == stand_in::PERSON && pair[1].1 == stand_in::STATE && s.head(state) != Some(person) {
            s.attempt(|s| s.hang(state, person, Label::Nmod));
        }
    }
}

/// Whether nothing but commas, "and" and articles stands between two names, and something does.
fn follows(s: &Sentence, before: &Range<usize>, name: &Range<usize>) -> bool {
    let between = before.end..name.start;
    let mark = |t: usize| matches!(s.word(t), "," | "and" | "or" | "&");
    between.clone().all(|t| mark(t) || s.word(t) == "the") && between.clone().any(mark)
}

/// Whether "and" or "or" stands before a name.
fn joins(s: &Sentence, name: &Range<usize>) -> bool {
    let before = (0..name.start).rev().find(|&t| s.word(t) != "the");
    before.is_some_and(|t| matches!(s.word(t), "and" | "or" | "&"))
}

/// Hangs all members on the first, and that where the list hangs.
fn coordinate(s: &mut Sentence, members: &[Name]) {
    let heads: Vec<usize> = members.iter().map(|m| m.0.end - 1).collect();
    let first = heads[0];
    let outside = |s: &Sentence, t: usize| s.head(t).is_none_or(|h| !heads.contains(&h));
    let Some(&outer) = heads.iter().find(|&&t| outside(s, t)) else { return };
    s.attempt(|s| {
        (s.nodes[first].head, s.nodes[first].label) = (s.nodes[outer].head, s.nodes[outer].label);
        for (pair, &member) in members.windows(2).zip(&heads[1..]) {
            s.hang(member, first, Label::Conj);
            for mark in pair[0].0.end..pair[1].0.start {
                let label = match s.word(mark) {
                    "," => Label::Punct,
                    "the" => Label::Det,
                    _ => Label::Cc,
                };
                s.hang(mark, member, label);
            }
        }
    });
}

/// "Trade between Chad and Libya has grown": two names behind "between" belong together, and a verb that had the second for its
/// subject says something of what is between them.
fn between(s: &mut Sentence, pair: &[Name]) {
    let (one, other) = (pair[0].0.end - 1, pair[1].0.end - 1);
    let verb = s.head(other).filter(|_| s.node(other).label == Label::Nsubj);
    let noun = s.head(one).filter(|&n| n < one && s.is_nominal(n));
    if s.head(other) == Some(one) {
        return;
    }
    s.attempt(|s| {
        if let (Some(verb), Some(noun)) = (verb, noun)
            && s.head(verb) == Some(noun)
        {
            (s.nodes[verb].head, s.nodes[verb].label) = (s.nodes[noun].head, s.nodes[noun].label);
            s.hang(noun, verb, Label::Nsubj);
            let behind: Vec<usize> = s.below(noun).filter(|&d| d > verb).collect();
            for d in behind {
                s.hang(d, verb, s.nodes[d].label);
            }
        }
        coordinate(s, pair);
    });
}

/// Makes a list the subject of the verb right behind it, if that has none.
fn lend(s: &mut Sentence, members: &[Name]) {
    let Some(verb) = members.last().map(|m| m.0.end).filter(|&v| v < s.len() && s.is_finite(v)) else { return };
    if s.with(verb, &[Label::Nsubj, Label::NsubjPass]).next().is_none() {
        s.attempt(|s| {
            s.hang(members[0].0.end - 1, verb, Label::Nsubj);
            coordinate(s, members);
        });
    }
}

/// "Mori of Japan and Cho".
fn people(s: &mut Sentence, names: &[Name]) {
    let is = |t: usize, sort: &str| names.iter().any(|n| n.0.end == t + 1 && n.1 == sort);
    for (run, sort) in names {
        let person = run.end - 1;
        if *sort != stand_in::PERSON || s.node(person).label != Label::Conj {
            continue;
        }
        let Some(state) = s.head(person).filter(|&h| s.node(h).label == Label::Nmod && is(h, stand_in::STATE)) else {
            continue;
        };
        if let Some(other) = s.head(state).filter(|&h| is(h, stand_in::PERSON)) {
            // What hangs on the state behind the person comes from farther up or belongs to him.
            let behind: Vec<usize> = s.below(state).filter(|&d| d > person).collect();
            s.attempt(|s| {
                s.hang(person, other, Label::Conj);
                for &d in &behind {
                    s.hang(d, person, s.nodes[d].label);
                }
            });
        }
    }
}
