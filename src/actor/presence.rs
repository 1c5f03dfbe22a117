//! Who is present in a reader's mind.
//!
//! In: who is named, where and in which part of a sentence. Out: how much each of them is present at a later place: it
//! halves with every sentence, and the one a sentence is about counts more than the one it is said of (after Lappin and
//! Leass, 1994). In integers, so that the same text always gives the same order.

/// The weight of the first one a sentence names.
const SUBJECT: u32 = 1 << 16;

/// How present each actor is, by index.
#[derive(Default)]
pub(super) struct Presence {
    /// The weight and the sentence in which it was reached.
    heard: Vec<(u32, usize)>,
    /// The sentence that was heard of last.
    sentence: usize,
}

impl Presence {
    /// Takes note of an actor named in a sentence. `governed`: behind a preposition. `former`: somebody of the past.
    pub(super) fn hear(&mut self, actor: usize, sentence: usize, governed: bool, former: bool) {
        let first = self.heard.is_empty() || sentence > self.sentence;
        self.sentence = sentence;
        let weight = SUBJECT >> (u32::from(!first) + u32::from(governed) + 2 * u32::from(former));
        if self.heard.len() <= actor {
            self.heard.resize(actor + 1, (0, 0));
        }
        self.heard[actor] = (self.of(actor, sentence) + weight, sentence);
    }

    /// How present an actor is in a sentence.
    pub(super) fn of(&self, actor: usize, sentence: usize) -> u32 {
        self.heard.get(actor).map_or(0, |&(weight, at)| weight >> sentence.saturating_sub(at).min(31))
    }
}
