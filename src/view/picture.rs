//! The picture of an analysis, with everything the reader can do to it.
//!
//! The reader's choices are stored here and nowhere else; scene and highlight are derived from them and the analysis.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};
use yew::prelude::*;

use super::card::Card;
use super::contract;
use super::diagram::DiagramView;
use super::filters::Filters;
use super::header::Header;
use super::legend::Legend;
use super::paint::{Look, Marks};
use super::table::Table;
use super::text::{Text, scroll_to};
use super::timeline::TimelineView;
use super::{FigureProps, Shared, Wish, phrases, roving};
use crate::layout::diagram::{Diagram, Ribbon};
use crate::layout::timeline::Timeline;
use crate::layout::{self, Frame};
use crate::model::NoteKind;
use crate::state::{Action, Highlight, Selection, UiState, highlight};
use crate::words::english as en;

/// Of more statements than these, one that is selected does not open the ribbon that it is in.
const MANY: usize = 200;

/// What a component uses to tell what the reader does.
pub(super) type Dispatch = UseReducerDispatcher<UiState>;

/// What the marks in the page show: which they are, what stands out, what is selected.
type Painted = (Shared<Diagram>, Shared<Timeline>, Shared<Highlight>, Selection);

fn look((.., highlight, selection): &Painted) -> Look<'_> {
    Look { highlight, selection: *selection }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PictureProps {
    /// What is drawn.
    pub(super) figure: FigureProps,
    /// What was asked of the picture before this one: it means nothing in it.
    pub(super) former: Wish,
    /// How wide it is drawn.
    pub(super) width: f64,
    /// Its outermost element.
    pub(super) root: NodeRef,
}

/// The picture of one analysis.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let PictureProps { figure: props, former, width, root } = props;
    let analysis = &props.analysis;
    let state = use_reducer(UiState::default);
    let dispatch = state.dispatcher();

    let frame = Frame { width: *width, principals: props.principals.iter().map(ToString::to_string).collect() };
    let drawn = use_memo((analysis.clone(), frame), |(analysis, frame)| {
        let places = layout::places(analysis, frame);
        let timeline = Shared::new(layout::timeline(analysis, frame, &places));
        (Shared::new(places.diagram(analysis, None)), timeline, Shared::new(places))
    });
    let (closed, timeline, places) = &*drawn;
    // The pair that is chosen opens its ribbons, and so does a statement; among very many only the pair, so that nobody waits.
    let many = analysis.statements.len() > MANY;
    let belongs = |ribbon: &&Ribbon| match (state.selection, state.opened_from) {
        (Selection::Pair(a, b), _) | (Selection::Statement(_), Selection::Pair(a, b)) => {
            [(a, b), (b, a)].contains(&ribbon.strand.ends)
        }
        (Selection::Statement(id), _) => !many && ribbon.statements.contains(&id),
        _ => false,
    };
    let open = closed.ribbons.iter().find(belongs).map(|ribbon| ribbon.strand.ends);
    let open = open.map(|(a, b)| (a.min(b), a.max(b)));
    let opened = use_memo((analysis.clone(), places.clone(), open), |(analysis, places, open)| {
        open.map(|_| Shared::new(places.diagram(analysis, *open)))
    });
    let diagram = (*opened).as_ref().unwrap_or(closed).clone();
    let highlighted = (analysis.clone(), (*state).clone());
    let highlight = Shared::from(use_memo(highlighted, |(analysis, state)| highlight(analysis, state)));

    use_effect_with(props.wish, {
        let (dispatch, former) = (dispatch.clone(), *former);
        move |wish| {
            if *wish != former {
                dispatch.dispatch(Action::Select(wish.selection));
            }
        }
    });
    let selection = state.selection;
    let painted = use_mut_ref(|| None::<(Painted, Marks)>);
    use_effect_with((diagram.clone(), timeline.clone(), highlight.clone(), selection), {
        let (root, analysis, painted) = (root.clone(), analysis.clone(), painted.clone());
        move |now: &Painted| {
            let Some(root) = root.cast::<Element>() else { return };
            let stands = |before: &(Painted, Marks)| (&before.0.0, &before.0.1) == (&now.0, &now.1);
            let marks = if let Some((before, marks)) = painted.take().filter(stands) {
                marks.paint(look(now), Some(look(&before)));
                if before.3 != now.3 {
                    roving::follow(&root);
                }
                marks
            } else {
                // Marks that were drawn anew have no paint yet.
                let marks = Marks::find(&root, &analysis);
                marks.paint(look(now), None);
                roving::start(&root);
                roving::follow(&root);
                marks
            };
            painted.replace(Some((now.clone(), marks)));
        }
    });
    // What is selected and not to be seen in the text yet.
    let sought = use_mut_ref(|| Selection::None);
    use_effect_with(selection, {
        let (root, analysis, sought) = (root.clone(), analysis.clone(), sought.clone());
        let on_select = props.on_select.clone();
        move |&selection| {
            on_select.emit(selection);
            let found = root.cast::<Element>().is_none_or(|root| scroll_to(&root, &analysis, selection));
            sought.replace(if found { Selection::None } else { selection });
        }
    });
    let on_drawn = use_callback((root.clone(), analysis.clone()), move |drawn: NodeRef, (root, analysis)| {
        if let Some((drawn, (now, marks))) = drawn.cast::<Element>().zip(painted.borrow_mut().as_mut()) {
            let added = Marks::find(&drawn, analysis);
            if !now.2.is_plain(analysis) {
                added.paint(look(now), None);
            }
            marks.add(added);
        }
        let selection = *sought.borrow();
        if root.cast::<Element>().is_none_or(|root| scroll_to(&root, analysis, selection)) {
            sought.replace(Selection::None);
        }
    });
    let onclick = {
        let (analysis, dispatch, root) = (analysis.clone(), dispatch.clone(), root.clone());
        move |event: MouseEvent| {
            if let Some(chosen) = contract::clicked(&event, &analysis, selection) {
                focus_list(&root, &event);
                dispatch.dispatch(Action::Select(chosen));
            }
        }
    };
    let onkeydown = {
        let (analysis, dispatch, root, at_rest) =
            (analysis.clone(), dispatch.clone(), root.clone(), state.is_at_rest());
        move |event: KeyboardEvent| {
            let action = match event.key().as_str() {
                "Escape" if !at_rest => Action::StepBack,
                "Enter" | " " => match contract::pressed(&event, &analysis) {
                    Some(chosen) => Action::Select(chosen),
                    None => return,
                },
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            focus_list(&root, &event);
            dispatch.dispatch(action);
        }
    };
    let onpointerover = {
        let (analysis, dispatch) = (analysis.clone(), dispatch.clone());
        move |event: PointerEvent| {
            if event.pointer_type() == "mouse" {
                dispatch.dispatch(Action::Preview(contract::pointed(&event, &analysis)));
            }
        }
    };
    let onpointerleave = {
        let dispatch = dispatch.clone();
        move |_: PointerEvent| dispatch.dispatch(Action::Preview(Selection::None))
    };

    // What the summary says already is not said again.
    let problems = analysis.notes.iter().filter(|n| {
        matches!(n.kind, NoteKind::Empty | NoteKind::Language | NoteKind::NoActors | NoteKind::NoStatements)
    });
    let problems = problems.map(|n| n.message.told(&analysis.words)).filter(|message| *message != analysis.summary);
    let drawn = !diagram.nodes.is_empty();
    html! {
        <section ref={root.clone()} class={classes!("trilateral", highlight.is_lit().then_some("has-lit"), (selection != Selection::None).then_some("has-selection"), state.telling.then_some("is-telling"))}
            part="widget" lang={analysis.words.lang().to_owned()} aria-label={analysis.words.text(en::WIDGET)} {onclick} {onkeydown} {onpointerover} {onpointerleave}>
            <Header analysis={analysis.clone()} />
            { for problems.map(|message| html! { <p class="note" key={message.clone()}>{ message.clone() }</p> }) }
            <div hidden={!drawn}>
                <Filters analysis={analysis.clone()} highlight={highlight.clone()} state={(*state).clone()}
                    dispatch={dispatch.clone()} />
            </div>
            <div class={classes!("board", (!drawn).then_some("is-text-only"))}>
                <div class="figure" hidden={!drawn}>
                    <DiagramView analysis={analysis.clone()} {diagram} />
                    <Legend analysis={analysis.clone()} />
                </div>
                <div class="evidence">
                    <Card analysis={analysis.clone()} selection={selection} shown={state.shown()}
                        opened_from={state.opened_from} order={state.order} highlight={highlight.clone()} dispatch={dispatch.clone()} />
                    <Text analysis={analysis.clone()} standing={props.standing} on_drawn={on_drawn.clone()} />
                </div>
                <div class="when" hidden={!drawn}>
                    <TimelineView analysis={analysis.clone()} timeline={timeline.clone()} filter={state.filter.clone()}
                        dispatch={dispatch.clone()} standing={props.standing} on_drawn={on_drawn.clone()} />
                </div>
            </div>
            <Table analysis={analysis.clone()} {on_drawn} />
            <p class="aside" role="status">{ phrases::announcement(analysis, selection) }</p>
        </section>
    }
}

/// Puts the focus on the card if a ribbon was chosen: there its statements are listed.
fn focus_list(root: &NodeRef, event: &Event) {
    let card = || root.cast::<Element>()?.query_selector("[data-view=card]").ok()?;
    if let Some(card) = contract::is_ribbon(event).then(card).flatten() {
        let _ = card.unchecked_into::<HtmlElement>().focus();
    }
}
