//! The whole widget: from a text to its picture.

use yew::prelude::*;

use super::reading::{Read, use_reading};
use super::{Figure, Shared, Wish};
use crate::analyze::Options;
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
    /// What the application asks to be selected.
    #[prop_or_default]
    pub wish: Wish,
    /// Called now and then while a text is read that takes long, with the part of 1 that is done.
    #[prop_or_default]
    pub on_progress: Callback<f64>,
    /// Called with the analysis whenever a text was read or corrected.
    #[prop_or_default]
    pub on_ready: Callback<Shared<Analysis>>,
    /// Called whenever the selection changes.
    #[prop_or_default]
    pub on_select: Callback<Selection>,
}

/// Reads a text and draws it; a long one while the page goes on, with the map of the text before it, if there was one, still
/// there. The style sheet `widget.css` must be in force where it is mounted.
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
    let Read { analysis: read, standing, current } = use_reading(&props.text, props.options, &props.on_progress);
    // What is put right in one text means nothing in the one before.
    let corrections = use_mut_ref(|| None);
    if current {
        corrections.replace(props.corrections.clone());
    }
    let corrections = corrections.borrow().clone();
    let analysis = use_memo((read, corrections), |(read, corrections)| match (read, corrections) {
        (Some(read), Some(corrections)) => Some(Shared::new(corrected((**read).clone(), corrections))),
        (read, _) => read.clone(),
    });
    {
        let on_ready = props.on_ready.clone();
        use_effect_with((*analysis).clone(), move |analysis| {
            if let Some(analysis) = analysis {
                on_ready.emit(analysis.clone());
            }
        });
    }
    let told = use_memo(((*analysis).clone(), props.words.clone()), |(analysis, words)| match analysis {
        Some(analysis) if !words.is_english() => Some(Shared::new((**analysis).clone().told_in(words.clone()))),
        analysis => analysis.clone(),
    });
    let Some((analysis, told)) = analysis.as_ref().as_ref().zip((*told).clone()) else { return Html::default() };
    // Told in another language it is the same one.
    let text = std::ptr::from_ref::<Analysis>(analysis).addr();
    html! {
        <Figure analysis={told} text={Some(text)} principals={props.principals.clone()} wish={props.wish} {standing}
            on_select={props.on_select.clone()} />
    }
}
