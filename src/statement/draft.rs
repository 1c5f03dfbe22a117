//! A statement as a rule reads it, before it is judged.

use std::ops::Range;

use super::{Tone, Type};
use crate::lexicon::NounForm;

/// What a rule found: who, whom, which words. Status, date and label are added afterwards.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    /// The words that name the action, as tokens.
    pub(super) trigger: Range<usize>,
    /// The one of them that stands highest in the tree.
    pub(super) head: usize,
    /// All words that belong to it, as tokens.
    pub(super) tokens: Range<usize>,
    /// Who does it, as indices into the cast.
    pub(super) actor: Vec<usize>,
    /// To whom; empty if reciprocal.
    pub(super) recipient: Vec<usize>,
    /// Whether they do it to each other.
    pub(super) reciprocal: bool,
    /// What is said.
    pub(super) r#type: Type,
    /// Its tone by the tables.
    pub(super) tone: Tone,
    /// Its score by the tables.
    pub(super) score: f32,
    /// The rule, and the word it rests on.
    pub(super) rule: String,
    /// Whether a verb has the noun as its object and lends it its subject: then what is said of the verb is said of it.
    pub(super) held: bool,
    /// Whether it is the refusal of a deed: the words that deny the deed assert the refusal.
    pub(super) refused: bool,
    /// What kind of word that is: `None` for a verb.
    pub(super) noun: Option<NounForm>,
}
