//! The story: the statements one after the other, as the text tells them or as it happened, the picture growing with them.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::Shared;
use super::picture::Dispatch;
use crate::model::Analysis;
use crate::state::{Action, Highlight, Order, Selection, UiState, sequence};
use crate::words::{Phrase, english as en};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct StoryProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) highlight: Shared<Highlight>,
    pub(super) state: UiState,
    pub(super) dispatch: Dispatch,
}

/// How long a statement stands before the next one comes, in milliseconds.
const PACE: u32 = 2400;

/// The buttons of the story. The card's own step through it by hand; Escape leaves it.
#[component]
pub(super) fn Story(props: &StoryProps) -> Html {
    let (state, dispatch) = (&props.state, &props.dispatch);
    let playing = use_state_eq(|| false);
    let goes = *playing && state.telling;
    use_effect_with((goes, state.selection), {
        let (props, playing) = (props.clone(), playing.setter());
        move |&(goes, selection)| {
            let timer = goes.then(|| {
                Timeout::new(PACE, move || match step(&props, selection) {
                    Some(id) => props.dispatch.dispatch(Action::Select(Selection::Statement(id))),
                    None => playing.set(false),
                })
            });
            move || drop(timer)
        }
    });
    let play = {
        let (props, playing) = (props.clone(), playing.setter());
        move |_: MouseEvent| {
            playing.set(!goes);
            if goes {
                return;
            }
            props.dispatch.dispatch(Action::Tell(true));
            // From the selected statement on; from the start, if that is the last one or there is none.
            let from =
                if step(&props, props.state.selection).is_some() { props.state.selection } else { Selection::None };
            let first = || step(&props, Selection::None).map(Selection::Statement);
            if let Some(start) = Some(from).filter(|s| matches!(s, Selection::Statement(_))).or_else(first) {
                props.dispatch.dispatch(Action::Select(start));
            }
        }
    };
    let words = &props.analysis.words;
    let order = |name: Phrase, order: Order| {
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| dispatch.dispatch(Action::Order(order));
        let pressed = (state.order == order).to_string();
        html! { <button type="button" class="chip" part="chip" aria-pressed={pressed} {onclick}>{ words.text(name) }</button> }
    };
    html! {
        <div class="story" role="group" aria-label={words.text(en::STORY)}>
            <button type="button" class="chip" part="chip" onclick={play}>{ words.text(if goes { en::PAUSE } else { en::PLAY }) }</button>
            { order(en::AS_TOLD, Order::Told) }
            { order(en::AS_HAPPENED, Order::Happened) }
        </div>
    }
}

/// The statement that comes after the selected one, or first.
fn step(props: &StoryProps, from: Selection) -> Option<usize> {
    let all = sequence(&props.analysis, props.state.order, &props.highlight.asked);
    match from {
        Selection::Statement(id) => all.get(all.iter().position(|&i| i == id)? + 1).copied(),
        _ => all.first().copied(),
    }
}
