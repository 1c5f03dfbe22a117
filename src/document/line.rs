//! The lines of a text as given.
//!
//! In: plain text or Markdown. Out: its lines with what their own marks say of them (heading, item of a list), as
//! parts of the given text. Whether lines belong together is decided by [`super::reflow`], not here.

use std::ops::Range;

use trilateral_net::letters::is_upper;

use crate::pace::{AtOnce, Pace, at_once};

/// What a line is, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    Text,
    Heading,
    Item,
    Title,
    Byline,
}

/// A piece of the given text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    /// Where it stands in the given text, in bytes.
    pub(super) given: Range<usize>,
    /// What it is read as, where that is not what is written: the character of an HTML entity.
    pub(super) shown: Option<char>,
}

/// A line of the given text, or a block of HTML.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) kind: LineKind,
    pub(super) parts: Vec<Part>,
    /// Whether a blank line (or the edge of an HTML block) stands before it.
    pub(super) apart: bool,
}

impl Line {
    /// The line as it is read, white space as it stands.
    pub(super) fn text(&self, given: &str) -> String {
        let mut text = String::new();
        for part in &self.parts {
            match part.shown {
                Some(c) => text.push(c),
                None => text.push_str(&given[part.given.clone()]),
            }
        }
        text
    }

    /// Cuts `bytes` off the front of a line that has one verbatim part.
    pub(super) fn cut(&mut self, bytes: usize) {
        if let Some(part) = self.parts.first_mut().filter(|p| p.shown.is_none()) {
            part.given.start = (part.given.start + bytes).min(part.given.end);
        }
    }
}

/// The lines of plain text from the byte `from` on, blank ones left out.
pub(super) async fn lines(pace: &impl Pace, given: &str, from: usize) -> Vec<Line> {
    cut(pace, given, from, line).await
}

/// The lines of a text with all their marks, as if they meant nothing.
pub(super) fn verbatim(given: &str) -> Vec<Line> {
    let line = |_: &str, given, apart| Line { kind: LineKind::Text, parts: vec![Part { given, shown: None }], apart };
    at_once(cut(&AtOnce, given, 0, line))
}

async fn cut(pace: &impl Pace, given: &str, from: usize, line: fn(&str, Range<usize>, bool) -> Line) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut apart = true;
    let mut at = from;
    for raw in given[from..].split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        pace.rest(at as f64 / given.len().max(1) as f64).await;
        let start = at + (raw.len() - raw.trim_start().len());
        let end = start + raw.trim().len();
        // A carriage return before a line feed is one line break: the empty line between them is none.
        let inside_crlf = raw.is_empty() && given[..at].ends_with('\r') && given[at..].starts_with('\n');
        at += raw.len() + given[at + raw.len()..].chars().next().map_or(0, char::len_utf8);
        if start == end {
            apart |= !inside_crlf;
            continue;
        }
        let listed = lines.last().is_some_and(|l: &Line| l.kind == LineKind::Item);
        lines.push(line(given, start..end, apart || listed));
        if let Some(last) = lines.last_mut() {
            last.apart = apart || last.kind != LineKind::Text;
        }
        apart = false;
    }
    lines
}

/// A line with its Markdown marks taken off.
fn line(given: &str, range: Range<usize>, apart: bool) -> Line {
    let text = &given[range.clone()];
    let hashes = text.bytes().take_while(|&b| b == b'#').count();
    let (kind, marks) = if (1..=6).contains(&hashes) && text[hashes..].starts_with(' ') {
        (LineKind::Heading, hashes)
    } else if let Some(rest) = text.strip_prefix(['•', '‣', '▪', '·', '*', '-', '–']).filter(|r| r.starts_with(' '))
    {
        (LineKind::Item, text.len() - rest.len())
    } else if let Some(marks) = number(text).filter(|_| apart) {
        (LineKind::Item, marks)
    } else if text.starts_with('>') {
        (LineKind::Text, 1)
    } else {
        (LineKind::Text, 0)
    };
    let mut parts = Vec::new();
    inline(given, range.start + marks..range.end, &mut parts);
    Line { kind, parts, apart: apart || kind != LineKind::Text }
}

/// The length of the number that an item of a list begins with: "1. ", "2) ", "(a) ".
fn number(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let open = text.len() - inner.len();
    let label = inner.find(['.', ')']).filter(|n| (1..=2).contains(n))?;
    let figures = inner[..label].bytes().all(|b| b.is_ascii_digit());
    let letter = label == 1 && inner.starts_with(|c: char| c.is_ascii_lowercase()) && inner[label..].starts_with(')');
    let rest = &inner[label + 1..];
    let begins = rest.starts_with(' ') && rest.trim_start().starts_with(|c: char| is_upper(c) || "“\"".contains(c));
    ((figures || letter) && begins).then_some(open + label + 1)
}

/// The parts of a line without the marks inside it: Markdown's links keep their words, its pictures go, TeX's quotation marks
/// become curly ones.
fn inline(given: &str, range: Range<usize>, parts: &mut Vec<Part>) {
    let mut from = range.start;
    let mut at = range.start;
    while at < range.end {
        let rest = &given[at..range.end];
        let step = rest.chars().next().map_or(1, char::len_utf8);
        if let Some((words, length)) = link(rest) {
            emphasis(given, from..at, parts);
            if !rest.starts_with('!') {
                inline(given, at + words.start..at + words.end, parts);
            }
            at += length;
            from = at;
        } else if let Some(shown) = rest.strip_prefix("``").map(|_| '“').or(rest.strip_prefix("''").map(|_| '”')) {
            emphasis(given, from..at, parts);
            parts.push(Part { given: at..at + 2, shown: Some(shown) });
            at += 2;
            from = at;
        } else {
            at += step;
        }
    }
    if from < range.end || parts.is_empty() {
        emphasis(given, from..range.end, parts);
    }
}

/// The most bytes of an address.
const ADDRESS: usize = 4096;

/// Markdown's `[words](address)` or `![words](address)` at the start of a text: where the words stand, and its length.
fn link(text: &str) -> Option<(Range<usize>, usize)> {
    let open = if text.starts_with("![") { 2 } else { usize::from(text.starts_with('[')) };
    if open == 0 {
        return None;
    }
    let close = open + text[open..].find(['[', ']'])?;
    let address = text[close..].strip_prefix("](")?;
    // An address that does not end soon is none: whoever looked on would look through all of the line at each bracket.
    let length = address.bytes().take(ADDRESS).position(|b| matches!(b, b')' | b' '))?;
    (address.as_bytes()[length] == b')').then_some((open..close, close + 2 + length + 1))
}

/// The parts of a line without Markdown's emphasis marks: `*` and `_` at the edge of a word, in pairs or not.
fn emphasis(given: &str, range: Range<usize>, parts: &mut Vec<Part>) {
    let text = &given[range.clone()];
    let mut from = range.start;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |&(_, c)| c);
        let edge = !before.is_alphanumeric() || !after.is_alphanumeric();
        if matches!(c, '*' | '_') && edge && !(before.is_whitespace() && after.is_whitespace()) {
            if range.start + i > from {
                parts.push(Part { given: from..range.start + i, shown: None });
            }
            from = range.start + i + 1;
        } else {
            before = c;
        }
    }
    if from < range.end {
        parts.push(Part { given: from..range.end, shown: None });
    }
}
