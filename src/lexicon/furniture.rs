//! Words around a text and short forms in it: `data/furniture.tsv`.

use std::sync::OnceLock;

use trilateral_net::letters::{is_upper, lowered};

use super::rows::{rows, table};

/// The table, by kind of entry. Everything is in lower case.
#[derive(Debug, Default)]
pub struct Furniture {
    /// Kinds and entries, sorted.
    entries: Vec<(&'static str, &'static str)>,
}

/// The table; read once.
pub fn furniture() -> &'static Furniture {
    static TABLE: OnceLock<Furniture> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut entries: Vec<_> = rows(table!("furniture")).map(|[kind, entry]| (kind, entry)).collect();
        entries.sort_unstable();
        Furniture { entries }
    })
}

impl Furniture {
    /// The entries of a kind.
    fn of(&self, kind: &str) -> &[(&'static str, &'static str)] {
        let from = self.entries.partition_point(|e| e.0 < kind);
        let count = self.entries[from..].partition_point(|e| e.0 == kind);
        &self.entries[from..from + count]
    }

    fn has(&self, kind: &str, entry: &str) -> bool {
        self.of(kind).binary_search_by(|e| e.1.cmp(entry)).is_ok()
    }

    /// Whether a line is a button or label of a web page.
    pub fn is_button(&self, line: &str) -> bool {
        self.has("button", line)
    }

    /// Whether a line in lower case begins as captions, credits and links do.
    pub fn leads(&self, line: &str) -> bool {
        self.begins("lead", line)
    }

    /// Whether a line in lower case begins as the notes behind an article do.
    pub fn tails(&self, line: &str) -> bool {
        self.begins("tail", line)
    }

    /// Whether a line opens a list of other articles.
    pub fn opens_list(&self, line: &str) -> bool {
        self.has("list", line)
    }

    /// Whether a line is the name of a newspaper or of an issuing office.
    pub fn is_site(&self, line: &str) -> bool {
        self.has("site", line)
    }

    /// Whether a line in lower case ends in the credit of a picture.
    pub fn credits(&self, line: &str) -> bool {
        let mut from = line.len().saturating_sub(60);
        while !line.is_char_boundary(from) {
            from += 1;
        }
        let credit = |e: &(&str, &str)| line[from..].contains(e.1);
        self.of("credit").iter().any(credit)
    }

    fn begins(&self, kind: &str, line: &str) -> bool {
        self.of(kind).iter().any(|e| line.starts_with(e.1))
    }

    /// Whether words before a colon are the name of a newspaper section.
    pub fn is_section(&self, label: &str) -> bool {
        self.has("section", label)
    }

    /// Whether a word can begin the description of what a writer is.
    pub fn starts_role(&self, word: &str) -> bool {
        self.has("rank", word) || self.has("role", word)
    }

    /// Whether some word of a description says what a writer is.
    pub fn holds_role(&self, words: &str) -> bool {
        words.split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| self.has("role", &lowered(w)))
    }

    /// Whether a word, given without its full stop, is an abbreviation that keeps it.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.has("short", word) || self.has("end", word)
    }

    /// Whether a sentence can end with an abbreviation, given with its full stop.
    pub fn may_end_sentence(&self, word: &str) -> bool {
        self.has("end", word.strip_suffix('.').unwrap_or(word))
    }

    /// Whether a capitalised word is one that opens sentences.
    pub fn opens_sentence(&self, word: &str) -> bool {
        word.starts_with(is_upper) && self.has("opener", &lowered(word))
    }
}
