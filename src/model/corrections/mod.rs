//! Corrections: what an editor has put right in an analysis.
//!
//! In: an [`Analysis`] as the text was read, and [`Corrections`], a small document that is kept beside the text. Out: the
//! analysis as it should be, with relations, summary and ids derived again. A correction finds its place again by
//! quotation, never by offset; one that no longer fits, or fits twice, changes nothing and becomes a note. JSON is never
//! parsed here: whoever has some hands in the values.

mod apply;
mod parties;
mod quote;

pub use quote::Quote;

use serde::{Deserialize, Serialize};

use super::Analysis;
use crate::actor::ActorKind;
use crate::statement::{Status, Tone, Type};

/// The version of the document that is read and written here.
pub const SCHEMA: u32 = 1;

/// What an editor has put right in one text.
///
/// ```json
/// { "schema": 1, "corrections": [
///   { "reject": { "at": { "exact": "Russia supplied food", "prefix": "It is false that ", "suffix": "." } } },
///   { "edit": { "at": { "exact": "the visit to Moscow" }, "to": { "status": "hedged", "date": "2025-05" } } },
///   { "merge": { "actors": ["kim"], "into": "kim-jong-un" } }
/// ] }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    /// [`SCHEMA`]; of a document with another number nothing is applied.
    pub schema: u32,
    /// The corrections, each applied to what those before it have left.
    pub corrections: Vec<Correction>,
}

/// One correction. Actors are given by their ids ("PRK") or by their names ("North Korea").
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Correction {
    /// The statement is right.
    Accept {
        /// The words it is made of.
        at: Quote,
    },
    /// The text does not say so.
    Reject {
        /// The words the statement is made of. That nothing is read from them any more is as well.
        at: Quote,
    },
    /// The text says something else.
    Edit {
        /// The words the statement is made of.
        at: Quote,
        /// What it says.
        to: Change,
    },
    /// The text says something that was not read.
    Add {
        /// The words that say it, of one sentence.
        at: Quote,
        /// What they say; actor and type are needed, and a recipient unless it is reciprocal.
        to: Change,
    },
    /// Several actors are one.
    Merge {
        /// Those that are no actors of their own.
        actors: Vec<String>,
        /// Who they are.
        into: String,
    },
    /// Words name somebody else than was read; or somebody, where nobody was read.
    Split {
        /// The words that name him.
        at: Vec<Quote>,
        /// Whom they name.
        into: Named,
    },
}

/// What a statement is to say; what is left out stays as it was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Change {
    /// Who does it.
    pub actor: Option<Vec<String>>,
    /// To whom.
    pub recipient: Option<Vec<String>>,
    /// Whether they do it to each other; then actor and recipient are one list.
    pub reciprocal: Option<bool>,
    /// What is said.
    pub r#type: Option<Type>,
    /// What it says of the relation.
    pub tone: Option<Tone>,
    /// Who vouches for it.
    pub status: Option<Status>,
    /// When it lies: "2025-05-09", "2025-05", "2025"; empty for no date.
    pub date: Option<String>,
}

/// An actor whom the parser did not tell from others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The name. If the text has an actor of this name or id, that one is meant.
    pub name: String,
    /// What the actor is.
    pub kind: ActorKind,
    /// The state it belongs to, by its code; a state's own code.
    #[serde(default)]
    pub country: Option<String>,
}

/// The analysis with an editor's corrections. They always lie over the text as it was read: applied to an analysis that is
/// corrected already they take the place of those corrections, so that applying them twice changes nothing more.
#[must_use]
pub fn corrected(analysis: Analysis, corrections: &Corrections) -> Analysis {
    let parsed = match analysis.parsed {
        Some(parsed) => *parsed,
        None => analysis,
    };
    apply::apply(parsed, corrections)
}
