//! Statements that a word before a noun makes: "Pakistan’s Chinese-supplied radars", "an anti-US front".
//!
//! In: a sentence. Out: a draft for every name that a hyphen joins to a participle of `data/verbs.tsv` (whose thing it is,
//! to him it is done), or to an "anti" or "pro" (whoever has the thing, or does something with it, is so minded).

use super::draft::{Draft, Sides};
use super::party::{Part, Parties};
use super::reading::Reading;
use super::{Tone, Type, kind, tone};
use crate::actor::Reference;
use crate::lexicon::{NounForm, words};
use crate::syntax::{Label, Upos};

/// Reads the modifiers of a sentence.
pub(super) fn read(reading: &Reading, drafts: &mut Vec<Draft>) {
    for reference in reading.references {
        drafts.extend(maker(reading, reference).or_else(|| minded(reading, reference)));
    }
}

/// The noun that a modifier belongs to.
fn noun_of(reading: &Reading, modifier: usize) -> Option<usize> {
    let at = reading.syntax.path(modifier).take(4).find(|&t| t > modifier && reading.is_noun(t))?;
    Some(at)
}

/// "Chinese-supplied": the supplier, and whoever has it.
fn maker(reading: &Reading, reference: &Reference) -> Option<Draft> {
    let hyphen = reference.tokens.end;
    if !reading.is_maker(hyphen) {
        return None;
    }
    let participle = hyphen + 1;
    // "-built" and the like stand in the table for what they mean behind a name.
    let key = format!("-{}", reading.lower(participle));
    let bound = words().verbs.headed("-", &key[1..]);
    let (lemma, verb) = bound.or_else(|| {
        let (_, lemma, verb) = reading.phrases_at(participle, &words().verbs).into_iter().find(|p| p.0 == 1)?;
        Some((lemma, verb))
    })?;
    let noun = noun_of(reading, participle)?;
    // "five Indian aircraft, including three French-made Rafales": those of whatever they are among.
    let whole = || reading.syntax.head(noun).filter(|_| reading.syntax.label(noun) == Label::Nmod);
    let owner = reading.owners(noun).some().or_else(|| reading.owners(whole()?).some())?;
    let actor = Parties::of(reference);
    let said = (kind(verb.r#type)?, tone(verb.tone), verb.score);
    draft(reading, participle, noun, Sides::directed(actor, owner), said, lemma)
}

/// "anti-US": whoever has what is so called, else whoever does something with it.
fn minded(reading: &Reading, reference: &Reference) -> Option<Draft> {
    let word = reading.minded(reference)?;
    let against = reading.lower(word) == "anti";
    let said = if against { (Type::Strain, Tone::Conflictual, -3.0) } else { (Type::Align, Tone::Cooperative, 3.0) };
    let noun = noun_of(reading, reference.tokens.end - 1)?;
    let actor = reading.owners(noun).some().filter(|p| p.tokens.end <= word).or_else(|| {
        let verb = reading.syntax.path(noun).skip(1).take(3).find(|&t| reading.syntax.node(t).upos == Upos::Verb)?;
        let part = !matches!(reading.syntax.label(noun), Label::Nsubj | Label::NsubjPass);
        reading.parties(&reading.frames.of(verb).subjects, Part::Doer).filter(|_| part)
    })?;
    let recipient = Parties::of(reference);
    let sides = Sides::directed(actor, recipient);
    draft(reading, word, noun, sides, said, reading.lower(word))
}

/// The draft of a modifier: it says no more than its noun takes for granted.
fn draft(
    reading: &Reading,
    word: usize,
    noun: usize,
    sides: Sides,
    said: (Type, Tone, f32),
    rule: &str,
) -> Option<Draft> {
    let draft = Draft::new(reading, (word..word + 1, noun), word..noun + 1, sides, said, format!("modifier/{rule}"))?;
    Some(Draft { noun: Some(NounForm::Relation), ..draft })
}
