//! A second look at a sentence, for when the first makes no sense.
//!
//! In: a [`Parser`] that has just parsed a sentence greedily. Out: the likeliest tree whose root may be a finite verb,
//! found with a beam (Zhang & Clark, 2008): several states side by side, each by the sum of the logarithms of its
//! probabilities, in sixteenths. What can no longer end with such a root is not followed. Rare, so it may be slow.

use crate::arcs::State;
use crate::decode::{Node, Odds, Parser, logarithm, possible, transition};
use crate::model::{RIGHT, SHIFT, TAGS};
use crate::scheme::{Upos, Xpos};

/// States that are followed side by side.
const BEAM: usize = 8;

/// How much less likely than the likeliest a verb's tag may be, in sixteenths of a logarithm.
const UNLIKELY: i32 = 16 * 9;

/// How much less likely the new tree may be than the one that makes no sense, in sixteenths of a logarithm: beyond that
/// the sentence really has no verb.
const DEAREST: i32 = 58;

/// A state on its way.
#[derive(Clone, Debug)]
struct Path {
    state: State,
    /// The logarithm of its probability.
    score: i32,
    /// For each word how sure its arc is.
    sure: Vec<u8>,
}

/// A word as a finite verb.
#[derive(Clone, Copy, Debug)]
struct Verb {
    upos: Upos,
    xpos: Xpos,
    /// How much less likely that is than its likeliest tag.
    regret: i32,
}

impl Parser<'_> {
    /// Parses the last sentence again, so that a finite verb other than the word `not` is its root. `nodes` are those of
    /// the whole sentence; they stay as they are if no word of it may well be such a verb. Returns whether they changed.
    pub fn with_verb(&mut self, not: usize, nodes: &mut [Node]) -> bool {
        let count = nodes.len();
        let verbs: Vec<Option<Verb>> =
            (0..count).map(|word| if word == not { None } else { self.as_verb(word) }).collect();
        let Some(last) = verbs.iter().rposition(Option::is_some) else { return false };
        let mut start = State::default();
        start.reset(count);
        let before: i32 = nodes.iter().map(|n| logarithm(u32::from(n.confidence.max(1))) - logarithm(255)).sum();
        let floor = before - DEAREST;
        let mut paths = vec![Path { state: start, score: 0, sure: vec![u8::MAX; count] }];
        // Each word is shifted once, and each but the root attached once.
        for _ in 0..2 * count - 1 {
            paths = self.step(&paths, &verbs, last as u32, floor);
        }
        let likely = |path: &Path| {
            let root = path.state.top(0) as usize;
            path.score - verbs.get(root).copied().flatten().map_or(i32::MAX / 2, |v| v.regret)
        };
        let Some(best) = paths.iter().max_by_key(|path| likely(path)) else { return false };
        if likely(best) < floor {
            return false;
        }
        for (i, node) in nodes.iter_mut().enumerate() {
            node.head = best.state.head(i as u32);
            node.label = best.state.label(i as u32);
            node.confidence = best.sure[i];
            if node.head == u32::MAX
                && let Some(verb) = verbs[i]
            {
                (node.upos, node.xpos) = (verb.upos, verb.xpos);
            }
        }
        true
    }

    /// A word of the last sentence as a finite verb, if that is not far from likely.
    fn as_verb(&self, word: usize) -> Option<Verb> {
        let sums = self.tag_scores(word);
        let best = sums.largest(0..TAGS / 4) >> 7;
        let finite = |&(_, &(upos, xpos)): &(usize, &(Upos, Xpos))| {
            upos == Upos::Verb && matches!(xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz)
        };
        let tags = self.model().tags.iter().enumerate().filter(finite);
        let (score, &(upos, xpos)) = tags.map(|(i, tag)| (sums.at(i), tag)).max_by_key(|t| t.0)?;
        let regret = (best - score) >> (self.model().tag_bits - 4).max(0);
        (regret < UNLIKELY).then_some(Verb { upos, xpos, regret })
    }

    /// One transition further: the best of what follows from all of them, without what is less likely than `floor` and can
    /// only become more so.
    fn step(&mut self, paths: &[Path], verbs: &[Option<Verb>], last: u32, floor: i32) -> Vec<Path> {
        let mut found: Vec<(i32, usize, usize, u8)> = Vec::new();
        for (p, path) in paths.iter().enumerate() {
            let allowed = viable(&path.state, verbs, last);
            let free = possible(&path.state);
            if free == [true, false, false] {
                found.push((path.score, p, SHIFT, u8::MAX));
                continue;
            }
            let scores = self.scores_of(&path.state);
            let odds = Odds::of(&scores, free, self.model().transition_bits);
            let lowest = odds.least((path.score - floor).min(UNLIKELY));
            let mut consider = |lane: usize, score: i32| {
                let (surprise, sure) = odds.surprise(score);
                if score >= lowest && surprise < UNLIKELY && path.score - surprise >= floor {
                    found.push((path.score - surprise, p, lane, sure));
                }
            };
            if allowed[0] {
                consider(SHIFT, scores.at(SHIFT));
            }
            if allowed[1] {
                scores.above(lowest.saturating_sub(1), 0..RIGHT / 4, &mut consider);
            }
            if allowed[2] {
                scores.above(lowest.saturating_sub(1), RIGHT / 4..SHIFT / 4, &mut consider);
            }
        }
        found.sort_unstable_by_key(|&(score, p, lane, _)| (std::cmp::Reverse(score), p, lane));
        found.truncate(BEAM);
        let next = found.into_iter().map(|(score, p, lane, sure)| {
            let mut path = paths[p].clone();
            if lane != SHIFT {
                path.sure[path.state.top(0) as usize] = sure;
            }
            path.state.apply(transition(lane));
            path.score = score;
            path
        });
        next.collect()
    }
}

/// Which of shift, left and right leave a way to a tree whose root is one of the verbs: the bottom of the stack stays
/// the root unless it is attached to the next word, and then the root is yet to come.
fn viable(state: &State, verbs: &[Option<Verb>], last: u32) -> [bool; 3] {
    let verb = |word: u32| verbs.get(word as usize).is_some_and(Option::is_some);
    let [shift, left, right] = possible(state);
    let bottom = state.stack().first().copied().unwrap_or(state.next());
    [shift && (verb(bottom) || last > state.next()), left && (state.stack().len() > 1 || last >= state.next()), right]
}
