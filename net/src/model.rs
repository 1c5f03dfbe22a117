//! The learned weights, laid out for the decoder.
//!
//! In: the bytes of `data/syntax.bin`: sizes, tags, the gaps between keys, then each matrix as the bits of its step
//! and a signed byte for every weight. Out: a [`Model`], whose matrices stand as the decoder's lanes want them. A file
//! of other sizes than those compiled in is refused, never half read.

use crate::arcs::{COUNTS, LABELS, MEMBERS, SETS, SLOTS, TRANSITIONS, VALUES, WIDE};
use crate::lanes::{Matrix, Row, Sums, fixed};
use crate::scheme::{Upos, Xpos};

/// Length of a key's vector.
pub(crate) const EMBEDDING: usize = 16;
/// Units of the first layer.
pub(crate) const HIDDEN: usize = 64;
/// Words on each side that it sees.
pub(crate) const WINDOW: usize = 2;
/// Length of a word's final vector.
pub(crate) const CONTEXT: usize = 48;
/// Words on each side that the final vector sees.
pub(crate) const CONTEXT_WINDOW: usize = 1;
/// The part of it that minor slots read.
pub(crate) const NARROW: usize = 16;
/// Units of the parser's layer.
pub(crate) const PARSER: usize = 64;
/// The most tags that fit.
pub(crate) const TAGS: usize = 80;
/// The lanes of the transitions: left labels, right labels, shift, each from a multiple of four.
pub(crate) const LANES: usize = 64;
/// The first lane of the right transitions; the left ones begin at 0.
pub(crate) const RIGHT: usize = LABELS.next_multiple_of(4);
/// The lane of shift.
pub(crate) const SHIFT: usize = 2 * RIGHT;

const _: () = assert!(SHIFT < LANES, "the transitions fit their lanes");

/// Scales of what flows between the layers, as bits after the binary point. Each leaves room for several times the
/// largest value met in training in sixteen bits.
pub(crate) const HIDDEN_BITS: i32 = 9;
/// Scale of final vectors, which lie in 0..=5.
pub(crate) const CONTEXT_BITS: i32 = 10;
/// The top of that range.
pub(crate) const CEILING: i16 = 5 << CONTEXT_BITS;
/// Scale of the parser's units.
pub(crate) const PARSER_BITS: i32 = 8;

/// The score of what is no tag and no transition: out of reach of all others.
pub(crate) const NEVER: i32 = -(1 << 23);

/// The weights.
#[derive(Debug, Default)]
pub struct Model {
    pub(crate) tags: Vec<(Upos, Xpos)>,
    keys: Vec<u32>,
    /// Where the keys with given upper bits begin.
    buckets: Vec<u16>,
    embedding: Vec<i8>,
    /// A matrix for each place in the window.
    pub(crate) hidden: [Matrix<{ HIDDEN / 16 }>; 2 * WINDOW + 1],
    /// How far the sums of those are to be shifted to the scale of the hidden units.
    pub(crate) hidden_shift: i32,
    pub(crate) hidden_bias: Row<{ HIDDEN / 8 }>,
    pub(crate) context: [Matrix<{ CONTEXT / 16 }>; 2 * CONTEXT_WINDOW + 1],
    pub(crate) context_shift: i32,
    pub(crate) context_bias: Sums<{ CONTEXT / 16 }>,
    pub(crate) tag: Matrix<{ TAGS / 16 }>,
    pub(crate) tag_bias: Sums<{ TAGS / 16 }>,
    pub(crate) slot: [Matrix<{ PARSER / 16 }>; SLOTS],
    pub(crate) slot_shift: i32,
    pub(crate) empty: Vec<Row<{ PARSER / 8 }>>,
    pub(crate) member: Vec<Row<{ PARSER / 8 }>>,
    pub(crate) count: Vec<Row<{ PARSER / 8 }>>,
    pub(crate) parser_bias: Row<{ PARSER / 8 }>,
    pub(crate) transition: Matrix<{ LANES / 16 }>,
    pub(crate) transition_bias: Sums<{ LANES / 16 }>,
    /// The scale of the tags' scores.
    pub(crate) tag_bits: i32,
    /// The scale of the transitions' scores.
    pub(crate) transition_bits: i32,
}

/// Keys are sought from where those with the same upper bits begin.
const BUCKET_BITS: u32 = 10;

impl Model {
    /// Reads the file; `None` if it is not one of these sizes.
    pub fn read(file: &[u8]) -> Option<Self> {
        let mut reader = Reader(file);
        let sizes: Vec<usize> = (0..5).map(|_| reader.size()).collect::<Option<_>>()?;
        if sizes != [EMBEDDING, HIDDEN, CONTEXT, PARSER, NARROW] {
            return None;
        }
        let (tag_count, key_count) = (reader.size()?, reader.size()?);
        if tag_count == 0 || tag_count > TAGS {
            return None;
        }
        let mut model = Self::default();
        for pair in reader.take(2 * tag_count)?.chunks_exact(2) {
            model.tags.push((Upos::at(pair[0])?, Xpos::at(pair[1])?));
        }
        model.read_keys(&mut reader, key_count)?;

        let (embedding_bits, weights) = reader.group(key_count * EMBEDDING)?;
        model.embedding = weights.iter().map(|&b| b as i8).collect();

        let (bits, weights) = reader.group((2 * WINDOW + 1) * EMBEDDING * HIDDEN)?;
        for (matrix, part) in model.hidden.iter_mut().zip(weights.chunks_exact(EMBEDDING * HIDDEN)) {
            *matrix = Matrix::new(part, HIDDEN);
        }
        model.hidden_shift = embedding_bits + bits - HIDDEN_BITS;
        let (own, weights) = reader.group(HIDDEN)?;
        model.hidden_bias = Row::new(weights, HIDDEN_BITS - own);

        let (bits, weights) = reader.group((2 * CONTEXT_WINDOW + 1) * HIDDEN * CONTEXT)?;
        for (matrix, part) in model.context.iter_mut().zip(weights.chunks_exact(HIDDEN * CONTEXT)) {
            *matrix = Matrix::new(part, CONTEXT);
        }
        let scale = HIDDEN_BITS + bits;
        model.context_shift = scale - CONTEXT_BITS;
        let (own, weights) = reader.group(CONTEXT)?;
        model.context_bias = Sums::of(&biases(weights, scale - own));

        let (bits, weights) = reader.group(CONTEXT * tag_count)?;
        model.tag = Matrix::new(weights, tag_count);
        let scale = CONTEXT_BITS + bits;
        model.tag_bits = scale;
        let (own, weights) = reader.group(tag_count)?;
        let mut padded = biases(weights, scale - own);
        padded.resize(TAGS, NEVER);
        model.tag_bias = Sums::of(&padded);

        let widths = WIDE.map(|wide| if wide { CONTEXT } else { NARROW });
        let (bits, mut weights) = reader.group(widths.iter().sum::<usize>() * PARSER)?;
        for (matrix, width) in model.slot.iter_mut().zip(widths) {
            let (part, rest) = weights.split_at_checked(width * PARSER)?;
            *matrix = Matrix::new(part, PARSER);
            weights = rest;
        }
        model.slot_shift = CONTEXT_BITS + bits - PARSER_BITS;
        model.empty = reader.rows(SLOTS)?;
        model.member = reader.rows(SETS * MEMBERS)?;
        model.count = reader.rows(COUNTS * VALUES)?;
        model.parser_bias = *reader.rows(1)?.first()?;

        let (bits, weights) = reader.group(PARSER * TRANSITIONS)?;
        let lanes: Vec<u8> = weights.chunks_exact(TRANSITIONS).flat_map(|row| spread(row, 0)).collect();
        model.transition = Matrix::new(&lanes, LANES);
        model.transition_bits = PARSER_BITS + bits;
        let (own, weights) = reader.group(TRANSITIONS)?;
        let biases = biases(weights, model.transition_bits - own);
        model.transition_bias = Sums::of(&spread(&biases, NEVER));
        reader.0.is_empty().then_some(model)
    }

    fn read_keys(&mut self, reader: &mut Reader, count: usize) -> Option<()> {
        let mut key = 0_u32;
        for _ in 0..count {
            let mut shift = 0;
            loop {
                let byte = reader.byte()?;
                key = key.checked_add(u32::from(byte & 127).checked_shl(shift)?)?;
                shift += 7;
                if byte < 128 {
                    break;
                }
            }
            self.keys.push(key);
        }
        let shift = crate::features::KEY_BITS - BUCKET_BITS;
        self.buckets = (0..=1 << BUCKET_BITS).map(|b| self.keys.partition_point(|&k| k >> shift < b) as u16).collect();
        Some(())
    }

    /// The vector of a key, if it is known.
    pub(crate) fn embedding(&self, key: u32) -> Option<&[i8]> {
        let bucket = (key >> (crate::features::KEY_BITS - BUCKET_BITS)) as usize;
        let (start, end) = (*self.buckets.get(bucket)?, *self.buckets.get(bucket + 1)?);
        let keys = self.keys.get(usize::from(start)..usize::from(end))?;
        let i = usize::from(start) + keys.iter().position(|&k| k == key)?;
        self.embedding.get(i * EMBEDDING..(i + 1) * EMBEDDING)
    }
}

/// Biases at a finer scale than they are stored in.
fn biases(bytes: &[u8], shift: i32) -> Vec<i32> {
    bytes.iter().map(|&b| fixed(b as i8, shift)).collect()
}

/// Transitions in their lanes; `fill` in those between.
fn spread<T: Copy>(row: &[T], fill: T) -> [T; LANES] {
    let mut lanes = [fill; LANES];
    lanes[SHIFT] = row[0];
    lanes[..LABELS].copy_from_slice(&row[1..=LABELS]);
    lanes[RIGHT..RIGHT + LABELS].copy_from_slice(&row[1 + LABELS..]);
    lanes
}

/// What is still to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|b| b[0])
    }

    fn size(&mut self) -> Option<usize> {
        self.take(2).map(|b| usize::from(u16::from_le_bytes([b[0], b[1]])))
    }

    /// The bits of a matrix's step, and its weights.
    fn group(&mut self, count: usize) -> Option<(i32, &'a [u8])> {
        let bits = i32::from(self.byte()?);
        Some((bits, self.take(count)?))
    }

    /// A table of rows that are added to the parser's units as they are.
    fn rows(&mut self, count: usize) -> Option<Vec<Row<{ PARSER / 8 }>>> {
        let (bits, weights) = self.group(count * PARSER)?;
        Some(weights.chunks_exact(PARSER).map(|row| Row::new(row, PARSER_BITS - bits)).collect())
    }
}
