//! The reading pane: the text, each statement underlined as its thread is drawn.

use web_sys::Element;
use yew::prelude::*;

use super::growing::{Draw, Portions, portions};
use super::{Shared, phrases, roving};
use crate::document::{Block, BlockKind};
use crate::layout::reading::{self, Piece, What};
use crate::model::Analysis;
use crate::span::Span;
use crate::state::{Selection, members};
use crate::words::english as en;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TextProps {
    pub(super) analysis: Shared<Analysis>,
    /// How many portions of each view may stand.
    pub(super) standing: usize,
    /// Called with what was added, when nobody has painted it yet.
    pub(super) on_drawn: Callback<NodeRef>,
}

/// The pane. Arrow keys walk its statements.
#[component]
pub(super) fn Text(props: &TextProps) -> Html {
    let analysis = &props.analysis;
    let of =
        use_memo(analysis.clone(), |analysis| portions(analysis.document.blocks.iter().map(|b| b.sentences.len())));
    let marks = use_memo(analysis.clone(), |analysis| reading::marks(analysis));
    let draw = Draw::new({
        let analysis = analysis.clone();
        move |blocks| {
            let blocks = analysis.document.blocks[blocks].iter();
            let shown = blocks.filter(|b| !matches!(b.kind, BlockKind::Title | BlockKind::Byline));
            shown.map(|b| block(&analysis, &marks, b)).collect()
        }
    });
    html! {
        <div class="text" part="text" data-view="text" role="region" aria-label={analysis.words.text(en::THE_TEXT)} lang={analysis.words.of_text()}
            tabindex={analysis.statements.is_empty().then_some("0")} onkeydown={roving::on_key} onfocusin={roving::on_focus}>
            <Portions of={Shared::from(of)} tag="div" {draw} standing={props.standing} on_drawn={props.on_drawn.clone()} />
        </div>
    }
}

/// Scrolls the pane inside `root`, and nothing else, until what is selected stands in its upper third; not at all if it can be
/// seen. Returns whether it is there, or will not be.
pub(super) fn scroll_to(root: &Element, analysis: &Analysis, selection: Selection) -> bool {
    let target = match (selection, members(analysis, selection).first()) {
        (Selection::Sentence(sentence), _) => format!("[data-sentence='{sentence}']"),
        (_, Some(statement)) => format!("[data-statement='{statement}']"),
        _ => return true,
    };
    let Ok(Some(pane)) = root.query_selector("[data-view=text]") else { return true };
    let Ok(Some(target)) = pane.query_selector(&target) else { return false };
    let (frame, at) = (pane.get_bounding_client_rect(), target.get_bounding_client_rect());
    if at.top() < frame.top() + 8.0 || at.bottom() > frame.bottom() - 8.0 {
        let by = at.top() - frame.top() - frame.height() / 3.0;
        pane.set_scroll_top(pane.scroll_top() + by as i32);
    }
    true
}

fn block(analysis: &Analysis, marks: &[Vec<(What, Span)>], block: &Block) -> Html {
    let key = block.span.start;
    if block.kind == BlockKind::Heading {
        return html! { <h3 {key} class="heading">{ block.span.of(&analysis.document.text).to_owned() }</h3> };
    }
    let sentence = |i: usize| {
        let pieces = reading::pieces(analysis.document.sentences[i].span, &marks[i]);
        html! {
            <span key={i} data-sentence={i.to_string()}>{ for pieces.iter().map(|p| piece(analysis, p)) }{ " " }</span>
        }
    };
    let item = (block.kind == BlockKind::Item).then_some("item");
    html! { <p {key} class={classes!(item)}>{ for block.sentences.clone().map(sentence) }</p> }
}

fn piece(analysis: &Analysis, piece: &Piece) -> Html {
    let Piece::Mark { what, first, height, pieces } = piece else {
        let Piece::Text(span) = piece else { return Html::default() };
        return span.of(&analysis.document.text).to_owned().into();
    };
    let inside = pieces.iter().map(|p| self::piece(analysis, p));
    match *what {
        What::Statement(id) => {
            let statement = &analysis.statements[id];
            let class = classes!(
                "passage",
                format!("tone-{}", statement.tone.name()),
                format!("status-{}", statement.status.name()),
                format!("height-{}", height.min(&3))
            );
            // Only the first piece of a passage can be reached; the others belong to it.
            html! {
                <span {class} data-statement={id.to_string()} role={first.then_some("link")} tabindex={first.then(|| roving::tabindex(id))}
                    data-stop={first.then(|| id.to_string())} aria-description={first.then(|| phrases::name(analysis, id))}>
                    { for inside }
                </span>
            }
        }
        What::Time(time) => html! { <span class="when" data-time={time.to_string()}>{ for inside }</span> },
        What::Actor(actor) => {
            html! { <span class="who" data-actor={analysis.actors[actor].id.clone()}>{ for inside }</span> }
        }
    }
}
