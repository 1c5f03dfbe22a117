//! What somebody says that another must do: "London said that Khartoum must stop".
//!
//! In: a sentence. Out: a draft for every clause with an auxiliary of duty that completes a word of saying, if he who says
//! it and he who must belong to different states. It is a request whatever the verb.

use super::draft::{Draft, Sides};
use super::party::Part;
use super::reading::Reading;
use super::{Tone, Type};
use crate::lexicon::{CueKind, words};
use crate::syntax::Label;

/// Reads the demands of a sentence.
pub(super) fn read(reading: &Reading, drafts: &mut Vec<Draft>) {
    for at in reading.sentence.tokens.clone().filter(|&t| matches!(reading.lower(t), "must" | "should" | "ought")) {
        drafts.extend(draft(reading, at));
    }
}

fn draft(reading: &Reading, duty: usize) -> Option<Draft> {
    let verb = reading.syntax.head(duty).filter(|_| reading.syntax.label(duty) == Label::Aux)?;
    let report = reading.syntax.head(verb).filter(|_| reading.syntax.label(verb) == Label::Comp)?;
    reading.phrases_at(report, &words().cues).iter().find(|(_, _, cue)| cue.kind == CueKind::Report)?;
    let actor = reading.parties(reading.frames.of(report).doers(), Part::Doer)?;
    let recipient = reading.parties(&reading.frames.of(verb).subjects, Part::Doer)?;
    let differ = reading.are_others(&recipient, &actor);
    let said = (Type::Request, Tone::Mixed, -3.0);
    let rule = format!("demand/{}", reading.lower(duty));
    let trigger = (duty..duty + 1, report);
    let sides = Sides::directed(actor, recipient);
    Draft::new(reading, trigger, duty..verb + 1, sides, said, rule).filter(|_| differ)
}
