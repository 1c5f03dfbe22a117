//! Actors and their mentions.
//!
//! In: a [`Document`]. Out: the [`Cast`]: states, people and organisations that the text names, and every place where
//! it does, pronouns and phrases such as "the two sides" resolved to whom they stand for. What cannot be resolved is
//! left unresolved, never guessed. Nothing here knows what an actor does.

mod bind;
mod company;
mod group;
mod metonym;
mod names;
mod people;
mod phrase;
mod place;
mod presence;
mod resolve;
mod voice;

use std::ops::Range;

pub use group::gather;
pub use voice::Voice;

use serde::{Deserialize, Serialize};
use trilateral_net::letters::is_upper;

use crate::document::Document;
use crate::names::names;
use crate::pace::{AtOnce, Pace, at_once};
use crate::span::Span;
use crate::syntax::stand_in;

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActorKind {
    /// A state.
    Country,
    /// A person.
    Person,
    /// An organisation: a ministry, a party, an alliance.
    Organisation,
    /// A group: an armed group, a delegation.
    Group,
}

/// How a mention names its actor (after the ACE annotation guidelines).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Its name, in full or short: "North Korea", "DPRK", "Putin".
    Name,
    /// Its adjective or people: "Russian", "the Chinese".
    Demonym,
    /// A capital or seat of power that stands for the government: "Moscow", "the Kremlin".
    Metonym,
    /// An office: "the president".
    Role,
    /// A description: "the two sides", "the regime".
    Nominal,
    /// A pronoun: "it", "their".
    Pronoun,
}

names!(ActorKind { Country = "country", Person = "person", Organisation = "organisation", Group = "group" });
names!(Form { Name = "name", Demonym = "demonym", Metonym = "metonym", Role = "role", Nominal = "nominal", Pronoun = "pronoun" });

/// A place in the text that names an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// How it names the actor.
    pub form: Form,
}

/// Someone who acts: a state, a person, an organisation, a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// ISO 3166-1 alpha-3 for a state (3166-3 for a former one), else a slug of the name.
    pub id: String,
    /// What it is.
    pub kind: ActorKind,
    /// Its name as a newspaper prints it.
    pub name: String,
    /// The state it belongs to, by its code; a state's own code.
    pub country: Option<String>,
    /// Where its seat lies, in degrees north and east; known for states only.
    pub place: Option<(f32, f32)>,
    /// Where the text names it, in order; never empty.
    pub mentions: Vec<Mention>,
}

/// A mention seen from the text: the actors that a run of tokens stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// The actors, as indices into [`Cast::actors`]: one, or all of "the two sides".
    pub actors: Vec<usize>,
    /// How they are named.
    pub form: Form,
}

/// Everyone a text names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cast {
    /// The actors, in the order of first mention.
    pub actors: Vec<Actor>,
    /// How many of them have names; those behind are groups without one.
    pub named: usize,
    /// Every mention, in text order; none overlaps another.
    pub references: Vec<Reference>,
    /// Capitals that stand for no government: places, in text order, none in [`Self::references`].
    pub places: Vec<Reference>,
    /// The passage that is somebody’s words, if there is one.
    pub voice: Option<Voice>,
    /// Words that stand for actors who could not be told.
    pub unresolved: Vec<Span>,
}

impl Cast {
    /// The names of people, without their offices, as runs of tokens in text order.
    pub fn persons(&self) -> Vec<Range<usize>> {
        let person = |r: &&Reference| r.actors.first().is_some_and(|&a| self.actors[a].kind == ActorKind::Person);
        self.references.iter().filter(|r| r.form == Form::Name).filter(person).map(|r| r.tokens.clone()).collect()
    }

    /// The names, as runs of tokens in text order.
    pub fn names(&self, document: &Document) -> Vec<(Range<usize>, &'static str)> {
        let stand_in = |r: &Reference| {
            let person = r.actors.first().is_some_and(|&a| self.actors[a].kind == ActorKind::Person);
            match r.form {
                Form::Demonym if document.word(r.tokens.end - 1).ends_with('s') => Some(stand_in::PEOPLE),
                Form::Demonym => Some(stand_in::ADJECTIVE),
                Form::Name | Form::Metonym if person => Some(stand_in::PERSON),
                Form::Name | Form::Metonym => Some(stand_in::STATE),
                _ => None,
            }
        };
        let mut names: Vec<(Range<usize>, &'static str)> = Vec::new();
        let mut end = 0;
        for reference in &self.references {
            let Some(word) = stand_in(reference) else { continue };
            let mut start = reference.tokens.start;
            if word == stand_in::PERSON {
                // "National Security Adviser Sullivan": the office is part of the name.
                let sentence = document.sentence_of(start);
                let title = |t: usize| {
                    let word = document.word(t);
                    word.len() > 3 && word.starts_with(is_upper) && document.sentence_of(t) == sentence
                };
                // "Minister for Trade Ana López".
                let of = |t: usize| matches!(document.word(t), "of" | "for") && t > end && title(t - 1);
                while start > end && (title(start - 1) || of(start - 1)) {
                    start -= 1;
                }
            }
            // "North Korea-Russia ties": the two names are one adjective.
            let hyphened = end > 0 && end + 1 == start && matches!(document.lower(end), "-" | "–");
            end = reference.tokens.end;
            match names.last_mut().filter(|_| hyphened) {
                Some(before) => *before = (before.0.start..end, stand_in::ADJECTIVE),
                None => names.push((start..end, word)),
            }
        }
        names
    }

    /// The reference that a token is part of.
    pub fn reference_at(&self, token: usize) -> Option<&Reference> {
        company::at(&self.references, token)
    }

    /// The references that lie in a run of tokens.
    pub fn references_in(&self, tokens: Range<usize>) -> &[Reference] {
        let start = self.references.partition_point(|r| r.tokens.start < tokens.start);
        let end = self.references.partition_point(|r| r.tokens.end <= tokens.end);
        &self.references[start..end.max(start)]
    }
}

/// Puts references in the order of the text; those that begin together stay as they are.
fn in_order(references: &mut [Reference]) {
    references.sort_by_key(|r| r.tokens.start);
}

/// Finds the actors of a document.
pub fn cast(document: &Document) -> Cast {
    at_once(cast_at(&AtOnce, document))
}

/// [`cast`] with pauses.
pub async fn cast_at(pace: &impl Pace, document: &Document) -> Cast {
    let mut found = names::names(&pace.part(0.0..0.3), document).await;
    let people = people::people(&pace.part(0.3..0.5), document, &mut found).await;
    let mut company = company::Company::default();
    let mut references = company.name(&pace.part(0.5..0.7), document, &found, &people).await;
    pace.rest(0.7).await;
    let unresolved = resolve::resolve(&pace.part(0.7..1.0), document, &company, &mut references).await;
    pace.rest(1.0).await;
    let voice = voice::voice(document, &company.actors, &mut references);
    let mut actors = company.actors;
    for reference in &references {
        let span = document.span(reference.tokens.clone());
        for &actor in &reference.actors {
            actors[actor].mentions.push(Mention { span, form: reference.form });
        }
    }
    Cast { named: actors.len(), actors, references, places: Vec::new(), voice, unresolved }
}
