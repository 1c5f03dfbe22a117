//! Short phrases for people: names of marks, statuses, types. The same words in card, table, picture and live region.

use crate::layout::diagram::Ribbon;
use crate::layout::timeline::dates;
use crate::model::Analysis;
use crate::state::{Selection, members};
use crate::statement::{CueKind, Statement, Status, Tone, Type};
use crate::words::{Phrase, Words, english as en};

/// "Russia and China".
fn list(analysis: &Analysis, actors: &[usize]) -> String {
    let names: Vec<String> = actors.iter().map(|&a| analysis.actors[a].name.clone()).collect();
    analysis.words.list(&names)
}

/// Who to whom: "Russia → North Korea", "Russia ⇄ China".
pub(super) fn parties(analysis: &Analysis, statement: &Statement) -> String {
    if statement.reciprocal {
        let names: Vec<&str> = statement.parties().map(|a| analysis.actors[a].name.as_str()).collect();
        return names.join(" ⇄ ");
    }
    format!("{} → {}", list(analysis, &statement.actor), list(analysis, &statement.recipient))
}

/// The accessible name of a statement's mark: "Russia to North Korea: credits North Korean troops, attributed".
pub(super) fn name(analysis: &Analysis, id: usize) -> String {
    let Some(statement) = analysis.statements.get(id) else { return String::new() };
    let words = &analysis.words;
    let who = if statement.reciprocal {
        list(analysis, &statement.parties().collect::<Vec<_>>())
    } else {
        words.say(en::TO, &[&list(analysis, &statement.actor), &list(analysis, &statement.recipient)])
    };
    words.say(en::NAME, &[&who, &statement.label, &words.text(statement.status.phrase())])
}

/// The accessible name of a ribbon: "Russia to North Korea: 52 cooperative statements".
pub(super) fn ribbon(analysis: &Analysis, ribbon: &Ribbon) -> String {
    let words = &analysis.words;
    let (from, to) = ribbon.strand.ends;
    let phrase = if ribbon.strand.head.is_some() { en::RIBBON_TO } else { en::RIBBON_AND };
    let tone = ribbon.statements.first().map_or(Tone::Neutral, |&id| analysis.statements[id].tone);
    let (from, to) = (&analysis.actors[from].name, &analysis.actors[to].name);
    words.say(phrase, &[from, to, &words.number(ribbon.statements.len()), &words.text(tone.phrase())])
}

/// A count with its noun: "1 statement", "7 statements".
pub(super) fn statements(words: &Words, count: usize) -> String {
    words.count(en::STATEMENTS, count)
}

/// The accessible name of what shows words and a number: "Russia ⇄ China 7 statements". Where the number does not come first it is said
/// twice, so that what is seen is heard in one piece.
pub(super) fn counted(words: &Words, shown: &str, count: usize) -> String {
    let (number, counted) = (words.number(count), statements(words, count));
    if counted.starts_with(&number) { format!("{shown} {counted}") } else { format!("{shown} {number}: {counted}") }
}

/// Words as they are seen, if that is all of them: Khmer and Chinese are set in lines where no space is.
pub(super) fn as_set<'a>(shown: &'a str, words: &'a str) -> &'a str {
    let letters = |text: &str| text.replace([' ', '\u{200b}'], "");
    if letters(shown) == letters(words) { shown } else { words }
}

/// The accessible name of an actor's mark, which shows its name, perhaps in lines or cut short, and a number: "Russia: 12
/// statements".
pub(super) fn node(words: &Words, shown: &str, name: &str, count: usize) -> String {
    let (number, counted) = (words.number(count), statements(words, count));
    let name = as_set(shown, name);
    if counted.starts_with(&number) {
        return showing(shown, format!("{name}: {counted}"));
    }
    // Where the number does not come first it is said twice, so that what is seen is heard in one piece.
    showing(&format!("{shown} {number}"), format!("{name} {number}: {counted}"))
}

/// How certain a statement is, and why: "hedged: “may”", "attributed to Valery Gerasimov".
pub(super) fn status(analysis: &Analysis, statement: &Statement) -> String {
    let (words, text) = (&analysis.words, &analysis.document.text);
    let cue = |kind: CueKind| statement.cues.iter().find(|c| c.kind == kind).map(|c| c.span.of(text));
    let by = |phrase: Phrase, cue: Option<&str>| match cue {
        Some(cue) => words.say(phrase, &[cue]),
        None => words.text(statement.status.phrase()),
    };
    match statement.status {
        Status::Asserted => words.text(en::BY_THE_AUTHOR),
        Status::Attributed => match statement.attribution {
            Some(by) if by.speaker.is_some() => words.say(en::ATTRIBUTED_TO, &[&list(analysis, by.speaker.as_slice())]),
            told => by(en::ATTRIBUTED_BY, told.map(|by| by.cue.of(text)).or_else(|| cue(CueKind::Report))),
        },
        Status::Hedged => by(en::HEDGED_BY, cue(CueKind::Hedge)),
        Status::Denied => by(en::DENIED_BY, cue(CueKind::Negation)),
    }
}

/// What a type of statement is about.
pub(super) fn kind(words: &Words, of: Type) -> String {
    words.text(match of {
        Type::Agree => en::AGREE,
        Type::Consult => en::CONSULT,
        Type::Support => en::SUPPORT,
        Type::Concede => en::CONCEDE,
        Type::Cooperate => en::COOPERATE,
        Type::Aid => en::AID,
        Type::Retreat => en::RETREAT,
        Type::Request => en::REQUEST,
        Type::Accuse => en::ACCUSE,
        Type::Reject => en::REJECT,
        Type::Threaten => en::THREATEN,
        Type::Protest => en::PROTEST,
        Type::Sanction => en::SANCTION,
        Type::Mobilize => en::MOBILIZE,
        Type::Coerce => en::COERCE,
        Type::Assault => en::ASSAULT,
        Type::Align => en::ALIGN,
        Type::Strain => en::STRAIN,
        Type::Depend => en::DEPEND,
        Type::Rank => en::RANK,
    })
}

/// A time expression in words; as the text has it where it names no day.
pub(super) fn date(analysis: &Analysis, time: usize) -> String {
    let Some(time) = analysis.times.get(time) else { return String::new() };
    match (time.earliest, time.latest) {
        (None, None) => analysis.words.say(en::QUOTED, &[time.span.of(&analysis.document.text)]),
        (earliest, latest) => dates::words(&analysis.words, earliest, latest),
    }
}

/// The heading of a selection that stands for several statements.
pub(super) fn heading(analysis: &Analysis, selection: Selection) -> String {
    let name = |actor: usize| analysis.actors.get(actor).map_or("", |a| a.name.as_str());
    match selection {
        Selection::None | Selection::Statement(_) => String::new(),
        Selection::Actor(actor) => name(actor).to_owned(),
        Selection::Pair(a, b) => format!("{} ⇄ {}", name(a), name(b)),
        Selection::Time(time) => date(analysis, time),
        Selection::Sentence(sentence) => {
            let words = &analysis.words;
            words.say(en::SENTENCE, &[&words.number(sentence + 1)])
        }
    }
}

/// The name of a control that shows words: they are part of it, so that whoever says what they see is understood. Words cut short
/// for want of room come before the name in full.
pub(super) fn showing(words: &str, name: String) -> String {
    if name.contains(words) { name } else { format!("{words}: {name}") }
}

/// What the live region says of a selection: one short sentence.
pub(super) fn announcement(analysis: &Analysis, selection: Selection) -> String {
    let words = &analysis.words;
    match selection {
        Selection::None => String::new(),
        Selection::Statement(id) => {
            let (number, count) = (words.number(id + 1), words.number(analysis.statements.len()));
            words.say(en::ANNOUNCED, &[&number, &count, &name(analysis, id)])
        }
        _ => format!("{}: {}.", heading(analysis, selection), statements(words, members(analysis, selection).len())),
    }
}
