//! Who belongs to the analysis once it is known what is said of whom.
//!
//! In: a cast and the statements about it. Out: the same; places that a statement makes a party are mentions of their state, and
//! groups without a name of which nothing is stated are gone. Nothing is found here that was not found before.

use crate::actor::{Cast, Mention};
use crate::document::Document;
use crate::statement::Statement;

/// Settles a cast by its statements, whose actors are renumbered with it.
pub(crate) fn settle_cast(document: &Document, cast: &mut Cast, statements: &mut [Statement]) {
    mention_places(document, cast, statements);
    leave_idle(cast, statements);
}

/// Leaves out the groups without a name of which nothing is stated: a text about states is full of "people" and "students".
fn leave_idle(cast: &mut Cast, statements: &mut [Statement]) {
    let mut places: Vec<usize> = (0..cast.actors.len()).collect();
    let mut speaks = vec![false; cast.actors.len()];
    for statement in &*statements {
        statement.parties().chain(statement.attribution.and_then(|t| t.speaker)).for_each(|p| speaks[p] = true);
    }
    let mut kept = cast.named;
    for actor in cast.named..cast.actors.len() {
        if speaks[actor] {
            cast.actors.swap(kept, actor);
            places[actor] = kept;
            kept += 1;
        }
    }
    cast.actors.truncate(kept);
    let place = |a: &mut usize| *a = places[*a];
    for statement in statements {
        statement.actor.iter_mut().chain(&mut statement.recipient).for_each(place);
        if let Some(attribution) = &mut statement.attribution {
            attribution.speaker.iter_mut().for_each(place);
        }
    }
}

/// Makes mentions of the places for which a state is a party to a statement around them.
fn mention_places(document: &Document, cast: &mut Cast, statements: &[Statement]) {
    for statement in statements {
        let sentence = &document.sentences[statement.sentence];
        let from = cast.places.partition_point(|p| p.tokens.end <= sentence.tokens.start);
        for place in cast.places[from..].iter().take_while(|p| p.tokens.end <= sentence.tokens.end) {
            let (actor, span) = (place.actors[0], document.span(place.tokens.clone()));
            let mentions = &mut cast.actors[actor].mentions;
            let at = mentions.partition_point(|m| m.span.start < span.start);
            let new = mentions.get(at).is_none_or(|m| m.span != span);
            if new && statement.span.contains(span) && statement.parties().any(|p| p == actor) {
                mentions.insert(at, Mention { span, form: place.form });
            }
        }
    }
}
