//! A figure that fits its place: the picture of whatever analysis there is, as wide as the page gives room.

use yew::prelude::*;

use super::picture::Picture;
use super::width::use_width;
use super::{Shared, Wish};
use crate::model::Analysis;
use crate::state::Selection;

/// The properties of [`Figure`].
#[derive(Clone, PartialEq, Properties)]
pub struct FigureProps {
    /// What is drawn.
    pub analysis: Shared<Analysis>,
    /// A number for the text that the analysis is of: the picture of another text starts afresh, while what was selected stays if only
    /// the language or the corrections are other ones. Without it each analysis is a text of its own.
    #[prop_or_default]
    pub text: Option<usize>,
    /// The ids of the actors that stand at fixed places; chosen if empty.
    #[prop_or_default]
    pub principals: Vec<AttrValue>,
    /// What the application asks to be selected.
    #[prop_or_default]
    pub wish: Wish,
    /// How many portions of each of its long views may stand.
    #[prop_or(usize::MAX)]
    pub(super) standing: usize,
    /// Called whenever the selection changes.
    #[prop_or_default]
    pub on_select: Callback<Selection>,
}

/// Draws an analysis that is at hand already. [`Map`](super::Map) reads the text as well.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    // What was selected in another text means nothing in this one.
    let key = props.text.unwrap_or_else(|| std::ptr::from_ref::<Analysis>(&props.analysis).addr());
    let former = *use_memo(key, |_| props.wish);
    let root = use_node_ref();
    match use_width(&root, key) {
        Some(width) => html! { <Picture {key} figure={props.clone()} {former} {width} {root} /> },
        // Of the same inner width, whatever style sheets say of it.
        None => html! { <section ref={root} class="trilateral" part="widget"><header part="header" /></section> },
    }
}
