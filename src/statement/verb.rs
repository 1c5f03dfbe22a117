//! Statements that a verb makes: "Russia supplied North Korea with food".
//!
//! In: a sentence. Out: a draft for every verb of `data/verbs.tsv` whose actor and recipient are found where its frame
//! says they stand. A passive turns them round; a verb whose object is a relation ("strain ties between …") is about
//! those whom the relation joins.

use std::ops::Range;

use super::clause::{Clauses, Parties};
use super::draft::Draft;
use super::{kind, noun, tone};
use crate::lexicon::{Slot, Verb, lemmas, words};

/// Reads the verbs of a sentence.
pub(super) fn read(clauses: &Clauses, drafts: &mut Vec<Draft>) {
    let mut at = clauses.sentence.tokens.start;
    while at < clauses.sentence.tokens.end {
        let Some((length, lemma, verb)) = verb_at(clauses, at) else {
            at += 1;
            continue;
        };
        drafts.extend(draft(clauses, at..at + length, lemma, verb));
        at += length;
    }
}

/// The verb of the tables that begins with a token: its length in tokens, its base form and what it says.
fn verb_at(clauses: &Clauses, at: usize) -> Option<(usize, &'static str, &'static Verb)> {
    let word = clauses.lower(at);
    if word.len() < 3 || is_noun_here(clauses, at) {
        return None;
    }
    clauses.phrase_at(at, &lemmas(word), &words().verbs)
}

/// Whether a word that could be a verb is used as a noun or adjective: an article, a possessive or "of" stands before it
/// and it has no ending that only verbs have.
fn is_noun_here(clauses: &Clauses, at: usize) -> bool {
    if at == clauses.sentence.tokens.start {
        return false;
    }
    let before = clauses.lower(at - 1);
    let determined = matches!(
        before,
        "the"
            | "a"
            | "an"
            | "this"
            | "that"
            | "its"
            | "their"
            | "his"
            | "her"
            | "of"
            | "’s"
            | "'s"
            | "’"
            | "any"
            | "no"
            | "some"
            | "such"
    ) && before != "that";
    let gerund = clauses.lower(at).ends_with("ing");
    determined && !(gerund && before == "of")
}

/// What a verb says, if its parties are found.
fn draft(clauses: &Clauses, trigger: Range<usize>, lemma: &str, verb: &Verb) -> Option<Draft> {
    let Range { start, end } = trigger;
    let clause_end = clauses.clause_end(end);
    let passive = clauses.is_passive(start);
    let subject = clauses.subject(start);
    let mut reciprocal = verb.frame.reciprocal;
    let (actor, recipient) = if passive {
        (clauses.after("by", end, clause_end)?, subject?)
    } else if let Some(joined) = noun::relation_after(clauses, end) {
        // "strain North Korea’s relationship with China": the two of the relation, whatever strains it.
        reciprocal = joined.1.is_none();
        (joined.0.clone(), joined.1.unwrap_or(joined.0))
    } else {
        let subject = subject?;
        match recipient(clauses, end, clause_end, verb, &subject) {
            Some(found) if verb.frame.reversed => (found, subject),
            Some(found) => (subject, found),
            // "The two agreed": a plural subject does it to each other.
            None if reciprocal && states(clauses, &subject) > 1 => (subject.clone(), subject),
            None => return None,
        }
    };
    let tokens =
        start.min(actor.tokens.start).min(recipient.tokens.start)..end.max(actor.tokens.end).max(recipient.tokens.end);
    let mut actors = actor.actors;
    let mut recipients: Vec<usize> = recipient.actors.into_iter().filter(|r| !actors.contains(r)).collect();
    if reciprocal {
        actors.append(&mut recipients);
    }
    Some(Draft {
        trigger,
        tokens,
        actor: actors,
        recipient: recipients,
        reciprocal,
        r#type: kind(verb.r#type)?,
        tone: tone(verb.tone),
        score: verb.score,
        rule: format!("verb/{lemma}"),
        noun: None,
    })
}

/// The recipient, looked for in the slots of the frame in order.
fn recipient(clauses: &Clauses, from: usize, end: usize, verb: &Verb, subject: &Parties) -> Option<Parties> {
    verb.frame
        .recipient
        .iter()
        .filter_map(|slot| match slot {
            Slot::Object => clauses.object(from, end, true),
            Slot::Clause => clauses.object(from, clauses.sentence.tokens.end, false),
            Slot::After(preposition) => clauses.after(preposition, from, end),
            Slot::Possessor | Slot::Pair => None,
        })
        .find(|found| found.actors.iter().any(|a| !clauses.same_state(*a, &subject.actors)))
}

/// How many different states stand behind parties.
fn states(clauses: &Clauses, parties: &Parties) -> usize {
    let mut states: Vec<&str> =
        parties.actors.iter().filter_map(|&a| clauses.cast.actors[a].country.as_deref()).collect();
    states.sort_unstable();
    states.dedup();
    states.len()
}
