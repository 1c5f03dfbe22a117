//! Relations: pairs of actors with all their statements.
//!
//! In: the statements and their ends. Out: [`Relation`]s, unordered pairs sorted by how much the text says of them.

use super::Analysis;
use crate::sorted::Sorted;
use crate::statement::Tone;

/// How many statements of each tone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ToneCounts {
    /// Cooperative ones.
    pub cooperative: usize,
    /// Conflictual ones.
    pub conflictual: usize,
    /// Mixed ones.
    pub mixed: usize,
    /// Neutral ones.
    pub neutral: usize,
}

/// An unordered pair of actors and what the text says of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The two, as indices into [`Analysis::actors`], the one with the smaller id first.
    pub pair: (usize, usize),
    /// Their statements, in text order.
    pub statements: Vec<usize>,
    /// Their tones.
    pub tone: ToneCounts,
}

impl ToneCounts {
    /// Counts one more.
    fn add(&mut self, tone: Tone) {
        match tone {
            Tone::Cooperative => self.cooperative += 1,
            Tone::Conflictual => self.conflictual += 1,
            Tone::Mixed => self.mixed += 1,
            Tone::Neutral => self.neutral += 1,
        }
    }
}

/// The relations of an analysis, those with the most statements first, then in the order in which the text comes to
/// speak of them.
pub(super) fn relations(analysis: &Analysis) -> Vec<Relation> {
    let mut relations: Vec<Relation> = Vec::new();
    let mut places: Sorted<(usize, usize), usize> = Sorted::default();
    for (id, statement) in analysis.statements.iter().enumerate() {
        for (a, b) in analysis.ends(statement) {
            let pair = if analysis.actors[a].id <= analysis.actors[b].id { (a, b) } else { (b, a) };
            let at = *places.entry(pair, relations.len());
            if at == relations.len() {
                relations.push(Relation { pair, statements: Vec::new(), tone: ToneCounts::default() });
            }
            if relations[at].statements.last() != Some(&id) {
                relations[at].statements.push(id);
                relations[at].tone.add(statement.tone);
            }
        }
    }
    relations.sort_by_key(|r| std::cmp::Reverse(r.statements.len()));
    relations
}
