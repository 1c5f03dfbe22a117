//! The keys that a net knows.
//!
//! In: sentences. Out: the keys that are frequent enough in them, each with the index of its vector.

use std::collections::BTreeMap;
use std::collections::HashMap;

use crate::config::Config;
use trilateral_net::features::{Keys, Kind};

/// The keys that a net knows.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// The keys, sorted.
    pub keys: Vec<u32>,
    /// How often each occurs in the training data.
    pub counts: Vec<u32>,
    index: HashMap<u32, u32>,
}

/// The known keys of a word, with their kinds.
pub type Known = Vec<(u32, Kind)>;

impl Vocabulary {
    /// The keys that occur often enough for their kind.
    pub fn build<'a>(sentences: impl Iterator<Item = Vec<&'a str>>, config: &Config) -> Self {
        let mut seen: BTreeMap<u32, (u32, Kind)> = BTreeMap::new();
        for forms in sentences {
            for (i, form) in forms.iter().enumerate() {
                for (key, kind) in Keys::of(form, i == 0).iter() {
                    let entry = seen.entry(key).or_insert((0, kind));
                    entry.0 += 1;
                    entry.1 = entry.1.max(kind);
                }
            }
        }
        let least = |kind| match kind {
            Kind::Word => config.least_word,
            Kind::Affix => config.least_affix,
            Kind::Shape => 3,
        };
        let kept = seen.into_iter().filter(|(_, (n, kind))| *n >= least(*kind));
        let (keys, counts): (Vec<u32>, Vec<u32>) = kept.map(|(key, (n, _))| (key, n)).unzip();
        Self::of(keys, counts)
    }

    /// The vocabulary of given keys.
    pub fn of(keys: Vec<u32>, counts: Vec<u32>) -> Self {
        let index = keys.iter().zip(0..).map(|(&key, i)| (key, i)).collect();
        Self { keys, counts, index }
    }

    /// The indices of all keys but the rarest.
    pub fn without(&self, rarest: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.keys.len()).collect();
        order.sort_by_key(|&i| (self.counts[i], self.keys[i]));
        let mut kept = order.split_off(rarest.min(order.len()));
        kept.sort_unstable();
        kept
    }

    /// The indices of the known keys of a word.
    pub fn known(&self, form: &str, initial: bool) -> Known {
        Keys::of(form, initial).iter().filter_map(|(key, kind)| Some((*self.index.get(&key)?, kind))).collect()
    }
}
