//! Drawing much of the same while the page goes on.
//!
//! In: things in portions, and how some of them are drawn. Out: a single portion at once; of several each comes when the page has
//! drawn the one before. Each is drawn once, however often what is around it is drawn anew. They can go as they came.

use std::ops::Range;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::Shared;
use crate::model::Analysis;

/// How many units a portion has: sentences, or statements.
const PORTION: usize = 60;

/// So many portions a view of an analysis has, or fewer: two that follow each other have more units than one may.
pub(super) fn most(analysis: &Analysis) -> usize {
    2 * analysis.document.sentences.len().max(analysis.statements.len()) / PORTION + 1
}

/// Draws some of the things. It is another one only if the things are others, so nobody compares it.
#[derive(Clone)]
pub(super) struct Draw(Rc<dyn Fn(Range<usize>) -> Html>);

impl Draw {
    pub(super) fn new(draw: impl Fn(Range<usize>) -> Html + 'static) -> Self {
        Self(Rc::new(draw))
    }
}

impl PartialEq for Draw {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PortionsProps {
    /// Which things each portion has; made anew with the things.
    pub(super) of: Shared<Vec<Range<usize>>>,
    /// The element around each portion.
    pub(super) tag: &'static str,
    pub(super) draw: Draw,
    /// How many of them may stand: all, until their map makes room for that of another text.
    pub(super) standing: usize,
    /// Called with each portion once it is there.
    pub(super) on_drawn: Callback<NodeRef>,
}

/// All portions, one after the other. Where there is no page nobody waits, and they are there at once.
#[component]
pub(super) fn Portions(props: &PortionsProps) -> Html {
    let total = props.of.len();
    let count = use_state_eq(|| if cfg!(target_arch = "wasm32") && total > 1 { 0 } else { usize::MAX });
    use_effect_with((*count < total).then_some(*count), {
        let grow = count.setter();
        move |&count| {
            let next = count.map(|count| Timeout::new(0, move || grow.set(count + 1)));
            move || drop(next)
        }
    });
    // How many others stand makes no portion another one.
    let all = PortionsProps { standing: usize::MAX, ..props.clone() };
    (0..total.min(*count).min(props.standing)).map(|at| html! { <Portion key={at} {at} all={all.clone()} /> }).collect()
}

#[derive(Clone, PartialEq, Properties)]
struct PortionProps {
    at: usize,
    all: PortionsProps,
}

#[component]
fn Portion(props: &PortionProps) -> Html {
    let PortionsProps { of, tag, draw, on_drawn, .. } = &props.all;
    let portion = use_node_ref();
    use_effect_with((), {
        let (on_drawn, portion) = (on_drawn.clone(), portion.clone());
        move |()| on_drawn.emit(portion)
    });
    let mut tag = VTag::new(*tag);
    tag.node_ref = portion;
    tag.add_child(draw.0(of[props.at].clone()));
    tag.into()
}

/// Things in portions of no more units than one may have, or of one thing; `costs` says how many units each thing has.
pub(super) fn portions(costs: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
    let mut portions: Vec<Range<usize>> = Vec::new();
    let mut sum = 0;
    for (i, cost) in costs.enumerate() {
        if let Some(last) = portions.last_mut().filter(|_| sum + cost <= PORTION) {
            last.end = i + 1;
        } else {
            portions.push(i..i + 1);
            sum = 0;
        }
        sum += cost;
    }
    portions
}
