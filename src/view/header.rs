//! Whose text it is, and what it says in a sentence or two.

use yew::prelude::*;

use super::Shared;
use crate::layout::timeline::dates;
use crate::model::Analysis;
use crate::words::english as en;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct HeaderProps {
    pub(super) analysis: Shared<Analysis>,
}

/// Section, title, byline and summary.
#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let analysis = &props.analysis;
    let source = analysis.source();
    let words = &analysis.words;
    let section = source.section.clone().unwrap_or_else(|| words.text(en::EDITORIAL));
    let kicker = words.say(en::MAPPED, &[&section]);
    let published = analysis.published.map(|(date, _)| dates::day(words, date));
    let by = [source.author.clone(), source.role.clone(), source.affiliation.clone(), published];
    let byline = by.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title_lang = source.title.as_ref().and_then(|_| words.of_text());
    let title = source.title.clone().unwrap_or_else(|| words.text(en::UNTITLED));
    html! {
        <header part="header">
            <p class="kicker">{ kicker }</p>
            <h2 class="title" part="title" lang={title_lang}>{ title }</h2>
            <p class="byline" hidden={byline.is_empty()}>{ byline.clone() }</p>
            <p class="summary" part="summary" data-view="summary" hidden={analysis.summary.is_empty()}>{ &analysis.summary }</p>
            if !words.is_english() { <p class="read-as">{ words.text(en::READ_AS_ENGLISH) }</p> }
        </header>
    }
}
