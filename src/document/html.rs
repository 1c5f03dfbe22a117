//! Simple HTML as lines.
//!
//! In: an HTML fragment or page. Out: its blocks as lines, tags cut out, entities read, scripts, styles, navigation
//! and captions dropped. It is a reader for articles, not a browser: it follows the tag names of the HTML standard
//! and forgives everything else, and no markup of the input survives as markup.

use super::line::{Line, LineKind, Part};

/// Elements whose content is not part of the story.
const DROPPED: [&str; 14] = [
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "nav",
    "header",
    "footer",
    "aside",
    "figcaption",
    "form",
    "button",
    "select",
    "title",
];

/// Elements that begin and end a line.
const BLOCKS: [&str; 22] = [
    "p",
    "div",
    "article",
    "section",
    "main",
    "body",
    "html",
    "head",
    "ul",
    "ol",
    "table",
    "tr",
    "td",
    "th",
    "figure",
    "blockquote",
    "br",
    "hr",
    "pre",
    "dl",
    "dd",
    "dt",
];

/// Whether a text is HTML: it closes or opens at least one of the elements that articles are made of.
pub(super) fn is_markup(text: &str) -> bool {
    text.match_indices('<').take(2_000).filter(|&(i, _)| !text[i..].starts_with("<!")).any(|(i, _)| {
        tag(&text[i..]).is_some_and(|t| {
            matches!(t.name.as_str(), "p" | "div" | "article" | "html" | "body" | "br" | "h1" | "h2" | "h3" | "ul")
        })
    })
}

/// A tag, comment or declaration at the start of a text.
struct Tag {
    /// Its name in lower case; empty for comments and declarations.
    name: String,
    /// Whether it closes an element.
    closing: bool,
    /// Its length in bytes.
    length: usize,
}

/// How many values a tag has at most.
const VALUES: usize = 100;

/// The tag that `text` begins with.
fn tag(text: &str) -> Option<Tag> {
    if let Some(comment) = text.strip_prefix("<!--") {
        let length = comment.find("-->").map_or(text.len(), |i| i + 7);
        return Some(Tag { name: String::new(), closing: false, length });
    }
    let inner = text.strip_prefix('<')?;
    let closing = inner.starts_with('/');
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
        return None;
    }
    let name: String =
        inner.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').map(|c| c.to_ascii_lowercase()).collect();
    // A tag that never ends swallows nothing but its own bracket, and looking for its end goes no further than the next
    // one, or than the end of a quoted value, of which there are only so many.
    let mut at = 1;
    for _ in 0..VALUES {
        at += text[at..].find(['<', '>', '='])?;
        match text.as_bytes()[at] {
            b'>' => return Some(Tag { name, closing, length: at + 1 }),
            b'<' => return None,
            _ => at += 1,
        }
        at = text.len() - text[at..].trim_start().len();
        if let Some(quote) = text[at..].chars().next().filter(|c| matches!(c, '"' | '\'')) {
            at += text[at + 1..].find(quote)? + 2;
        }
    }
    None
}

/// The blocks of an HTML text from the byte `from` on.
pub(super) fn lines(given: &str, from: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = Line { kind: LineKind::Text, parts: Vec::new(), apart: true };
    let mut kind = LineKind::Text;
    let mut at = from;
    // The end of the header that is read, for the headline in it. Headers inside it are read too: to look for the end of each would be a
    // square.
    let mut header = from;
    while at < given.len() {
        let rest = &given[at..];
        if let Some(tag) = tag(rest) {
            at += tag.length;
            let name = tag.name.as_str();
            if DROPPED.contains(&name) && !tag.closing && !(name == "header" && at < header) {
                let length = element_end(&given[at..], name);
                // An article's own header holds its headline.
                if !(name == "header" && given[at..at + length].contains("<h1")) {
                    at += length;
                    continue;
                }
                header = at + length;
            }
            // The number of a footnote is no part of the word before it.
            if name == "sup"
                && !tag.closing
                && given[at..].starts_with(|c: char| c.is_ascii_digit() || c == '[' || c == '<')
            {
                at += element_end(&given[at..], name);
                continue;
            }
            let heading = name.len() == 2 && name.starts_with('h') && name != "hr";
            if heading || name == "li" || BLOCKS.contains(&name) {
                flush(given, &mut lines, &mut line, kind);
                kind = match () {
                    () if tag.closing => LineKind::Text,
                    () if heading => LineKind::Heading,
                    () if name == "li" => LineKind::Item,
                    () => kind,
                };
            }
            continue;
        }
        if let Some((shown, length)) = entity(rest) {
            line.parts.push(Part { given: at..at + length, shown: Some(shown) });
            at += length;
            continue;
        }
        let length = rest.char_indices().skip(1).find(|&(_, c)| c == '<' || c == '&').map_or(rest.len(), |(i, _)| i);
        line.parts.push(Part { given: at..at + length, shown: None });
        at += length;
    }
    flush(given, &mut lines, &mut line, kind);
    lines
}

/// What the markup of a page says of its article, besides its words.
pub(super) struct Meta {
    pub(super) author: Option<String>,
    pub(super) date: Option<String>,
}

/// Reads what a page says of its article: `<meta>` by the names of the Open Graph protocol and of common use, `<time>`,
/// and the date of schema.org.
pub(super) fn meta(given: &str) -> Meta {
    let mut meta = Meta { author: None, date: None };
    for (i, _) in given.match_indices("<meta").chain(given.match_indices("<time")) {
        let Some(tag) = tag(&given[i..]) else { continue };
        let text = &given[i..i + tag.length];
        let says = |name: &str| text.contains(&["=\"", name, "\""].concat());
        let content = value(text, "content=\"").or(value(text, "datetime=\""));
        let slot = if says("author") {
            &mut meta.author
        } else if tag.name == "time" || says("article:published_time") || says("date") || says("pubdate") {
            &mut meta.date
        } else {
            continue;
        };
        *slot = slot.take().or(content.map(str::to_owned));
    }
    meta.date = meta.date.or(value(given, "\"datePublished\":\"").map(str::to_owned));
    meta
}

/// What stands between a name and the next quotation mark.
fn value<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let from = text.find(name)? + name.len();
    Some(&text[from..from + text[from..].find('"')?])
}

/// Ends a line, if it holds anything.
fn flush(given: &str, lines: &mut Vec<Line>, line: &mut Line, kind: LineKind) {
    let parts = std::mem::take(&mut line.parts);
    let full = Line { kind, parts, apart: true };
    if !full.text(given).trim().is_empty() {
        lines.push(full);
    }
}

/// How many bytes of `text` belong to the element `name` that has just been opened, its closing tag included.
fn element_end(text: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(i) = text[from..].find("</") {
        let at = from + i;
        match tag(&text[at..]) {
            Some(tag) if tag.name == name => return at + tag.length,
            _ => from = at + 2,
        }
    }
    text.len()
}

/// The character reference that `text` begins with: numeric ones and the names that running text uses.
fn entity(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(12).position(|b| b == b';')?;
    let name = &inner[..end];
    let shown = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        char::from_u32(code.ok()?).unwrap_or(char::REPLACEMENT_CHARACTER)
    } else {
        match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
            "lsquo" => '‘',
            "rsquo" => '’',
            "ldquo" => '“',
            "rdquo" => '”',
            "laquo" => '«',
            "raquo" => '»',
            "ndash" => '–',
            "mdash" => '—',
            "hellip" => '…',
            "shy" => '\u{ad}',
            "eacute" => 'é',
            "euro" => '€',
            "pound" => '£',
            _ => return None,
        }
    };
    Some((shown, end + 2))
}
