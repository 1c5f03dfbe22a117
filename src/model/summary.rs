//! The summary: what the text says, counted, in plain prose.
//!
//! In: an analysis with its relations. Out: a few sentences that say nothing that is not counted. The same analysis
//! always gives the same words.

use std::fmt::Write;

use trilateral_net::letters::capitalised;

use super::{Analysis, Relation};
use crate::statement::Status;

/// The summary of an analysis; of one without statements, what was found instead.
pub(super) fn summary(analysis: &Analysis) -> String {
    let all = analysis.statements.len();
    if all == 0 {
        return nothing(analysis);
    }
    let mut prose = format!("The text makes {} about who does what to whom.", counted(all, "statement"));
    if let Some(first) = analysis.relations.first() {
        let of_pair = first.statements.len();
        let opening = match () {
            () if of_pair == all && all > 1 => "All are".to_owned(),
            () if of_pair == 1 => "One is".to_owned(),
            () if of_pair * 2 > all => format!("Most ({of_pair}) are"),
            () => format!("{} are", capitalised(&number(of_pair))),
        };
        let _ = write!(prose, " {opening} about {}: {}.", pair(analysis, first), tones(first));
    }
    if let Some(second) = analysis.relations.get(1) {
        let of_pair = second.statements.len();
        let _ = write!(
            prose,
            " {} about {}.",
            if of_pair == 1 { "One is".to_owned() } else { format!("{} are", capitalised(&number(of_pair))) },
            pair(analysis, second)
        );
    }
    prose += &statuses(analysis);
    prose
}

/// What is said of a text without statements.
fn nothing(analysis: &Analysis) -> String {
    let names: Vec<&str> = analysis.actors.iter().map(|a| a.name.as_str()).take(4).collect();
    match names[..] {
        [] => "No state, person or organisation was found in this text.".to_owned(),
        _ => format!("The text names {}, but nothing was found that one of them does to another.", joined(&names)),
    }
}

fn pair(analysis: &Analysis, relation: &Relation) -> String {
    let name = |a: usize| analysis.actors[a].name.as_str();
    format!("{} and {}", name(relation.pair.0), name(relation.pair.1))
}

/// "12 cooperative, 5 mixed, 4 conflictual", the most frequent first.
fn tones(relation: &Relation) -> String {
    let t = relation.tone;
    let mut counts =
        [(t.cooperative, "cooperative"), (t.conflictual, "conflictual"), (t.mixed, "mixed"), (t.neutral, "neutral")];
    counts.sort_by_key(|c| std::cmp::Reverse(c.0));
    let parts: Vec<String> = counts.iter().filter(|c| c.0 > 0).map(|(n, name)| format!("{n} {name}")).collect();
    parts.join(", ")
}

/// How many statements are not the writer's plain word.
fn statuses(analysis: &Analysis) -> String {
    let count = |status| analysis.statements.iter().filter(|s| s.status == status).count();
    let parts: Vec<String> =
        [(Status::Hedged, "hedged"), (Status::Attributed, "attributed to a source"), (Status::Denied, "denied")]
            .into_iter()
            .map(|(status, name)| (count(status), name))
            .filter(|(n, _)| *n > 0)
            .map(|(n, name)| format!("{} {name}", number(n)))
            .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    if parts.is_empty() {
        return " All stand in the writer’s own voice.".to_owned();
    }
    format!(" The writer does not vouch for all: {}.", joined(&parts))
}

/// "one statement", "34 statements".
fn counted(n: usize, noun: &str) -> String {
    format!("{} {noun}{}", number(n), if n == 1 { "" } else { "s" })
}

/// A number as newspapers print it: in words up to nine.
fn number(n: usize) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    WORDS.get(n).map_or_else(|| n.to_string(), |&w| w.to_owned())
}

/// "a, b and c".
fn joined(parts: &[&str]) -> String {
    match parts {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
