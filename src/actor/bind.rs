//! Possessives that the grammar binds: "Russia is intensifying its offensive".
//!
//! In: a document, its frames and its cast. Out: the cast, in which "its" stands for the subject of the verb whose argument it
//! is a part of, whomever the text was about before (principle A of Chomsky, "Lectures on Government and Binding", 1981, of
//! which a possessive is the usual exception; in news it is the rule). Where the grammar binds nothing, what was resolved stays.

use super::{ActorKind, Cast, Form};
use crate::document::Document;
use crate::syntax::{Frames, Label, Syntax, Upos};

/// Gives each such possessive to whom it is bound.
pub(super) fn bind(document: &Document, syntax: &Syntax, frames: &Frames, cast: &mut Cast) {
    for at in 0..cast.references.len() {
        let reference = &cast.references[at];
        let pronoun = reference.tokens.start;
        if reference.form != Form::Pronoun || document.lower(pronoun) != "its" {
            continue;
        }
        let Some(to) = subject(syntax, frames, cast, pronoun) else { continue };
        let from = std::mem::replace(&mut cast.references[at].actors, vec![to]);
        let span = document.span(pronoun..pronoun + 1);
        for actor in from.into_iter().filter(|&a| a != to) {
            let Some(place) = cast.actors[actor].mentions.iter().position(|m| m.span == span) else { continue };
            let mention = cast.actors[actor].mentions.remove(place);
            let mentions = &mut cast.actors[to].mentions;
            mentions.insert(mentions.partition_point(|m| m.span < span), mention);
        }
    }
}

/// The one that is the subject of the clause a possessive stands in.
fn subject(syntax: &Syntax, frames: &Frames, cast: &Cast, pronoun: usize) -> Option<usize> {
    let noun = syntax.head(pronoun)?;
    let first = frames.first_conjunct(noun);
    let verb = syntax.head(first).filter(|&v| syntax.node(v).upos == Upos::Verb)?;
    let [subject] = frames.subjects(verb)[..] else { return None };
    let reference = cast.reference_at(subject).filter(|r| r.tokens.end <= pronoun)?;
    let [actor] = reference.actors[..] else { return None };
    let bound = matches!(syntax.label(first), Label::Obj | Label::Obl) && cast.actors[actor].kind != ActorKind::Person;
    bound.then_some(actor)
}
