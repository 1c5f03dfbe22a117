//! Weights as small whole numbers, and the file they go into.
//!
//! In: a net. Out: each weight as a signed byte times a step, one step for each matrix, and all of it as bytes. Steps
//! are powers of two, so that the widget turns one scale into another by shifting. Entropy coding is left to brotli,
//! which comes within two hundredths of it.

use crate::config::Config;
use crate::network::{Layout, Network, Role};
use crate::tags::Tags;
use crate::vocabulary::Vocabulary;

/// The step of each matrix, as the number of bits after the binary point.
#[derive(Clone, Debug)]
pub struct Steps(Vec<i32>);

impl Steps {
    /// Steps that suit the spread of the weights.
    pub fn of(layout: &Layout, weights: &[f32], config: &Config) -> Self {
        let bits = layout.groups().into_iter().map(|g| {
            let square: f32 = weights[g.start..g.start + g.len].iter().map(|w| w * w).sum();
            let deviation = (square / g.len.max(1) as f32).sqrt();
            let wanted = deviation
                * match g.role {
                    Role::Embedding => config.coarse,
                    Role::Matrix => config.fine,
                    Role::Bias => 0.1,
                };
            // The nearest power of two, by halves and doubles, so that no logarithm comes in.
            let mut bits = 0;
            let mut step = 1.0_f32;
            while step > wanted * std::f32::consts::SQRT_2 && bits < 12 {
                step /= 2.0;
                bits += 1;
            }
            bits
        });
        Self(bits.collect())
    }

    /// The weights, rounded to their steps.
    pub fn round(&self, layout: &Layout, weights: &[f32]) -> Vec<f32> {
        let mut rounded = weights.to_vec();
        for (g, &bits) in layout.groups().iter().zip(&self.0) {
            let (scale, step) = scales(bits);
            for w in &mut rounded[g.start..g.start + g.len] {
                *w = whole(*w, scale) * step;
            }
        }
        rounded
    }

    /// The net as bytes: its size, its tags, the gaps between its keys, then for each matrix its step and a byte for
    /// each weight. The `dropped` rarest keys are left out.
    pub fn file(&self, net: &Network, vocabulary: &Vocabulary, tags: &Tags, dropped: usize) -> Vec<u8> {
        let c = &net.config;
        let mut file = Vec::new();
        let kept = vocabulary.without(dropped);
        let sizes = [c.embedding, c.hidden, c.context, c.parser, c.narrow, tags.pairs.len(), kept.len()];
        for size in sizes {
            file.extend((size as u16).to_le_bytes());
        }
        for (upos, xpos) in &tags.pairs {
            file.extend([*upos as u8, *xpos as u8]);
        }
        let mut last = 0;
        for key in kept.iter().map(|&i| vocabulary.keys[i]) {
            // LEB128: seven bits a byte, the highest set if more follow.
            let mut gap = key - last;
            last = key;
            while gap >= 128 {
                file.push((gap & 127) as u8 | 128);
                gap >>= 7;
            }
            file.push(gap as u8);
        }
        for (g, &bits) in net.layout.groups().iter().zip(&self.0) {
            if g.len == 0 {
                continue;
            }
            file.push(bits as u8);
            let (scale, _) = scales(bits);
            let mut write = |weights: &[f32]| file.extend(weights.iter().map(|w| whole(*w, scale) as i8 as u8));
            if g.role == Role::Embedding {
                for &i in &kept {
                    write(&net.weights[g.start + i * c.embedding..][..c.embedding]);
                }
            } else {
                write(&net.weights[g.start..g.start + g.len]);
            }
        }
        file
    }
}

/// One over a step, and the step.
fn scales(bits: i32) -> (f32, f32) {
    let scale = (1_u32 << bits) as f32;
    (scale, 1.0 / scale)
}

fn whole(weight: f32, scale: f32) -> f32 {
    (weight * scale).round().clamp(-127.0, 127.0)
}

/// How many bytes of it go over the wire: brotli at its best.
pub fn brotli_size(file: &[u8]) -> usize {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    match brotli::BrotliCompress(&mut &file[..], &mut packed, &parameters) {
        Ok(size) => size,
        Err(_) => usize::MAX,
    }
}
