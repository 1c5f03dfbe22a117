//! What Trilateral knows before it has read a word: states, people, verbs, cues.
//!
//! In: the tables of `data/`, which people read and edit, packed by `build.rs`. Out: typed access to them. There is no
//! logic here: nothing in this module looks at a text beyond finding a phrase at a given place, and nothing decides
//! what a match means.

mod furniture;
mod phrases;
mod rows;
mod time;

pub use furniture::{Furniture, furniture};
pub use phrases::Phrases;
pub use time::{NamedDay, TimeKind, TimeSense, TimeWords, time_words};
