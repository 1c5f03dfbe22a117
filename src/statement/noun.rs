//! Statements that a noun makes: "North Korea-Russia ties", "the invasion of Ukraine by Russia", "a rift between the two".
//!
//! In: a sentence. Out: a draft for every noun of `data/nouns.tsv` that has its parties with it: at its own places, or, where
//! it is what a verb has, makes or gives ("launched an attack on"), at those of the verb. A noun that only names a
//! relation, without saying how it is ("relations"), states nothing by itself.

use std::ops::Range;

use super::draft::{Draft, Sides};
use super::party::{Part, Parties};
use super::reading::{Phrase, Reading};
use super::{Quad, Tone, Type, kind, tone};
use crate::lexicon::{CueKind, Noun, NounForm, Slot, words};
use crate::syntax::{Kind, Label, Upos};

/// Reads the nouns of a sentence.
pub(super) fn read(reading: &Reading, drafts: &mut Vec<Draft>) {
    let mut at = reading.sentence.tokens.start;
    while at < reading.sentence.tokens.end {
        // A word can stand for several things ("call"): the one that has its parties is meant.
        let found = nouns_at(reading, at);
        let draft = found.iter().find_map(|&(length, lemma, noun)| draft(reading, at..at + length, lemma, noun));
        at += found.first().map_or(1, |longest| longest.0);
        drafts.extend(draft);
    }
}

/// The nouns of the tables that begin with a token, the longest first.
fn nouns_at(reading: &Reading, at: usize) -> Vec<Phrase<Noun>> {
    // "Japanese exports", but not "terrorist-linked".
    let half = at > reading.sentence.tokens.start && matches!(reading.lower(at - 1), "-");
    let noun = reading.is_noun(at) || reading.syntax.node(at).upos == Upos::Adj && !half;
    if noun { reading.phrases_at(at, &words().nouns) } else { Vec::new() }
}

/// The longest of them.
fn noun_at(reading: &Reading, at: usize) -> Option<Phrase<Noun>> {
    nouns_at(reading, at).into_iter().next()
}

/// What a noun says, if its parties are found.
fn draft(reading: &Reading, trigger: Range<usize>, lemma: &str, noun: &Noun) -> Option<Draft> {
    let head = trigger.end - 1;
    let (tone, r#type) = quality(reading, head, noun)?;
    let (mut sides, held) = sides(reading, head, noun)?;
    if let Some(recipient) = &sides.recipient {
        let others: Vec<usize> =
            recipient.actors.iter().copied().filter(|&r| !reading.same_state(r, &sides.actor.actors)).collect();
        // A partner of two is not therefore the partner of each to the other.
        let role = noun.frame.actor.is_empty() && reading.are_several(&others);
        sides.reciprocal = noun.frame.reciprocal && !role && !is_aimed(reading, trigger.end, recipient.tokens.start);
    }
    let said = (r#type, tone, noun.score);
    let draft = Draft::new(reading, (trigger.clone(), head), trigger, sides, said, format!("noun/{lemma}"))?;
    Some(Draft { held, noun: Some(noun.form), ..draft })
}

/// The tone and the type of what a noun says. A relation takes its tone from the words around it: "strained ties", "the
/// improvement of relations", "their partnership has frayed". One that is not said to be good or bad says nothing.
fn quality(reading: &Reading, head: usize, noun: &Noun) -> Option<(Tone, Type)> {
    let own = (tone(noun.tone), kind(noun.r#type)?);
    if noun.form != NounForm::Relation || own.1.quad() != Quad::None {
        return Some(own);
    }
    let above = reading.syntax.head(head).filter(|_| {
        let label = reading.syntax.label(head);
        matches!(label, Label::Nsubj | Label::NsubjPass)
            || label == Label::Nmod
                && reading.frames.preposition(head).is_some_and(|p| matches!(reading.lower(p), "of" | "in"))
    });
    let mut told = own.0;
    let modifiers = reading.syntax.with(head, Label::Mod).chain(reading.syntax.with(head, Label::Acl));
    for word in modifiers.chain(above) {
        let Some((_, _, sign)) = reading.phrase_at(word, &words().qualities) else { continue };
        told = match *sign {
            "<" if told == Tone::Conflictual => Tone::Cooperative,
            "<" => told,
            // A "close rivalry" stays one.
            "+" if told == Tone::Conflictual => told,
            sign => tone(sign),
        };
    }
    let r#type = match told {
        Tone::Neutral => return None,
        Tone::Cooperative if own.0 != told => Type::Align,
        Tone::Conflictual if own.0 != told => Type::Strain,
        _ => own.1,
    };
    Some((told, r#type))
}

/// Who does what a phrase says of how he does something else: "cooperate in support of Ukraine".
fn adverbial(reading: &Reading, head: usize, depth: usize) -> Option<Parties> {
    let preposition = reading.frames.preposition(head)?;
    let bare = reading.lower(preposition) == "in" && preposition + 1 == head;
    let clause = reading.clause(head).filter(|_| bare)?;
    reading.parties_within(reading.frames.of(clause).doers(), Part::Doer, depth.checked_sub(1)?)
}

/// Who does what stands as an example of what is his: "Japan’s support, including the *transfer* of arms".
fn included(reading: &Reading, head: usize) -> Option<Parties> {
    let first = reading.frames.first_conjunct(head);
    let preposition = reading.frames.preposition(first).filter(|&p| reading.lower(p) == "including")?;
    let above = reading.syntax.head(first).filter(|_| preposition < head)?;
    // "condemned Japan’s support, including …", hung on the verb.
    let whole = if reading.is_noun(above) { vec![above] } else { reading.frames.of(above).done_to().to_vec() };
    whole.into_iter().rev().filter(|&n| n < preposition).find_map(|n| reading.owners(n).some())
}

/// Of whom a role is said that a verb or an apposition gives him: "sees itself as a partner", "Japan, an ally".
fn said_of(reading: &Reading, head: usize, noun: &Noun) -> Option<Parties> {
    if !noun.frame.actor.is_empty() {
        return None;
    }
    if let Some(role) = role(reading, head) {
        let frame = reading.frames.of(reading.syntax.head(role)?);
        return reading.parties(frame.done_to(), Part::Doer).or_else(|| reading.parties(frame.doers(), Part::Doer));
    }
    let above = reading.syntax.head(head).filter(|_| reading.syntax.label(head) == Label::Appos)?;
    reading.parties(&[above], Part::Doer)
}

/// The noun of a role that somebody is seen or held in: "sees Japan as a *rival*", "keeps it in a junior partner *role*".
fn role(reading: &Reading, head: usize) -> Option<usize> {
    let played = |&h: &usize| matches!(reading.lower(h), "role" | "position" | "status" | "capacity");
    let above = reading.syntax.head(head).filter(|h| reading.syntax.label(head) == Label::Mod && played(h));
    let preposition = reading.frames.preposition(above.unwrap_or(head))?;
    let fits = reading.lower(preposition) == "as" || above.is_some() && reading.lower(preposition) == "in";
    fits.then_some(above.unwrap_or(head)).filter(|&r| reading.syntax.label(r) == Label::Obl)
}

/// Who sees somebody in the role that a noun names behind "as".
fn seen_by(reading: &Reading, head: usize) -> Option<Parties> {
    let verb = reading.syntax.head(role(reading, head)?)?;
    let frame = reading.frames.of(verb);
    reading.parties(frame.doers(), Part::Doer).filter(|_| !frame.done_to().is_empty())
}

/// Those whom a noun joins by an adjective that counts them, where the text has said who they are: "bilateral trade".
fn counted(reading: &Reading, head: usize) -> Option<Parties> {
    let modifiers = reading.frames.of(head).modifiers;
    let actors = modifiers.iter().find_map(|&m| match reading.lower(m) {
        "bilateral" | "mutual" => reading.memory.joined(2),
        "trilateral" | "tripartite" => reading.memory.joined(3),
        _ => None,
    })?;
    Some(Parties { tokens: head..head + 1, actors: actors.to_vec() })
}

/// Those whom a relation without parties can only join, where the sentence says that it is there: two states are named, and
/// no third.
fn present(reading: &Reading, head: usize, noun: &Noun) -> Option<Parties> {
    let frame = reading.frames.of(head);
    let joins =
        |p: Option<usize>| p.is_some_and(|p| matches!(reading.lower(p), "of" | "between" | "with" | "among" | "in"));
    let state = kind(noun.r#type).is_some_and(|t| t.quad() == Quad::None);
    let said = match reading.syntax.label(head) {
        Label::Nsubj => reading.syntax.head(head).is_some_and(|v| reading.syntax.with(v, Label::Expl).next().is_some()),
        Label::Obj => true,
        // "a possibility of disagreements".
        Label::Nmod => reading
            .syntax
            .head(head)
            .is_some_and(|h| reading.phrase_at(h, &words().cues).is_some_and(|(_, _, cue)| cue.kind == CueKind::Hedge)),
        _ => frame.kind == Kind::Predicate,
    };
    if !state
        || !said && !reading.is_quoted(head)
        || reading.syntax.node(head).upos == Upos::Propn
        || frame.obliques.iter().any(|o| joins(o.preposition))
    {
        return None;
    }
    let mut all = Parties::default();
    for reference in reading.references {
        let actors = reference.actors.iter().copied().filter(|&a| !reading.same_state(a, &all.actors)).collect();
        all.add(&Parties { tokens: reference.tokens.clone(), actors });
    }
    all.actors.retain(|&a| !reading.are_groups(&[a]));
    // "Their enemy" is somebody else.
    let role = noun.frame.actor.is_empty();
    let pair = noun.frame.reciprocal && noun.form == NounForm::Relation && !role && all.actors.len() == 2;
    pair.then(|| Parties { tokens: head..head + 1, ..all })
}

/// Who did a deed that the text has spoken of before: "the deployment".
fn known(reading: &Reading, head: usize) -> Option<Parties> {
    let definite =
        reading.syntax.with(head, Label::Det).any(|d| matches!(reading.lower(d), "the" | "this" | "these" | "such"));
    let actors = reading.memory.doer(&reading.lemma(head)).filter(|_| definite)?;
    Some(Parties { tokens: head..head + 1, actors: actors.to_vec() })
}

/// Who stands on the two sides of a noun; and whether the verb that has it as its object lends it the actor.
fn sides(reading: &Reading, head: usize, noun: &Noun) -> Option<(Sides, bool)> {
    let holder = holder(reading, head);
    let (own, recipient) = own_parties(reading, head, noun, DEPTH);
    let owned = own.is_some();
    let actor = own.or_else(|| said_of(reading, head, noun)).or_else(|| included(reading, head));
    let actor = actor.or_else(|| lent(reading, head, noun, holder));
    let held = !owned && actor.is_some() && holder.is_some();
    let told = || counted(reading, head).or_else(|| known(reading, head));
    let (actor, mut implied) = match actor {
        Some(actor) => (actor, false),
        None => told().map(|t| (t, true)).or_else(|| Some((present(reading, head, noun)?, false)))?,
    };
    let other = |r: &Parties| reading.are_others(r, &actor);
    let mut recipient = recipient.filter(other);
    if recipient.is_none()
        && let Some(verb) = holder
    {
        recipient =
            noun.frame.recipient.iter().find_map(|slot| place(reading, verb, slot, Part::DoneTo, DEPTH).filter(other));
    }
    if recipient.is_none() {
        // "sees Japan as a rival": that of whoever sees him so.
        recipient = seen_by(reading, head).filter(|p| noun.frame.actor.is_empty() && other(p));
    }
    if recipient.is_none() && needs_partner(reading, head, noun, owned, held) {
        // "Russia has limited the collaboration": that which it has just been said to have.
        recipient = reading.partner(&[], &(head..head + 1), &actor);
        implied |= recipient.is_some();
    }
    if recipient.is_none() && noun.r#type == "PROTEST" {
        recipient = reading.aimed(holder.unwrap_or(head), &(head..head + 1), &actor);
    }
    // "aggression by South Korea or the US": two who do it are not two who do it to each other.
    // "Their enemy" is somebody else, whoever fights him.
    let role = noun.frame.actor.is_empty() && holder.is_some() && !reading.owners(head).actors.is_empty();
    let mutual = reading.are_several(&actor.actors) && !role && (noun.frame.reciprocal || reading.is_shared(head));
    (recipient.is_some() || mutual).then_some((Sides { actor, recipient, reciprocal: true, implied }, held))
}

/// The actor that a verb lends its object ("launched an attack"), or a subject the relation that is said of it.
fn lent(reading: &Reading, head: usize, noun: &Noun, holder: Option<usize>) -> Option<Parties> {
    let subjects = match holder {
        Some(verb) => {
            let frame = reading.frames.of(verb);
            // "were engaged in": nobody engages them.
            let engaged = frame.passive && reading.syntax.label(head) == Label::Obl;
            if engaged { frame.subjects } else { frame.doers().to_vec() }
        }
        None if noun.form == NounForm::Relation && reading.frames.kind(head) == Kind::Predicate => {
            reading.frames.subjects(head)
        }
        None => return None,
    };
    reading.parties(&subjects, Part::Doer)
}

/// Whether a noun that names one side only needs the other: a definite relation that a verb has, an answer, a demand, help.
fn needs_partner(reading: &Reading, head: usize, noun: &Noun, owned: bool, held: bool) -> bool {
    if noun.form == NounForm::Relation {
        let definite = || reading.syntax.dependents(head).any(|d| matches!(reading.lower(d), "the" | "their"));
        return held && noun.frame.reciprocal && definite();
    }
    owned && (matches!(noun.r#type, "COERCE" | "REQUEST" | "AID") || noun.r#type == "CONSULT" && !noun.frame.reciprocal)
}

/// How deep an owner may stand inside an argument.
const DEPTH: usize = 3;

/// The parties that a noun has at its own places: the actor, or those it joins, and the recipient.
fn own_parties(reading: &Reading, head: usize, noun: &Noun, depth: usize) -> (Option<Parties>, Option<Parties>) {
    let of = || noun.frame.actor.iter().find_map(|slot| place(reading, head, slot, Part::Agent, depth));
    let actor = adverbial(reading, head, depth).or_else(of);
    let other = |r: &Parties| actor.as_ref().is_none_or(|a| reading.are_others(r, a));
    let recipient =
        noun.frame.recipient.iter().find_map(|slot| place(reading, head, slot, Part::DoneTo, depth).filter(other));
    (actor, recipient)
}

/// Those whom a noun that names a relation joins.
pub(super) fn joined(reading: &Reading, head: usize, depth: usize) -> Option<(Parties, Option<Parties>)> {
    let noun = noun_at(reading, head)?.2;
    let relation = noun.form == NounForm::Relation && depth > 0;
    let (actor, recipient) = relation.then(|| own_parties(reading, head, noun, depth))?;
    Some((actor?, recipient))
}

/// The parties at one place of a noun, or of the verb that holds it.
fn place(reading: &Reading, head: usize, slot: &Slot, part: Part, depth: usize) -> Option<Parties> {
    match slot {
        Slot::Possessor => reading.owners(head).some(),
        Slot::Pair => reading.owners(head).some().filter(|p| reading.are_several(&p.actors)),
        Slot::After(preposition) => {
            let frame = reading.frames.of(head);
            let mut heads = reading.after(&frame, preposition);
            if heads.is_empty() && reading.syntax.label(head) == Label::Nmod {
                // "a decade of friendship between the two", hung on the decade.
                let above = reading.syntax.head(head).filter(|&a| noun_at(reading, a).is_none());
                let hung = above.map_or_else(Vec::new, |a| reading.after(&reading.frames.of(a), preposition));
                heads.extend(hung.into_iter().filter(|&n| n > head));
            }
            reading.parties_within(&heads, part, depth).or_else(|| {
                // "the withdrawal of some forces from Panama", hung on the forces.
                let below: Vec<usize> =
                    frame.obliques.iter().filter(|_| part == Part::DoneTo).map(|o| o.noun).collect();
                below.into_iter().find_map(|noun| {
                    let heads = reading.after(&reading.frames.of(noun), preposition);
                    reading.parties_within(&heads, part, depth)
                })
            })
        }
        Slot::Object | Slot::Clause | Slot::Next => None,
    }
}

/// Whether a preposition between a noun and its recipient makes it one-sided: a war "against" is not one "with".
fn is_aimed(reading: &Reading, from: usize, recipient: usize) -> bool {
    (from..recipient).any(|t| matches!(reading.lower(t), "against" | "on" | "upon" | "into" | "toward" | "towards"))
}

/// The verb that a noun is the object of: "*launched* an attack on", "*held* talks with"; with "in", "into" or "to" also one
/// that it completes ("engaged in talks").
fn holder(reading: &Reading, noun: usize) -> Option<usize> {
    let mut first = reading.frames.first_conjunct(noun);
    // "recalibrate the level of alignment".
    if reading.syntax.label(first) == Label::Nmod
        && reading.frames.preposition(first).is_some_and(|p| reading.lower(p) == "of")
        && let Some(above) = reading.syntax.head(first).filter(|&a| noun_at(reading, a).is_none())
    {
        first = above;
    }
    let verb = reading.syntax.head(first).filter(|&v| reading.syntax.node(v).upos == Upos::Verb)?;
    let holds = match reading.syntax.label(first) {
        Label::Obj | Label::NsubjPass => true,
        Label::Obl => {
            const INTO: [&str; 10] =
                ["engage", "enter", "participate", "go", "come", "move", "resort", "turn", "commit", "embark"];
            const ON: [&str; 4] = ["proceed", "continue", "persist", "press"];
            let lemma = reading.lemma(verb);
            reading.frames.preposition(first).is_some_and(|p| match reading.lower(p) {
                "in" | "into" | "to" | "on" => INTO.contains(&lemma.as_str()),
                "with" => ON.contains(&lemma.as_str()),
                _ => false,
            })
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
    let (sides, _) = sides(reading, at + length - 1, noun)?;
    Some(((sides.actor, sides.recipient), noun))
}
