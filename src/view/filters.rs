//! Which statements to look at: by pair, by tone, by status. The rest fades.

use yew::prelude::*;

use super::figure::Dispatch;
use super::{Shared, phrases};
use crate::model::Analysis;
use crate::state::{Action, Filter, Highlight};
use crate::statement::{Status, Tone};

/// The most pairs with a chip of their own; the others are in the overview.
const PAIRS: usize = 4;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct FiltersProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) highlight: Shared<Highlight>,
    pub(super) filter: Filter,
    pub(super) dispatch: Dispatch,
}

/// The chips, and the counter before them.
#[component]
pub(super) fn Filters(props: &FiltersProps) -> Html {
    let (analysis, filter) = (&props.analysis, &props.filter);
    let total = analysis.statements.len();
    let chip = |name: String, count: Option<usize>, pressed: bool, then: Filter| {
        let dispatch = props.dispatch.clone();
        let onclick = move |_| dispatch.dispatch(Action::Filter(then.clone()));
        html! {
            <button key={name.clone()} type="button" class="chip" part="chip" aria-pressed={pressed.to_string()} {onclick}>
                { name }
                if let Some(count) = count { <span class="number">{ " " }{ count }</span> }
            </button>
        }
    };
    // A second press takes a filter away again.
    let pairs = analysis.relations.iter().take(PAIRS).map(|relation| {
        let (a, b) = relation.pair;
        let pressed = filter.pair == Some(relation.pair);
        let name = format!("{} ⇄ {}", analysis.actors[a].name, analysis.actors[b].name);
        let then = Filter { pair: (!pressed).then_some(relation.pair), ..filter.clone() };
        chip(name, Some(relation.statements.len()), pressed, then)
    });
    let statuses =
        [Status::Asserted, Status::Attributed, Status::Hedged, Status::Denied].into_iter().filter_map(|status| {
            let count = analysis.statements.iter().filter(|s| s.status == status).count();
            let pressed = filter.status == Some(status);
            let then = Filter { status: (!pressed).then_some(status), ..filter.clone() };
            (count > 0).then(|| chip(capital(status.name()), Some(count), pressed, then))
        });
    let tones = [Tone::Cooperative, Tone::Conflictual, Tone::Mixed, Tone::Neutral].into_iter().filter_map(|tone| {
        let count = analysis.statements.iter().filter(|s| s.tone == tone).count();
        let pressed = filter.tone == Some(tone);
        let then = Filter { tone: (!pressed).then_some(tone), ..filter.clone() };
        (count > 0).then(|| chip(capital(tone.name()), Some(count), pressed, then))
    });
    html! {
        <div class="filters" part="filters" role="group" aria-label="Show statements">
            <p class="counter" data-count={props.highlight.count().to_string()}>
                { format!("{} of {}", props.highlight.count(), phrases::statements(total)) }
            </p>
            <div class="chips">
                { chip("All".to_owned(), None, *filter == Filter::default(), Filter::default()) }
                { for pairs }
                <span class="gap" aria-hidden="true" />
                { for tones }
                <span class="gap" aria-hidden="true" />
                { for statuses }
            </div>
        </div>
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
