//! The native tests, in one binary: what each stage promises, row by row, and what holds for any text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::items_after_statements,
    reason = "a test that finds something missing should stop there"
)]

mod actor;
#[cfg(feature = "cli")]
mod cli;
mod corrections;
mod digest;
mod document;
mod fixture;
mod force;
mod invariants;
mod layers;
mod layout;
mod linear;
mod original;
mod outline;
mod pace;
mod properties;
mod reading;
#[cfg(feature = "cli")]
mod render;
mod sample;
mod state;
mod statement;
mod summary;
mod syntax;
mod syntax_frames;
mod time;
mod words;
