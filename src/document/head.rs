//! Headline and byline.
//!
//! In: the lines of an article and what its front matter said. Out: its first lines labelled as title and byline, and
//! title, writer, role, affiliation and section in the [`Source`]. The words that tell a role from a name are in
//! `data/furniture.tsv`.

use trilateral_net::letters::{is_lower, is_upper, lower, lowered};

use super::line::{Line, LineKind};
use super::{Source, published};
use crate::lexicon::{actors, furniture};

/// The longest headline, in characters.
const TITLE: usize = 220;
/// A headline of fewer characters is not wrapped.
const WRAPPED: usize = 40;
/// The longest byline, in characters.
const BYLINE: usize = 180;
/// The longest note on a writer, in characters.
const NOTE: usize = 500;
/// What opens a byline.
const BY: [&str; 6] = ["by ", "by: ", "written by ", "author: ", "authors: ", "words by "];
/// Marks between the parts of a byline.
const APART: [char; 9] = [' ', '|', '·', '•', ',', '–', '—', '-', '/'];

/// Labels the head of the article.
pub(super) fn label(given: &str, lines: &mut Vec<Line>, source: &mut Source) {
    letterhead(given, lines, source);
    let mut at = 0;
    if source.title.is_none() && lines.len() > 1 {
        at = title(given, lines, source);
    }
    let noted = source.author.take();
    writers(given, lines, at, noted.as_deref(), source);
    source.author = source.author.take().or(noted);
}

/// Takes off what stands above a headline: the name of the paper or office, the section.
fn letterhead(given: &str, lines: &mut Vec<Line>, source: &mut Source) {
    let mut above = 0;
    while above + 2 < lines.len().min(6) {
        let text = lines[above].text(given);
        let lower = lowered(text.trim());
        if furniture().is_section(&lower) {
            source.section = Some(text.trim().to_owned());
        } else if !furniture().is_site(&lower) {
            break;
        }
        above += 1;
    }
    if above > 0 {
        lines.drain(..above);
        lines[0].apart = true;
    }
}

/// Finds the byline below the headline. `noted`: whom the note behind the article calls its writer.
fn writers(given: &str, lines: &mut [Line], at: usize, noted: Option<&str>, source: &mut Source) {
    for i in at..lines.len().min(at + 4) {
        if !lines[i].kind.may_head() {
            break;
        }
        // A line inside a paragraph is no byline.
        let text = lines[i].text(given);
        let plain = text.trim().strip_prefix("By ").is_some_and(is_name);
        let below = i > 0 && matches!(lines[i - 1].kind, LineKind::Title | LineKind::Byline);
        if !(lines[i].apart || below || plain) {
            continue;
        }
        let mut whole = text.trim().to_owned();
        let next = lines.get(i + 1).map(|l| l.text(given)).unwrap_or_default();
        if is_label(&whole) && is_name(next.trim()) {
            lines[i].kind = LineKind::Byline;
            whole = "By ".to_owned() + next.trim();
            lines[i + 1].kind = LineKind::Byline;
        } else if is_name(&whole) && (noted == Some(whole.as_str()) || is_office(next.trim())) {
            // A name on a line of its own, with what its bearer is below it, or named in the note behind the article.
            lines[i].kind = LineKind::Byline;
            if is_office(next.trim()) {
                lines[i + 1].kind = LineKind::Byline;
                whole = whole + " · " + next.trim();
            }
            whole = "By ".to_owned() + &whole;
        } else if byline(&whole, &mut Source::default()) {
            lines[i].kind = LineKind::Byline;
            // A long byline may be wrapped: what is left of it is a short line that is no sentence.
            if whole.len() > 60
                && next.len() * 2 < whole.len()
                && !next.trim_end().ends_with('.')
                && let Some(rest) = lines.get_mut(i + 1).filter(|l| l.kind == LineKind::Text)
            {
                rest.kind = LineKind::Byline;
                whole = whole + " " + next.trim();
            }
        } else {
            continue;
        }
        byline(&whole, source);
        break;
    }
}

/// Whether a line only says that a writer’s name follows.
pub(super) fn is_label(line: &str) -> bool {
    matches!(lowered(line.trim_end_matches(':')).as_str(), "by" | "author" | "authors" | "written by")
}

/// Whether a line can be somebody's name and nothing else.
pub(super) fn is_name(line: &str) -> bool {
    let word = |w: &str| {
        w.starts_with(is_upper) && w.chars().all(|c| c.is_alphabetic() || ".,-’'".contains(c))
            || matches!(w, "bin" | "van" | "von" | "de" | "der" | "al" | "da" | "and")
    };
    let words = line.split_whitespace();
    (2..=5).contains(&words.clone().count())
        && !line.starts_with("By ")
        && words.clone().all(word)
        && !furniture().holds_role(line)
}

/// Whether a line can be what a writer is: "Vice President", "Senior Fellow, Asan Institute".
fn is_office(line: &str) -> bool {
    let role = furniture().holds_role(line) || line.ends_with("President");
    role && line.chars().count() < 100 && !line.ends_with('.') && is_capitalised(line)
}

/// Whether a line consists of names and the small words between them.
fn is_capitalised(line: &str) -> bool {
    line.split_whitespace().all(|w| {
        !w.starts_with(is_lower) || matches!(w, "of" | "at" | "the" | "for" | "and" | "in" | "to" | "on" | "with" | "a")
    })
}

/// Reads the note that ends many an article: "Jane Roe is a senior fellow at the Asan Institute." `said`: whether the
/// story speaks of somebody of that name, who is then no writer of it. Returns whether the line is such a note.
pub(super) fn writer(line: &str, said: impl Fn(&str) -> bool, source: &mut Source) -> bool {
    const IS: [&str; 7] = [" is ", " was ", " teaches ", " serves ", " works ", " writes ", " holds "];
    let Some((at, is)) = IS.iter().filter_map(|is| Some((line.find(is)?, *is))).min() else { return false };
    let (name, rest) = (line[..at].trim(), &line[at + is.len()..]);
    let office = rest.split(['.', ';']).next().unwrap_or_default();
    let known = actors().names.at(name, 0).iter().any(|n| n.0 == name.len());
    let writes = is.trim_end().ends_with('s') && is != " is " && is != " was " || furniture().holds_role(office);
    if !is_name(name)
        || known
        || !writes
        || line.chars().count() > NOTE
        || said(name.rsplit(' ').next().unwrap_or(name))
    {
        return false;
    }
    if source.author.is_none() {
        source.author = Some(name.to_owned());
        let office = ["a ", "an ", "the "].iter().find_map(|a| office.strip_prefix(a)).unwrap_or(office);
        let (what, place) = split_role(office);
        source.role = Some(what.to_owned()).filter(|w| furniture().holds_role(w));
        source.affiliation = place.map(str::to_owned).filter(|_| source.role.is_some());
    }
    true
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
    // Without blank lines it is told by its capitals, by a byline below it, or by how much longer the next line is.
    let short = bare.chars().count() < WRAPPED * 3 / 2 && next.chars().count() > bare.chars().count();
    let stands_apart = lines[1].apart
        || next.chars().count() > 2 * first.chars().count()
        || byline(next.trim(), &mut Source::default())
        || short && is_headline_case(bare) && next.starts_with(is_upper);
    let open = !bare.ends_with(['.', ',', ';', ':', '-']);
    // The first line of a wrapped paragraph is open too: it differs from a headline in going on in lower case.
    let goes_on = next.trim_start().starts_with(is_lower) && !is_headline_case(bare);
    if !(marked || open && stands_apart && !goes_on) {
        return 0;
    }
    let mut title = bare.to_owned();
    let mut count = 1;
    lines[0].kind = LineKind::Title;
    lines[0].cut(skip);
    // A long headline may be wrapped: it goes on in headline case, without a blank line.
    while count < 3
        && bare.chars().count() >= WRAPPED
        && count + 1 < lines.len()
        && !lines[count].apart
        && lines[count].kind == LineKind::Text
    {
        let text = lines[count].text(given);
        if !is_headline_case(&text) || text.trim_end().ends_with('.') || byline(text.trim(), &mut Source::default()) {
            break;
        }
        title = title + " " + text.trim();
        lines[count].kind = LineKind::Title;
        count += 1;
    }
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    // "… press conference on May 12, 2025".
    if let Some(date) = published::stated(&title).filter(|d| d.span.end == title.len()) {
        source.stated_date.get_or_insert(date.day);
    }
    source.title = Some(title);
    source.section = section.or(source.section.take());
    count
}

/// The section label that a headline begins with ("Editorial: …"), and where the headline itself begins.
fn section(line: &str) -> (Option<String>, usize) {
    let Some(colon) = line.find([':', '|']) else { return (None, 0) };
    let label = line[..colon].trim();
    if furniture().is_section(&lowered(label)) { (Some(label.to_owned()), colon + 1) } else { (None, 0) }
}

/// Whether most longer words of a line begin with a capital.
fn is_headline_case(line: &str) -> bool {
    let (mut upper, mut all) = (0, 0);
    for word in line.split_whitespace().filter(|w| w.chars().count() > 3) {
        all += 1;
        upper += usize::from(word.starts_with(|c: char| !is_lower(c)));
    }
    upper * 10 >= all * 7
}

/// Reads a byline into the source. Returns whether the line is one.
fn byline(line: &str, source: &mut Source) -> bool {
    if line.chars().count() > BYLINE || line.ends_with('.') {
        return false;
    }
    // "By Jane Roe | May 12, 2025".
    let date = published::stated(line);
    let line = &match &date {
        Some(date) => [line[..date.span.start].trim_end_matches(APART), " ", &line[date.span.end..]].concat(),
        None => line.to_owned(),
    };
    let line = line.trim_matches(APART);
    let by = BY.iter().find(|by| line.get(..by.len()).is_some_and(|l| l.eq_ignore_ascii_case(by)));
    let rest = by.map_or(line, |by| line[by.len()..].trim_start());
    let (name, role) = match rest.split_once(['·', '|', '•', '(']) {
        Some((name, role)) => (name, role),
        None => rest.split_at(role_start(rest).unwrap_or(rest.len())),
    };
    // "By Jane Roe in Seoul", "By Jane Roe for the Times".
    let cut = |name: &'_ str| [" in ", " for ", " at ", " from "].iter().filter_map(|w| name.find(w)).min();
    let name = by.and_then(|_| cut(name)).map_or(name, |at| &name[..at]);
    let name = name.trim().trim_end_matches([',', '–', '—', '-']).trim_end();
    let role = role.trim().trim_end_matches(')');
    let words = name.split_whitespace();
    let named = !name.is_empty()
        && !name.contains(|c: char| c.is_ascii_digit())
        && words.clone().count() <= if by.is_some() { 9 } else { 6 }
        && words.clone().all(|w| !w.starts_with(is_lower) || w.len() <= 3);
    // "By Friday, troops", "Adviser Smith held a call": words of a sentence, not of an office.
    let office = is_capitalised(role);
    let is = if by.is_some() {
        named
    } else {
        named && (office && furniture().holds_role(role) || date.is_some() && is_name(name))
    };
    if !is {
        return false;
    }
    if let Some(date) = date {
        source.stated_date.get_or_insert(date.day);
    }
    let name = &cased(name);
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
        if i > 0 && furniture().starts_role(&lowered(word.trim_matches(|c: char| !c.is_alphanumeric()))) {
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

/// A name as it is usually written: "JANE ROE" is Jane Roe.
fn cased(name: &str) -> String {
    if name.contains(is_lower) {
        return name.to_owned();
    }
    let mut cased = String::new();
    for c in name.chars() {
        let inside = cased.ends_with(char::is_alphabetic);
        cased.push(if inside { lower(c) } else { c });
    }
    cased
}
