//! What each transition would cost.
//!
//! In: a state and the gold tree. Out: how many gold arcs each transition makes impossible: the dynamic oracle of
//! arc-hybrid (Goldberg & Nivre, 2013), which is right in any state, so that training can follow the parser's own
//! mistakes. Trees that are not projective lose an arc or two here; that does no harm.

use crate::conllu::Word;
use trilateral_net::arcs::{NONE, State};

/// The costs of shift, left and right; the largest number for one that is not possible.
pub fn costs(state: &State, gold: &[Word]) -> [u32; 3] {
    let count = gold.len();
    let next = if state.next() == NONE { count } else { state.next() as usize };
    let head = |w: u32| gold[w as usize].head;
    let mut costs = [u32::MAX; 3];
    if state.can_shift() {
        // The next word is cut off from heads and dependents on the stack, but for the top as its head.
        let stack = state.stack();
        let dependents = stack.iter().filter(|&&w| head(w) == next).count();
        let heads = stack.iter().rev().skip(1).filter(|&&w| gold[next].head == w as usize).count();
        costs[0] = (dependents + heads) as u32;
    }
    let top = state.top(0);
    if top == NONE {
        return costs;
    }
    let lost = gold[next..].iter().filter(|w| w.head == top as usize).count() as u32;
    if state.can_left() {
        let below = state.top(1);
        let elsewhere = (below != NONE && head(top) == below as usize) || head(top) > next;
        costs[1] = lost + u32::from(elsewhere);
    }
    if state.can_right() {
        costs[2] = lost + u32::from(head(top) >= next);
    }
    costs
}
