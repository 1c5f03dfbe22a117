//! What stands around an article and is no part of it.
//!
//! In: the lines of the text. Out: the lines without the furniture of the page: section headers in another script,
//! "To Top", share and print buttons, stray tags and rules. What counts is listed in `data/furniture.tsv`.

use super::line::{Line, LineKind};
use crate::lexicon::furniture;

/// The lines that belong to the article.
pub(super) fn drop(given: &str, lines: Vec<Line>) -> Vec<Line> {
    let latin = lines.iter().map(|l| script(&l.text(given))).fold((0, 0), |sum, s| (sum.0 + s.0, sum.1 + s.1));
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut apart = false;
    for mut line in lines {
        let text = line.text(given);
        let (own, other) = script(&text);
        let foreign = latin.0 > latin.1 && other > own;
        if foreign || is_furniture(text.trim()) || is_age(text.trim()) {
            apart = true;
            continue;
        }
        line.apart |= std::mem::take(&mut apart);
        kept.push(line);
    }
    // Notes behind the article: on the writer, on whose views these are.
    while let Some(last) = kept.last().filter(|l| l.apart && kept.len() > 3) {
        if !furniture().tails(&last.text(given).trim().to_lowercase().replace('’', "'")) {
            break;
        }
        kept.pop();
    }
    kept
}

/// How many letters of a text are Latin, and how many are not.
fn script(text: &str) -> (usize, usize) {
    text.chars().filter(|c| c.is_alphabetic()).fold((0, 0), |(latin, other), c| {
        if c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c) { (latin + 1, other) } else { (latin, other + 1) }
    })
}

/// Whether a line is a button, a rule or a mark of the page rather than text.
fn is_furniture(text: &str) -> bool {
    let lone_tag = text.starts_with('<') && text.ends_with('>') && text.matches('<').count() == 1;
    let no_words = !text.chars().any(char::is_alphanumeric);
    // "More." is a sentence, "More" a button.
    let said = text.ends_with(['.', '!', '?']);
    let lower = text.to_lowercase().replace('’', "'");
    // Captions and credits are short; a paragraph may begin with the same words.
    let caption = text.chars().count() < 160 && furniture().leads(&lower);
    lone_tag
        || no_words
        || caption
        || !said && furniture().is_button(&text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
}

/// Whether a line only says how old something is: "4m ago", "2 hours ago".
fn is_age(text: &str) -> bool {
    text.len() < 24 && text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(" ago")
}

impl LineKind {
    /// Whether a line can be a headline or the line under it.
    pub(super) fn may_head(self) -> bool {
        matches!(self, Self::Text | Self::Heading)
    }
}
