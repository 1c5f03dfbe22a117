//! The YAML front matter that Markdown articles carry.
//!
//! In: a text. Out: title, author and date as its front matter states them, and where the body begins. Only what
//! articles use is read: one `key: value` a line, plain, single- or double-quoted (YAML 1.2, sections 7.3.1 and 7.3.2).

use super::published::stated;

/// What the front matter says.
#[derive(Default)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    pub(super) date: Option<String>,
}

/// Takes the front matter off a text: what it says, and the byte at which the body begins.
pub(super) fn take(given: &str) -> (FrontMatter, usize) {
    let mut front = FrontMatter::default();
    let text = given.strip_prefix('\u{feff}').unwrap_or(given);
    let offset = given.len() - text.len();
    let Some((head, length)) = fenced(text) else { return (front, 0) };
    let mut lines = head.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((key, value)) = line.split_once(':') else { continue };
        let mut value = value.trim().to_owned();
        // A double-quoted value may go on in the lines below, the break escaped by a backslash or read as a space.
        while value.starts_with('"') && !(value.len() > 1 && value.ends_with('"')) {
            let Some(more) = lines.next() else { break };
            match value.strip_suffix('\\') {
                Some(open) => value = open.to_owned() + more.trim_start().trim_start_matches('\\'),
                None => value = value + " " + more.trim(),
            }
        }
        // A block: a folded text, a list of names, or a name with more about its bearer.
        if matches!(value.as_str(), "" | ">" | "|" | ">-" | "|-") {
            let mut parts: Vec<String> = Vec::new();
            while let Some(line) = lines.next_if(|l| l.starts_with([' ', '-']) && !l.starts_with("---")) {
                let part = line.trim().trim_start_matches("- ").trim_start();
                let named = part.strip_prefix("name:");
                if named.is_some() || value.starts_with(['>', '|']) || !part.contains(": ") {
                    parts.push(scalar(named.unwrap_or(part).trim()));
                }
            }
            value = parts.join(if value.is_empty() { " and " } else { " " });
        } else if let Some(list) = value.strip_prefix('[').and_then(|v| v.strip_suffix(']')) {
            value = list.split(',').map(|v| scalar(v.trim())).collect::<Vec<_>>().join(" and ");
        }
        let value = scalar(&value);
        let slot = match key.trim().to_ascii_lowercase().as_str() {
            "title" => &mut front.title,
            "author" | "authors" | "byline" => &mut front.author,
            "date" | "published" | "publication_date" | "pubdate" => &mut front.date,
            _ => continue,
        };
        if !value.is_empty() && slot.is_none() {
            *slot = Some(value);
        }
    }
    // "May 12, 2025" is a date as much as "2025-05-12".
    let written = front.date.as_deref().filter(|d| !d.starts_with(|c: char| c.is_ascii_digit())).and_then(stated);
    front.date = written.map(|s| s.day).or(front.date);
    (front, offset + length)
}

/// The text between the fences `---`, and the length of both with it.
fn fenced(text: &str) -> Option<(&str, usize)> {
    let open = text.split_inclusive('\n').next().filter(|l| l.trim_end() == "---")?;
    let mut at = open.len();
    for line in text[open.len()..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((&text[open.len()..at], at + line.len()));
        }
        at += line.len();
        if at > 20_000 {
            break;
        }
    }
    None
}

/// A YAML scalar as text, white space folded.
fn scalar(value: &str) -> String {
    let text = if let Some(inner) = value.strip_prefix('"') {
        unescape(inner.strip_suffix('"').unwrap_or(inner))
    } else if let Some(inner) = value.strip_prefix('\'') {
        inner.strip_suffix('\'').unwrap_or(inner).replace("''", "'")
    } else {
        value.to_owned()
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The escapes of a double-quoted scalar.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let digits = match chars.next() {
            Some('u') => 4,
            Some('x') => 2,
            Some('_' | 'n' | 't' | 'r' | ' ') => {
                out.push(' ');
                continue;
            }
            Some(other) => {
                out.push(other);
                continue;
            }
            None => break,
        };
        let hex: String = chars.by_ref().take(digits).collect();
        out.extend(u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32));
    }
    out
}
