//! Numbers in digits and in words.
//!
//! In: a sentence and a place. Out: the number that stands there and the place after it.

use super::line::Line;
use super::meaning::Year;
use super::unit::Amount;
use crate::lexicon::TimeKind;

/// A token of nothing but digits, thousands parted by commas or not.
pub(super) fn digits(line: &Line, at: usize) -> Option<i64> {
    if !line.is_number(at) {
        return None;
    }
    let text = line.lower(at);
    let mut groups = text.split(',');
    let first = groups.next()?;
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let grouped = text.len() > first.len();
    if !all_digits(first) || text.len() > 15 || (grouped && first.len() > 3) {
        return None;
    }
    let mut number: i64 = first.parse().ok()?;
    for group in groups {
        if group.len() != 3 || !all_digits(group) {
            return None;
        }
        number = number * 1000 + group.parse::<i64>().ok()?;
    }
    Some(number)
}

/// A number below a hundred in words: "twenty-four".
fn small_words(line: &Line, at: usize) -> Option<(i64, usize)> {
    if let Some(tens) = line.number(at, TimeKind::Tens) {
        let next = line.skip(at + 1, &["-"]);
        return Some(match line.number(next, TimeKind::Number) {
            Some(ones @ 1..=9) => (i64::from(tens + ones), next + 1),
            _ => (i64::from(tens), at + 1),
        });
    }
    line.number(at, TimeKind::Number).map(|n| (i64::from(n), at + 1))
}

/// A number in words: "two thousand and fifteen".
fn words(line: &Line, at: usize) -> Option<(i64, usize)> {
    let (mut number, mut at) = small_words(line, at)?;
    while let Some(scale) = line.number(at, TimeKind::Scale) {
        number = number.checked_mul(i64::from(scale)).filter(|n| *n < 1_000_000)?;
        at += 1;
        let next = line.skip(at, &["and"]);
        if let Some((rest, after)) = small_words(line, next)
            && rest < i64::from(scale)
        {
            (number, at) = match line.number(after, TimeKind::Scale) {
                // "two thousand three hundred": the rest is scaled itself.
                Some(100) if scale == 1000 => (number + rest * 100, after + 1),
                _ => (number + rest, after),
            };
            break;
        }
    }
    Some((number, at))
}

/// A whole number in digits or words.
pub(super) fn cardinal(line: &Line, at: usize) -> Option<(i64, usize)> {
    digits(line, at).map(|n| (n, at + 1)).or_else(|| words(line, at))
}

/// A place in an order: "26th", "twenty-sixth". "last" is -1.
pub(super) fn ordinal(line: &Line, at: usize) -> Option<(i32, usize)> {
    if line.is_number(at) {
        let text = line.lower(at);
        let stem = ["st", "nd", "rd", "th"].iter().find_map(|s| text.strip_suffix(s))?;
        let n: i32 = stem.parse().ok().filter(|n| *n > 0)?;
        return stem.bytes().all(|b| b.is_ascii_digit()).then_some((n, at + 1));
    }
    if let Some(tens) = line.number(at, TimeKind::Tens) {
        let next = line.skip(at + 1, &["-"]);
        let ones = line.number(next, TimeKind::Ordinal).filter(|n| (1..=9).contains(n))?;
        return Some((tens + ones, next + 1));
    }
    line.number(at, TimeKind::Ordinal).map(|n| (n, at + 1))
}

/// A day of the month, in digits, as an ordinal or in words, and whether it is an ordinal.
pub(super) fn day(line: &Line, at: usize) -> Option<(u8, bool, usize)> {
    let (n, is_ordinal, next) = match ordinal(line, at) {
        Some((n, next)) => (i64::from(n), true, next),
        None => match digits(line, at) {
            Some(n) if line.lower(at).len() <= 2 => (n, false, at + 1),
            Some(_) => return None,
            None => small_words(line, at).map(|(n, next)| (n, false, next))?,
        },
    };
    (1..=31).contains(&n).then_some((n as u8, is_ordinal, next))
}

/// A year of four digits.
pub(super) fn year_digits(line: &Line, at: usize) -> Option<i32> {
    let year = digits(line, at).filter(|_| line.lower(at).len() == 4)?;
    (1000..=2999).contains(&year).then_some(year as i32)
}

/// A year in words: "nineteen ninety-six", "two thousand and fifteen".
pub(super) fn year_words(line: &Line, at: usize) -> Option<(i32, usize)> {
    if let Some((century @ 10..=20, next)) = small_words(line, at)
        && let Some((rest @ 10..=99, next)) = small_words(line, next)
    {
        return Some(((century * 100 + rest) as i32, next));
    }
    words(line, at).filter(|(n, _)| (1000..=2999).contains(n)).map(|(n, next)| (n as i32, next))
}

/// A year where one is expected, behind a month: four digits, words, or "’87".
pub(super) fn year(line: &Line, at: usize) -> Option<(Year, usize)> {
    if let Some(year) = year_digits(line, at) {
        return Some((Year::Given(year), at + 1));
    }
    let quoted = line.skip(at, &["'", "’", "‘"]);
    if quoted > at && line.is_tight(at) && line.lower(quoted).len() == 2 {
        return digits(line, quoted).map(|n| (Year::Short(n as i32), quoted + 1));
    }
    year_words(line, at).map(|(year, next)| (Year::Given(year), next))
}

/// An amount of units: "15", "1.5", "two and a half", "several", "a few", "a couple of", "half a".
pub(super) fn amount(line: &Line, at: usize) -> Option<(Amount, usize)> {
    if let Some(thousandths) = decimal(line, at) {
        return Some((Amount::Exact(thousandths), at + 1));
    }
    if let Some((n, mut next)) = cardinal(line, at) {
        // "sixteen (16)"
        if line.is(next, &["("]) && digits(line, next + 1) == Some(n) && line.is(next + 2, &[")"]) {
            next += 3;
        }
        return Some(match fraction(line, next) {
            Some((part, next)) => (Amount::Exact(n.saturating_mul(1000).saturating_add(part)), next),
            None => (Amount::whole(n), next),
        });
    }
    let value = line.value(at, TimeKind::Amount)?;
    let article = value == "1" && line.is(at, &["a", "an"]);
    if article && let Some((amount, next)) = amount_noun(line, at + 1) {
        return Some((amount, next));
    }
    match value {
        "half" => Some((Amount::Exact(500), line.skip(at + 1, &["a", "an"]))),
        "X" => Some((Amount::Some, at + 1)),
        _ => {
            let n: i64 = value.parse().ok()?;
            let next = if n > 1 { line.skip(at + 1, &["of"]) } else { at + 1 };
            Some((Amount::whole(n), next))
        }
    }
}

/// "few", "couple of", "half" behind "a".
fn amount_noun(line: &Line, at: usize) -> Option<(Amount, usize)> {
    match line.value(at, TimeKind::Amount)? {
        "half" => Some((Amount::Exact(500), line.skip(at + 1, &["-"]))),
        "X" => Some((Amount::Some, at + 1)),
        "1" => Some((Amount::whole(1), at + 1)),
        n => Some((Amount::whole(n.parse().ok()?), line.skip(at + 1, &["of"]))),
    }
}

/// "and a half", "and half", "and a quarter", in thousandths.
pub(super) fn fraction(line: &Line, at: usize) -> Option<(i64, usize)> {
    // "three-and-a-half"
    let at = line.skip(at, &["-"]);
    let next = line.is(at, &["and"]).then(|| line.skip(line.skip(line.skip(at + 1, &["-"]), &["a", "an"]), &["-"]))?;
    match line.lower(next) {
        "half" => Some((500, next + 1)),
        "quarter" => Some((250, next + 1)),
        _ => None,
    }
}

/// A number with a decimal point, in thousandths.
fn decimal(line: &Line, at: usize) -> Option<i64> {
    if !line.is_number(at) {
        return None;
    }
    let (whole, rest) = line.lower(at).split_once('.')?;
    let fits = |s: &str, most: usize| !s.is_empty() && s.len() <= most && s.bytes().all(|b| b.is_ascii_digit());
    if !fits(whole, 9) || !fits(rest, 3) {
        return None;
    }
    let scale = [100, 10, 1][rest.len() - 1];
    Some(whole.parse::<i64>().ok()? * 1000 + rest.parse::<i64>().ok()? * scale)
}
