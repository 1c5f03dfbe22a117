//! What the sentences before have said, where a sentence counts on its being known.
//!
//! In: the drafts of each sentence in turn. Out: who did the deed that "the deployment" means, and between whom a "bilateral"
//! relation is. Only what has stood in the text before is remembered.

use super::draft::Draft;
use crate::sorted::Sorted;

/// Within how many sentences somebody is known to deal with somebody.
const REACH: usize = 2;

/// What has been said so far.
#[derive(Default)]
pub(super) struct Memory {
    /// Those whom the last relation joined.
    joined: Vec<usize>,
    /// Each side of the statements of the last sentences, with its counterpart and the sentence that said so.
    dealings: Vec<(usize, Vec<usize>, usize)>,
    /// How often each has been the counterpart of each so far.
    counts: Sorted<(usize, usize), usize>,
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
        for &other in &others {
            *self.counts.entry((one, other), 0) += 1;
        }
        self.dealings.retain(|d| sentence - d.2 <= REACH);
        self.dealings.push((one, others, sentence));
    }

    /// With whom one that `is_it` recognises has dealt in the last sentences: of several the one with whom the text has had him
    /// deal most, the last of those.
    pub(super) fn partner(&self, is_it: impl Fn(usize) -> bool, sentence: usize) -> Option<&[usize]> {
        let recent = self.dealings.iter().filter(|d| sentence - d.2 <= REACH && is_it(d.0));
        let often = |others: &[usize]| {
            let theirs = self.counts.entries().iter().filter(|c| is_it(c.0.0) && others.contains(&c.0.1));
            theirs.map(|c| c.1).sum::<usize>()
        };
        recent.max_by_key(|d| often(&d.1)).map(|d| d.1.as_slice())
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
