//! What the sentences before have said, where a sentence counts on its being known.
//!
//! In: the drafts of each sentence in turn. Out: who did the deed that "the deployment" means, and between whom a "bilateral"
//! relation is. Only what has stood in the text before is remembered.

use super::draft::Draft;

/// What has been said so far.
#[derive(Default)]
pub(super) struct Memory {
    /// Those whom the last relation joined.
    joined: Vec<usize>,
    /// Each side of the statements so far, with its last counterpart and the sentence that said so.
    partners: Vec<(usize, Vec<usize>, usize)>,
    /// The words for deeds, and who did them last.
    deeds: Vec<(String, Vec<usize>)>,
}

impl Memory {
    /// Takes note of a draft that stands.
    pub(super) fn hear(&mut self, word: &str, draft: &Draft, sentence: usize) {
        let others = |of: usize| {
            let other: &[usize] = if draft.reciprocal() { &draft.actor } else { &draft.recipient };
            other.iter().copied().filter(|&o| o != of).collect::<Vec<_>>()
        };
        for &actor in &draft.actor {
            self.join(actor, others(actor), sentence);
        }
        for &recipient in &draft.recipient {
            self.join(recipient, draft.actor.clone(), sentence);
        }
        if draft.reciprocal() {
            self.joined.clone_from(&draft.actor);
            return;
        }
        if let Some(known) = self.deeds.iter_mut().find(|d| d.0 == word) {
            known.1.clone_from(&draft.actor);
        } else {
            self.deeds.push((word.to_owned(), draft.actor.clone()));
        }
    }

    fn join(&mut self, one: usize, others: Vec<usize>, sentence: usize) {
        self.partners.retain(|p| p.0 != one);
        self.partners.push((one, others, sentence));
    }

    /// The last counterpart of an actor, if one of the last sentences named it.
    pub(super) fn partner(&self, of: usize, sentence: usize) -> Option<&[usize]> {
        const REACH: usize = 2;
        let found = self.partners.iter().find(|p| p.0 == of)?;
        (sentence - found.2 <= REACH).then_some(found.1.as_slice())
    }

    /// Who last did what a word means.
    pub(super) fn doer(&self, word: &str) -> Option<&[usize]> {
        self.deeds.iter().find(|d| d.0 == word).map(|d| d.1.as_slice())
    }

    /// Those whom the last relation joined, if they are as many as a word such as "bilateral" says.
    pub(super) fn joined(&self, count: usize) -> Option<&[usize]> {
        (self.joined.len() == count).then_some(self.joined.as_slice())
    }
}
