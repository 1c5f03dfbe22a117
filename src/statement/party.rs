//! Whom a noun phrase is about.
//!
//! In: the head of a noun phrase. Out: its [`Parties`]: those it names, or those to whom what it names belongs: "the
//! DPRK", "Russia’s foreign minister", "North Korean troops", "the leaders of both states". A thing without an owner in the
//! sentence is about nobody.

use std::ops::Range;

use super::reading::Reading;
use crate::actor::Form;
use crate::lexicon::{NounForm, words};
use crate::syntax::{Label, Upos};

/// Those who play one part in a statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Parties {
    /// The tokens from the first to the last that name them.
    pub(super) tokens: Range<usize>,
    /// Who they are, as indices into the cast, each once.
    pub(super) actors: Vec<usize>,
}

/// What part a noun phrase plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Who does it: only those who can.
    Doer,
    /// To whom it is done: also by what they own, or where they are ("targets in Pakistan").
    DoneTo,
}

/// How deep an owner may stand inside a noun phrase.
const DEPTH: usize = 3;

impl Parties {
    /// Adds others.
    pub(super) fn add(&mut self, other: &Parties) {
        if other.actors.is_empty() {
            return;
        }
        self.tokens = if self.actors.is_empty() {
            other.tokens.clone()
        } else {
            self.tokens.start.min(other.tokens.start)..self.tokens.end.max(other.tokens.end)
        };
        for &actor in &other.actors {
            if !self.actors.contains(&actor) {
                self.actors.push(actor);
            }
        }
    }

    /// These, unless nobody is among them.
    pub(super) fn some(self) -> Option<Self> {
        (!self.actors.is_empty()).then_some(self)
    }
}

impl Reading<'_> {
    /// Those whom noun phrases are about, by their heads.
    pub(super) fn parties(&self, heads: &[usize], part: Part) -> Option<Parties> {
        let mut all = Parties::default();
        for &head in heads {
            all.add(&self.party(head, part, DEPTH));
        }
        all.some()
    }

    /// Those whom one noun phrase is about.
    fn party(&self, head: usize, part: Part, depth: usize) -> Parties {
        if let Some(named) = self.named(head) {
            return named;
        }
        if depth == 0 {
            return Parties::default();
        }
        let owners = self.owners(head);
        if !owners.actors.is_empty() {
            let noun = self.phrase_at(head, &words().nouns).map(|(_, _, n)| n);
            let war = noun.is_some_and(|n| n.form == NounForm::Event && n.frame.reciprocal);
            // "the Ukraine war", "the Russia-Ukraine war": nobody’s own.
            return if war && part == Part::Doer { Parties::default() } else { owners };
        }
        let frame = self.frames.of(head);
        let places: &[&str] = match part {
            Part::Doer => &["of", "by", "from"],
            Part::DoneTo => &["by", "of", "from", "in", "on", "against", "inside", "at"],
        };
        for place in places {
            let mut found = Parties::default();
            for oblique in &frame.obliques {
                if oblique.preposition.is_some_and(|p| self.lower(p) == *place) {
                    found.add(&self.party(oblique.noun, part, depth - 1));
                }
            }
            if !found.actors.is_empty() {
                return found;
            }
        }
        Parties::default()
    }

    /// Those whom a noun names: by itself, or by the name that stands beside it ("leader Kim Jong-un").
    fn named(&self, head: usize) -> Option<Parties> {
        if let Some(reference) = self.reference_at(head) {
            return Some(Parties { tokens: reference.tokens.clone(), actors: reference.actors.clone() });
        }
        let beside = self.syntax.dependents(head).find(|&d| {
            d > head
                && matches!(self.syntax.label(d), Label::Appos | Label::Mod)
                && self.reference_at(d).is_some_and(|r| r.form != Form::Demonym)
        })?;
        let mut found = Parties::default();
        for member in self.frames.conjuncts(beside) {
            if let Some(reference) = self.reference_at(member) {
                found.add(&Parties { tokens: reference.tokens.clone(), actors: reference.actors.clone() });
            }
        }
        found.some()
    }

    /// Those to whom a noun belongs by what stands before it: "Russia’s troops", "its troops", "the North Korean troops",
    /// "North Korea-Russia ties". Of several that are not joined, the nearest.
    pub(super) fn owners(&self, noun: usize) -> Parties {
        let first = *self.syntax.reach(noun).start();
        let mut found = Parties::default();
        for reference in self.references.iter().rev().filter(|r| r.tokens.end <= noun && r.tokens.start >= first) {
            let next = if found.actors.is_empty() { noun } else { found.tokens.start };
            if !self.leads_to(reference.tokens.end..next, found.actors.is_empty()) {
                break;
            }
            found.add(&Parties { tokens: reference.tokens.clone(), actors: reference.actors.clone() });
        }
        // The order of the text.
        found.actors.reverse();
        if found.actors.is_empty() {
            let possessors = self.frames.possessors(noun);
            for possessor in possessors {
                found.add(&self.party(possessor, Part::DoneTo, 1));
            }
        }
        found
    }

    /// Whether the tokens between an owner and what it owns, or between two owners, let the one belong to the other.
    fn leads_to(&self, between: Range<usize>, to_noun: bool) -> bool {
        between.clone().all(|t| {
            let word = self.lower(t);
            if matches!(word, "and" | "or" | "-" | "–" | "/" | "&" | "’s" | "'s" | "’" | "'" | "the" | "“" | "”" | "\"")
            {
                return to_noun || word != "’s" && word != "'s";
            }
            let upos = self.syntax.node(t).upos;
            to_noun
                && (word == ","
                    || matches!(upos, Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Adv)
                    || upos == Upos::Verb && self.syntax.label(t) == Label::Mod)
        })
    }
}
