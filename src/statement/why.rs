//! Why a statement stands as it does, in words a reader understands.
//!
//! In: a draft and its judgement. Out: one line: "“credit” by the writer, hedged by “may”".

use super::draft::Draft;
use super::status::Judgement;
use super::{CueKind, Status};
use crate::actor::Cast;
use crate::document::Document;
use crate::span::Span;
use crate::words::{Message, english as en};

/// The reason of a statement.
pub(super) fn why(document: &Document, cast: &Cast, draft: &Draft, judgement: &Judgement) -> Message {
    let quote = |span: Span| Message::Said(en::QUOTED, vec![span.of(&document.text).to_owned().into()]);
    let quoted = |kind: CueKind| {
        let cues = judgement.cues.iter().filter(|c| c.kind == kind).map(|c| quote(c.span));
        cues.reduce(|list, next| Message::Said(en::COMMA, vec![list, next])).unwrap_or_default()
    };
    let status = match judgement.status {
        Status::Asserted => en::THE_WRITER.into(),
        Status::Attributed => {
            let speaker = judgement.attribution.and_then(|a| a.speaker).map(|s| &cast.actors[s]);
            let speaker = speaker.map_or(en::A_SOURCE.into(), |s| Message::Actor(s.id.clone(), s.name.clone()));
            Message::Said(en::SOURCE_BY, vec![speaker, quoted(CueKind::Report)])
        }
        Status::Hedged => Message::Said(en::HEDGED_WITH, vec![quoted(CueKind::Hedge)]),
        Status::Denied => Message::Said(en::DENIED_WITH, vec![quoted(CueKind::Negation)]),
    };
    let trigger = document.span(draft.trigger.clone()).of(&document.text).to_owned();
    let read = Message::Said(en::READ_FROM, vec![trigger.into()]);
    let read = if draft.implied { read.then(en::IMPLIED.into()) } else { read };
    read.then(status)
}
