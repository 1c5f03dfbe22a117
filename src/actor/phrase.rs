//! Words that stand for somebody without naming them.
//!
//! In: a place in the document. Out: the [`Phrase`] that begins there and what it asks for: one state, two, a man, the
//! leaders. Only its own words are looked at; whom it means is for [`super::resolve`] to say.

use std::ops::Range;

use trilateral_net::letters::is_upper;

use super::Form;
use crate::document::Document;
use crate::lexicon::{Sort, actors, is_of_sort};

/// What a phrase asks for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Wanted {
    /// One that is no person: "it".
    One,
    /// Several that were named together: "they".
    Several,
    /// So many states: "the two countries".
    States(usize),
    /// The first or second of two: "the former", "the latter".
    OfTwo(usize),
    /// A woman, or a man: "she", "he".
    Person { female: bool },
    /// So many people: "the two leaders".
    People(usize),
    /// Who holds the office that the phrase names: "the president".
    Office,
    /// A government without its state: "the regime".
    Regime,
    /// A body that the text has named, by the last word of its name or by its sort: "the agency", "the rebels".
    Body,
}

/// A phrase that stands for someone.
pub(super) struct Phrase {
    pub(super) tokens: Range<usize>,
    pub(super) wanted: Wanted,
    pub(super) form: Form,
}

/// The phrase that begins with a token.
pub(super) fn phrase_at(document: &Document, at: usize, named: impl Fn(usize) -> bool) -> Option<Phrase> {
    let word = |i: usize| document.lower(at + i);
    let phrase = |length: usize, wanted: Wanted, form: Form| Some(Phrase { tokens: at..at + length, wanted, form });
    let pronoun = |wanted: Wanted| phrase(1, wanted, Form::Pronoun);
    match word(0) {
        "it" if !is_of_sort(word(1), Sort::Expletive) || is_deed(document, at + 1) => pronoun(Wanted::One),
        "its" | "itself" => pronoun(Wanted::One),
        "he" | "him" | "his" | "himself" => pronoun(Wanted::Person { female: false }),
        "she" | "her" | "hers" | "herself" => pronoun(Wanted::Person { female: true }),
        "they" | "them" | "their" | "theirs" | "themselves" => pronoun(Wanted::Several),
        "the" | "these" | "those" if matches!(word(1), "two" | "three") => {
            let count = if word(1) == "two" { 2 } else { 3 };
            pair(document, at + 2, count, ends_phrase(document, at + 2))
                .and_then(|(length, wanted)| phrase(2 + length, wanted, Form::Nominal))
        }
        "both" | "either" | "neither" if !named(at + 1) => {
            let bare = word(0) == "both" && is_of_sort(word(1), Sort::Verb);
            pair(document, at + 1, 2, bare).and_then(|(length, wanted)| phrase(1 + length, wanted, Form::Nominal))
        }
        "the" if word(1) == "latter" && !is_of_sort(word(2), Sort::Latter) => {
            phrase(2, Wanted::OfTwo(1), Form::Nominal)
        }
        "the" if word(1) == "former" && ends_phrase(document, at + 2) => phrase(2, Wanted::OfTwo(0), Form::Nominal),
        "the" if named(at + 1) => None,
        "the" => {
            let alone = |length: usize| !named(at + length) && !is_capital(document, at + length);
            // "The council of Kyiv", "the party’s secretary": of what follows it is, not of what was named.
            let own = |length: usize| alone(length) && !matches!(word(length), "of" | "in" | "for" | "-");
            if is_of_sort(word(1), Sort::Regime) && own(2) {
                phrase(2, Wanted::Regime, Form::Nominal)
            } else if is_of_sort(word(1), Sort::Body) && own(2) {
                phrase(2, Wanted::Body, Form::Nominal)
            } else {
                office(document, at + 1).filter(|&l| own(1 + l)).and_then(|l| phrase(1 + l, Wanted::Office, Form::Role))
            }
        }
        _ => None,
    }
}

/// The length in tokens of the office that begins with a token and can stand for its holder.
fn office(document: &Document, at: usize) -> Option<usize> {
    let start = document.tokens.get(at)?.span.start as usize;
    let (length, &enough) = actors().roles.at(document.lower_text(), start).into_iter().next()?;
    let stop = (start + length) as u32;
    enough.then(|| document.tokens[at..].partition_point(|t| t.span.end <= stop))
}

/// What "the two" and the noun at `at` ask for, with its length in tokens. `bare`: no noun follows.
fn pair(document: &Document, at: usize, count: usize, bare: bool) -> Option<(usize, Wanted)> {
    // "The two nuclear-armed neighbours": one adjective may stand between, a hyphened one counts three.
    let lengths: &[usize] = if document.lower(at + 1) == "-" { &[1, 4] } else { &[1, 2] };
    for &length in lengths {
        let noun = document.lower(at + length - 1);
        if is_of_sort(noun, Sort::States) {
            return Some((length, Wanted::States(count)));
        }
        if is_of_sort(noun, Sort::Leaders) {
            return Some((length, Wanted::People(count)));
        }
    }
    bare.then_some((0, Wanted::States(count)))
}

/// Whether a token shows that what stands before it is whole: a mark, a verb that goes on.
fn ends_phrase(document: &Document, at: usize) -> bool {
    let word = document.lower(at);
    !word.starts_with(char::is_alphanumeric)
        || is_of_sort(word, Sort::Verb)
        || is_of_sort(word, Sort::GoesOn)
        || word.ends_with("ed")
}

fn is_capital(document: &Document, at: usize) -> bool {
    document.word(at).starts_with(is_upper)
}

/// Whether the verb after "it" is the auxiliary of a deed ("it may have received", "it was given") rather than of an
/// opinion ("it is clear", "it can be said").
fn is_deed(document: &Document, verb: usize) -> bool {
    let next = document.lower(verb + 1);
    let later = document.lower(verb + 2);
    match document.lower(verb) {
        "may" | "would" | "can" => {
            next == "have" || !matches!(next, "be" | "also" | "not" | "well") && !later.is_empty()
        }
        "is" | "was" => next.ends_with("ing"),
        _ => false,
    }
}
