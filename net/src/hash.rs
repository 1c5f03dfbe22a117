//! A word as a number.
//!
//! In: a word. Out: sixty-four bits that differ from those of another word, most likely. For tables in memory: nothing
//! that is stored or sent depends on them.

/// A hash of a word, eight bytes a step; the upper half is the better mixed one.
pub fn hash(word: &str) -> u64 {
    let mut h = 0x9e37_79b9_7f4a_7c15 ^ ((word.len() as u64) << 40);
    for part in word.as_bytes().chunks(8) {
        let mut bytes = [0; 8];
        bytes[..part.len()].copy_from_slice(part);
        h = (h ^ u64::from_le_bytes(bytes)).wrapping_mul(0xa24b_aed4_963e_e407);
        h ^= h >> 29;
    }
    h
}
