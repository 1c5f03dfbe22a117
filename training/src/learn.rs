//! The gradient of one sentence, and training.
//!
//! In: a net and sentences with gold trees. Out: a better net. The loss of a sentence is the cross-entropy of its tags
//! plus, at each state, minus the logarithm of the probability of all transitions that the oracle allows. After the
//! first pass the parser mostly follows its own choices, so that it learns to go on after a mistake.

use crate::config::Config;
use crate::conllu::{Sentence, Word};
use crate::math::{add, add_scaled, dot, largest, softmax};
use crate::network::{CEILING, IMPOSSIBLE, Input, Network, Products, forbid, members, width, window};
use crate::oracle::costs;
use crate::quantise::Steps;
use crate::random::Random;
use crate::tags::Tags;
use crate::vectors::Vectors;
use crate::vocabulary::{Known, Vocabulary};
use trilateral_net::arcs::{COUNTS, MEMBERS, NONE, SETS, SLOTS, State, TRANSITIONS, Transition, VALUES};
use trilateral_net::features::Kind;

/// The losses of a sentence: of its tags and of its transitions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Loss {
    /// Of the tags.
    pub tags: f32,
    /// Of the transitions.
    pub arcs: f32,
}

/// A sentence, made ready.
struct Example<'a> {
    gold: &'a [Word],
    classes: Vec<usize>,
    known: Vec<Known>,
    vectors: Vec<Option<u32>>,
}

/// Everything that training needs to know.
pub struct Task<'a> {
    /// The sentences.
    pub sentences: &'a [Sentence],
    /// The tags.
    pub tags: &'a Tags,
    /// The keys.
    pub vocabulary: &'a Vocabulary,
    /// Frozen vectors.
    pub vectors: Option<&'a Vectors>,
}

/// Longer sentences are left out: lists and tables, mostly.
const LONGEST: usize = 120;

/// Trains a net. `report` is told the losses of each pass and the net as it is, averaged and rounded.
pub fn train(config: &Config, task: &Task, mut report: impl FnMut(usize, Loss, &Network)) -> (Network, Steps) {
    let mut net = Network::new(config, task.vocabulary.keys.len(), task.tags.pairs.len());
    let mut random = Random::new(config.seed + 99);
    let mut examples: Vec<Example> =
        task.sentences.iter().filter(|s| s.len() <= LONGEST).map(|s| Example::new(s, s, task)).collect();
    if config.recase > 0.0 {
        let mut copies: Vec<(usize, Sentence)> = Vec::new();
        for (i, e) in examples.iter().enumerate() {
            if random.fraction() < config.recase {
                copies.push((i, recase(e.gold, random.below(3))));
            }
        }
        for (i, copy) in copies {
            examples.push(Example::new(examples[i].gold, &copy, task));
        }
    }
    let mut adam = Adam::new(&net);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let batches = config.epochs * order.len().div_ceil(config.batch);
    let round_from = if config.quantised { (config.epochs as f32 * config.round_from) as usize } else { config.epochs };
    let mut steps: Option<Steps> = None;
    let mut gradient = vec![0.0; net.weights.len()];
    for epoch in 0..config.epochs {
        random.shuffle(&mut order);
        if epoch == round_from {
            steps = Some(Steps::of(&net.layout, &adam.average, config));
        }
        let mut total = Loss::default();
        for batch in order.chunks(config.batch) {
            gradient.fill(0.0);
            // Rounded weights make the loss, true ones take the step (straight-through: Bengio et al., 2013).
            let precise = steps.as_ref().map(|s| {
                let rounded = s.round(&net.layout, &net.weights);
                std::mem::replace(&mut net.weights, rounded)
            });
            for &i in batch {
                let inputs = examples[i].inputs(task.vocabulary, config, &mut random);
                let follow = if epoch == 0 { 0.0 } else { 0.9 };
                let loss = sentence(&net, task.vectors, &inputs, &examples[i], &mut gradient, &mut random, follow);
                total.tags += loss.tags;
                total.arcs += loss.arcs;
            }
            if let Some(precise) = precise {
                net.weights = precise;
            }
            adam.step(&mut net.weights, &gradient, batch.len(), batches);
        }
        let words: usize = examples.iter().map(|e| e.gold.len()).sum();
        total.tags /= words as f32;
        total.arcs /= words as f32;
        let mut shown = net.clone();
        shown.weights.clone_from(&adam.average);
        if let Some(s) = &steps {
            shown.weights = s.round(&net.layout, &adam.average);
        }
        report(epoch, total, &shown);
    }
    net.weights = adam.average;
    let steps = steps.unwrap_or_else(|| Steps::of(&net.layout, &net.weights, config));
    (net, steps)
}

/// A sentence as a headline (0), in capitals (1) or in lower case (2).
fn recase(sentence: &[Word], how: usize) -> Sentence {
    let mut copy = sentence.to_vec();
    for word in &mut copy {
        word.form = match how {
            0 if word.form.len() > 3 => {
                let mut chars = word.form.chars();
                chars.next().map_or(String::new(), |c| c.to_uppercase().chain(chars).collect())
            }
            0 => word.form.clone(),
            1 => word.form.to_uppercase(),
            _ => word.form.to_lowercase(),
        };
    }
    copy
}

impl<'a> Example<'a> {
    /// `seen` has the words as the net sees them: those of `gold`, perhaps in another case.
    fn new(gold: &'a [Word], seen: &[Word], task: &Task) -> Self {
        Self {
            gold,
            classes: gold.iter().map(|w| task.tags.class(w.upos, w.xpos)).collect(),
            known: seen.iter().enumerate().map(|(i, w)| task.vocabulary.known(&w.form, i == 0)).collect(),
            vectors: seen.iter().map(|w| task.vectors?.find(&w.form)).collect(),
        }
    }
}

impl Example<'_> {
    fn inputs(&self, vocabulary: &Vocabulary, config: &Config, random: &mut Random) -> Vec<Input> {
        let keep = |&(key, kind): &(u32, Kind), random: &mut Random| {
            let count = vocabulary.counts[key as usize] as f32;
            // A rare word is often left out, so that its affixes learn to stand for it.
            random.fraction() >= config.key_dropout && (kind != Kind::Word || random.fraction() < count / (count + 0.5))
        };
        self.known
            .iter()
            .zip(&self.vectors)
            .map(|(known, vector)| Input {
                keys: known.iter().filter(|k| keep(k, random)).map(|k| k.0).collect(),
                vector: vector.filter(|_| random.fraction() >= config.key_dropout),
            })
            .collect()
    }
}

/// The optimiser: Adam (Kingma & Ba, 2015) with a short warm-up, a linear decay and a running average of the weights.
struct Adam {
    first: Vec<f32>,
    second: Vec<f32>,
    average: Vec<f32>,
    rate: f32,
    /// The weights that shrink, and how fast.
    shrinking: std::ops::Range<usize>,
    decay: f32,
    time: usize,
    /// Powers of the two decay rates.
    fade: (f32, f32),
}

impl Adam {
    fn new(net: &Network) -> Self {
        let zero = vec![0.0; net.weights.len()];
        Self {
            first: zero.clone(),
            second: zero,
            average: net.weights.clone(),
            rate: net.config.rate,
            shrinking: net.layout.embedding.start..net.layout.embedding.start + net.layout.embedding.len,
            decay: net.config.decay,
            time: 0,
            fade: (1.0, 1.0),
        }
    }

    fn step(&mut self, weights: &mut [f32], gradient: &[f32], sentences: usize, batches: usize) {
        self.time += 1;
        let time = self.time as f32;
        let rate = self.rate * (time / 200.0).min(1.0) * (1.0 - time / batches as f32).max(0.02);
        self.fade = (self.fade.0 * 0.9, self.fade.1 * 0.999);
        let (c1, c2) = (1.0 / (1.0 - self.fade.0), 1.0 / (1.0 - self.fade.1));
        let decay = 0.998_f32.min(time / (time + 10.0));
        let share = 1.0 / sentences as f32;
        for w in &mut weights[self.shrinking.clone()] {
            *w -= rate * self.decay * *w;
        }
        let moments = self.first.iter_mut().zip(&mut self.second).zip(&mut self.average);
        for (((m, v), a), (w, g)) in moments.zip(weights.iter_mut().zip(gradient)) {
            let g = g * share;
            *m = 0.9 * *m + 0.1 * g;
            *v = 0.999 * *v + 0.001 * g * g;
            *w -= rate * (*m * c1) / ((*v * c2).sqrt() + 1e-6);
            *a = decay * *a + (1.0 - decay) * *w;
        }
    }
}

/// A hidden unit is dropped or scaled up so that the sum stays the same on average.
fn mask(count: usize, dropout: f32, random: &mut Random) -> Vec<f32> {
    let scale = 1.0 / (1.0 - dropout);
    (0..count).map(|_| if random.fraction() < dropout { 0.0 } else { scale }).collect()
}

/// Adds the gradient of one sentence and returns its losses. `follow`: how often a wrong choice is carried out.
fn sentence(
    net: &Network,
    vectors: Option<&Vectors>,
    inputs: &[Input],
    example: &Example,
    gradient: &mut [f32],
    random: &mut Random,
    follow: f32,
) -> Loss {
    let (c, l, n) = (&net.config, &net.layout, inputs.len());
    let kept = mask(n * c.hidden, c.dropout, random);
    let layers = net.layers(inputs, vectors, Some(&kept));
    let mut back = vec![0.0; n * c.context];
    let mut loss = Loss::default();
    for (i, &gold) in example.classes.iter().enumerate() {
        let context = &layers.context[i * c.context..][..c.context];
        let mut error = net.tag_scores(context);
        softmax(&mut error);
        loss.tags -= error[gold].max(1e-9).ln();
        error[gold] -= 1.0;
        for e in &mut error {
            *e *= c.tag_weight;
        }
        for (q, x) in context.iter().enumerate() {
            back[i * c.context + q] += dot(net.row(l.tag, q, net.tags), &error);
            if *x != 0.0 {
                add_scaled(&mut gradient[l.tag.start + q * net.tags..][..net.tags], *x, &error);
            }
        }
        add(&mut gradient[l.tag_bias.start..][..net.tags], &error);
    }
    loss.arcs = transitions(net, &layers.context, example.gold, gradient, &mut back, random, follow);

    // Back through the final vectors …
    for (b, v) in back.iter_mut().zip(&layers.context) {
        if *v <= 0.0 || *v >= CEILING {
            *b = 0.0;
        }
    }
    let mut below = vec![0.0; n * c.hidden];
    for (i, error) in back.chunks_exact(c.context).enumerate() {
        add(&mut gradient[l.context_bias.start..][..c.context], error);
        for (k, j) in window(i, c.context_window, n) {
            for q in 0..c.hidden {
                let x = layers.below[j * c.hidden + q];
                if x != 0.0 {
                    let row = k * c.hidden + q;
                    below[j * c.hidden + q] += dot(net.row(l.context, row, c.context), error);
                    add_scaled(&mut gradient[l.context.start + row * c.context..][..c.context], x, error);
                }
            }
        }
    }
    // … the middle layer …
    let mut hidden = below.clone();
    if c.middle > 0 {
        for (i, error) in below.chunks_exact_mut(c.hidden).enumerate() {
            for (b, v) in error.iter_mut().zip(&layers.middle[i * c.hidden..]) {
                if *v <= 0.0 {
                    *b = 0.0;
                }
            }
            add(&mut gradient[l.middle_bias.start..][..c.hidden], error);
            for (k, j) in window(i, c.middle, n) {
                for q in 0..c.hidden {
                    let x = layers.hidden[j * c.hidden + q];
                    if x != 0.0 {
                        let row = k * c.hidden + q;
                        hidden[j * c.hidden + q] += dot(net.row(l.middle, row, c.hidden), error);
                        add_scaled(&mut gradient[l.middle.start + row * c.hidden..][..c.hidden], x, error);
                    }
                }
            }
        }
    }
    // … the first layer …
    for ((b, v), k) in hidden.iter_mut().zip(&layers.hidden).zip(&kept) {
        *b = if *v > 0.0 { *b * k } else { 0.0 };
    }
    let wide = c.embedding + c.vectors;
    let mut embedding = vec![0.0; n * wide];
    for (i, error) in hidden.chunks_exact(c.hidden).enumerate() {
        add(&mut gradient[l.hidden_bias.start..][..c.hidden], error);
        for (k, j) in window(i, c.window, n) {
            for q in 0..wide {
                let row = k * wide + q;
                if q < c.embedding {
                    embedding[j * wide + q] += dot(net.row(l.hidden, row, c.hidden), error);
                }
                let x = layers.embedding[j * wide + q];
                if x != 0.0 {
                    add_scaled(&mut gradient[l.hidden.start + row * c.hidden..][..c.hidden], x, error);
                }
            }
        }
    }
    // … to the keys.
    for (i, input) in inputs.iter().enumerate() {
        for &key in &input.keys {
            let row = &mut gradient[l.embedding.start + key as usize * c.embedding..][..c.embedding];
            add(row, &embedding[i * wide..][..c.embedding]);
        }
    }
    loss
}

/// The parser's part of a sentence: parses it, adds the gradient of its own weights, and that of the words' vectors to
/// `back`.
fn transitions(
    net: &Network,
    context: &[f32],
    gold: &[Word],
    gradient: &mut [f32],
    back: &mut [f32],
    random: &mut Random,
    follow: f32,
) -> f32 {
    let (c, l, count) = (&net.config, &net.layout, gold.len());
    let mut loss = 0.0;
    let mut state = State::default();
    state.reset(count);
    let mut products = Products::new(c, count);
    let mut product_errors = vec![0.0; count * SLOTS * c.parser];
    let mut units = vec![0.0; c.parser];
    let mut error = vec![0.0; c.parser];
    while !state.is_done() {
        net.parser_sums(&state, context, &mut products, &mut units);
        let kept = mask(c.parser, c.dropout, random);
        units.iter_mut().zip(&kept).for_each(|(u, k)| *u = u.max(0.0) * k);
        let mut scores = net.transition_scores(&units);
        forbid(&state, &mut scores);
        let allowed = allowed(&state, gold, &scores);
        let choice = largest(&scores);
        let mut errors = scores;
        softmax(&mut errors);
        let chance = (0..TRANSITIONS).filter(|&t| allowed[t]).map(|t| errors[t]).sum::<f32>().max(1e-9);
        loss -= chance.ln();
        for t in 0..TRANSITIONS {
            if allowed[t] {
                errors[t] -= errors[t] / chance;
            }
        }
        add(&mut gradient[l.transition_bias.start..][..TRANSITIONS], &errors);
        for (q, x) in units.iter().enumerate() {
            error[q] = 0.0;
            if *x > 0.0 {
                add_scaled(&mut gradient[l.transition.start + q * TRANSITIONS..][..TRANSITIONS], *x, &errors);
                error[q] = dot(net.row(l.transition, q, TRANSITIONS), &errors) * kept[q];
            }
        }
        add(&mut gradient[l.parser_bias.start..][..c.parser], &error);
        for (s, &word) in state.slots().iter().enumerate() {
            if word == NONE {
                add(&mut gradient[l.empty.start + s * c.parser..][..c.parser], &error);
            } else {
                add(&mut product_errors[(word as usize * SLOTS + s) * c.parser..][..c.parser], &error);
            }
        }
        for (s, &set) in state.label_sets().iter().enumerate().take(SETS) {
            for member in members(set) {
                add(&mut gradient[l.member.start + (s * MEMBERS + member) * c.parser..][..c.parser], &error);
            }
        }
        for (s, &value) in state.counts().iter().enumerate().take(COUNTS) {
            add(&mut gradient[l.count.start + (s * VALUES + value) * c.parser..][..c.parser], &error);
        }
        let taken = if allowed[choice] || random.fraction() < follow {
            choice
        } else {
            let mut best = choice;
            for t in 0..TRANSITIONS {
                if allowed[t] && (!allowed[best] || scores[t] > scores[best]) {
                    best = t;
                }
            }
            best
        };
        state.apply(Transition::at(taken));
    }
    for word in 0..count {
        for s in 0..SLOTS {
            let k = word * SLOTS + s;
            if !products.have[k] {
                continue;
            }
            let error = &product_errors[k * c.parser..][..c.parser];
            for q in 0..width(c, s) {
                let row = net.slot_rows[s] + q;
                back[word * c.context + q] += dot(net.row(l.slot, row, c.parser), error);
                let x = context[word * c.context + q];
                if x != 0.0 {
                    add_scaled(&mut gradient[l.slot.start + row * c.parser..][..c.parser], x, error);
                }
            }
        }
    }
    loss
}

/// Which transitions lose the least; one that builds a gold arc must give it the gold label.
fn allowed(state: &State, gold: &[Word], scores: &[f32; TRANSITIONS]) -> [bool; TRANSITIONS] {
    let costs = costs(state, gold);
    let least = costs.into_iter().min().unwrap_or(0);
    let mut allowed = [false; TRANSITIONS];
    for (t, allowed) in allowed.iter_mut().enumerate() {
        if scores[t] <= IMPOSSIBLE {
            continue;
        }
        *allowed = match Transition::at(t) {
            Transition::Shift => costs[0] == least,
            Transition::Left(label) => {
                let top = &gold[state.top(0) as usize];
                costs[1] == least && (top.head != state.next() as usize || top.label == label)
            }
            Transition::Right(label) => {
                let top = &gold[state.top(0) as usize];
                costs[2] == least && (top.head != state.top(1) as usize || top.label == label)
            }
        };
    }
    allowed
}
