//! Words for times: `data/time.tsv`, `data/time-phrases.tsv`, `data/time-days.tsv` and `data/time-countries.tsv`.

use std::sync::OnceLock;

use super::phrases::Phrases;
use super::rows::{forms, rows, table};
use crate::sorted::Sorted;

/// What a word can be in a time expression. `data/time.tsv` says what each kind holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the table describes its kinds")]
pub enum TimeKind {
    Month,
    MonthShort,
    MonthWord,
    Weekday,
    WeekdayShort,
    Weekdays,
    Unit,
    Decade,
    Number,
    Tens,
    Scale,
    Ordinal,
    Amount,
    Open,
    Compare,
    Fiscal,
    Which,
    WhichTold,
    WhichSpan,
    Day,
    Season,
    Part,
    PartPlural,
    Edge,
    EdgeOf,
    EdgeComparative,
    Often,
    Every,
    About,
    Future,
    Past,
    Side,
    Clock,
    Half,
    Zone,
    Count,
    NoYear,
    /// The word points to a state of `data/time-countries.tsv`.
    Country,
    /// The word begins a phrase of `data/time-phrases.tsv`.
    Phrase,
    /// The word begins the name of a day of `data/time-days.tsv`.
    DayName,
}

impl TimeKind {
    /// What can begin with a word of the kind.
    fn begins(self) -> Begins {
        match self {
            Self::Future | Self::Past | Self::Side | Self::Half | Self::Zone => Begins::Nothing,
            Self::Count | Self::NoYear | Self::Country => Begins::Nothing,
            Self::Phrase | Self::DayName => Begins::Phrase,
            _ => Begins::Anything,
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "month" => Self::Month,
            "month-short" => Self::MonthShort,
            "month-word" => Self::MonthWord,
            "weekday" => Self::Weekday,
            "weekday-short" => Self::WeekdayShort,
            "weekdays" => Self::Weekdays,
            "unit" => Self::Unit,
            "decade" => Self::Decade,
            "number" => Self::Number,
            "tens" => Self::Tens,
            "scale" => Self::Scale,
            "ordinal" => Self::Ordinal,
            "amount" => Self::Amount,
            "open" => Self::Open,
            "compare" => Self::Compare,
            "fiscal" => Self::Fiscal,
            "which" => Self::Which,
            "which-told" => Self::WhichTold,
            "which-span" => Self::WhichSpan,
            "day" => Self::Day,
            "season" => Self::Season,
            "part" => Self::Part,
            "part-plural" => Self::PartPlural,
            "edge" => Self::Edge,
            "edge-of" => Self::EdgeOf,
            "edge-comparative" => Self::EdgeComparative,
            "often" => Self::Often,
            "every" => Self::Every,
            "about" => Self::About,
            "future" => Self::Future,
            "past" => Self::Past,
            "side" => Self::Side,
            "clock" => Self::Clock,
            "half" => Self::Half,
            "zone" => Self::Zone,
            "count" => Self::Count,
            "no-year" => Self::NoYear,
            _ => return None,
        })
    }
}

/// One thing that a word can be in a time expression.
#[derive(Clone, Copy, Debug)]
pub struct TimeSense {
    /// What it is.
    pub kind: TimeKind,
    /// What it stands for, as the table writes it.
    pub value: &'static str,
}

/// Where the senses of a word lie.
#[derive(Clone, Copy, Debug, Default)]
pub struct TimePlace {
    at: u16,
    count: u8,
    begins: Begins,
}

/// What can begin with a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Begins {
    /// No time expression.
    #[default]
    Nothing,
    /// Only a phrase or a day of the tables.
    Phrase,
    /// Any time expression.
    Anything,
}

impl TimePlace {
    /// What can begin with the word.
    pub fn begins(self) -> Begins {
        self.begins
    }

    /// Whether the word has no sense.
    pub fn is_empty(self) -> bool {
        self.count == 0
    }
}

/// A day with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedDay {
    /// The state that keeps it; empty where every state does.
    pub country: &'static str,
    /// When it is: `MM-DD`, `MM WEEKDAY N` or `easter +N`.
    pub rule: &'static str,
}

/// The tables of times.
#[derive(Debug)]
pub struct TimeWords {
    /// All forms in order, each with one of its senses; the senses of a form stand together.
    forms: Vec<&'static str>,
    senses: Vec<TimeSense>,
    /// For each first byte where its forms begin in `forms`, and one more.
    starts: [u16; 257],
    /// For each first byte the lengths that its forms have, as bits: most words of a text stop here.
    lengths: [u32; 256],
    phrases: Phrases<&'static str>,
    days: Phrases<Vec<NamedDay>>,
}

/// The tables; read once.
pub fn time_words() -> &'static TimeWords {
    static TABLE: OnceLock<TimeWords> = OnceLock::new();
    TABLE.get_or_init(TimeWords::read)
}

impl TimeWords {
    fn read() -> Self {
        let mut entries: Vec<(&'static str, TimeSense)> = Vec::new();
        for [kind, words, value] in rows(table!("time")) {
            if let Some(kind) = TimeKind::parse(kind) {
                entries.extend(forms(words).map(|form| (form, TimeSense { kind, value })));
            }
        }
        let mut phrases = Vec::new();
        for [value, words] in rows(table!("time-phrases")) {
            phrases.extend(forms(words).map(|form| (form, value)));
        }
        let mut days: Sorted<&str, Vec<NamedDay>> = Sorted::default();
        for [country, rule, words] in rows(table!("time-days")) {
            for form in forms(words) {
                days.entry(form, Vec::new()).push(NamedDay { country, rule });
            }
        }
        for [country, words] in rows(table!("time-countries")) {
            entries.extend(forms(words).map(|form| (form, TimeSense { kind: TimeKind::Country, value: country })));
        }
        let begins = |kind| move |form| (first_word(form), TimeSense { kind, value: "" });
        entries.extend(phrases.iter().map(|p| p.0).map(begins(TimeKind::Phrase)));
        let days = days.into_entries();
        entries.extend(days.iter().map(|d| d.0).map(begins(TimeKind::DayName)));
        entries.sort_unstable_by_key(|e| (e.0, e.1.kind as u8, e.1.value));
        entries.dedup_by_key(|e| (e.0, e.1.kind as u8, e.1.value));
        let mut lengths = [0; 256];
        let mut starts = [0; 257];
        for (form, _) in &entries {
            let first = usize::from(form.as_bytes().first().copied().unwrap_or_default());
            lengths[first] |= 1 << form.len().min(31);
            starts[first + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let (forms, senses) = entries.into_iter().unzip();
        Self {
            forms,
            senses,
            starts,
            lengths,
            phrases: Phrases::new(phrases.into_iter()),
            days: Phrases::new(days.into_iter()),
        }
    }

    /// Where the senses of a word lie, given in lower case without a final full stop.
    pub fn find(&self, word: &str) -> TimePlace {
        let Some(&first) = word.as_bytes().first() else { return TimePlace::default() };
        let first = usize::from(first);
        if self.lengths[first] & (1 << word.len().min(31)) == 0 {
            return TimePlace::default();
        }
        let (from, to) = (usize::from(self.starts[first]), usize::from(self.starts[first + 1]));
        let at = from + self.forms[from..to].partition_point(|f| *f < word);
        let count = self.forms[at..to].iter().take_while(|f| **f == word).count();
        let begins = self.senses[at..at + count].iter().map(|s| s.kind.begins()).max().unwrap_or_default();
        TimePlace { at: at as u16, count: count as u8, begins }
    }

    /// The senses that [`Self::find`] has found.
    pub fn senses(&self, place: TimePlace) -> &[TimeSense] {
        let from = usize::from(place.at);
        self.senses.get(from..from + usize::from(place.count)).unwrap_or_default()
    }

    /// What a word stands for if it is of a kind.
    pub fn value(&self, word: &str, kind: TimeKind) -> Option<&'static str> {
        self.senses(self.find(word)).iter().find(|s| s.kind == kind).map(|s| s.value)
    }

    /// The longest phrase of `data/time-phrases.tsv` at a byte of a lower-case text: its length and its value.
    pub fn phrase(&self, text: &str, at: usize) -> Option<(usize, &'static str)> {
        self.phrases.longest(text, at).map(|(length, value)| (length, *value))
    }

    /// The days with the longest name that stands at a byte of a lower-case text, and its length.
    pub fn days(&self, text: &str, at: usize) -> Option<(usize, &[NamedDay])> {
        self.days.longest(text, at).map(|(length, days)| (length, days.as_slice()))
    }
}

/// The first word of a phrase as the document cuts it.
fn first_word(phrase: &'static str) -> &'static str {
    let end = phrase.find(|c: char| !c.is_alphanumeric()).unwrap_or(phrase.len());
    &phrase[..end]
}
