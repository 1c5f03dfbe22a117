//! Dates in words.
//!
//! In: a language, and the first and the last day that a time can mean. Out: the words of a newspaper for it, as exact as the
//! days and no more. What order a language puts day, month and year in it says itself ([`Words::dated`]).

use crate::time::Date;
use crate::words::{Words, english as en};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date in a form of the language, or else in English.
fn form(words: &Words, form: &str, date: Date, english: impl FnOnce(&str) -> String) -> String {
    let month = usize::from(date.month()).wrapping_sub(1);
    let dated = words.dated(form, (date.year(), date.month(), date.day()));
    dated.unwrap_or_else(|| english(MONTHS.get(month).copied().unwrap_or_default()))
}

/// The short name of the month of a date.
pub fn month(words: &Words, date: Date) -> String {
    form(words, "short", date, str::to_owned)
}

/// A day: "26 Apr 2025".
pub fn day(words: &Words, date: Date) -> String {
    form(words, "day", date, |month| format!("{} {month} {}", date.day(), date.year()))
}

/// A day of a year that is told beside it: "26 Apr".
pub fn day_month(words: &Words, date: Date) -> String {
    form(words, "partial", date, |month| format!("{} {month}", date.day()))
}

/// A month: "Apr 2025".
pub fn month_year(words: &Words, date: Date) -> String {
    form(words, "month", date, |month| format!("{month} {}", date.year()))
}

/// A year.
pub fn year(words: &Words, date: Date) -> String {
    form(words, "year", date, |_| date.year().to_string())
}

/// A stretch of time: "26 Apr 2025", "Oct 2024", "Oct–Dec 2024", "2024", "since Jun 2024"; empty if both ends are open.
pub fn words(words: &Words, earliest: Option<Date>, latest: Option<Date>) -> String {
    match (earliest, latest) {
        (Some(a), Some(b)) => between(words, a.min(b), a.max(b)),
        (Some(a), None) => words.say(en::SINCE, &[&edge(words, a, a.day() == 1)]),
        (None, Some(b)) => words.say(en::UNTIL, &[&edge(words, b, ends_month(b))]),
        (None, None) => String::new(),
    }
}

fn between(words: &Words, a: Date, b: Date) -> String {
    type Form = fn(&Words, Date) -> String;
    // Where both ends are of one year it is told once, on the side where the language has it.
    let joined = |part: Form, whole: Form, dash: &str| {
        let (first, last): (Form, Form) = if words.year_first() { (whole, part) } else { (part, whole) };
        [&first(words, a), dash, &last(words, b)].concat()
    };
    let whole_months = a.day() == 1 && ends_month(b);
    let whole_years = whole_months && a.month() == 1 && b.month() == 12;
    match (a.year() == b.year(), a.month() == b.month()) {
        _ if a == b => day(words, a),
        (true, _) if whole_years => year(words, a),
        (false, _) if whole_years && a.year() % 10 == 0 && b.year() == a.year() + 9 => {
            words.say(en::DECADE, &[&a.year().to_string()])
        }
        (false, _) if whole_years => format!("{}–{}", a.year(), year(words, b)),
        (true, true) if whole_months => month_year(words, a),
        (true, false) if whole_months => joined(month, month_year, "–"),
        (false, _) if whole_months => joined(month_year, month_year, " – "),
        (true, true) if words.is_english() => format!("{}–{}", a.day(), day(words, b)),
        (true, _) => joined(day_month, day, " – "),
        (false, _) => joined(day, day, " – "),
    }
}

/// One end of an open stretch: the month where the day only bounds it.
fn edge(words: &Words, date: Date, bounds_month: bool) -> String {
    if bounds_month { month_year(words, date) } else { day(words, date) }
}

fn ends_month(date: Date) -> bool {
    Date::month_end(date.year(), date.month()) == Some(date)
}
