//! Names that the tables know.
//!
//! In: the document. Out: every place where a form of `data/countries.tsv`, `organisations.tsv` or `people.tsv`
//! stands, the longest form at each place. Whether "Moscow" is a government or a city is decided here, by the words
//! around it; who "Kim" is, is not.

use std::ops::Range;

use crate::document::{Document, TokenKind};
use crate::lexicon::{Known, Name, NameForm, actors, furniture};

/// A name in the text.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Who it can be: one, or everyone who shares the surname.
    pub(super) known: Vec<Known>,
    /// How it names them.
    pub(super) form: NameForm,
    /// Whether the form is very often something else.
    pub(super) doubtful: bool,
}

/// The names that share a token with a run of tokens, from a list in text order.
pub(super) fn within(found: &[Found], tokens: &Range<usize>) -> Range<usize> {
    let start = found.partition_point(|f| f.tokens.end <= tokens.start);
    let end = found.partition_point(|f| f.tokens.start < tokens.end);
    start..end.max(start)
}

/// Prepositions after which a capital is a place.
const AT: [&str; 14] = [
    "in",
    "at",
    "near",
    "around",
    "outside",
    "inside",
    "across",
    "over",
    "through",
    "via",
    "throughout",
    "within",
    "above",
    "downtown",
];

/// The names in a document, in text order; none overlaps another.
pub(super) fn names(document: &Document) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    // Surnames that a longer, unknown name has taken: after "Zhang Xiaoqiang" no "Zhang" is somebody else of the tables.
    let mut taken: Vec<&str> = Vec::new();
    for sentence in &document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match name_at(document, at, sentence.tokens.end) {
                Some(name) => {
                    at = name.tokens.end;
                    let surname = name.known.iter().all(|k| matches!(k, Known::Surname(_)));
                    let word = document.word(name.tokens.start);
                    if surname
                        && !is_certain(document, name.tokens.start, name.tokens.end)
                        && !follows_role(document, name.tokens.start)
                    {
                        taken.push(word);
                        continue;
                    }
                    if surname && taken.contains(&word) {
                        continue;
                    }
                    if name.known != [Known::Nobody] && is_actor(document, &name, &sentence.tokens) {
                        found.push(name);
                    }
                }
                None => at += 1,
            }
        }
    }
    short_koreas(document, &mut found);
    found
}

/// The longest name that begins with the token `at` and ends with a token before `end`.
fn name_at(document: &Document, at: usize, end: usize) -> Option<Found> {
    let token = document.tokens[at];
    if token.kind != TokenKind::Word || !document.word(at).starts_with(char::is_uppercase) {
        return None;
    }
    let start = token.span.start as usize;
    let matches = actors().names.at(&document.text, start);
    let ends_token = |length: usize| {
        let stop = (start + length) as u32;
        let last = document.tokens[at..end].partition_point(|t| t.span.end < stop);
        (document.tokens[at..end].get(last)?.span.end == stop).then_some(at + last + 1)
    };
    let (length, stop) = matches.iter().find_map(|&(length, _)| Some((length, ends_token(length)?)))?;
    let same: Vec<&Name> = matches.iter().filter(|m| m.0 == length).map(|m| m.1).collect();
    let doubtful = same.iter().any(|n| n.doubtful);
    if doubtful && !is_certain(document, at, stop) {
        return None;
    }
    Some(Found { tokens: at..stop, known: same.iter().map(|n| n.known).collect(), form: same[0].form, doubtful })
}

/// Whether a doubtful form stands as states do: alone, or behind a preposition that takes a place or party, not between
/// other capitalised words as a given name or a city's second half does.
fn is_certain(document: &Document, start: usize, end: usize) -> bool {
    let named = |at: usize| {
        let word = document.word(at);
        word.starts_with(char::is_uppercase) && document.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word)
    };
    let first = document.sentences.get(document.sentence_of(start)).map_or(0, |s| s.tokens.start);
    // "The Biden administration": the first word of a sentence is capitalised anyway.
    let opener = |at: usize| at == first && furniture().opens_sentence(document.word(at));
    let before = start > first && named(start - 1) && !opener(start - 1);
    !before && !named(end)
}

/// Whether a title such as "President" stands right before a token, which makes the capital there no part of a name.
fn follows_role(document: &Document, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|title| {
        let start = document.tokens[title].span.start as usize;
        let length = document.tokens[at - 1].span.end as usize - start;
        actors().roles.at(document.lower_text(), start).iter().any(|r| r.0 == length)
    })
}

/// Whether a name acts: a capital after "in" or "near" is a place, and so is one that ends an address.
fn is_actor(document: &Document, name: &Found, sentence: &Range<usize>) -> bool {
    if name.form != NameForm::Capital {
        return true;
    }
    if name.tokens.start == sentence.start {
        // "Pyongyang, June 30 (KCNA) --": where a report was written.
        let dash = |t: usize| matches!(document.word(t), "--" | "—" | "–");
        return !(matches!(document.word(name.tokens.end), "," | "(")
            && (name.tokens.end..sentence.end.min(name.tokens.end + 10)).any(dash));
    }
    !AT.contains(&document.lower(name.tokens.start - 1))
}

/// "the North" and "the South", where the text has named the Korea in question.
fn short_koreas(document: &Document, found: &mut Vec<Found>) {
    for (word, code) in [("North", "PRK"), ("South", "KOR")] {
        let Some(state) = actors().state(code).map(Known::State) else { continue };
        let Some(first) = found.iter().find(|f| f.known == [state]).map(|f| f.tokens.start) else { continue };
        for at in first..document.tokens.len() {
            let alone = document.word(at) == word
                && at > 0
                && document.lower(at - 1) == "the"
                && !document.word(at + 1).starts_with(char::is_uppercase)
                && !document.word(at + 1).starts_with('-');
            if alone {
                found.push(Found { tokens: at..at + 1, known: vec![state], form: NameForm::Name, doubtful: false });
            }
        }
    }
    found.sort_by_key(|f| f.tokens.start);
}
