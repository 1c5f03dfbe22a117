//! Who can act: `data/countries.tsv`, `data/organisations.tsv`, `data/people.tsv`, `data/places.tsv`, `data/roles.tsv`.

use std::sync::OnceLock;

use super::rows::{decimal, forms, rows, table};
use super::{Phrases, derive};

/// A state.
#[derive(Debug)]
pub struct State {
    /// ISO 3166-1 alpha-3, for former states after 3166-3.
    pub code: &'static str,
    /// Its name as newspapers print it.
    pub name: &'static str,
    /// Where its capital lies, in degrees north and east.
    pub place: Option<(f32, f32)>,
}

/// An organisation or armed group.
#[derive(Debug)]
pub struct Organisation {
    /// A slug.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The code of its state; empty for international ones.
    pub country: &'static str,
    /// Whether it is a group rather than an organisation.
    pub group: bool,
}

/// A person of public record.
#[derive(Debug)]
pub struct Person {
    /// The name in full.
    pub name: &'static str,
    /// The code of the state; empty for heads of international bodies.
    pub country: &'static str,
    /// Whether "she" rather than "he" is meant.
    pub female: bool,
    /// The office, in lower case: "foreign minister".
    pub role: &'static str,
    /// Whether the office is over.
    pub former: bool,
}

/// Whom a name stands for, as an index into the list of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A state.
    State(usize),
    /// An organisation.
    Organisation(usize),
    /// A person, named in full.
    Person(usize),
    /// A person, named as newspapers do from the second time on; others may share the form.
    Surname(usize),
    /// Something that only looks like an actor.
    Nobody,
}

/// How a form names its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameForm {
    /// A name or acronym.
    Name,
    /// An adjective or a word for the people.
    Demonym,
    /// The capital: often a place, sometimes the government.
    Capital,
    /// A seat of power.
    Seat,
}

/// One form in the tables.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// Whom it stands for.
    pub known: Known,
    /// How.
    pub form: NameForm,
    /// Whether it is very often something else: a given name, a city elsewhere.
    pub doubtful: bool,
}

/// The tables of actors.
#[derive(Debug)]
pub struct Actors {
    /// The states.
    pub states: Vec<State>,
    /// The organisations.
    pub organisations: Vec<Organisation>,
    /// The people: of those of one state who held an office after each other the later one stands behind.
    pub people: Vec<Person>,
    /// Every form in which one of them is written, case as in the middle of a sentence.
    pub names: Phrases<Name>,
    /// Roles and titles in lower case; the value tells whether one is enough to make a name a person's.
    pub roles: Phrases<bool>,
}

/// The tables; read once.
pub fn actors() -> &'static Actors {
    static TABLE: OnceLock<Actors> = OnceLock::new();
    TABLE.get_or_init(read)
}

impl Actors {
    /// The index of a state by its code.
    pub fn state(&self, code: &str) -> Option<usize> {
        self.states.iter().position(|s| s.code == code)
    }
}

fn read() -> Actors {
    let mut names: Vec<(&'static str, Name)> = Vec::new();
    let mut add = |written: &'static str, known, form| {
        let bare = written.trim_end_matches('?');
        names.push((bare, Name { known, form, doubtful: bare.len() < written.len() }));
    };
    let mut states = Vec::new();
    for [code, name, other, demonyms, capital, seats, acronyms, lat, lon] in rows(table!("countries")) {
        let known = Known::State(states.len());
        let cells = [
            (name, NameForm::Name),
            (other, NameForm::Name),
            (acronyms, NameForm::Name),
            (demonyms, NameForm::Demonym),
            (capital, NameForm::Capital),
            (seats, NameForm::Seat),
        ];
        for (cell, form) in cells {
            for written in forms(cell) {
                add(written, known, form);
                // The plural of "Lao" is no people.
                let plural = (form == NameForm::Demonym).then(|| derive::plural(written));
                if let Some(plural) = plural.filter(|p| p.trim_end_matches('?') != name) {
                    add(plural.leak(), known, form);
                }
            }
        }
        let place = decimal(lat).zip(decimal(lon));
        states.push(State { code, name: name.trim_end_matches('?'), place });
    }
    let mut organisations = Vec::new();
    for [name, country, other, acronyms, kind, id] in rows(table!("organisations")) {
        let known = Known::Organisation(organisations.len());
        for written in [name, other, acronyms].into_iter().flat_map(forms) {
            add(written, known, NameForm::Name);
        }
        let name = name.trim_end_matches('?');
        let id = if id.is_empty() { derive::slug(name).leak() } else { id };
        organisations.push(Organisation { id, name, country, group: kind == "group" });
    }
    let mut people = Vec::new();
    for [name, country, shorts, other, role, gender, to] in rows(table!("people")) {
        let at = people.len();
        for written in forms(name).chain(forms(other)) {
            add(written, Known::Person(at), NameForm::Name);
            for spelling in derive::spellings(written, country) {
                add(spelling.leak(), Known::Person(at), NameForm::Name);
            }
        }
        for short in forms(shorts) {
            let written = match short.strip_prefix(derive::SHORT) {
                Some("") => derive::short(name, country),
                Some(doubt) => [derive::short(name, country), doubt].concat().leak(),
                None => short,
            };
            add(written, Known::Surname(at), NameForm::Name);
        }
        people.push(Person { name, country, female: gender == "f", role, former: !to.is_empty() });
    }
    for [name] in rows(table!("places")) {
        add(name, Known::Nobody, NameForm::Name);
    }
    let roles = rows(table!("roles")).map(|[role, rank]| (role, rank == "1"));
    Actors { states, organisations, people, names: Phrases::new(names.into_iter()), roles: Phrases::new(roles) }
}
