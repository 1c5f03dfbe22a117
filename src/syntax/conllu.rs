//! CoNLL-U, for people who mend rules and for measuring.
//!
//! In: a text, or lines of CoNLL-U with gold words. Out: lines of CoNLL-U with what the parser finds.

use std::fmt::Write as _;
use std::ops::Range;

use trilateral_net::letters::lowered;

use super::{Label, Syntax, Upos, lemma, parse_words};
use crate::document::Document;
use crate::pace::{AtOnce, at_once};

/// A document and its parse in CoNLL-U, in our own sentences and words. `persons` are the names of people, as runs of tokens:
/// we read a name as its last word, Universal Dependencies hang it on its first.
pub fn of_document(document: &Document, syntax: &Syntax, persons: &[Range<usize>]) -> String {
    let syntax = &syntax.on_first(persons);
    let mut out = String::new();
    for (number, sentence) in document.sentences.iter().enumerate() {
        let _ = writeln!(out, "# sent_id = {}\n# text = {}", number + 1, sentence.span.of(&document.text));
        for token in sentence.tokens.clone() {
            let node = syntax.node(token);
            let head = syntax.head(token).map_or(0, |h| h - sentence.tokens.start + 1);
            let end = document.tokens[token].span.end;
            let together = document.tokens.get(token + 1).is_some_and(|t| t.span.start == end);
            let _ = writeln!(
                out,
                "{}\t{}\t{}\t{}\t{}\t_\t{head}\t{}\t_\tConfidence={}{}",
                token - sentence.tokens.start + 1,
                document.word(token),
                lemma(document.lower(token), node.upos, node.xpos),
                node.upos.name(),
                node.xpos.name(),
                syntax.relation(token),
                node.confidence,
                if together { "|SpaceAfter=No" } else { "" },
            );
        }
        out.push('\n');
    }
    out
}

/// CoNLL-U with the same words, its columns UPOS, XPOS, HEAD and DEPREL as the parser fills them. Lines that are no
/// words (comments, contractions, empty nodes) stay as they are.
pub fn replace(given: &str) -> String {
    let mut out = String::with_capacity(given.len());
    for sentence in given.split("\n\n") {
        let lines: Vec<Vec<&str>> = sentence.lines().map(|l| l.split('\t').collect()).collect();
        let is_word = |cells: &[&str]| cells.len() == 10 && cells[0].bytes().all(|b| b.is_ascii_digit());
        let words: Vec<&str> = lines.iter().filter(|l| is_word(l)).map(|l| l[1]).collect();
        let lower: Vec<String> = words.iter().map(|w| lowered(w)).collect();
        let syntax = at_once(parse_words(
            &AtOnce,
            words.len(),
            std::iter::once(0..words.len()).filter(|r| !r.is_empty()),
            &[],
            |i| words[i],
            |i| &lower[i],
        ));
        let mut token = 0;
        for cells in &lines {
            if is_word(cells) {
                let node = syntax.node(token);
                let head = syntax.head(token).map_or(0, |h| h + 1).to_string();
                let mut cells = cells.clone();
                (cells[3], cells[4], cells[6], cells[7]) =
                    (node.upos.name(), node.xpos.name(), &head, syntax.relation(token));
                out.push_str(&cells.join("\t"));
                token += 1;
            } else {
                out.push_str(&cells.join("\t"));
            }
            out.push('\n');
        }
        if !lines.is_empty() {
            out.push('\n');
        }
    }
    out
}

impl Syntax {
    /// The parse with the first word of each name in place of its last.
    fn on_first(&self, names: &[Range<usize>]) -> Self {
        let mut nodes = self.nodes.clone();
        for name in names {
            let (first, last) = (name.start, name.end - 1);
            if first == last || !(first..last).all(|t| nodes[t].head as usize == last) {
                continue;
            }
            nodes.iter_mut().filter(|n| n.head as usize == last).for_each(|n| n.head = first as u32);
            let (own, above) = (nodes[first], nodes[last]);
            (nodes[first].head, nodes[first].label, nodes[first].confidence) =
                (above.head, above.label, above.confidence);
            (nodes[last].head, nodes[last].label, nodes[last].confidence) = (first as u32, own.label, own.confidence);
        }
        Self::of(nodes)
    }

    /// The relation of Universal Dependencies that a label stands for, as far as the words around it tell.
    fn relation(&self, token: usize) -> &'static str {
        let node = self.node(token);
        let head = self.head(token).map_or(node, |h| self.node(h));
        match node.label {
            Label::Mod => match (node.upos, head.upos) {
                (Upos::Num, _) => "nummod",
                (Upos::Propn, Upos::Propn) if (token as u32) > node.head => "flat",
                (Upos::Noun | Upos::Propn | Upos::Sym | Upos::X, _) => "compound",
                _ => "amod",
            },
            Label::Comp if self.with(token, Label::Nsubj).next().is_some() => "ccomp",
            label => label.name(),
        }
    }
}
