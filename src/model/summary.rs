//! The summary: what the text says, counted, in plain prose.
//!
//! In: an analysis with its relations. Out: a few sentences that say nothing that is not counted. The same analysis
//! always gives the same words.

use std::fmt::Write;

use trilateral_net::letters::{capitalised, lowered};

use super::{Analysis, Relation};
use crate::statement::Status;

/// The summary of an analysis; of one without statements, what was found instead.
pub(super) fn summary(analysis: &Analysis) -> String {
    let all = analysis.statements.len();
    if all == 0 {
        return nothing(analysis);
    }
    let found = if all == 1 { "one statement was".to_owned() } else { format!("{} statements were", number(all)) };
    let mut prose = format!("In this text {found} found of who does what to whom.");
    for (rank, relation) in analysis.relations.iter().take(2).enumerate() {
        let of_pair = relation.statements.len();
        let opening = match of_pair {
            _ if all == 1 => "It is".to_owned(),
            _ if of_pair == all => format!("{} are", whole(all)),
            1 => "One is".to_owned(),
            _ if rank == 0 && of_pair * 2 > all => format!("Most of them, {}, are", number(of_pair)),
            _ => format!("{} are", capitalised(&number(of_pair))),
        };
        let _ = write!(prose, " {opening} about {}: {}.", pair(analysis, relation), tones(relation));
    }
    match analysis.relations.len() {
        0..=2 => {}
        3 => prose += " One other pair is spoken of, too.",
        pairs => prose += &format!(" {} other pairs are spoken of, too.", capitalised(&number(pairs - 2))),
    }
    prose += &statuses(analysis);
    prose
}

/// What is said of a text without statements.
fn nothing(analysis: &Analysis) -> String {
    let mut names: Vec<&str> = analysis.actors.iter().map(|a| a.name.as_str()).collect();
    let others = number(names.len().saturating_sub(3)) + " others";
    let what = match names.len() {
        0 => return "No state, person or organisation was found in this text.".to_owned(),
        1 => "anyone does to anyone",
        2 => "one does to the other",
        _ => "one of them does to another",
    };
    if names.len() > 4 {
        names.truncate(3);
        names.push(&others);
    }
    format!("The text names {}, but nothing was found that {what}.", joined(&names))
}

fn pair(analysis: &Analysis, relation: &Relation) -> String {
    let name = |a: usize| analysis.actors[a].name.as_str();
    format!("{} and {}", name(relation.pair.0), name(relation.pair.1))
}

/// "12 cooperative, five mixed and one neutral", the most frequent first; "all cooperative"; "a cooperative one".
fn tones(relation: &Relation) -> String {
    let t = relation.tone;
    let mut counts =
        [(t.cooperative, "cooperative"), (t.conflictual, "conflictual"), (t.mixed, "mixed"), (t.neutral, "neutral")];
    counts.sort_by_key(|c| std::cmp::Reverse(c.0));
    let (most, name) = counts[0];
    match relation.statements.len() {
        1 => format!("a {name} one"),
        all if most == all => format!("{} {name}", lowered(whole(all))),
        _ => {
            let part = |&(n, name): &(usize, &str)| (n > 0).then(|| format!("{} {name}", number(n)));
            listed(&counts.iter().filter_map(part).collect::<Vec<_>>())
        }
    }
}

/// How many statements are the writer’s plain word, and what the others are.
fn statuses(analysis: &Analysis) -> String {
    let count = |status| analysis.statements.iter().filter(|s| s.status == status).count();
    let all = analysis.statements.len();
    let part = |(status, name): (Status, &str)| match count(status) {
        0 => None,
        n if n == all => Some(name.to_owned()),
        1 => Some(format!("one is {name}")),
        n => Some(format!("{} are {name}", number(n))),
    };
    let rest = [(Status::Hedged, "hedged"), (Status::Attributed, "attributed to a source"), (Status::Denied, "denied")];
    let rest = listed(&rest.into_iter().filter_map(part).collect::<Vec<_>>());
    let every = || if all == 1 { "It is".to_owned() } else { format!("{} are", whole(all)) };
    match count(Status::Asserted) {
        n if n == all => format!(" {} the writer’s own word.", every()),
        0 if analysis.statements.iter().all(|s| s.status == analysis.statements[0].status) => {
            format!(" {} {rest}.", every())
        }
        0 => format!(" None is the writer’s own word: {rest}."),
        1 => format!(" One is the writer’s own word; {rest}."),
        n => format!(" {} are the writer’s own word; {rest}.", capitalised(&number(n))),
    }
}

/// All of so many.
fn whole(n: usize) -> &'static str {
    if n == 2 { "Both" } else { "All" }
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

fn listed(parts: &[String]) -> String {
    joined(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}
