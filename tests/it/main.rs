//! The native tests, in one binary: what each stage promises, row by row, and what holds for any text.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that finds something missing should stop there")]

mod actor;
#[cfg(feature = "cli")]
mod cli;
mod document;
mod layers;
mod original;
mod properties;
mod sample;
mod statement;
mod syntax;
mod syntax_frames;
