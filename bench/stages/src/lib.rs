//! What `make growth` and the Criterion suite measure: each stage by itself, on what the stages before it made of a text.

pub mod stage;
pub mod text;

/// The sizes at which everything is measured, in bytes, three to a power of ten.
pub const SIZES: [usize; 7] = [10_000, 31_600, 100_000, 316_000, 1_000_000, 3_160_000, 10_000_000];
