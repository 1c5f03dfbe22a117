//! A sentence as the rules see it: its words, its grammar and those whom it names.
//!
//! In: a document, its parse and its cast. Out: lookups of words, phrases and references by token. Nothing here knows
//! what a word says; [`party`](super::party) tells whom a noun phrase is about.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use super::draft::Draft;
use super::memory::Memory;
use super::party::Parties;
use crate::actor::{ActorKind, Cast, Reference};
use crate::document::{Document, Sentence};
use crate::lexicon::{Key, Keys, Phrases, lemmas, longest_first};
use crate::syntax::{Frames, Label, Syntax, Upos, Xpos, lemma};

/// A phrase of a table: its length in tokens, its base form and what the table says of it.
pub(super) type Phrase<T> = (usize, &'static str, &'static T);

/// A sentence with its parse and its references.
pub(super) struct Reading<'a> {
    pub(super) document: &'a Document,
    pub(super) cast: &'a Cast,
    pub(super) syntax: &'a Syntax,
    pub(super) frames: Frames<'a>,
    pub(super) memory: &'a Memory,
    /// Which sentence of the document it is.
    pub(super) index: usize,
    pub(super) sentence: &'a Sentence,
    pub(super) references: &'a [Reference],
    /// For each token the words that it can be a form of: every table is asked for them.
    heads: Vec<OnceCell<Vec<Cow<'a, str>>>>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        document: &'a Document,
        cast: &'a Cast,
        syntax: &'a Syntax,
        memory: &'a Memory,
        index: usize,
    ) -> Self {
        let sentence = &document.sentences[index];
        let references = cast.references_in(sentence.tokens.clone());
        let heads = vec![OnceCell::new(); sentence.tokens.len()];
        Self {
            document,
            cast,
            syntax,
            frames: Frames::new(syntax, document),
            memory,
            index,
            sentence,
            references,
            heads,
        }
    }

    /// The words of a token in lower case; nothing outside the sentence.
    pub(super) fn lower(&self, token: usize) -> &'a str {
        if self.sentence.tokens.contains(&token) { self.document.lower(token) } else { "" }
    }

    /// The reference that a token is part of.
    pub(super) fn reference_at(&self, token: usize) -> Option<&'a Reference> {
        self.cast.reference_at(token)
    }

    /// The state of a capital that is no more than a place, in the phrase of a noun: "the streets of Amman".
    pub(super) fn place_at(&self, noun: usize) -> Option<Parties> {
        let reach = self.syntax.reach(noun);
        let next = self.cast.places.partition_point(|p| p.tokens.end <= *reach.start());
        let place = self.cast.places.get(next).filter(|p| reach.contains(&p.tokens.start))?;
        Some(Parties::of(place))
    }

    /// The base form that a token has by its tag.
    pub(super) fn lemma(&self, token: usize) -> String {
        let node = self.syntax.node(token);
        lemma(self.lower(token), node.upos, node.xpos)
    }

    /// The phrases of a table that begin with a token, which may be inflected, the longest first. A name is no such phrase.
    pub(super) fn phrases_at<T>(&self, at: usize, table: &'static Phrases<T>) -> Vec<Phrase<T>> {
        self.keys_at(at, &table.keys).into_iter().map(|(tokens, key)| (tokens, key.0, table.value(key))).collect()
    }

    /// [`Self::phrases_at`], whatever the table says.
    fn keys_at(&self, at: usize, keys: &Keys) -> Vec<(usize, Key)> {
        let token = self.document.tokens[at];
        let after = self.document.lower_text().get(token.span.end as usize..).unwrap_or_default();
        let own = at.checked_sub(self.sentence.tokens.start).and_then(|at| self.heads.get(at));
        let Some(heads) = own.filter(|_| self.reference_at(at).is_none()) else { return Vec::new() };
        let heads = heads.get_or_init(|| {
            let mut heads = lemmas(self.lower(at));
            heads.push(self.lemma(at).into());
            heads.sort_unstable();
            heads.dedup();
            heads
        });
        let mut found: Vec<(usize, Key)> = Vec::new();
        for (length, key) in heads.iter().flat_map(|head| keys.headed(head, after)) {
            let end = token.span.end + length as u32;
            let tokens = self.document.tokens[at..].partition_point(|t| t.span.start < end);
            found.push((tokens.max(1), key));
        }
        // "war games": of two words the second has the ending.
        if at + 1 < self.sentence.tokens.end && self.syntax.node(at + 1).xpos == Xpos::Nns {
            let after = format!(" {} ", self.lemma(at + 1));
            if found.iter().all(|f| f.0 < 2) {
                let two = heads.iter().flat_map(|head| keys.headed(head, &after));
                found.extend(two.filter(|(_, key)| key.0.contains(' ')).map(|(_, key)| (2, key)));
            }
        }
        longest_first(&mut found);
        found
    }

    /// The longest phrase of a table that begins with a token.
    pub(super) fn phrase_at<T>(&self, at: usize, table: &'static Phrases<T>) -> Option<Phrase<T>> {
        self.phrases_at(at, table).into_iter().next()
    }

    /// The phrase of a table that a verb makes with its object and a preposition, whatever stands between: "put heavy
    /// pressure on".
    pub(super) fn phrase_with_object<T>(&self, verb: usize, table: &'static Phrases<T>) -> Option<Phrase<T>> {
        let frame = self.frames.of(verb);
        let verb = self.lemma(verb);
        let objects = if frame.passive { &frame.subjects } else { &frame.objects };
        // "exploded a series of bombs".
        let of = |&o: &usize| std::iter::once(o).chain(self.after(&self.frames.of(o), "of"));
        objects.iter().flat_map(of).find_map(|object| {
            // As it stands, and in the singular: "impose curfews in".
            [self.lower(object).to_owned(), lemma(self.lower(object), Upos::Noun, Xpos::Nns)].into_iter().find_map(
                |noun| {
                    let mut after = format!(" {noun}");
                    for oblique in frame.obliques.iter().chain(&self.frames.of(object).obliques) {
                        let Some(preposition) = oblique.preposition else { continue };
                        let with = format!("{after} {}", self.lower(preposition));
                        if let Some((phrase, value)) = table.headed(&verb, &with)
                            && phrase.matches(' ').count() > 1
                        {
                            return Some((1, phrase, value));
                        }
                    }
                    after.push(' ');
                    let (phrase, value) = table.headed(&verb, &after)?;
                    phrase.contains(' ').then_some((1, phrase, value))
                },
            )
        })
    }

    /// The phrases that `find` finds at the tokens of the sentence, from left to right; none overlaps another.
    pub(super) fn phrases<T>(
        &self,
        find: impl Fn(usize) -> Option<Phrase<T>>,
    ) -> Vec<(Range<usize>, &'static str, &'static T)> {
        let mut found = Vec::new();
        let mut at = self.sentence.tokens.start;
        while at < self.sentence.tokens.end {
            let Some((length, phrase, value)) = find(at) else {
                at += 1;
                continue;
            };
            found.push((at..at + length, phrase, value));
            at += length;
        }
        found
    }

    /// Whether a token is used as a noun, whatever its tag says: "exercises" as an object.
    pub(super) fn is_noun(&self, token: usize) -> bool {
        let node = self.syntax.node(token);
        let nominal = || matches!(node.label, Label::Obj | Label::Nsubj | Label::NsubjPass | Label::Nmod | Label::Obl);
        match node.upos {
            Upos::Noun | Upos::Propn => true,
            Upos::Verb => {
                nominal()
                    && self
                        .syntax
                        .dependents(token)
                        .any(|d| d < token && matches!(self.syntax.label(d), Label::Det | Label::Mod))
            }
            _ => false,
        }
    }

    /// The verb or predicate with a tense whose clause a token stands in.
    pub(super) fn clause(&self, token: usize) -> Option<usize> {
        self.syntax.path(token).find(|&t| self.frames.is_clause(t) && self.frames.is_finite(t))
    }

    /// Whether what a noun names is said to be that of several: "joint drills", "their mutual trust".
    pub(super) fn is_shared(&self, noun: usize) -> bool {
        const SHARED: [&str; 11] = [
            "joint",
            "mutual",
            "bilateral",
            "trilateral",
            "tripartite",
            "common",
            "shared",
            "combined",
            "multilateral",
            "other",
            "three-way",
        ];
        let says = |t: usize| SHARED.contains(&self.lower(t));
        says(noun) || self.syntax.with(noun, Label::Mod).any(says)
    }

    /// Whether a token stands in a quotation.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.document.quotation_around(self.document.span(token..token + 1)).is_some()
    }

    /// The token of a run that stands highest in the tree.
    pub(super) fn top(&self, tokens: Range<usize>) -> usize {
        let outside = |&t: &usize| self.syntax.head(t).is_none_or(|h| !tokens.contains(&h));
        tokens.clone().filter(|&t| self.syntax.label(t) != Label::Punct).find(outside).unwrap_or(tokens.start)
    }

    /// With whom a doer deals where a word that needs somebody names nobody: him with whom the text has just had him deal,
    /// in this sentence or in one right before it.
    pub(super) fn partner(&self, before: &[Draft], trigger: &Range<usize>, doer: &Parties) -> Option<Parties> {
        let [actor] = doer.actors[..] else { return None };
        let here = before.iter().rev().find_map(|d| {
            let (of, other) = (self.same_state(actor, &d.actor), self.same_state(actor, &d.recipient));
            match (of, other) {
                (true, false) if !d.reciprocal() => Some(&d.recipient),
                (false, true) => Some(&d.actor),
                _ => None,
            }
        });
        let actors = match here {
            Some(actors) => actors.clone(),
            None => self.memory.partner(|a| self.same_state(a, &doer.actors), self.index)?.to_vec(),
        };
        Some(Parties { tokens: trigger.clone(), actors })
    }

    /// Whom a protest is against where it does not say so: the next one that the clause names who is not of its side ("blocked
    /// roads to demand that Suharto resign").
    pub(super) fn aimed(&self, clause: usize, trigger: &Range<usize>, doer: &Parties) -> Option<Parties> {
        let end = *self.syntax.reach(clause).end();
        let behind = self.references.iter().filter(|r| r.tokens.start >= trigger.end && r.tokens.end <= end + 1);
        // "Serbian Labour Minister Milić": the man is meant.
        let whole =
            |r: &Reference| self.syntax.path(r.tokens.end - 1).take(3).filter_map(|t| self.reference_at(t)).last();
        let others = || {
            let found = behind.clone().filter_map(whole);
            found.filter(|r| r.actors.iter().any(|&a| !self.same_state(a, &doer.actors)))
        };
        let place = |r: &&Reference| {
            let preposition = self.frames.preposition(r.tokens.end - 1);
            preposition.is_some_and(|p| matches!(self.lower(p), "in" | "at" | "near" | "from" | "into" | "outside"))
        };
        let found = others().find(|r| !place(r)).or_else(|| others().next())?;
        Some(Parties::of(found))
    }

    /// Whether all of several actors are groups without a name.
    pub(super) fn are_groups(&self, actors: &[usize]) -> bool {
        actors.iter().all(|&a| a >= self.cast.named && self.cast.actors[a].kind == ActorKind::Group)
    }

    /// Whether an actor belongs to the same state as one of others, or is one of them. A group stands for itself alone: it can
    /// be against its own state.
    pub(super) fn same_state(&self, actor: usize, others: &[usize]) -> bool {
        let country =
            |a: usize| self.cast.actors[a].country.as_deref().filter(|_| self.cast.actors[a].kind != ActorKind::Group);
        others.iter().any(|&o| o == actor || country(o).is_some() && country(o) == country(actor))
    }

    /// Whether somebody of another side is among parties.
    pub(super) fn are_others(&self, found: &Parties, than: &Parties) -> bool {
        found.actors.iter().any(|&a| !self.same_state(a, &than.actors))
    }

    /// Whether several states stand among actors.
    pub(super) fn are_several(&self, actors: &[usize]) -> bool {
        actors.iter().any(|&a| !self.same_state(a, &actors[..1]))
    }
}
