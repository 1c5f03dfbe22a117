//! Marks that were taken for words.
//!
//! "The friendship “of the two”": the net has met few curly quotation marks and makes the closing one the head of the phrase
//! before it. A mark governs nothing: the word before it that hangs on it takes its place.

use super::{Label, Sentence, Upos};

pub(super) fn mend(s: &mut Sentence) {
    for mark in 1..s.len() {
        if !matches!(s.word(mark), "”" | "’" | "\"" | "“" | "‘") || s.below(mark).next().is_none() {
            continue;
        }
        let Some(word) = s.below(mark).filter(|&d| d < mark && s.node(d).upos != Upos::Punct).last() else { continue };
        let rest: Vec<usize> = s.below(mark).filter(|&d| d != word).collect();
        let label = match s.head(mark) {
            Some(head) if s.node(mark).label == Label::Punct && s.is_nominal(head) => Label::Nmod,
            Some(_) if s.node(mark).label == Label::Punct => Label::Obl,
            _ => s.node(mark).label,
        };
        s.attempt(|s| {
            (s.nodes[word].head, s.nodes[word].label) = (s.nodes[mark].head, label);
            s.hang(mark, word, Label::Punct);
            for d in rest {
                s.hang(d, word, s.nodes[d].label);
            }
        });
    }
}
