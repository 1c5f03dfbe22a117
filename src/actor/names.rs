//! Names that the tables know.
//!
//! In: the document. Out: every place where a form of `data/countries.tsv`, `organisations.tsv` or `people.tsv`
//! stands, the longest form at each place. Who "Kim" is, is not decided here.

use std::ops::Range;

use trilateral_net::letters::{is_upper, lower};

use super::metonym::{is_government, is_visited};
use crate::document::{Document, TokenKind};
use crate::lexicon::{Known, Name, NameForm, actors, furniture};
use crate::pace::Pace;

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
    /// Whether it is a capital to which somebody goes: it says less of its government than of a place.
    pub(super) visited: bool,
}

/// The names that share a token with a run of tokens, from a list in text order.
pub(super) fn within(found: &[Found], tokens: &Range<usize>) -> Range<usize> {
    let start = found.partition_point(|f| f.tokens.end <= tokens.start);
    let end = found.partition_point(|f| f.tokens.start < tokens.end);
    start..end.max(start)
}

/// The names in a document, in text order; none overlaps another.
pub(super) async fn names(pace: &impl Pace, document: &Document) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    // Surnames that a longer, unknown name has taken: after "Zhang Xiaoqiang" no "Zhang" is somebody else of the tables.
    let mut taken: Vec<&str> = Vec::new();
    pace.each(document.sentences.len(), &mut |i| {
        let sentence = &document.sentences[i];
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
                    let visited = name.form == NameForm::Capital && is_visited(document, name.tokens.start, sentence);
                    if name.form != NameForm::Capital || is_government(document, &name.tokens, &sentence.tokens) {
                        found.extend(possessor(document, &name));
                        found.push(Found { visited, ..name });
                    }
                }
                None => at += 1,
            }
        }
    })
    .await;
    short_koreas(document, &mut found);
    // Where a state is not spoken of otherwise, going to its capital is only where a conference was.
    let mut firm: Vec<usize> = found.iter().filter(|f| !f.visited).filter_map(belongs).collect();
    firm.sort_unstable();
    firm.dedup();
    found.retain(|f| !f.visited || state(f).is_some_and(|s| firm.contains(&s)));
    found
}

/// The state that a name stands for.
fn state(found: &Found) -> Option<usize> {
    match found.known[..] {
        [Known::State(state)] => Some(state),
        _ => None,
    }
}

/// The state that a name stands for or belongs to.
fn belongs(found: &Found) -> Option<usize> {
    let code = match *found.known.first()? {
        Known::State(state) => return Some(state),
        Known::Organisation(body) => actors().organisations[body].country,
        Known::Person(person) | Known::Surname(person) => actors().people[person].country,
        Known::Nobody => return None,
    };
    actors().state(code)
}

/// "Russia" in "Russia’s Security Council", which is one name of the tables and two of the text.
fn possessor(document: &Document, name: &Found) -> Option<Found> {
    let owner = name_at(document, name.tokens.start, name.tokens.end - 1)?;
    let owns = matches!(document.lower(owner.tokens.end), "’s" | "'s") && owner.tokens.end < name.tokens.end;
    (owns && state(&owner).is_some()).then_some(owner)
}

/// The longest name that begins with the token `at` and ends with a token before `end`.
fn name_at(document: &Document, at: usize, end: usize) -> Option<Found> {
    let token = *document.tokens.get(at).filter(|_| at < end)?;
    if token.kind != TokenKind::Word || !document.word(at).starts_with(is_upper) {
        return None;
    }
    let start = token.span.start as usize;
    let mut matches = actors().names.at(&document.text, start);
    if matches.is_empty() && is_shouted(document.word(at)) {
        let stop = document.tokens[end.min(at + 6) - 1].span.end as usize;
        matches = actors().names.at(&cased(&document.text[start..stop]), 0);
    }
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
    Some(Found {
        tokens: at..stop,
        known: same.iter().map(|n| n.known).collect(),
        form: same[0].form,
        doubtful,
        visited: false,
    })
}

/// A name as newspapers print it: "WANG Yi" and "MR. KIRBY" in the minutes are Wang Yi and Kirby. As many bytes long.
pub(super) fn cased(name: &str) -> String {
    let mut cased = String::new();
    for word in name.split_inclusive(|c: char| !c.is_alphabetic()) {
        let shouted = is_shouted(word.trim_end_matches(|c: char| !c.is_alphabetic()));
        let folded = |(i, c): (usize, char)| {
            let lower = Some(lower(c)).filter(|l| i > 0 && shouted && l.len_utf8() == c.len_utf8());
            lower.unwrap_or(c)
        };
        cased.extend(word.char_indices().map(folded));
    }
    cased
}

/// Whether a word is written in capitals throughout; "U.S." and "UN" are not, which are never written otherwise.
fn is_shouted(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().all(is_upper)
}

/// Whether a doubtful form stands as states do: alone, or behind a preposition that takes a place or party, not between
/// other capitalised words as a given name or a city's second half does.
pub(super) fn is_certain(document: &Document, start: usize, end: usize) -> bool {
    // In a line of capitals they say nothing.
    let shouted = is_shouted(document.word(start));
    let named = |at: usize| {
        let word = document.word(at);
        !(shouted && is_shouted(word))
            && word.starts_with(is_upper)
            && document.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word)
    };
    let first = document.sentences.get(document.sentence_of(start)).map_or(0, |s| s.tokens.start);
    // "The Biden administration": the first word of a sentence is capitalised anyway.
    let opener = |at: usize| at == first && furniture().opens_sentence(document.word(at));
    let before = start > first && named(start - 1) && !opener(start - 1);
    // "Lao President": an office after it makes it the word for a state.
    let after = named(end) && !begins_role(document, end);
    !before && !after
}

/// Whether a role begins with a token.
fn begins_role(document: &Document, at: usize) -> bool {
    let start = document.tokens.get(at).map_or(0, |t| t.span.start as usize);
    !actors().roles.at(document.lower_text(), start).is_empty()
}

/// Whether a title such as "President" stands right before a token, which makes the capital there no part of a name.
fn follows_role(document: &Document, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|title| {
        let start = document.tokens[title].span.start as usize;
        let length = document.tokens[at - 1].span.end as usize - start;
        actors().roles.at(document.lower_text(), start).iter().any(|r| r.0 == length)
    })
}

/// "The North" and "the South" where the text has come to speak of Korea, and "the Koreas", who are both.
fn short_koreas(document: &Document, found: &mut Vec<Found>) {
    let [Some(north), Some(south)] = ["PRK", "KOR"].map(|code| actors().state(code).map(Known::State)) else { return };
    let first = found.iter().find(|f| f.known == [north] || f.known == [south]).map(|f| f.tokens.start);
    // What stands before it in the same sentence is about Korea too.
    let from = first.map(|f| document.sentences[document.sentence_of(f)].tokens.start);
    for at in 0..document.tokens.len() {
        let word = document.word(at);
        let before = at.checked_sub(1).map_or("", |b| document.lower(b));
        let known = match word {
            "Koreas" => vec![north, south],
            // "Inter-Korean ties".
            "Korean" if before == "-" && at > 1 && document.lower(at - 2) == "inter" => vec![north, south],
            // "North and South Korea".
            "North" | "South"
                if matches!(document.lower(at + 1), "and" | "or")
                    && matches!(document.word(at + 2), "North" | "South")
                    && document.word(at + 3).starts_with("Korea") =>
            {
                vec![if word == "North" { north } else { south }]
            }
            "North" | "South" if before == "the" && from.is_some_and(|f| f <= at) && stands_alone(document, at) => {
                vec![if word == "North" { north } else { south }]
            }
            _ => continue,
        };
        let form = if word == "Korean" { NameForm::Demonym } else { NameForm::Name };
        found.push(Found { tokens: at..at + 1, known, form, doubtful: false, visited: false });
    }
    // “Russia” before “Russia’s Security Council”.
    found.sort_unstable_by_key(|f| (f.tokens.start, f.tokens.end));
}

/// Whether no word after a point of the compass makes it a region: "the North Pacific", "the North of England".
fn stands_alone(document: &Document, at: usize) -> bool {
    let next = document.word(at + 1);
    !next.starts_with(is_upper) && next != "-" && next != "of" && next != "–"
}
