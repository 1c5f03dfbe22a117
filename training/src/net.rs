//! What the net sees and which moves it has: the widget's own files.

#[path = "../../src/syntax/net/arcs.rs"]
pub mod arcs;
#[path = "../../src/syntax/net/features.rs"]
pub mod features;
#[path = "../../src/syntax/net/scheme.rs"]
pub mod scheme;
