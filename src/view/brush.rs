//! The time range: two handles over all dates in order, each date a bar as high as it has statements. The statements of
//! other dates, and those without one, fade everywhere.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::picture::Dispatch;
use super::{Shared, svg};
use crate::layout::geometry::real;
use crate::layout::timeline::{Moment, Timeline};
use crate::state::{Action, Filter};
use crate::words::{Phrase, Words, english as en};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct BrushProps {
    pub(super) words: Words,
    pub(super) timeline: Shared<Timeline>,
    pub(super) filter: Filter,
    pub(super) dispatch: Dispatch,
}

/// The least number of dates that there is something to choose from.
const LEAST: usize = 3;

/// How far apart the bars stand.
const STEP: usize = 10;

/// The bars, one a date, as high as it has statements.
fn bars(timeline: &Timeline) -> String {
    let moments = &timeline.moments;
    let most = moments.iter().map(|m| m.marks.len()).max().unwrap_or(1);
    let height = |moment: &Moment| 3.0 + 15.0 * real(moment.marks.len()) / real(most);
    let bar = |(i, moment)| format!("M{} 18V{}", i * STEP, svg::decimal(18.0 - height(moment)));
    moments.iter().enumerate().map(bar).collect()
}

/// The brush. Its handles are sliders of the page, so that they work by touch and keyboard as everywhere.
#[component]
pub(super) fn Brush(props: &BrushProps) -> Html {
    let (moments, filter) = (&props.timeline.moments, &props.filter);
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
        let (dispatch, timeline, filter) = (props.dispatch.clone(), props.timeline.clone(), filter.clone());
        let oninput = move |event: InputEvent| {
            let chosen = (event.target_unchecked_into::<HtmlInputElement>().value_as_number() as usize).min(last);
            let (from, to) = if lower { (chosen.min(to), to) } else { (from, chosen.max(from)) };
            let moments = &timeline.moments;
            let days = (from > 0 || to < last).then(|| (moments[from].days.0, moments[to].days.1));
            dispatch.dispatch(Action::Filter(Filter { days, ..filter.clone() }));
        };
        html! {
            <input type="range" class="handle" min="0" max={last.to_string()} step="1" value={at.to_string()} aria-label={words.text(name)}
                aria-valuetext={moments[at].date.clone()} {oninput} />
        }
    };
    let bars = (*use_memo(props.timeline.clone(), |timeline| AttrValue::from(bars(timeline)))).clone();
    let bars = |class: &'static str| html! { <path {class} d={bars.clone()} vector-effect="non-scaling-stroke" /> };
    // What is asked for lies over all, in a window of its own: however many dates there are, moving a handle changes four numbers.
    let (left, width) = (real(from * STEP) - real(STEP) / 2.0, (to - from + 1) * STEP);
    html! {
        <div class="brush" role="group" aria-label={words.text(en::RANGE)}>
            <div class="brush-track">
                <svg class="brush-bars" viewBox={format!("0 0 {} 18", last * STEP)} preserveAspectRatio="none" aria-hidden="true">
                    { bars("bar is-faded") }
                    <svg x={svg::px(left)} width={width.to_string()} height="18" viewBox={format!("{} 0 {width} 18", svg::decimal(left))} preserveAspectRatio="none">
                        { bars("bar") }
                    </svg>
                </svg>
                { handle(en::FROM, from, true) }
                { handle(en::UNTIL_HANDLE, to, false) }
            </div>
            <p class="brush-words">{ words.say(en::FROM_TO, &[&moments[from].date, &moments[to].date]) }</p>
        </div>
    }
}
