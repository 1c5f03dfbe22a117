//! The timeline as SVG, and below it the statements without a date.

use yew::prelude::*;

use super::contract::current;
use super::roving::{Roving, use_roving};
use super::{Shared, phrases, svg};
use crate::layout::Scene;
use crate::layout::timeline::{Mark, Moment};
use crate::model::Analysis;
use crate::state::{Highlight, Selection};
use crate::statement::Tone;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TimelineProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) scene: Shared<Scene>,
    pub(super) highlight: Shared<Highlight>,
    pub(super) selection: Selection,
    /// What stands below the axis.
    pub(super) children: Html,
}

/// The timeline and its tray. Arrow keys walk dates and statements in order of time, then the undated ones as told.
#[component]
pub(super) fn TimelineView(props: &TimelineProps) -> Html {
    let timeline = &props.scene.timeline;
    // The order of all that can be reached: each date, its statements; then the tray.
    let stops = use_memo(props.scene.clone(), |scene| {
        let timeline = &scene.timeline;
        let moment = |m: &Moment| {
            let flag = m.flag.as_ref().map(|_| Selection::Time(m.time));
            flag.into_iter().chain(m.marks.iter().map(|mark| Selection::Statement(mark.statement))).collect::<Vec<_>>()
        };
        let dated = timeline.moments.iter().flat_map(moment);
        dated.chain(timeline.undated.iter().map(|&id| Selection::Statement(id))).collect::<Vec<_>>()
    });
    let stop = |selection: Selection| stops.iter().position(|&s| s == selection);
    let view = use_node_ref();
    let roving = use_roving(&view, stop(props.selection));
    let draw = Draw { props, roving: &roving, stops: &stops };

    let lanes = timeline.lanes.iter().map(|lane| {
        let emphasis = lane.actor.map(|actor| props.highlight.actor(actor).class());
        let class = classes!("lane", lane.principal.then_some("is-principal"), emphasis);
        html! {
            <g key={lane.actor.unwrap_or(usize::MAX)} {class} data-actor={lane.actor.map(|actor| props.analysis.actors[actor].id.clone())}
                aria-current={current(lane.actor.is_some_and(|actor| props.selection == Selection::Actor(actor)))}>
                <line class="rule" x1={svg::px(lane.from.x)} y1={svg::px(lane.from.y)} x2={svg::px(lane.to.x)} y2={svg::px(lane.to.y)} />
                { for lane.name.iter().map(|l| svg::line(l, "name")) }
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
    let dated = !timeline.moments.is_empty();
    html! {
        <section ref={view} class="timeline" part="timeline" data-view="timeline" aria-label="When it happened"
            onkeydown={roving.onkeydown.clone()} onfocusin={roving.onfocusin.clone()}>
            <h3 class="heading">{ "When it happened" }</h3>
            <p class="note" hidden={dated}>{ "The text gives no date for any of its statements." }</p>
            <svg class={if timeline.down { "axis is-down" } else { "axis" }} hidden={!dated} role="group" aria-label="Dated statements"
                viewBox={format!("0 0 {:.0} {:.0}", timeline.width, timeline.height.max(1.0))}>
                <g>{ for ticks }</g>
                <g>{ for breaks }</g>
                <g>{ for lanes }</g>
                <g>{ for timeline.moments.iter().map(|m| draw.bands(m)) }</g>
                <g>{ for timeline.moments.iter().map(|m| draw.moment(m)) }</g>
            </svg>
            { props.children.clone() }
            <div class="tray" hidden={timeline.undated.is_empty()}>
                <p class="tray-name">{ "No date given" }</p>
                <ol class="tray-list">{ for timeline.undated.iter().map(|&id| draw.undated(id)) }</ol>
                <p class="tray-hint">{ "in the order the text tells them →" }</p>
            </div>
        </section>
    }
}

/// What the parts of a timeline are drawn with.
struct Draw<'a> {
    props: &'a TimelineProps,
    roving: &'a Roving,
    stops: &'a [Selection],
}

impl Draw<'_> {
    /// The number and the `tabindex` of something that can be reached.
    fn stop(&self, selection: Selection) -> (String, &'static str) {
        let stop = self.stops.iter().position(|&s| s == selection).unwrap_or_default();
        (stop.to_string(), self.roving.tabindex(stop))
    }

    /// The bands of a date. They lie below the marks of all dates.
    fn bands(&self, moment: &Moment) -> Html {
        let selected = current(self.props.selection == Selection::Time(moment.time));
        let bands = moment.bands.iter().enumerate().map(|(i, (rect, strength))| {
            html! {
                <rect key={i} class={classes!("band", format!("tone-{}", self.tone(moment).name()), self.props.highlight.time(moment.time).class())} data-time={moment.time.to_string()}
                    aria-current={selected} x={svg::px(rect.left)} y={svg::px(rect.top)} width={svg::px(rect.width)}
                    height={svg::px(rect.height)} rx="7" opacity={svg::px(*strength)} />
            }
        });
        html! { <g key={moment.time}>{ for bands }</g> }
    }

    fn moment(&self, moment: &Moment) -> Html {
        let props = self.props;
        let selected = current(props.selection == Selection::Time(moment.time));
        let time = moment.time.to_string();
        let flag = moment.flag.as_ref().map(|flag| {
            let (stop, tabindex) = self.stop(Selection::Time(moment.time));
            let count = phrases::statements(moment.marks.len());
            let label = match flag.words.as_str() {
                "" => format!("{}: {count}", moment.date),
                words => format!("{} {words}, {count}", moment.date),
            };
            html! {
                <g class={classes!("flag", props.highlight.time(moment.time).class())} data-time={time.clone()} role="button"
                    {tabindex} data-stop={stop} aria-label={label} aria-current={selected}>
                    <text x={svg::px(flag.at.x)} y={svg::px(flag.at.y)} text-anchor={flag.anchor.name()} font-size={svg::px(flag.size)}>
                        <tspan class="date">{ flag.date.clone() }</tspan>
                        { if flag.words.is_empty() { String::new() } else { format!(" {}", flag.words) } }
                    </text>
                    { for flag.rest.iter().map(|l| svg::line(l, "date")) }
                </g>
            }
        });
        // The stem lies beside the flag, so that the flag's own box is that of its words.
        let stem = moment.flag.as_ref().filter(|_| !props.scene.timeline.down).map(|flag| {
            let x = svg::px(flag.stem.x);
            let class = classes!("stem", props.highlight.time(moment.time).class());
            html! { <line {class} x1={x.clone()} y1={svg::px(flag.stem.y)} x2={x} y2={svg::px(self.first_dot(moment))} /> }
        });
        html! {
            <g key={moment.time} class="moment">
                { stem.unwrap_or_default() }
                { flag.unwrap_or_default() }
                <g>{ for moment.marks.iter().map(|m| self.mark(m)) }</g>
            </g>
        }
    }

    /// The tone of a date, if all its statements share one.
    fn tone(&self, moment: &Moment) -> Tone {
        let mut tones = moment.marks.iter().map(|m| self.props.analysis.statements[m.statement].tone);
        let first = tones.next().unwrap_or(Tone::Neutral);
        if tones.all(|t| t == first) { first } else { Tone::Neutral }
    }

    fn first_dot(&self, moment: &Moment) -> f64 {
        let dots = moment.marks.iter().flat_map(|m| &m.dots).map(|d| d.y);
        dots.fold(self.props.scene.timeline.height, f64::min)
    }

    fn mark(&self, mark: &Mark) -> Html {
        let (props, id) = (self.props, mark.statement);
        let (stop, tabindex) = self.stop(Selection::Statement(id));
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
        let name = phrases::name(&props.analysis, id);
        let shown: Vec<&str> = mark.words.iter().map(|l| l.text.as_str()).collect();
        let label = phrases::showing(&shown.join(" "), name);
        html! {
            <g key={id} class={self.class("mark", id)} data-statement={id.to_string()} role="button" {tabindex} data-stop={stop}
                aria-label={label} aria-current={current(props.selection == Selection::Statement(id))}>
                { line("hit", Some(svg::px(mark.reach))) }
                { line("line", None) }
                { for mark.dots.iter().map(|dot| html! { <circle class="dot" cx={svg::px(dot.x)} cy={svg::px(dot.y)} r="5" /> }) }
                { for mark.words.iter().map(|l| svg::word(l, "words")) }
            </g>
        }
    }

    fn undated(&self, id: usize) -> Html {
        let (stop, tabindex) = self.stop(Selection::Statement(id));
        html! {
            <li key={id}>
                <button type="button" class={self.class("undated", id)} data-statement={id.to_string()} {tabindex} data-stop={stop}
                    aria-label={phrases::name(&self.props.analysis, id)}
                    aria-current={current(self.props.selection == Selection::Statement(id))} />
            </li>
        }
    }

    fn class(&self, base: &'static str, id: usize) -> Classes {
        let statement = &self.props.analysis.statements[id];
        let (tone, status) = (format!("tone-{}", statement.tone.name()), format!("status-{}", statement.status.name()));
        classes!(base, tone, status, self.props.highlight.statement(id).class())
    }
}
