//! All statements as a table, for those who read it so.

use yew::prelude::*;

use super::contract::current;
use super::{Shared, phrases};
use crate::model::Analysis;
use crate::state::{Highlight, Selection};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TableProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) highlight: Shared<Highlight>,
    pub(super) selection: Selection,
}

/// The table, folded away until it is asked for.
#[component]
pub(super) fn Table(props: &TableProps) -> Html {
    let analysis = &props.analysis;
    let row = |id: usize| {
        let statement = &analysis.statements[id];
        let date = statement.time.map(|time| phrases::date(analysis, time)).unwrap_or_default();
        html! {
            <tr key={id} class={props.highlight.statement(id).class()} data-statement={id.to_string()}
                aria-current={current(props.selection == Selection::Statement(id))}>
                <td class="number">{ id + 1 }</td>
                <th scope="row"><button type="button" class="link">{ phrases::parties(analysis, statement) }</button></th>
                <td>{ &statement.label }</td>
                <td>{ phrases::kind(statement.r#type) }</td>
                <td>{ statement.tone.name() }</td>
                <td>{ phrases::status(analysis, statement) }</td>
                <td>{ date }</td>
            </tr>
        }
    };
    let columns = ["No.", "Who", "What", "Type", "Tone", "Status", "Date"];
    html! {
        <details class="table" part="table" data-view="table" hidden={analysis.statements.is_empty()}>
            <summary>{ "All statements as a table" }</summary>
            <div class="table-frame" tabindex="0" role="region" aria-label="Table of statements">
                <table>
                    <thead><tr>{ for columns.map(|c| html! { <th key={c} scope="col">{ c }</th> }) }</tr></thead>
                    <tbody>{ for (0..analysis.statements.len()).map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}
