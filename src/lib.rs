//! Trilateral reads an editorial about relations between states and draws who does what to whom (the diagram), when
//! (the timeline) and where the text says so (the reading pane). Everything happens in the reader's browser.
//!
//! A text becomes a picture in this order, and each module uses only those before it:
//!
//! 1. [`span`]: where something stands. [`pace`]: pauses in long work. [`words`]: what is said to people. [`lexicon`]: what is known beforehand.
//! 2. [`document`]: the text as it is read: blocks, sentences, tokens, quotations.
//! 3. [`syntax`]: how its words hang together.
//! 4. [`actor`]: who is named. [`time`]: which times are.
//! 5. [`statement`]: what actors are said to do to each other, and how surely.
//! 6. [`model`]: all of it in one value, the [`model::Analysis`]; [`analyze`] runs the stages.
//! 7. [`layout`]: the analysis as geometry. [`state`]: what the reader has chosen.
//! 8. [`view`]: the picture as Yew components. [`host`]: the page around it.

pub mod actor;
pub mod analyze;
pub mod document;
pub mod host;
pub mod layout;
pub mod lexicon;
pub mod model;
mod names;
pub mod pace;
mod sorted;
pub mod span;
pub mod state;
pub mod statement;
pub mod syntax;
pub mod time;
pub mod view;
pub mod words;

pub use analyze::{Options, analyze};
pub use view::{Map, Wish};
