//! The figure: summary, picture, the pairs as a list, the statements as a table with their sentences.

use yew::prelude::*;

use super::picture::{Picture, byline};
use super::title;
use crate::model::{Analysis, Relation};
use crate::view::table::cells;
use crate::view::{Shared, phrases};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct StillProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) principals: Vec<String>,
}

const COLUMNS: [&str; 7] = ["No.", "Who", "What", "Tone", "Status", "Date", "In the text"];

/// The figure. A pipeline that drops drawings leaves the list and the table, which say the same.
#[component]
pub(super) fn Still(props: &StillProps) -> Html {
    let analysis = &props.analysis;
    let heading = [title(analysis).to_string(), byline(analysis)];
    let heading = heading.into_iter().filter(|h| !h.is_empty()).collect::<Vec<_>>().join(" · ");
    let drawn = !analysis.statements.is_empty();
    html! {
        <figure lang="en">
            <figcaption>
                <p><strong>{ heading }</strong></p>
                <p>{ analysis.summary.clone() }</p>
            </figcaption>
            if drawn {
                <Picture analysis={analysis.clone()} principals={props.principals.clone()} alone={false} />
                <p>{ "Who is spoken of together:" }</p>
                <ul>{ for analysis.relations.iter().map(|r| pair(analysis, r)) }</ul>
                <table>
                    <caption>{ "What the text says, statement by statement" }</caption>
                    <thead><tr>{ for COLUMNS.map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                    <tbody>{ for (0..analysis.statements.len()).map(|id| row(analysis, id)) }</tbody>
                </table>
            }
        </figure>
    }
}

/// A pair with its counts: "Russia ⇄ China: 3 statements (2 cooperative, 1 mixed)".
fn pair(analysis: &Analysis, relation: &Relation) -> Html {
    let (a, b) = (&analysis.actors[relation.pair.0].name, &analysis.actors[relation.pair.1].name);
    let tone = relation.tone;
    let tones = [
        (tone.cooperative, "cooperative"),
        (tone.conflictual, "conflictual"),
        (tone.mixed, "mixed"),
        (tone.neutral, "neutral"),
    ];
    let tones = tones.into_iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}"));
    let tones = tones.collect::<Vec<_>>().join(", ");
    html! { <li>{ format!("{a} ⇄ {b}: {} ({tones})", phrases::statements(&analysis.words, relation.statements.len())) }</li> }
}

fn row(analysis: &Analysis, id: usize) -> Html {
    let statement = &analysis.statements[id];
    let [who, what, _, tone, status, date] = cells(analysis, statement);
    let sentence = analysis.document.sentences.get(statement.sentence).map_or(statement.span, |s| s.span);
    let words = sentence.of(&analysis.document.text).to_owned();
    html! {
        <tr data-statement={id.to_string()}>
            <td>{ id + 1 }</td>
            <th scope="row">{ who }</th>
            { for [what, tone, status, date, words].map(|cell| html! { <td>{ cell }</td> }) }
        </tr>
    }
}
