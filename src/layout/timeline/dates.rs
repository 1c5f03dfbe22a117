//! Dates in words.
//!
//! In: the first and the last day that a time can mean. Out: the words of a newspaper for it, as exact as the days and no more.

use crate::time::Date;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The short name of the month of a date.
pub fn month(date: Date) -> &'static str {
    MONTHS.get(usize::from(date.month()).wrapping_sub(1)).copied().unwrap_or_default()
}

/// A day: "26 Apr 2025".
pub fn day(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// A stretch of time: "26 Apr 2025", "Oct 2024", "Oct–Dec 2024", "2024", "since Jun 2024"; empty if both ends are open.
pub fn words(earliest: Option<Date>, latest: Option<Date>) -> String {
    match (earliest, latest) {
        (Some(a), Some(b)) => between(a.min(b), a.max(b)),
        (Some(a), None) => format!("since {}", edge(a, a.day() == 1)),
        (None, Some(b)) => format!("until {}", edge(b, ends_month(b))),
        (None, None) => String::new(),
    }
}

fn between(a: Date, b: Date) -> String {
    let whole_months = a.day() == 1 && ends_month(b);
    let whole_years = whole_months && a.month() == 1 && b.month() == 12;
    match (a.year() == b.year(), a.month() == b.month()) {
        _ if a == b => day(a),
        (true, _) if whole_years => a.year().to_string(),
        (false, _) if whole_years && a.year() % 10 == 0 && b.year() == a.year() + 9 => format!("{}s", a.year()),
        (false, _) if whole_years => format!("{}–{}", a.year(), b.year()),
        (true, true) if whole_months => format!("{} {}", month(a), a.year()),
        (true, false) if whole_months => format!("{}–{} {}", month(a), month(b), a.year()),
        (false, _) if whole_months => format!("{} {} – {} {}", month(a), a.year(), month(b), b.year()),
        (true, true) => format!("{}–{}", a.day(), day(b)),
        (true, false) => format!("{} {} – {}", a.day(), month(a), day(b)),
        (false, _) => format!("{} – {}", day(a), day(b)),
    }
}

/// One end of an open stretch: the month where the day only bounds it.
fn edge(date: Date, bounds_month: bool) -> String {
    if bounds_month { format!("{} {}", month(date), date.year()) } else { day(date) }
}

fn ends_month(date: Date) -> bool {
    Date::month_end(date.year(), date.month()) == Some(date)
}
