//! Whom "it", "he", "their" and "the two sides" stand for.
//!
//! In: the document, its company and the references by name, in text order. Out: more references, and the spans that
//! stand for someone who could not be told. The text is walked once; what is remembered is the subject of the sentence
//! and of the one before it, who is how present, who was named together, and the states in the order in which they were
//! last named. Nothing is guessed beyond that.

use trilateral_net::letters::is_lower;

use super::company::{Company, at, is_governed};
use super::phrase::{Phrase, Wanted, phrase_at};
use super::presence::Presence;
use super::{ActorKind, Form, Reference, in_order};
use crate::document::Document;
use crate::pace::Pace;
use crate::span::Span;

/// Less present than this nobody is meant by a pronoun.
const FORGOTTEN: u32 = 1 << 8;
/// Through how many sentences those named together stay so for "they".
const TOGETHER: usize = 1;
/// More than these are nobody’s “they”: each would stand for all of them.
const MANY: usize = 24;
/// Within how many sentences the two leaders must have been named.
const NEAR: usize = 2;

/// The weight of a state that is named and that no preposition governs.
const NAMED: u32 = 1 << 16;
/// A state weighs less by this power of a half with each sentence.
const FADING: u32 = 3;

/// What the walk remembers.
struct Memory<'d> {
    document: &'d Document,
    company: &'d Company,
    /// Where the walk is: a sentence.
    sentence: usize,
    /// States, the one named last at the end; each once.
    states: Vec<usize>,
    /// How much the text is about each state: what fades from sentence to sentence.
    weights: Vec<(usize, u32)>,
    /// The states of this sentence and of the one before, in the order in which they were first named.
    ours: Vec<usize>,
    theirs: Vec<usize>,
    /// The one that the sentence is about, and the one before: no person.
    subject: Option<usize>,
    previous: Option<usize>,
    /// The first one of this sentence that stands behind "of": "the ministry of South Korea" acts for it.
    owner: Option<usize>,
    /// Who was last named together, and in which sentence.
    group: (Vec<usize>, usize),
    /// The last of them, and the token after it.
    joined: Option<(Vec<usize>, usize)>,
    /// The state whose government was called a regime.
    regime: Option<usize>,
    /// Those that are no states, each with its last sentence.
    others: Vec<(usize, usize)>,
    presence: Presence,
}

/// Adds the references that are no names.
pub(super) async fn resolve(
    pace: &impl Pace,
    document: &Document,
    company: &Company,
    references: &mut Vec<Reference>,
) -> Vec<Span> {
    let mut memory = Memory {
        document,
        company,
        sentence: 0,
        states: Vec::new(),
        weights: Vec::new(),
        ours: Vec::new(),
        theirs: Vec::new(),
        subject: None,
        previous: None,
        owner: None,
        group: (Vec::new(), 0),
        joined: None,
        regime: None,
        others: Vec::new(),
        presence: Presence::default(),
    };
    let mut resolved = Vec::new();
    let mut unresolved = Vec::new();
    pace.each(document.sentences.len(), &mut |sentence| {
        let s = &document.sentences[sentence];
        memory.begin(sentence);
        let mut token = s.tokens.start;
        while token < s.tokens.end {
            if let Some(reference) = at(references, token) {
                memory.hear(reference, s.tokens.start);
                token = reference.tokens.end;
            } else if let Some(phrase) = phrase_at(document, token, |t| at(references, t).is_some()) {
                token = phrase.tokens.end;
                // "The two leaders, Xi and Putin": who is meant follows.
                let told = document.lower(token) == "," && at(references, token + 1).is_some();
                match memory.answer(&phrase) {
                    Some(actors) => {
                        memory.again(&actors, &phrase, s.tokens.start);
                        resolved.push(Reference { tokens: phrase.tokens, actors, form: phrase.form });
                    }
                    None if phrase.form == Form::Nominal && !told && phrase.wanted != Wanted::Body => {
                        unresolved.push(document.span(phrase.tokens));
                    }
                    None => {}
                }
            } else {
                token += 1;
            }
        }
    })
    .await;
    references.append(&mut resolved);
    in_order(references);
    unresolved
}

impl Memory<'_> {
    /// Takes note of a new sentence.
    fn begin(&mut self, sentence: usize) {
        self.sentence = sentence;
        for weight in &mut self.weights {
            weight.1 -= weight.1 >> FADING;
        }
        self.previous = self.subject.take().or(self.owner.take()).or(self.previous);
        if !self.ours.is_empty() {
            self.theirs = std::mem::take(&mut self.ours);
        }
        self.joined = None;
    }

    /// Takes note of someone named.
    fn hear(&mut self, reference: &Reference, sentence: usize) {
        let (document, company) = (self.document, self.company);
        let governed = is_governed(document, reference.tokens.start, sentence);
        for &actor in &reference.actors {
            let person = company.actors[actor].kind == ActorKind::Person;
            if company.actors[actor].kind != ActorKind::Country {
                self.others.retain(|o| o.0 != actor);
                self.others.push((actor, self.sentence));
            }
            if person {
                self.presence.hear(actor, self.sentence, governed, company.is_former(actor));
            }
            // A person stands for a state that the text has named already, not for one it only implies.
            let state = company.state_of(actor).filter(|s| !person || self.states.contains(s));
            if let Some(state) = state {
                touch(&mut self.states, state);
                let weight = NAMED >> u32::from(governed);
                match self.weights.iter_mut().find(|w| w.0 == state) {
                    Some(known) => known.1 += weight,
                    None => self.weights.push((state, weight)),
                }
                if !self.ours.contains(&state) {
                    self.ours.push(state);
                }
                self.call(state, reference);
            }
            let about = state.or((!person).then_some(actor));
            if self.subject.is_none() && !governed && !self.is_half(reference) {
                self.subject = about;
            }
            let first = reference.tokens.start.checked_sub(1).is_some_and(|t| document.lower(t) == "of");
            if self.subject.is_none() && first {
                self.owner = self.owner.or(about);
            }
        }
        self.join(reference);
    }

    /// Takes note of those whom a phrase stands for.
    fn again(&mut self, actors: &[usize], phrase: &Phrase, sentence: usize) {
        let governed = is_governed(self.document, phrase.tokens.start, sentence);
        for &actor in actors {
            if self.company.actors[actor].kind == ActorKind::Person {
                self.presence.hear(actor, self.sentence, governed, false);
            } else if actors.len() == 1 && self.subject.is_none() && !governed {
                self.subject = Some(actor);
            }
        }
        if actors.len() > 1 {
            self.group = (actors.to_vec(), self.sentence);
        }
    }

    /// The state that an actor stands for, if the text has named it already; else the actor.
    fn stands_for(&self, actor: usize) -> usize {
        self.company.state_of(actor).filter(|s| self.states.contains(s)).unwrap_or(actor)
    }

    /// Those joined by "and" or a comma are named together; so is a people ("the Russians").
    fn join(&mut self, reference: &Reference) {
        let document = self.document;
        let states: Vec<usize> = reference.actors.iter().map(|&a| self.stands_for(a)).collect();
        let link = |from: usize| {
            (from..reference.tokens.start).all(|t| matches!(document.lower(t), "and" | "," | "&" | "-" | "–" | "the"))
        };
        let before = self.joined.take().filter(|(_, end)| link(*end)).map_or(Vec::new(), |j| j.0);
        let mut all = before;
        all.extend(states.iter().filter(|s| !all.contains(s)).copied().collect::<Vec<_>>());
        let people = reference.form == Form::Demonym && document.word(reference.tokens.end - 1).ends_with('s');
        if all.len() > 1 || people && !all.is_empty() {
            self.group = (all.clone(), self.sentence);
        }
        self.joined = Some((all, reference.tokens.end));
    }

    /// Takes note of the state whose government is called a regime.
    fn call(&mut self, state: usize, reference: &Reference) {
        let document = self.document;
        let next = reference.tokens.end;
        let after = if matches!(document.lower(next), "’s" | "'s") { next + 1 } else { next };
        let before = reference.tokens.start.saturating_sub(2);
        if [after, before].iter().any(|&t| matches!(document.lower(t), "regime" | "junta" | "dictatorship")) {
            self.regime = Some(state);
        }
    }

    /// Whether a name is only the first half of an adjective: "US-backed".
    fn is_half(&self, reference: &Reference) -> bool {
        let next = reference.tokens.end;
        self.document.word(next) == "-" && self.document.word(next + 1).starts_with(is_lower)
    }

    /// Whom a phrase stands for.
    fn answer(&self, phrase: &Phrase) -> Option<Vec<usize>> {
        let one = |actor: usize| vec![actor];
        match phrase.wanted {
            Wanted::One => self.subject.or(self.owner).or(self.previous).map(one),
            Wanted::Person { female } => {
                // "Jane Roe met him": the one who acts is not whom he acts on.
                let object = self.document.lower(phrase.tokens.start) == "him";
                let here: Vec<usize> = self.people(self.sentence).collect();
                let doer = here.first().copied().filter(|_| object && here.len() == 1);
                self.present(|a| Some(a) != doer && self.company.may_be(a, female)).map(one)
            }
            Wanted::Office => self.present(|a| self.company.holds(a, self.words(phrase))).map(one),
            Wanted::Several => {
                let (group, sentence) = &self.group;
                ((1..=MANY).contains(&group.len()) && self.sentence - sentence <= TOGETHER).then(|| group.clone())
            }
            // Those whom this sentence has named, if they are as many.
            Wanted::States(count) if self.ours.len() == count => Some(self.ours.clone()),
            Wanted::States(count) if self.group.0.len() == count && self.sentence - self.group.1 <= NEAR => {
                Some(self.group.0.clone())
            }
            Wanted::States(count) => self.foremost(count),
            Wanted::OfTwo(which) => {
                let named = if self.ours.len() < 2 { &self.theirs } else { &self.ours };
                (named.len() == 2).then(|| one(named[which]))
            }
            Wanted::People(count) => self.leaders(count),
            Wanted::Regime => self.regime.map(one),
            Wanted::Body => self.body(self.words(phrase)).map(one),
        }
    }

    /// The states that the text is most about just now, in the order in which they were last named.
    fn foremost(&self, count: usize) -> Option<Vec<usize>> {
        let mut weights: Vec<u32> = self.states.iter().map(|&s| self.weight(s)).collect();
        weights.sort_unstable_by(|a, b| b.cmp(a));
        let least = *weights.get(count.checked_sub(1)?)?;
        // Two that weigh the same cannot be told apart.
        if weights.get(count) == Some(&least) {
            return last(&self.states, count);
        }
        Some(self.states.iter().copied().filter(|&s| self.weight(s) >= least).collect())
    }

    fn weight(&self, state: usize) -> u32 {
        self.weights.iter().find(|w| w.0 == state).map_or(0, |w| w.1)
    }

    /// The words of a phrase without its article.
    fn words(&self, phrase: &Phrase) -> &str {
        self.document.span(phrase.tokens.start + 1..phrase.tokens.end).of(self.document.lower_text())
    }

    /// The person most present of those that fit.
    fn present(&self, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let presence = |a: usize| self.presence.of(a, self.sentence);
        let people = self.others.iter().map(|o| o.0).filter(|&a| presence(a) > FORGOTTEN && fits(a));
        people.max_by_key(|&a| presence(a))
    }

    /// The people who were named near by, or in the whole text so far; of more than are asked for, those that a sentence names first.
    fn leaders(&self, count: usize) -> Option<Vec<usize>> {
        let near: Vec<usize> = self.people(self.sentence.saturating_sub(NEAR)).collect();
        if near.len() > count {
            // Those who deal with each other come first, then those whom they talk about.
            let last =
                self.others.iter().filter(|o| self.company.actors[o.0].kind == ActorKind::Person).map(|o| o.1).max()?;
            let here: Vec<usize> = self.people(last).collect();
            let told_apart = here.len() > count && last < self.sentence && !self.are_together(&here[count - 1..=count]);
            return told_apart.then(|| here[..count].to_vec());
        }
        [near, self.people(0).collect()].into_iter().find(|p| p.len() == count)
    }

    /// Whether people were named as one list: "Putin, Xi and Modi".
    fn are_together(&self, people: &[usize]) -> bool {
        people.iter().all(|&p| self.group.0.contains(&self.stands_for(p)))
    }

    /// The people named in a sentence or after it.
    fn people(&self, from: usize) -> impl Iterator<Item = usize> + '_ {
        let near = self.others.iter().filter(move |o| o.1 >= from).map(|o| o.0);
        near.filter(|&a| self.company.actors[a].kind == ActorKind::Person)
    }

    /// The body named last that ends in this word, or is of this sort.
    fn body(&self, word: &str) -> Option<usize> {
        if word == "island" {
            let is_island = |&s: &usize| matches!(self.company.actors[s].id.as_str(), "TWN" | "CUB" | "CYP" | "LKA");
            return self.states.iter().rev().copied().find(is_island);
        }
        let fits = |&actor: &usize| {
            let actor = &self.company.actors[actor];
            match word {
                "group" | "militants" | "militia" | "movement" | "rebels" => actor.kind == ActorKind::Group,
                "alliance" => actor.id == "nato",
                "bloc" => matches!(actor.id.as_str(), "european-union" | "asean"),
                _ => {
                    actor.kind == ActorKind::Organisation
                        && actor.name.rsplit(' ').next().is_some_and(|w| w.eq_ignore_ascii_case(word))
                }
            }
        };
        self.others.iter().rev().map(|o| o.0).find(fits)
    }
}

/// Moves `actor` to the end of the list.
fn touch(list: &mut Vec<usize>, actor: usize) {
    list.retain(|&a| a != actor);
    list.push(actor);
}

/// The last `count` of a list, if it has as many.
fn last(list: &[usize], count: usize) -> Option<Vec<usize>> {
    let from = list.len().checked_sub(count)?;
    Some(list[from..].to_vec())
}
