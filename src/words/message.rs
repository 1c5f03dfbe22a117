//! What the core has to say to people, kept apart from the language it is said in.
//!
//! In: phrases and what they are about, when something is found out. Out: a [`Message`], said once somebody reads it. By
//! itself it is English.

use std::fmt;

use super::{Counted, Phrase, Words};

/// Something to be said.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Words that are the same in every language, such as the text's own.
    Text(String),
    /// A phrase with what fills its gaps, in the order in which English has them.
    Said(Phrase, Vec<Message>),
    /// A phrase about a number, in thousandths.
    Counted(Counted, i64),
    /// An actor: its id and its English name.
    Actor(String, String),
    /// A day: its year, month and day.
    Day(i32, u8, u8),
}

impl Default for Message {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl From<Phrase> for Message {
    fn from(phrase: Phrase) -> Self {
        Self::Said(phrase, Vec::new())
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Message {
    /// Whether there is nothing to be said.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }

    /// The message and another one after it.
    #[must_use]
    pub fn then(self, next: Self) -> Self {
        Self::Said(super::english::THEN, vec![self, next])
    }

    /// The message in a language.
    pub fn told(&self, words: &Words) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Said(phrase, with) => {
                let with: Vec<String> = with.iter().map(|w| w.told(words)).collect();
                words.say(*phrase, &with.iter().map(String::as_str).collect::<Vec<_>>())
            }
            Self::Counted(phrase, thousandths) => {
                let (whole, part) = (thousandths / 1000, thousandths % 1000);
                if part == 0 {
                    return words.count(*phrase, whole as usize);
                }
                let part = format!("{part:03}");
                // What is no whole number is "other" in all our languages, and never "one".
                words.counted(*phrase, 0, &[&format!("{whole}.{}", part.trim_end_matches('0'))])
            }
            Self::Actor(id, name) => words.state(id).unwrap_or(name).to_owned(),
            Self::Day(year, month, day) => {
                words.dated("day", (*year, *month, *day)).unwrap_or_else(|| format!("{year:04}-{month:02}-{day:02}"))
            }
        }
    }
}

/// In English.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(&Words::default()))
    }
}
