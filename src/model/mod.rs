//! The analysis: all that was read in a text, in one value.
//!
//! In: what the stages found. Out: [`Analysis`], with the questions that pictures ask of it, and [`json`], the shape
//! in which the command line and the browser hand it on. Nothing is parsed here and nothing is drawn.

mod cast;
pub mod corrections;
pub mod json;
mod notes;
mod outline;
mod relations;
mod summary;

pub(crate) use cast::settle_cast;
pub use corrections::{Corrections, corrected};
pub use outline::Point;
pub use relations::{Relation, ToneCounts};

use crate::actor::{Actor, ActorKind};
use crate::document::{Document, Source};
use crate::names::names;
use crate::span::Span;
use crate::statement::Statement;
use crate::time::{Date, TimeExpression};
use crate::words::{Message, Words};

/// How the publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedBasis {
    /// It was handed in with the text.
    Given,
    /// The text states it.
    Stated,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// There is no text.
    Empty,
    /// The text does not look like English, the one language that is parsed.
    Language,
    /// No actor was found.
    NoActors,
    /// Actors were found, but nothing that one of them does to another.
    NoStatements,
    /// A date whose year could not be told.
    UnknownYear,
    /// Words that stand for an actor that could not be told.
    Unresolved,
    /// A correction that does not fit the text.
    Correction,
}

names!(NoteKind {
    Empty = "empty", Language = "language", NoActors = "no-actors", NoStatements = "no-statements",
    UnknownYear = "unknown-year", Unresolved = "unresolved", Correction = "correction",
});

/// Something a reader or an editor should know about the analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What it is about.
    pub kind: NoteKind,
    /// One sentence for people.
    pub message: Message,
    /// The words it is about; `None` if it is about the whole text.
    pub span: Option<Span>,
}

/// All that was read in a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// The text as it was read.
    pub document: Document,
    /// The day of publication and how it is known.
    pub published: Option<(Date, PublishedBasis)>,
    /// Who acts, in the order of first mention.
    pub actors: Vec<Actor>,
    /// The time expressions, in text order.
    pub times: Vec<TimeExpression>,
    /// The statements, in text order; a statement's id is its index here.
    pub statements: Vec<Statement>,
    /// The pairs of actors with statements, those with the most first.
    pub relations: Vec<Relation>,
    /// What the text says, counted, in prose.
    pub summary: String,
    /// What could not be read, or only in part.
    pub notes: Vec<Note>,
    /// The language in which it is told; English, unless a reader asks for another.
    pub words: Words,
    /// For each actor what it stands for in the picture.
    states: Vec<usize>,
    /// The analysis as the text was read, if it has been corrected since.
    parsed: Option<Box<Analysis>>,
}

impl Analysis {
    /// Puts together what the stages found, and adds what follows from it: relations, summary, notes. `unresolved` are
    /// words that stand for an actor who could not be told.
    pub fn new(
        document: Document,
        published: Option<(Date, PublishedBasis)>,
        actors: Vec<Actor>,
        times: Vec<TimeExpression>,
        statements: Vec<Statement>,
        unresolved: &[Span],
    ) -> Self {
        let states = states(&actors, &statements);
        let mut analysis = Self { document, published, actors, times, statements, states, ..Self::default() };
        analysis.relations = relations::relations(&analysis);
        analysis.summary = summary::summary(&analysis);
        analysis.notes = notes::notes(&analysis, unresolved);
        analysis
    }

    /// The same told in another language: what states are called, and the summary. Nothing else of it changes.
    #[must_use]
    pub fn told_in(mut self, words: Words) -> Self {
        for actor in self.actors.iter_mut().filter(|a| a.kind == ActorKind::Country) {
            if let Some(name) = words.state(&actor.id) {
                name.clone_into(&mut actor.name);
            }
        }
        self.words = words;
        self.summary = summary::summary(&self);
        self
    }

    /// What the text says of itself.
    pub fn source(&self) -> &Source {
        &self.document.source
    }

    /// The state that an actor stands for in the picture: a state itself, the state of a person or organisation if the
    /// text names that too, else the actor. An index into [`Analysis::actors`].
    pub fn state_of(&self, actor: usize) -> usize {
        self.states[actor]
    }

    /// The two ends of a statement in the picture: the states of its actor and its recipient. For more than one actor
    /// or recipient all pairs are given; a pair with itself is none.
    pub fn ends(&self, statement: &Statement) -> Vec<(usize, usize)> {
        ends(&self.states, statement)
    }

    /// Whether a statement runs from one state to another in the picture; a reciprocal one runs both ways.
    pub fn runs(&self, statement: &Statement, from: usize, to: usize) -> bool {
        let stands = |side: &[usize], state: usize| side.iter().any(|&party| self.states[party] == state);
        let (actor, recipient) = (&statement.actor, &statement.recipient);
        let both = statement.reciprocal;
        from != to
            && (stands(actor, from) || both && stands(recipient, from))
            && (stands(recipient, to) || both && stands(actor, to))
    }
}

/// See [`Analysis::ends`]; `states` holds for each actor what it stands for.
fn ends(states: &[usize], statement: &Statement) -> Vec<(usize, usize)> {
    // Each state once, so that no pair comes twice: of a hundred that sign a treaty there are thousands.
    let distinct = |sides: &[&[usize]]| {
        let mut distinct = Vec::new();
        for &party in sides.iter().copied().flatten() {
            if !distinct.contains(&states[party]) {
                distinct.push(states[party]);
            }
        }
        distinct
    };
    let (from, to): (&[usize], &[usize]) = (&statement.actor, &statement.recipient);
    let (from, to) =
        if statement.reciprocal { (distinct(&[from, to]), Vec::new()) } else { (distinct(&[from]), distinct(&[to])) };
    let mut ends = Vec::new();
    for (i, &a) in from.iter().enumerate() {
        let others = if statement.reciprocal { &from[i + 1..] } else { &to[..] };
        ends.extend(others.iter().filter(|&&b| b != a).map(|&b| (a, b)));
    }
    ends
}

/// For each actor the state it stands for, if that is among them, else itself. A group of which something is stated between
/// it and its own state stands for itself.
fn states(actors: &[Actor], statements: &[Statement]) -> Vec<usize> {
    let by_code = |code: &str| actors.iter().position(|a| a.kind == ActorKind::Country && a.id == code);
    let state = |(i, a): (usize, &Actor)| match a.kind {
        ActorKind::Country => i,
        _ => a.country.as_deref().and_then(by_code).unwrap_or(i),
    };
    let mut states: Vec<usize> = actors.iter().enumerate().map(state).collect();
    for statement in statements {
        let parties: Vec<usize> = statement.parties().collect();
        if parties.iter().all(|&p| states[p] == states[parties[0]]) {
            parties.into_iter().filter(|&p| actors[p].kind == ActorKind::Group).for_each(|p| states[p] = p);
        }
    }
    states
}
