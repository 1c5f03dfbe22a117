//! Corrections of who is who.
//!
//! In: the actors and statements of an analysis. Out: the same with actors merged, or with mentions given to another one;
//! the statements follow their actors.

use super::Named;
use super::apply::{Desk, Fault};
use super::quote::Quote;
use crate::actor::{Actor, ActorKind, Form, Mention};
use crate::lexicon::{self, derive::slug};
use crate::span::Span;
use crate::statement::Statement;

/// Makes several actors one.
pub(super) fn merge(desk: &mut Desk, actors: &[String], into: &str) -> Result<(), Fault> {
    let into = desk.actor(into)?;
    let actors: Vec<usize> = desk.all(actors)?;
    for &actor in actors.iter().filter(|&&a| a != into) {
        let mentions = std::mem::take(&mut desk.actors[actor].mentions);
        take_in(&mut desk.actors[into].mentions, mentions);
        desk.statements.iter_mut().for_each(|s| replace(s, actor, into));
    }
    Ok(())
}

/// Gives words to another actor, who is new if the text has none of that name.
pub(super) fn split(desk: &mut Desk, at: &[Quote], named: &Named) -> Result<(), Fault> {
    let places: Vec<Span> = at.iter().map(|quote| desk.place(quote)).collect::<Result<_, _>>()?;
    if places.is_empty() || named.name.trim().is_empty() {
        return Err(Fault::Nameless);
    }
    let into = desk.actor(&named.name).or_else(|_| {
        let place = |code: &str| lexicon::actors().states.iter().find(|s| s.code == code).and_then(|s| s.place);
        let country = named.country.clone();
        let id = match (&country, named.kind) {
            (Some(code), ActorKind::Country) => code.clone(),
            _ => slug(&named.name),
        };
        if desk.actor(&id).is_ok() {
            return Err(Fault::Taken(id));
        }
        desk.actors.push(Actor {
            place: country.as_deref().filter(|_| named.kind == ActorKind::Country).and_then(place),
            id,
            kind: named.kind,
            name: named.name.trim().to_owned(),
            country,
            mentions: Vec::new(),
        });
        Ok(desk.actors.len() - 1)
    })?;
    for place in places {
        let mut moved = Vec::new();
        for from in (0..desk.actors.len()).filter(|&a| a != into) {
            let (taken, kept): (Vec<_>, Vec<_>) =
                desk.actors[from].mentions.iter().partition(|m| place.overlaps(m.span));
            if taken.is_empty() {
                continue;
            }
            let within = |s: &Statement, m: &Mention| s.span.overlaps(m.span);
            for statement in &mut desk.statements {
                // Where another word of the statement still names the one before, he is still meant.
                let renamed = taken.iter().any(|m| within(statement, m)) && !kept.iter().any(|m| within(statement, m));
                if renamed || kept.is_empty() {
                    replace(statement, from, into);
                }
            }
            desk.actors[from].mentions = kept;
            moved.extend(taken);
        }
        if moved.is_empty() {
            moved.push(Mention { span: place, form: Form::Name });
        }
        take_in(&mut desk.actors[into].mentions, moved);
    }
    Ok(())
}

/// Adds mentions in text order, each place once.
fn take_in(mentions: &mut Vec<Mention>, more: Vec<Mention>) {
    mentions.extend(more);
    mentions.sort_by_key(|m| m.span);
    mentions.dedup_by_key(|m| m.span);
}

/// Puts one actor in the place of another, each once.
fn replace(statement: &mut Statement, from: usize, into: usize) {
    for side in [&mut statement.actor, &mut statement.recipient] {
        if side.contains(&from) {
            let taken = side.contains(&into);
            side.retain(|&a| a != from || !taken);
            side.iter_mut().filter(|a| **a == from).for_each(|a| *a = into);
        }
    }
    if let Some(speaker) = statement.attribution.as_mut().and_then(|a| a.speaker.as_mut()).filter(|s| **s == from) {
        *speaker = into;
    }
}
