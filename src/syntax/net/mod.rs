//! The net that tags and parses one sentence at a time.
//!
//! In: the words of a sentence. Out: for each its tag, head and label. It knows nothing of documents, spans or
//! offsets, and uses nothing else of the crate: `training/` compiles these same files, so that what is learned and
//! what is computed in the browser can't drift apart.

pub mod arcs;
pub mod features;
pub mod scheme;
