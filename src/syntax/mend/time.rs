//! Phrases of time, and agents, that belong to the verb.
//!
//! "Seized by customs officers *in March*": a month, day or year after a noun that depends on a verb is when the verb
//! happened, nine times in ten (EWT, train), and the net, which does not know the word, hangs it on the noun. "By
//! Washington *last year*": before "last", "next" and the like a phrase ends. "Cut off from the system *by Washington*":
//! a passive without an agent takes the one that stands after it.

use super::{Label, Sentence, Xpos};

pub(super) fn mend(s: &mut Sentence) {
    for token in 0..s.len() {
        if s.nodes[token].label == Label::Nmod || s.nodes[token].label == Label::Obl {
            cut(s, token);
        }
    }
    for token in 0..s.len() {
        match s.nodes[token].label {
            Label::Nmod => raise(s, token),
            Label::Obj => bare(s, token),
            _ => {}
        }
    }
}

/// "Said *Friday*", "closed *last week*": no object.
fn bare(s: &mut Sentence, token: usize) {
    let word = s.word(token);
    let pointed = is_unit(word)
        && s.below(token)
            .any(|d| d < token && matches!(s.word(d), "last" | "next" | "this" | "that" | "every" | "each"));
    if is_day(word) || pointed {
        s.nodes[token].label = Label::Obl;
    }
}

/// Cuts "by Washington last year" in two.
fn cut(s: &mut Sentence, token: usize) {
    if !is_unit(s.word(token)) {
        return;
    }
    let Some(pointer) = token.checked_sub(1).filter(|&p| {
        s.head(p) == Some(token) && matches!(s.word(p), "last" | "next" | "this" | "that" | "every" | "each")
    }) else {
        return;
    };
    let Some(name) = s.below(token).filter(|&d| d < pointer && s.is_nominal(d)).last().filter(|&n| n + 1 == pointer)
    else {
        return;
    };
    let Some(verb) = s.path(token).skip(1).find(|&h| s.node(h).upos == super::Upos::Verb) else { return };
    let node = s.node(token);
    let before: Vec<usize> = s.below(token).filter(|&d| d < name).collect();
    s.attempt(|s| {
        s.nodes[name].head = node.head;
        s.nodes[name].label = node.label;
        for d in before {
            s.nodes[d].head = (name + s.first) as u32;
        }
        s.hang(token, verb, Label::Obl);
    });
}

/// Hangs a phrase on the verb above the noun that it hangs on.
fn raise(s: &mut Sentence, token: usize) {
    let Some(noun) = s.head(token).filter(|&n| n < token && s.is_nominal(n)) else { return };
    let Some(case) = s.with(token, &[Label::Case]).find(|&c| c < token) else { return };
    let Some(verb) = s.path(noun).skip(1).find(|&h| !s.is_nominal(h)) else { return };
    if verb > noun
        || s.node(verb).upos != super::Upos::Verb
        || !matches!(s.node(noun).label, Label::Obl | Label::Obj | Label::Nmod)
    {
        return;
    }
    let time = matches!(s.word(case), "in" | "on" | "since" | "until" | "by") && is_date(s.word(token));
    let agent = s.word(case) == "by"
        && !time
        && matches!(s.node(verb).xpos, Xpos::Vbn | Xpos::Vbd)
        && s.with(verb, &[Label::AuxPass]).next().is_some()
        && !s.with(verb, &[Label::Obl]).any(|o| s.with(o, &[Label::Case]).any(|c| s.word(c) == "by"));
    if time || agent {
        s.attempt(|s| s.hang(token, verb, Label::Obl));
    }
}

/// Whether a word is a day of the week.
fn is_day(word: &str) -> bool {
    word.strip_suffix("day").is_some_and(|d| matches!(d, "mon" | "tues" | "wednes" | "thurs" | "fri" | "satur" | "sun"))
}

/// Whether a word is a month, a day of the week or a year.
fn is_date(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let year = word.len() == 4
        && word.bytes().all(|b| b.is_ascii_digit())
        && (word.starts_with("19") || word.starts_with("20"));
    year || is_day(word) || MONTHS.contains(&word)
}

/// Whether a word is a stretch of time that "last" and "next" stand before.
fn is_unit(word: &str) -> bool {
    const UNITS: [&str; 16] = [
        "year", "month", "week", "day", "night", "weekend", "decade", "century", "summer", "winter", "spring",
        "autumn", "fall", "morning", "evening", "time",
    ];
    is_date(word) || UNITS.contains(&word)
}
