//! Upper and lower case, letter by letter.
//!
//! In: a character or a word. Out: the same in the other case, for the Latin, Greek, Cyrillic and Armenian letters that
//! have one counterpart; any other character is its own. The standard library knows every script and the letters that
//! become two, by tables of 25 KB that each reader would fetch. Source: `UnicodeData.txt` of Unicode 16.

/// Upper-case letters beyond ASCII: the first and the last of a block, and how many places further on the lower-case ones stand. One
/// place on means that the two cases take turns.
const BLOCKS: [(u16, u16, i16); 30] = [
    (0xc0, 0xd6, 32),
    (0xd8, 0xde, 32),
    (0x100, 0x12e, 1),
    (0x132, 0x136, 1),
    (0x139, 0x147, 1),
    (0x14a, 0x176, 1),
    (0x178, 0x178, -121),
    (0x179, 0x17d, 1),
    (0x18f, 0x18f, 202),
    (0x1a0, 0x1a4, 1),
    (0x1af, 0x1af, 1),
    (0x1cd, 0x1db, 1),
    (0x1de, 0x1ee, 1),
    (0x1f8, 0x21e, 1),
    (0x222, 0x232, 1),
    (0x386, 0x386, 38),
    (0x388, 0x38a, 37),
    (0x38c, 0x38c, 64),
    (0x38e, 0x38f, 63),
    (0x391, 0x3a1, 32),
    (0x3a3, 0x3ab, 32),
    (0x400, 0x40f, 80),
    (0x410, 0x42f, 32),
    (0x460, 0x480, 1),
    (0x48a, 0x4be, 1),
    (0x4c0, 0x4c0, 15),
    (0x4c1, 0x4cd, 1),
    (0x4d0, 0x52e, 1),
    (0x531, 0x556, 48),
    (0x1e00, 0x1efe, 1),
];

/// The lower-case letter of an upper-case one.
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    BLOCKS.iter().find(|&&block| holds(block, c as i32)).map_or(c, |&(_, _, by)| moved(c, by))
}

/// The upper-case letter of a lower-case one.
pub fn upper(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    BLOCKS.iter().find(|&&block| holds(block, c as i32 - i32::from(block.2))).map_or(c, |&(_, _, by)| moved(c, -by))
}

/// Whether a letter is upper case.
pub fn is_upper(c: char) -> bool {
    lower(c) != c || c == 'İ'
}

/// Whether a letter is lower case.
pub fn is_lower(c: char) -> bool {
    upper(c) != c || matches!(c, 'ß' | 'ı')
}

/// A word in lower case.
pub fn lowered(word: &str) -> String {
    word.chars().map(lower).collect()
}

/// Words whose first letter is made upper case.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(upper).into_iter().chain(letters).collect()
}

fn holds((first, last, by): (u16, u16, i16), code: i32) -> bool {
    (i32::from(first)..=i32::from(last)).contains(&code) && (by != 1 || (code - i32::from(first)) % 2 == 0)
}

fn moved(c: char, by: i16) -> char {
    (c as u32).checked_add_signed(by.into()).and_then(char::from_u32).unwrap_or(c)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the standard library is what these agree with")]
mod tests {
    use super::*;

    /// The only character of a mapping by the standard library.
    fn one(mut letters: impl Iterator<Item = char>) -> Option<char> {
        letters.next().filter(|_| letters.next().is_none())
    }

    #[test]
    fn agrees_with_unicode_in_the_scripts_it_knows() {
        // Signs of phonetics and mathematics, letters of dead scripts, and those that share a counterpart.
        let odd = |c: char| matches!(c, 'µ' | 'ı' | 'ſ' | 'ς' | '\u{370}'..='\u{37f}' | '\u{3cf}'..='\u{3ff}' | '\u{1e96}'..='\u{1e9f}');
        let blocks = ['\0'..='\u{17f}', '\u{370}'..='\u{587}', '\u{1e00}'..='\u{1eff}'];
        for c in blocks.into_iter().flatten().filter(|&c| !odd(c)) {
            assert_eq!(lower(c), one(c.to_lowercase()).unwrap_or(c), "{c} ({:x}) in lower case", c as u32);
            assert_eq!(upper(c), one(c.to_uppercase()).unwrap_or(c), "{c} ({:x}) in upper case", c as u32);
        }
        for c in "ƠơƯưƏəǍǎȘșȚț".chars() {
            assert_eq!((Some(lower(c)), Some(upper(c))), (one(c.to_lowercase()), one(c.to_uppercase())), "{c}");
        }
    }
}
