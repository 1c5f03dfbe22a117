//! The whole widget: from a text to its picture.

use yew::prelude::*;

use super::{Figure, Shared};
use crate::analyze::{Options, analyze};
use crate::model::{Analysis, Corrections, corrected};
use crate::state::Selection;
use crate::words::Words;

/// The properties of [`Map`].
#[derive(Clone, PartialEq, Properties)]
pub struct MapProps {
    /// The text to read: plain text, Markdown or simple HTML.
    pub text: AttrValue,
    /// What is known of it besides its words.
    #[prop_or_default]
    pub options: Options,
    /// What an editor has put right in it.
    #[prop_or_default]
    pub corrections: Option<Shared<Corrections>>,
    /// The ids of the actors that stand at fixed places ("PRK"); chosen from the text if empty.
    #[prop_or_default]
    pub principals: Vec<AttrValue>,
    /// The language of the interface; English if left out. The text is read as English in any case.
    #[prop_or_default]
    pub words: Words,
    /// What the application wants to be selected; it takes effect whenever it changes.
    #[prop_or_default]
    pub selection: Selection,
    /// Called with the analysis whenever a text was read or corrected.
    #[prop_or_default]
    pub on_ready: Callback<Shared<Analysis>>,
    /// Called whenever the selection changes.
    #[prop_or_default]
    pub on_select: Callback<Selection>,
}

/// Reads a text and draws it. The style sheet `widget.css` must be in force where it is mounted.
///
/// ```no_run
/// # use yew::prelude::*;
/// #[component]
/// fn Article() -> Html {
///     html! { <trilateral::Map text="Russia praised North Korea on April 26, 2025." /> }
/// }
/// ```
#[component]
pub fn Map(props: &MapProps) -> Html {
    let read = (props.text.clone(), props.options);
    let read = Shared::from(use_memo(read, |(text, options)| analyze(text, options)));
    let analysis = (*use_memo((read, props.corrections.clone()), |(read, corrections)| match corrections {
        Some(corrections) => Shared::new(corrected((**read).clone(), corrections)),
        None => read.clone(),
    }))
    .clone();
    {
        let on_ready = props.on_ready.clone();
        use_effect_with(analysis.clone(), move |analysis| on_ready.emit(analysis.clone()));
    }
    let told = (*use_memo((analysis.clone(), props.words.clone()), |(analysis, words)| {
        if words.is_english() { analysis.clone() } else { Shared::new((**analysis).clone().told_in(words.clone())) }
    }))
    .clone();
    // Another text is another figure: what was selected in the old one means nothing in the new one.
    let key = std::ptr::from_ref::<Analysis>(&analysis).addr();
    html! {
        <Figure {key} analysis={told} principals={props.principals.clone()} selection={props.selection}
            on_select={props.on_select.clone()} />
    }
}
