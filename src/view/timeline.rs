//! The timeline as SVG, and below it the statements without a date.

use std::ops::Range;

use yew::prelude::*;

use super::brush::Brush;
use super::growing::{Draw, Portions, portions};
use super::picture::Dispatch;
use super::{Shared, phrases, roving, svg};
use crate::layout::timeline::links::{self, Arc, Told};
use crate::layout::timeline::{Mark, Moment, Timeline};
use crate::model::Analysis;
use crate::state::Filter;
use crate::statement::Tone;
use crate::words::english as en;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TimelineProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) timeline: Shared<Timeline>,
    pub(super) filter: Filter,
    pub(super) dispatch: Dispatch,
    /// How many portions of each view may stand.
    pub(super) standing: usize,
    /// Called with what was added, when nobody has painted it yet.
    pub(super) on_drawn: Callback<NodeRef>,
}

/// The timeline, the time range and the tray. Arrow keys walk dates and statements in order of time, then the undated ones as
/// told.
#[component]
pub(super) fn TimelineView(props: &TimelineProps) -> Html {
    let words = &props.analysis.words;
    let timeline = &props.timeline;
    let dated = !timeline.moments.is_empty();
    let told = use_state_eq(|| false);
    let toggle = {
        let (set, on) = (told.setter(), *told);
        move |_: MouseEvent| set.set(!on)
    };
    html! {
        <section class="timeline" part="timeline" data-view="timeline" aria-label={words.text(en::WHEN)}
            onkeydown={roving::on_key} onfocusin={roving::on_focus}>
            <h3 class="heading">{ words.text(en::WHEN) }</h3>
            <p class="note" hidden={dated}>{ words.text(en::NO_DATES) }</p>
            <button type="button" class="chip" part="chip" aria-pressed={told.to_string()} hidden={timeline.moments.len() < 2}
                onclick={toggle}>{ words.text(en::AS_IT_IS_TOLD) }</button>
            <Axis analysis={props.analysis.clone()} timeline={timeline.clone()} told={*told} standing={props.standing} on_drawn={props.on_drawn.clone()} />
            <Brush words={words.clone()} timeline={timeline.clone()} filter={props.filter.clone()} dispatch={props.dispatch.clone()} />
            <Tray analysis={props.analysis.clone()} timeline={timeline.clone()} standing={props.standing} on_drawn={props.on_drawn.clone()} />
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PartProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) timeline: Shared<Timeline>,
    /// Whether the statements stand in text order as well.
    #[prop_or_default]
    pub(super) told: bool,
    /// How many portions of each view may stand.
    #[prop_or(usize::MAX)]
    pub(super) standing: usize,
    /// Called with what was added, when nobody has painted it yet.
    #[prop_or_default]
    pub(super) on_drawn: Callback<NodeRef>,
}

/// The lanes with all that is dated.
#[component]
pub(super) fn Axis(props: &PartProps) -> Html {
    let (analysis, timeline) = (&props.analysis, &props.timeline);
    let lanes = timeline.lanes.iter().map(|lane| {
        let class = classes!("lane", lane.principal.then_some("is-principal"));
        let id = lane.actor.map(|actor| analysis.actors[actor].id.clone());
        let lang = id.as_deref().and_then(|id| analysis.words.of_name(id));
        html! {
            <g key={lane.actor.unwrap_or(usize::MAX)} {class} data-actor={id}>
                <line class="rule" x1={svg::px(lane.from.x)} y1={svg::px(lane.from.y)} x2={svg::px(lane.to.x)} y2={svg::px(lane.to.y)} />
                { for lane.name.iter().map(|l| svg::told(l, "name", lang)) }
            </g>
        }
    });
    let ticks = timeline.ticks.iter().enumerate().map(|(i, tick)| {
        html! {
            <g key={i} class="tick">
                <line class="rule" x1={svg::px(tick.from.x)} y1={svg::px(tick.from.y)} x2={svg::px(tick.to.x)} y2={svg::px(tick.to.y)} />
                if let Some(label) = &tick.label { { svg::line(label, "label") } }
            </g>
        }
    });
    let breaks = timeline.breaks.iter().enumerate().map(|(i, gap)| {
        html! {
            <g key={i} class="break">
                <rect class="strip" x={svg::px(gap.rect.left)} y={svg::px(gap.rect.top)} width={svg::px(gap.rect.width)} height={svg::px(gap.rect.height)} />
                { svg::line(&gap.label, "label") }
            </g>
        }
    });
    let told = if props.told { links::as_told(timeline) } else { Vec::new() };
    let below = if told.is_empty() || timeline.down { 0.0 } else { links::ROW };
    let height = timeline.height.max(1.0) + below;
    let of = use_memo(timeline.clone(), |timeline| portions(timeline.moments.iter().map(|m| m.marks.len())));
    let of = Shared::from(of);
    let draw = |draw: fn(&Analysis, &Timeline, Range<usize>) -> Html| {
        let (analysis, timeline) = (analysis.clone(), timeline.clone());
        let draw = Draw::new(move |moments| draw(&analysis, &timeline, moments));
        html! { <Portions of={of.clone()} tag="g" {draw} standing={props.standing} on_drawn={props.on_drawn.clone()} /> }
    };
    let as_told = use_node_ref();
    use_effect_with(props.told, {
        let (on_drawn, as_told) = (props.on_drawn.clone(), as_told.clone());
        move |_| on_drawn.emit(as_told)
    });
    html! {
        <svg class={if timeline.down { "axis is-down" } else { "axis" }} hidden={timeline.moments.is_empty()} role="group"
            aria-label={analysis.words.text(en::DATED)} width={svg::px(timeline.width)} height={svg::px(height)}
            viewBox={svg::view_box(timeline.width, height)}>
            <g>{ for ticks }</g>
            <g>{ for breaks }</g>
            <g>{ for lanes }</g>
            // The bands lie below the marks of all dates.
            <g>{ draw(bands) }</g>
            <g ref={as_told} aria-hidden="true">
                if below > 0.0 { <text class="label" x="0" y={svg::px(height - 10.0)} font-size="12">{ analysis.words.text(en::AS_TOLD) }</text> }
                { for told.iter().map(|t| connector(analysis, t)) }
            </g>
            <g>{ draw(moments) }</g>
            <g aria-hidden="true">{ for timeline.arcs.iter().map(|a| arc(a, analysis.words.of_text())) }</g>
        </svg>
    }
}

/// How many stops some dates have.
fn stops(moments: &[Moment]) -> usize {
    moments.iter().map(|m| usize::from(m.flag.is_some()) + m.marks.len()).sum()
}

/// The line from a date to the one that explains it; the style sheet shows it once the date is lit.
fn arc(arc: &Arc, lang: Option<&'static str>) -> Html {
    html! {
        <g key={arc.time} class="arc" data-time={arc.time.to_string()}>
            <path class="line" d={svg::path(&arc.curve)} />
            { for arc.label.iter().map(|l| svg::told(l, "label", lang)) }
        </g>
    }
}

/// A statement in text order, joined to its mark, which is what the keyboard reaches.
fn connector(analysis: &Analysis, told: &Told) -> Html {
    let (id, to) = (told.statement, told.curve.to);
    html! {
        <g key={id} class={class(analysis, "told", id)} data-statement={id.to_string()}>
            <path class="line" d={svg::path(&told.curve)} />
            <circle class="dot" cx={svg::px(to.x)} cy={svg::px(to.y)} r="5" />
        </g>
    }
}

/// The statements without a date.
#[component]
fn Tray(props: &PartProps) -> Html {
    let (analysis, timeline) = (&props.analysis, &props.timeline);
    let of = use_memo(timeline.clone(), |timeline| portions(timeline.undated.iter().map(|_| 1)));
    let draw = Draw::new({
        let (analysis, timeline) = (analysis.clone(), timeline.clone());
        move |undated| {
            let dated = stops(&timeline.moments);
            let button = |i: usize| {
                let (id, stop) = (timeline.undated[i], dated + i);
                html! {
                    <li key={id}>
                        <button type="button" class={class(&analysis, "undated", id)} data-statement={id.to_string()}
                            tabindex={roving::tabindex(stop)} data-stop={stop.to_string()} aria-label={phrases::name(&analysis, id)} />
                    </li>
                }
            };
            undated.map(button).collect()
        }
    });
    html! {
        <div class="tray" hidden={timeline.undated.is_empty()}>
            <p class="tray-name">{ analysis.words.text(en::UNDATED) }</p>
            <div class="tray-list"><Portions of={Shared::from(of)} tag="ol" {draw} standing={props.standing} on_drawn={props.on_drawn.clone()} /></div>
            <p class="tray-hint">{ analysis.words.text(en::UNDATED_ORDER) }</p>
        </div>
    }
}

/// The bands of some dates.
fn bands(analysis: &Analysis, timeline: &Timeline, moments: Range<usize>) -> Html {
    timeline.moments[moments].iter().map(|moment| bands_of(analysis, moment)).collect()
}

/// The bands of a date.
fn bands_of(analysis: &Analysis, moment: &Moment) -> Html {
    let class = classes!("band", format!("tone-{}", tone(analysis, moment).name()));
    let bands = moment.bands.iter().enumerate().map(|(i, (rect, strength))| {
        html! {
            <rect key={i} class={class.clone()} data-time={moment.time.to_string()} x={svg::px(rect.left)} y={svg::px(rect.top)}
                width={svg::px(rect.width)} height={svg::px(rect.height)} rx="7" fill-opacity={svg::px(*strength)} />
        }
    });
    html! { <g key={moment.time}>{ for bands }</g> }
}

/// Some dates with their flags and marks. Each date with a flag and each statement is a stop, in order of time.
fn moments(analysis: &Analysis, timeline: &Timeline, moments: Range<usize>) -> Html {
    let (before, moments) = timeline.moments[..moments.end].split_at(moments.start);
    let mut stop = stops(before);
    moments.iter().map(|m| moment(analysis, timeline, m, &mut stop)).collect()
}

/// A date with its flag and its marks. `stop` counts on.
fn moment(analysis: &Analysis, timeline: &Timeline, moment: &Moment, stop: &mut usize) -> Html {
    let time = moment.time.to_string();
    let ours = analysis.words.of_text().map(|_| analysis.words.lang().to_owned());
    let flag = moment.flag.as_ref().map(|flag| {
        let count = phrases::statements(&analysis.words, moment.marks.len());
        let rest = flag.rest.as_ref().map_or("", |line| line.text.as_str());
        let shown = [flag.date.as_str(), rest].join(" ");
        let date = phrases::as_set(shown.trim_end(), &moment.date);
        let label = match flag.words.as_str() {
            "" => format!("{date}: {count}"),
            words => format!("{date} {words}, {count}"),
        };
        html! {
            <g class="flag" data-time={time.clone()} role="button" tabindex={roving::tabindex(*stop)} data-stop={stop.to_string()}
                aria-label={label}>
                <text x={svg::px(flag.at.x)} y={svg::px(flag.at.y)} text-anchor={flag.anchor.name()} font-size={svg::px(flag.size)}
                    lang={analysis.words.of_text()}>
                    <tspan class="date" lang={ours.clone()}>{ flag.date.clone() }</tspan>
                    { if flag.words.is_empty() { String::new() } else { format!(" {}", flag.words) } }
                </text>
                // The space keeps the lines of a wrapped date apart for whoever hears it.
                { for flag.rest.iter().map(|l| html! { <>{ " " }{ svg::line(l, "date") }</> }) }
            </g>
        }
    });
    *stop += usize::from(flag.is_some());
    // The stem lies beside the flag, so that the flag's own box is that of its words.
    let stem = moment.flag.as_ref().filter(|_| !timeline.down).map(|flag| {
        let (x, dots) = (svg::px(flag.stem.x), moment.marks.iter().flat_map(|m| &m.dots));
        let first = dots.map(|d| d.y).fold(timeline.height, f64::min);
        html! { <line class="stem" data-time={time.clone()} x1={x.clone()} y1={svg::px(flag.stem.y)} x2={x} y2={svg::px(first)} /> }
    });
    let mut marks = Vec::new();
    for mark in &moment.marks {
        marks.push(self::mark(analysis, mark, *stop));
        *stop += 1;
    }
    html! {
        <g key={moment.time} class="moment">
            { stem.unwrap_or_default() }
            { flag.unwrap_or_default() }
            <g>{ marks }</g>
        </g>
    }
}

/// The tone of a date, if all its statements share one.
fn tone(analysis: &Analysis, moment: &Moment) -> Tone {
    let mut tones = moment.marks.iter().map(|m| analysis.statements[m.statement].tone);
    let first = tones.next().unwrap_or(Tone::Neutral);
    if tones.all(|t| t == first) { first } else { Tone::Neutral }
}

/// A dated statement: a dot on each of its lanes, and the line that joins them.
fn mark(analysis: &Analysis, mark: &Mark, stop: usize) -> Html {
    let id = mark.statement;
    let ends = mark.dots.first().zip(mark.dots.last());
    let (from, to) = mark.dots.iter().fold(ends.map_or_else(Default::default, |(a, b)| (*a, *b)), |(a, b), &d| {
        let before = (d.x, d.y) < (a.x, a.y);
        let after = (d.x, d.y) > (b.x, b.y);
        (if before { d } else { a }, if after { d } else { b })
    });
    let line = |class: &'static str, width: Option<AttrValue>| {
        html! {
            <line {class} stroke-width={width} x1={svg::px(from.x)} y1={svg::px(from.y)} x2={svg::px(to.x)} y2={svg::px(to.y)} />
        }
    };
    let shown: Vec<&str> = mark.words.iter().map(|l| l.text.as_str()).collect();
    let label = phrases::showing(&shown.join(" "), phrases::name(analysis, id));
    html! {
        <g key={id} class={class(analysis, "mark", id)} data-statement={id.to_string()} role="button"
            tabindex={roving::tabindex(stop)} data-stop={stop.to_string()} aria-label={label}>
            { line("hit", Some(svg::px(mark.reach))) }
            { line("line", None) }
            { for mark.dots.iter().map(|dot| html! { <circle class="dot" cx={svg::px(dot.x)} cy={svg::px(dot.y)} r="5" /> }) }
            { for mark.words.iter().map(|l| svg::word(l, "words", analysis.words.of_text())) }
        </g>
    }
}

fn class(analysis: &Analysis, base: &'static str, id: usize) -> Classes {
    let statement = &analysis.statements[id];
    classes!(base, format!("tone-{}", statement.tone.name()), format!("status-{}", statement.status.name()))
}
