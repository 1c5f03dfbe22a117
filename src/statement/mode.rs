//! What is only promised, threatened or refused.
//!
//! In: a draft and its sentence. Out: the type that the words over its verb make of it, after PLOVER: a promise of a friendly
//! deed is AGREE, of a hostile one THREATEN; a refusal of a friendly one REJECT. "Will" promises as "agreed to" does. What
//! makes the deed less certain is for [`status`](super::status).

use super::draft::Draft;
use super::reading::Reading;
use super::{Quad, Tone, Type};
use crate::lexicon::{CueKind, words};
use crate::syntax::{Label, Upos};

/// How far up the words are sought that govern a deed.
const HEIGHT: usize = 5;

/// How a deed is spoken of.
#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Promised,
    /// Made ready for: an army that prepares an attack is moved, and not only spoken of.
    Prepared,
    Threatened,
    Refused,
    /// As the word above says.
    Above,
}

/// Gives a draft the type that its mode makes of it.
pub(super) fn settle(reading: &Reading, draft: &mut Draft) {
    let friendly = matches!(draft.r#type.quad(), Quad::VerbalCooperation | Quad::MaterialCooperation);
    let hostile = draft.r#type.quad() == Quad::MaterialConflict || draft.r#type == Type::Reject;
    let own = draft.r#type == Type::Sanction && draft.noun.is_none() && draft.trigger.len() == 1;
    if own && !draft.recipient.is_empty() && reading.are_groups(&draft.recipient) {
        // A state bans imports from another, and parties of its own.
        draft.r#type = Type::Coerce;
    }
    let turned = match mode(reading, draft) {
        Some(Mode::Prepared) if hostile => (Type::Mobilize, Tone::Conflictual, -5.0),
        Some(Mode::Promised | Mode::Prepared) if friendly => (Type::Agree, draft.tone, 4.0),
        Some(Mode::Promised) if hostile => (Type::Threaten, Tone::Conflictual, -4.4),
        Some(Mode::Threatened) if hostile || friendly => (Type::Threaten, Tone::Conflictual, -4.4),
        Some(Mode::Refused) if friendly => (Type::Reject, Tone::Conflictual, -4.0),
        _ => return,
    };
    draft.refused = turned.0 == Type::Reject;
    (draft.r#type, draft.tone, draft.score) = turned;
}

/// The mode of the nearest word over a draft that has one.
fn mode(reading: &Reading, draft: &Draft) -> Option<Mode> {
    let mut at = draft.head;
    if draft.noun.is_some() {
        if !draft.held {
            return None;
        }
        at = reading.syntax.path(at).find(|&t| reading.syntax.node(t).upos == Upos::Verb)?;
        if let Some(mode) = word(reading, at) {
            return Some(mode);
        }
    }
    for _ in 0..HEIGHT {
        let above = reading.syntax.head(at);
        let frame = reading.frames.of(at);
        let future = frame.auxiliaries.iter().any(|&a| match reading.lower(a) {
            "will" | "shall" | "wo" | "’ll" | "'ll" => true,
            "would" => above.is_some_and(|a| reading.syntax.label(at) == Label::Comp && reports(reading, a, draft)),
            _ => false,
        });
        if future {
            let unless = |t: usize| reading.lower(t) == "unless" && reading.syntax.is_below(t, at);
            return Some(match () {
                () if frame.negation.is_some() => Mode::Refused,
                () if reading.sentence.tokens.clone().any(unless) => Mode::Threatened,
                () => Mode::Promised,
            });
        }
        let above = above?;
        match reading.syntax.label(at) {
            Label::Conj => {}
            Label::Comp | Label::Advcl | Label::Acl if !frame.own_subject || own(reading, above, draft) => {
                match word(reading, above) {
                    Some(Mode::Above) => {}
                    Some(mode) if !unlike(reading, above, draft) => return Some(mode),
                    _ => return None,
                }
            }
            _ => return None,
        }
        at = above;
    }
    None
}

/// The mode of a word of the table.
fn word(reading: &Reading, at: usize) -> Option<Mode> {
    let (.., mode) = reading.phrase_at(at, &words().modes)?;
    Some(match *mode {
        "agree" => Mode::Promised,
        // "Is prepared to" is a word, "prepares to" a deed.
        "prepare" if reading.frames.is_passive(at) || reading.syntax.node(at).upos != Upos::Verb => Mode::Promised,
        "prepare" => Mode::Prepared,
        "threaten" => Mode::Threatened,
        "reject" => Mode::Refused,
        _ => Mode::Above,
    })
}

/// Whether the subject of a word is of the side that is to do the deed.
fn own(reading: &Reading, at: usize, draft: &Draft) -> bool {
    let doers = reading.parties(reading.frames.of(at).doers(), super::party::Part::Doer);
    doers.is_some_and(|p| p.actors.iter().any(|&a| reading.same_state(a, &draft.actor)))
}

/// Whether somebody else is the subject of a word: what one threatens is not what another does.
fn unlike(reading: &Reading, at: usize, draft: &Draft) -> bool {
    let doers = reading.parties(reading.frames.of(at).doers(), super::party::Part::Doer);
    doers.is_some_and(|p| !p.actors.iter().any(|&a| reading.same_state(a, &draft.actor)))
}

/// Whether a word reports what its own subject is to do: "Seoul said it would".
fn reports(reading: &Reading, at: usize, draft: &Draft) -> bool {
    let report = reading.phrases_at(at, &words().cues).iter().any(|(_, _, cue)| cue.kind == CueKind::Report);
    report && own(reading, at, draft)
}
