//! The diagram as SVG.

use yew::prelude::*;

use super::contract::current;
use super::roving::use_roving;
use super::zoom::use_zoom;
use super::{Shared, phrases, svg};
use crate::layout::Scene;
use crate::layout::diagram::{Node, Ribbon, Strand};
use crate::model::Analysis;
use crate::state::{Emphasis, Highlight, Selection};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct DiagramProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) scene: Shared<Scene>,
    pub(super) highlight: Shared<Highlight>,
    pub(super) selection: Selection,
}

/// The diagram. Arrow keys walk its threads, pair by pair, and then its nodes.
#[component]
pub(super) fn DiagramView(props: &DiagramProps) -> Html {
    let (analysis, highlight, selection) = (&props.analysis, &props.highlight, props.selection);
    let diagram = &props.scene.diagram;
    let order = use_memo(props.scene.clone(), |scene| walk(scene));

    let threads = diagram.threads.len();
    let selected = match selection {
        Selection::Statement(id) => diagram.threads.iter().position(|t| t.statement == id).map(|i| order[i]),
        Selection::Actor(actor) => {
            stops(diagram.nodes.as_slice()).position(|a| a == actor).map(|i| threads + diagram.ribbons.len() + i)
        }
        _ => None,
    };
    let view = use_node_ref();
    let roving = use_roving(&view, selected);
    let zoom = use_zoom(&view);

    let thread = |(i, stop): (usize, &usize)| {
        let id = diagram.threads[i].statement;
        html! {
            <ThreadView key={id} analysis={analysis.clone()} scene={props.scene.clone()} index={i} stop={*stop}
                tabindex={roving.tabindex(*stop)} emphasis={highlight.statement(id)}
                selected={selection == Selection::Statement(id)} />
        }
    };
    let ribbon = |(i, ribbon): (usize, &Ribbon)| {
        let (first, stop) = (ribbon.statements[0], threads + i);
        let lit = ribbon.statements.iter().any(|&id| highlight.statement(id) != Emphasis::Faded);
        let (from, to) = ribbon.strand.ends;
        let (a, b) = (&analysis.actors[from], &analysis.actors[to]);
        let tone = analysis.statements[first].tone.name();
        let selected = matches!(selection, Selection::Statement(id) if ribbon.statements.contains(&id));
        let d = svg::path(&ribbon.strand.curve);
        html! {
            <g key={format!("{from} {to} {first}")} class={classes!("ribbon", format!("tone-{tone}"), (!lit).then_some("is-faded"))}
                data-pair={format!("{} {}", a.id, b.id)} data-statements={svg::numbers(&ribbon.carries)} role="button"
                tabindex={roving.tabindex(stop)} data-stop={stop.to_string()} aria-current={current(selected)}
                aria-label={phrases::ribbon(analysis, ribbon)}>
                <path class="hit" d={d.clone()} stroke-width={svg::px(ribbon.width.max(ribbon.strand.reach))} />
                <path class="line" {d} stroke-width={svg::px(ribbon.width)} />
                { for ribbon.strand.head.iter().map(|head| html! { <polygon class="head" points={svg::corners(head)} /> }) }
                { svg::line(&ribbon.number, "number") }
            </g>
        }
    };
    let mut stop = threads + diagram.ribbons.len();
    let mut next = || {
        stop += 1;
        stop - 1
    };
    let nodes = diagram.nodes.iter().map(|node| {
        let mark = |actor: usize, class: &'static str, label: String, stop: usize, inside: Html| {
            html! {
                <g key={actor} class={classes!(class, highlight.actor(actor).class())} data-actor={analysis.actors[actor].id.clone()}
                    role="button" tabindex={roving.tabindex(stop)} data-stop={stop.to_string()} aria-label={label}
                    aria-current={current(selection == Selection::Actor(actor))}>
                    { inside }
                </g>
            }
        };
        let name = &analysis.actors[node.actor].name;
        let shown: Vec<&str> = node.name.iter().map(|l| l.text.as_str()).collect();
        let label = phrases::showing(&shown.join(" "), format!("{name}: {}", phrases::statements(node.count)));
        let class = if node.principal { "node is-principal" } else { "node" };
        let circle = mark(node.actor, class, label, next(), html! {
            <>
                <circle class="rim" cx={svg::px(node.center.x)} cy={svg::px(node.center.y)} r={svg::px(node.radius)} />
                { for node.name.iter().map(|l| svg::word(l, "name")) }
                { svg::line(&node.number, "number") }
            </>
        });
        let tags = node.tags.iter().map(|tag| match tag.actor {
            Some(actor) => {
                let bounds = tag.line.bounds().grown(3.0);
                let label = phrases::showing(&tag.line.text, format!("{}, {name}", analysis.actors[actor].name));
                mark(actor, "tag", label, next(), html! {
                    <>
                        <rect class="hit" x={svg::px(bounds.left)} y={svg::px(bounds.top)} width={svg::px(bounds.width)} height={svg::px(bounds.height)} />
                        { svg::line(&tag.line, "name") }
                    </>
                })
            }
            None => svg::line(&tag.line, "more"),
        });
        let tags: Vec<Html> = tags.collect();
        html! { <g key={node.actor}>{ circle }{ tags }</g> }
    });
    let nodes: Vec<Html> = nodes.collect();
    let onfocusin = {
        let (onfocusin, zoom, view) = (roving.onfocusin.clone(), zoom.clone(), view.clone());
        move |event: FocusEvent| {
            zoom.follow(&view, &event);
            onfocusin.emit(event);
        }
    };
    let class = if zoom.window.scale > 1.0 { "diagram is-enlarged" } else { "diagram" };
    html! {
        <>
        <svg ref={view} {class} part="diagram" data-view="diagram" viewBox={zoom.view_box(diagram.width, diagram.height)}
            width={svg::px(diagram.width)} height={svg::px(diagram.height)} role="group" aria-label="Diagram: who does what to whom"
            onkeydown={roving.onkeydown.clone()} {onfocusin} onwheel={zoom.onwheel.clone()} onpointermove={zoom.onpointermove.clone()}
            onclick={zoom.onclick.clone()}>
            <g>{ for order.iter().enumerate().map(thread) }</g>
            <g>{ for diagram.ribbons.iter().enumerate().map(ribbon) }</g>
            <g>{ nodes }</g>
        </svg>
        { zoom.buttons() }
        </>
    }
}

/// The place of each thread in the walk: pair by pair, from one side of the spindle to the other.
fn walk(scene: &Scene) -> Vec<usize> {
    let threads = &scene.diagram.threads;
    let mut order: Vec<(usize, usize, i64, usize)> = Vec::with_capacity(threads.len());
    for (i, thread) in threads.iter().enumerate() {
        let strand = thread.strands.first();
        let (a, b) = strand.map_or((0, 0), |s| s.ends);
        order.push((a.min(b), a.max(b), strand.map_or(0, |s| s.curve.at(0.5).x as i64), i));
    }
    order.sort_unstable();
    let mut place = vec![0; order.len()];
    for (stop, &(.., i)) in order.iter().enumerate() {
        place[i] = stop;
    }
    place
}

/// The actors that can be reached, in the order in which they are drawn.
fn stops(nodes: &[Node]) -> impl Iterator<Item = usize> {
    nodes.iter().flat_map(|n| std::iter::once(n.actor).chain(n.tags.iter().filter_map(|t| t.actor)))
}

#[derive(Clone, PartialEq, Properties)]
struct ThreadProps {
    analysis: Shared<Analysis>,
    scene: Shared<Scene>,
    index: usize,
    stop: usize,
    tabindex: &'static str,
    emphasis: Emphasis,
    selected: bool,
}

/// One thread. It is a component so that a selection draws only those anew that change.
#[component]
fn ThreadView(props: &ThreadProps) -> Html {
    let thread = &props.scene.diagram.threads[props.index];
    let id = thread.statement;
    let statement = &props.analysis.statements[id];
    let class = classes!(
        "thread",
        format!("tone-{}", statement.tone.name()),
        format!("status-{}", statement.status.name()),
        props.emphasis.class()
    );
    let strand = |(i, strand): (usize, &Strand)| {
        let d = svg::path(&strand.curve);
        html! {
            <g key={i}>
                <path class="hit" d={d.clone()} stroke-width={svg::px(strand.reach)} />
                <path class="line" {d} />
                if let Some(head) = &strand.head { <polygon class="head" points={svg::corners(head)} /> }
                if !strand.crosses.is_empty() { <path class="cross" d={svg::strokes(&strand.crosses)} /> }
            </g>
        }
    };
    html! {
        <g {class} data-statement={id.to_string()} role="button" tabindex={props.tabindex} data-stop={props.stop.to_string()}
            aria-label={phrases::name(&props.analysis, id)} aria-current={current(props.selected)}>
            { for thread.strands.iter().enumerate().map(strand) }
        </g>
    }
}
