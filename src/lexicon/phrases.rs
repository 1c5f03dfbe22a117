//! Phrases found at a place in a text.

use trilateral_net::hash::hash;

/// A table from phrases to values, for finding the longest phrase that stands at a given place. Every word of a text is
/// asked about, and few are in it, so that the first word of a phrase is found by its hash.
#[derive(Debug)]
pub struct Phrases<T> {
    /// Sorted by first word and phrase; a phrase may stand more than once.
    entries: Vec<(&'static str, T)>,
    /// For each first word, at the place of its hash or the next free one behind, its entries: from, to. At most half full.
    places: Vec<(u32, u32)>,
}

/// A place without a word.
const FREE: (u32, u32) = (0, 0);

impl<T> Phrases<T> {
    /// A table of the given phrases.
    pub fn new(mut entries: Vec<(&'static str, T)>) -> Self {
        entries.sort_by_key(|e| (first_word(e.0), e.0));
        let places = vec![FREE; 2 * entries.len().next_power_of_two()];
        let mut table = Self { entries, places };
        for i in 0..table.entries.len() {
            let place = table.place(first_word(table.entries[i].0));
            let there = &mut table.places[place];
            *there = (if *there == FREE { i as u32 } else { there.0 }, i as u32 + 1);
        }
        table
    }

    /// The place of a first word, or the free one where it would be.
    fn place(&self, word: &str) -> usize {
        let mut place = (hash(word) >> 32) as usize % self.places.len();
        while self.places[place] != FREE && first_word(self.entries[self.places[place].0 as usize].0) != word {
            place = (place + 1) % self.places.len();
        }
        place
    }

    /// The phrases whose first word is that of `head`, sorted.
    fn beginning<'t>(&'t self, head: &str) -> &'t [(&'static str, T)] {
        let (from, to) = self.places[self.place(first_word(head))];
        &self.entries[from as usize..to as usize]
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
        let mut longest: Option<(usize, &T)> = None;
        for (phrase, value) in self.beginning(word) {
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
        self.beginning(phrase).iter().filter(move |e| e.0 == phrase).map(|e| &e.1)
    }

    /// All phrases whose first word is `head` and whose other words `after` begins with, the longest first, with the
    /// length of those other words in `after`. The head may differ from what the text has there: it is how inflected
    /// words are looked up by their base form.
    pub fn headed<'t>(&'t self, head: &str, after: &str) -> Vec<(usize, &'t (&'static str, T))> {
        let mut found: Vec<_> =
            self.beginning(head).iter().filter_map(|e| Some((matches(after, e.0.strip_prefix(head)?)?, e))).collect();
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
