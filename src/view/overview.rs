//! The card at rest: who is spoken of together, how often and in which tone.

use yew::prelude::*;

use super::{Shared, phrases, svg};
use crate::layout::geometry::real;
use crate::model::{Analysis, Relation};
use crate::words::english as en;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OverviewProps {
    pub(super) analysis: Shared<Analysis>,
}

/// The width of the longest bar.
const BAR: f64 = 100.0;

/// The pairs, those with the most statements first.
#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let analysis = &props.analysis;
    let most = real(analysis.relations.first().map_or(1, |r| r.statements.len()));
    let bar = |relation: &Relation| {
        let tone = relation.tone;
        let parts = [
            ("tone-cooperative", tone.cooperative),
            ("tone-mixed", tone.mixed),
            ("tone-neutral", tone.neutral),
            ("tone-conflictual", tone.conflictual),
        ];
        let mut x = 0.0;
        let part = move |(class, count): (&'static str, usize)| {
            let width = BAR * real(count) / most;
            let left = x;
            x += width;
            html! { <rect key={class} {class} x={svg::px(left)} y="0" width={svg::px((width - 1.0).max(0.0))} height="10" /> }
        };
        html! {
            <svg class="bar" viewBox="0 0 100 10" width="100" height="10" aria-hidden="true">{ for parts.into_iter().map(part) }</svg>
        }
    };
    let row = |relation: &Relation| {
        let (a, b) = (&analysis.actors[relation.pair.0], &analysis.actors[relation.pair.1]);
        let count = relation.statements.len();
        let pair = format!("{} ⇄ {}", a.name, b.name);
        html! {
            <li key={format!("{} {}", a.id, b.id)}>
                <button type="button" class="pair" data-pair={format!("{} {}", a.id, b.id)}
                    aria-label={phrases::counted(&analysis.words, &pair, count)}>
                    <span class="pair-name">{ &pair }</span>
                    { " " }
                    { bar(relation) }
                    <span class="number">{ analysis.words.number(count) }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <p class="card-kind">{ analysis.words.text(en::TOGETHER) }</p>
            <ul class="card-body pairs">{ for analysis.relations.iter().map(row) }</ul>
            <p class="card-hint">{ analysis.words.text(en::HINT) }</p>
        </>
    }
}
