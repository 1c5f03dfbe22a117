//! From names to actors.
//!
//! In: the names of a text. Out: its [`Actor`]s, each once, and a [`Reference`] for every name: short forms of people
//! joined to whom they stand for. Pronouns and descriptions are left to [`super::resolve`].

use std::ops::Range;

use super::names::{Found, within};
use super::people::{People, Titled};
use super::{Actor, ActorKind, Form, Reference};
use crate::document::Document;
use crate::lexicon::{Known, NameForm, actors};

/// The actors of a text, as they gather.
#[derive(Default)]
pub(super) struct Company {
    pub(super) actors: Vec<Actor>,
}

impl Company {
    /// Makes actors of all names, in text order.
    pub(super) fn name(&mut self, document: &Document, found: &[Found], people: &People) -> Vec<Reference> {
        let mut references: Vec<Reference> = Vec::new();
        let (mut names, mut titled) = (found.iter().peekable(), people.titled.iter().peekable());
        loop {
            let first = match (names.peek(), titled.peek()) {
                (None, None) => break,
                (Some(n), Some(t)) if t.tokens.start <= n.tokens.start => None,
                (None, Some(_)) => None,
                (Some(_), _) => names.next(),
            };
            let (tokens, actor, form) = if let Some(found) = first {
                let form = form(found.form);
                match self.known(document, found) {
                    Some(actor) => (found.tokens.clone(), actor, form),
                    None => continue,
                }
            } else {
                let Some(titled) = titled.next() else { break };
                while names.next_if(|n| n.tokens.start < titled.tokens.end).is_some() {}
                (titled.tokens.clone(), self.titled(document, titled, found), Form::Name)
            };
            references.push(Reference { tokens, actors: vec![actor], form });
        }
        references
    }

    /// The actor that a name of the tables stands for; `None` if it could be several people of whom none was named.
    fn known(&mut self, document: &Document, found: &Found) -> Option<usize> {
        match found.known[0] {
            Known::State(state) => Some(self.state(state)),
            Known::Organisation(index) => {
                let known = &actors().organisations[index];
                let kind = if known.group { ActorKind::Group } else { ActorKind::Organisation };
                Some(self.actor(known.id, kind, known.name, known.country))
            }
            Known::Person(person) => Some(self.person(person)),
            Known::Surname(_) => self.surname(document, found),
            Known::Nobody => None,
        }
    }

    /// A short form: whoever of that name was named last; else the one person whom the tables know by it.
    fn surname(&mut self, document: &Document, found: &Found) -> Option<usize> {
        let shared: Vec<usize> =
            found.known.iter().filter_map(|k| if let Known::Surname(p) = k { Some(*p) } else { None }).collect();
        let written = document.span(found.tokens.clone()).of(&document.text);
        let named = |a: &Actor| {
            a.kind == ActorKind::Person
                && (shared.iter().any(|&p| actors().people[p].name == a.name) || is_part(written, &a.name))
        };
        if let Some(actor) = self.actors.iter().rposition(named) {
            return Some(actor);
        }
        match shared[..] {
            [person] if !found.doubtful => Some(self.person(person)),
            _ => None,
        }
    }

    /// A person with a role: one of the tables, someone named before, or someone new.
    fn titled(&mut self, document: &Document, titled: &Titled, found: &[Found]) -> usize {
        let written = document.span(titled.tokens.clone()).of(&document.text);
        let country = titled.state.map_or("", |s| actors().states[s].code);
        let own = found[within(found, &titled.tokens)].iter();
        let mut candidates: Vec<usize> = Vec::new();
        for known in own.flat_map(|f| &f.known) {
            match known {
                Known::Person(person) => return self.person(*person),
                Known::Surname(person) if titled.tokens.len() == 1 => candidates.push(*person),
                _ => {}
            }
        }
        let people = &actors().people;
        candidates.retain(|&p| country.is_empty() || people[p].country == country);
        if let Some(actor) = self.actors.iter().rposition(|a| a.kind == ActorKind::Person && is_part(written, &a.name))
        {
            return actor;
        }
        // "President Kim": the one of that state whose office it is, and of several the one who took it last.
        let role = document.span(titled.role.clone()).of(document.lower_text());
        let fit = |p: usize| (people[p].role.contains(role) || role.contains(people[p].role), people[p].from);
        let best = candidates.iter().copied().max_by_key(|&p| fit(p));
        if let Some(person) = best.filter(|&p| candidates.len() == 1 || fit(p).0) {
            return self.person(person);
        }
        self.actor(&slug(written), ActorKind::Person, written, country)
    }

    fn state(&mut self, index: usize) -> usize {
        let state = &actors().states[index];
        let actor = self.actor(state.code, ActorKind::Country, state.name, state.code);
        self.actors[actor].place = state.place;
        actor
    }

    fn person(&mut self, index: usize) -> usize {
        let person = &actors().people[index];
        self.actor(&slug(person.name), ActorKind::Person, person.name, person.country)
    }

    /// The actor with an id, added if it is new.
    fn actor(&mut self, id: &str, kind: ActorKind, name: &str, country: &str) -> usize {
        if let Some(actor) = self.actors.iter().position(|a| a.id == id) {
            return actor;
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
        self.actors.len() - 1
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

/// A name as an id: lower case, words joined by hyphens.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word.to_lowercase());
    }
    slug
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
