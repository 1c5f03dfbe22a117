//! Arithmetic in lanes of sixteen bits.
//!
//! In: whole numbers. Out: whole numbers, the same on every machine. The one operation that matters multiplies pairs
//! of sixteen-bit numbers and adds the products (`pmaddwd` in SSE2, `i32x4.dot_i16x8_s` in WASM); the `wide` crate
//! maps it to either, or to plain loops where there are no lanes. Nothing here rounds differently on any of them.

use bytemuck::cast;
use wide::{i16x8, i32x4, i32x8};

/// A row of sixteen-bit numbers; `N` is a multiple of 16, at most [`MOST`] .
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<const N: usize>([i16x8; MOST]);

/// The most vectors that a row has.
const MOST: usize = 8;

/// Two neighbouring inputs of a matrix, which are not both 0.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pair {
    /// Which pair of inputs.
    index: u32,
    /// Both, the first in the lower half.
    values: i32,
}

impl Pair {
    /// Whether it belongs to the first `inputs` inputs, an even number.
    #[inline(always)]
    pub(super) fn is_within(self, inputs: usize) -> bool {
        (self.index as usize) < inputs / 2
    }
}

impl<const N: usize> Default for Row<N> {
    fn default() -> Self {
        Self([i16x8::ZERO; MOST])
    }
}

/// A weight at a scale finer by `shift` bits.
pub(super) fn fixed(weight: i8, shift: i32) -> i32 {
    rescale(i32::from(weight), -shift)
}

/// A number at a scale coarser by `shift` bits, rounded; finer if `shift` is negative.
fn rescale(value: i32, shift: i32) -> i32 {
    if shift > 0 { (value + (1 << (shift - 1))) >> shift } else { value << -shift }
}

impl<const N: usize> Row<N> {
    const VECTORS: usize = N / 8;

    /// Weights at a scale finer by `shift` bits.
    pub(super) fn new(weights: &[u8], shift: i32) -> Self {
        let mut row = Self::default();
        for (vector, part) in row.0.iter_mut().zip(weights.chunks(8)) {
            let mut lanes = [0; 8];
            for (lane, &w) in lanes.iter_mut().zip(part) {
                *lane = fixed(w as i8, shift) as i16;
            }
            *vector = i16x8::new(lanes);
        }
        row
    }

    /// Given numbers.
    pub(super) fn of(numbers: [i16; N]) -> Self {
        let mut row = Self::default();
        for (vector, part) in row.0.iter_mut().zip(numbers.chunks_exact(8)) {
            let mut lanes = [0; 8];
            lanes.copy_from_slice(part);
            *vector = i16x8::new(lanes);
        }
        row
    }

    /// Adds another row, lane by lane.
    #[inline(always)]
    pub(super) fn add(&mut self, other: &Self) {
        for i in 0..Self::VECTORS {
            self.0[i] += other.0[i];
        }
    }

    /// Cuts every lane at `low` and `high`.
    #[inline(always)]
    pub(super) fn clamp(&mut self, low: i16, high: i16) {
        for i in 0..Self::VECTORS {
            self.0[i] = self.0[i].max(i16x8::splat(low)).min(i16x8::splat(high));
        }
    }

    /// Sums at a scale coarser by `shift` bits, rounded, and cut to sixteen bits.
    #[inline(always)]
    pub(super) fn narrow(sums: &Sums<N>, shift: i32) -> Self {
        let mut row = Self::default();
        let scaled = |v: i32x4| {
            if shift > 0 { (v + i32x4::splat(1 << (shift - 1))) >> shift } else { v << -shift }
        };
        for i in 0..Self::VECTORS {
            let both = [scaled(sums.0[2 * i]), scaled(sums.0[2 * i + 1])];
            row.0[i] = i16x8::from_i32x8_saturate(cast::<[i32x4; 2], i32x8>(both));
        }
        row
    }

    /// Writes the pairs of lanes that are not both 0 to `pairs`, and returns how many those are.
    #[inline(always)]
    pub(super) fn pairs(&self, pairs: &mut [Pair]) -> usize {
        let mut count = 0;
        for (i, vector) in self.0[..Self::VECTORS].iter().enumerate() {
            for (k, values) in cast::<i16x8, [i32; 4]>(*vector).into_iter().enumerate() {
                // Written always and kept if not 0: cheaper than a branch that is hard to foresee.
                if let Some(pair) = pairs.get_mut(count) {
                    *pair = Pair { index: (4 * i + k) as u32, values };
                }
                count += usize::from(values != 0);
            }
        }
        count
    }
}

/// Sums on their way, in thirty-two bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sums<const N: usize>([i32x4; 2 * MAX_SUMS]);

/// Half the most vectors that sums have.
const MAX_SUMS: usize = 10;

impl<const N: usize> Sums<N> {
    /// All 0.
    #[inline(always)]
    pub(super) fn zero() -> Self {
        Self([i32x4::ZERO; 2 * MAX_SUMS])
    }

    /// The sums that begin with given numbers.
    #[inline(always)]
    pub(super) fn of(start: &[i32]) -> Self {
        let mut sums = Self::zero();
        for (vector, part) in sums.0.iter_mut().zip(start.chunks_exact(4)) {
            *vector = i32x4::new([part[0], part[1], part[2], part[3]]);
        }
        sums
    }

    /// One sum.
    #[inline(always)]
    pub(super) fn at(&self, lane: usize) -> i32 {
        self.0[lane / 4].to_array()[lane % 4]
    }

    /// The largest of the sums in some vectors of four, with its lane, as one number: the sum times 128, plus the
    /// lane. Of equal ones the last.
    #[inline(always)]
    pub(super) fn largest(&self, vectors: std::ops::Range<usize>) -> i32 {
        let mut best = i32x4::splat(i32::MIN);
        for i in vectors {
            let first = 4 * i as i32;
            let keyed = (self.0[i] << 7_i32) | i32x4::new([first, first + 1, first + 2, first + 3]);
            best = best.max(keyed);
        }
        let [a, b, c, d] = best.to_array();
        a.max(b).max(c.max(d))
    }

    /// All sums, in order.
    pub(super) fn to_array(self) -> [i32; 8 * MAX_SUMS] {
        let mut numbers = [0; 8 * MAX_SUMS];
        for (part, vector) in numbers.chunks_exact_mut(4).zip(self.0) {
            part.copy_from_slice(&vector.to_array());
        }
        numbers
    }
}

/// A matrix with `N` outputs, a multiple of 16, in blocks of sixteen outputs.
#[derive(Clone, Debug)]
pub(super) struct Matrix<const N: usize> {
    /// For each block and each pair of inputs: four vectors of four outputs, two weights each.
    weights: Vec<[i16x8; 4]>,
    pairs: usize,
}

impl<const N: usize> Default for Matrix<N> {
    fn default() -> Self {
        Self { weights: Vec::new(), pairs: 0 }
    }
}

impl<const N: usize> Matrix<N> {
    /// A matrix from signed bytes, a row of `outputs` for each input.
    pub(super) fn new(weights: &[u8], outputs: usize) -> Self {
        let inputs = weights.len() / outputs.max(1);
        let pairs = inputs.div_ceil(2);
        let weight = |input: usize, output: usize| {
            let inside = input < inputs && output < outputs;
            if inside { i16::from(weights[input * outputs + output] as i8) } else { 0 }
        };
        let mut blocks = Vec::with_capacity(pairs * N / 16);
        for block in 0..N / 16 {
            for pair in 0..pairs {
                blocks.push(std::array::from_fn(|v| {
                    i16x8::new(std::array::from_fn(|i| weight(2 * pair + i % 2, block * 16 + v * 4 + i / 2)))
                }));
            }
        }
        Self { weights: blocks, pairs }
    }

    /// Adds the products with some inputs to the sums.
    #[inline(always)]
    pub(super) fn multiply_add(&self, inputs: &[Pair], sums: &mut Sums<N>) {
        if self.pairs == 0 {
            return;
        }
        for (block, weights) in self.weights.chunks_exact(self.pairs).enumerate() {
            let [mut a, mut b, mut c, mut d] = [0, 1, 2, 3].map(|i| sums.0[block * 4 + i]);
            for pair in inputs {
                let Some(row) = weights.get(pair.index as usize) else { continue };
                let both: i16x8 = cast(i32x4::splat(pair.values));
                a += both.dot(row[0]);
                b += both.dot(row[1]);
                c += both.dot(row[2]);
                d += both.dot(row[3]);
            }
            for (i, sum) in [a, b, c, d].into_iter().enumerate() {
                sums.0[block * 4 + i] = sum;
            }
        }
    }

    /// The products with some inputs.
    #[inline(always)]
    pub(super) fn multiply(&self, inputs: &[Pair]) -> Sums<N> {
        let mut sums = Sums::zero();
        self.multiply_add(inputs, &mut sums);
        sums
    }
}
