//! Drawing much of the same while the page goes on.
//!
//! In: how many portions there are. Out: how many of them to draw by now. A few are there at once; of many each comes when
//! the page has drawn the one before. Whoever draws them keeps each portion in a component of its own, so that it is drawn once.

use std::ops::Range;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// No more portions than these are drawn at once.
const FEW: usize = 2;

/// How many of `total` portions are to be drawn by now. Where there is no page nobody waits, and it is all of them.
#[hook]
pub(super) fn use_growing(total: usize) -> usize {
    let count = use_state_eq(|| if cfg!(target_arch = "wasm32") && total > FEW { 0 } else { usize::MAX });
    use_effect_with((*count < total).then_some(*count), {
        let grow = count.setter();
        move |&count| {
            let next = count.map(|count| Timeout::new(0, move || grow.set(count + 1)));
            move || drop(next)
        }
    });
    total.min(*count)
}

/// What a portion is drawn in: once it is there, `on_drawn` is called with it.
#[hook]
pub(super) fn use_portion(on_drawn: &Callback<NodeRef>) -> NodeRef {
    let portion = use_node_ref();
    use_effect_with((), {
        let (on_drawn, portion) = (on_drawn.clone(), portion.clone());
        move |()| on_drawn.emit(portion)
    });
    portion
}

/// Things in portions of no more than `most` units, or of one thing; `costs` says how many units each thing has.
pub(super) fn portions(costs: impl Iterator<Item = usize>, most: usize) -> Vec<Range<usize>> {
    let mut portions: Vec<Range<usize>> = Vec::new();
    let mut sum = 0;
    for (i, cost) in costs.enumerate() {
        if let Some(last) = portions.last_mut().filter(|_| sum + cost <= most) {
            last.end = i + 1;
        } else {
            portions.push(i..i + 1);
            sum = 0;
        }
        sum += cost;
    }
    portions
}
