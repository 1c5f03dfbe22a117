//! The time range: two handles over all dates in order, each date a bar as high as it has statements. The statements of
//! other dates, and those without one, fade everywhere.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::figure::Dispatch;
use super::{Shared, svg};
use crate::layout::Scene;
use crate::layout::geometry::real;
use crate::state::{Action, Filter};
use crate::words::{Phrase, Words, english as en};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct BrushProps {
    pub(super) words: Words,
    pub(super) scene: Shared<Scene>,
    pub(super) filter: Filter,
    pub(super) dispatch: Dispatch,
}

/// The least number of dates that there is something to choose from.
const LEAST: usize = 3;

/// The brush. Its handles are sliders of the page, so that they work by touch and keyboard as everywhere.
#[component]
pub(super) fn Brush(props: &BrushProps) -> Html {
    let (moments, filter) = (&props.scene.timeline.moments, &props.filter);
    if moments.len() < LEAST {
        return Html::default();
    }
    let last = moments.len() - 1;
    let (from, to) = filter.days.map_or((0, last), |(first, end)| {
        let from = moments.iter().position(|m| m.days.0 >= first).unwrap_or(0);
        (from, moments.iter().rposition(|m| m.days.1 <= end).unwrap_or(last).max(from))
    });
    let words = &props.words;
    let handle = |name: Phrase, at: usize, lower: bool| {
        let (dispatch, scene, filter) = (props.dispatch.clone(), props.scene.clone(), filter.clone());
        let oninput = move |event: InputEvent| {
            let chosen = (event.target_unchecked_into::<HtmlInputElement>().value_as_number() as usize).min(last);
            let (from, to) = if lower { (chosen.min(to), to) } else { (from, chosen.max(from)) };
            let moments = &scene.timeline.moments;
            let days = (from > 0 || to < last).then(|| (moments[from].days.0, moments[to].days.1));
            dispatch.dispatch(Action::Filter(Filter { days, ..filter.clone() }));
        };
        html! {
            <input type="range" class="handle" min="0" max={last.to_string()} step="1" value={at.to_string()} aria-label={words.text(name)}
                aria-valuetext={moments[at].date.clone()} {oninput} />
        }
    };
    let most = moments.iter().map(|m| m.marks.len()).max().unwrap_or(1);
    let bar = |i: usize| {
        let height = 3.0 + 15.0 * real(moments[i].marks.len()) / real(most);
        let class = classes!("bar", (i < from || i > to).then_some("is-faded"));
        html! { <path key={i} {class} d={format!("M{} 18V{}", i * 10, svg::decimal(18.0 - height))} vector-effect="non-scaling-stroke" /> }
    };
    html! {
        <div class="brush" role="group" aria-label={words.text(en::RANGE)}>
            <div class="brush-track">
                <svg class="brush-bars" viewBox={format!("0 0 {} 18", last * 10)} preserveAspectRatio="none" aria-hidden="true">
                    { for (0..=last).map(bar) }
                </svg>
                { handle(en::FROM, from, true) }
                { handle(en::UNTIL_HANDLE, to, false) }
            </div>
            <p class="brush-words">{ words.say(en::FROM_TO, &[&moments[from].date, &moments[to].date]) }</p>
        </div>
    }
}
