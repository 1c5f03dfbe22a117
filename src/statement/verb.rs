//! Statements that a verb makes: "Russia supplied North Korea with food".
//!
//! In: a sentence. Out: a draft for every verb of `data/verbs.tsv` whose actor and recipient the parse gives, where the
//! frame of the table says they stand. A passive turns them round; a verb whose object is a relation ("strain ties
//! between …") is about those whom the relation joins.

use std::ops::Range;

use super::draft::{Draft, Sides};
use super::party::{Part, Parties};
use super::reading::{Phrase, Reading};
use super::{Tone, kind, noun, tone};
use crate::actor::{Form, Reference};
use crate::lexicon::{Slot, Verb, words};
use crate::syntax::{Frame, Label, Upos, Xpos};

/// Reads the verbs of a sentence.
pub(super) fn read(reading: &Reading, drafts: &mut Vec<Draft>) {
    for at in reading.sentence.tokens.clone().filter(|&at| is_verb(reading, at)) {
        let mut found = verbs_at(reading, at).into_iter();
        let new = found.find_map(|(length, lemma, verb)| draft(reading, drafts, at..at + length, lemma, verb));
        drafts.extend(new);
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
        // "which accounts for": a noun does not have a subject, unless it is said of it.
        Upos::Noun => {
            let has = |label| reading.syntax.with(at, label).next().is_some();
            // "is wary of": an adjective that the net takes for a noun stands bare.
            has(Label::Nsubj) && !(has(Label::Cop) && (has(Label::Det) || has(Label::Mod)))
        }
        Upos::Adj | Upos::Adv | Upos::Aux => {
            // "be at odds": the copula begins the phrase; "is dependent on": the adjective.
            node.upos == Upos::Aux && node.label == Label::Cop
                || node.upos == Upos::Adj && reading.frames.is_clause(at) && node.label != Label::Mod
        }
        _ => false,
    }
}

/// What a verb says, if its parties are found.
fn draft(reading: &Reading, before: &[Draft], trigger: Range<usize>, lemma: &str, verb: &Verb) -> Option<Draft> {
    let head = match reading.syntax.node(trigger.start).label {
        Label::Cop => reading.syntax.head(trigger.start)?,
        _ => trigger.start,
    };
    let frame = reading.frames.of(head);
    // "They demonstrated their strength": who demonstrates something protests against nobody.
    if verb.r#type == "PROTEST"
        && !frame.objects.is_empty()
        && !lemma.contains(' ')
        && !verb.frame.recipient.contains(&Slot::Object)
    {
        return None;
    }
    let mut tone = tone(verb.tone);
    let sides = sides(reading, before, &frame, &trigger, lemma, verb, &mut tone)?;
    let said = (kind(verb.r#type)?, tone, verb.score);
    Draft::new(reading, (trigger.clone(), head), trigger, sides, said, format!("verb/{lemma}"))
}

/// Who stands on the two sides of a verb.
fn sides(
    reading: &Reading,
    before: &[Draft],
    frame: &Frame,
    trigger: &Range<usize>,
    lemma: &str,
    verb: &Verb,
    tone: &mut Tone,
) -> Option<Sides> {
    let sides = |actor: Parties, recipient: Parties| Sides {
        reciprocal: verb.frame.reciprocal,
        ..Sides::directed(actor, recipient)
    };
    let turned = |actor, recipient| if verb.frame.reversed { sides(recipient, actor) } else { sides(actor, recipient) };
    if let Some((actor, recipient)) = relation(reading, frame, tone) {
        // "strain North Korea’s relationship with China": the two of the relation, whatever strains it.
        let reciprocal = recipient.is_none();
        return Some(Sides { actor, recipient, reciprocal, implied: false });
    }
    if frame.passive && lemma.split(' ').next() != Some(reading.lower(trigger.start)) {
        let (actor, recipient) = passive(reading, frame, trigger, verb)?;
        return Some(sides(actor, recipient));
    }
    let subject = reading
        .parties(&frame.subjects, Part::Doer)
        .or_else(|| nearest_subject(reading, frame))
        .or_else(|| main_subject(reading, frame))
        .or_else(|| author(reading, frame.head))?;
    if let Some(found) = recipient(reading, frame, trigger, verb, &subject) {
        return Some(turned(subject, found));
    }
    if is_mutual(reading, frame, lemma, verb) && reading.are_several(&subject.actors) {
        // "The two agreed": a plural subject does it to each other.
        return Some(Sides { actor: subject, recipient: None, reciprocal: true, implied: false });
    }
    if verb.r#type == "PROTEST" {
        let against = reading.aimed(frame.head, trigger, &subject)?;
        return Some(turned(subject, against));
    }
    // "what Kim asks for": the preposition that the parse takes for an object is none.
    let something = frame.objects.iter().any(|&o| reading.syntax.node(o).upos != Upos::Adp);
    let needs = verb.r#type == "COERCE" || something && (verb.r#type == "REQUEST" || verb.frame.reversed);
    let partner = reading.partner(before, trigger, &subject).filter(|_| needs && frame.complements.is_empty())?;
    Some(Sides { implied: true, ..turned(subject, partner) })
}

/// Whether several who do it do it to each other: they agree or meet, do something together, or nothing is named that they
/// do it to ("broaden and deepen", but not "expand the war").
fn is_mutual(reading: &Reading, frame: &Frame, lemma: &str, verb: &Verb) -> bool {
    if !verb.frame.reciprocal {
        return false;
    }
    let word = !lemma.contains(' ');
    // "cooperate to promote growth": what for is not whom with.
    let aimless = frame.complements.is_empty() || matches!(verb.r#type, "AGREE" | "CONSULT" | "COOPERATE");
    let bare = frame.objects.is_empty() && aimless;
    // "staged Freedom Edge, the first joint exercises".
    let again = |&o: &usize| reading.syntax.with(o, Label::Appos).any(|a| reading.is_shared(a));
    let shared = frame.objects.iter().any(|o| reading.is_shared(*o) || again(o));
    if verb.tone == "-" && shared {
        // They fight a "shared enemy", not each other.
        return false;
    }
    bare || shared || !word || matches!(verb.r#type, "AGREE" | "CONSULT" | "SUPPORT") && frame.subjects.len() > 1
}

/// Those whom the relation joins that is the object of a verb, or the subject of its passive.
fn relation(reading: &Reading, frame: &Frame, tone: &mut Tone) -> Option<(Parties, Option<Parties>)> {
    // "the level of alignment": what it is a level of counts.
    let of = |&o: &usize| std::iter::once(o).chain(reading.after(&reading.frames.of(o), "of"));
    let (joined, noun) = frame.done_to().iter().flat_map(of).find_map(|o| noun::relation(reading, o))?;
    // "arresting opponents" is no matter between the two.
    if noun.frame.actor.is_empty() && *tone == Tone::Conflictual {
        return None;
    }
    if noun.tone == "-" && *tone == Tone::Cooperative {
        // "deepen divisions".
        *tone = Tone::Conflictual;
    }
    Some(joined)
}

/// The actor and the recipient of a passive: its agent and its subject; without an agent those to whom the subject belongs,
/// if a phrase says where it goes ("North Korean troops were deployed to Russia").
fn passive(reading: &Reading, frame: &Frame, trigger: &Range<usize>, verb: &Verb) -> Option<(Parties, Parties)> {
    let subject = reading.parties(&frame.subjects, Part::DoneTo)?;
    if let Some(agent) = reading.parties(&frame.agents, Part::Doer).or_else(|| speaker(reading, frame, &subject)) {
        return Some((agent, subject));
    }
    let named = frame.subjects.iter().any(|&s| reading.reference_at(s).is_some());
    let recipient = verb.frame.recipient.iter().find_map(|slot| match slot {
        // "was killed in Beirut": not by whoever is there.
        Slot::After("in" | "at" | "near") if named => None,
        Slot::After(preposition) => after(reading, frame, trigger, preposition, &subject),
        _ => None,
    })?;
    // "Kim was invited to Moscow": whoever is named is done to, what he owns may be sent.
    match (verb.frame.reversed || named, verb.frame.reciprocal) {
        (true, false) => Some((recipient, subject)),
        _ => Some((subject, recipient)),
    }
}

/// Who means himself by a passive: "Kim said that any attack would be answered".
fn speaker(reading: &Reading, frame: &Frame, subject: &Parties) -> Option<Parties> {
    let meant = frame.auxiliaries.iter().any(|&a| matches!(reading.lower(a), "will" | "would" | "shall"));
    let report =
        reading.syntax.head(frame.head).filter(|_| meant && reading.syntax.label(frame.head) == Label::Comp)?;
    let speaker = reading.parties(reading.frames.of(report).doers(), Part::Doer)?;
    reading.are_others(subject, &speaker).then_some(speaker)
}

/// The recipient, looked for in the slots of the frame in order.
fn recipient(
    reading: &Reading,
    frame: &Frame,
    trigger: &Range<usize>,
    verb: &Verb,
    subject: &Parties,
) -> Option<Parties> {
    let other = |found: &Parties| reading.are_others(found, subject);
    verb.frame.recipient.iter().find_map(|slot| {
        match slot {
            Slot::Object => {
                let objects = if frame.recipients.is_empty() { &frame.objects } else { &frame.recipients };
                reading
                    .parties(objects, Part::DoneTo)
                    .filter(other)
                    .or_else(|| {
                        // "call on Seoul", "look down on Seoul": the preposition belongs to the phrase.
                        let last = trigger.end - 1;
                        let preposition = reading.syntax.node(last).upos == Upos::Adp;
                        let mut obliques = frame.obliques.iter().filter(|o| preposition && o.preposition == Some(last));
                        let noun = obliques.next()?.noun;
                        reading.parties(&[noun], Part::DoneTo).or_else(|| reading.place_at(noun)).filter(other)
                    })
                    .or_else(|| nearest(reading, frame, trigger).filter(other))
            }
            Slot::Clause => clause(reading, frame, subject),
            Slot::After(preposition) => after(reading, frame, trigger, preposition, subject),
            Slot::Next => reading.aimed(frame.head, trigger, subject),
            Slot::Possessor | Slot::Pair => None,
        }
    })
}

/// Where the parse gives a verb with a tense no subject: the last one named before it that nothing governs.
fn nearest_subject(reading: &Reading, frame: &Frame) -> Option<Parties> {
    // "credited" at the root is no participle, whatever its tag.
    let root = reading.syntax.label(frame.head) == Label::Root && frame.auxiliaries.is_empty();
    let told = reading.frames.is_finite(frame.head) || root && reading.syntax.node(frame.head).xpos == Xpos::Vbn;
    if !frame.subjects.is_empty() || !told || reading.syntax.label(frame.head) == Label::Conj {
        return None;
    }
    // "Gerasimov, the chief of the staff, credited": what the parse loses stands before an insertion.
    let inner = |t: &usize| matches!(reading.syntax.node(*t).upos, Upos::Aux | Upos::Adv);
    let last = (reading.sentence.tokens.start..frame.head).rev().find(|t| !inner(t))?;
    if reading.lower(last) != "," {
        return None;
    }
    let before = reading.references.partition_point(|r| r.tokens.end <= frame.head);
    let free = |r: &&Reference| {
        let names = matches!(r.form, Form::Name | Form::Metonym | Form::Nominal | Form::Pronoun);
        let governed = reading.syntax.dependents(r.tokens.end - 1).any(|d| reading.syntax.label(d) == Label::Case);
        let part = matches!(reading.syntax.label(r.tokens.end - 1), Label::Mod | Label::Nmod | Label::Det);
        let end = r.tokens.end;
        names && !governed && !part && !matches!(reading.lower(end), "’s" | "'s" | "-" | "–")
    };
    let named = reading.references[..before].iter().rev().find(free)?;
    // Another verb with a tense between has it already.
    let taken = (named.tokens.end..frame.head)
        .any(|t| reading.syntax.node(t).upos == Upos::Verb && reading.frames.is_finite(t));
    (!taken).then(|| Parties::of(named))
}

/// The subject of a participle that a conjunction joins to a sentence ("while recognizing …"), wherever the parse hangs it: that
/// of the sentence.
fn main_subject(reading: &Reading, frame: &Frame) -> Option<Parties> {
    let joined = reading.syntax.with(frame.head, Label::Mark).any(|m| reading.syntax.node(m).upos == Upos::Sconj);
    if !frame.subjects.is_empty() || !joined || reading.syntax.node(frame.head).xpos != Xpos::Vbg {
        return None;
    }
    let root = reading.syntax.path(frame.head).last()?;
    reading.parties(&reading.frames.subjects(root), Part::Doer)
}

/// Where the parse gives a verb no object: the first that is named behind it in its clause and that no preposition governs.
fn nearest(reading: &Reading, frame: &Frame, trigger: &Range<usize>) -> Option<Parties> {
    if frame.passive || !frame.objects.is_empty() || !frame.complements.is_empty() {
        return None;
    }
    let reach = *reading.syntax.reach(frame.head).end();
    let next = reading.references.iter().find(|r| r.tokens.start >= trigger.end && r.tokens.end <= reach + 1)?;
    let between = trigger.end..next.tokens.start;
    let clause = |t: usize| {
        let node = reading.syntax.node(t);
        node.upos == Upos::Verb && node.label != Label::Mod
            || matches!(node.label, Label::Mark | Label::Cc)
            || reading.lower(t) == ","
    };
    let before = between.clone().rev().find(|&t| !matches!(reading.syntax.node(t).upos, Upos::Det | Upos::Adj))?;
    let governed = reading.syntax.node(before).upos == Upos::Adp || reading.syntax.node(before).xpos == Xpos::To;
    (!governed && !between.clone().any(clause)).then(|| Parties::of(next))
}

/// The parties of the clause that completes a verb: its subject, else whom its verb is done to or aimed at.
fn clause(reading: &Reading, frame: &Frame, subject: &Parties) -> Option<Parties> {
    let other = |found: &Parties| reading.are_others(found, subject);
    // "acknowledged what Kyiv had begun to suspect": Kyiv’s suspicion is no more than a name for what is acknowledged.
    let said = |&verb: &usize| !reading.syntax.dependents(verb).any(|d| reading.lower(d) == "what");
    frame.complements.iter().copied().filter(said).find_map(|verb| {
        let inner = reading.frames.of(verb);
        let obliques: Vec<usize> = inner.obliques.iter().map(|o| o.noun).collect();
        let heads = [&inner.subjects, &inner.recipients, &inner.objects, &inner.agents, &obliques];
        let found = heads.into_iter().find_map(|heads| reading.parties(heads, Part::DoneTo).filter(other));
        // "agreed to continue sending aid to".
        found.or_else(|| if verb > frame.head { clause(reading, &inner, subject) } else { None })
    })
}

/// The parties behind a preposition that belongs to a verb or to one of its objects.
fn after(
    reading: &Reading,
    frame: &Frame,
    trigger: &Range<usize>,
    preposition: &str,
    subject: &Parties,
) -> Option<Parties> {
    let other = |found: &Parties| reading.are_others(found, subject);
    let mut heads = reading.after(frame, preposition);
    // Right behind the phrase, whatever the parse makes of it.
    let next = trigger.end;
    if reading.lower(next) == preposition && reading.syntax.label(next) == Label::Case {
        heads.extend(reading.syntax.head(next));
    }
    // "Belarus, where Russian missiles have been deployed".
    let where_at = |d: usize| reading.lower(d) == "where";
    if matches!(preposition, "in" | "to" | "at" | "on")
        && reading.syntax.label(frame.head) == Label::Acl
        && reading.syntax.dependents(frame.head).any(where_at)
    {
        heads.extend(reading.syntax.head(frame.head));
    }
    for &noun in frame.done_to() {
        let own = reading.frames.of(noun);
        heads.append(&mut reading.after(&own, preposition));
        // "a state of siege in Haiti".
        for inner in reading.after(&own, "of") {
            heads.append(&mut reading.after(&reading.frames.of(inner), preposition));
        }
    }
    reading.parties(&heads, Part::DoneTo).or_else(|| heads.iter().find_map(|&h| reading.place_at(h))).filter(other)
}

/// Whose words say what a participle at them says: "issued a statement condemning".
fn author(reading: &Reading, participle: usize) -> Option<Parties> {
    let words = reading.syntax.head(participle).filter(|_| reading.syntax.label(participle) == Label::Acl)?;
    let verb = reading.syntax.head(words).filter(|_| reading.syntax.label(words) == Label::Obj)?;
    let active = reading.syntax.node(participle).xpos == Xpos::Vbg;
    reading.parties(reading.frames.of(verb).doers(), Part::Doer).filter(|_| active)
}
