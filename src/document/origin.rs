//! The way back from the read text to the text as given.
//!
//! In: the pieces of the given text that are to be read, in order. Out: the clean text and an [`Origin`], which maps
//! every offset in it to UTF-16 code units of the text as given, the unit in which JavaScript and our JSON count.
//! This is the only place where the two meet.

use trilateral_net::letters::is_lower;

use super::line::{Line, Part};
use crate::span::Span;

/// The longest verbatim run, in bytes: a bound on how far a lookup has to count.
const RUN: usize = 256;

/// A stretch of the read text that stands in one piece in the text as given.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Run {
    /// Where it begins in the read text, in bytes.
    text: u32,
    /// Where it begins in the given text, in UTF-16 code units.
    given: u32,
    /// Where it ends in the given text.
    given_end: u32,
}

/// The map from offsets in the read text to offsets in the text as given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    runs: Vec<Run>,
}

impl Origin {
    /// The UTF-16 offsets, in the text as given, of a span of the read text `text`.
    pub fn utf16(&self, text: &str, span: Span) -> (u32, u32) {
        let start = self.run(span.start).map_or(0, |(run, _)| run.given + units(text, run.text, span.start));
        if span.end <= span.start {
            return (start, start);
        }
        let end = self.run(span.end - 1).map_or(start, |(run, next)| {
            if next.is_some_and(|n| n <= span.end) {
                run.given_end
            } else {
                run.given + units(text, run.text, span.end)
            }
        });
        (start, end.max(start))
    }

    /// The run around an offset, and where the next one begins.
    fn run(&self, offset: u32) -> Option<(Run, Option<u32>)> {
        let next = self.runs.partition_point(|r| r.text <= offset);
        let run = *self.runs.get(next.checked_sub(1)?)?;
        Some((run, self.runs.get(next).map(|r| r.text)))
    }
}

/// The UTF-16 code units between two byte offsets of `text`.
fn units(text: &str, from: u32, to: u32) -> u32 {
    Span { start: from, end: to }.of(text).chars().map(|c| c.len_utf16() as u32).sum()
}

/// Writes the read text, block by block, and keeps the origin of each character.
pub(super) struct Writer<'a> {
    given: &'a str,
    /// How far the given text has been counted: a byte offset and the code units before it.
    counted: (usize, u32),
    text: String,
    runs: Vec<Run>,
    /// Whether the last run is written as it is given, so that it can grow.
    verbatim: bool,
    /// Where white space began that is still to be written.
    gap: Option<usize>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(given: &'a str) -> Self {
        Self {
            given,
            counted: (0, 0),
            text: String::with_capacity(given.len()),
            runs: Vec::new(),
            verbatim: false,
            gap: None,
        }
    }

    /// Writes lines as one block, with one space wherever white space or a line break stood. Returns its span.
    pub(super) fn block(&mut self, lines: &[Line]) -> Span {
        let before = self.text.len();
        let mut start = None;
        for (i, line) in lines.iter().enumerate() {
            for part in &line.parts {
                self.part(part, &mut start);
            }
            let next = lines.get(i + 1).and_then(|l| l.parts.first()).map(|p| &self.given[p.given.clone()]);
            let broken = next.is_some_and(|n| n.trim_start().starts_with(is_lower)) && start.is_some();
            if broken && self.join() {
                continue;
            }
            if start.is_some() {
                self.gap.get_or_insert(line.parts.last().map_or(0, |p| p.given.end));
            }
        }
        self.gap = None;
        Span::new(start.unwrap_or(before), self.text.len().max(start.unwrap_or(before)))
    }

    /// Joins the halves of a word that was divided at the end of a line: takes its hyphen back, unless it would stand
    /// there anyway ("long-term"). Returns whether there was one.
    fn join(&mut self) -> bool {
        const KEPT: [&str; 24] = [
            "all", "anti", "co", "cross", "far", "five", "four", "full", "half", "hard", "high", "ill", "long", "low",
            "mid", "near", "non", "one", "self", "short", "so", "three", "two", "well",
        ];
        let Some(word) = self.text.strip_suffix('-').filter(|t| t.ends_with(is_lower)) else { return false };
        let first = word.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        if KEPT.binary_search(&first).is_err() {
            self.text.pop();
            let end = self.text.len() as u32;
            self.runs.pop_if(|run| run.text == end);
        }
        true
    }

    /// The text and its origin.
    pub(super) fn finish(self) -> (String, Origin) {
        (self.text, Origin { runs: self.runs })
    }

    fn part(&mut self, part: &Part, start: &mut Option<usize>) {
        if let Some(shown) = part.shown {
            return self.character(shown, part.given.start, part.given.end, start);
        }
        let from = part.given.start;
        for (i, c) in self.given[part.given.clone()].char_indices() {
            self.character(c, from + i, from + i + c.len_utf8(), start);
        }
    }

    fn character(&mut self, c: char, from: usize, to: usize, start: &mut Option<usize>) {
        if is_invisible(c) {
            return;
        }
        if c.is_whitespace() || c.is_control() {
            self.gap.get_or_insert(from);
            return;
        }
        match (*start, self.gap.take()) {
            (None, _) => {
                if !self.text.is_empty() {
                    self.put('\n', from, from);
                }
                *start = Some(self.text.len());
            }
            (Some(_), Some(gap)) => self.put(' ', gap, from),
            (Some(_), None) => {}
        }
        self.put(c, from, to);
    }

    /// Writes one character that stands for `from..to` of the given text, in bytes.
    fn put(&mut self, c: char, from: usize, to: usize) {
        let (given, given_end) = (self.units_before(from), self.units_before(to));
        let at = self.text.len() as u32;
        self.text.push(c);
        let wide = c.len_utf16() as u32;
        let verbatim = given_end - given == wide;
        if let Some(last) = self.runs.last_mut() {
            let short = (at - last.text) < RUN as u32;
            if verbatim && self.verbatim && short && last.given_end == given {
                last.given_end = given_end;
                return;
            }
        }
        self.verbatim = verbatim;
        self.runs.push(Run { text: at, given, given_end });
    }

    /// The UTF-16 code units before a byte offset of the given text. Offsets only grow, so each byte is counted once;
    /// a step back (into white space just passed) is counted anew from the nearer end.
    fn units_before(&mut self, offset: usize) -> u32 {
        let (at, units) = self.counted;
        let len = |s: &str| s.chars().map(|c| c.len_utf16() as u32).sum::<u32>();
        if offset < at {
            return units - len(&self.given[offset..at]);
        }
        self.counted = (offset, units + len(&self.given[at..offset]));
        self.counted.1
    }
}

/// Characters that are not seen and would break words apart or turn the reading direction: soft hyphens, zero-width
/// characters, directional marks and overrides (Unicode, UAX #9), variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
