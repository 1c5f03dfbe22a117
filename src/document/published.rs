//! The day of publication, where a line of its own states it.
//!
//! In: a line from above or below an article. Out: the day in ISO 8601, and whether the line says anything else: "May
//! 12, 2025", "Published: Mon 12 May 2025 18.30 BST", "Jane Roe | 2025-05-12". A day without its year says nothing here,
//! and so does one of which day and month could be exchanged ("05/06/2025").

use std::ops::Range;

use trilateral_net::letters::lowered;

use crate::lexicon::{TimeKind, time_words};

/// A day that a line states.
pub(super) struct Stated {
    /// The day as `2025-05-12`.
    pub(super) day: String,
    /// Where it stands in the line, with what belongs to it: the day of the week, the time, "Published:".
    pub(super) span: Range<usize>,
    /// Whether that is all the line says.
    pub(super) alone: bool,
}

/// The first day that a line states in full.
pub(super) fn stated(line: &str) -> Option<Stated> {
    let words = words(line);
    let (at, end, day) = (0..words.len()).find_map(|at| day_at(line, &words, at).map(|(n, day)| (at, at + n, day)))?;
    let belongs = |w: &Range<usize>| is_of_date(&line[w.clone()]);
    let from = (0..at).rev().take_while(|&w| belongs(&words[w])).last().unwrap_or(at);
    let to = (end..words.len()).take_while(|&w| belongs(&words[w])).last().map_or(end, |w| w + 1);
    let alone = from == 0 && to == words.len();
    Some(Stated { day, span: words[from].start..words[to - 1].end, alone })
}

/// The words of a line: runs of letters and digits.
fn words(line: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (i, c) in line.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match words.last_mut().filter(|w| w.end == i) {
            Some(word) => word.end = i + c.len_utf8(),
            None => words.push(i..i + c.len_utf8()),
        }
    }
    words
}

/// The day that begins with a word, and the number of its words.
fn day_at(line: &str, words: &[Range<usize>], at: usize) -> Option<(usize, String)> {
    let word = |i: usize| words.get(at + i).map_or("", |w| &line[w.clone()]);
    let number = |i: usize, digits: Range<usize>| {
        let figures = word(i).trim_end_matches(|c: char| c.is_ascii_alphabetic());
        digits.contains(&figures.len()).then(|| figures.parse::<u16>().ok()).flatten()
    };
    let (day, year) = (1..3, 4..5);
    let [y, m, d] = if let Some(m) = month(word(0)) {
        [number(2, year)?, m, number(1, day)?]
    } else if let Some(m) = month(word(1)) {
        [number(2, year)?, m, number(0, day)?]
    } else {
        // "2025-05-12T10:00": the time may be glued to the day.
        let last = word(2).split('T').next().unwrap_or_default();
        [number(0, year)?, number(1, day.clone())?, last.parse().ok()?]
    };
    ((1..=12).contains(&m) && (1..=31).contains(&d) && y > 1900).then(|| (3, [y.to_string(), two(m), two(d)].join("-")))
}

fn two(number: u16) -> String {
    let digits = number.to_string();
    if number < 10 { "0".to_owned() + &digits } else { digits }
}

/// The month that a word names.
fn month(word: &str) -> Option<u16> {
    let word = lowered(word);
    let of = |kind| time_words().value(&word, kind);
    [TimeKind::Month, TimeKind::MonthWord, TimeKind::MonthShort].into_iter().find_map(of)?.parse().ok()
}

/// Whether a word belongs to a date: a number, a day of the week, a zone, "published", "at".
fn is_of_date(word: &str) -> bool {
    const AROUND: [&str; 22] = [
        "a",
        "am",
        "at",
        "bst",
        "date",
        "edt",
        "est",
        "first",
        "gmt",
        "kst",
        "last",
        "local",
        "m",
        "modified",
        "on",
        "p",
        "pm",
        "posted",
        "published",
        "time",
        "updated",
        "utc",
    ];
    let lower = lowered(word);
    let is = |kind| time_words().value(&lower, kind).is_some();
    word.starts_with(|c: char| c.is_ascii_digit())
        || AROUND.contains(&lower.as_str())
        || is(TimeKind::Weekday)
        || is(TimeKind::WeekdayShort)
}
