//! A whole page around the figure, with what other sites ask of a page they link to.

use yew::prelude::*;

use super::figure::{Still, StillProps};
use super::picture::byline;
use super::{look, title, written};
use crate::model::Analysis;
use crate::view::Shared;

/// Where a page and what belongs to it will be found. All are addresses; what is not known is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The page itself, in full.
    pub url: Option<String>,
    /// A picture for cards, in full; most sites take PNG or JPEG only.
    pub image: Option<String>,
    /// The oEmbed document.
    pub oembed: Option<String>,
    /// A style sheet for it; without one it is as plain as HTML is.
    pub stylesheet: Option<String>,
    /// The widget's `embed.js`; with it the figure is the fallback of a live map.
    pub embed: Option<String>,
    /// The text for that map.
    pub src: Option<String>,
    /// The corrections for that map.
    pub corrections: Option<String>,
}

#[derive(Clone, PartialEq, Properties)]
struct PageProps {
    analysis: Shared<Analysis>,
    principals: Vec<String>,
    page: Page,
}

/// The longest description that cards show, in letters.
const DESCRIPTION: usize = 200;

/// A whole page: the figure, its title, meta data for social cards.
pub fn page(analysis: &Shared<Analysis>, principals: &[String], page: &Page) -> String {
    let props = PageProps { analysis: analysis.clone(), principals: principals.to_vec(), page: page.clone() };
    format!("<!doctype html>\n{}\n", look::dressed(&written::<Whole>(props)))
}

#[component]
fn Whole(props: &PageProps) -> Html {
    let (analysis, page) = (&props.analysis, &props.page);
    let title = title(analysis);
    let description = shortened(&analysis.summary, DESCRIPTION);
    let published = analysis.published.map(|(date, _)| date.to_string());
    let card = if page.image.is_some() { "summary_large_image" } else { "summary" };
    let still = html! { <Still ..StillProps { analysis: analysis.clone(), principals: props.principals.clone() } /> };
    let body = match (&page.embed, &page.src) {
        (Some(embed), Some(src)) => html! {
            <>
                <trilateral-map src={src.clone()} published={published.clone()} corrections={page.corrections.clone()}
                    principals={(!props.principals.is_empty()).then(|| props.principals.join(" "))}>{ still }</trilateral-map>
                <script type="module" src={embed.clone()}></script>
            </>
        },
        _ => still,
    };
    let named = |name: &'static str, content: Option<String>| {
        content.map(|content| html! { <meta {name} {content} /> }).unwrap_or_default()
    };
    let graph = |property: &'static str, content: Option<String>| {
        content.map(|content| html! { <meta {property} {content} /> }).unwrap_or_default()
    };
    html! {
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{ title.clone() }</title>
                { named("description", Some(description.clone())) }
                { named("author", analysis.source().author.clone()) }
                { graph("og:type", Some("article".to_owned())) }
                { graph("og:title", Some(title.to_string())) }
                { graph("og:description", Some(description.clone())) }
                { graph("og:url", page.url.clone()) }
                { graph("og:image", page.image.clone()) }
                { graph("article:published_time", published) }
                { named("twitter:card", Some(card.to_owned())) }
                { named("twitter:title", Some(title.to_string())) }
                { named("twitter:description", Some(description)) }
                { named("twitter:image", page.image.clone()) }
                { for page.url.iter().map(|url| html! { <link rel="canonical" href={url.clone()} /> }) }
                { for page.oembed.iter().map(|url| html! { <link rel="alternate" type="application/json+oembed" href={url.clone()} title={title.clone()} /> }) }
                { for page.stylesheet.iter().map(|url| html! { <link rel="stylesheet" href={url.clone()} /> }) }
            </head>
            <body>
                <main>
                    <h1>{ title.clone() }</h1>
                    <p>{ byline(analysis) }</p>
                    { body }
                </main>
            </body>
        </html>
    }
}

/// A text of at most so many letters, cut between words.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut short = String::new();
    for word in text.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > most {
            break;
        }
        short += if short.is_empty() { "" } else { " " };
        short += word;
    }
    short + "…"
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_description_ends_between_words() {
        for (text, most, expect) in [("one two", 7, "one two"), ("one two three", 9, "one two…"), ("é é é", 4, "é é…")]
        {
            assert_eq!(shortened(text, most), expect);
        }
    }
}
