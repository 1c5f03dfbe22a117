//! Phrases found at a place in a text.

/// A table from phrases to values, for finding the longest phrase that stands at a given place.
#[derive(Debug)]
pub struct Phrases<T> {
    /// Sorted by phrase; a phrase may stand more than once.
    entries: Vec<(&'static str, T)>,
}

impl<T> Phrases<T> {
    /// A table of the given phrases.
    pub fn new(mut entries: Vec<(&'static str, T)>) -> Self {
        entries.sort_by_key(|e| e.0);
        Self { entries }
    }

    /// All phrases that stand at the byte `at` of `text` and end there with the end of a word, the longest first, with
    /// their lengths in the text. Curly apostrophes in the text count as straight ones.
    pub fn at<'t>(&'t self, text: &str, at: usize) -> Vec<(usize, &'t T)> {
        let Some(rest) = text.get(at..) else { return Vec::new() };
        let word = first_word(rest);
        self.headed(word, &rest[word.len()..])
            .into_iter()
            .map(|(length, entry)| (word.len() + length, &entry.1))
            .collect()
    }

    /// The longest phrase that stands there, the first of the table where several are the same.
    pub fn longest<'t>(&'t self, text: &str, at: usize) -> Option<(usize, &'t T)> {
        let rest = text.get(at..)?;
        let word = first_word(rest);
        let from = self.entries.partition_point(|e| e.0 < word);
        let mut longest: Option<(usize, &T)> = None;
        for (phrase, value) in self.entries[from..].iter().take_while(|e| !word.is_empty() && e.0.starts_with(word)) {
            if let Some(length) = matches(rest, phrase)
                && longest.is_none_or(|l| length > l.0)
            {
                longest = Some((length, value));
            }
        }
        longest
    }

    /// The values of a phrase.
    pub fn exact<'t>(&'t self, phrase: &str) -> impl Iterator<Item = &'t T> {
        let from = self.entries.partition_point(|e| e.0 < phrase);
        let to = from + self.entries[from..].partition_point(|e| e.0 <= phrase);
        self.entries[from..to].iter().map(|e| &e.1)
    }

    /// All phrases whose first word is `head` and whose other words `after` begins with, the longest first, with the
    /// length of those other words in `after`. The head may differ from what the text has there: it is how inflected
    /// words are looked up by their base form.
    pub fn headed<'t>(&'t self, head: &str, after: &str) -> Vec<(usize, &'t (&'static str, T))> {
        if head.is_empty() {
            return Vec::new();
        }
        let from = self.entries.partition_point(|e| e.0 < head);
        let mut found: Vec<_> = self.entries[from..]
            .iter()
            .take_while(|e| e.0.starts_with(head))
            .filter_map(|e| Some((matches(after, e.0.strip_prefix(head)?)?, e)))
            .collect();
        found.sort_by_key(|&(length, _)| std::cmp::Reverse(length));
        found
    }
}

/// The letters and digits that a text begins with, or its first character.
fn first_word(text: &str) -> &str {
    match text.find(|c: char| !c.is_alphanumeric()) {
        Some(0) => &text[..text.chars().next().map_or(0, char::len_utf8)],
        Some(end) => &text[..end],
        None => text,
    }
}

/// The length of `phrase` in `text`, if the text begins with it and no word goes on behind it.
fn matches(text: &str, phrase: &str) -> Option<usize> {
    let mut length = 0;
    let mut chars = text.chars();
    for wanted in phrase.chars() {
        let c = chars.next()?;
        if c != wanted && !(wanted == '\'' && c == '’') {
            return None;
        }
        length += c.len_utf8();
    }
    let goes_on = !phrase.ends_with('.') && chars.next().is_some_and(char::is_alphanumeric);
    (!goes_on).then_some(length)
}
