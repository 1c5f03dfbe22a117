//! The net that tags and parses one sentence at a time.
//!
//! In: the words of a sentence. Out: for each its tag, head and label. It knows nothing of documents, spans or
//! offsets. `training/` uses this same crate for what the net sees and which moves it has, so that what is learned and
//! what is computed in the browser can't drift apart.

pub mod arcs;
mod decode;
pub mod features;
mod lanes;
mod model;
pub mod scheme;

pub use decode::{LONGEST, Node, Parser};
pub use model::Model;
