//! Who does what to whom, as the grammar has it: the frames of verbs, predicates and nouns.
//!
//! In: a [`Syntax`] and the [`Document`] that it is of. Out: a [`Frame`] for any token asked for, as token indices.
//! What the tree leaves unsaid is supplied here: the subject that coordinated, controlled and adverbial verbs share, the
//! noun that a relative pronoun stands for, the object that a relative clause lacks, the members of a coordination.
//! Nothing here knows what the words mean, and nothing is kept: frames are made when asked for.

mod arguments;
mod subjects;
mod verbs;

use super::{Label, Syntax, Upos};
use crate::document::Document;

/// What a frame is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A verb.
    #[default]
    Verb,
    /// An adjective, noun or adverb that is said of a subject: "Russia is *unaffected*".
    Predicate,
    /// A noun with what belongs to it: "Putin’s *visit* to Pyongyang".
    Noun,
}

/// A noun phrase with its preposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oblique {
    /// The head of the phrase, relative pronouns resolved.
    pub noun: usize,
    /// Its preposition; `None` for a bare phrase ("last week").
    pub preposition: Option<usize>,
}

/// A verb, predicate or noun and what belongs to it. All are token indices; arguments come with their conjuncts behind
/// them ("Moscow and Pyongyang": two subjects), relative pronouns as the noun that they stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The token it is of.
    pub head: usize,
    /// What that is.
    pub kind: Kind,
    /// Whether it is in the passive: then the subject is the one to whom it is done.
    pub passive: bool,
    /// Its grammatical subjects; of a noun its possessors and those after "by".
    pub subjects: Vec<usize>,
    /// Whether those are its own; else they are taken over from another verb or noun.
    pub own_subject: bool,
    /// Its direct objects.
    pub objects: Vec<usize>,
    /// Its indirect objects.
    pub recipients: Vec<usize>,
    /// Those after "by" of a passive.
    pub agents: Vec<usize>,
    /// All other phrases that belong to it, with their prepositions; of a noun, those that modify it.
    pub obliques: Vec<Oblique>,
    /// The verbs or predicates of the clauses that complete it; of a verb of speech in the middle or at the end ("…, he
    /// said"), that of the clause around it.
    pub complements: Vec<usize>,
    /// Its auxiliaries, in order, the copula included.
    pub auxiliaries: Vec<usize>,
    /// What negates it: "not", "never", "no", "neither", or the "without" before it.
    pub negation: Option<usize>,
    /// Its particle: "back" in "push back".
    pub particle: Option<usize>,
    /// Adjectives, numbers, names and nouns that stand before a noun, or directly behind it.
    pub modifiers: Vec<usize>,
}

impl Frame {
    /// Those who do it.
    pub fn doers(&self) -> &[usize] {
        if self.passive { &self.agents } else { &self.subjects }
    }

    /// Those to whom it is done.
    pub fn done_to(&self) -> &[usize] {
        if self.passive { &self.subjects } else { &self.objects }
    }
}

/// The frames of a document.
#[derive(Clone, Copy, Debug)]
pub struct Frames<'a> {
    syntax: &'a Syntax,
    document: &'a Document,
}

/// How many verbs a shared subject is sought through. Real sentences need three or four.
const DEPTH: usize = 8;

impl<'a> Frames<'a> {
    /// The frames of a document and its parse.
    pub fn new(syntax: &'a Syntax, document: &'a Document) -> Self {
        Self { syntax, document }
    }

    /// The frame of a token.
    pub fn of(&self, head: usize) -> Frame {
        match self.kind(head) {
            Kind::Noun => self.noun(head),
            kind => self.clause(head, kind),
        }
    }

    /// The frames of all verbs and predicates of a range of tokens, in order.
    pub fn clauses(&self, tokens: std::ops::Range<usize>) -> impl Iterator<Item = Frame> + '_ {
        tokens.filter(|&t| self.is_clause(t)).map(|t| self.clause(t, self.kind(t)))
    }

    /// Whether a token heads a clause: a verb, or a predicate with a subject or a copula.
    pub fn is_clause(&self, token: usize) -> bool {
        self.syntax.node(token).upos == Upos::Verb || self.kind(token) == Kind::Predicate
    }

    /// What kind of frame a token has.
    pub fn kind(&self, token: usize) -> Kind {
        let node = self.syntax.node(token);
        let predicate = || {
            let mut below = self.syntax.dependents(token).map(|d| self.syntax.label(d));
            below.any(|l| matches!(l, Label::Nsubj | Label::NsubjPass | Label::Cop | Label::Expl))
        };
        match node.upos {
            Upos::Verb => Kind::Verb,
            _ if predicate() => Kind::Predicate,
            Upos::Adj => Kind::Predicate,
            _ if matches!(node.label, Label::Root | Label::Aux) && node.upos == Upos::Aux => Kind::Verb,
            _ => Kind::Noun,
        }
    }

    fn word(&self, token: usize) -> &'a str {
        self.document.lower(token)
    }

    fn nominal(&self, token: usize) -> bool {
        !matches!(self.syntax.node(token).upos, Upos::Verb | Upos::Aux | Upos::Adp | Upos::Adv | Upos::Sconj)
    }

    fn clause(&self, head: usize, kind: Kind) -> Frame {
        let passive = kind == Kind::Verb && self.is_passive(head);
        let own = self.own_subjects(head);
        let own_subject = !own.is_empty();
        let subjects = if own_subject { own } else { self.subjects(head) };
        let labels = if kind == Kind::Predicate { &[Label::Obl, Label::Nmod][..] } else { &[Label::Obl] };
        let mut obliques = self.obliques(head, labels);
        let mut agents = Vec::new();
        if passive {
            obliques.retain(|o| {
                let agent = o.preposition.is_some_and(|p| self.word(p) == "by");
                if agent {
                    agents.push(o.noun);
                }
                !agent
            });
        }
        let possessors = if kind == Kind::Predicate { self.possessors(head) } else { Vec::new() };
        obliques.retain(|o| o.preposition.is_some() || !possessors.contains(&o.noun));
        Frame {
            head,
            kind,
            passive,
            subjects,
            own_subject,
            objects: self.objects(head),
            recipients: self.recipients(head),
            agents,
            obliques,
            complements: self.complements(head),
            auxiliaries: self.auxiliaries(head),
            negation: self.negation(head),
            particle: self.syntax.with(head, Label::Prt).next(),
            modifiers: self.syntax.with(head, Label::Mod).collect(),
        }
    }

    fn noun(&self, head: usize) -> Frame {
        let mut subjects = self.possessors(head);
        let mut obliques = self.obliques(head, &[Label::Nmod, Label::Obl]);
        obliques.retain(|o| o.preposition.is_some() || !subjects.contains(&o.noun));
        // "the supply of technology to Pyongyang": a direction belongs to the whole, whichever noun it hangs on.
        if let Some(of) = obliques.last().filter(|o| o.preposition.is_some_and(|p| self.word(p) == "of")).copied() {
            let mut further = self.obliques(of.noun, &[Label::Nmod, Label::Obl]);
            further.retain(|o| o.preposition.is_some_and(|p| matches!(self.word(p), "to" | "from" | "by" | "against")));
            obliques.append(&mut further);
        }
        let mut agents = Vec::new();
        obliques.retain(|o| {
            let agent = o.preposition.is_some_and(|p| self.word(p) == "by");
            if agent {
                agents.push(o.noun);
            }
            !agent
        });
        subjects.extend(&agents);
        Frame {
            head,
            kind: Kind::Noun,
            own_subject: !subjects.is_empty(),
            subjects,
            agents,
            obliques,
            complements: self.syntax.with(head, Label::Acl).filter(|&a| !self.is_relative(a)).collect(),
            negation: self.negation(head),
            modifiers: self.syntax.with(head, Label::Mod).collect(),
            ..Frame::default()
        }
    }
}
