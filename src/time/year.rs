//! Years, decades and centuries: "2021", "the year 2011", "fiscal year 2008", "the 1990s", "the 21st century".
//!
//! In: a sentence and a place. Out: what they name. A bare number of four digits is a year only where nothing makes it
//! an amount or a name: "the 1718 Committee", "2000 troops" and "Resolution 1874" are none.

use super::line::Line;
use super::meaning::{Base, Written, Year};
use super::month::counts;
use super::number;
use super::period::Period;
use super::unit::Unit;
use crate::lexicon::TimeKind;

/// A year, a decade or a century.
pub(super) fn base(line: &Line, at: usize) -> Option<(Base, usize)> {
    announced(line, at)
        .or_else(|| decade(line, at))
        .or_else(|| century(line, at))
        .or_else(|| bare(line, at))
        .or_else(|| spoken(line, at))
}

fn given(year: i32) -> Base {
    Base::Written(Written { year: Some(Year::Given(year)), ..Written::default() })
}

/// "the year 2011", "fiscal year 2008", "FY2008".
fn announced(line: &Line, at: usize) -> Option<(Base, usize)> {
    let start = line.skip(at, &["the"]);
    let kind = line.skip(start, &["fiscal", "financial", "calendar"]);
    let fiscal = line.is(start, &["fiscal", "financial", "fy"]);
    if line.is(kind, &["year", "fy", "cy", "ad", "a.d."]) {
        let year_at = line.skip(kind + 1, &["of"]);
        let year = number::year_digits(line, year_at)?;
        return Some((if fiscal { Base::Fiscal(year) } else { given(year) }, year_at + 1));
    }
    let digits = line.lower(at).strip_prefix("fy")?;
    let year: i32 = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
    match digits.len() {
        2 => Some((Base::Fiscal(2000 + year), at + 1)),
        4 if (1000..=2999).contains(&year) => Some((Base::Fiscal(year), at + 1)),
        _ => None,
    }
}

/// "1990s", "1990’s", "the ’90s", "nineties".
fn decade(line: &Line, at: usize) -> Option<(Base, usize)> {
    if let Some(tens) = line.number(at, TimeKind::Decade) {
        let personal = line.is(at.wrapping_sub(1), &["his", "her", "their", "my", "your", "our"]);
        return (!personal).then_some((Base::Known(Period::Decade(190 + tens)), at + 1));
    }
    let at = if line.is(at, &["'", "’", "‘"]) && line.is_tight(at) { at + 1 } else { at };
    let text = line.lower(at);
    let digits = text.trim_end_matches('s');
    let ended = digits.len() < text.len();
    let next = if ended { at + 1 } else { line.skip(at + 1, &["'s", "’s", "s"]) };
    if !ended && next == at + 1 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i32 = digits.parse().ok().filter(|n| n % 10 == 0)?;
    match digits.len() {
        4 if (1000..=2990).contains(&number) => Some((Base::Known(Period::Decade(number / 10)), next)),
        2 if ended && line.is(at.wrapping_sub(1), &["the", "'", "’", "‘", "early", "mid", "late", "-"]) => {
            // The 20s and what precedes them can be of this century; beyond, it is the last one.
            let century = if number <= 20 { 200 } else { 190 };
            let dashed = line.is(at.wrapping_sub(1), &["-"]) && !line.has(at.wrapping_sub(2), TimeKind::Edge);
            (!dashed).then_some((Base::Known(Period::Decade(century + number / 10)), next))
        }
        _ => None,
    }
}

/// "the 21st century", "19th-century".
fn century(line: &Line, at: usize) -> Option<(Base, usize)> {
    let (nth, next) = number::ordinal(line, at).filter(|(n, _)| (1..=30).contains(n))?;
    let next = line.skip(next, &["-"]);
    let unit = line.value(next, TimeKind::Unit).and_then(Unit::parse)?;
    (unit == Unit::Century).then_some((Base::Known(Period::Century(nth - 1)), next + 1))
}

/// "in nineteen ninety-six".
fn spoken(line: &Line, at: usize) -> Option<(Base, usize)> {
    let led = line.is(at.wrapping_sub(1), &["in", "since", "until", "by", "year"]);
    let (year, next) = number::year_words(line, at).filter(|_| led && !line.is_number(at))?;
    (!counts(line, next) && !line.lower(next).ends_with('s')).then(|| (given(year), next))
}

/// Four digits that nothing speaks against.
fn bare(line: &Line, at: usize) -> Option<(Base, usize)> {
    let year = number::year_digits(line, at)?;
    let (before, next) = (at.wrapping_sub(1), at + 1);
    let led = line.is(
        before,
        &[
            "in", "since", "until", "till", "by", "from", "before", "after", "during", "to", "through", "between",
            "around", "circa", "late", "early", "mid", "of", "(", "-", "–", "than",
        ],
    ) || line.has(before, TimeKind::Edge);
    let money = line.is(before, &["$", "£", "€", "¥", "₩", "#"]) || line.is_tight(before) && line.is_number(before);
    let numbered = line.has(before, TimeKind::NoYear)
        || line.is(before, &["."]) && line.has(before.wrapping_sub(1), TimeKind::NoYear);
    let joined = line.is(next, &["-", "/", ":"])
        && line.is_tight(at)
        && (line.is_number(next + 1) || line.has(next + 1, TimeKind::Unit));
    let joined_before =
        line.is(before, &["-", "/"]) && before > line.range.start && !line.has(before - 1, TimeKind::Edge);
    let hung = joined_before && (line.is_number(before - 1) || line.is_tight(before) && line.is_tight(before - 1));
    if money
        || numbered
        || joined
        || hung
        || counts(line, next)
        || !line.lower(next).is_empty() && line.is(next, &["+"])
    {
        return None;
    }
    let plausible = if (1900..=2099).contains(&year) {
        // "2000 soldiers": a round number before a plural, unless a word before it says it is a time.
        led || year % 100 != 0 || !line.lower(next).ends_with('s')
    } else {
        led && !line.is_capital(next) && !line.lower(next).ends_with('s')
    };
    plausible.then(|| (given(year), next))
}
