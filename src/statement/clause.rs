//! Where the arguments of a word are looked for, as long as no parse tells.
//!
//! In: a sentence, its references and a token in it. Out: the parties before and behind the token. "Nearest" is the
//! whole idea: the subject is the nearest party before a verb that no preposition governs, the object the first one
//! behind it. Nothing here knows what the verb says.

use std::ops::Range;

use super::draft::Draft;
use crate::actor::{Cast, Form, Reference};
use crate::document::{Document, Sentence};
use crate::lexicon::Phrases;

/// Prepositions that give the party behind them a part of its own.
const PREPOSITIONS: [&str; 34] = [
    "to", "with", "from", "against", "on", "for", "in", "by", "at", "about", "into", "over", "toward", "towards", "of",
    "between", "among", "through", "under", "despite", "unlike", "like", "after", "before", "during", "since", "upon",
    "behind", "near", "without", "within", "as", "than", "across",
];
/// Words and marks at which a clause ends.
const ENDS: [&str; 15] = [
    ";", ":", "but", "while", "whereas", "although", "though", "because", "if", "when", "unless", "—", "–", "--", "as",
];

/// A sentence with its references, seen as parties to a statement.
pub(super) struct Clauses<'a> {
    pub(super) document: &'a Document,
    pub(super) cast: &'a Cast,
    pub(super) sentence: &'a Sentence,
    pub(super) references: &'a [Reference],
}

/// Parties that play one part together: "Russia and North Korea".
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Parties {
    /// The tokens from the first to the last of them.
    pub(super) tokens: Range<usize>,
    /// Who they are, as indices into the cast.
    pub(super) actors: Vec<usize>,
}

impl<'a> Clauses<'a> {
    pub(super) fn new(document: &'a Document, cast: &'a Cast, sentence: &'a Sentence) -> Self {
        let references = cast.references_in(sentence.tokens.clone());
        Self { document, cast, sentence, references }
    }

    /// The words of a token in lower case.
    pub(super) fn lower(&self, token: usize) -> &'a str {
        if self.sentence.tokens.contains(&token) { self.document.lower(token) } else { "" }
    }

    /// The end of the clause that a token stands in.
    pub(super) fn clause_end(&self, from: usize) -> usize {
        (from + 1..self.sentence.tokens.end)
            .find(|&t| ENDS.contains(&self.lower(t)))
            .unwrap_or(self.sentence.tokens.end)
    }

    /// The subject of a verb: the antecedent of "who" or "which" right before it; else the nearest party before it that no
    /// preposition governs; else the nearest one.
    pub(super) fn subject(&self, verb: usize) -> Option<Parties> {
        let before: Vec<usize> =
            (0..self.references.len()).filter(|&i| self.references[i].tokens.end <= verb).collect();
        let near = |i: usize| (i + 1..verb).all(|t| self.lower(t).ends_with("ly") || self.is_auxiliary(t));
        let relative = (self.sentence.tokens.start..verb)
            .rev()
            .take(6)
            .find(|&t| matches!(self.lower(t), "who" | "which" | "that") && near(t))
            .filter(|&t| self.lower(t) != "that" || before.iter().any(|&i| self.references[i].tokens.end == t));
        let free = |&&i: &&usize| relative.is_some() || !self.is_governed(i);
        let chosen = before.iter().rev().find(free).or(before.last())?;
        Some(self.together(*chosen))
    }

    /// The first parties behind a token and before `end`; with `direct`, only if no preposition but "of" comes first.
    pub(super) fn object(&self, from: usize, end: usize, direct: bool) -> Option<Parties> {
        let first = self.references.iter().position(|r| r.tokens.start >= from && r.tokens.end <= end)?;
        let between = from..self.references[first].tokens.start;
        let blocked = direct && between.clone().any(|t| self.lower(t) != "of" && PREPOSITIONS.contains(&self.lower(t)));
        (!blocked && between.len() <= 10).then(|| self.together(first))
    }

    /// The parties behind a preposition that follows a token within the clause.
    pub(super) fn after(&self, preposition: &str, from: usize, end: usize) -> Option<Parties> {
        let at = (from..end.min(from + 14)).find(|&t| self.lower(t) == preposition)?;
        let parties = self.object(at + 1, end, true)?;
        (parties.tokens.start <= at + 6).then_some(parties)
    }

    /// The parties whose last word stands right before a noun, with at most two words between.
    pub(super) fn possessor(&self, noun: usize) -> Option<Parties> {
        let last = self.references.iter().rposition(|r| r.tokens.end <= noun)?;
        let gap = self.references[last].tokens.end..noun;
        let close = gap.len() <= 3
            && gap.clone().all(|t| {
                !PREPOSITIONS.contains(&self.lower(t))
                    && !self.is_auxiliary(t)
                    && !matches!(self.lower(t), "," | "and" | "“" | "”")
            });
        let own = self.references[last].form == Form::Demonym
            || matches!(self.lower(gap.start), "’s" | "'s" | "’" | "'")
            || gap.is_empty()
            || self.references[last].form == Form::Pronoun
            || self.is_hyphened(last);
        (close && own).then(|| self.together(last))
    }

    /// A party with those that are joined to it: "X and Y", "X, Y and Z", "X-Y".
    fn together(&self, index: usize) -> Parties {
        let (mut first, mut last) = (index, index);
        while first > 0 && self.are_joined(first - 1) {
            first -= 1;
        }
        while last + 1 < self.references.len() && self.are_joined(last) {
            last += 1;
        }
        let tokens = self.references[first].tokens.start..self.references[last].tokens.end;
        let mut actors: Vec<usize> = Vec::new();
        for &actor in self.references[first..=last].iter().flat_map(|r| &r.actors) {
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        Parties { tokens, actors }
    }

    /// Whether a reference and the next one are joined by "and", "or", a comma before another such, or a hyphen.
    fn are_joined(&self, index: usize) -> bool {
        let (Some(a), Some(b)) = (self.references.get(index), self.references.get(index + 1)) else { return false };
        let gap: Vec<&str> = (a.tokens.end..b.tokens.start).map(|t| self.lower(t)).filter(|w| *w != "the").collect();
        match gap[..] {
            ["and" | "or" | "-" | "–" | "/" | "&"] | [",", "and" | "or"] => true,
            // A comma alone joins only in a list that ends with "and" or "or".
            [","] => self.are_joined(index + 1),
            _ => false,
        }
    }

    fn is_hyphened(&self, index: usize) -> bool {
        index > 0
            && matches!(self.lower(self.references[index - 1].tokens.end), "-" | "–")
            && self.are_joined(index - 1)
    }

    /// Whether a preposition stands before a reference.
    fn is_governed(&self, index: usize) -> bool {
        let start = self.together(index).tokens.start;
        (self.sentence.tokens.start..start)
            .rev()
            .find(|&t| !matches!(self.lower(t), "the" | "a" | "an" | "both" | "all" | "most" | "former"))
            .is_some_and(|t| PREPOSITIONS.contains(&self.lower(t)))
    }

    /// The longest phrase of a table that begins with a token, which may be inflected: its length in tokens, the phrase
    /// and what the table says of it. `heads` are the base forms that the token can be of. A name is no such phrase.
    pub(super) fn phrase_at<T>(
        &self,
        at: usize,
        heads: &[String],
        table: &'static Phrases<T>,
    ) -> Option<(usize, &'static str, &'static T)> {
        if self.references.iter().any(|r| r.tokens.contains(&at)) {
            return None;
        }
        let token = self.document.tokens[at];
        let after = self.document.lower_text().get(token.span.end as usize..)?;
        let found = heads.iter().flat_map(|head| table.headed(head, after)).max_by_key(|(length, _)| *length);
        let (length, (phrase, value)) = found?;
        let end = token.span.end + length as u32;
        let tokens = self.document.tokens[at..].partition_point(|t| t.span.start < end);
        Some((tokens.max(1), phrase, value))
    }

    /// Whether an actor belongs to the same state as one of others, or is one of them.
    pub(super) fn same_state(&self, actor: usize, others: &[usize]) -> bool {
        let country = |a: usize| self.cast.actors[a].country.as_deref();
        others.iter().any(|&o| o == actor || country(o).is_some() && country(o) == country(actor))
    }

    /// Whether a draft is about two sides: some actor and some recipient that are not of the same state.
    pub(super) fn has_two_sides(&self, draft: &Draft) -> bool {
        if draft.reciprocal {
            return draft.actor.iter().any(|&a| !self.same_state(a, &draft.actor[..1]));
        }
        draft.recipient.iter().any(|&r| !self.same_state(r, &draft.actor)) && !draft.actor.is_empty()
    }

    /// Whether a token is an auxiliary verb or "not".
    pub(super) fn is_auxiliary(&self, token: usize) -> bool {
        matches!(
            self.lower(token),
            "has"
                | "have"
                | "had"
                | "is"
                | "are"
                | "was"
                | "were"
                | "be"
                | "been"
                | "being"
                | "will"
                | "would"
                | "can"
                | "could"
                | "may"
                | "might"
                | "must"
                | "should"
                | "shall"
                | "do"
                | "does"
                | "did"
                | "not"
                | "n’t"
                | "n't"
                | "to"
        )
    }

    /// Whether a verb form is passive: a form of "be" before it, adverbs between at most.
    pub(super) fn is_passive(&self, verb: usize) -> bool {
        let auxiliary = (self.sentence.tokens.start..verb)
            .rev()
            .find(|&t| !self.lower(t).ends_with("ly") && self.lower(t) != "not");
        let participle =
            self.lower(verb).ends_with("ed") || self.lower(verb).ends_with('n') || self.lower(verb).ends_with('t');
        participle
            && auxiliary
                .is_some_and(|t| matches!(self.lower(t), "is" | "are" | "was" | "were" | "be" | "been" | "being"))
    }
}
