//! How much each actor has to do with.
//!
//! In: an analysis. Out: two numbers for each actor, counted in one pass over relations and statements, however many there are.

use crate::model::Analysis;

/// What is counted, by actor.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// The statements that run to or from it.
    pub(super) ends: Vec<usize>,
    /// The statements in which it is a party, or speaks.
    pub(super) parts: Vec<usize>,
}

impl Tally {
    pub(super) fn new(analysis: &Analysis) -> Self {
        let mut its: Vec<Vec<usize>> = vec![Vec::new(); analysis.actors.len()];
        for relation in &analysis.relations {
            for actor in [relation.pair.0, relation.pair.1] {
                its[actor].extend(&relation.statements);
            }
        }
        let ends = its.into_iter().map(distinct).collect();
        let mut parts = vec![0; analysis.actors.len()];
        for statement in &analysis.statements {
            let speaker = statement.attribution.and_then(|a| a.speaker);
            let mut involved: Vec<usize> = statement.parties().chain(speaker).collect();
            involved.sort_unstable();
            involved.dedup();
            for actor in involved {
                parts[actor] += 1;
            }
        }
        Self { ends, parts }
    }
}

/// How many different numbers there are.
fn distinct(mut all: Vec<usize>) -> usize {
    all.sort_unstable();
    all.dedup();
    all.len()
}
