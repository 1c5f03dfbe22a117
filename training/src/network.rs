//! The net and its forward pass, in floating point.
//!
//! In: the known keys of a sentence's words. Out: a vector for each word, from which one linear layer takes the tag and
//! another, over the vectors of a few words of the parser's state, the transition. Both tasks share the vectors
//! (stack-propagation, Zhang & Weiss, 2016, without its tags in between).

use crate::config::Config;
use crate::math::{add, add_scaled};
use crate::random::Random;
use crate::vectors::Vectors;
use trilateral_net::arcs::{COUNTS, MEMBERS, NONE, SETS, SLOTS, State, TRANSITIONS, VALUES, WIDE};

/// Why a run of weights is rounded finely or coarsely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Vectors of keys: many, each used with others. They bear coarse steps.
    Embedding,
    /// A matrix between layers.
    Matrix,
    /// Biases: few.
    Bias,
}

/// A run of weights.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Index of its first weight.
    pub start: usize,
    /// How many there are.
    pub len: usize,
    /// What they are.
    pub role: Role,
}

/// Where each matrix lies in the list of weights, row by row, a row for each input.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Vectors of the keys.
    pub embedding: Group,
    /// Window of words to hidden units, and its bias.
    pub hidden: Group,
    /// Its bias.
    pub hidden_bias: Group,
    /// Hidden units to themselves, over a window; empty for most nets.
    pub middle: Group,
    /// Its bias.
    pub middle_bias: Group,
    /// Hidden units to the final vector.
    pub context: Group,
    /// Its bias.
    pub context_bias: Group,
    /// Final vector to tags.
    pub tag: Group,
    /// Its bias.
    pub tag_bias: Group,
    /// Final vectors of the slots to the parser's units, slot after slot.
    pub slot: Group,
    /// What an empty slot gives.
    pub empty: Group,
    /// What a label in a set gives.
    pub member: Group,
    /// What a small number gives.
    pub count: Group,
    /// Bias of the parser's units.
    pub parser_bias: Group,
    /// The parser's units to transitions.
    pub transition: Group,
    /// Its bias.
    pub transition_bias: Group,
    /// All weights.
    pub total: usize,
}

impl Layout {
    /// The layout of a net of the given size.
    pub fn new(c: &Config, keys: usize, tags: usize) -> Self {
        let mut total = 0;
        let mut group = |len: usize, role: Role| {
            let group = Group { start: total, len, role };
            total += len;
            group
        };
        let middle = if c.middle > 0 { c.hidden } else { 0 };
        let mut layout = Self {
            embedding: group(keys * c.embedding, Role::Embedding),
            hidden: group((2 * c.window + 1) * (c.embedding + c.vectors) * c.hidden, Role::Matrix),
            hidden_bias: group(c.hidden, Role::Bias),
            middle: group((2 * c.middle + 1) * middle * middle, Role::Matrix),
            middle_bias: group(middle, Role::Bias),
            context: group((2 * c.context_window + 1) * c.hidden * c.context, Role::Matrix),
            context_bias: group(c.context, Role::Bias),
            tag: group(c.context * tags, Role::Matrix),
            tag_bias: group(tags, Role::Bias),
            slot: group((0..SLOTS).map(|s| width(c, s)).sum::<usize>() * c.parser, Role::Matrix),
            empty: group(SLOTS * c.parser, Role::Matrix),
            member: group(SETS * MEMBERS * c.parser, Role::Matrix),
            count: group(COUNTS * VALUES * c.parser, Role::Matrix),
            parser_bias: group(c.parser, Role::Bias),
            transition: group(c.parser * TRANSITIONS, Role::Matrix),
            transition_bias: group(TRANSITIONS, Role::Bias),
            total: 0,
        };
        layout.total = total;
        layout
    }

    /// All groups, in order.
    pub fn groups(&self) -> [Group; 16] {
        [
            self.embedding,
            self.hidden,
            self.hidden_bias,
            self.middle,
            self.middle_bias,
            self.context,
            self.context_bias,
            self.tag,
            self.tag_bias,
            self.slot,
            self.empty,
            self.member,
            self.count,
            self.parser_bias,
            self.transition,
            self.transition_bias,
        ]
    }
}

/// How much of a word's vector a slot reads.
pub fn width(c: &Config, slot: usize) -> usize {
    if WIDE[slot] { c.context } else { c.narrow.min(c.context) }
}

/// The highest value of a word's final vector; the lowest is 0.
pub const CEILING: f32 = 5.0;

/// A net.
#[derive(Clone, Debug)]
pub struct Network {
    /// Its size.
    pub config: Config,
    /// Where its weights lie.
    pub layout: Layout,
    /// Its weights.
    pub weights: Vec<f32>,
    /// How many tags it tells apart.
    pub tags: usize,
    /// The first row of each slot in the slots' matrix.
    pub slot_rows: [usize; SLOTS],
}

/// The input of one word.
#[derive(Clone, Debug)]
pub struct Input {
    /// The indices of its known keys.
    pub keys: Vec<u32>,
    /// The index of its frozen vector.
    pub vector: Option<u32>,
}

/// The layers of one sentence, a row for each word.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    /// Sums of the keys' vectors, with the frozen vector behind.
    pub embedding: Vec<f32>,
    /// First layer.
    pub hidden: Vec<f32>,
    /// What the middle layer adds to it; empty without one.
    pub middle: Vec<f32>,
    /// The layer below the final vectors: the first, with the middle one added.
    pub below: Vec<f32>,
    /// Final vectors.
    pub context: Vec<f32>,
}

/// The positions that `i` sees through a window, with the row block of the matrix that belongs to each.
pub fn window(i: usize, reach: usize, count: usize) -> impl Iterator<Item = (usize, usize)> {
    (i.saturating_sub(reach)..(i + reach + 1).min(count)).map(move |j| (j + reach - i, j))
}

impl Network {
    /// A net with random weights.
    pub fn new(config: &Config, keys: usize, tags: usize) -> Self {
        let c = config;
        let layout = Layout::new(c, keys, tags);
        let mut random = Random::new(c.seed);
        let mut weights = vec![0.0; layout.total];
        let mut fill = |g: Group, deviation: f32| {
            for w in &mut weights[g.start..g.start + g.len] {
                *w = random.normal() * deviation;
            }
        };
        let over = |gain: f32, inputs: usize| (gain / inputs as f32).sqrt();
        fill(layout.embedding, 0.02);
        fill(layout.hidden, over(2.0, (2 * c.window + 1) * (c.embedding + c.vectors)));
        fill(layout.middle, over(0.5, (2 * c.middle + 1) * c.hidden));
        fill(layout.context, over(2.0, (2 * c.context_window + 1) * c.hidden));
        fill(layout.tag, over(1.0, c.context));
        fill(layout.slot, over(4.0, SLOTS * c.context));
        fill(layout.empty, 0.05);
        fill(layout.member, 0.1);
        fill(layout.count, 0.1);
        fill(layout.transition, over(0.5, c.parser));
        let mut slot_rows = [0; SLOTS];
        for s in 1..SLOTS {
            slot_rows[s] = slot_rows[s - 1] + width(c, s - 1);
        }
        Self { config: c.clone(), layout, weights, tags, slot_rows }
    }

    /// Row `row` of a matrix with `columns` columns.
    pub fn row(&self, group: Group, row: usize, columns: usize) -> &[f32] {
        &self.weights[group.start + row * columns..][..columns]
    }

    /// The layers of a sentence. `kept` scales hidden units, for dropout.
    pub fn layers(&self, inputs: &[Input], vectors: Option<&Vectors>, kept: Option<&[f32]>) -> Layers {
        let (c, l, n) = (&self.config, &self.layout, inputs.len());
        let wide = c.embedding + c.vectors;
        let mut layers = Layers {
            embedding: vec![0.0; n * wide],
            hidden: vec![0.0; n * c.hidden],
            middle: Vec::new(),
            below: Vec::new(),
            context: vec![0.0; n * c.context],
        };
        for (row, input) in layers.embedding.chunks_exact_mut(wide).zip(inputs) {
            let (learned, frozen) = row.split_at_mut(c.embedding);
            for &key in &input.keys {
                add(learned, self.row(l.embedding, key as usize, c.embedding));
            }
            if let (Some(vectors), Some(i)) = (vectors, input.vector) {
                frozen.copy_from_slice(vectors.row(i));
            }
        }
        for (i, row) in layers.hidden.chunks_exact_mut(c.hidden).enumerate() {
            row.copy_from_slice(self.row(l.hidden_bias, 0, c.hidden));
            for (k, j) in window(i, c.window, n) {
                for (q, x) in layers.embedding[j * wide..][..wide].iter().enumerate() {
                    if *x != 0.0 {
                        add_scaled(row, *x, self.row(l.hidden, k * wide + q, c.hidden));
                    }
                }
            }
            rectify(row);
        }
        if let Some(kept) = kept {
            layers.hidden.iter_mut().zip(kept).for_each(|(v, k)| *v *= k);
        }
        layers.below = layers.hidden.clone();
        if c.middle > 0 {
            layers.middle = vec![0.0; n * c.hidden];
            for (i, row) in layers.middle.chunks_exact_mut(c.hidden).enumerate() {
                row.copy_from_slice(self.row(l.middle_bias, 0, c.hidden));
                for (k, j) in window(i, c.middle, n) {
                    for (q, x) in layers.hidden[j * c.hidden..][..c.hidden].iter().enumerate() {
                        if *x != 0.0 {
                            add_scaled(row, *x, self.row(l.middle, k * c.hidden + q, c.hidden));
                        }
                    }
                }
                rectify(row);
            }
            add(&mut layers.below, &layers.middle);
        }
        for (i, row) in layers.context.chunks_exact_mut(c.context).enumerate() {
            row.copy_from_slice(self.row(l.context_bias, 0, c.context));
            for (k, j) in window(i, c.context_window, n) {
                for (q, x) in layers.below[j * c.hidden..][..c.hidden].iter().enumerate() {
                    if *x != 0.0 {
                        add_scaled(row, *x, self.row(l.context, k * c.hidden + q, c.context));
                    }
                }
            }
            for v in row.iter_mut() {
                *v = v.clamp(0.0, CEILING);
            }
        }
        layers
    }

    /// The scores of the tags for one word's final vector.
    pub fn tag_scores(&self, context: &[f32]) -> Vec<f32> {
        let mut scores = self.row(self.layout.tag_bias, 0, self.tags).to_vec();
        for (q, x) in context.iter().enumerate() {
            if *x != 0.0 {
                add_scaled(&mut scores, *x, self.row(self.layout.tag, q, self.tags));
            }
        }
        scores
    }

    /// Adds what a state gives to the parser's units, before they are cut at 0.
    pub fn parser_sums(&self, state: &State, context: &[f32], products: &mut Products, sums: &mut [f32]) {
        let (c, l) = (&self.config, &self.layout);
        sums.copy_from_slice(self.row(l.parser_bias, 0, c.parser));
        for (s, &word) in state.slots().iter().enumerate() {
            if word == NONE {
                add(sums, self.row(l.empty, s, c.parser));
            } else {
                add(sums, products.of(self, s, word as usize, context));
            }
        }
        for (s, &set) in state.label_sets().iter().enumerate() {
            for member in members(set) {
                add(sums, self.row(l.member, s * MEMBERS + member, c.parser));
            }
        }
        for (s, &value) in state.counts().iter().enumerate() {
            add(sums, self.row(l.count, s * VALUES + value, c.parser));
        }
    }

    /// The scores of the transitions for the parser's units.
    pub fn transition_scores(&self, units: &[f32]) -> [f32; TRANSITIONS] {
        let mut scores = [0.0; TRANSITIONS];
        scores.copy_from_slice(self.row(self.layout.transition_bias, 0, TRANSITIONS));
        for (q, x) in units.iter().enumerate() {
            if *x > 0.0 {
                add_scaled(&mut scores, *x, self.row(self.layout.transition, q, TRANSITIONS));
            }
        }
        scores
    }
}

/// Cuts units at 0.
pub fn rectify(units: &mut [f32]) {
    for u in units {
        *u = u.max(0.0);
    }
}

/// The members of a set of labels.
pub fn members(mut set: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (set != 0).then(|| {
            let member = set.trailing_zeros() as usize;
            set &= set - 1;
            member
        })
    })
}

/// The products of words' vectors with the slots' matrices, each computed once.
#[derive(Clone, Debug)]
pub struct Products {
    /// A row for each word and slot.
    pub rows: Vec<f32>,
    /// Which of them are there.
    pub have: Vec<bool>,
}

impl Products {
    /// None yet, for a sentence of `count` words.
    pub fn new(c: &Config, count: usize) -> Self {
        Self { rows: vec![0.0; count * SLOTS * c.parser], have: vec![false; count * SLOTS] }
    }

    fn of(&mut self, net: &Network, slot: usize, word: usize, context: &[f32]) -> &[f32] {
        let c = &net.config;
        let k = word * SLOTS + slot;
        let row = &mut self.rows[k * c.parser..][..c.parser];
        if !self.have[k] {
            self.have[k] = true;
            for (q, x) in context[word * c.context..][..width(c, slot)].iter().enumerate() {
                if *x != 0.0 {
                    add_scaled(row, *x, net.row(net.layout.slot, net.slot_rows[slot] + q, c.parser));
                }
            }
        }
        row
    }
}

/// Puts the scores of transitions that are not possible out of reach.
pub fn forbid(state: &State, scores: &mut [f32; TRANSITIONS]) {
    let left = 1 + trilateral_net::arcs::LABELS;
    if !state.can_shift() {
        scores[0] = IMPOSSIBLE;
    }
    if !state.can_left() {
        scores[1..left].fill(IMPOSSIBLE);
    }
    if !state.can_right() {
        scores[left..].fill(IMPOSSIBLE);
    }
}

/// The score of what is not possible.
pub const IMPOSSIBLE: f32 = -1e9;
