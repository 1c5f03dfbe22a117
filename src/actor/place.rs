//! Capitals that are no more than places: "arrived in Amman".
//!
//! In: a document and its cast. Out: the cast with a reference, kept apart from the others, for every capital that stands for
//! no government where it is. Whether what happens there happens to the state is for the statements to say.

use trilateral_net::letters::is_upper;

use super::group::Ids;
use super::{Actor, ActorKind, Cast, Form, Reference};
use crate::document::{Document, TokenKind};
use crate::lexicon::{Known, NameForm, actors};

/// Adds the places of a text, with states that the text does not name otherwise behind everyone whom it names.
pub(super) fn gather(document: &Document, cast: &mut Cast, ids: &mut Ids) {
    let mut named = cast.references.iter().peekable();
    let mut places = Vec::new();
    for (at, token) in document.tokens.iter().enumerate() {
        while named.next_if(|r| r.tokens.end <= at).is_some() {}
        let word = document.word(at);
        let free = named.peek().is_none_or(|r| r.tokens.start > at);
        if !free || token.kind != TokenKind::Word || !word.starts_with(is_upper) {
            continue;
        }
        let Some((length, name)) = actors().names.longest(&document.text, token.span.start as usize) else { continue };
        let Known::State(index) = name.known else { continue };
        if name.form != NameForm::Capital || name.doubtful {
            continue;
        }
        let state = &actors().states[index];
        let actor = *ids.entry(state.code.to_owned(), cast.actors.len());
        if actor == cast.actors.len() {
            let (id, name) = (state.code.to_owned(), state.name.to_owned());
            let country = Some(id.clone());
            cast.actors.push(Actor {
                id,
                kind: ActorKind::Country,
                name,
                country,
                place: state.place,
                mentions: Vec::new(),
            });
        }
        let stop = token.span.start + length as u32;
        let count = document.tokens[at..].partition_point(|t| t.span.start < stop);
        places.push(Reference { tokens: at..at + count, actors: vec![actor], form: Form::Metonym });
    }
    cast.places = places;
}
