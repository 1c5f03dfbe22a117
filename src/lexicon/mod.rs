//! What Trilateral knows before it has read a word: states, people, verbs, cues.
//!
//! In: the tables of `data/`, which people read and edit, packed by `build.rs`. Out: typed access to them. There is no
//! logic here: nothing in this module looks at a text beyond finding a phrase at a given place, and nothing decides
//! what a match means.

mod actor_words;
mod actors;
pub(crate) mod derive;
mod furniture;
mod groups;
mod inflection;
mod phrases;
mod rows;
mod time;
mod words;

pub use actor_words::{Sort, is_of_sort};
pub use actors::{Actors, Known, Name, NameForm, Organisation, Person, State, actors};
pub use furniture::{Furniture, furniture};
pub use groups::{GroupWord, group_word};
pub use inflection::{base_form, lemmas};
pub use phrases::{Key, Keys, Phrases, longest_first};
pub use time::{Begins, NamedDay, TimeKind, TimePlace, TimeSense, TimeWords, time_words};
pub use words::{Cue, CueKind, Direction, Frame, Noun, NounForm, Slot, Verb, Words, words};
