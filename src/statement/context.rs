//! What only the whole text tells of a statement.
//!
//! In: the statements of a text. Out: the same, with the tone of what has none by itself (troops sent to an ally are help,
//! against an enemy a threat) taken from how the text speaks of the two; and a war that is only named again left out.

use super::{Statement, Tone, Type};
use crate::words::english as en;

/// Settles what a sentence alone leaves open.
pub(super) fn settle(statements: &mut Vec<Statement>) {
    let mut at = 0;
    while at < statements.len() {
        let (before, rest) = statements.split_at(at);
        if rest[0].r#type == Type::Assault && rest[0].reciprocal && before.iter().any(|s| names(s, &rest[0])) {
            statements.remove(at);
        } else {
            at += 1;
        }
    }
    for at in 0..statements.len() {
        if statements[at].r#type == Type::Mobilize && statements[at].tone == Tone::Neutral {
            statements[at].tone = tone_between(statements, at);
            if statements[at].tone != Tone::Neutral {
                let why = &mut statements[at].why;
                *why = std::mem::take(why).then(en::TONE_OF_TEXT.into());
            }
        }
    }
}

/// Whether one statement names the war that another one names.
fn names(one: &Statement, other: &Statement) -> bool {
    one.rule == other.rule
        && one.reciprocal
        && one.status == other.status
        && other.actor.iter().all(|a| one.actor.contains(a))
}

/// How a text speaks of the two sides of a statement elsewhere.
fn tone_between(statements: &[Statement], at: usize) -> Tone {
    let sides: Vec<usize> = statements[at].parties().collect();
    let mut balance = 0;
    for statement in statements {
        if sides.iter().all(|&side| statement.parties().any(|p| p == side)) {
            balance += match statement.tone {
                Tone::Cooperative => 1,
                Tone::Conflictual => -1,
                Tone::Mixed | Tone::Neutral => 0,
            };
        }
    }
    match balance {
        1.. => Tone::Cooperative,
        0 => Tone::Neutral,
        _ => Tone::Conflictual,
    }
}
