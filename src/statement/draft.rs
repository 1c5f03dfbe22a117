//! A statement as a rule reads it, before it is judged.

use std::ops::Range;

use super::party::Parties;
use super::reading::Reading;
use super::{Tone, Type};
use crate::lexicon::NounForm;

/// Who stands on the two sides of what a rule found.
pub(super) struct Sides {
    /// Who does it; those who do it to each other, if there is no recipient.
    pub(super) actor: Parties,
    /// To whom.
    pub(super) recipient: Option<Parties>,
    /// Whether both do it to each other.
    pub(super) reciprocal: bool,
    /// Whether one side is not named here: the text has told before who is meant.
    pub(super) implied: bool,
}

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
    /// To whom; empty if they do it to each other.
    pub(super) recipient: Vec<usize>,
    /// What is said.
    pub(super) r#type: Type,
    /// Its tone by the tables.
    pub(super) tone: Tone,
    /// Its score by the tables.
    pub(super) score: f32,
    /// Whether one side is not named here: the text has told before who is meant.
    pub(super) implied: bool,
    /// The rule, and the word it rests on.
    pub(super) rule: String,
    /// Whether a verb has the noun as its object and lends it its subject: then what is said of the verb is said of it.
    pub(super) held: bool,
    /// Whether it is the refusal of a deed: the words that deny the deed assert the refusal.
    pub(super) refused: bool,
    /// What kind of word that is: `None` for a verb.
    pub(super) noun: Option<NounForm>,
}

impl Sides {
    /// One who does it, and another to whom it is done.
    pub(super) fn directed(actor: Parties, recipient: Parties) -> Self {
        Self { actor, recipient: Some(recipient), reciprocal: false, implied: false }
    }
}

impl Draft {
    /// A draft of the given sides, whose words are those of `words` and of the sides. Its recipients are those of another state
    /// than the actors; what several do with a third they do to him, not to each other. `None` if that leaves one side only.
    pub(super) fn new(
        reading: &Reading,
        (trigger, head): (Range<usize>, usize),
        words: Range<usize>,
        sides: Sides,
        (r#type, tone, score): (Type, Tone, f32),
        rule: String,
    ) -> Option<Self> {
        let mut tokens = words;
        for party in std::iter::once(&sides.actor).chain(&sides.recipient) {
            tokens = tokens.start.min(party.tokens.start)..tokens.end.max(party.tokens.end);
        }
        let mut actor = sides.actor.actors;
        let mut recipient = sides.recipient.map_or_else(Vec::new, |r| r.actors);
        recipient.retain(|&r| !reading.same_state(r, &actor));
        let reciprocal = sides.reciprocal && (recipient.is_empty() || !reading.are_several(&actor));
        if reciprocal {
            actor.append(&mut recipient);
        }
        let implied = sides.implied;
        // What several do together they do not do to each other: drills of two are no threat of one to the other.
        let joint = reciprocal && r#type == Type::Mobilize;
        let (r#type, tone, score) =
            if joint { (Type::Cooperate, Tone::Cooperative, score.abs()) } else { (r#type, tone, score) };
        let draft = Self {
            trigger,
            head,
            tokens,
            actor,
            recipient,
            r#type,
            tone,
            score,
            implied,
            rule,
            held: false,
            refused: false,
            noun: None,
        };
        let two = if reciprocal { reading.are_several(&draft.actor) } else { !draft.recipient.is_empty() };
        two.then_some(draft)
    }

    /// Whether they do it to each other.
    pub(super) fn reciprocal(&self) -> bool {
        self.recipient.is_empty()
    }
}
