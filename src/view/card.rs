//! The card: one statement in full, or a list of them. It has a place of its own and covers nothing.

use trilateral_net::letters::capitalised;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::overview::Overview;
use super::picture::Dispatch;
use super::{Shared, phrases};
use crate::model::Analysis;
use crate::span::Span;
use crate::state::{Action, Highlight, Order, Selection, members, sequence};
use crate::statement::Statement;
use crate::words::{Phrase, Words, english as en};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) highlight: Shared<Highlight>,
    /// What is selected.
    pub(super) selection: Selection,
    /// What the card is about: what is selected or else pointed at.
    pub(super) shown: Selection,
    /// The list it was opened from.
    pub(super) opened_from: Selection,
    /// Which statement is the next.
    pub(super) order: Order,
    pub(super) dispatch: Dispatch,
}

/// The card.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let card = use_node_ref();
    let body = match props.shown {
        Selection::None => html! { <Overview analysis={props.analysis.clone()} /> },
        Selection::Statement(id) => {
            props.analysis.statements.get(id).map_or_else(Html::default, |s| statement(props, id, s))
        }
        list => html! { <>{ list_head(props, list) }{ list_body(props, list) }</> },
    };
    let leave = {
        let (dispatch, card) = (props.dispatch.clone(), card.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::StepBack);
            // The button is about to go; the focus must not go with it.
            if let Some(card) = card.cast::<HtmlElement>() {
                let _ = card.focus();
            }
        })
    };
    let words = &props.analysis.words;
    let back = words.text(if props.opened_from == Selection::None { en::CLOSE } else { en::BACK });
    let tone = match props.shown {
        Selection::Statement(id) => props.analysis.statements.get(id).map(|s| format!("tone-{}", s.tone.name())),
        _ => None,
    };
    html! {
        <section ref={card} class={classes!("card", tone)} part="card" data-view="card" aria-label={words.text(en::DETAILS)} tabindex="-1"
            hidden={props.analysis.statements.is_empty()}>
            { body }
            <div class="card-foot" hidden={props.selection == Selection::None}>
                { step(props, en::PREVIOUS, neighbour(props, false)) }
                { step(props, en::NEXT, neighbour(props, true)) }
                <button type="button" class="button is-quiet" onclick={leave}>{ back }</button>
            </div>
        </section>
    }
}

/// A button that goes to another statement.
fn step(props: &CardProps, name: Phrase, to: Option<usize>) -> Html {
    let dispatch = props.dispatch.clone();
    let onclick = move |_| to.into_iter().for_each(|id| dispatch.dispatch(Action::Select(Selection::Statement(id))));
    let hidden = !matches!(props.selection, Selection::Statement(_));
    html! { <button type="button" class="button" {hidden} disabled={to.is_none()} {onclick}>{ props.analysis.words.text(name) }</button> }
}

/// The statement before or after the selected one, among those asked for.
fn neighbour(props: &CardProps, after: bool) -> Option<usize> {
    let Selection::Statement(id) = props.selection else { return None };
    let mut all = sequence(&props.analysis, props.order, &props.highlight.asked);
    if !all.contains(&id) {
        all = sequence(&props.analysis, props.order, &(0..props.analysis.statements.len()).collect::<Vec<_>>());
        all.retain(|i| *i == id || props.highlight.asked.contains(i));
    }
    let at = all.iter().position(|&i| i == id)?;
    if after { all.get(at + 1) } else { all.get(at.checked_sub(1)?) }.copied()
}

/// A statement in full.
fn statement(props: &CardProps, id: usize, statement: &Statement) -> Html {
    let analysis = &props.analysis;
    let words = &analysis.words;
    let date = statement.time.map_or_else(|| words.text(en::NO_DATE), |time| phrases::date(analysis, time));
    let time = statement.time.and_then(|t| analysis.times.get(t));
    let reasons = [time.map(|t| &t.why), Some(&statement.why)].into_iter().flatten().filter(|why| !why.is_empty());
    html! {
        <>
            <p class="card-kind">
                <span class="card-type">{ phrases::kind(words, statement.r#type) }</span>
                { " · " }{ phrases::status(analysis, statement) }
                <span class="card-place">{ words.say(en::PLACE, &[&words.number(id + 1), &words.number(analysis.statements.len())]) }</span>
            </p>
            <div class="card-body" tabindex="0" role="group" aria-label={words.text(en::STATEMENT)}>
                <p class="card-parties">
                    { phrases::parties(analysis, statement) }<span class="card-date">{ " · " }{ date }</span>
                </p>
                <blockquote class="card-quote" lang={words.of_text()}>{ quote(analysis, statement) }</blockquote>
                { for reasons.map(|why| html! { <p class="card-why">{ sentence(words, &why.told(words)) }</p> }) }
            </div>
        </>
    }
}

/// A reason as a sentence of its own.
fn sentence(words: &Words, reason: &str) -> String {
    let reason = capitalised(reason);
    if reason.ends_with(['.', '”', '?']) { reason } else { words.say(en::STOP, &[&reason]) }
}

/// The sentence, the statement in ink, its trigger and its cues marked.
fn quote(analysis: &Analysis, statement: &Statement) -> Html {
    let text = &analysis.document.text;
    let sentence = analysis.document.sentences.get(statement.sentence).map_or(statement.span, |s| s.span);
    let mut marks: Vec<(Span, &'static str)> = vec![(statement.trigger, "trigger")];
    marks.extend(statement.cues.iter().map(|cue| (cue.span, "cue")));
    marks.sort_unstable();
    let mut at = sentence.start;
    let mut parts: Vec<Html> = Vec::new();
    let plain = |from: u32, to: u32| {
        // The statement itself stands in ink, the rest of the sentence recedes.
        let (a, b) = (statement.span.start.clamp(from, to), statement.span.end.clamp(from, to));
        let part = |start, end| Span { start, end }.of(text).to_owned();
        html! { <><span class="around">{ part(from, a) }</span>{ part(a, b) }<span class="around">{ part(b, to) }</span></> }
    };
    for (span, class) in marks {
        if span.start >= at && span.end <= sentence.end {
            parts.push(plain(at, span.start));
            parts.push(html! { <em {class}>{ span.of(text).to_owned() }</em> });
            at = span.end;
        }
    }
    parts.push(plain(at, sentence.end.max(at)));
    parts.into_iter().collect()
}

fn list_head(props: &CardProps, list: Selection) -> Html {
    let count = members(&props.analysis, list).len();
    html! {
        <p class="card-kind">
            <span class="card-type">{ phrases::heading(&props.analysis, list) }</span>{ " · " }{ phrases::statements(&props.analysis.words, count) }
        </p>
    }
}

/// The statements of an actor, a pair, a date or a sentence, and what else there is to say of it.
fn list_body(props: &CardProps, list: Selection) -> Html {
    let analysis = &props.analysis;
    let why = match list {
        Selection::Time(time) => analysis.times.get(time).map(|t| t.why.told(&analysis.words)).unwrap_or_default(),
        _ => String::new(),
    };
    let row = |id: usize| {
        let statement = &analysis.statements[id];
        let (tone, status) = (format!("tone-{}", statement.tone.name()), format!("status-{}", statement.status.name()));
        html! {
            <li key={id}>
                <button type="button" class={classes!("row", tone, status)} data-statement={id.to_string()}>
                    <span class="stroke" />
                    <span>{ phrases::parties(analysis, statement) }{ ": " }<span class="label" lang={analysis.words.of_text()}>{ &statement.label }</span></span>
                </button>
            </li>
        }
    };
    html! {
        <div class="card-body">
            <p class="card-date" hidden={why.is_empty()}>{ why }</p>
            <ul class="rows">{ for members(analysis, list).into_iter().map(row) }</ul>
        </div>
    }
}
