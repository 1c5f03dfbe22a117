//! Why a statement stands as it does, in words a reader understands.
//!
//! In: a draft and its judgement. Out: one line: "“credit” by the writer, hedged by “may”".

use super::draft::Draft;
use super::status::Judgement;
use super::{CueKind, Status};
use crate::actor::Cast;
use crate::document::Document;

/// The reason of a statement.
pub(super) fn why(document: &Document, cast: &Cast, draft: &Draft, judgement: &Judgement) -> String {
    let trigger = document.span(draft.trigger.clone()).of(&document.text);
    let quoted = |kind: CueKind| {
        let cues = judgement.cues.iter().filter(|c| c.kind == kind).map(|c| format!("“{}”", c.span.of(&document.text)));
        cues.collect::<Vec<_>>().join(", ")
    };
    let status = match judgement.status {
        Status::Asserted => "the writer says so".to_owned(),
        Status::Attributed => {
            let speaker =
                judgement.attribution.and_then(|a| a.speaker).map_or("a source", |s| cast.actors[s].name.as_str());
            format!("attributed to {speaker} by {}", quoted(CueKind::Report))
        }
        Status::Hedged => format!("hedged by {}", quoted(CueKind::Hedge)),
        Status::Denied => format!("denied by {}", quoted(CueKind::Negation)),
    };
    let implied = if draft.implied { "; who is meant besides stands before it" } else { "" };
    format!("read from “{trigger}”{implied}; {status}")
}
