//! How the words of a sentence hang together.
//!
//! In: a [`Document`]. Out: a [`Syntax`]: for every token its word class, tag, head, label and how sure that is, from a
//! net of 75 KB (`data/syntax.bin`) that decodes in whole numbers, the same to the bit on every machine; and over it
//! the queries that rules are written in: trees, lemmas and the frames of verbs and nouns. Nothing here knows what an
//! actor or an event is.

pub mod conllu;
mod frames;
mod lemma;
mod mend;
pub mod stand_in;
mod tree;

use std::ops::Range;
use std::sync::OnceLock;

pub use frames::{Frame, Frames, Kind, Oblique};
pub use lemma::lemma;
pub use trilateral_net::Node;
use trilateral_net::letters::is_upper;
use trilateral_net::packed::unpack;
pub use trilateral_net::scheme::{Label, Upos, Xpos};
use trilateral_net::{Model, Parser};

use crate::document::Document;
use crate::pace::{AtOnce, Pace, at_once};

/// The head of a root.
pub const ROOT: u32 = u32::MAX;

/// The parse of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Syntax {
    /// A node for each token of the document, in order.
    nodes: Vec<Node>,
    /// For each token its dependents: see [`tree`].
    links: Vec<tree::Links>,
}

impl Syntax {
    /// A number for a parse: FNV-1a (Fowler, Noll & Vo, 1991) over head, label, tags and confidence of each token. Natively, in
    /// WASM and without lanes it is the same.
    pub fn digest(&self) -> u64 {
        self.nodes.iter().fold(0xcbf2_9ce4_8422_2325, |mut hash: u64, node| {
            let [a, b, c, d] = node.head.to_le_bytes();
            for byte in [a, b, c, d, node.label as u8, node.upos as u8, node.xpos as u8, node.confidence] {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
            hash
        })
    }
}

/// The weights; read once. Were the file not what the code expects, every word would be an unknown one.
fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| {
        let weights = unpack(include_bytes!(concat!(env!("OUT_DIR"), "/syntax.bin")));
        Model::read(&weights).unwrap_or_default()
    })
}

/// Parses a document, sentence by sentence. Each of the `names`, runs of tokens in text order, is read as the one word that
/// ends it: inside a name there is no grammar to be got wrong.
pub fn parse(document: &Document, names: &[(Range<usize>, &str)]) -> Syntax {
    at_once(parse_at(&AtOnce, document, names))
}

/// [`parse`] with pauses between sentences.
pub async fn parse_at(pace: &impl Pace, document: &Document, names: &[(Range<usize>, &str)]) -> Syntax {
    let sentences = document.sentences.iter().map(|s| s.tokens.clone());
    let runs = stand_in::runs(document, names);
    let (word, lower) = (|token| document.word(token), |token| document.lower(token));
    parse_words(pace, document.tokens.len(), sentences, &runs, word, lower).await
}

/// Parses words that are already cut into sentences: ranges of tokens that follow each other.
pub(crate) async fn parse_words<'w>(
    pace: &impl Pace,
    count: usize,
    sentences: impl Iterator<Item = Range<usize>>,
    names: &[(Range<usize>, &'w str)],
    word: impl Fn(usize) -> &'w str,
    lower: impl Fn(usize) -> &'w str,
) -> Syntax {
    let mut parser = Parser::new(model());
    let mut nodes = Vec::with_capacity(count);
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    // The tokens that are read: of a name only the last.
    let mut read: Vec<(usize, Option<&str>)> = Vec::new();
    let mut shown = Vec::new();
    let mut named = Vec::new();
    let mut hidden: Vec<Range<usize>> = Vec::new();
    for sentence in sentences {
        found.clear();
        read.clear();
        named.clear();
        hidden.clear();
        let mut at = sentence.start;
        while at < sentence.end {
            while names.next_if(|n| n.0.start < at).is_some() {}
            if at > sentence.start && at + 1 < sentence.end && is_bare_day([at - 1, at, at + 1].map(&lower)) {
                at += 1;
                continue;
            }
            let name = names.peek().filter(|n| n.0.start == at && n.0.end <= sentence.end);
            let (end, stand_in) = name.map_or((at + 1, None), |n| (n.0.end, Some(n.1)));
            if stand_in == Some(stand_in::HIDDEN) && at > sentence.start && end < sentence.end {
                hidden.push(at..end);
                at = end;
                continue;
            }
            if let Some(sort) = stand_in {
                named.push((at - sentence.start..end - sentence.start, sort));
            }
            read.push((end - 1, stand_in));
            at = end;
        }
        shown.clear();
        shown.extend(read.iter().map(|r| r.1.unwrap_or_else(|| stand_in::seen(word(r.0)))));
        parser.parse(&shown, &mut found);
        if let Some(root) = mend::odd_root(|i| word(read[i].0), &found) {
            parser.with_verb(root, &mut found);
        }
        nodes.resize(sentence.start, Node { head: ROOT, ..Node::default() });
        for (node, &(token, _)) in found.iter().zip(&read) {
            while nodes.len() < token {
                let at = nodes.len();
                let day = at > sentence.start && is_bare_day([at - 1, at, at + 1].map(&lower));
                // The words of a name before its last one hang on that; what is not read on the word before it.
                let (head, label) = match hidden.iter().find(|run| run.contains(&at)) {
                    Some(run) if at > run.start && at + 1 < run.end => (run.start - 1, Label::Appos),
                    Some(run) => (run.start - 1, Label::Punct),
                    None if day => (at - 1, Label::Obl),
                    None => (token, Label::Mod),
                };
                let (upos, xpos) = match word(at).chars().next() {
                    Some(c) if is_upper(c) => (Upos::Propn, Xpos::Nnp),
                    Some(c) if c.is_alphanumeric() => (Upos::Noun, Xpos::Nn),
                    _ => (Upos::Punct, Xpos::Hyph),
                };
                nodes.push(Node { head: head as u32, label, upos, xpos, confidence: 255 });
            }
            let head = if node.head == ROOT { ROOT } else { read[node.head as usize].0 as u32 };
            nodes.push(Node { head, ..*node });
        }
        mend::mend(&mut nodes[sentence.start..], sentence.start, &|i| lower(sentence.start + i), &named);
        pace.rest(nodes.len() as f64 / count as f64).await;
    }
    nodes.resize(count, Node { head: ROOT, ..Node::default() });
    Syntax::of(nodes)
}

/// Whether the middle one of three words is the name of a day without a preposition: "announced Thursday that". The net takes
/// it for an object; what it does not see it cannot get wrong.
fn is_bare_day([before, day, after]: [&str; 3]) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    const BOUND: [&str; 22] = [
        "on", "last", "next", "this", "by", "until", "since", "from", "every", "late", "early", "each", "of", "past",
        "the", "a", "for", "to", "between", "and", "or", "after",
    ];
    const GOES_ON: [&str; 8] = ["morning", "night", "evening", "afternoon", "and", "or", "-", "through"];
    DAYS.contains(&day)
        && before.starts_with(char::is_alphabetic)
        && !BOUND.contains(&before)
        && after.starts_with(|c: char| c.is_alphabetic() || c == '.')
        && !GOES_ON.contains(&after)
}

/// Whether a word, in lower case, is a form of "be", clitics included.
fn is_form_of_be(word: &str) -> bool {
    matches!(
        word,
        "be" | "am" | "is" | "are" | "was" | "were" | "been" | "being" | "'s" | "’s" | "'re" | "’re" | "'m" | "’m"
    )
}
