//! Short phrases for people: names of marks, statuses, types. The same words in card, table, picture and live region.

use crate::layout::diagram::Ribbon;
use crate::layout::timeline::dates;
use crate::model::Analysis;
use crate::state::{Selection, members};
use crate::statement::{CueKind, Statement, Status, Type};

/// "Russia and China".
fn list(analysis: &Analysis, actors: &[usize]) -> String {
    let names: Vec<&str> = actors.iter().map(|&a| analysis.actors[a].name.as_str()).collect();
    match names.as_slice() {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
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
    let who = if statement.reciprocal {
        list(analysis, &statement.parties().collect::<Vec<_>>())
    } else {
        format!("{} to {}", list(analysis, &statement.actor), list(analysis, &statement.recipient))
    };
    format!("{who}: {}, {}", statement.label, statement.status.name())
}

/// The accessible name of a ribbon: "Russia to North Korea: 52 cooperative statements".
pub(super) fn ribbon(analysis: &Analysis, ribbon: &Ribbon) -> String {
    let (from, to) = ribbon.strand.ends;
    let between = if ribbon.strand.head.is_some() { "to" } else { "and" };
    let tone = ribbon.statements.first().map_or("", |&id| analysis.statements[id].tone.name());
    let (from, to) = (&analysis.actors[from].name, &analysis.actors[to].name);
    format!("{from} {between} {to}: {} {tone} statements", ribbon.statements.len())
}

/// A count with its noun: "1 statement", "7 statements".
pub(super) fn statements(count: usize) -> String {
    if count == 1 { "1 statement".to_owned() } else { format!("{count} statements") }
}

/// How certain a statement is, and why: "hedged: “may”", "attributed to Valery Gerasimov".
pub(super) fn status(analysis: &Analysis, statement: &Statement) -> String {
    let text = &analysis.document.text;
    let cue = |kind: CueKind| statement.cues.iter().find(|c| c.kind == kind).map(|c| c.span.of(text));
    match statement.status {
        Status::Asserted => "asserted by the author".to_owned(),
        Status::Attributed => match (statement.attribution, cue(CueKind::Report)) {
            (Some(by), _) if by.speaker.is_some() => {
                format!("attributed to {}", list(analysis, by.speaker.as_slice()))
            }
            (Some(by), _) => format!("attributed: “{}”", by.cue.of(text)),
            (None, Some(cue)) => format!("attributed: “{cue}”"),
            (None, None) => "attributed".to_owned(),
        },
        Status::Hedged => cue(CueKind::Hedge).map_or("hedged".to_owned(), |cue| format!("hedged: “{cue}”")),
        Status::Denied => cue(CueKind::Negation).map_or("denied".to_owned(), |cue| format!("denied: “{cue}”")),
    }
}

/// What a type of statement is about.
pub(super) fn kind(of: Type) -> &'static str {
    match of {
        Type::Agree => "Agreement",
        Type::Consult => "Contact",
        Type::Support => "Support",
        Type::Concede => "Concession",
        Type::Cooperate => "Cooperation",
        Type::Aid => "Aid",
        Type::Retreat => "Retreat",
        Type::Request => "Request",
        Type::Accuse => "Accusation",
        Type::Reject => "Rejection",
        Type::Threaten => "Threat",
        Type::Protest => "Protest",
        Type::Sanction => "Sanction",
        Type::Mobilize => "Mobilization",
        Type::Coerce => "Coercion",
        Type::Assault => "Attack",
        Type::Align => "Alignment",
        Type::Strain => "Strain",
        Type::Depend => "Dependence",
        Type::Rank => "Rank",
    }
}

/// A time expression in words; as the text has it where it names no day.
pub(super) fn date(analysis: &Analysis, time: usize) -> String {
    let Some(time) = analysis.times.get(time) else { return String::new() };
    match (time.earliest, time.latest) {
        (None, None) => format!("“{}”", time.span.of(&analysis.document.text)),
        (earliest, latest) => dates::words(earliest, latest),
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
        Selection::Sentence(sentence) => format!("Sentence {}", sentence + 1),
    }
}

/// The name of a control that shows words: they are part of it, so that whoever says what they see is understood. Words cut short
/// for want of room come before the name in full.
pub(super) fn showing(words: &str, name: String) -> String {
    if name.contains(words) { name } else { format!("{words}: {name}") }
}

/// What the live region says of a selection: one short sentence.
pub(super) fn announcement(analysis: &Analysis, selection: Selection) -> String {
    match selection {
        Selection::None => String::new(),
        Selection::Statement(id) => {
            format!("Statement {} of {}: {}.", id + 1, analysis.statements.len(), name(analysis, id))
        }
        _ => format!("{}: {}.", heading(analysis, selection), statements(members(analysis, selection).len())),
    }
}
