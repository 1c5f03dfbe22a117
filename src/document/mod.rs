//! A text as it is given, made into a text as it is read.
//!
//! In: UTF-8 text, Markdown or simple HTML, with the furniture of a web page around it. Out: a [`Document`]: one clean
//! string in which every paragraph is one line, its blocks, sentences, tokens and quotations, what the text says of
//! itself ([`Source`]), and the way back to the text as given ([`Origin`]). Reading never fails. Nothing here knows
//! what a country, a date or a verb is.

mod front_matter;
mod furniture;
mod head;
mod html;
mod line;
mod origin;
mod published;
mod quotation;
mod reflow;
mod repeat;
mod sentence;
mod token;

use std::ops::Range;

pub use origin::Origin;
pub use token::{Token, TokenKind};

use crate::pace::{AtOnce, Pace, at_once};
use crate::span::Span;
use line::LineKind;
use origin::Writer;
use trilateral_net::letters;

/// The longest heading inside a text, in characters.
const HEADING: usize = 110;

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// The line that says who wrote it.
    Byline,
    /// A heading inside the text. It is shown, but it makes no statement.
    Heading,
    /// A paragraph of the story.
    Paragraph,
    /// An item of a list.
    Item,
}

/// A block of the read text: a line of its own, without a line break inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
    /// Its sentences, as indices into [`Document::sentences`]; empty for a title, a byline or a heading.
    pub sentences: Range<usize>,
}

/// A sentence of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, its closing quotation marks included.
    pub span: Span,
    /// Its tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// The paragraph it belongs to, counted from 0 over the blocks that have sentences.
    pub paragraph: usize,
}

/// What the text says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The headline, without a section label such as "Editorial:".
    pub title: Option<String>,
    /// The writer's name as printed.
    pub author: Option<String>,
    /// What the writer is: "Principal Fellow".
    pub role: Option<String>,
    /// Where the writer is that: "Asan Institute for Policy Studies".
    pub affiliation: Option<String>,
    /// The section the text was printed in: "Editorial".
    pub section: Option<String>,
    /// The date of publication as the text itself has it, in ISO 8601: "2024-12-04 12:00:00 +0800".
    pub stated_date: Option<String>,
}

/// A text as it is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The clean text: blocks separated by one line break, words by one space, without markup or furniture.
    pub text: String,
    /// The same text in lower case, byte for byte as long, for looking words up.
    lower: String,
    /// The way from offsets in `text` to offsets in the text as given.
    pub origin: Origin,
    /// What the text says of itself.
    pub source: Source,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The tokens of all sentences, in order.
    pub tokens: Vec<Token>,
    /// The quotations inside sentences, their marks included, in order.
    pub quotations: Vec<Span>,
}

impl Document {
    /// Reads a text as given. Whatever the input, the result is a document; of nothing it is an empty one.
    pub fn read(given: &str) -> Self {
        at_once(Self::read_at(&AtOnce, given))
    }

    /// [`Document::read`] with pauses between blocks.
    pub async fn read_at(pace: &impl Pace, given: &str) -> Self {
        let (mut front, body) = front_matter::take(given);
        let markup = html::is_markup(&given[body..]);
        let lines =
            if markup { html::lines(given, body) } else { line::lines(&pace.part(0.0..0.2), given, body).await };
        if markup {
            let meta = html::meta(given);
            front.author = front.author.or(meta.author);
            front.date = front.date.or(meta.date);
        }
        let mut source = Source { title: front.title, stated_date: front.date, ..Source::default() };
        let mut lines = furniture::drop(&pace.part(0.2..0.4), given, lines, &mut source).await;
        head::label(given, &mut lines, &mut source);
        source.author = front.author.or(source.author);

        let mut writer = Writer::new(given);
        let mut document = Self { source, ..Self::default() };
        let blocks = reflow::blocks(given, &lines);
        let writing = pace.part(0.4..0.6);
        writing
            .each(blocks.len(), &mut |i| {
                let block = &blocks[i];
                let span = writer.block(block);
                if span.start == span.end {
                    return;
                }
                let kind = match block[0].kind {
                    LineKind::Title => BlockKind::Title,
                    LineKind::Byline => BlockKind::Byline,
                    LineKind::Heading => BlockKind::Heading,
                    LineKind::Item => BlockKind::Item,
                    LineKind::Text => BlockKind::Paragraph,
                };
                document.blocks.push(Block { kind, span, sentences: 0..0 });
            })
            .await;
        (document.text, document.origin) = writer.finish();
        document.find_headings();
        document.lower = lower(&document.text);
        document.split(&pace.part(0.6..0.9)).await;
        pace.rest(0.9).await;
        repeat::drop_pull_quotes(&mut document);
        pace.rest(1.0).await;
        document
    }

    /// Reads a text as nothing but paragraphs: no furniture is dropped, headings are sentences like any other, and marks of
    /// lists and of emphasis are words. For whoever looks at its grammar and would miss what was left out.
    pub fn whole(given: &str) -> Self {
        let lines = if html::is_markup(given) { html::lines(given, 0) } else { line::verbatim(given) };
        let mut writer = Writer::new(given);
        let mut document = Self::default();
        for block in reflow::blocks(given, &lines) {
            let span = writer.block(block);
            if span.start < span.end {
                document.blocks.push(Block { kind: BlockKind::Paragraph, span, sentences: 0..0 });
            }
        }
        (document.text, document.origin) = writer.finish();
        document.lower = lower(&document.text);
        at_once(document.split(&AtOnce));
        document
    }

    /// A short line between paragraphs that does not end as a sentence does is a heading.
    fn find_headings(&mut self) {
        let last = self.blocks.len().saturating_sub(1);
        for i in 1..last {
            let text = self.blocks[i].span.of(&self.text);
            let ends = text.ends_with(['.', '!', '?', ':', ';', ',', '…', '”', '"', '’', ')', '-', '–', '—']);
            let between = [i - 1, i + 1].iter().all(|&n| self.blocks[n].kind != BlockKind::Item);
            if self.blocks[i].kind == BlockKind::Paragraph && !ends && between && text.chars().count() <= HEADING {
                self.blocks[i].kind = BlockKind::Heading;
            }
        }
    }

    /// Cuts the blocks that tell the story into tokens, sentences and quotations.
    async fn split(&mut self, pace: &impl Pace) {
        let mut paragraph = 0;
        pace.each(self.blocks.len(), &mut |i| {
            let block = &mut self.blocks[i];
            let first = self.sentences.len();
            if matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) {
                let tokens = self.tokens.len();
                token::tokenize(&self.text, block.span, &mut self.tokens);
                quotation::find(&self.text, &self.tokens[tokens..], block.span, &mut self.quotations);
                for range in sentence::split(&self.text, &self.tokens, tokens..self.tokens.len()) {
                    let span = self.tokens[range.start].span.cover(self.tokens[range.end - 1].span);
                    self.sentences.push(Sentence { span, tokens: range, paragraph });
                }
                paragraph += 1;
            }
            block.sentences = first..self.sentences.len();
        })
        .await;
    }

    /// The words of a token as they stand in the text; empty beyond the last one.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |t| t.span.of(&self.text))
    }

    /// The words of a token in lower case; empty beyond the last one.
    pub fn lower(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |t| t.span.of(&self.lower))
    }

    /// The text in lower case, byte for byte as long as [`Document::text`].
    pub fn lower_text(&self) -> &str {
        &self.lower
    }

    /// The span of a run of tokens; an empty span at the start of the text for an empty run.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.tokens.get(tokens).and_then(|t| Some(t.first()?.span.cover(t.last()?.span))).unwrap_or_default()
    }

    /// The tokens that share a byte with `span`.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.end <= span.start);
        let end = self.tokens.partition_point(|t| t.span.start < span.end);
        start..end.max(start)
    }

    /// The sentence that a token stands in.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= token)
    }

    /// The innermost quotation around a span.
    pub fn quotation_around(&self, span: Span) -> Option<Span> {
        let candidates = self.quotations.partition_point(|q| q.start <= span.start);
        self.quotations[..candidates].iter().rev().take(8).find(|q| q.contains(span)).copied()
    }
}

/// `text` in lower case with every character as many bytes long as before: one whose lower-case form is not (as in
/// Turkish "İ") stays as it is.
fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    // Most letters are ASCII, and those are done all at once.
    for part in text.split_inclusive(|c: char| !c.is_ascii()) {
        let mut plain = part.chars();
        match plain.next_back().filter(|c| !c.is_ascii()) {
            Some(c) => {
                let small = letters::lower(c);
                lower.push_str(plain.as_str());
                lower.push(if small.len_utf8() == c.len_utf8() { small } else { c });
            }
            None => lower.push_str(part),
        }
    }
    lower.make_ascii_lowercase();
    lower
}
