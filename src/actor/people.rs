//! People whom no table knows, and the offices of those whom one does.
//!
//! In: the document and the names found in it. Out: the same names, and people told by pattern: a role before a
//! capitalised name ("Defence Minister Andrei Belousov"), with the state that a word beside it gives ("Russian …",
//! "… of Japan"). Nobody is a person for being capitalised alone.

use std::ops::Range;

use trilateral_net::letters::{is_lower, is_upper};

use super::names::{Found, within};
use crate::document::{Document, TokenKind};
use crate::lexicon::{Known, NameForm, Sort, TimeKind, actors, furniture, is_of_sort, time_words};
use crate::pace::Pace;

/// A person told by pattern.
#[derive(Clone, Debug)]
pub(super) struct Titled {
    /// The name, without the role.
    pub(super) tokens: Range<usize>,
    /// The role before it.
    pub(super) role: Range<usize>,
    /// The state, as an index into the table of states.
    pub(super) state: Option<usize>,
}

/// What was found in a text: names of the tables, and people by pattern.
pub(super) struct People {
    /// Everyone with a role before the name; those known to a table too.
    pub(super) titled: Vec<Titled>,
}

/// Finds people by their roles. Names of the tables that turn out to be a part of a person's name are taken out.
pub(super) async fn people(pace: &impl Pace, document: &Document, found: &mut Vec<Found>) -> People {
    let mut titled: Vec<Titled> = Vec::new();
    pace.each(document.sentences.len(), &mut |i| {
        let sentence = &document.sentences[i];
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some((role_end, enough)) = roles_at(document, at, sentence.tokens.end) else {
                at += 1;
                continue;
            };
            if let Some(name) = name_before(document, found, &(at..role_end), &sentence.tokens) {
                let state = state_before(document, found, at).or_else(|| state_after(document, found, role_end));
                titled.push(Titled { tokens: name, role: at..role_end, state });
                at = role_end;
                continue;
            }
            let before = state_before(document, found, at);
            let name = name_run(document, found, role_end, sentence.tokens.end);
            let role = at..role_end;
            if !name.is_empty() && (enough || before.is_some()) {
                let state = before.or_else(|| state_after(document, found, name.end));
                at = name.end;
                titled.push(Titled { tokens: name, role, state });
            } else if let Some((name, of)) = name_after(document, found, role_end, sentence.tokens.end)
                && (enough || before.or(of).is_some())
            {
                at = name.end;
                titled.push(Titled { tokens: name, role, state: before.or(of) });
            } else {
                at = role_end;
            }
        }
    })
    .await;
    found.retain(|f| {
        let near = titled.partition_point(|t| t.tokens.end <= f.tokens.start);
        !titled.get(near).is_some_and(|t| inside(&f.tokens, &t.tokens) && !is_person(f))
    });
    People { titled }
}

fn inside(part: &Range<usize>, whole: &Range<usize>) -> bool {
    whole.start <= part.start && part.end <= whole.end
}

fn is_person(found: &Found) -> bool {
    found.known.iter().any(|k| matches!(k, Known::Person(_) | Known::Surname(_)))
}

/// The roles that begin with a token, one after another as in "Comrade General Secretary": where they end, and whether one
/// of them is enough to make a person of the name after it.
fn roles_at(document: &Document, at: usize, end: usize) -> Option<(usize, bool)> {
    let (mut stop, mut enough) = role_at(document, at, end)?;
    while let Some((next, more)) = (stop < end).then(|| role_at(document, stop, end)).flatten() {
        (stop, enough) = (next, enough || more);
    }
    Some((stop, enough))
}

/// The name that a role explains: "Zhang Xiaoqiang, vice minister". It has two words at least, and none of the tables
/// knows better.
fn name_before(
    document: &Document,
    found: &[Found],
    role: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    // "In New York, President Biden", "the declaration, the president signed": the role is of somebody or does something.
    let next = document.word(role.end);
    let goes_on = matches!(next, "of" | "at" | "for" | "in" | "to" | "and" | "with" | "on" | "from" | "under" | "who");
    if !(goes_on || role.end >= sentence.end || !next.starts_with(char::is_alphanumeric)) {
        return None;
    }
    let article = |t: usize| matches!(document.lower(t), "the" | "a" | "an" | "’s" | "'s" | "deputy" | "former");
    let known = |t: usize| !found[within(found, &(t..t + 1))].is_empty();
    let mut comma = role.start.checked_sub(1)?;
    while comma > sentence.start && role.start - comma <= 4 && (article(comma) || known(comma)) {
        comma -= 1;
    }
    if comma <= sentence.start || document.word(comma) != "," {
        return None;
    }
    let capital = |t: usize| {
        document.tokens[t].kind == TokenKind::Word && document.word(t).starts_with(is_upper) && !known(t)
            || document.word(t) == "-" && touches(document, t)
            || t > 0 && document.word(t - 1) == "-" && touches(document, t - 1)
    };
    let start = (sentence.start..comma).rev().take_while(|&t| capital(t)).last()?;
    let words = document.span(start..comma).of(&document.text).split(' ').count();
    let before = start.checked_sub(1).filter(|_| start > sentence.start).map_or("", |t| document.lower(t));
    let placed = matches!(before, "the" | "a" | "an" | "in" | "at" | "near" | "on" | "’s" | "'s");
    // The first word of a sentence is capitalised anyway: of two words it may be the name of nobody ("Yesterday Li, …").
    let person = (2..=4).contains(&words)
        && !placed
        && !furniture().opens_sentence(document.word(start))
        && (start..comma).all(|t| role_at(document, t, comma).is_none())
        && !(start..comma).any(|t| is_of_sort(document.lower(t), Sort::Thing));
    person.then_some(start..comma)
}

/// The name that explains a role of a state: "the Danish prime minister, Mette Frederiksen," or "president of France
/// Emmanuel Macron"; and that state where it stands between the two. It has two words at least.
fn name_after(
    document: &Document,
    found: &[Found],
    role_end: usize,
    end: usize,
) -> Option<(Range<usize>, Option<usize>)> {
    let of = state_after(document, found, role_end);
    let mut at = role_end;
    if of.is_some() {
        let near = found.partition_point(|f| f.tokens.end <= role_end + 1);
        at = found.get(near).filter(|f| f.form != NameForm::Demonym)?.tokens.end;
    }
    let comma = document.word(at) == ",";
    let from = at + usize::from(comma);
    let from = roles_at(document, from, end).filter(|_| from < end).map_or(from, |(stop, _)| stop);
    let name = name_run(document, found, from, end);
    let words = document.span(name.clone()).of(&document.text).split(' ').count();
    let closed = matches!(document.word(name.end), "," | "." | ";" | ")" | ":") || name.end == end;
    let whole = if comma { closed } else { of.is_some() };
    (!name.is_empty() && words > 1 && whole).then_some((name, of))
}

/// The role that begins with a token: where it ends, and whether it is enough to make a person of the name after it.
fn role_at(document: &Document, at: usize, end: usize) -> Option<(usize, bool)> {
    let start = document.tokens.get(at)?.span.start as usize;
    let (length, &enough) = actors().roles.at(document.lower_text(), start).into_iter().next()?;
    let stop = (start + length) as u32;
    let tokens = document.tokens.get(at..end)?.partition_point(|t| t.span.end <= stop);
    (tokens > 0).then_some((at + tokens, enough))
}

/// The capitalised name that begins with a token: up to four words, initials and hyphened parts included, of which
/// none is the name of a state.
fn name_run(document: &Document, found: &[Found], start: usize, end: usize) -> Range<usize> {
    // "Tom King spoke": what names an office only behind a given name, and before no other, is a surname.
    let surname = |at: usize| {
        role_at(document, at, end).is_some_and(|(stop, _)| stop == at + 1 && !document.word(stop).starts_with(is_upper))
    };
    let is_name = |at: usize| {
        at < end
            && document.tokens[at].kind == TokenKind::Word
            && document.word(at).starts_with(is_upper)
            && (at == start || !is_day(document.lower(at)) && (role_at(document, at, end).is_none() || surname(at)))
            && !found[within(found, &(at..at + 1))].iter().any(|f| !is_person(f) && f.form != NameForm::Capital)
    };
    let mut at = start;
    let mut words = 0;
    while words < 4 {
        // "Ahmed al-Sharaa", "Mohammed bin Salman", "Ursula von der Leyen".
        let particle = |t: usize| {
            matches!(
                document.word(t),
                "al" | "bin" | "bint" | "ibn" | "van" | "von" | "da" | "de" | "der" | "el" | "ul"
            )
        };
        let mut first = at;
        while words > 0 && first < at + 2 && particle(first) {
            first += 1;
            first += usize::from(document.word(first) == "-");
        }
        if !is_name(first) {
            break;
        }
        words += 1;
        at = first + 1;
        // "Jong-un", "Sang-hak": a hyphen that touches both sides.
        while at + 1 < end && document.word(at) == "-" && touches(document, at) {
            at += 2;
        }
    }
    // "General Assembly", "the premier AI-enabled force": no person is called so.
    let acronym = words == 1 && !document.word(start).contains(is_lower) && document.word(start).len() < 4;
    if words == 0 || acronym || (start..at).any(|t| is_of_sort(document.lower(t), Sort::Thing)) {
        return start..start;
    }
    start..at
}

/// Whether a word is a day or a month: "President Biden Tuesday".
fn is_day(word: &str) -> bool {
    let is = |kind| time_words().value(word, kind).is_some();
    is(TimeKind::Weekday) || is(TimeKind::Month)
}

/// Whether a token stands between its neighbours without a space.
fn touches(document: &Document, at: usize) -> bool {
    let around = at.checked_sub(1).and_then(|from| document.tokens.get(from..at + 2));
    around.is_some_and(|tokens| {
        let [before, token, after] = [0, 1, 2].map(|i| tokens[i].span);
        before.end == token.start && token.end == after.start && tokens[2].kind == TokenKind::Word
    })
}

/// The state named right before a role, with "’s" or another adjective between at most.
fn state_before(document: &Document, found: &[Found], role: usize) -> Option<usize> {
    let near = found.get(found.partition_point(|f| f.tokens.end <= role).checked_sub(1)?)?;
    let gap = near.tokens.end..role;
    // "Russia’s newly appointed defence minister": what stands between belongs to the office.
    let breaks = |at: usize| {
        let word = document.lower(at);
        let mark = !word.starts_with(char::is_alphabetic) && !matches!(word, "'s" | "’s" | "’" | "'" | "-");
        mark || matches!(word, "and" | "or" | "of" | "to" | "by" | "with" | "for" | "in" | "on" | "at" | "from" | "the")
    };
    let possessive = matches!(document.lower(near.tokens.end), "'s" | "’s" | "’" | "'");
    // "Russian elected President", but "Canada told President Trump".
    let reach = if possessive {
        4
    } else if near.form == NameForm::Demonym {
        2
    } else {
        0
    };
    if gap.len() > reach || gap.clone().any(breaks) {
        return None;
    }
    state_of(near)
}

/// The state of "… of Japan" right after a name.
fn state_after(document: &Document, found: &[Found], end: usize) -> Option<usize> {
    if document.lower(end) != "of" {
        return None;
    }
    let start = if document.lower(end + 1) == "the" { end + 2 } else { end + 1 };
    state_of(found[within(found, &(start..start + 1))].first()?)
}

fn state_of(found: &Found) -> Option<usize> {
    match found.known[..] {
        [Known::State(state)] => Some(state),
        // "Kremlin spokesman", "Gazprom’s chairman": a body knows its state.
        [Known::Organisation(body)] => actors().state(actors().organisations[body].country),
        _ => None,
    }
}
