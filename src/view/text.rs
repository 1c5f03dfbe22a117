//! The reading pane: the text, each statement underlined as its thread is drawn.

use web_sys::Element;
use yew::prelude::*;

use super::contract::current;
use super::roving::{Roving, use_roving};
use super::{Shared, phrases};
use crate::document::{Block, BlockKind};
use crate::layout::reading::{self, Piece, What};
use crate::model::Analysis;
use crate::state::{Highlight, Selection, members};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TextProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) highlight: Shared<Highlight>,
    pub(super) selection: Selection,
}

/// The pane. Arrow keys walk its statements; whatever is selected is scrolled into it, and the page stays where it is.
#[component]
pub(super) fn Text(props: &TextProps) -> Html {
    let analysis = &props.analysis;
    let pane = use_node_ref();
    let first = members(analysis, props.selection).first().copied();
    let selected = match props.selection {
        Selection::Statement(id) => Some(id),
        _ => None,
    };
    let roving = use_roving(&pane, selected);
    use_effect_with((props.selection, first), {
        let pane = pane.clone();
        move |&(selection, first): &(Selection, Option<usize>)| {
            let target = match (selection, first) {
                (Selection::Sentence(sentence), _) => format!("[data-sentence='{sentence}']"),
                (_, Some(statement)) => format!("[data-statement='{statement}']"),
                _ => return,
            };
            if let Some(pane) = pane.cast::<Element>() {
                scroll_to(&pane, &target);
            }
        }
    });
    // The pieces follow from the analysis alone; only their looks change with the selection.
    let pieces = use_memo(analysis.clone(), |analysis: &Shared<Analysis>| {
        let cut = |i: usize| reading::pieces(analysis.document.sentences[i].span, &reading::marks(analysis, i));
        (0..analysis.document.sentences.len()).map(cut).collect::<Vec<_>>()
    });
    let draw = Draw { props, roving: &roving, pieces: &pieces };
    let shown = |b: &&Block| !matches!(b.kind, BlockKind::Title | BlockKind::Byline);
    html! {
        <div ref={pane} class="text" part="text" data-view="text" role="region" aria-label="The text"
            tabindex={analysis.statements.is_empty().then_some("0")}
            onkeydown={roving.onkeydown.clone()} onfocusin={roving.onfocusin.clone()}>
            { for analysis.document.blocks.iter().filter(shown).map(|b| draw.block(b)) }
        </div>
    }
}

/// Scrolls the pane, and nothing else, until the target stands in its upper third; not at all if it can be seen.
fn scroll_to(pane: &Element, target: &str) {
    let Ok(Some(target)) = pane.query_selector(target) else { return };
    let (frame, at) = (pane.get_bounding_client_rect(), target.get_bounding_client_rect());
    if at.top() < frame.top() + 8.0 || at.bottom() > frame.bottom() - 8.0 {
        let by = at.top() - frame.top() - frame.height() / 3.0;
        pane.set_scroll_top(pane.scroll_top() + by as i32);
    }
}

struct Draw<'a> {
    props: &'a TextProps,
    roving: &'a Roving,
    pieces: &'a [Vec<Piece>],
}

impl Draw<'_> {
    fn block(&self, block: &Block) -> Html {
        let text = &self.props.analysis.document.text;
        let key = block.span.start;
        if block.kind == BlockKind::Heading {
            return html! { <h3 {key} class="heading">{ block.span.of(text).to_owned() }</h3> };
        }
        let sentence = |i: usize| {
            let selected = current(self.props.selection == Selection::Sentence(i));
            html! {
                <span key={i} class={self.props.highlight.sentence(i).class()} data-sentence={i.to_string()} aria-current={selected}>
                    { for self.pieces[i].iter().map(|p| self.piece(p)) }
                    { " " }
                </span>
            }
        };
        let item = (block.kind == BlockKind::Item).then_some("item");
        html! { <p {key} class={classes!(item)}>{ for block.sentences.clone().map(sentence) }</p> }
    }

    fn piece(&self, piece: &Piece) -> Html {
        let Piece::Mark { what, first, height, pieces } = piece else {
            let Piece::Text(span) = piece else { return Html::default() };
            return span.of(&self.props.analysis.document.text).to_owned().into();
        };
        let inside = pieces.iter().map(|p| self.piece(p));
        let (analysis, selection) = (&self.props.analysis, self.props.selection);
        match *what {
            What::Statement(id) => {
                let statement = &analysis.statements[id];
                let class = classes!(
                    "passage",
                    format!("tone-{}", statement.tone.name()),
                    format!("status-{}", statement.status.name()),
                    format!("height-{}", height.min(&3)),
                    self.props.highlight.statement(id).class()
                );
                // Only the first piece of a passage can be reached; the others belong to it.
                let (stop, tabindex) = (first.then(|| id.to_string()), first.then(|| self.roving.tabindex(id)));
                html! {
                    <span {class} data-statement={id.to_string()} role={first.then_some("link")} {tabindex} data-stop={stop}
                        aria-description={first.then(|| phrases::name(analysis, id))}
                        aria-current={current(selection == Selection::Statement(id))}>
                        { for inside }
                    </span>
                }
            }
            What::Time(time) => html! {
                <span class={classes!("when", self.props.highlight.time(time).class())} data-time={time.to_string()}
                    aria-current={current(selection == Selection::Time(time))}>
                    { for inside }
                </span>
            },
            What::Actor(actor) => html! {
                <span class="who" data-actor={analysis.actors[actor].id.clone()}
                    aria-current={current(selection == Selection::Actor(actor))}>
                    { for inside }
                </span>
            },
        }
    }
}
