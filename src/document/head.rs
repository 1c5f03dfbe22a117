//! Headline and byline.
//!
//! In: the lines of an article and what its front matter said. Out: its first lines labelled as title and byline, and
//! title, writer, role, affiliation and section in the [`Source`]. The words that tell a role from a name are in
//! `data/furniture.tsv`.

use super::Source;
use super::line::{Line, LineKind};
use crate::lexicon::furniture;

/// The longest headline, in characters.
const TITLE: usize = 220;
/// The longest byline, in characters.
const BYLINE: usize = 180;

/// Labels the head of the article.
pub(super) fn label(given: &str, lines: &mut [Line], source: &mut Source) {
    let mut at = 0;
    if source.title.is_none() && lines.len() > 1 {
        at = title(given, lines, source);
    }
    for i in at..lines.len().min(at + 3) {
        if !lines[i].kind.may_head() {
            break;
        }
        // A line inside a paragraph is no byline.
        if !lines[i].apart && (i == 0 || lines[i - 1].kind != LineKind::Title) {
            continue;
        }
        let text = lines[i].text(given);
        if !byline(text.trim(), &mut Source::default()) {
            continue;
        }
        lines[i].kind = LineKind::Byline;
        let mut whole = text.trim().to_owned();
        // A long byline may be wrapped: what is left of it is a short line that is no sentence.
        if let Some(rest) = lines.get_mut(i + 1).filter(|l| l.kind == LineKind::Text) {
            let more = rest.text(given);
            if whole.len() > 60 && more.len() * 2 < whole.len() && !more.trim_end().ends_with('.') {
                rest.kind = LineKind::Byline;
                whole = whole + " " + more.trim();
            }
        }
        byline(&whole, source);
        break;
    }
}

/// Labels the headline, if the article begins with one. Returns the number of its lines.
fn title(given: &str, lines: &mut [Line], source: &mut Source) -> usize {
    let first = lines[0].text(given);
    let (section, skip) = section(&first);
    let bare = first[skip..].trim();
    let next = lines[1].text(given);
    let marked = section.is_some() || lines[0].kind == LineKind::Heading;
    if !lines[0].kind.may_head() || bare.is_empty() || bare.chars().count() > TITLE {
        return 0;
    }
    let stands_apart = lines[1].apart || next.chars().count() > 2 * first.chars().count();
    let open = !bare.ends_with(['.', ',', ';', ':']);
    // The first line of a wrapped paragraph is open too: it differs from a headline in going on in lower case.
    let goes_on = next.trim_start().starts_with(char::is_lowercase) && !is_headline_case(bare);
    if !(marked || open && stands_apart && !goes_on) {
        return 0;
    }
    let mut title = bare.to_owned();
    let mut count = 1;
    lines[0].kind = LineKind::Title;
    lines[0].cut(skip);
    // A long headline may be wrapped: it goes on in headline case, without a blank line.
    while count < 3 && count + 1 < lines.len() && !lines[count].apart && lines[count].kind == LineKind::Text {
        let text = lines[count].text(given);
        if !is_headline_case(&text) || text.trim_end().ends_with('.') || byline(text.trim(), &mut Source::default()) {
            break;
        }
        title = title + " " + text.trim();
        lines[count].kind = LineKind::Title;
        count += 1;
    }
    source.title = Some(title.split_whitespace().collect::<Vec<_>>().join(" "));
    source.section = section;
    count
}

/// The section label that a headline begins with ("Editorial: …"), and where the headline itself begins.
fn section(line: &str) -> (Option<String>, usize) {
    let Some(colon) = line.find([':', '|']) else { return (None, 0) };
    let label = line[..colon].trim();
    if furniture().is_section(&label.to_lowercase()) { (Some(label.to_owned()), colon + 1) } else { (None, 0) }
}

/// Whether most longer words of a line begin with a capital.
fn is_headline_case(line: &str) -> bool {
    let (mut upper, mut all) = (0, 0);
    for word in line.split_whitespace().filter(|w| w.chars().count() > 3) {
        all += 1;
        upper += usize::from(word.starts_with(|c: char| !c.is_lowercase()));
    }
    upper * 10 >= all * 7
}

/// Reads a byline into the source. Returns whether the line is one.
fn byline(line: &str, source: &mut Source) -> bool {
    if line.chars().count() > BYLINE || line.ends_with('.') {
        return false;
    }
    let by = line.get(..3).filter(|b| b.eq_ignore_ascii_case("by ")).map(|_| line[3..].trim_start());
    let rest = by.unwrap_or(line);
    let (name, role) = match rest.split_once(['·', '|', '•']) {
        Some((name, role)) => (name, role),
        None => rest.split_at(role_start(rest).unwrap_or(rest.len())),
    };
    let name = name.trim().trim_end_matches([',', '–', '—', '-']).trim_end();
    let role = role.trim();
    let named = !name.is_empty()
        && name.split_whitespace().count() <= 6
        && name.split_whitespace().all(|w| !w.starts_with(char::is_lowercase) || w.len() <= 3);
    // "Adviser Smith held a call": words of a sentence, not of an office.
    let office = role.split_whitespace().all(|w| {
        !w.starts_with(char::is_lowercase)
            || matches!(w, "of" | "at" | "the" | "for" | "and" | "in" | "to" | "on" | "with" | "a")
    });
    if by.is_none() && !(named && office && furniture().holds_role(role)) {
        return false;
    }
    source.author.get_or_insert_with(|| name.to_owned());
    if !role.is_empty() {
        let (what, place) = split_role(role);
        source.role = Some(what.to_owned());
        source.affiliation = place.map(str::to_owned);
    }
    true
}

/// Where the words for what somebody is begin: the first word of a rank or role that is not the first word.
fn role_start(line: &str) -> Option<usize> {
    let mut at = 0;
    for (i, word) in line.split(' ').enumerate() {
        if i > 0 && furniture().starts_role(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()) {
            return Some(at);
        }
        at += word.len() + 1;
    }
    None
}

/// "Principal Fellow at the Asan Institute" as role and affiliation.
fn split_role(role: &str) -> (&str, Option<&str>) {
    for link in [" at the ", " at ", " of the ", " with the ", " for the ", ", "] {
        if let Some((what, place)) = role.split_once(link) {
            return (what.trim(), Some(place.trim()));
        }
    }
    (role, None)
}
