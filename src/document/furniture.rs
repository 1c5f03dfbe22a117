//! What stands around an article and is no part of it.
//!
//! In: the lines of the text. Out: the lines without the furniture of the page: section headers in another script,
//! "To Top", share and print buttons, lists of other articles, captions, dates of their own, notes on the writer, stray
//! tags and rules. What counts is listed in `data/furniture.tsv`.

use trilateral_net::letters::lowered;

use super::line::{Line, LineKind};
use super::{Source, head, published};
use crate::lexicon::furniture;
use crate::pace::Pace;

/// The lines that belong to the article; what the others say of its day and writer goes into the source.
pub(super) async fn drop(pace: &impl Pace, given: &str, lines: Vec<Line>, source: &mut Source) -> Vec<Line> {
    let latin = lines.iter().map(|l| script(&l.text(given))).fold((0, 0), |sum, s| (sum.0 + s.0, sum.1 + s.1));
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut apart = false;
    // Inside a list of other articles, where every line is short and no sentence.
    let mut listed = false;
    let last = lines.len();
    for (i, mut line) in lines.into_iter().enumerate() {
        pace.rest(i as f64 / last as f64).await;
        let text = line.text(given);
        let bare = text.trim();
        let (own, other) = script(&text);
        let foreign = latin.0 > latin.1 && other > own;
        // What surrounds an article is short; a paragraph need not be looked at.
        let lower = if bare.len() < PARAGRAPH { lowered(bare).replace('’', "'") } else { String::new() };
        listed = furniture().opens_list(lower.trim_matches(|c: char| !c.is_alphanumeric())) || listed && is_entry(bare);
        // Above and below an article stands when it was printed.
        let edge = kept.len() < HEAD || i + HEAD > last;
        let short = edge && bare.chars().count() < SHORT && !bare.ends_with('.');
        let stated = short.then(|| published::stated(bare)).flatten();
        let dated = last > 2 && stated.as_ref().is_some_and(|s| s.alone);
        let furniture = is_furniture(bare, &lower);
        let address = bare.starts_with("www.") || bare.starts_with("http");
        if let Some(stated) = stated.filter(|s| s.alone || furniture || address) {
            source.stated_date.get_or_insert(stated.day);
            // Between the headline and the date stands the writer.
            let above = kept.last().filter(|_| (2..6).contains(&kept.len())).map(|l| l.text(given));
            if let Some(name) = above.filter(|n| dated && head::is_name(n.trim())) {
                source.author.get_or_insert_with(|| name.trim().to_owned());
            }
        }
        if foreign || furniture || listed || dated || is_age(bare) || edge && (address || is_trail(bare)) {
            apart = true;
            continue;
        }
        line.apart |= std::mem::take(&mut apart);
        kept.push(line);
    }
    // Notes behind the article: on the writer, on whose views these are.
    let least = kept.len().saturating_sub(NOTES).max(3);
    while let Some(last) = kept.last().filter(|_| kept.len() > least) {
        let text = last.text(given);
        let bare = text.trim();
        let note = last.apart && furniture().tails(&lowered(bare).replace('’', "'"))
            || head::is_label(bare)
            || source.author.as_deref() == Some(bare);
        // The story itself, not its headline and byline.
        let told = |text: &str| text.trim_end().ends_with(['.', '”', '"', '?', '!']);
        let said = |name: &str| {
            kept[..kept.len() - 1].iter().map(|l| l.text(given)).any(|text| told(&text) && text.contains(name))
        };
        if !(note || head::writer(bare, said, source)) {
            break;
        }
        kept.pop();
    }
    kept
}

/// The most lines of notes behind an article.
const NOTES: usize = 12;

/// How many lines above and below an article may say when it was printed.
const HEAD: usize = 6;
/// A line of more bytes is no caption.
const PARAGRAPH: usize = 300;
/// A line of more characters is a paragraph.
const SHORT: usize = 120;

/// Whether a line can be a title in a list of other articles.
fn is_entry(line: &str) -> bool {
    line.chars().count() < SHORT && !line.ends_with(['.', '!', '”', '"', ':'])
}

/// Whether a line says where on its site the article stands: "Home > News > Asia".
fn is_trail(line: &str) -> bool {
    [" > ", " » ", " › ", " | ", " / "].iter().any(|mark| line.matches(mark).count() > 1)
        && line.chars().count() < SHORT
}

/// How many letters of a text are Latin, and how many are not.
fn script(text: &str) -> (usize, usize) {
    text.chars().filter(|c| c.is_alphabetic()).fold((0, 0), |(latin, other), c| {
        if c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c) { (latin + 1, other) } else { (latin, other + 1) }
    })
}

/// Whether a line is a button, a rule or a mark of the page rather than text.
fn is_furniture(text: &str, lower: &str) -> bool {
    let lone_tag = text.starts_with('<') && text.ends_with('>') && text.matches('<').count() == 1;
    let no_words = !text.chars().any(char::is_alphanumeric);
    // "More." is a sentence, "More" a button.
    let said = text.ends_with(['.', '!', '?']);
    // Captions and credits are short; a paragraph may begin with the same words.
    let caption = text.len() < PARAGRAPH && text.chars().count() < 160 && furniture().leads(lower);
    // "… shake hands. (AP Photo)", "Photograph: …/Reuters".
    let credit = furniture().credits(lower);
    let reading = lower.len() < 24 && (lower.ends_with("min read") || lower.ends_with("minute read"));
    lone_tag
        || no_words
        || caption
        || credit
        || reading
        || !said && furniture().is_button(&lowered(text.trim_matches(|c: char| !c.is_alphanumeric())))
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
