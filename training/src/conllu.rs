//! Treebanks.
//!
//! In: files in CoNLL-U. Out: [`Sentence`]s with gold tags, heads and labels. Contracted tokens and empty nodes are
//! left out, as are comments and features.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use trilateral_net::scheme::{Label, Upos, Xpos};

/// A word of a treebank.
#[derive(Clone, Debug)]
pub struct Word {
    /// As it stands in the text.
    pub form: String,
    /// Its word class.
    pub upos: Upos,
    /// Its tag.
    pub xpos: Xpos,
    /// The index of its head; the number of words for the root.
    pub head: usize,
    /// What it is to its head.
    pub label: Label,
}

/// A sentence of a treebank.
pub type Sentence = Vec<Word>;

/// Reads a treebank.
pub fn read(path: &Path) -> io::Result<Vec<Sentence>> {
    let text = fs::read_to_string(path).map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.display())))?;
    Ok(parse(&text))
}

/// The text of a treebank as people wrote it, an empty line between paragraphs; a sentence is one where the file does not
/// say which sentences are.
pub fn text(path: &Path) -> io::Result<String> {
    let file = fs::read_to_string(path).map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.display())))?;
    let mut text = String::new();
    let marked = file.lines().any(|l| l.starts_with("# newpar"));
    for line in file.lines() {
        if line.starts_with("# newdoc") || line.starts_with("# newpar") {
            text.push_str("\n\n");
        } else if let Some(sentence) = line.strip_prefix("# text = ") {
            let apart = match marked {
                true if text.ends_with('\n') => "",
                true => " ",
                false => "\n\n",
            };
            text.push_str(apart);
            text.push_str(sentence);
        }
    }
    Ok(text)
}

fn parse(text: &str) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut words: Sentence = Vec::new();
    for line in text.lines().chain([""]) {
        let cells: Vec<&str> = line.split('\t').collect();
        if line.is_empty() && !words.is_empty() {
            let count = words.len();
            for word in &mut words {
                // The file counts words from 1 and has 0 for the root.
                word.head = word.head.checked_sub(1).unwrap_or(count);
            }
            sentences.push(std::mem::take(&mut words));
        } else if cells.len() == 10 && cells[0].bytes().all(|b| b.is_ascii_digit()) {
            words.push(Word {
                form: cells[1].to_owned(),
                upos: Upos::named(cells[3]).unwrap_or_default(),
                xpos: Xpos::named(cells[4]).unwrap_or_default(),
                head: cells[6].parse().unwrap_or(0),
                label: Label::read(cells[7]),
            });
        }
    }
    sentences
}

/// A sentence in CoNLL-U.
pub fn write(sentence: &[Word]) -> String {
    let mut out = String::new();
    for (i, w) in sentence.iter().enumerate() {
        let head = if w.head == sentence.len() { 0 } else { w.head + 1 };
        let _ = writeln!(
            out,
            "{}\t{}\t_\t{}\t{}\t_\t{head}\t{}\t_\t_",
            i + 1,
            w.form,
            w.upos.name(),
            w.xpos.name(),
            w.label.name()
        );
    }
    out.push('\n');
    out
}
