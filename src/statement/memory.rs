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
    /// The words for deeds, and who did them last.
    deeds: Vec<(String, Vec<usize>)>,
}

impl Memory {
    /// Takes note of a draft that stands.
    pub(super) fn hear(&mut self, word: &str, draft: &Draft) {
        if draft.reciprocal {
            self.joined.clone_from(&draft.actor);
            return;
        }
        if let Some(known) = self.deeds.iter_mut().find(|d| d.0 == word) {
            known.1.clone_from(&draft.actor);
        } else {
            self.deeds.push((word.to_owned(), draft.actor.clone()));
        }
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
