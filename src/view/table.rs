//! All statements as a table that can be sorted, for those who read it so.

use trilateral_net::letters::lowered;
use yew::prelude::*;

use super::{Shared, phrases};
use crate::model::Analysis;
use crate::statement::Statement;
use crate::words::{Phrase, english as en};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TableProps {
    pub(super) analysis: Shared<Analysis>,
    /// Called with what was added, when nobody has painted it yet.
    pub(super) on_drawn: Callback<NodeRef>,
}

const COLUMNS: [Phrase; 7] = [
    en::COLUMN_NUMBER,
    en::COLUMN_WHO,
    en::COLUMN_WHAT,
    en::COLUMN_TYPE,
    en::COLUMN_TONE,
    en::COLUMN_STATUS,
    en::COLUMN_DATE,
];

/// Tables with more rows are drawn only once they are opened.
const LARGE: usize = 200;

/// The table, folded away until it is asked for. A second press on a column's head turns its order round.
#[component]
pub(super) fn Table(props: &TableProps) -> Html {
    let analysis = &props.analysis;
    let sorted = use_state_eq(|| (0_usize, false));
    let open = use_state_eq(|| false);
    let rows = use_memo((analysis.clone(), *sorted), |(analysis, by)| order(analysis, *by));
    let head = |(column, name): (usize, Phrase)| {
        let (by, down) = *sorted;
        let direction = (by == column).then_some(if down { "descending" } else { "ascending" });
        let set = sorted.setter();
        let onclick = move |_| set.set((column, by == column && !down));
        html! {
            <th key={name.0} scope="col" aria-sort={direction}>
                <button type="button" class="sort" {onclick}>{ analysis.words.text(name) }<span class="arrow" aria-hidden="true" /></button>
            </th>
        }
    };
    let row = |&id: &usize| {
        let statement = &analysis.statements[id];
        let [who, what, kind, tone, status, date] = cells(analysis, statement);
        html! {
            <tr key={id} data-statement={id.to_string()}>
                <td class="number">{ analysis.words.number(id + 1) }</td>
                <th scope="row"><button type="button" class="link">{ who }</button></th>
                <td lang={analysis.words.of_text()}>{ what }</td>
                { for [kind, tone, status, date].map(|cell| html! { <td>{ cell }</td> }) }
            </tr>
        }
    };
    let ontoggle = {
        let open = open.setter();
        move |_| open.set(true)
    };
    let table = use_node_ref();
    use_effect_with(*open, {
        let (on_drawn, table) = (props.on_drawn.clone(), table.clone());
        move |_| on_drawn.emit(table)
    });
    let drawn = if *open || rows.len() <= LARGE { rows.as_slice() } else { &[] };
    html! {
        <details ref={table} class="table" part="table" data-view="table" {ontoggle} hidden={analysis.statements.is_empty()}>
            <summary>{ analysis.words.text(en::TABLE) }</summary>
            <div class="table-frame" tabindex="0" role="region" aria-label={analysis.words.text(en::TABLE_OF)}>
                <table>
                    <thead><tr>{ for COLUMNS.into_iter().enumerate().map(head) }</tr></thead>
                    <tbody>{ for drawn.iter().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

/// What the table says of a statement, after its number.
pub(super) fn cells(analysis: &Analysis, statement: &Statement) -> [String; 6] {
    [
        phrases::parties(analysis, statement),
        statement.label.clone(),
        phrases::kind(&analysis.words, statement.r#type),
        analysis.words.text(statement.tone.phrase()),
        phrases::status(analysis, statement),
        statement.time.map(|time| phrases::date(analysis, time)).unwrap_or_default(),
    ]
}

/// The statements in the order of a column, equal ones in text order; those without a date come last.
fn order(analysis: &Analysis, (column, down): (usize, bool)) -> Vec<usize> {
    let key = |(id, statement): (usize, &Statement)| {
        let day = || statement.time.and_then(|t| analysis.times.get(t)).and_then(|t| t.earliest.or(t.latest));
        let words = match column {
            0 => String::new(),
            6 => day().map_or_else(|| "~".to_owned(), |d| d.to_string()),
            _ => lowered(&cells(analysis, statement)[column - 1]),
        };
        (words, id)
    };
    let mut keys: Vec<(String, usize)> = analysis.statements.iter().enumerate().map(key).collect();
    keys.sort_unstable();
    if down {
        keys.reverse();
    }
    keys.into_iter().map(|(_, id)| id).collect()
}
