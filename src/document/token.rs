//! Tokens.
//!
//! In: the read text. Out: words, numbers and marks with their spans, cut as the English Web Treebank cuts them:
//! clitics apart ("Russia|’s", "did|n’t"), hyphens apart ("5,500|-|ton"), abbreviations with their full stop whole.

use trilateral_net::letters::{is_lower, is_upper, lowered};

use crate::lexicon::furniture;
use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word, an abbreviation or a clitic.
    Word,
    /// It begins with a digit: "26", "5,500", "18th", "1990s".
    Number,
    /// Anything else: one mark, or a run of the same dash or full stop.
    Mark,
}

/// A token of the read text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// The endings that are tokens of their own after an apostrophe.
const CLITICS: [&str; 7] = ["s", "re", "ve", "ll", "d", "m", "t"];

/// Cuts the stretch `span` of `text` into tokens and puts them behind `tokens`.
pub(super) fn tokenize(text: &str, span: Span, tokens: &mut Vec<Token>) {
    let end = span.end as usize;
    let mut at = span.start as usize;
    while at < end {
        let rest = &text[at..end];
        let Some(c) = rest.chars().next() else { break };
        // Where bytes were no text there is no word: nothing hangs on the mark that stands for them.
        if c.is_whitespace() || c == char::REPLACEMENT_CHARACTER {
            at += c.len_utf8();
            continue;
        }
        let begins =
            at == span.start as usize || text[..at].ends_with(|c: char| c.is_whitespace() || "(<[\"“".contains(c));
        let (length, kind) = if let Some(length) = begins.then(|| address(rest)).flatten() {
            (length, TokenKind::Word)
        } else if c.is_alphabetic() {
            (word(rest), TokenKind::Word)
        } else if c.is_numeric() {
            (date(rest).unwrap_or_else(|| number(rest)), TokenKind::Number)
        } else if let Some(length) =
            clitic(rest, at > span.start as usize && text[..at].ends_with(char::is_alphanumeric))
        {
            (length, TokenKind::Word)
        } else {
            (mark(rest, c), TokenKind::Mark)
        };
        // "didn’t" is "did" and "n’t": the n goes to the clitic.
        let negated = kind == TokenKind::Word && length > 1 && rest[..length].ends_with(['n', 'N']) && {
            let mut after = rest[length..].chars();
            is_apostrophe(after.next())
                && matches!(after.next(), Some('t' | 'T'))
                && !after.next().is_some_and(char::is_alphanumeric)
        };
        let length = if negated { length - 1 } else { length };
        tokens.push(Token { span: Span::new(at, at + length), kind });
        at += length;
        if negated {
            let rest = &text[at..end];
            let length: usize = rest.chars().take(3).map(char::len_utf8).sum();
            tokens.push(Token { span: Span::new(at, at + length), kind: TokenKind::Word });
            at += length;
        }
    }
}

fn is_apostrophe(c: Option<char>) -> bool {
    matches!(c, Some('\'' | '’'))
}

/// The length of the address of a page or a mailbox that `rest` begins with.
fn address(rest: &str) -> Option<usize> {
    // Both are rare and neither is short: most words are told by their first bytes.
    let end = rest.find(|c: char| c.is_whitespace() || "<>()[]\"“”’,;".contains(c)).unwrap_or(rest.len());
    let run = rest[..end].trim_end_matches(['.', ':', '!', '?', '\'', '-', '…']);
    let page = run.contains("://") || run.starts_with("www.") || run.starts_with("mailto:");
    let mailbox = run.split_once('@').is_some_and(|(name, host)| {
        name.starts_with(|c: char| c.is_ascii_alphanumeric()) && host.contains('.') && !host.ends_with('.')
    });
    (page || mailbox).then_some(run.len()).filter(|&l| l > 0)
}

/// Beginnings of words that keep their hyphen: "anti-government", "co-operation", "e-mail".
const PREFIXES: [&str; 18] = [
    "anti", "co", "counter", "e", "inter", "micro", "multi", "neo", "non", "over", "post", "pre", "re", "semi",
    "socio", "sub", "un", "pseudo",
];

/// The length of the word that `rest` begins with, a full stop included where it belongs to it.
fn word(rest: &str) -> usize {
    let mut end = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
    // Letters with full stops: U.S., D.P.R.K., a.m.
    if rest[..end].chars().count() == 1 && rest[end..].starts_with('.') {
        let mut dotted = end;
        while rest[dotted..].starts_with('.') {
            dotted += 1;
            let letter = rest[dotted..].chars().next().filter(|c| c.is_alphabetic()).map_or(0, char::len_utf8);
            if letter == 0 || !rest[dotted + letter..].starts_with('.') {
                break;
            }
            dotted += letter;
        }
        // A lone letter with a full stop is an initial, if a capital, or stands for "versus".
        let initial = rest.starts_with(is_upper) && !rest.starts_with("I.") || rest.starts_with("v. ");
        return if dotted > end + 1 || initial { dotted } else { end };
    }
    // An apostrophe inside a word that opens no clitic: O’Brien, d’Ivoire.
    while is_apostrophe(rest[end..].chars().next()) {
        let after = &rest[end + rest[end..].chars().next().map_or(0, char::len_utf8)..];
        let more = after.find(|c: char| !is_word(c)).unwrap_or(after.len());
        if more == 0 || CLITICS.contains(&lowered(&after[..more]).as_str()) {
            break;
        }
        end = rest.len() - after.len() + more;
    }
    if rest[end..].starts_with('-')
        && rest[end + 1..].starts_with(is_lower)
        && PREFIXES.iter().any(|p| p.eq_ignore_ascii_case(&rest[..end]))
    {
        end += 1;
        end += rest[end..].find(|c: char| !is_word(c)).unwrap_or(rest.len() - end);
    }
    // Two words written as one.
    if ["cannot", "gonna", "gotta", "wanna"].iter().any(|w| w.eq_ignore_ascii_case(&rest[..end])) {
        return "can".len();
    }
    if let Some(length) = dotted(rest, end) {
        return length;
    }
    // "No. 5", but "they said no."
    let counts = || rest[end + 1..].trim_start().starts_with(|c: char| c.is_ascii_digit());
    let short = rest[end..].starts_with('.')
        && furniture().is_abbreviation(&lowered(&rest[..end]))
        && (!rest[..end].eq_ignore_ascii_case("no") || counts());
    if short { end + 1 } else { end }
}

/// The endings by which a name with one full stop inside is known.
const ENDINGS: [&str; 12] = ["com", "org", "net", "gov", "edu", "pdf", "doc", "xls", "htm", "html", "jpg", "txt"];

/// The most bytes of such a name.
const LONGEST: usize = 256;

/// The length of the name of a site, a newsgroup or a file that `rest` begins with and whose first word ends at `end`:
/// "Amazon.com", "alt.animals.cat", `Annex_2.pdf`.
fn dotted(rest: &str, end: usize) -> Option<usize> {
    if !rest[end..].starts_with(['.', '_']) {
        return None;
    }
    let near = &rest[..rest.floor_char_boundary(LONGEST)];
    let run = near.find(|c: char| !(is_word(c) || matches!(c, '.' | '_' | '-')));
    let run = near[..run.or((near.len() == rest.len()).then_some(rest.len()))?].trim_end_matches(['.', '_', '-']);
    let parts = || run.split('.');
    let site = parts().count() > 2 && parts().all(|p| p.len() > 1 && p.starts_with(is_lower));
    let known = parts().count() == 2 && parts().next_back().is_some_and(|p| ENDINGS.contains(&p));
    (site || known).then_some(run.len())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

/// The length of the digits, and of a mark between them, that `rest` begins with, unless it is more than any date or telephone
/// number has: every number of such a run would look through all of it.
fn digits(rest: &str, mark: u8) -> Option<usize> {
    const MOST: usize = 15;
    let run = rest.bytes().take(MOST + 1).take_while(|b| b.is_ascii_digit() || *b == mark).count();
    (run <= MOST).then_some(run)
}

/// The length of the telephone number or the like that `rest` begins with: groups of three digits, the last of four.
fn telephone(rest: &str) -> Option<usize> {
    let run = digits(rest, b'-')?;
    let groups: Vec<usize> = rest[..run].split('-').map(str::len).collect();
    let goes_on = rest[run..].starts_with(is_word);
    (!goes_on && matches!(groups.as_slice(), [3 | 5, 4] | [3, 3, 4] | [1, 3, 3, 4])).then_some(run)
}

/// The length of the date in slashes that `rest` begins with: "9/11", "26/04/2025".
fn date(rest: &str) -> Option<usize> {
    let run = digits(rest, b'/')?;
    let lengths: Vec<usize> = rest[..run].split('/').map(str::len).collect();
    let goes_on = rest[run..].starts_with(is_word);
    (!goes_on && matches!(lengths.as_slice(), [1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4])).then_some(run)
}

/// What is measured in letters that stand at a number: "$25bn", "155mm", "5pm". They are words of their own.
const UNITS: [&str; 22] = [
    "m", "k", "b", "t", "bn", "tn", "mn", "mm", "cm", "km", "ft", "kg", "lb", "kt", "hz", "kw", "mw", "gw", "am", "pm",
    "mph", "kph",
];

/// The length of the number that `rest` begins with: digits with inner commas, full stops and colons, and the letters
/// that follow at once.
fn number(rest: &str) -> usize {
    if let Some(length) = telephone(rest) {
        return length;
    }
    let bytes = rest.as_bytes();
    let mut end = 0;
    while end < bytes.len() {
        let inner = matches!(bytes[end], b',' | b'.' | b':') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !(bytes[end].is_ascii_digit() || inner) {
            break;
        }
        end += 1;
    }
    let letters = rest[end..].find(|c: char| !is_word(c)).unwrap_or(rest.len() - end);
    let unit = UNITS.iter().any(|u| u.eq_ignore_ascii_case(&rest[end..end + letters]));
    if unit { end } else { end + letters }
}

/// The length of the clitic that `rest` begins with. `inside`: a word stands right before it.
fn clitic(rest: &str, inside: bool) -> Option<usize> {
    let mut chars = rest.chars();
    let first = chars.next().filter(|&c| inside && is_apostrophe(Some(c)))?;
    let after = chars.as_str();
    let letters = after.find(|c: char| !is_word(c)).unwrap_or(after.len());
    let known = CLITICS.contains(&lowered(&after[..letters]).as_str());
    known.then_some(first.len_utf8() + letters)
}

/// Marks of several characters: faces, and what is left of a line break.
const FACES: [&str; 9] = [":-)", ":)", ":-(", ":(", ";-)", ";)", ":D", ".?", ".!"];

/// The length of a mark: a run of the same full stops, hyphens or the like is one, as is one of "!" and "?".
fn mark(rest: &str, c: char) -> usize {
    if let Some(face) = FACES.iter().find(|f| rest.starts_with(**f) && !rest[f.len()..].starts_with(is_word)) {
        return face.len();
    }
    if matches!(c, '!' | '?') {
        return rest.find(|x| !matches!(x, '!' | '?')).unwrap_or(rest.len());
    }
    if matches!(c, '.' | '-' | '*' | '_' | '=' | '+' | '~' | '<' | '>' | '$') {
        rest.find(|x| x != c).unwrap_or(rest.len())
    } else {
        c.len_utf8()
    }
}
