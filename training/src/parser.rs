//! Parsing with one net or several, in floating point.
//!
//! In: nets and sentences. Out: tags, heads and labels. Several nets vote by their mean probabilities: the teacher.

use crate::conllu::Word;
use crate::math::{add, largest, softmax};
use crate::network::{Input, Layers, Network, Products, forbid, rectify};
use crate::tags::Tags;
use crate::vectors::Vectors;
use crate::vocabulary::Vocabulary;
use trilateral_net::arcs::{NONE, State, TRANSITIONS, Transition};
use trilateral_net::scheme::Label;

/// A net with what it needs to read words.
pub struct Parser<'a> {
    /// The net.
    pub net: Network,
    /// Its keys.
    pub vocabulary: &'a Vocabulary,
    /// Its frozen vectors.
    pub vectors: Option<&'a Vectors>,
}

impl Parser<'_> {
    fn layers(&self, forms: &[&str]) -> Layers {
        let input = |(i, form): (usize, &&str)| Input {
            keys: self.vocabulary.known(form, i == 0).into_iter().map(|k| k.0).collect(),
            vector: self.vectors.and_then(|v| v.find(form)),
        };
        let inputs: Vec<Input> = forms.iter().enumerate().map(input).collect();
        self.net.layers(&inputs, self.vectors, None)
    }
}

/// Parses a sentence. Also the mean logarithm of the probability of what was decided, a word.
pub fn parse(parsers: &[Parser], tags: &Tags, forms: &[&str]) -> (Vec<Word>, f32) {
    let n = forms.len();
    let layers: Vec<Layers> = parsers.iter().map(|p| p.layers(forms)).collect();
    let votes = parsers.len() as f32;
    let mut sureness = 0.0;
    let mut words = Vec::with_capacity(n);
    for (i, form) in forms.iter().enumerate() {
        let mut sum = vec![0.0; tags.pairs.len()];
        for (p, l) in parsers.iter().zip(&layers) {
            let length = p.net.config.context;
            let mut scores = p.net.tag_scores(&l.context[i * length..][..length]);
            softmax(&mut scores);
            add(&mut sum, &scores);
        }
        let best = largest(&sum);
        sureness += (sum[best] / votes).max(1e-6).ln();
        let (upos, xpos) = tags.pairs[best];
        words.push(Word { form: (*form).to_owned(), upos, xpos, head: n, label: Label::Root });
    }
    let mut state = State::default();
    state.reset(n);
    let mut products: Vec<Products> = parsers.iter().map(|p| Products::new(&p.net.config, n)).collect();
    while !state.is_done() {
        let mut sum = [0.0; TRANSITIONS];
        for ((p, l), products) in parsers.iter().zip(&layers).zip(&mut products) {
            let mut units = vec![0.0; p.net.config.parser];
            p.net.parser_sums(&state, &l.context, products, &mut units);
            rectify(&mut units);
            let mut scores = p.net.transition_scores(&units);
            forbid(&state, &mut scores);
            softmax(&mut scores);
            add(&mut sum, &scores);
        }
        let best = largest(&sum);
        sureness += (sum[best] / votes).max(1e-6).ln();
        state.apply(Transition::at(best));
    }
    for (i, word) in words.iter_mut().enumerate() {
        let head = state.head(i as u32);
        word.head = if head == NONE { n } else { head as usize };
        word.label = state.label(i as u32);
    }
    (words, sureness / n as f32)
}
