//! The diagram as SVG.

use yew::prelude::*;

use super::zoom::use_zoom;
use super::{Shared, phrases, roving, svg};
use crate::layout::diagram::{Diagram, Ribbon, Strand, Thread};
use crate::model::Analysis;
use crate::words::english as en;

/// More threads than these are drawn fainter, so that the selected one is seen among them.
const DENSE: usize = 200;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct DiagramProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) diagram: Shared<Diagram>,
}

/// The diagram. Arrow keys walk its threads, pair by pair, and then its nodes.
#[component]
pub(super) fn DiagramView(props: &DiagramProps) -> Html {
    let view = use_node_ref();
    let zoom = use_zoom(&view);
    let diagram = &props.diagram;
    let onfocusin = {
        let (zoom, view) = (zoom.clone(), view.clone());
        move |event: FocusEvent| {
            zoom.follow(&view, &event);
            roving::on_focus(event);
        }
    };
    let dense = (diagram.threads.len() > DENSE).then_some("is-dense");
    let class = classes!("diagram", dense, (zoom.window.scale > 1.0).then_some("is-enlarged"));
    html! {
        <>
        <svg ref={view} {class} part="diagram" data-view="diagram" viewBox={zoom.view_box(diagram.width, diagram.height)}
            width={svg::px(diagram.width)} height={svg::px(diagram.height)} role="group" aria-label={props.analysis.words.text(en::DIAGRAM)}
            onkeydown={roving::on_key} {onfocusin} onwheel={zoom.onwheel.clone()} onpointermove={zoom.onpointermove.clone()}
            onclick={zoom.onclick.clone()}>
            <Marks analysis={props.analysis.clone()} diagram={diagram.clone()} />
        </svg>
        { zoom.buttons(&props.analysis.words) }
        </>
    }
}

/// All marks of the diagram, threads below ribbons below nodes: drawn once, whatever part of them is seen.
#[component]
pub(super) fn Marks(props: &DiagramProps) -> Html {
    let (analysis, diagram) = (&props.analysis, &props.diagram);
    let order = walk(diagram);
    let threads = diagram.threads.len();
    let thread = |(i, stop): (usize, &usize)| thread(analysis, &diagram.threads[i], *stop);
    let ribbon = |(i, ribbon): (usize, &Ribbon)| {
        let (first, stop) = (ribbon.statements[0], threads + i);
        let (from, to) = ribbon.strand.ends;
        let (a, b) = (&analysis.actors[from], &analysis.actors[to]);
        let tone = analysis.statements[first].tone.name();
        let d = svg::path(&ribbon.strand.curve);
        html! {
            <g key={format!("{from} {to} {first}")} class={classes!("ribbon", format!("tone-{tone}"))}
                data-pair={format!("{} {}", a.id, b.id)} data-statements={svg::numbers(&ribbon.carries)} role="button"
                tabindex={roving::tabindex(stop)} data-stop={stop.to_string()}
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
                <g key={actor} {class} data-actor={analysis.actors[actor].id.clone()} role="button"
                    tabindex={roving::tabindex(stop)} data-stop={stop.to_string()} aria-label={label}>
                    { inside }
                </g>
            }
        };
        let lang = |actor: usize| analysis.words.of_name(&analysis.actors[actor].id);
        let name = &analysis.actors[node.actor].name;
        let shown: Vec<&str> = node.name.iter().map(|l| l.text.as_str()).collect();
        let label = phrases::node(&analysis.words, &shown.join(" "), name, node.count);
        let class = if node.principal { "node is-principal" } else { "node" };
        let circle = mark(node.actor, class, label, next(), html! {
            <>
                <circle class="rim" cx={svg::px(node.center.x)} cy={svg::px(node.center.y)} r={svg::px(node.radius)} />
                { for node.name.iter().map(|l| svg::word(l, "name", lang(node.actor))) }
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
                        { svg::told(&tag.line, "name", lang(actor)) }
                    </>
                })
            }
            None => svg::line(&tag.line, "more"),
        });
        let tags: Vec<Html> = tags.collect();
        html! { <g key={node.actor}>{ circle }{ tags }</g> }
    });
    let nodes: Vec<Html> = nodes.collect();
    html! {
        <>
            <g>{ for order.iter().enumerate().map(thread) }</g>
            <g>{ for diagram.ribbons.iter().enumerate().map(ribbon) }</g>
            <g>{ nodes }</g>
        </>
    }
}

/// The place of each thread in the walk: pair by pair, from one side of the spindle to the other.
fn walk(diagram: &Diagram) -> Vec<usize> {
    let threads = &diagram.threads;
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

/// One thread.
fn thread(analysis: &Analysis, thread: &Thread, stop: usize) -> Html {
    let id = thread.statement;
    let statement = &analysis.statements[id];
    let class =
        classes!("thread", format!("tone-{}", statement.tone.name()), format!("status-{}", statement.status.name()));
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
        <g key={id} {class} data-statement={id.to_string()} role="button" tabindex={roving::tabindex(stop)} data-stop={stop.to_string()}
            aria-label={phrases::name(analysis, id)}>
            { for thread.strands.iter().enumerate().map(strand) }
        </g>
    }
}
