//! How good a parse from raw text is.
//!
//! In: a gold treebank and a parse of its text in words and sentences of the parser's own, both in CoNLL-U. Out: precision
//! and recall in one (F1) of words, sentence starts, heads, and heads with labels. A word is right if the other side cut it the
//! same way, its head if that is so of both. Where the two texts differ (marks of layout that a reader drops), the sides
//! are brought together again at the next three words that they share.

use crate::conllu::Sentence;

/// A treebank as one run of words.
struct Flat<'a> {
    forms: Vec<&'a str>,
    /// The index of each word's head; its own for a root.
    heads: Vec<usize>,
    labels: Vec<trilateral_net::scheme::Label>,
    starts: Vec<bool>,
}

impl<'a> Flat<'a> {
    fn of(sentences: &'a [Sentence]) -> Self {
        let mut flat = Self { forms: Vec::new(), heads: Vec::new(), labels: Vec::new(), starts: Vec::new() };
        for sentence in sentences {
            let first = flat.forms.len();
            for (i, word) in sentence.iter().enumerate() {
                flat.forms.push(&word.form);
                flat.heads.push(first + if word.head == sentence.len() { i } else { word.head });
                flat.labels.push(word.label.scored());
                flat.starts.push(i == 0);
            }
        }
        flat
    }
}

/// For each gold word the word of the system that was cut the same way.
fn align(gold: &[&str], system: &[&str]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; gold.len()];
    let (mut g, mut s) = (0, 0);
    while g < gold.len() && s < system.len() {
        if gold[g] == system[s] {
            pairs[g] = Some(s);
            (g, s) = (g + 1, s + 1);
            continue;
        }
        // The same letters cut otherwise …
        let (mut left, mut right) = (gold[g].to_owned(), system[s].to_owned());
        let (mut ahead, mut behind) = (g + 1, s + 1);
        while left != right {
            if right.starts_with(&left) && ahead < gold.len() {
                left += gold[ahead];
                ahead += 1;
            } else if left.starts_with(&right) && behind < system.len() {
                right += system[behind];
                behind += 1;
            } else {
                break;
            }
        }
        if left == right {
            (g, s) = (ahead, behind);
            continue;
        }
        // … or other letters.
        let met = (1..200).flat_map(|sum| (0..=sum).map(move |a| (a, sum - a))).find(|&(a, b)| {
            let (x, y) = (gold.get(g + a..g + a + 3), system.get(s + b..s + b + 3));
            x.is_some() && x == y
        });
        let Some((a, b)) = met else { break };
        (g, s) = (g + a, s + b);
    }
    pairs
}

/// Compares; the result in a line.
pub fn compare(gold: &[Sentence], system: &[Sentence]) -> String {
    let (gold, system) = (Flat::of(gold), Flat::of(system));
    let pairs = align(&gold.forms, &system.forms);
    let (mut words, mut starts, mut heads, mut arcs) = (0, 0, 0, 0);
    for (g, pair) in pairs.iter().enumerate() {
        let Some(s) = *pair else { continue };
        words += 1;
        starts += usize::from(gold.starts[g] && system.starts[s]);
        if pairs[gold.heads[g]] == Some(system.heads[s]) {
            heads += 1;
            arcs += usize::from(gold.labels[g] == system.labels[s]);
        }
    }
    let f1 = |right: usize, a: usize, b: usize| 200.0 * right as f64 / (a + b).max(1) as f64;
    let all = |right| f1(right, gold.forms.len(), system.forms.len());
    let count = |starts: &[bool]| starts.iter().filter(|s| **s).count();
    format!(
        "words {:.2} sentences {:.2} UAS {:.2} LAS {:.2} (F1); UAS of the words cut alike {:.2}",
        all(words),
        f1(starts, count(&gold.starts), count(&system.starts)),
        all(heads),
        all(arcs),
        100.0 * heads as f64 / words.max(1) as f64
    )
}

#[cfg(test)]
mod tests {
    use super::align;

    #[test]
    fn words_cut_alike_are_paired() {
        let check = |gold: &str, system: &str, expect: &[(usize, usize)]| {
            let (gold, system): (Vec<&str>, Vec<&str>) = (gold.split(' ').collect(), system.split(' ').collect());
            let pairs = align(&gold, &system);
            let found: Vec<(usize, usize)> = pairs.iter().enumerate().filter_map(|(g, s)| Some((g, (*s)?))).collect();
            assert_eq!(found, expect, "{gold:?} {system:?}");
        };
        check("a b c", "a b c", &[(0, 0), (1, 1), (2, 2)]);
        check("did n't go", "didn't go", &[(2, 1)]);
        check("5 - ton ship", "5-ton ship", &[(3, 1)]);
        check("* one two three", "one two three", &[(1, 0), (2, 1), (3, 2)]);
        check("x", "y", &[]);
    }
}
