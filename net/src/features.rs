//! What the net sees of a word: hashes of the word, its endings and beginnings, and its shape.
//!
//! In: a word as it stands in the text. Out: up to [`MAX_KEYS`] keys in a space of 2^[`KEY_BITS`]. There is no word
//! list: the model keeps the keys that were frequent in training and an unknown word is the sum of its known affixes.
//! Case and digits show in the shape alone.

use crate::letters::{is_upper, lower};

/// The bits of a key. Two strings that share a key share a vector; at this size few frequent ones do.
pub const KEY_BITS: u32 = 20;

/// The most keys that a word has: itself, endings of 1–4 characters, beginnings of 2–3, its shape.
pub const MAX_KEYS: usize = 8;

/// How frequent a key must be to be kept depends on what it is a key of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The word, in lower case, digits as 0.
    Word,
    /// An ending or a beginning of it.
    Affix,
    /// Its shape, and whether it opens the sentence.
    Shape,
}

/// The keys of one word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keys {
    keys: [u32; MAX_KEYS],
    count: usize,
}

impl Keys {
    /// The keys of `form`; `initial` if it is the first of its sentence.
    pub fn of(form: &str, initial: bool) -> Self {
        let mut word = Folded::default();
        form.chars().for_each(|c| word.fold(c));
        let mut keys = Self::default();
        keys.push(0, word.tail(word.count));
        for length in 1..=4 {
            if word.count > length + usize::from(length > 1) {
                keys.push(10 + length as u32, word.tail(length));
            }
        }
        for length in 2..=3 {
            if word.count > length + 1 {
                keys.push(20 + length as u32, word.head(length));
            }
        }
        keys.push(30, &[Shape::of(form).class() * 2 + u8::from(initial)]);
        keys
    }

    /// The keys with their kinds.
    pub fn iter(&self) -> impl Iterator<Item = (u32, Kind)> + '_ {
        let last = self.count - 1;
        self.keys[..self.count].iter().enumerate().map(move |(i, &key)| {
            let kind = if i == 0 {
                Kind::Word
            } else if i == last {
                Kind::Shape
            } else {
                Kind::Affix
            };
            (key, kind)
        })
    }

    fn push(&mut self, seed: u32, bytes: &[u8]) {
        self.keys[self.count] = hash(seed, bytes) & ((1 << KEY_BITS) - 1);
        self.count += 1;
    }
}

/// FNV-1a with a seed and the last steps of `MurmurHash3`: short, and even enough in its low bits.
fn hash(seed: u32, bytes: &[u8]) -> u32 {
    let mut h = 0x811c_9dc5 ^ seed.wrapping_mul(0x9e37_79b1);
    for &b in bytes {
        h = (h ^ u32::from(b)).wrapping_mul(0x0100_0193);
    }
    h ^= h >> 15;
    h = h.wrapping_mul(0x85eb_ca6b);
    h ^ (h >> 13)
}

/// The most bytes of a word that count. Nothing that is a word is longer.
const LONGEST: usize = 64;

/// A word in lower case, its digits as 0, its typographic marks as plain ones, with the places of its characters.
struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
    starts: [u8; LONGEST],
    count: usize,
}

impl Default for Folded {
    fn default() -> Self {
        Self { bytes: [0; LONGEST], length: 0, starts: [0; LONGEST], count: 0 }
    }
}

impl Folded {
    fn fold(&mut self, c: char) {
        match c {
            '0'..='9' => self.push('0'),
            _ if c.is_ascii() => self.push(c.to_ascii_lowercase()),
            '“' | '”' => self.push('"'),
            '‘' | '’' => self.push('\''),
            '–' | '—' => self.push('-'),
            _ => self.push(lower(c)),
        }
    }

    fn push(&mut self, c: char) {
        if self.length + c.len_utf8() > LONGEST {
            return;
        }
        self.starts[self.count] = self.length as u8;
        self.count += 1;
        self.length += c.encode_utf8(&mut self.bytes[self.length..]).len();
    }

    /// The last `count` characters.
    fn tail(&self, count: usize) -> &[u8] {
        let start = self.count.checked_sub(count).and_then(|i| self.starts[..self.count].get(i)).copied().unwrap_or(0);
        &self.bytes[usize::from(start)..self.length]
    }

    /// The first `count` characters.
    fn head(&self, count: usize) -> &[u8] {
        let end = self.starts[..self.count].get(count).map_or(self.length, |&s| usize::from(s));
        &self.bytes[..end]
    }
}

/// The characters of a word, counted by class.
#[derive(Default)]
struct Shape {
    upper: usize,
    lower: usize,
    digits: usize,
    hyphens: usize,
    other: usize,
    capital: bool,
}

impl Shape {
    fn of(form: &str) -> Self {
        let mut shape = Self::default();
        for (i, c) in form.chars().enumerate() {
            match c {
                'a'..='z' => shape.lower += 1,
                '0'..='9' => shape.digits += 1,
                '-' => shape.hyphens += 1,
                _ if is_upper(c) => {
                    shape.upper += 1;
                    shape.capital |= i == 0;
                }
                _ if c.is_alphabetic() => shape.lower += 1,
                _ => shape.other += 1,
            }
        }
        shape
    }

    /// One of 14 classes.
    fn class(&self) -> u8 {
        let letters = self.upper + self.lower;
        let marks = self.other + self.hyphens;
        if letters == 0 {
            match (self.digits, marks) {
                (0, _) => 0,
                (4, 0) => 1,
                (_, 0) => 2,
                _ => 3,
            }
        } else if self.digits > 0 {
            4
        } else if self.upper == 0 {
            if self.other > 0 { 6 } else { 5 + 2 * u8::from(self.hyphens > 0) }
        } else if self.lower == 0 {
            if letters + marks == 1 { 8 } else { 9 }
        } else if self.capital && self.upper == 1 {
            if self.other > 0 { 11 } else { 10 + 2 * u8::from(self.hyphens > 0) }
        } else {
            13
        }
    }
}
