//! Lengths of time: "75 years", "a two-year truce", "several weeks", "half a century", "3 months and 2 weeks".
//!
//! In: a sentence and a place. Out: the length. Ages ("25 years old") are none of a story’s times, and "a day" is a
//! length only beside a word that measures.

use super::line::Line;
use super::number;
use super::unit::{Amount, Length, Unit};
use crate::lexicon::TimeKind;

/// A length of time, with what is next to it: "more than two years".
pub(super) fn length(line: &Line, at: usize) -> Option<(Length, usize)> {
    let (modifier, start) = modifier(line, at);
    let (mut length, mut end) = part(line, start)?;
    // "two years and six months", "3 months and 2 weeks and 2 days"
    while length.parts.len() < 4 {
        let next = line.skip(line.skip(end, &[","]), &["and"]);
        let Some((more, after)) = part(line, next).filter(|(more, _)| more.unit() < length.unit() && next > end) else {
            break;
        };
        // "for the last three months and two days ago": the rest belongs to what follows.
        let counted = line.has(at.wrapping_sub(1), TimeKind::WhichSpan);
        if counted && line.is(after, &["ago", "later", "earlier", "before", "after"])
            || !length.is_exact()
            || !more.is_exact()
        {
            break;
        }
        length.parts.extend(more.parts);
        end = after;
    }
    length.modifier = modifier;
    let aged = line.is(line.skip(end, &["-"]), &["old", "olds", "older", "younger"])
        || line.is(end, &["of"]) && line.is(end + 1, &["age"]);
    (!aged).then_some((length, end))
}

/// An amount and a unit.
fn part(line: &Line, at: usize) -> Option<(Length, usize)> {
    if let Some(found) = glued(line, at) {
        return Some(found);
    }
    let (amount, next) = number::amount(line, at)?;
    let mut unit_at = line.skip(next, &["-"]);
    // "five long years", "100 consecutive days"
    if line.is(
        unit_at,
        &[
            "long",
            "full",
            "consecutive",
            "whole",
            "straight",
            "more",
            "short",
            "business",
            "working",
            "calendar",
            "successive",
        ],
    ) {
        unit_at += 1;
    }
    let mut unit = line.value(unit_at, TimeKind::Unit).and_then(Unit::parse)?;
    if unit == Unit::Day && line.is(unit_at - 1, &["business", "working"]) {
        unit = Unit::WorkingDay;
    }
    // Three quarters are a fraction; "quarter" is a length only where the past or next ones are counted.
    if unit == Unit::Quarter && !line.has(at.wrapping_sub(1), TimeKind::WhichSpan) {
        return None;
    }
    // "a second", "the second" are places in an order.
    if line.is(unit_at, &["second"]) && !line.is_number(at) && !line.is(next, &["-"]) {
        return None;
    }
    let end = unit_at + 1;
    // "a year and a half"
    if let (Amount::Exact(n), Some((part, next))) = (amount, number::fraction(line, end)) {
        return Some((Length::new(Amount::Exact(n.saturating_add(part)), unit), next));
    }
    Some((Length::new(amount, unit), end))
}

/// "3h", "10min", "24hrs": number and unit in one word. Only what cannot be a name or a measure.
fn glued(line: &Line, at: usize) -> Option<(Length, usize)> {
    if !line.is_number(at) {
        return None;
    }
    let text = line.lower(at);
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let unit = match &text[digits..] {
        "h" | "hr" | "hrs" => Unit::Hour,
        "min" | "mins" => Unit::Minute,
        "sec" | "secs" => Unit::Second,
        "yr" | "yrs" => Unit::Year,
        _ => return None,
    };
    let count: i64 = text[..digits].parse().ok().filter(|n| *n < 100_000)?;
    Some((Length::new(Amount::whole(count), unit), at + 1))
}

/// "about", "more than", "at least": the TIMEX3 modifier and the place after it.
fn modifier(line: &Line, at: usize) -> (Option<&'static str>, usize) {
    let two = match (line.lower(at), line.lower(at + 1)) {
        ("more" | "longer" | "greater", "than") => Some("MORE_THAN"),
        ("less" | "fewer" | "shorter", "than") => Some("LESS_THAN"),
        ("at", "least") => Some("EQUAL_OR_MORE"),
        ("at", "most") | ("up", "to") => Some("EQUAL_OR_LESS"),
        _ => None,
    };
    if two.is_some() {
        return (two, at + 2);
    }
    // "for over 30 years" is more than that; "invest over five years" is as long.
    if line.is(at, &["over"]) {
        let more =
            line.is(at.wrapping_sub(1), &["for", "of", "in", "by", "after", "with", "spent", "lasted", "just", "well"]);
        return if more { (Some("MORE_THAN"), at + 1) } else { (None, at) };
    }
    match line.value(at, TimeKind::About) {
        // "some" alone is an amount: "some days".
        Some(value) if !line.has(at, TimeKind::Amount) || number::cardinal(line, at + 1).is_some() => {
            (Some(value).filter(|v| !v.is_empty()), at + 1)
        }
        _ => (None, at),
    }
}

/// A length that says by itself that it is one, not the first words of something else.
pub(super) fn alone(line: &Line, at: usize) -> Option<(Length, usize)> {
    if let Some(found) = plural(line, at) {
        return Some(found);
    }
    let (length, end) = length(line, at)?;
    let (_, start) = modifier(line, at);
    let article = line.is(start, &["a", "an"]) && length.parts.len() == 1 && length.parts[0].0 == Amount::whole(1);
    let measured = line.is(
        start.wrapping_sub(1),
        &[
            "for", "in", "within", "over", "after", "than", "about", "nearly", "almost", "least", "under", "not",
            "lasted", "took", "takes",
        ],
    );
    let closed = !line.is_word(end) || !line.is(end, &["old"]) && measured;
    let wide = line.is(start + 1, &["decade", "century", "millennium", "fortnight"]);
    // "a day" is a length in "for a day", and not in "three times a day".
    (!article || measured && closed || wide && !line.is(start.wrapping_sub(1), &["times"])).then_some((length, end))
}

/// "for decades", "years of war", "months-long", "all day".
fn plural(line: &Line, at: usize) -> Option<(Length, usize)> {
    let before = at.wrapping_sub(1);
    if line.is(at, &["all"]) {
        let unit = line.value(at + 1, TimeKind::Unit).and_then(Unit::parse)?;
        return (!line.lower(at + 1).ends_with('s')).then(|| (Length::new(Amount::whole(1), unit), at + 2));
    }
    let unit = line.value(at, TimeKind::Unit).and_then(Unit::parse)?;
    let is_plural = line.lower(at).ends_with('s') || line.is(at, &["millennia"]);
    // "people over 65 years of age": a number before it has been read already, and is none of a length.
    if line.is_number(before) || line.is(at + 1, &["of"]) && line.is(at + 2, &["age"]) {
        return None;
    }
    let long = line.is(at + 1, &["-"]) && line.is(at + 2, &["long"]);
    if long {
        let amount = if is_plural { Amount::Some } else { Amount::whole(1) };
        return Some((Length::new(amount, unit), at + 3));
    }
    let led = line.is(before, &["for", "over", "within", "took", "after", "lasted", "in", "of", "many", "through"]);
    let years_of =
        line.is(at + 1, &["of"]) && !line.has(before, TimeKind::Which) && !line.is(before, &["the", "s", "'s", "’s"]);
    let counted = !matches!(unit, Unit::Second | Unit::Minute | Unit::Quarter | Unit::Weekend | Unit::WorkingDay);
    (is_plural && counted && (led && !line.is(before, &["of", "in"]) || years_of))
        .then(|| (Length::new(Amount::Some, unit), at + 1))
}
