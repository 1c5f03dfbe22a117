//! Whom a noun phrase is about.
//!
//! In: the head of a noun phrase. Out: its [`Parties`]: those it names, or those to whom what it names belongs: "the
//! DPRK", "Russia’s foreign minister", "North Korean troops", "the leaders of both states". A thing without an owner in the
//! sentence is about nobody.

use std::ops::Range;

use super::noun;
use super::reading::Reading;
use crate::actor::{Form, Reference};
use crate::lexicon::{TimeKind, time_words, words};
use crate::syntax::{Frame, Label, Upos, Xpos};

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
    /// Who does what a noun names ("the withdrawal of some forces from Panama"): where they come from is another part.
    Agent,
    /// To whom it is done: also by what they own, or where they are ("targets in Pakistan").
    DoneTo,
}

/// How deep an owner may stand inside a noun phrase.
const DEPTH: usize = 3;

impl Parties {
    /// Those whom a reference names.
    pub(super) fn of(reference: &Reference) -> Self {
        Self { tokens: reference.tokens.clone(), actors: reference.actors.clone() }
    }

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
        self.parties_within(heads, part, DEPTH)
    }

    /// The same, looking for owners no deeper than `depth`.
    pub(super) fn parties_within(&self, heads: &[usize], part: Part, depth: usize) -> Option<Parties> {
        let mut all = Parties::default();
        for &head in heads {
            all.add(&self.party(head, part, depth));
        }
        all.some()
    }

    /// The nouns that a preposition joins to a frame.
    pub(super) fn after(&self, frame: &Frame, preposition: &str) -> Vec<usize> {
        if preposition == "by" && !frame.agents.is_empty() {
            return frame.agents.clone();
        }
        let has = |p: Option<usize>| p.is_some_and(|p| self.lower(p) == preposition);
        frame.obliques.iter().filter(|o| has(o.preposition)).map(|o| o.noun).collect()
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
            let war = noun.is_some_and(|n| n.r#type == "ASSAULT" && n.frame.reciprocal);
            // "the Ukraine war", "the Russia-Ukraine war": nobody’s own.
            let nobody = war && (part != Part::DoneTo || self.are_several(&owners.actors));
            return if nobody { Parties::default() } else { owners };
        }
        if let Some((mut joined, other)) = noun::joined(self, head, depth - 1) {
            joined.add(&other.unwrap_or_default());
            return joined;
        }
        let frame = self.frames.of(head);
        // "in the six months that followed an attack by Chad": months are nobody’s.
        let length = time_words().value(self.lower(head), TimeKind::Unit).is_some();
        if length && self.after(&frame, "of").is_empty() {
            return Parties::default();
        }
        let places: &[&str] = match part {
            Part::Doer => &["of", "by", "from"],
            Part::Agent => &["of", "by"],
            Part::DoneTo => {
                &["by", "of", "from", "in", "on", "against", "inside", "at", "to", "with", "between", "toward"]
            }
        };
        // "violations of the resolutions by Japan", hung on the resolutions: who did it comes before what it was done to.
        let parts = self.after(&frame, "of");
        let by = parts.iter().flat_map(|&o| self.after(&self.frames.of(o), "by")).filter(|_| part != Part::Doer);
        if let Some(found) = self.parties_within(&by.collect::<Vec<_>>(), part, depth - 1) {
            return found;
        }
        for place in places {
            let mut found = Parties::default();
            for noun in self.after(&frame, place) {
                found.add(&self.party(noun, part, depth - 1));
            }
            if !found.actors.is_empty() {
                return found;
            }
        }
        // "rejected Thursday an appeal by the Council": the net takes the appeal for another word for the day.
        let beside = self.syntax.with(head, Label::Appos).find(|&d| d > head);
        if let Some(beside) = beside {
            return self.party(beside, part, depth - 1);
        }
        // "crimes committed by …", "a call for the force to go to …".
        let mut clauses = self.syntax.with(head, Label::Acl).filter(|&c| part == Part::DoneTo && c > head);
        let found = clauses.find_map(|clause| {
            let frame = self.frames.of(clause);
            let obliques = frame.obliques.iter().map(|o| o.noun);
            let heads: Vec<usize> = frame.agents.iter().chain(&frame.objects).copied().chain(obliques).collect();
            self.parties_within(&heads, part, depth - 1)
        });
        found.unwrap_or_default()
    }

    /// Those whom a noun names: by itself, or by the name that stands beside it ("leader Kim Jong-un").
    fn named(&self, head: usize) -> Option<Parties> {
        if let Some(group) = self.speakers(head).filter(|p| self.are_groups(&p.actors)) {
            return Some(group);
        }
        if let Some(reference) = self.reference_at(head) {
            return Some(Parties::of(reference));
        }
        if let Some(speakers) = self.speakers(head) {
            return Some(speakers);
        }
        let beside = self.syntax.dependents(head).find(|&d| {
            d > head
                && matches!(self.syntax.label(d), Label::Appos | Label::Mod)
                && self.reference_at(d).is_some_and(|r| r.form != Form::Demonym)
        })?;
        let mut found = Parties::default();
        for member in self.frames.conjuncts(beside) {
            if let Some(reference) = self.reference_at(member) {
                found.add(&Parties::of(reference));
            }
        }
        found.some()
    }

    /// Whom a pronoun means in what somebody says of himself: "the ministers said they would …".
    fn speakers(&self, pronoun: usize) -> Option<Parties> {
        if !matches!(self.lower(pronoun), "they" | "he" | "she" | "it") || self.syntax.label(pronoun) != Label::Nsubj {
            return None;
        }
        let verb = self.syntax.head(pronoun)?;
        let report = self.syntax.head(verb).filter(|_| self.syntax.label(verb) == Label::Comp)?;
        let subjects = self.syntax.with(report, Label::Nsubj).filter(|&s| s < pronoun && self.is_noun(s));
        let subject = subjects.last()?;
        let found = self.party(subject, Part::Doer, 1);
        found.some().map(|p| Parties { tokens: pronoun..pronoun + 1, ..p })
    }

    /// Those to whom a noun belongs by what stands before it: "Russia’s troops", "its troops", "the North Korean troops",
    /// "North Korea-Russia ties". Of several that are not joined, the nearest.
    pub(super) fn owners(&self, noun: usize) -> Parties {
        let mut found = self.owners_before(noun);
        if found.actors.is_empty() {
            for possessor in self.frames.possessors(noun) {
                found.add(&self.party(possessor, Part::DoneTo, 1));
                if found.actors.is_empty() {
                    found.add(&self.bound(possessor));
                }
            }
        }
        found
    }

    /// The owners that are named in the words before a noun.
    fn owners_before(&self, noun: usize) -> Parties {
        let first = *self.syntax.reach(noun).start();
        let mut found = Parties::default();
        for reference in self.references.iter().rev().filter(|r| r.tokens.end <= noun && r.tokens.start >= first) {
            let next = if found.actors.is_empty() { noun } else { found.tokens.start };
            let leads = matches!(self.lower(reference.tokens.end + 1), "led" | "controlled" | "dominated");
            if self.is_maker(reference.tokens.end) && !leads || self.minded(reference).is_some() {
                continue;
            }
            let end = if leads { reference.tokens.end + 2 } else { reference.tokens.end };
            if !self.leads_to(end..next, found.actors.is_empty()) {
                break;
            }
            // "the DPRK and its troops": whose, stands right before.
            let first = self.frames.first_conjunct(noun);
            let before = (found.actors.is_empty() && reference.form == Form::Pronoun && first < reference.tokens.start)
                .then(|| self.reference_at(first))
                .flatten();
            let actors = before.filter(|b| b.actors.len() == 1).unwrap_or(reference).actors.clone();
            found.add(&Parties { tokens: reference.tokens.clone(), actors });
        }
        // The order of the text.
        found.actors.reverse();
        found
    }

    /// Whom a possessive that nobody else has claimed belongs to: the subject of its clause, or whose word the clause is
    /// ("Pakistani allegations that their …").
    fn bound(&self, pronoun: usize) -> Parties {
        if !matches!(self.lower(pronoun), "its" | "their") {
            return Parties::default();
        }
        let mut above = self.syntax.path(pronoun).skip(2).take(4);
        let found = above.find_map(|t| match self.syntax.node(t).upos {
            Upos::Verb => {
                let subjects = self.frames.subjects(t);
                let named = subjects.iter().find(|&&s| !self.syntax.is_below(pronoun, s))?;
                // Only by name: "its" of a subject that has an "its" of its own leads round in a circle.
                self.named(*named).or_else(|| self.owners_before(*named).some())
            }
            _ if self.syntax.reach(t).contains(&pronoun) && t < pronoun => {
                self.references.iter().rev().find(|r| r.tokens.end == t).map(Parties::of)
            }
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// The "anti" or "pro" that a hyphen joins to a name: an "anti-US front" is not that of the US.
    pub(super) fn minded(&self, reference: &Reference) -> Option<usize> {
        let hyphen = reference.tokens.start.checked_sub(1).filter(|&t| matches!(self.lower(t), "-" | "–"))?;
        hyphen.checked_sub(1).filter(|&t| matches!(self.lower(t), "anti" | "pro"))
    }

    /// Whether a hyphen and a participle follow: "Chinese-supplied". That says who did it, not whose it is.
    pub(super) fn is_maker(&self, hyphen: usize) -> bool {
        matches!(self.lower(hyphen), "-" | "–") && self.syntax.node(hyphen + 1).xpos == Xpos::Vbn
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
                && (matches!(word, "," | "-" | "–")
                    || matches!(upos, Upos::Adj | Upos::Noun | Upos::Propn | Upos::Num | Upos::Adv)
                    || upos == Upos::Verb && self.syntax.label(t) == Label::Mod)
        })
    }
}
