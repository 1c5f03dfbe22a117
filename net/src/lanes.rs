//! Arithmetic in lanes of sixteen bits.
//!
//! In: whole numbers. Out: whole numbers, the same on every machine. The one operation that matters multiplies pairs
//! of sixteen-bit numbers and adds the products (`pmaddwd` in SSE2, `i32x4.dot_i16x8_s` in WASM); the `wide` crate
//! maps it to either, or to plain loops where there are no lanes. Nothing here rounds differently on any of them.

use std::ops::Range;

use bytemuck::cast;
use wide::{i16x8, i32x4, i32x8};

/// A row of sixteen-bit numbers: `V` vectors of eight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row<const V: usize>([i16x8; V]);

/// Two neighbouring inputs of a matrix, which are not both 0.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pair {
    /// Which pair of inputs.
    index: u32,
    /// Both, the first in the lower half.
    values: i32,
}

impl Pair {
    /// Whether it belongs to the first `inputs` inputs, an even number.
    #[inline(always)]
    pub(crate) fn is_within(self, inputs: usize) -> bool {
        (self.index as usize) < inputs / 2
    }
}

impl<const V: usize> Default for Row<V> {
    fn default() -> Self {
        Self([i16x8::ZERO; V])
    }
}

/// A weight at a scale finer by `shift` bits.
pub(crate) fn fixed(weight: i8, shift: i32) -> i32 {
    rescale(i32::from(weight), -shift)
}

/// A number at a scale coarser by `shift` bits, rounded; finer if `shift` is negative.
fn rescale(value: i32, shift: i32) -> i32 {
    if shift > 0 { (value + (1 << (shift - 1))) >> shift } else { value << -shift }
}

impl<const V: usize> Row<V> {
    /// Weights at a scale finer by `shift` bits.
    pub(crate) fn new(weights: &[u8], shift: i32) -> Self {
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
    pub(crate) fn of(numbers: &[i16]) -> Self {
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
    pub(crate) fn add(&mut self, other: &Self) {
        for i in 0..V {
            self.0[i] += other.0[i];
        }
    }

    /// Cuts every lane at `low` and `high`.
    #[inline(always)]
    pub(crate) fn clamp(&mut self, low: i16, high: i16) {
        for i in 0..V {
            self.0[i] = self.0[i].max(i16x8::splat(low)).min(i16x8::splat(high));
        }
    }

    /// Sums at a scale coarser by `shift` bits, rounded, and cut to sixteen bits.
    #[inline(always)]
    pub(crate) fn narrow<const B: usize>(sums: &Sums<B>, shift: i32) -> Self {
        const { assert!(V == 2 * B, "as many lanes as sums") };
        // A shift to the left and one to the right, of which one is by nothing, rather than a branch.
        let (left, right) = ((-shift).max(0) as u32, shift.max(0) as u32);
        let half = i32x4::splat((1 << right) >> 1);
        let mut row = Self::default();
        for (vector, pair) in row.0.iter_mut().zip(sums.0.as_flattened().chunks_exact(2)) {
            let both = [((pair[0] << left) + half) >> right, ((pair[1] << left) + half) >> right];
            *vector = i16x8::from_i32x8_saturate(cast::<[i32x4; 2], i32x8>(both));
        }
        row
    }

    /// Writes the pairs of lanes that are not both 0 to `pairs`, and returns how many those are.
    #[inline(always)]
    pub(crate) fn pairs(&self, pairs: &mut [Pair]) -> usize {
        let mut count = 0;
        for (i, vector) in self.0.iter().enumerate() {
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

/// Sums on their way, in thirty-two bits: `B` blocks of sixteen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sums<const B: usize>([[i32x4; 4]; B]);

impl<const B: usize> Sums<B> {
    /// All 0.
    #[inline(always)]
    pub(crate) fn zero() -> Self {
        Self([[i32x4::ZERO; 4]; B])
    }

    /// Given numbers; those that are missing are 0.
    pub(crate) fn of(numbers: &[i32]) -> Self {
        let mut sums = Self::zero();
        for (vector, part) in sums.0.as_flattened_mut().iter_mut().zip(numbers.chunks_exact(4)) {
            *vector = i32x4::new([part[0], part[1], part[2], part[3]]);
        }
        sums
    }

    /// One sum.
    #[inline(always)]
    pub(crate) fn at(&self, lane: usize) -> i32 {
        self.0[lane / 16][lane / 4 % 4].to_array()[lane % 4]
    }

    /// The largest of the sums in some vectors of four, with its lane, as one number: the sum times 128, plus the
    /// lane. Of equal ones the last.
    #[inline(always)]
    pub(crate) fn largest(&self, vectors: Range<usize>) -> i32 {
        let mut best = i32x4::splat(i32::MIN);
        let mut lanes = i32x4::new([0, 1, 2, 3]) + i32x4::splat(4 * vectors.start as i32);
        for vector in &self.0.as_flattened()[vectors] {
            best = best.max((*vector << 7_u32) | lanes);
            lanes += i32x4::splat(4);
        }
        let [a, b, c, d] = best.to_array();
        a.max(b).max(c.max(d))
    }

    /// Calls `each` with the lanes and sums in some vectors of four that lie above `floor`, and perhaps with neighbours that don't.
    #[inline(always)]
    pub(crate) fn above(&self, floor: i32, vectors: Range<usize>, mut each: impl FnMut(usize, i32)) {
        for (first, vector) in (4 * vectors.start..).step_by(4).zip(&self.0.as_flattened()[vectors]) {
            if vector.simd_gt(i32x4::splat(floor)).any() {
                (first..).zip(vector.to_array()).for_each(|(lane, sum)| each(lane, sum));
            }
        }
    }
}

impl<const B: usize> Default for Sums<B> {
    fn default() -> Self {
        Self::zero()
    }
}

/// A matrix with `B` blocks of sixteen outputs.
#[derive(Clone, Debug)]
pub(crate) struct Matrix<const B: usize> {
    /// For each block and each pair of inputs: four vectors of four outputs, two weights each.
    weights: Vec<[i16x8; 4]>,
    pairs: usize,
}

impl<const B: usize> Default for Matrix<B> {
    fn default() -> Self {
        Self { weights: Vec::new(), pairs: 0 }
    }
}

impl<const B: usize> Matrix<B> {
    /// A matrix from signed bytes, a row of `outputs` for each input.
    pub(crate) fn new(weights: &[u8], outputs: usize) -> Self {
        let inputs = weights.len() / outputs.max(1);
        let pairs = inputs.div_ceil(2);
        let weight = |input: usize, output: usize| {
            let inside = input < inputs && output < outputs;
            if inside { i16::from(weights[input * outputs + output] as i8) } else { 0 }
        };
        let mut blocks = Vec::with_capacity(pairs * B);
        for block in 0..B {
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
    pub(crate) fn multiply_add(&self, inputs: &[Pair], sums: &mut Sums<B>) {
        let mut blocks = self.weights.chunks_exact(self.pairs.max(1));
        let mut rest = &mut sums.0[..];
        // Two blocks at a time, so that an input is fetched half as often and their sums stay in registers.
        while let [first, second, more @ ..] = rest {
            let (Some(one), Some(two)) = (blocks.next(), blocks.next()) else { return };
            let (mut a, mut b) = (*first, *second);
            for pair in inputs {
                let (Some(one), Some(two)) = (one.get(pair.index as usize), two.get(pair.index as usize)) else {
                    break;
                };
                let both: i16x8 = cast(i32x4::splat(pair.values));
                for i in 0..4 {
                    a[i] += both.dot(one[i]);
                    b[i] += both.dot(two[i]);
                }
            }
            (*first, *second) = (a, b);
            rest = more;
        }
        if let ([last], Some(weights)) = (rest, blocks.next()) {
            for pair in inputs {
                let Some(row) = weights.get(pair.index as usize) else { break };
                let both: i16x8 = cast(i32x4::splat(pair.values));
                for i in 0..4 {
                    last[i] += both.dot(row[i]);
                }
            }
        }
    }

    /// The products with some inputs.
    #[inline(always)]
    pub(crate) fn multiply(&self, inputs: &[Pair]) -> Sums<B> {
        let mut sums = Sums::zero();
        self.multiply_add(inputs, &mut sums);
        sums
    }
}
