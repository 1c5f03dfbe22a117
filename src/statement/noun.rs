//! Statements that a noun makes: "North Korea-Russia ties", "the invasion of Ukraine by Russia", "a rift between the two".
//!
//! In: a sentence. Out: a draft for every noun of `data/nouns.tsv` that has its parties with it: at its own places, or, where
//! it is what a verb has, makes or gives ("launched an attack on"), at those of the verb. A noun that only names a
//! relation, without saying how it is ("relations"), states nothing by itself.

use std::ops::Range;

use super::draft::Draft;
use super::party::{Part, Parties};
use super::reading::{Phrase, Reading};
use super::{Tone, kind, tone};
use crate::lexicon::{Noun, NounForm, Slot, words};
use crate::syntax::{Kind, Label, Upos};

/// Reads the nouns of a sentence.
pub(super) fn read(reading: &Reading, drafts: &mut Vec<Draft>) {
    for (trigger, lemma, noun) in reading.phrases(|at| noun_at(reading, at)) {
        drafts.extend(draft(reading, trigger, lemma, noun));
    }
}

/// The noun of the tables that begins with a token: its length in tokens, its base form and what it says.
fn noun_at(reading: &Reading, at: usize) -> Option<Phrase<Noun>> {
    let noun = reading.is_noun(at) || reading.syntax.node(at).upos == Upos::Adj;
    noun.then(|| reading.phrase_at(at, &words().nouns))?
}

/// What a noun says, if its parties are found.
fn draft(reading: &Reading, trigger: Range<usize>, lemma: &str, noun: &Noun) -> Option<Draft> {
    let tone = tone(noun.tone);
    if noun.form == NounForm::Relation && tone == Tone::Neutral {
        return None;
    }
    let head = trigger.end - 1;
    let (actor, recipient) = parties(reading, head, noun)?;
    let mut tokens = trigger.start.min(actor.tokens.start)..trigger.end.max(actor.tokens.end);
    let mut actors = actor.actors;
    let mut recipients = Vec::new();
    let mut reciprocal = true;
    if let Some(recipient) = recipient {
        tokens = tokens.start.min(recipient.tokens.start)..tokens.end.max(recipient.tokens.end);
        recipients.extend(recipient.actors.into_iter().filter(|&r| !reading.same_state(r, &actors)));
        reciprocal = noun.frame.reciprocal;
    }
    if reciprocal {
        actors.append(&mut recipients);
    }
    Some(Draft {
        trigger,
        head,
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
fn parties(reading: &Reading, head: usize, noun: &Noun) -> Option<(Parties, Option<Parties>)> {
    let holder = holder(reading, head);
    let actor = noun.frame.actor.iter().find_map(|slot| place(reading, head, slot));
    let actor = actor.or_else(|| {
        let subjects = match holder {
            Some(verb) => reading.frames.of(verb).doers().to_vec(),
            None if noun.form == NounForm::Relation && reading.frames.kind(head) == Kind::Predicate => {
                reading.frames.subjects(head)
            }
            None => return None,
        };
        reading.parties(&subjects, Part::Doer)
    })?;
    let other = |r: &Parties| r.actors.iter().any(|&a| !reading.same_state(a, &actor.actors));
    let mut recipient = noun.frame.recipient.iter().find_map(|slot| place(reading, head, slot).filter(other));
    if recipient.is_none()
        && let Some(verb) = holder
    {
        recipient = noun.frame.recipient.iter().find_map(|slot| place(reading, verb, slot).filter(other));
    }
    match recipient {
        Some(recipient) => Some((actor, Some(recipient))),
        // "aggression by South Korea or the US": two who do it are not two who do it to each other.
        None if reading.are_several(&actor.actors) && noun.frame.reciprocal => Some((actor, None)),
        None => None,
    }
}

/// The parties at one place of a noun, or of the verb that holds it.
fn place(reading: &Reading, head: usize, slot: &Slot) -> Option<Parties> {
    match slot {
        Slot::Possessor => reading.owners(head).some(),
        Slot::Pair => reading.owners(head).some().filter(|p| reading.are_several(&p.actors)),
        Slot::After(preposition) => {
            let obliques = reading.frames.of(head).obliques;
            let wanted = obliques.iter().filter(|o| o.preposition.is_some_and(|p| reading.lower(p) == *preposition));
            let heads: Vec<usize> = wanted.map(|o| o.noun).collect();
            reading.parties(&heads, Part::DoneTo)
        }
        Slot::Object | Slot::Clause => None,
    }
}

/// The verb that a noun is the object of: "*launched* an attack on", "*held* talks with"; with "in", "into" or "to" also one
/// that it completes ("engaged in talks").
fn holder(reading: &Reading, noun: usize) -> Option<usize> {
    let first = reading.frames.first_conjunct(noun);
    let verb = reading.syntax.head(first).filter(|&v| reading.syntax.node(v).upos == Upos::Verb)?;
    let holds = match reading.syntax.label(first) {
        Label::Obj | Label::NsubjPass => true,
        Label::Obl => {
            reading.frames.preposition(first).is_some_and(|p| matches!(reading.lower(p), "in" | "into" | "to"))
        }
        _ => false,
    };
    holds.then_some(verb)
}

/// Those whom a noun joins, if it names a relation.
pub(super) fn relation<'a>(reading: &Reading, at: usize) -> Option<((Parties, Option<Parties>), &'a Noun)> {
    let (length, _, noun) = noun_at(reading, at)?;
    if noun.form != NounForm::Relation {
        return None;
    }
    Some((parties(reading, at + length - 1, noun)?, noun))
}
