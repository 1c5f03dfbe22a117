//! From words to tags and a tree, in whole numbers.
//!
//! In: a [`Model`] and the words of a sentence. Out: a [`Node`] for each word. The first layer's products are kept for
//! the words met lately, and a word's product with a slot of the parser is computed once a sentence, so that a
//! decision costs a dozen additions and one small matrix. Memory is bounded whatever comes: the cache by its size,
//! a sentence by [`LONGEST`].

use crate::arcs::{MEMBERS, NONE, SLOTS, State, Transition, VALUES};
use crate::features::Keys;
use crate::hash::hash;
use crate::lanes::{Pair, Row, Sums};
use crate::model::{
    CEILING, CONTEXT, CONTEXT_WINDOW, EMBEDDING, HIDDEN, LANES, Model, NARROW, PARSER, RIGHT, SHIFT, TAGS, WINDOW,
};
use crate::scheme::{Label, Upos, Xpos};

/// Words that are parsed as one sentence. A longer one is parsed in pieces, each of which hangs on the one before.
pub const LONGEST: usize = 400;

/// What is found of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// The index of its head; `u32::MAX` for the root. The parser counts from the start of the sentence; whoever gathers
    /// sentences may count from that of the text.
    pub head: u32,
    /// What it is to its head.
    pub label: Label,
    /// Its word class.
    pub upos: Upos,
    /// Its tag.
    pub xpos: Xpos,
    /// How sure the arc is: the probability of the decision that made it, 255 for one. Below about 200, a fifth of the
    /// subjects and objects are wrong.
    pub confidence: u8,
}

/// The products of a word with the first layer, for each place in its window.
type Products = [Row<{ HIDDEN / 8 }>; 2 * WINDOW + 1];

/// Words whose products are kept; a power of two.
const KEPT: usize = 8192;

/// Parses sentence after sentence.
#[derive(Debug)]
pub struct Parser<'m> {
    model: &'m Model,
    /// For each place of the cache the hash of its word and the index of its products.
    places: Vec<(u64, u32)>,
    products: Vec<Products>,
    words: Vec<u32>,
    hidden: Vec<Sparse<{ HIDDEN / 2 }>>,
    context: Vec<Sparse<{ CONTEXT / 2 }>>,
    slots: Vec<Row<{ PARSER / 8 }>>,
    /// For each word the slots whose products are there, a bit each.
    have: Vec<u16>,
    state: State,
}

/// A row as the list of its pairs that are not 0.
#[derive(Clone, Copy, Debug)]
struct Sparse<const N: usize> {
    pairs: [Pair; N],
    count: usize,
    /// How many of them belong to the part that minor slots read.
    narrow: usize,
}

impl<const N: usize> Default for Sparse<N> {
    fn default() -> Self {
        Self { pairs: [Pair::default(); N], count: 0, narrow: 0 }
    }
}

impl<const N: usize> Sparse<N> {
    fn all(&self) -> &[Pair] {
        &self.pairs[..self.count.min(N)]
    }

    fn narrow(&self) -> &[Pair] {
        &self.pairs[..self.narrow.min(N)]
    }
}

impl<'m> Parser<'m> {
    /// A parser with a given model.
    pub fn new(model: &'m Model) -> Self {
        Self {
            model,
            places: vec![(0, NONE); KEPT],
            products: Vec::new(),
            words: Vec::new(),
            hidden: Vec::new(),
            context: Vec::new(),
            slots: Vec::new(),
            have: Vec::new(),
            state: State::default(),
        }
    }

    /// Parses a sentence and puts a node for each of its words behind `nodes`. Heads count from the sentence's first word.
    pub fn parse(&mut self, words: &[&str], nodes: &mut Vec<Node>) {
        let first = nodes.len();
        let mut last_root = NONE;
        for (start, piece) in (0..).step_by(LONGEST).zip(words.chunks(LONGEST)) {
            self.piece(piece, nodes);
            for (i, node) in nodes[first + start..].iter_mut().enumerate() {
                if node.head != NONE {
                    node.head += start as u32;
                } else if last_root == NONE {
                    last_root = (start + i) as u32;
                } else {
                    (node.head, node.label, node.confidence) = (last_root, Label::Parataxis, 0);
                    last_root = (start + i) as u32;
                }
            }
        }
    }

    fn piece(&mut self, words: &[&str], nodes: &mut Vec<Node>) {
        let count = words.len();
        let first = nodes.len();
        self.words.clear();
        for (place, word) in words.iter().enumerate() {
            let products = self.look_up(word, place == 0);
            self.words.push(products);
        }
        if self.hidden.len() < count {
            self.hidden.resize(count, Sparse::default());
            self.context.resize(count, Sparse::default());
            self.slots.resize(count * SLOTS, Row::default());
        }
        self.have.clear();
        self.have.resize(count, 0);
        self.first_layer(count);
        self.tag(count, nodes);
        self.build(count, &mut nodes[first..]);
    }

    /// The index of a word's products; what they were stays valid until the sentence is done, since a sentence has
    /// fewer words than the cache has places and each place has products of its own.
    fn look_up(&mut self, word: &str, initial: bool) -> u32 {
        let hash = hash(word) ^ u64::from(initial);
        let mut place = (hash >> 32) as usize % KEPT;
        let index = loop {
            let (there, index) = self.places[place];
            if index != NONE && there == hash {
                return index;
            }
            // A place that another word of this very sentence uses is left to it.
            if index == NONE || !self.words.contains(&index) {
                break index;
            }
            place = (place + 1) % KEPT;
        };
        let products = self.products_of(word, initial);
        let index = if index == NONE {
            self.products.push(products);
            self.products.len() as u32 - 1
        } else {
            self.products[index as usize] = products;
            index
        };
        self.places[place] = (hash, index);
        index
    }

    #[cold]
    fn products_of(&self, word: &str, initial: bool) -> Products {
        let mut sum = [0_i16; EMBEDDING];
        for (key, _) in Keys::of(word, initial).iter() {
            for (s, w) in sum.iter_mut().zip(self.model.embedding(key).unwrap_or_default()) {
                *s += i16::from(*w);
            }
        }
        let row = Row::<{ EMBEDDING / 8 }>::of(&sum);
        let mut pairs = [Pair::default(); EMBEDDING / 2];
        let count = row.pairs(&mut pairs);
        let mut products = Products::default();
        for (product, matrix) in products.iter_mut().zip(&self.model.hidden) {
            *product = Row::narrow(&matrix.multiply(&pairs[..count]), self.model.hidden_shift);
        }
        products
    }

    fn first_layer(&mut self, count: usize) {
        for i in 0..count {
            let mut row = self.model.hidden_bias;
            for j in i.saturating_sub(WINDOW)..(i + WINDOW + 1).min(count) {
                row.add(&self.products[self.words[j] as usize][j + WINDOW - i]);
            }
            row.clamp(0, i16::MAX);
            let sparse = &mut self.hidden[i];
            sparse.count = row.pairs(&mut sparse.pairs);
        }
    }

    fn tag(&mut self, count: usize, nodes: &mut Vec<Node>) {
        for i in 0..count {
            let mut sums = self.model.context_bias;
            for j in i.saturating_sub(CONTEXT_WINDOW)..(i + CONTEXT_WINDOW + 1).min(count) {
                self.model.context[j + CONTEXT_WINDOW - i].multiply_add(self.hidden[j].all(), &mut sums);
            }
            let mut row: Row<{ CONTEXT / 8 }> = Row::narrow(&sums, self.model.context_shift);
            row.clamp(0, CEILING);
            let sparse = &mut self.context[i];
            sparse.count = row.pairs(&mut sparse.pairs);
            sparse.narrow = sparse.all().iter().take_while(|p| p.is_within(NARROW)).count();
            let best = (self.tag_scores(i).largest(0..TAGS / 4) & 127) as usize;
            let (upos, xpos) = self.model.tags.get(best).copied().unwrap_or_default();
            nodes.push(Node { head: NONE, label: Label::Root, upos, xpos, confidence: u8::MAX });
        }
    }

    /// The scores of a word's tags.
    pub(crate) fn tag_scores(&self, word: usize) -> Sums<{ TAGS / 16 }> {
        let mut sums = self.model.tag_bias;
        self.model.tag.multiply_add(self.context[word].all(), &mut sums);
        sums
    }

    /// The weights.
    pub(crate) fn model(&self) -> &'m Model {
        self.model
    }

    fn build(&mut self, count: usize, nodes: &mut [Node]) {
        self.state.reset(count);
        while !self.state.is_done() {
            let [shift, left, right] = possible(&self.state);
            if !left && !right {
                self.state.apply(Transition::Shift);
                continue;
            }
            let scores = self.scores();
            let mut best = i32::MIN;
            if shift {
                best = best.max((scores.at(SHIFT) << 7) | SHIFT as i32);
            }
            if left {
                best = best.max(scores.largest(0..RIGHT / 4));
            }
            if right {
                best = best.max(scores.largest(RIGHT / 4..SHIFT / 4));
            }
            let lane = (best & 127) as usize;
            if lane != SHIFT {
                let dependent = self.state.top(0) as usize;
                nodes[dependent].confidence =
                    confidence(&scores, best >> 7, [shift, left, right], self.model.transition_bits);
            }
            self.state.apply(transition(lane));
        }
        for (i, node) in nodes.iter_mut().enumerate() {
            node.head = self.state.head(i as u32);
            node.label = self.state.label(i as u32);
        }
    }

    /// The scores of the transitions in the present state.
    fn scores(&mut self) -> Sums<{ LANES / 16 }> {
        let state = std::mem::take(&mut self.state);
        let scores = self.scores_of(&state);
        self.state = state;
        scores
    }

    /// The scores of the transitions in a state of the last sentence.
    pub(crate) fn scores_of(&mut self, state: &State) -> Sums<{ LANES / 16 }> {
        // An empty model has no rows: then every decision is a tie.
        let add = |other: Option<&Row<{ PARSER / 8 }>>, row: &mut Row<{ PARSER / 8 }>| {
            if let Some(other) = other {
                row.add(other);
            }
        };
        let model = self.model;
        let mut row = model.parser_bias;
        for (s, &word) in state.slots().iter().enumerate() {
            if word == NONE {
                add(model.empty.get(s), &mut row);
                continue;
            }
            let word = word as usize;
            let place = word * SLOTS + s;
            if self.have[word] >> s & 1 == 0 {
                self.have[word] |= 1 << s;
                let context = &self.context[word];
                let pairs = if crate::arcs::WIDE[s] { context.all() } else { context.narrow() };
                self.slots[place] = Row::narrow(&model.slot[s].multiply(pairs), model.slot_shift);
            }
            row.add(&self.slots[place]);
        }
        for (s, &set) in state.label_sets().iter().enumerate() {
            let mut rest = set;
            while rest != 0 {
                add(model.member.get(s * MEMBERS + rest.trailing_zeros() as usize), &mut row);
                rest &= rest - 1;
            }
        }
        for (s, &value) in state.counts().iter().enumerate() {
            add(model.count.get(s * VALUES + value), &mut row);
        }
        row.clamp(0, i16::MAX);
        let mut pairs = [Pair::default(); PARSER / 2];
        let count = row.pairs(&mut pairs);
        let mut sums = model.transition_bias;
        model.transition.multiply_add(&pairs[..count], &mut sums);
        sums
    }
}

/// Whether shift, left and right are possible.
pub(crate) fn possible(state: &State) -> [bool; 3] {
    [state.can_shift(), state.can_left(), state.can_right()]
}

/// The transition of a lane.
pub(crate) fn transition(lane: usize) -> Transition {
    let label = |lane: usize| Label::at(lane as u8 + 1).unwrap_or_default();
    match lane {
        SHIFT => Transition::Shift,
        _ if lane >= RIGHT => Transition::Right(label(lane - RIGHT)),
        _ => Transition::Left(label(lane)),
    }
}

/// e^(-i/16) in parts of 4096, for a probability as the share of one exponential in a sum of them.
const POWERS: [u16; 129] = {
    let mut powers = [0; 129];
    let mut power = 4096.0_f64;
    let mut i = 0;
    // The last stands for all that is further off: nothing.
    while i + 1 < powers.len() {
        powers[i] = (power + 0.5) as u16;
        power *= 0.939_413_062_813_475_8;
        i += 1;
    }
    powers
};

/// The probability of the best transition among those that are possible.
fn confidence(scores: &Sums<{ LANES / 16 }>, best: i32, possible: [bool; 3], bits: i32) -> u8 {
    (255 * 4096 / total(scores, best, possible, bits)) as u8
}

/// What the transitions that are possible in a state have in common.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Odds {
    /// The score of the best.
    best: i32,
    /// The sum of the exponentials, with 4096 for the best.
    total: u32,
    /// How much less likely than certain the best is, in sixteenths of a logarithm.
    doubt: i32,
    shift: i32,
}

impl Odds {
    /// Of the scores in a state.
    pub(crate) fn of(scores: &Sums<{ LANES / 16 }>, possible: [bool; 3], bits: i32) -> Self {
        let mut best = i32::MIN;
        if possible[0] {
            best = best.max(scores.at(SHIFT));
        }
        if possible[1] {
            best = best.max(scores.largest(0..RIGHT / 4) >> 7);
        }
        if possible[2] {
            best = best.max(scores.largest(RIGHT / 4..SHIFT / 4) >> 7);
        }
        let total = total(scores, best, possible, bits);
        Self { best, total, doubt: logarithm(total) - logarithm(4096), shift: (bits - 4).max(0) }
    }

    /// A score that every transition has that is no more unlikely than `surprise`.
    pub(crate) fn least(&self, surprise: i32) -> i32 {
        self.best.saturating_sub((surprise - self.doubt + 1) << self.shift)
    }

    /// How unlikely a transition is: minus the logarithm of its probability, in sixteenths, and the probability itself.
    pub(crate) fn surprise(&self, score: i32) -> (i32, u8) {
        let behind = (self.best.saturating_sub(score) >> self.shift).clamp(0, 1 << 12);
        let own = u32::from(POWERS[(behind as usize).min(POWERS.len() - 1)]);
        (behind + self.doubt, (255 * own / self.total) as u8)
    }
}

/// The natural logarithm of a number above 0, in sixteenths and within one of them: the binary one, its fraction linear.
pub(crate) fn logarithm(number: u32) -> i32 {
    let whole = number.ilog2();
    let binary = 16 * whole + (((number << (31 - whole)) >> 27) & 15);
    ((binary * 11) >> 4) as i32
}

/// The sum of the exponentials of all possible scores, with 4096 for the best.
fn total(scores: &Sums<{ LANES / 16 }>, best: i32, possible: [bool; 3], bits: i32) -> u32 {
    let mut sum = 0_u32;
    let shift = (bits - 4).max(0);
    let mut add = |_: usize, score: i32| {
        let sixteenths = (best.saturating_sub(score) >> shift).clamp(0, POWERS.len() as i32 - 1);
        sum += u32::from(POWERS[sixteenths as usize]);
    };
    // What is further off counts for nothing: most transitions, and the lanes in between that are none.
    let floor = best.saturating_sub((POWERS.len() as i32) << shift);
    if possible[0] {
        add(SHIFT, scores.at(SHIFT));
    }
    if possible[1] {
        scores.above(floor, 0..RIGHT / 4, &mut add);
    }
    if possible[2] {
        scores.above(floor, RIGHT / 4..SHIFT / 4, &mut add);
    }
    sum.max(4096)
}
