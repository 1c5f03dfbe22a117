//! The picture without a browser: what a page shows before the widget stands, and where it never will.
//!
//! In: an analysis. Out: HTML and SVG as text, written by the same components that draw the marks in the browser, so that
//! the two cannot differ. It needs no style sheet and no script: looks are attributes of the marks ([`look`]), all that is drawn
//! is said again in a list and a table, and every word of the text comes out as text. The widget carries none of this.

mod figure;
mod look;
mod page;
mod picture;

pub use page::{Page, page};

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::html::BaseComponent;
use yew::{AttrValue, LocalServerRenderer};

use self::figure::{Still, StillProps};
use self::picture::{Picture, PictureProps};
use super::Shared;
use crate::model::Analysis;

/// The picture as an SVG file that stands by itself: title, byline, diagram, legend, timeline, credit. It is XML, 768 units wide.
/// `principals` are the ids of the actors at fixed places; chosen if empty.
pub fn picture(analysis: &Shared<Analysis>, principals: &[String]) -> String {
    let props = PictureProps { analysis: analysis.clone(), principals: principals.to_vec(), alone: true };
    look::dressed(&written::<Picture>(props)) + "\n"
}

/// The light content of a `<trilateral-map>`: a `<figure>` with the summary, the picture, the pairs as a list and the statements
/// as a table. HTML, valid anywhere that flow content is.
pub fn figure(analysis: &Shared<Analysis>, principals: &[String]) -> String {
    let props = StillProps { analysis: analysis.clone(), principals: principals.to_vec() };
    look::dressed(&written::<Still>(props)) + "\n"
}

/// The size of the picture, in CSS pixels.
pub fn size(analysis: &Analysis, principals: &[String]) -> (f64, f64) {
    picture::size(analysis, principals)
}

/// What a component writes.
fn written<C: BaseComponent>(props: C::Properties) -> String {
    let writing = pin!(LocalServerRenderer::<C>::with_props(props).hydratable(false).render());
    match writing.poll(&mut Context::from_waker(Waker::noop())) {
        // XML takes no other control characters, and HTML no NUL.
        Poll::Ready(text) => text.replace(|c: char| c.is_control() && !matches!(c, '\n' | '\t'), " "),
        // Nothing here waits for anything.
        Poll::Pending => String::new(),
    }
}

/// The title of the text, or what stands for it.
fn title(analysis: &Analysis) -> AttrValue {
    analysis.source().title.clone().map_or(AttrValue::Static("Who does what to whom"), AttrValue::from)
}
