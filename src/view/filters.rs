//! Which statements to look at: by words, by pair, by tone, by status. The rest fades.

use trilateral_net::letters::capitalised;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Shared;
use super::picture::Dispatch;
use super::story::Story;
use crate::model::Analysis;
use crate::state::{Action, Filter, Highlight, UiState};
use crate::statement::{Status, Tone};
use crate::words::english as en;

/// The most pairs with a chip of their own; the others are in the overview.
const PAIRS: usize = 4;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FiltersProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) highlight: Shared<Highlight>,
    pub(super) state: UiState,
    pub(super) dispatch: Dispatch,
}

/// A part of a filter that can be switched.
struct Chip {
    name: String,
    /// How many statements it lets through together with the other parts.
    count: usize,
    pressed: bool,
    /// The filter after it was pressed: a second press takes the part away again.
    then: Filter,
}

/// The counter, the search and the chips. Where nothing is left, chips show the ways out.
#[component]
pub(super) fn Filters(props: &FiltersProps) -> Html {
    let (analysis, filter) = (&props.analysis, &props.state.filter);
    let words = &analysis.words;
    let groups = use_memo((analysis.clone(), filter.clone()), |(analysis, filter)| groups(analysis, filter));
    let search = use_node_ref();
    let press = |then: Filter| {
        let (dispatch, search, leaves) = (props.dispatch.clone(), search.clone(), props.highlight.asked.is_empty());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Filter(then.clone()));
            // A way out goes once it was taken; the focus must not go with it.
            if let Some(search) = search.cast::<HtmlInputElement>().filter(|_| leaves) {
                let _ = search.focus();
            }
        })
    };
    let chip = |chip: &Chip| {
        html! {
            <button key={chip.name.clone()} type="button" class="chip" part="chip" aria-pressed={chip.pressed.to_string()}
                onclick={press(chip.then.clone())}>
                { &chip.name }<span class="number">{ " " }{ words.number(chip.count) }</span>
            </button>
        }
    };
    let oninput = {
        let (dispatch, filter) = (props.dispatch.clone(), filter.clone());
        move |event: InputEvent| {
            let search = event.target_unchecked_into::<HtmlInputElement>().value();
            dispatch.dispatch(Action::Filter(Filter { search, ..filter.clone() }));
        }
    };
    let [pairs, tones, statuses, wider] = &*groups;
    let all = analysis.statements.len();
    let unfiltered = *filter == Filter::default();
    html! {
        <div class="filters" part="filters" role="group" aria-label={words.text(en::SHOW)}>
            <p class="counter" data-count={props.highlight.count().to_string()}>
                { words.counted(en::SHOWN, all, &[&words.number(props.highlight.count()), &words.number(all)]) }
            </p>
            <div class="chips">
                <button type="button" class="chip" part="chip" aria-pressed={unfiltered.to_string()} onclick={press(Filter::default())}>
                    { words.text(en::ALL_STATEMENTS) }
                </button>
                { for pairs.iter().map(chip) }
                <span class="gap" aria-hidden="true" />
                { for tones.iter().map(chip) }
                <span class="gap" aria-hidden="true" />
                { for statuses.iter().map(chip) }
            </div>
            <Story analysis={analysis.clone()} highlight={props.highlight.clone()} state={props.state.clone()} dispatch={props.dispatch.clone()} />
            <input ref={search.clone()} class="search" type="search" aria-label={words.text(en::SEARCH_STATEMENTS)} placeholder={words.text(en::SEARCH)}
                value={filter.search.clone()} {oninput} />
            <div class="widen" hidden={!props.highlight.asked.is_empty()}>
                <p>{ words.text(en::NONE_FITS) }</p>
                { for wider.iter().map(chip) }
            </div>
        </div>
    }
}

/// The chips: pairs, tones, statuses, ways out.
fn groups(analysis: &Analysis, filter: &Filter) -> [Vec<Chip>; 4] {
    let chip = |name: String, on: Filter, off: Filter| {
        let pressed = on == *filter;
        Chip { name, count: on.asked(analysis).len(), pressed, then: if pressed { off } else { on } }
    };
    let mut groups = [const { Vec::new() }; 4];
    for relation in analysis.relations.iter().take(PAIRS) {
        let (a, b) = relation.pair;
        let name = format!("{} ⇄ {}", analysis.actors[a].name, analysis.actors[b].name);
        let on = Filter { pair: Some(relation.pair), ..filter.clone() };
        groups[0].push(chip(name, on, Filter { pair: None, ..filter.clone() }));
    }
    for tone in [Tone::Cooperative, Tone::Conflictual, Tone::Mixed, Tone::Neutral] {
        if analysis.statements.iter().any(|s| s.tone == tone) {
            let on = Filter { tone: Some(tone), ..filter.clone() };
            groups[1].push(chip(
                capitalised(&analysis.words.text(tone.phrase())),
                on,
                Filter { tone: None, ..filter.clone() },
            ));
        }
    }
    for status in [Status::Asserted, Status::Attributed, Status::Hedged, Status::Denied] {
        if analysis.statements.iter().any(|s| s.status == status) {
            let on = Filter { status: Some(status), ..filter.clone() };
            groups[2].push(chip(
                capitalised(&analysis.words.text(status.phrase())),
                on,
                Filter { status: None, ..filter.clone() },
            ));
        }
    }
    for (name, then) in filter.wider() {
        groups[3].push(chip(analysis.words.text(name), then, Filter::default()));
    }
    groups
}
