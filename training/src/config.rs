//! The size of a net and how it is trained.

/// The size of a net and how it is trained.
#[derive(Clone, Debug)]
pub struct Config {
    /// Length of a key's vector.
    pub embedding: usize,
    /// Length of the frozen word vectors that stand beside it; 0 for none.
    pub vectors: usize,
    /// Units of the first layer, over a window of words.
    pub hidden: usize,
    /// Words on each side in that window.
    pub window: usize,
    /// Words on each side that a middle layer sees; 0 for no such layer.
    pub middle: usize,
    /// Length of a word's final vector, which both the tagger and the parser read.
    pub context: usize,
    /// Words on each side that this vector sees of the layer below.
    pub context_window: usize,
    /// The part of it that the minor slots of the parser read.
    pub narrow: usize,
    /// Units of the parser's layer.
    pub parser: usize,
    /// Least number of occurrences of a word that is kept.
    pub least_word: u32,
    /// The same for affixes.
    pub least_affix: u32,
    /// Passes over the data.
    pub epochs: usize,
    /// Sentences in a step.
    pub batch: usize,
    /// Highest step width of Adam.
    pub rate: f32,
    /// Share of hidden units that are dropped.
    pub dropout: f32,
    /// Share of keys that are dropped; rare words more often.
    pub key_dropout: f32,
    /// How much the tags count beside the arcs.
    pub tag_weight: f32,
    /// How fast the vectors of keys shrink: a share of the step width at each step. What a rare key learned by chance goes.
    pub decay: f32,
    /// Share of sentences that are seen in another case: as a headline or in capitals.
    pub recase: f32,
    /// Quantisation step of the vectors, in standard deviations, before it is rounded to a power of two.
    pub coarse: f32,
    /// The same of the matrices.
    pub fine: f32,
    /// Whether the weights are rounded at all.
    pub quantised: bool,
    /// The share of the epochs after which they are.
    pub round_from: f32,
    /// Seed of everything random.
    pub seed: u64,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            embedding: 16,
            vectors: 0,
            hidden: 64,
            window: 2,
            middle: 0,
            context: 48,
            context_window: 1,
            narrow: 16,
            parser: 64,
            least_word: 5,
            least_affix: 15,
            epochs: 14,
            batch: 8,
            rate: 0.003,
            dropout: 0.1,
            key_dropout: 0.03,
            tag_weight: 1.0,
            decay: 0.0,
            recase: 0.0,
            coarse: 0.5,
            fine: 0.25,
            quantised: true,
            round_from: 0.6,
            seed: 1,
        }
    }
}

impl Config {
    /// Sets a field by its name; `false` if there is none of that name or the value does not fit.
    pub fn set(&mut self, name: &str, value: &str) -> bool {
        macro_rules! fields {
            ($($field:ident),*) => {
                match name {
                    $(stringify!($field) => value.parse().map(|v| self.$field = v).is_ok(),)*
                    _ => false,
                }
            };
        }
        fields!(
            embedding,
            vectors,
            hidden,
            window,
            middle,
            context,
            context_window,
            narrow,
            parser,
            least_word,
            least_affix,
            epochs,
            batch,
            rate,
            dropout,
            key_dropout,
            tag_weight,
            decay,
            recase,
            coarse,
            fine,
            quantised,
            round_from,
            seed
        )
    }
}
