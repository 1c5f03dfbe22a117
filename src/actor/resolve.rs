//! Whom "it", "he", "their" and "the two sides" stand for.
//!
//! In: the document, its actors and the references by name, in text order. Out: more references, and the spans that
//! stand for someone who could not be told. The text is walked once; what is remembered is the subject of the sentence
//! and of the one before it, the last person, and the states in the order in which they were last named. A plural stands
//! for two states only where the text has brought exactly those two together just before. Nothing is guessed beyond that.

use std::ops::Range;

use super::{Actor, ActorKind, Form, Reference, company};
use crate::document::Document;
use crate::lexicon::actors;
use crate::span::Span;

/// Words after "the two" or "both" that make it a pair of states.
const STATES: [&str; 13] = [
    "countries",
    "sides",
    "nations",
    "states",
    "governments",
    "capitals",
    "neighbors",
    "neighbours",
    "powers",
    "parties",
    "allies",
    "partners",
    "peoples",
];
/// Words after "the two" that make it a pair of people.
const PEOPLE: [&str; 6] = ["leaders", "presidents", "ministers", "men", "dictators", "officials"];
/// Words after a bare "the two" that show that no noun follows.
const GOES_ON: [&str; 25] = [
    "have", "has", "had", "are", "were", "is", "was", "will", "would", "can", "could", "may", "might", "must",
    "should", "seem", "seemed", "appear", "agreed", "signed", "did", "do", "and", "in", "on",
];
/// Verbs after an "it" that stands for nothing ("it is uncertain whether").
const EXPLETIVE: [&str; 10] = ["is", "was", "can", "may", "would", "seems", "seemed", "appears", "remains", "’s"];

/// What the walk remembers.
#[derive(Default)]
struct Memory {
    /// States, the one named last at the end; each once.
    states: Vec<usize>,
    /// The state that the sentence is about, and the one before.
    subject: Option<usize>,
    previous: Option<usize>,
    /// The last man and the last woman named.
    he: Option<usize>,
    she: Option<usize>,
    /// The people named, the last one at the end; each once.
    people: Vec<usize>,
}

/// Adds the references that are no names.
pub(super) fn resolve(document: &Document, cast: &[Actor], references: &mut Vec<Reference>) -> Vec<Span> {
    let mut memory = Memory::default();
    let mut resolved = Vec::new();
    let mut unresolved = Vec::new();
    for sentence in &document.sentences {
        memory.previous = memory.subject.take().or(memory.previous);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if let Some(reference) = company::at(references, at) {
                memory.hear(document, cast, reference, sentence.tokens.start);
                at = reference.tokens.end;
            } else if let Some(phrase) = phrase_at(document, at, references) {
                at = phrase.tokens.end;
                match memory.answer(&phrase) {
                    Some(actors) => resolved.push(Reference { tokens: phrase.tokens, actors, form: phrase.form }),
                    None if phrase.form == Form::Nominal => unresolved.push(document.span(phrase.tokens)),
                    None => {}
                }
            } else {
                at += 1;
            }
        }
    }
    references.append(&mut resolved);
    references.sort_by_key(|r| r.tokens.start);
    unresolved
}

/// What a phrase asks for.
#[derive(Clone, Copy, PartialEq)]
enum Wanted {
    State,
    States(usize),
    He,
    She,
    People,
}

/// A phrase that stands for someone.
struct Phrase {
    tokens: Range<usize>,
    wanted: Wanted,
    form: Form,
}

/// The phrase that begins with a token.
fn phrase_at(document: &Document, at: usize, references: &[Reference]) -> Option<Phrase> {
    let word = |i: usize| document.lower(at + i);
    let phrase = |length: usize, wanted: Wanted, form: Form| Some(Phrase { tokens: at..at + length, wanted, form });
    match word(0) {
        "it" if !EXPLETIVE.contains(&word(1)) || is_deed(document, at + 1) => phrase(1, Wanted::State, Form::Pronoun),
        "its" | "itself" => phrase(1, Wanted::State, Form::Pronoun),
        "he" | "him" | "his" | "himself" => phrase(1, Wanted::He, Form::Pronoun),
        "she" | "her" | "hers" | "herself" => phrase(1, Wanted::She, Form::Pronoun),
        "they" | "them" | "their" | "theirs" | "themselves" => phrase(1, Wanted::States(2), Form::Pronoun),
        "the" | "these" | "those" if matches!(word(1), "two" | "three") => {
            let count = if word(1) == "two" { 2 } else { 3 };
            pair(word(2), 2, count, GOES_ON.contains(&word(2)) || !word(2).starts_with(char::is_alphabetic))
                .and_then(|(length, wanted)| phrase(length, wanted, Form::Nominal))
        }
        "both" | "either" | "neither" if company::at(references, at + 1).is_none() => {
            pair(word(1), 1, 2, word(0) == "both" && GOES_ON[..16].contains(&word(1)))
                .and_then(|(length, wanted)| phrase(length, wanted, Form::Nominal))
        }
        _ => None,
    }
}

/// What "the two" and the `noun` after it ask for, with the length of both in tokens. `bare`: no noun follows.
fn pair(noun: &str, before: usize, count: usize, bare: bool) -> Option<(usize, Wanted)> {
    if STATES.contains(&noun) || noun == "side" {
        Some((before + 1, Wanted::States(count)))
    } else if PEOPLE.contains(&noun) {
        Some((before + 1, Wanted::People))
    } else {
        bare.then_some((before, Wanted::States(count)))
    }
}

/// Whether the verb after "it" is the auxiliary of a deed ("it may have received", "it was given") rather than of an
/// opinion ("it is clear", "it can be said").
fn is_deed(document: &Document, verb: usize) -> bool {
    let next = document.lower(verb + 1);
    let later = document.lower(verb + 2);
    match document.lower(verb) {
        "may" | "would" | "can" => {
            next == "have" || !matches!(next, "be" | "also" | "not" | "well") && !later.is_empty()
        }
        "is" | "was" => next.ends_with("ing"),
        _ => false,
    }
}

impl Memory {
    /// Takes note of someone named.
    fn hear(&mut self, document: &Document, cast: &[Actor], reference: &Reference, sentence: usize) {
        for &actor in &reference.actors {
            if cast[actor].kind == ActorKind::Person {
                let female = actors().people.iter().any(|p| p.female && p.name == cast[actor].name);
                *(if female { &mut self.she } else { &mut self.he }) = Some(actor);
                touch(&mut self.people, actor);
            }
            // A person stands for a state that the text has named already, not for one it only implies.
            let implied = |s: &usize| *s == actor || self.states.contains(s) || cast[actor].kind != ActorKind::Person;
            let Some(state) = state_of(cast, actor).filter(implied) else { continue };
            touch(&mut self.states, state);
            let governed = reference.tokens.start > sentence
                && matches!(
                    document.lower(reference.tokens.start - 1),
                    "of" | "in" | "to" | "with" | "from" | "by" | "on" | "for" | "as" | "unlike"
                );
            if self.subject.is_none() && !governed {
                self.subject = Some(state);
            }
        }
    }

    /// Whom a phrase stands for.
    fn answer(&self, phrase: &Phrase) -> Option<Vec<usize>> {
        match phrase.wanted {
            Wanted::State => self.subject.or(self.previous).map(|s| vec![s]),
            Wanted::He => self.he.map(|p| vec![p]),
            Wanted::She => self.she.map(|p| vec![p]),
            Wanted::States(count) => last(&self.states, count),
            // Two people are told apart only where the text has named no third one.
            Wanted::People => (self.people.len() == 2).then(|| self.people.clone()),
        }
    }
}

/// Moves `actor` to the end of the list.
fn touch(list: &mut Vec<usize>, actor: usize) {
    list.retain(|&a| a != actor);
    list.push(actor);
}

/// The last `count` of a list, if it has as many.
fn last(list: &[usize], count: usize) -> Option<Vec<usize>> {
    let from = list.len().checked_sub(count)?;
    Some(list[from..].to_vec())
}

/// The state that an actor belongs to, if it is among the actors.
fn state_of(cast: &[Actor], actor: usize) -> Option<usize> {
    let code = cast[actor].country.as_deref()?;
    cast.iter().position(|a| a.kind == ActorKind::Country && a.id == code)
}
