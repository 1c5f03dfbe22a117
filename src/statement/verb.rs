//! Statements that a verb makes: "Russia supplied North Korea with food".
//!
//! In: a sentence. Out: a draft for every verb of `data/verbs.tsv` whose actor and recipient the parse gives, where the
//! frame of the table says they stand. A passive turns them round; a verb whose object is a relation ("strain ties
//! between …") is about those whom the relation joins.

use std::ops::Range;

use super::draft::Draft;
use super::party::{Part, Parties};
use super::reading::{Phrase, Reading};
use super::{Tone, kind, noun, tone};
use crate::lexicon::{Slot, Verb, words};
use crate::syntax::{Frame, Label, Upos};

/// Reads the verbs of a sentence.
pub(super) fn read(reading: &Reading, drafts: &mut Vec<Draft>) {
    for at in reading.sentence.tokens.clone().filter(|&at| is_verb(reading, at)) {
        let mut found = verbs_at(reading, at).into_iter();
        drafts.extend(found.find_map(|(length, lemma, verb)| draft(reading, at..at + length, lemma, verb)));
    }
}

/// The verbs of the tables that begin with a token, the longest first: of "agreed to talks with" the one that has its parties
/// is meant.
fn verbs_at(reading: &Reading, at: usize) -> Vec<Phrase<Verb>> {
    let mut found = reading.phrases_at(at, &words().verbs);
    let first_short = found.partition_point(|&(length, ..)| length > 1);
    if let Some(phrase) = reading.phrase_with_object(at, &words().verbs) {
        found.insert(first_short, phrase);
    }
    found
}

/// Whether a token is used as a verb or says something of a subject: "built" in "Chinese-built" is not.
fn is_verb(reading: &Reading, at: usize) -> bool {
    let node = reading.syntax.node(at);
    match node.upos {
        Upos::Verb => node.label != Label::Mod && node.label != Label::Case && !reading.is_noun(at),
        Upos::Adj | Upos::Noun | Upos::Adv | Upos::Aux => {
            // "be at odds": the copula begins the phrase; "is dependent on": the adjective.
            node.upos == Upos::Aux && node.label == Label::Cop
                || node.upos == Upos::Adj && reading.frames.is_clause(at) && node.label != Label::Mod
        }
        _ => false,
    }
}

/// What a verb says, if its parties are found.
fn draft(reading: &Reading, trigger: Range<usize>, lemma: &str, verb: &Verb) -> Option<Draft> {
    let head = match reading.syntax.node(trigger.start).label {
        Label::Cop => reading.syntax.head(trigger.start)?,
        _ => trigger.start,
    };
    let frame = reading.frames.of(head);
    let mut reciprocal = verb.frame.reciprocal;
    let mut tone = tone(verb.tone);
    let (actor, recipient) = if let Some(joined) = relation(reading, &frame, &mut tone) {
        // "strain North Korea’s relationship with China": the two of the relation, whatever strains it.
        reciprocal = joined.1.is_none();
        (joined.0.clone(), joined.1.unwrap_or(joined.0))
    } else if frame.passive {
        passive(reading, &frame, verb)?
    } else {
        let subject = reading.parties(&frame.subjects, Part::Doer)?;
        match recipient(reading, &frame, &trigger, verb, &subject) {
            Some(found) if verb.frame.reversed => (found, subject),
            Some(found) => (subject, found),
            // "The two agreed": a plural subject does it to each other.
            None if is_mutual(reading, &frame, lemma, verb) && reading.are_several(&subject.actors) => {
                (subject.clone(), subject)
            }
            None => return None,
        }
    };
    let tokens = trigger.start.min(actor.tokens.start).min(recipient.tokens.start)
        ..trigger.end.max(actor.tokens.end).max(recipient.tokens.end);
    let mut actors = actor.actors;
    let mut recipients: Vec<usize> =
        recipient.actors.into_iter().filter(|&r| !reading.same_state(r, &actors)).collect();
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
        r#type: kind(verb.r#type)?,
        tone,
        score: verb.score,
        rule: format!("verb/{lemma}"),
        noun: None,
    })
}

/// Whether several who do it do it to each other: they agree or meet, do something together, or nothing is named that they
/// do it to ("broaden and deepen", but not "expand the war").
fn is_mutual(reading: &Reading, frame: &Frame, lemma: &str, verb: &Verb) -> bool {
    const SHARED: [&str; 10] = [
        "joint",
        "mutual",
        "bilateral",
        "trilateral",
        "tripartite",
        "common",
        "shared",
        "combined",
        "multilateral",
        "other",
    ];
    if !verb.frame.reciprocal {
        return false;
    }
    let word = !lemma.contains(' ');
    let bare = frame.objects.is_empty() && (frame.complements.is_empty() || verb.r#type == "AGREE");
    let shared = frame.objects.iter().any(|&o| {
        reading.frames.of(o).modifiers.iter().any(|&m| SHARED.contains(&reading.lower(m)))
            || SHARED.contains(&reading.lower(o))
    });
    bare || shared || !word || matches!(verb.r#type, "AGREE" | "CONSULT") && frame.subjects.len() > 1
}

/// Those whom the relation joins that is the object of a verb, or the subject of its passive.
fn relation(reading: &Reading, frame: &Frame, tone: &mut Tone) -> Option<(Parties, Option<Parties>)> {
    let objects = frame.done_to();
    let (joined, noun) = objects.iter().find_map(|&o| noun::relation(reading, o))?;
    if noun.tone == "-" && *tone == Tone::Cooperative {
        // "deepen divisions".
        *tone = Tone::Conflictual;
    }
    Some(joined)
}

/// The actor and the recipient of a passive: its agent and its subject; without an agent those to whom the subject belongs,
/// if a phrase says where it goes ("North Korean troops were deployed to Russia").
fn passive(reading: &Reading, frame: &Frame, verb: &Verb) -> Option<(Parties, Parties)> {
    let subject = reading.parties(&frame.subjects, Part::DoneTo)?;
    if let Some(agent) = reading.parties(&frame.agents, Part::Doer) {
        return Some((agent, subject));
    }
    let named = frame.subjects.iter().any(|&s| reading.reference_at(s).is_some());
    let recipient = verb.frame.recipient.iter().find_map(|slot| match slot {
        Slot::After(preposition) => after(reading, frame, preposition, &subject),
        _ => None,
    })?;
    // "Kim was invited to Moscow": whoever is named is done to, what he owns may be sent.
    match (verb.frame.reversed || named, verb.frame.reciprocal) {
        (true, false) => Some((recipient, subject)),
        _ => Some((subject, recipient)),
    }
}

/// The recipient, looked for in the slots of the frame in order.
fn recipient(
    reading: &Reading,
    frame: &Frame,
    trigger: &Range<usize>,
    verb: &Verb,
    subject: &Parties,
) -> Option<Parties> {
    let other = |found: &Parties| found.actors.iter().any(|&a| !reading.same_state(a, &subject.actors));
    verb.frame.recipient.iter().find_map(|slot| {
        match slot {
            Slot::Object => {
                let objects = if frame.recipients.is_empty() { &frame.objects } else { &frame.recipients };
                reading.parties(objects, Part::DoneTo).filter(other).or_else(|| {
                    // "call on Seoul", "look down on Seoul": the preposition belongs to the phrase.
                    let last = trigger.end - 1;
                    let preposition = reading.syntax.node(last).upos == Upos::Adp;
                    let mut obliques = frame.obliques.iter().filter(|o| preposition && o.preposition == Some(last));
                    reading.parties(&[obliques.next()?.noun], Part::DoneTo).filter(other)
                })
            }
            Slot::Clause => clause(reading, frame, subject),
            Slot::After(preposition) => after(reading, frame, preposition, subject),
            Slot::Possessor | Slot::Pair => None,
        }
    })
}

/// The parties of the clause that completes a verb: its subject, else whom its verb is done to.
fn clause(reading: &Reading, frame: &Frame, subject: &Parties) -> Option<Parties> {
    let other = |found: &Parties| found.actors.iter().any(|&a| !reading.same_state(a, &subject.actors));
    frame.complements.iter().find_map(|&verb| {
        let inner = reading.frames.of(verb);
        let heads = [&inner.subjects, &inner.objects, &inner.agents];
        heads.into_iter().find_map(|heads| reading.parties(heads, Part::DoneTo).filter(other))
    })
}

/// The parties behind a preposition that belongs to a verb or to one of its objects.
fn after(reading: &Reading, frame: &Frame, preposition: &str, subject: &Parties) -> Option<Parties> {
    let other = |found: &Parties| found.actors.iter().any(|&a| !reading.same_state(a, &subject.actors));
    let nouns = frame.objects.iter().chain(if frame.passive { &frame.subjects[..] } else { &[] });
    let below = nouns.flat_map(|&o| reading.frames.of(o).obliques);
    let mut heads: Vec<usize> = Vec::new();
    for oblique in frame.obliques.iter().copied().chain(below) {
        if oblique.preposition.is_some_and(|p| reading.lower(p) == preposition) {
            heads.push(oblique.noun);
        }
    }
    reading.parties(&heads, Part::DoneTo).filter(other)
}
