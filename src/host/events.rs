//! What the page is told.
//!
//! In: an analysis and what is selected in it. Out: the plain objects that the element's events carry and that
//! `analysis()` returns. `www/trilateral.d.ts` has their types.

use serde::Serialize;
use wasm_bindgen::JsValue;

use super::link;
use crate::model::Analysis;
use crate::state::{Selection, members};

/// The detail of `trilateral:ready`.
#[derive(Debug, Serialize)]
struct Ready<'a> {
    title: Option<&'a str>,
    actors: usize,
    statements: usize,
    relations: usize,
    times: usize,
}

/// The detail of `trilateral:select`.
#[derive(Debug, Serialize)]
struct Selected {
    kind: Option<&'static str>,
    link: String,
    statements: Vec<usize>,
}

/// What a page learns when the picture stands.
pub(super) fn ready(analysis: &Analysis) -> JsValue {
    plain(&Ready {
        title: analysis.source().title.as_deref(),
        actors: analysis.actors.len(),
        statements: analysis.statements.len(),
        relations: analysis.relations.len(),
        times: analysis.times.len(),
    })
}

/// What a page learns when something is selected.
pub(super) fn selected(selection: Selection, analysis: &Analysis) -> JsValue {
    let link = link::name(selection, analysis);
    plain(&Selected { kind: kind(selection), link, statements: members(analysis, selection) })
}

/// The whole analysis, in schema 1.
pub(super) fn analysis(analysis: &Analysis) -> JsValue {
    plain(&analysis.json(None))
}

fn kind(selection: Selection) -> Option<&'static str> {
    match selection {
        Selection::None => None,
        Selection::Statement(_) => Some("statement"),
        Selection::Actor(_) => Some("actor"),
        Selection::Pair(..) => Some("pair"),
        Selection::Time(_) => Some("time"),
        Selection::Sentence(_) => Some("sentence"),
    }
}

/// A value as a plain object. These types hold nothing that could fail; `null` would say that one did.
pub(super) fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
