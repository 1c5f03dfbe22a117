//! The one way from a text to its analysis.
//!
//! In: a text and [`Options`]. Out: an [`Analysis`]. This is the only place where the stages meet; each of them sees
//! only what those before it found. It never fails: what goes wrong becomes a note.

use crate::actor::{Cast, Mention};
use crate::document::Document;
use crate::model::{Analysis, PublishedBasis};
use crate::statement::Statement;
use crate::time::Date;
use crate::{actor, statement, syntax, time};

/// What is known of a text besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The day it was published, from which dates without a year are counted.
    pub published: Option<Date>,
}

/// Reads a text. The same text and options always give the same analysis.
pub fn analyze(given: &str, options: &Options) -> Analysis {
    let document = Document::read(given);
    let stated = document.source.stated_date.as_deref().and_then(Date::parse);
    let published = match (options.published, stated) {
        (Some(date), _) => Some((date, PublishedBasis::Given)),
        (None, Some(date)) => Some((date, PublishedBasis::Stated)),
        (None, None) => None,
    };
    let mut cast = actor::cast(&document);
    let times = time::times(&document, published.map(|(date, _)| date));
    let parse = syntax::parse(&document, &cast.names(&document));
    actor::gather(&document, &parse, &mut cast);
    let mut statements = statement::statements(&document, &parse, &cast, &times);
    mention_places(&document, &mut cast, &statements);
    leave_idle(&mut cast, &mut statements);
    Analysis::new(document, published, cast.actors, times, statements, &cast.unresolved)
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
