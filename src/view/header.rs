//! Whose text it is, and what it says in a sentence or two.

use yew::prelude::*;

use super::Shared;
use crate::layout::timeline::dates;
use crate::model::Analysis;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeaderProps {
    pub(super) analysis: Shared<Analysis>,
}

/// Section, title, byline and summary.
#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let analysis = &props.analysis;
    let source = analysis.source();
    let kicker = format!("{} · mapped from the text", source.section.as_deref().unwrap_or("Editorial"));
    let published = analysis.published.map(|(date, _)| dates::day(date));
    let by = [source.author.clone(), source.role.clone(), source.affiliation.clone(), published];
    let byline = by.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = source.title.clone().unwrap_or_else(|| "Who does what to whom".to_owned());
    html! {
        <header part="header">
            <p class="kicker">{ kicker }</p>
            <h2 class="title" part="title">{ title }</h2>
            <p class="byline" hidden={byline.is_empty()}>{ byline.clone() }</p>
            <p class="summary" part="summary" data-view="summary" hidden={analysis.summary.is_empty()}>{ &analysis.summary }</p>
        </header>
    }
}
