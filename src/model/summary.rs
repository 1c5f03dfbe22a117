//! The summary: what the text says, counted, in plain prose.
//!
//! In: an analysis with its relations. Out: a few sentences that say nothing that is not counted, in the language in which the
//! analysis is told. The same analysis always gives the same words.

use trilateral_net::letters::capitalised;

use super::{Analysis, Relation};
use crate::statement::{Status, Tone};
use crate::words::{Counted, Phrase, Words, english as en};

/// The summary of an analysis; of one without statements, what was found instead.
pub(super) fn summary(analysis: &Analysis) -> String {
    let (words, all) = (&analysis.words, analysis.statements.len());
    if all == 0 {
        return nothing(analysis);
    }
    let mut sentences = vec![words.counted(en::FOUND, all, &[&number(words, all)])];
    for (rank, relation) in analysis.relations.iter().take(2).enumerate() {
        let of_pair = relation.statements.len();
        let (pair, tones) = (pair(analysis, relation), tones(words, relation));
        let with: [&str; 2] = [&pair, &tones];
        sentences.push(match of_pair {
            _ if all == 1 => words.say(en::IT_IS_ABOUT, &with),
            _ if of_pair == all => words.say(whole(all, en::BOTH_ARE_ABOUT, en::ALL_ARE_ABOUT), &with),
            _ if rank == 0 && of_pair * 2 > all => {
                words.say(en::MOST_ARE_ABOUT, &[&number(words, of_pair), &pair, &tones])
            }
            _ => some(words, en::SOME_ARE_ABOUT, of_pair, &with),
        });
    }
    if let others @ 1.. = analysis.relations.len().saturating_sub(2) {
        sentences.push(some(words, en::OTHER_PAIRS, others, &[]));
    }
    sentences.push(statuses(analysis));
    let add = |text: String, more: String| words.say(en::SENTENCES, &[&text, &more]);
    sentences.into_iter().reduce(add).unwrap_or_default()
}

/// A sentence that begins with a number.
fn some(words: &Words, phrase: Counted, count: usize, with: &[&str]) -> String {
    let count_words = capitalised(&number(words, count));
    words.counted(phrase, count, &[&[count_words.as_str()], with].concat())
}

/// What is said of a text without statements.
fn nothing(analysis: &Analysis) -> String {
    let words = &analysis.words;
    let mut names: Vec<String> = analysis.actors.iter().map(|a| a.name.clone()).collect();
    let what = match names.len() {
        0 => return words.text(en::NO_ACTORS),
        1 => en::NOTHING_BY_ANYONE,
        2 => en::NOTHING_BETWEEN,
        _ => en::NOTHING_AMONG,
    };
    if names.len() > 4 {
        let others = names.split_off(3).len();
        names.push(words.counted(en::OTHERS, others, &[&number(words, others)]));
    }
    words.say(what, &[&words.list(&names)])
}

fn pair(analysis: &Analysis, relation: &Relation) -> String {
    let name = |a: usize| analysis.actors[a].name.clone();
    analysis.words.list(&[name(relation.pair.0), name(relation.pair.1)])
}

/// "12 cooperative, five mixed and one neutral", the most frequent first; "all cooperative"; "a cooperative one".
fn tones(words: &Words, relation: &Relation) -> String {
    let t = relation.tone;
    let mut counts = [
        (t.cooperative, Tone::Cooperative),
        (t.conflictual, Tone::Conflictual),
        (t.mixed, Tone::Mixed),
        (t.neutral, Tone::Neutral),
    ];
    counts.sort_by_key(|c| std::cmp::Reverse(c.0));
    let (most, tone) = counts[0];
    let named = |tone: Tone| words.text(tone.phrase());
    match relation.statements.len() {
        1 => words.say(en::A_TONE, &[&named(tone)]),
        all if most == all => words.say(whole(all, en::BOTH_TONE, en::ALL_TONE), &[&named(tone)]),
        _ => {
            let part = |&(n, tone): &(usize, Tone)| {
                (n > 0).then(|| words.say(en::SOME_TONE, &[&number(words, n), &named(tone)]))
            };
            words.list(&counts.iter().filter_map(part).collect::<Vec<_>>())
        }
    }
}

/// How many statements are the writer’s plain word, and what the others are.
fn statuses(analysis: &Analysis) -> String {
    let words = &analysis.words;
    let count = |status| analysis.statements.iter().filter(|s| s.status == status).count();
    let all = analysis.statements.len();
    let every = |it, both, all_of| if all == 1 { it } else { whole(all, both, all_of) };
    let own = count(Status::Asserted);
    if own == all {
        return words.text(every(en::IT_IS_OWN, en::BOTH_OWN, en::ALL_OWN));
    }
    let rest = [(Status::Hedged, en::HEDGED), (Status::Attributed, en::FROM_A_SOURCE), (Status::Denied, en::DENIED)];
    let rest = rest.map(|(status, phrase)| (count(status), words.text(phrase)));
    if let Some((_, status)) = rest.iter().find(|(n, _)| *n == all) {
        return words.say(every(en::IT_IS_STATUS, en::BOTH_STATUS, en::ALL_STATUS), &[status]);
    }
    let part = |(n, status): &(usize, String)| words.counted(en::SOME_STATUS, *n, &[&number(words, *n), status]);
    let rest = words.list(&rest.iter().filter(|(n, _)| *n > 0).map(part).collect::<Vec<_>>());
    match own {
        0 => words.say(en::NONE_OWN, &[&rest]),
        n => some(words, en::SOME_OWN, n, &[&rest]),
    }
}

/// All of so many.
fn whole(n: usize, both: Phrase, all: Phrase) -> Phrase {
    if n == 2 { both } else { all }
}

/// A number as newspapers print it: in English in words up to nine.
fn number(words: &Words, n: usize) -> String {
    const SPELLED: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    match SPELLED.get(n) {
        Some(&word) if words.is_english() => word.to_owned(),
        _ => words.number(n),
    }
}
