//! Statements that a noun makes: "North Korea-Russia ties", "the invasion of Ukraine by Russia", "a rift between the two".
//!
//! In: a sentence. Out: a draft for every noun of `data/nouns.tsv` that has its parties with it. A noun that only names a
//! relation, without saying how it is ("relations"), states nothing by itself.

use std::ops::Range;

use super::clause::{Clauses, Parties};
use super::draft::Draft;
use super::{Tone, kind, tone};
use crate::lexicon::{Noun, NounForm, Slot, lemmas, words};

/// Reads the nouns of a sentence.
pub(super) fn read(clauses: &Clauses, drafts: &mut Vec<Draft>) {
    let mut at = clauses.sentence.tokens.start;
    while at < clauses.sentence.tokens.end {
        let Some((length, lemma, noun)) = noun_at(clauses, at) else {
            at += 1;
            continue;
        };
        drafts.extend(draft(clauses, at..at + length, lemma, noun));
        at += length;
    }
}

/// The noun of the tables that begins with a token: its length in tokens, its base form and what it says.
fn noun_at(clauses: &Clauses, at: usize) -> Option<(usize, &'static str, &'static Noun)> {
    let word = clauses.lower(at);
    if word.len() < 3 {
        return None;
    }
    let heads = if word.ends_with('s') { lemmas(word) } else { vec![word.to_owned()] };
    clauses.phrase_at(at, &heads, &words().nouns)
}

/// What a noun says, if its parties are found.
fn draft(clauses: &Clauses, trigger: Range<usize>, lemma: &str, noun: &Noun) -> Option<Draft> {
    let Range { start, end } = trigger;
    let tone = tone(noun.tone);
    if noun.form == NounForm::Relation && tone == Tone::Neutral {
        return None;
    }
    let (actor, recipient) = parties(clauses, start, end, noun)?;
    let mut tokens = start.min(actor.tokens.start)..end.max(actor.tokens.end);
    let mut actors = actor.actors;
    let mut recipients = Vec::new();
    let mut reciprocal = true;
    if let Some(recipient) = recipient {
        tokens = tokens.start.min(recipient.tokens.start)..tokens.end.max(recipient.tokens.end);
        recipients.extend(recipient.actors.into_iter().filter(|r| !actors.contains(r)));
        reciprocal = noun.frame.reciprocal;
    }
    if reciprocal {
        actors.append(&mut recipients);
    }
    Some(Draft {
        trigger,
        tokens,
        actor: actors,
        recipient: recipients,
        reciprocal,
        r#type: kind(noun.r#type)?,
        tone,
        score: noun.score,
        rule: format!("noun/{lemma}"),
        noun: Some(noun.form),
    })
}

/// The parties of a noun: those it joins, or the actor and the recipient.
fn parties(clauses: &Clauses, start: usize, end: usize, noun: &Noun) -> Option<(Parties, Option<Parties>)> {
    let clause_end = clauses.clause_end(end);
    let find = |slots: &[Slot]| {
        slots.iter().find_map(|slot| match slot {
            Slot::Possessor | Slot::Pair => clauses.possessor(start),
            Slot::After(preposition) => {
                clauses.after(preposition, end, clause_end).filter(|p| p.tokens.start <= end + 6)
            }
            Slot::Object | Slot::Clause => None,
        })
    };
    let actor = find(&noun.frame.actor)?;
    let recipient = find(&noun.frame.recipient).filter(|r| r.tokens != actor.tokens);
    match recipient {
        Some(recipient) => Some((actor, Some(recipient))),
        // "aggression by South Korea or the US": two who do it are not two who do it to each other.
        None if actor.actors.len() > 1 && noun.frame.reciprocal => Some((actor, None)),
        None => None,
    }
}

/// The parties of the relation that a verb ending before `from` has as its object, if it has one.
pub(super) fn relation_after(clauses: &Clauses, from: usize) -> Option<(Parties, Option<Parties>)> {
    let end = clauses.sentence.tokens.end.min(from + 10);
    let at = (from..end)
        .take_while(|&t| {
            !matches!(clauses.lower(t), "to" | "with" | "by" | "in" | "on" | "for" | "," | "that" | "which" | "and")
        })
        .find(|&t| noun_at(clauses, t).is_some_and(|(_, _, n)| n.form == NounForm::Relation))?;
    let (length, _, noun) = noun_at(clauses, at)?;
    parties(clauses, at, at + length, noun)
}
