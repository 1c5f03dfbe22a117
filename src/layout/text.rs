//! How wide words are, and how to make them fit.
//!
//! There is no page to measure on, so widths come from a table of letter classes, a little wider than the fonts that
//! browsers choose: what fits here fits there. Nothing here knows where the words stand.

use super::geometry::{Point, Rect};

/// Which end of a line of text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It starts there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A line of text at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// The end of the baseline that `anchor` names.
    pub at: Point,
    /// Which end that is.
    pub anchor: Anchor,
    /// The size of the letters in pixels.
    pub size: f64,
}

impl Line {
    /// The box that the line fills.
    pub fn bounds(&self) -> Rect {
        let width = width(&self.text, self.size);
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        Rect::new(left, self.at.y - self.size * 0.8, width, self.size * 1.05)
    }
}

/// The width of `text` in letters of `size` pixels.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// Where a line may end without a space: Khmer marks the ends of its words with it. Chinese needs no mark: it may end after any
/// letter.
const BREAK: char = '\u{200b}';

/// The width of a letter, in parts of its size.
fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '.' | ',' | ':' | ';' | '|' | '!' | '’' | '‘' => 0.29,
        ' ' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '-' | '/' | '“' | '”' | '"' => 0.4,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | '⇄' | '→' => 0.96,
        'A'..='Z' => 0.7,
        '\u{0}'..='\u{24f}' => 0.6,
        // Cyrillic: the widest small letters, then capitals, then the others.
        'ж' | 'м' | 'ш' | 'щ' | 'ы' | 'ю' | 'ф' => 0.85,
        'Ж' | 'М' | 'Ф' | 'Ш' | 'Щ' | 'Ы' | 'Ю' => 1.0,
        'А'..='Я' => 0.75,
        'а'..='ё' => 0.62,
        // Khmer: what stands above or below a letter takes no room beside it.
        '\u{17b7}'..='\u{17bd}' | '\u{17c6}' | '\u{17c9}'..='\u{17d3}' | BREAK => 0.0,
        '\u{1780}'..='\u{17ff}' => 0.8,
        _ => 1.0,
    }
}

/// `text`, cut after a letter and ended by "…" if it is wider than `room`; empty if not even that fits.
pub fn shorten(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut left = room - width("…", size);
    let mut short = String::new();
    for c in text.chars() {
        left -= advance(c) * size;
        if left < 0.0 {
            break;
        }
        short.push(c);
    }
    let kept = short.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    short.truncate(kept);
    if short.is_empty() { short } else { short + "…" }
}

/// `text` in lines no wider than `room`, at most `most` of them; the last one shortened if more are needed.
pub fn wrap(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_inclusive(|c| matches!(c, ' ' | BREAK | '\u{3000}'..='\u{9fff}')) {
        let full = lines.len() == most;
        match lines.last_mut() {
            Some(line) if full || width(line, size) + width(word.trim_end(), size) <= room => line.push_str(word),
            _ => lines.push(word.to_owned()),
        }
    }
    for line in &mut lines {
        *line = shorten(line.trim_end(), size, room);
    }
    lines.retain(|l| !l.is_empty());
    lines
}
