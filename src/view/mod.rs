//! The picture as Yew components.
//!
//! In: a text (or an analysis) and what the host wants. Out: a page section that shows diagram, timeline, reading pane,
//! card, filters and table, and answers to mouse, touch and keyboard. Every mark names what it stands for in its
//! attributes ([`contract`]), and one listener at the root reads them: the views themselves carry no handlers for
//! selecting. What is selected is
//! painted onto the marks that are there ([`paint`]); no view is drawn anew for it. Nothing here decides where anything stands
//! or what is highlighted, and no style is set inline.

mod brush;
mod card;
mod contract;
mod diagram;
mod figure;
mod filters;
mod growing;
mod header;
mod legend;
mod map;
mod overview;
mod paint;
pub(crate) mod pauses;
mod phrases;
mod picture;
mod reading;
mod roving;
mod shared;
#[cfg(feature = "cli")]
pub mod still;
mod story;
mod svg;
mod table;
mod text;
mod timeline;
mod width;
mod wish;
mod zoom;

pub use figure::{Figure, FigureProps};
pub use map::{Map, MapProps};
pub use shared::Shared;
pub use wish::Wish;
