//! The words of the interface, in the reader's language.
//!
//! In: [`Phrase`]s, which are their own English ([`english`]), what is filled into them, and the table of another
//! language that the page has fetched. Out: what the reader sees. English needs no table and no lookup; where a table lacks a phrase
//! English stands in for it. Everything that only a browser knows of a language (the names of states, the forms of dates,
//! which plural a number takes) comes as rows of the same table, made by `www/language.js`; nothing here asks a
//! browser.

pub mod english;
mod message;

pub use message::Message;

use std::rc::Rc;

use crate::sorted::Sorted;

/// Words of the interface in English, which is also the key under which other languages have theirs. `{name}` stands for
/// what is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase(pub &'static str);

/// A phrase about a number: English for one, and for any other with `{count}`, which is also its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted(pub &'static str, pub &'static str);

/// A language of the interface; English by default. Copies share one table.
#[derive(Clone, Debug, Default)]
pub struct Words(Option<Rc<Table>>);

#[derive(Debug, Default)]
struct Table {
    lang: String,
    rows: Sorted<String, String>,
}

/// Two are equal if they are the same one.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        }
    }
}

impl Words {
    /// The language with this tag (BCP 47), from rows of key and text. Besides phrases, keys are: `key|few` and so on for
    /// what a counted phrase is in a plural category of CLDR, by its first letter (`key|f`); `plurals`, those letters for
    /// the numbers from 0 to 199; `group`, what separates thousands; the codes of states; and the dates of
    /// [`Words::dated`].
    pub fn new(lang: String, rows: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut table = Table { lang, ..Table::default() };
        for (key, text) in rows {
            table.rows.entry(key, text);
        }
        Self(Some(Rc::new(table)))
    }

    /// Its tag.
    pub fn lang(&self) -> &str {
        self.0.as_ref().map_or("en", |table| table.lang.as_str())
    }

    /// Whether it is the one that needs no table.
    pub fn is_english(&self) -> bool {
        self.0.is_none()
    }

    /// The language of the text's own words, where it is not that of the words around them: a value for `lang`.
    pub fn of_text(&self) -> Option<&'static str> {
        self.0.as_ref().map(|_| "en")
    }

    /// The language of an actor's name, by the actor's id: that of the text, but for states that are called in ours.
    pub fn of_name(&self, id: &str) -> Option<&'static str> {
        self.of_text().filter(|_| self.state(id).is_none())
    }

    fn find(&self, key: &str) -> Option<&str> {
        self.0.as_ref()?.rows.get(key).map(String::as_str)
    }

    /// A phrase into which nothing is filled.
    pub fn text(&self, phrase: Phrase) -> String {
        self.find(phrase.0).unwrap_or(phrase.0).to_owned()
    }

    /// A phrase with its gaps filled, in the order in which English has them.
    pub fn say(&self, phrase: Phrase, with: &[&str]) -> String {
        filled(self.find(phrase.0).unwrap_or(phrase.0), phrase.0, with)
    }

    /// A phrase about a number.
    pub fn count(&self, phrase: Counted, count: usize) -> String {
        self.counted(phrase, count, &[&self.number(count)])
    }

    /// A phrase about a number with its gaps filled, among them the number as it is to be shown. English for one may have
    /// none for that: its gaps are named as those of its other form.
    pub fn counted(&self, phrase: Counted, count: usize, with: &[&str]) -> String {
        let Counted(one, other) = phrase;
        let template = match (self.find(&[other, "|", self.plural(count)].concat()), self.find(other)) {
            (Some(form), _) | (None, Some(form)) => form,
            _ if count == 1 => one,
            _ => other,
        };
        filled(template, other, with)
    }

    /// The letter of the plural category that a number takes. Categories of whole numbers come round every hundred.
    fn plural(&self, count: usize) -> &str {
        let at = if count < 100 { count } else { 100 + count % 100 };
        self.find("plurals").and_then(|letters| letters.get(at..=at)).unwrap_or("o")
    }

    /// A number in figures.
    pub fn number(&self, number: usize) -> String {
        let figures = number.to_string();
        let Some(group) = self.find("group") else { return figures };
        let mut grouped = String::new();
        for (i, figure) in figures.chars().enumerate() {
            if i > 0 && (figures.len() - i).is_multiple_of(3) {
                grouped += group;
            }
            grouped.push(figure);
        }
        grouped
    }

    /// What a state is called, by its code; `None` where it is called as the text has it.
    pub fn state(&self, code: &str) -> Option<&str> {
        self.find(code)
    }

    /// A date in a form of this language, `None` in English, which builds its own. Forms are `day` ("26 Apr 2025"),
    /// `month` ("Apr 2025"), `short` ("Apr"), `partial` ("26 Apr"), each with the number of its month, and
    /// `year`; in them stand `{day}` and `{year}`.
    pub fn dated(&self, form: &str, (year, month, day): (i32, u8, u8)) -> Option<String> {
        let month = if form == "year" { String::new() } else { format!(" {month}") };
        let template = self.find(&[form, &month].concat())?;
        Some(filled(template, "{year}{day}", &[&year.to_string(), &day.to_string()]))
    }

    /// Whether a date begins with its year.
    pub fn year_first(&self) -> bool {
        self.find("day 1").is_some_and(|form| form.find("{year}") < form.find("{day}"))
    }

    /// Several things in a row: "a, b and c".
    pub fn list(&self, parts: &[String]) -> String {
        let [rest @ .., last] = parts else { return String::new() };
        let Some((first, rest)) = rest.split_first() else { return last.clone() };
        let rest = rest.iter().fold(first.clone(), |list, next| self.say(english::COMMA, &[&list, next]));
        self.say(english::AND, &[&rest, last])
    }
}

/// A template with its gaps filled; `order` has their names in the order of `with`.
fn filled(template: &str, order: &str, with: &[&str]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, (name, after))) = rest.split_once('{').and_then(|(b, a)| Some((b, a.split_once('}')?))) {
        text += before;
        text += gaps(order).position(|gap| gap == name).and_then(|i| with.get(i)).copied().unwrap_or_default();
        rest = after;
    }
    text + rest
}

/// The names of the gaps of a template.
pub fn gaps(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
