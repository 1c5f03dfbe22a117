//! Word vectors from raw text, for the teachers.
//!
//! In: sentences of raw text. Out: a vector for each frequent word, learned by predicting its neighbours: skip-gram
//! with negative samples (Mikolov et al., 2013), with an output vector for each of the four places around the word, so
//! that order counts (Ling et al., 2015), which suits syntax. They let a teacher judge words that the treebank lacks.

use std::collections::{BTreeMap, HashMap};

use crate::math::{add_scaled, dot, exp};
use crate::random::Random;

/// Words on each side that are predicted.
const REACH: usize = 2;
/// Random words for each true neighbour.
const NEGATIVES: usize = 4;
/// Occurrences that a word needs.
const LEAST: usize = 4;
/// Passes over the text.
const PASSES: usize = 4;

/// Vectors of words.
#[derive(Clone, Debug, Default)]
pub struct Vectors {
    index: HashMap<String, u32>,
    rows: Vec<f32>,
    /// Length of a vector.
    pub length: usize,
}

/// A word as the vectors know it: in lower case, digits as 0, curly apostrophes straight.
fn fold(form: &str) -> String {
    form.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '0'..='9' => '0',
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            '–' | '—' => '-',
            _ => c,
        })
        .collect()
}

impl Vectors {
    /// The index of a word's vector.
    pub fn find(&self, form: &str) -> Option<u32> {
        self.index.get(&fold(form)).copied()
    }

    /// How many words have one.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// A vector.
    pub fn row(&self, index: u32) -> &[f32] {
        &self.rows[index as usize * self.length..][..self.length]
    }

    /// Learns vectors of the given length.
    pub fn learn(sentences: &[Vec<String>], length: usize, seed: u64) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for form in sentences.iter().flatten() {
            *counts.entry(fold(form)).or_default() += 1;
        }
        counts.retain(|_, n| *n >= LEAST);
        let index: HashMap<String, u32> = counts.keys().cloned().zip(0..).collect();
        // Frequent words are skipped at times, and drawn as negatives less than in proportion.
        let total: usize = counts.values().sum();
        let keep: Vec<f32> = counts.values().map(|&n| (1e-4 * total as f32 / n as f32).sqrt().min(1.0)).collect();
        let mut table: Vec<u32> = Vec::new();
        for (i, &n) in counts.values().enumerate() {
            // The square root of the square root, thrice: a power of 3/4 without the library's function.
            let quarter = (n as f32).sqrt().sqrt();
            let share = (quarter * quarter * quarter / 2.0).ceil() as usize;
            table.extend(std::iter::repeat_n(i as u32, share));
        }
        let mut random = Random::new(seed);
        let mut rows: Vec<f32> =
            (0..counts.len() * length).map(|_| (random.fraction() - 0.5) / length as f32).collect();
        let mut outputs = vec![0.0_f32; counts.len() * 2 * REACH * length];
        let mut change = vec![0.0_f32; length];
        for pass in 0..PASSES {
            for (s, sentence) in sentences.iter().enumerate() {
                let progress = (pass as f32 + s as f32 / sentences.len() as f32) / PASSES as f32;
                let rate = 0.05 * (1.0 - progress).max(0.01);
                let words: Vec<u32> = sentence.iter().filter_map(|form| index.get(&fold(form)).copied()).collect();
                for (i, &word) in words.iter().enumerate() {
                    if random.fraction() > keep[word as usize] {
                        continue;
                    }
                    let from = i.saturating_sub(REACH);
                    for (j, &neighbour) in
                        words.iter().enumerate().take(i + REACH + 1).skip(from).filter(|(j, _)| *j != i)
                    {
                        let place = if j < i { j + REACH - i } else { j - i + REACH - 1 };
                        change.fill(0.0);
                        let row = &mut rows[word as usize * length..][..length];
                        for k in 0..=NEGATIVES {
                            let (other, truth) =
                                if k == 0 { (neighbour, 1.0) } else { (table[random.below(table.len())], 0.0) };
                            let output = &mut outputs[(other as usize * 2 * REACH + place) * length..][..length];
                            let score = dot(row, output).clamp(-8.0, 8.0);
                            let likely =
                                if score > 0.0 { 1.0 / (1.0 + exp(-score)) } else { 1.0 - 1.0 / (1.0 + exp(score)) };
                            let step = rate * (truth - likely);
                            add_scaled(&mut change, step, output);
                            add_scaled(output, step, row);
                        }
                        add_scaled(row, 1.0, &change);
                    }
                }
            }
        }
        // To a common scale, near that of the learned vectors.
        let square = rows.iter().map(|x| x * x).sum::<f32>() / rows.len() as f32;
        let scale = 0.3 / square.sqrt().max(1e-6);
        for x in &mut rows {
            *x *= scale;
        }
        Self { index, rows, length }
    }
}
