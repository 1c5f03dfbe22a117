//! From names to actors.
//!
//! In: the names of a text. Out: its [`Actor`]s, each once, and a [`Reference`] for every name: short forms of people
//! joined to whom they stand for. Pronouns and descriptions are left to [`super::resolve`].

use std::ops::Range;

use super::names::{Found, cased, is_certain, within};
use super::people::{People, Titled};
use super::presence::Presence;
use super::{Actor, ActorKind, Form, Reference};
use crate::document::Document;
use crate::lexicon::derive::slug;
use crate::lexicon::{Known, NameForm, Sort, actors, is_of_sort};
use crate::pace::Pace;
use crate::sorted::Sorted;

/// The actors of a text, as they gather.
#[derive(Default)]
pub(super) struct Company {
    pub(super) actors: Vec<Actor>,
    /// The index of each actor by its id.
    ids: Sorted<String, usize>,
    /// The people of the text by the words that a short form can consist of, and by the first word of their names.
    called: Sorted<String, Vec<usize>>,
    presence: Presence,
    /// What is known of each actor besides.
    traits: Vec<Traits>,
}

/// What is known of an actor and shown to nobody.
#[derive(Default)]
struct Traits {
    /// Whether "she" or "he" is meant, where that is known.
    female: Option<bool>,
    /// Whether it is a person whose office is over.
    former: bool,
    /// The office of a person, in lower case.
    role: String,
}

impl Company {
    /// Makes actors of all names, in text order.
    pub(super) async fn name(
        &mut self,
        pace: &impl Pace,
        document: &Document,
        found: &[Found],
        people: &People,
    ) -> Vec<Reference> {
        let mut references: Vec<Reference> = Vec::new();
        let (mut names, mut titled) = (found.iter().peekable(), people.titled.iter().peekable());
        pace.each(document.sentences.len(), &mut |sentence| {
            let s = &document.sentences[sentence];
            let mut at = s.tokens.start;
            while at < s.tokens.end {
                while names.next_if(|n| n.tokens.end <= at).is_some() {}
                let (tokens, actors, form) = if let Some(titled) = titled.next_if(|t| t.tokens.start <= at) {
                    let actor = self.titled(document, titled, found, sentence);
                    (titled.tokens.clone(), actor.into_iter().collect(), Form::Name)
                } else if let Some(found) = names.next_if(|n| n.tokens.start <= at && at < n.tokens.end) {
                    // Behind "Russia’s" the name goes on after the clitic.
                    let start = at + usize::from(matches!(document.lower(at), "’s" | "'s"));
                    (
                        start..found.tokens.end,
                        self.known(document, found, sentence, owner(document, &references, start)),
                        form(found.form),
                    )
                } else if let Some((tokens, actor)) = self.again(document, at, s.tokens.end, sentence) {
                    (tokens, vec![actor], Form::Name)
                } else {
                    at += 1;
                    continue;
                };
                at = tokens.end.max(at + 1);
                let governed = is_governed(document, tokens.start, s.tokens.start);
                for &actor in &actors {
                    self.presence.hear(actor, sentence, governed, self.traits[actor].former);
                }
                if !actors.is_empty() {
                    references.push(Reference { tokens, actors, form });
                }
            }
        })
        .await;
        references
    }

    /// Someone with a role, named before, who is named again without it: in full, or as newspapers do from the second
    /// time on.
    fn again(&self, document: &Document, at: usize, end: usize, sentence: usize) -> Option<(Range<usize>, usize)> {
        let word = document.word(at);
        let called = self.called.get(word)?;
        let rest = &document.text[document.tokens[at].span.start as usize..];
        let full = called.iter().find_map(|&actor| {
            let name = &self.actors[actor].name;
            let stop = document.tokens[at].span.start + name.len() as u32;
            let last = document.tokens[at..end].partition_point(|t| t.span.end < stop);
            let whole = rest.starts_with(name) && document.tokens.get(at + last)?.span.end == stop;
            whole.then_some((at..at + last + 1, actor))
        });
        if full.is_some() {
            return full;
        }
        let short = |&&actor: &&usize| is_short(word, &self.actors[actor].name);
        let present = called.iter().filter(short).max_by_key(|&&a| (self.presence.of(a, sentence), a));
        present.filter(|_| is_certain(document, at, at + 1)).map(|&actor| (at..at + 1, actor))
    }

    /// The actors that a name of the tables stands for: one, or all of "the Koreas"; nobody if it could be several
    /// people of whom none was named.
    fn known(&mut self, document: &Document, found: &Found, sentence: usize, owner: Option<usize>) -> Vec<usize> {
        match found.known[0] {
            Known::State(_) => {
                let states = found.known.iter().filter_map(|k| if let Known::State(s) = k { Some(*s) } else { None });
                states.map(|s| self.state(s)).collect()
            }
            Known::Organisation(index) => {
                let known = &actors().organisations[index];
                // Other states have a body of that name: it is theirs only if the text has named them.
                if found.doubtful && !known.country.is_empty() && self.ids.get(known.country).is_none() {
                    return Vec::new();
                }
                let kind = if known.group { ActorKind::Group } else { ActorKind::Organisation };
                vec![self.actor(known.id, kind, known.name, known.country)]
            }
            Known::Person(person) => vec![self.person(person)],
            Known::Surname(_) => self.surname(document, found, sentence, owner).into_iter().collect(),
            Known::Nobody => Vec::new(),
        }
    }

    /// A short form: of those of that name whom the text has named, the one who is most present; else the one person
    /// whom the tables know by it, or who leads a state that the text has named.
    fn surname(&mut self, document: &Document, found: &Found, sentence: usize, owner: Option<usize>) -> Option<usize> {
        // "North Korea’s Kim" is no other state’s.
        let code = owner.and_then(|o| self.actors[o].country.clone());
        let ours = |of: &str| code.as_deref().is_none_or(|code| of == code);
        let written = document.span(found.tokens.clone()).of(&document.text);
        let people = &actors().people;
        let surname = |k: &Known| if let Known::Surname(p) = k { Some(*p) } else { None };
        let shared: Vec<usize> = found.known.iter().filter_map(surname).filter(|&p| ours(people[p].country)).collect();
        let named = shared.iter().filter_map(|&p| self.ids.get(&slug(people[p].name)).copied());
        let called = self.called(written).filter(|&a| ours(self.actors[a].country.as_deref().unwrap_or_default()));
        let named = named.chain(called).max_by_key(|&a| (self.presence.of(a, sentence), a));
        named.or_else(|| match shared[..] {
            [person] => (!found.doubtful).then(|| self.person(person)),
            _ => self.head(&shared).map(|person| self.person(person)),
        })
    }

    /// The people of the text whom some words at an end of their names can stand for.
    fn called<'a>(&'a self, written: &str) -> impl Iterator<Item = usize> + 'a {
        let written = written.to_owned();
        let (first, last) = (written.split(' ').next(), written.rsplit(' ').next());
        let by = |word: Option<&str>| self.called.get(word.unwrap_or_default()).map_or(&[][..], Vec::as_slice);
        by(first).iter().chain(by(last)).copied().filter(move |&a| is_part(&written, &self.actors[a].name))
    }

    /// A person with a role: one of the tables, someone named before, or someone new; nobody for a "Mr. Kim" who could
    /// be several.
    fn titled(&mut self, document: &Document, titled: &Titled, found: &[Found], sentence: usize) -> Option<usize> {
        let written = &cased(document.span(titled.tokens.clone()).of(&document.text));
        let country = titled.state.map_or("", |s| actors().states[s].code);
        let own = found[within(found, &titled.tokens)].iter().flat_map(|f| f.known.iter().copied());
        let whole = actors().names.at(written, 0).into_iter().filter(|n| n.0 == written.len()).map(|n| n.1.known);
        let mut candidates: Vec<usize> = Vec::new();
        for known in &own.chain(whole).collect::<Vec<_>>() {
            match known {
                Known::Person(person) => return Some(self.person(*person)),
                Known::Surname(person) if titled.tokens.len() == 1 && !candidates.contains(person) => {
                    candidates.push(*person);
                }
                _ => {}
            }
        }
        let people = &actors().people;
        // Of another state than the one the text gives it is somebody else of that name.
        let other = |of: &str| !country.is_empty() && !of.is_empty() && of != country;
        candidates.retain(|&p| !other(people[p].country));
        let present = |&a: &usize| (self.presence.of(a, sentence), a);
        let same = |a: &usize| !other(self.actors[*a].country.as_deref().unwrap_or_default());
        if let Some(actor) = self.called(written).filter(same).max_by_key(present) {
            return Some(actor);
        }
        // "President Kim": the one of that state whose office it is, and of several the one who took it last.
        let role = document.span(titled.role.clone()).of(document.lower_text());
        let of = |p: usize| people[p].role;
        let fits = |p: usize| of(p).contains(role) || role.contains(of(p));
        let fit = |p: usize| (fits(p), of(p) == role, !people[p].former, p);
        let best = candidates.iter().copied().max_by_key(|&p| fit(p));
        if let Some(person) = best.filter(|&p| candidates.len() == 1 || fit(p).0) {
            return Some(self.person(person));
        }
        if !candidates.is_empty() && matches!(role, "mr." | "mrs." | "ms." | "dr." | "comrade") {
            return self.head(&candidates).map(|person| self.person(person));
        }
        let actor = self.actor(&slug(written), ActorKind::Person, written, country);
        let says = |words: &[&str]| words.iter().any(|w| role.ends_with(w)).then_some(true);
        let female = says(&["woman", "queen", "princess", "mrs.", "ms."]);
        self.traits[actor].female = female.or(says(&["man", "king", "prince", "mr."]).map(|_| false));
        role.clone_into(&mut self.traits[actor].role);
        Some(actor)
    }

    /// The one of several people of a name who leads a state that the text has named.
    fn head(&self, candidates: &[usize]) -> Option<usize> {
        let people = &actors().people;
        let leads = |p: usize| {
            let person = &people[p];
            !person.former && is_of_sort(person.role, Sort::Head) && self.ids.get(person.country).is_some()
        };
        let mut heads = candidates.iter().copied().filter(|&p| leads(p));
        heads.next().filter(|_| heads.next().is_none())
    }

    fn state(&mut self, index: usize) -> usize {
        let state = &actors().states[index];
        let actor = self.actor(state.code, ActorKind::Country, state.name, state.code);
        self.actors[actor].place = state.place;
        actor
    }

    fn person(&mut self, index: usize) -> usize {
        let person = &actors().people[index];
        let actor = self.actor(&slug(person.name), ActorKind::Person, person.name, person.country);
        self.traits[actor] =
            Traits { female: Some(person.female), former: person.former, role: person.role.to_owned() };
        actor
    }

    /// The state that an actor belongs to, if it is among the actors.
    pub(super) fn state_of(&self, actor: usize) -> Option<usize> {
        let state = *self.ids.get(self.actors[actor].country.as_deref()?)?;
        (self.actors[state].kind == ActorKind::Country).then_some(state)
    }

    /// Whether an actor can be meant by "she" (or, if not `female`, by "he").
    pub(super) fn may_be(&self, actor: usize, female: bool) -> bool {
        self.actors[actor].kind == ActorKind::Person && self.traits[actor].female.is_none_or(|f| f == female)
    }

    /// Whether a person holds an office, given in lower case: "the minister" can be a foreign minister.
    pub(super) fn holds(&self, actor: usize, office: &str) -> bool {
        let role = self.traits[actor].role.as_str();
        role.starts_with(office) || role.ends_with(office)
    }

    /// Whether an actor is a person whose office is over.
    pub(super) fn is_former(&self, actor: usize) -> bool {
        self.traits[actor].former
    }

    /// The actor with an id, added if it is new.
    fn actor(&mut self, id: &str, kind: ActorKind, name: &str, country: &str) -> usize {
        if let Some(&actor) = self.ids.get(id) {
            return actor;
        }
        let index = self.actors.len();
        self.ids.entry(id.to_owned(), index);
        if kind == ActorKind::Person {
            let (first, last) = (name.split(' ').next(), name.rsplit(' ').next());
            for word in [first, last.filter(|&l| Some(l) != first)].into_iter().flatten() {
                self.called.entry(word.to_owned(), Vec::new()).push(index);
            }
        }
        let country = Some(country.to_owned()).filter(|c| !c.is_empty());
        self.actors.push(Actor {
            id: id.to_owned(),
            kind,
            name: name.to_owned(),
            country,
            place: None,
            mentions: Vec::new(),
        });
        self.traits.push(Traits::default());
        index
    }
}

fn form(form: NameForm) -> Form {
    match form {
        NameForm::Name => Form::Name,
        NameForm::Demonym => Form::Demonym,
        NameForm::Capital | NameForm::Seat => Form::Metonym,
    }
}

/// Whether `short` is a word, or several, at an end of `name`.
fn is_part(short: &str, name: &str) -> bool {
    let rest = name.strip_suffix(short).or_else(|| name.strip_prefix(short));
    rest.is_some_and(|r| r.is_empty() || r.starts_with(' ') || r.ends_with(' '))
}

/// Whether a newspaper would call somebody by this one word from the second time on: the last of the name, or the first
/// where a hyphen in the rest shows that it is the family's ("Lee Sang-hak").
fn is_short(word: &str, name: &str) -> bool {
    let rest = name.strip_suffix(word).or_else(|| name.strip_prefix(word).filter(|r| r.contains('-')));
    rest.is_some_and(|r| !r.is_empty())
}

/// Whether a preposition stands before a name, which shows that the sentence is about somebody else.
pub(super) fn is_governed(document: &Document, at: usize, sentence: usize) -> bool {
    at > sentence
        && matches!(
            document.lower(at - 1),
            "of" | "in" | "to" | "with" | "from" | "by" | "on" | "for" | "as" | "unlike" | "under"
        )
}

/// The actor named right before a token, as an adjective or with "’s".
fn owner(document: &Document, references: &[Reference], at: usize) -> Option<usize> {
    let before = references.last().filter(|r| r.actors.len() == 1 && r.form <= Form::Metonym)?;
    let gap = document.span(before.tokens.end..at).of(&document.text);
    (before.tokens.end == at || matches!(gap, "’s" | "'s")).then(|| before.actors[0])
}

/// The tokens of a reference, for walking the text.
pub(super) fn at(references: &[Reference], token: usize) -> Option<&Reference> {
    let index = references.partition_point(|r| r.tokens.end <= token);
    references.get(index).filter(|r| Range::contains(&r.tokens, &token))
}

/// The references that lie in a run of tokens.
pub(super) fn run(references: &[Reference], tokens: Range<usize>) -> impl Iterator<Item = &Reference> {
    let start = references.partition_point(|r| r.tokens.start < tokens.start);
    references[start..].iter().take_while(move |r| r.tokens.end <= tokens.end)
}
