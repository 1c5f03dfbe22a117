//! Finding time expressions.
//!
//! In: a document. Out: its time expressions in text order with what they say, not yet placed on the calendar. At each
//! token that can begin one the longest reading wins; most tokens cannot begin any and cost one look.

use std::ops::Range;

use trilateral_net::letters::is_upper;

use super::line::Line;
use super::meaning::{Base, Counted, Meaning, Side, Year};
use super::{clock, length, point, range, set, shift, vague};
use crate::document::Document;
use crate::lexicon::{Begins, TimeKind, TimePlace};
use crate::pace::Pace;

/// A time expression with what it says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The sentence it stands in.
    pub sentence: usize,
    pub meaning: Meaning,
    /// What the word before it makes of it.
    pub side: Option<Side>,
}

/// The time expressions of a document.
pub(super) async fn find(pace: &impl Pace, document: &Document, senses: &[TimePlace]) -> Vec<Found> {
    let mut found = Vec::new();
    pace.each(document.sentences.len(), &mut |sentence| {
        let s = &document.sentences[sentence];
        let line = Line { document, senses, range: s.tokens.clone() };
        let mut at = s.tokens.start;
        let mut free = at;
        while at < s.tokens.end {
            let Some((meaning, end)) = reading(&line, at) else {
                at += 1;
                continue;
            };
            if let Some(meaning) = meaning {
                let start = with_article(&line, free, at, &meaning);
                let side = side(&line, start);
                found.push(Found { tokens: start..end, sentence, meaning, side });
            }
            at = end.max(at + 1);
            free = at;
        }
    })
    .await;
    share_years(document, &mut found);
    found
}

/// In "July and September 2020" the year is of both.
fn share_years(document: &Document, found: &mut [Found]) {
    for i in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(i);
        let (first, second) = (&mut before[i - 1], &after[0]);
        let listed = match second.tokens.start - first.tokens.end.min(second.tokens.start) {
            1 => ["and", "or", ",", "&"].contains(&document.lower(first.tokens.end)),
            2 => {
                document.lower(first.tokens.end) == "," && ["and", "or"].contains(&document.lower(first.tokens.end + 1))
            }
            _ => false,
        };
        if let (Meaning::Point(a), Meaning::Point(b)) = (&mut first.meaning, &second.meaning)
            && let (Base::Written(a), Base::Written(b)) = (&mut a.base, &b.base)
            && let (true, None, Some(Year::Given(year))) =
                (listed && a.month.is_some() && b.month.is_some(), a.year, b.year)
        {
            let turned = (a.month, a.day) > (b.month, b.day.or(a.day));
            a.year = Some(Year::Given(year - i32::from(turned)));
        }
    }
}

/// The longest reading at a token; no meaning for words that only look like a time.
fn reading(line: &Line, at: usize) -> Option<(Option<Meaning>, usize)> {
    let begins = line.begins(at);
    if begins == Begins::Nothing {
        return None;
    }
    // "Operation Midnight Hammer", "Operation May Rain".
    if line.is(at.wrapping_sub(1), &["operation"]) && line.document.word(at).starts_with(is_upper) {
        return Some((None, at + 1));
    }
    let mut best = vague::meaning(line, at);
    let mut offer = |found: Option<(Meaning, usize)>| {
        if let Some((meaning, end)) = found
            && best.as_ref().is_none_or(|b| end > b.1)
        {
            best = Some((Some(meaning), end));
        }
    };
    let point = point::point(line, at);
    if begins == Begins::Anything {
        offer(range::meaning(line, at, point.as_ref()));
    }
    offer(point.map(|(point, end)| (Meaning::Point(point), end)));
    if begins == Begins::Phrase {
        return best;
    }
    offer(set::meaning(line, at));
    offer(shift::meaning(line, at));
    offer(length::alone(line, at).map(|(length, end)| (Meaning::Length(length), end)));
    offer(clock::alone(line, at).map(|(clock, end)| (Meaning::Clock(clock), end)));
    best
}

/// Where an expression begins if "the" before it belongs to it: "the 1990s", "the 18th".
fn with_article(line: &Line, free: usize, at: usize, meaning: &Meaning) -> usize {
    let article = match meaning {
        Meaning::Point(point) => match &point.base {
            Base::Known(_)
            | Base::Fiscal(_)
            | Base::DayOfMonth { .. }
            | Base::Step { .. }
            | Base::Weekend
            | Base::Part { .. } => true,
            Base::Nth { counted, .. } => *counted != Counted::Half,
            _ => point.edge.is_some(),
        },
        Meaning::Around { .. } => true,
        _ => false,
    };
    if article && at > free && line.is(at - 1, &["the"]) { at - 1 } else { at }
}

/// What the words before a date make of it: "since", "before", "no later than".
fn side(line: &Line, start: usize) -> Option<Side> {
    let before = start.checked_sub(1).filter(|i| line.range.contains(i))?;
    if let Some(side) = line.value(before, TimeKind::Side) {
        return Side::parse(side);
    }
    let two = before.wrapping_sub(1);
    match (line.lower(two), line.lower(before)) {
        ("prior", "to") | ("ahead", "of") | ("earlier", "than") => Some(Side::Before),
        ("later" | "sooner" | "more" | "greater", "than") if line.is(two.wrapping_sub(1), &["no", "not"]) => {
            Some(Side::Until)
        }
        ("later", "than") => Some(Side::After),
        ("starting" | "beginning" | "effective", "on" | "in" | "from") | (_, "starting" | "beginning") => {
            Some(Side::Since)
        }
        ("up", "to") => Some(Side::Until),
        _ => None,
    }
}
