//! Whether a capital is a government or a city.
//!
//! In: a capital in the text. Out: whether it stands for the government of its state there. It does as what says, does
//! or undergoes something; it does not where the words around it speak of a place ("in Moscow", "the mayor of Moscow"),
//! of a thing called after it ("the Seoul summit") or are the rest of a longer name ("Moscow State University").

use std::ops::Range;

use crate::document::{Document, Sentence, TokenKind};
use crate::lexicon::{Sort, actors, furniture, is_of_sort};

/// Whether the words before a capital take somebody there.
pub(super) fn is_visited(document: &Document, at: usize, sentence: &Sentence) -> bool {
    let word =
        |count: usize| at.checked_sub(count).filter(|t| sentence.tokens.contains(t)).map_or("", |t| document.lower(t));
    is_of_sort(word(1), Sort::Visit) || word(1) == "to" && (2..5).any(|count| is_of_sort(word(count), Sort::Visit))
}

/// Whether the capital at these tokens of a sentence is a government.
pub(super) fn is_government(document: &Document, name: &Range<usize>, sentence: &Range<usize>) -> bool {
    if name.start == sentence.start && is_dateline(document, name.end, sentence.end) {
        return false;
    }
    let inside = |at: Option<usize>| at.filter(|a| sentence.contains(a));
    let word = |at: Option<usize>| inside(at).map_or("", |t| document.lower(t));
    let before = name.start.checked_sub(1);
    !(is_place(&word, name.start)
        || is_half_of_name(document, name, sentence)
        || is_of_sort(word(Some(name.end)), Sort::Called)
        || word(Some(name.end)) == "-" && matches!(word(Some(name.end + 1)), "based" | "born" | "area")
        || word(before) == "capital"
        || word(before) == "," && word(name.start.checked_sub(2)) == "capital")
}

/// "Pyongyang, June 30 (KCNA) --": where a report was written.
fn is_dateline(document: &Document, at: usize, end: usize) -> bool {
    let dash = |t: usize| matches!(document.word(t), "--" | "—" | "–" | "-");
    let space = |t: usize| document.tokens[t - 1].span.end < document.tokens[t].span.start;
    match document.word(at) {
        "," | "(" => (at..end.min(at + 12)).any(|t| dash(t) && space(t)),
        _ => at < end && matches!(document.word(at), "--" | "—"),
    }
}

/// Whether the words before a token make it a place.
fn is_place<'d>(word: &impl Fn(Option<usize>) -> &'d str, at: usize) -> bool {
    let back = |count: usize| word(at.checked_sub(count));
    let moves = || (2..9).any(|count| is_of_sort(back(count), Sort::Motion));
    match back(1) {
        "in" if is_of_sort(back(2), Sort::Government) => false,
        // "Drones over Moscow", but "leverage over Moscow".
        "over" => moves() || is_of_sort(back(2), Sort::Flying),
        preposition if is_of_sort(preposition, Sort::At) => true,
        "from" | "between" => moves(),
        "of" | "to" => {
            is_of_sort(back(2), Sort::OfCity) || back(1) == "to" && (2..6).any(|c| back(c) == "from") && moves()
        }
        // "Between Tokyo and Seoul", "in Moscow and Beijing": the second is what the first is.
        "and" => match back(3) {
            "between" => moves(),
            preposition => is_of_sort(preposition, Sort::At) && !is_of_sort(back(4), Sort::Government),
        },
        _ => false,
    }
}

/// Whether a capital is a part of a longer name: "Moscow State University", "George Washington". A role or the word for
/// somebody else after it is none.
fn is_half_of_name(document: &Document, name: &Range<usize>, sentence: &Range<usize>) -> bool {
    let named = |at: usize| {
        sentence.contains(&at)
            && document.tokens[at].kind == TokenKind::Word
            && document.word(at).starts_with(char::is_uppercase)
    };
    let start = |at: usize| document.tokens[at].span.start as usize;
    let known = |at: usize| {
        !actors().names.at(&document.text, start(at)).is_empty()
            || !actors().roles.at(document.lower_text(), start(at)).is_empty()
    };
    let after = named(name.end) && !known(name.end);
    let before = name.start.checked_sub(1).filter(|&b| named(b) && !is_known_end(document, b, sentence));
    // The first word of a sentence is capitalised anyway.
    let before = before.is_some_and(|b| b > sentence.start || !furniture().opens_sentence(document.word(b)));
    after || before
}

/// Whether a name of the tables or a role ends with a token: what follows is somebody else.
fn is_known_end(document: &Document, at: usize, sentence: &Range<usize>) -> bool {
    let end = document.tokens[at].span.end as usize;
    (at.saturating_sub(3).max(sentence.start)..=at).any(|from| {
        let start = document.tokens[from].span.start as usize;
        let reaches = |length: usize| start + length == end;
        actors().names.at(&document.text, start).iter().any(|m| reaches(m.0))
            || actors().roles.at(document.lower_text(), start).iter().any(|m| reaches(m.0))
    })
}
