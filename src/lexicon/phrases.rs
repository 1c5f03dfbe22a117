//! Phrases found at a place in a text.

use trilateral_net::hash::hash;

/// A table from phrases to values, for finding the longest phrase that stands at a given place.
#[derive(Debug)]
pub struct Phrases<T> {
    /// The phrases, and which of the values each has.
    pub keys: Keys,
    /// In the order of the table.
    values: Vec<T>,
}

impl<T> Phrases<T> {
    /// A table of the given phrases.
    pub fn new(entries: impl Iterator<Item = (&'static str, T)>) -> Self {
        let (phrases, values): (Vec<_>, _) = entries.unzip();
        Self { keys: Keys::new(phrases), values }
    }

    /// What the table says of a phrase.
    pub fn value(&self, key: Key) -> &T {
        &self.values[key.1]
    }

    /// All phrases that stand at the byte `at` of `text` and end there with the end of a word, the longest first, with
    /// their lengths in the text. Curly apostrophes in the text count as straight ones.
    pub fn at<'t>(&'t self, text: &str, at: usize) -> Vec<(usize, &'t T)> {
        self.keys.at(text, at).into_iter().map(|(length, key)| (length, self.value(key))).collect()
    }

    /// The longest phrase that stands there, the first of the table where several are the same.
    pub fn longest<'t>(&'t self, text: &str, at: usize) -> Option<(usize, &'t T)> {
        self.keys.longest(text, at).map(|(length, key)| (length, self.value(key)))
    }

    /// The values of a phrase.
    pub fn exact<'t>(&'t self, phrase: &str) -> impl Iterator<Item = &'t T> {
        self.keys.exact(phrase).iter().map(|&key| self.value(key))
    }

    /// The longest of [`Keys::headed`], and its value.
    pub fn headed<'t>(&'t self, head: &str, after: &str) -> Option<(&'static str, &'t T)> {
        self.keys.headed(head, after).first().map(|&(_, key)| (key.0, self.value(key)))
    }
}

/// A phrase of a table, and the number of its value.
pub type Key = (&'static str, usize);

/// The phrases of a table, whatever it says of them. Every word of a text is asked about, and few are in it, so that the first
/// word of a phrase is found by its hash.
#[derive(Debug)]
pub struct Keys {
    /// Sorted by first word and phrase; a phrase may stand more than once, then in the order of the table.
    entries: Vec<Key>,
    /// For each first word, at the place of its hash or the next free one behind, its entries: from, to. At most half full; a power
    /// of two.
    places: Vec<(u32, u32)>,
}

/// A place without a word.
const FREE: (u32, u32) = (0, 0);

impl Keys {
    fn new(phrases: Vec<&'static str>) -> Self {
        let mut entries: Vec<Key> = phrases.into_iter().zip(0..).collect();
        entries.sort_unstable_by_key(|&(phrase, value)| (first_word(phrase), phrase, value));
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
        let last = self.places.len() - 1;
        let mut place = (hash(word) >> 32) as usize & last;
        let other = |(first, _): (u32, u32)| {
            let phrase = self.entries[first as usize].0;
            // Whoever has come to the place of another word has seldom its letters as well.
            !phrase.starts_with(word) || first_word(phrase) != word
        };
        while self.places[place] != FREE && other(self.places[place]) {
            place = (place + 1) & last;
        }
        place
    }

    /// The phrases whose first word is that of `head`, sorted.
    fn beginning(&self, head: &str) -> &[Key] {
        let (from, to) = self.places[self.place(first_word(head))];
        &self.entries[from as usize..to as usize]
    }

    fn at(&self, text: &str, at: usize) -> Vec<(usize, Key)> {
        let Some(rest) = text.get(at..) else { return Vec::new() };
        let word = first_word(rest);
        let mut found = self.headed(word, &rest[word.len()..]);
        for (length, _) in &mut found {
            *length += word.len();
        }
        found
    }

    fn longest(&self, text: &str, at: usize) -> Option<(usize, Key)> {
        let rest = text.get(at..)?;
        let mut longest: Option<(usize, Key)> = None;
        for &key in self.beginning(rest) {
            if let Some(length) = matches(rest, key.0)
                && longest.is_none_or(|l| length > l.0)
            {
                longest = Some((length, key));
            }
        }
        longest
    }

    fn exact(&self, phrase: &str) -> &[Key] {
        let all = self.beginning(phrase);
        let from = all.partition_point(|key| key.0 < phrase);
        &all[from..from + all[from..].iter().take_while(|key| key.0 == phrase).count()]
    }

    /// All phrases whose first word is `head` and whose other words `after` begins with, the longest first, with the
    /// length of those other words in `after`. The head may differ from what the text has there: it is how inflected
    /// words are looked up by their base form.
    pub fn headed(&self, head: &str, after: &str) -> Vec<(usize, Key)> {
        let rest = |&key: &Key| Some((matches(after, key.0.strip_prefix(head)?)?, key));
        let mut found: Vec<_> = self.beginning(head).iter().filter_map(rest).collect();
        longest_first(&mut found);
        found
    }
}

/// Puts phrases with their lengths in order; those of one length stay as they are.
pub fn longest_first(found: &mut [(usize, Key)]) {
    found.sort_by_key(|&(length, _)| std::cmp::Reverse(length));
}

/// The letters and digits that a text begins with, or its first character.
fn first_word(text: &str) -> &str {
    // Most letters are ASCII.
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if plain > 0 && text.as_bytes().get(plain).is_none_or(u8::is_ascii) {
        return &text[..plain];
    }
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
