//! What strokes and colours mean. Only what the text has is explained.

use yew::prelude::*;

use super::Shared;
use crate::model::Analysis;
use crate::statement::{Status, Tone};
use crate::words::english as en;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct LegendProps {
    pub(super) analysis: Shared<Analysis>,
}

/// The legend.
#[component]
pub(super) fn Legend(props: &LegendProps) -> Html {
    let (statements, words) = (&props.analysis.statements, &props.analysis.words);
    let statuses = [Status::Asserted, Status::Attributed, Status::Hedged, Status::Denied]
        .into_iter()
        .filter(|&status| statements.iter().any(|s| s.status == status))
        .map(|status| {
            html! {
                <li key={status.name()} class={classes!("status", format!("status-{}", status.name()))}>
                    <svg class="sample" viewBox="0 0 32 10" width="32" height="10" aria-hidden="true">
                        <path class="line" d="M1 5H31" />
                        if status == Status::Denied {
                            <path class="cross" d="M8 2l6 6M14 2l-6 6M18 2l6 6M24 2l-6 6" />
                        }
                    </svg>
                    { words.text(status.phrase()) }
                </li>
            }
        });
    let tones = [Tone::Cooperative, Tone::Conflictual, Tone::Mixed, Tone::Neutral]
        .into_iter()
        .filter(|&tone| statements.iter().any(|s| s.tone == tone))
        .map(|tone| {
            html! {
                <li key={tone.name()} class={classes!("tone", format!("tone-{}", tone.name()))}>
                    <svg class="sample" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                        <rect class="swatch" width="12" height="12" rx="2" />
                    </svg>
                    { words.text(tone.phrase()) }
                </li>
            }
        });
    html! {
        <ul class="legend" part="legend" aria-label={words.text(en::LEGEND)} hidden={statements.is_empty()}>
            { for statuses }
            { for tones }
        </ul>
    }
}
