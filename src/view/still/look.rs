//! What the style sheet says of the marks, as attributes of the marks.
//!
//! In: markup as the components write it, with classes. Out: the same markup in which each element of a drawing carries its
//! look itself, and nothing that only a live page needs: no class, no role, no tab stop. A strict page refuses `<style>` and
//! `style="…"`, and takes presentation attributes. The colours are those of `widget.css` by day; a test compares them.

/// Colours by day.
pub(super) const PAPER: &str = "#fbfaf6";
pub(super) const INK: &str = "#1b1b1a";
pub(super) const MUTED: &str = "#5d5c57";
const RAISED: &str = "#ffffff";
const HAIRLINE: &str = "#dcdad2";

/// The colour of a tone, by its class.
const TONES: [(&str, &str); 4] = [
    ("tone-cooperative", "#0a6c93"),
    ("tone-conflictual", "#b8431c"),
    ("tone-mixed", "#77708f"),
    ("tone-neutral", "#7b7972"),
];

const SANS: &str = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif";
const SERIF: &str = "Iowan Old Style, Palatino Linotype, Palatino, Noto Serif, Georgia, serif";

/// A value that is the colour of the tone around it.
const TONE: &str = "tone";

/// The look of an element of a class, if it stands within one of another; the first row to name an attribute wins. An empty name is
/// any.
const LOOKS: [(&str, &str, &[(&str, &str)]); 36] = [
    ("", "picture", &[("font-family", SANS)]),
    ("", "paper", &[("fill", PAPER)]),
    ("", "title", &[("font-family", SERIF), ("font-weight", "700"), ("fill", INK)]),
    ("", "credit", &[("fill", MUTED)]),
    ("status-attributed", "line", &[("stroke-dasharray", "6 3.5")]),
    ("status-hedged", "line", &[("stroke-dasharray", "0.1 3.6"), ("stroke-linecap", "round")]),
    ("sample", "line", &[("stroke", INK), ("stroke-width", "1.8")]),
    ("sample", "cross", &[("stroke", INK)]),
    ("thread", "line", &[("stroke-width", "1.7")]),
    ("mark", "line", &[("stroke-width", "2")]),
    ("ribbon", "line", &[("opacity", "0.55")]),
    ("", "line", &[("fill", "none"), ("stroke", TONE)]),
    ("", "cross", &[("fill", "none"), ("stroke", TONE), ("stroke-width", "1.2")]),
    ("", "head", &[("fill", TONE)]),
    ("", "swatch", &[("fill", TONE)]),
    (
        "ribbon",
        "number",
        &[("fill", INK), ("stroke", PAPER), ("stroke-width", "3"), ("paint-order", "stroke"), ("font-weight", "600")],
    ),
    ("node", "number", &[("fill", MUTED)]),
    ("is-principal", "rim", &[("stroke", INK), ("stroke-width", "2")]),
    ("", "rim", &[("fill", RAISED), ("stroke", MUTED), ("stroke-width", "1.2")]),
    ("tag", "name", &[("fill", MUTED)]),
    ("lane", "name", &[("fill", INK)]),
    ("node", "name", &[("fill", INK), ("font-family", SERIF)]),
    ("is-principal", "name", &[("font-weight", "600")]),
    ("", "more", &[("fill", MUTED)]),
    ("", "rule", &[("stroke", HAIRLINE), ("stroke-width", "1")]),
    ("break", "label", &[("font-style", "italic")]),
    ("", "label", &[("fill", MUTED)]),
    ("", "strip", &[("fill", PAPER)]),
    ("", "band", &[("fill", TONE), ("fill-opacity", "0.28")]),
    ("", "dot", &[("fill", TONE), ("stroke", PAPER), ("stroke-width", "1")]),
    ("", "words", &[("fill", INK)]),
    ("", "stem", &[("stroke", MUTED), ("stroke-width", "1")]),
    ("", "flag", &[("fill", INK)]),
    ("flag", "date", &[("font-weight", "700")]),
    ("", "caption", &[("fill", INK)]),
    ("", "sample", &[]),
];

/// The classes around an element, the outermost first.
type Around<'a> = Vec<&'a str>;

/// Markup with looks in the place of classes.
pub(super) fn dressed(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut around: Around<'_> = Vec::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        out += &rest[..at];
        let end = at + end_of_tag(&rest[at..]);
        let tag = &rest[at..end];
        rest = &rest[end..];
        let void = tag.ends_with("/>") || tag.starts_with("<!");
        if let Some(name) = tag.strip_prefix("</") {
            around.pop();
            out += &format!("</{name}");
            continue;
        }
        let attributes = attributes(tag);
        let class = attributes.iter().find(|(name, _)| *name == "class").map_or("", |(_, value)| *value);
        if class == "hit" {
            // What takes the pointer; it holds nothing, so the next tag closes it.
            rest = &rest[rest.find('>').map_or(rest.len(), |i| i + 1)..];
            continue;
        }
        out += &open(tag, &attributes, class, &around);
        if !void {
            around.push(class);
        }
    }
    out + rest
}

/// Where a tag ends that `markup` starts with. A ">" inside quotes is part of a value.
fn end_of_tag(markup: &str) -> usize {
    let mut quoted = false;
    let end = markup.bytes().position(|b| {
        quoted ^= b == b'"';
        b == b'>' && !quoted
    });
    end.map_or(markup.len(), |i| i + 1)
}

/// The attributes of a start tag, as they are written.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let Some((value, next)) = after.split_once('"') else { break };
        found.push((before.rsplit(' ').next().unwrap_or_default(), value));
        rest = next;
    }
    found
}

/// A start tag with its look. Those outside drawings have no class that has one, and stay as they are.
fn open(tag: &str, attributes: &[(&str, &str)], class: &str, around: &Around<'_>) -> String {
    let drawing = around.iter().any(|c| has(c, "picture"));
    if !drawing && !has(class, "picture") {
        return tag.to_owned();
    }
    let name = tag.trim_start_matches('<').split([' ', '>', '/']).next().unwrap_or_default();
    let live = |name: &str| drawing && (name == "role" || name.starts_with("aria-"));
    let gone = |name: &str| {
        matches!(name, "class" | "tabindex" | "part" | "hidden") || name.starts_with("data-") || live(name)
    };
    let mut worn: Vec<(&str, &str)> = attributes.iter().filter(|(name, _)| !gone(name)).copied().collect();
    for (within, of, look) in LOOKS {
        let fits = has(class, of) && (within.is_empty() || around.iter().chain([&class]).any(|c| has(c, within)));
        for &(name, value) in look.iter().filter(|_| fits) {
            if worn.iter().all(|(other, _)| *other != name) {
                worn.push((name, if value == TONE { tone(class, around) } else { value }));
            }
        }
    }
    let worn: Vec<String> = worn.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    format!("<{name}{}>", worn.concat())
}

/// The colour of the innermost tone.
fn tone(class: &str, around: &Around<'_>) -> &'static str {
    let of = |class: &&str| TONES.iter().find(|(name, _)| has(class, name)).map(|(_, colour)| *colour);
    std::iter::once(&class).chain(around.iter().rev()).find_map(of).unwrap_or(INK)
}

fn has(classes: &str, class: &str) -> bool {
    classes.split(' ').any(|c| c == class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_style_sheet() {
        let sheet = include_str!("../../../www/widget.css");
        let named = [("paper", PAPER), ("ink", INK), ("muted", MUTED), ("raised", RAISED), ("hairline", HAIRLINE)];
        for (name, colour) in named.into_iter().chain(TONES.map(|(name, colour)| (&name[5..], colour))) {
            let rule = format!("--{name}: var(--trilateral-{name}, light-dark({colour},");
            assert!(sheet.contains(&rule), "{name} is not {colour} in widget.css");
        }
    }

    fn check(markup: &str, expect: &str) {
        assert_eq!(dressed(markup), expect);
    }

    #[test]
    fn looks_take_the_place_of_classes() {
        check("<p class=\"a\">1 &lt; 2</p>", "<p class=\"a\">1 &lt; 2</p>");
        check(
            "<svg class=\"picture\" role=\"img\"><g class=\"thread tone-mixed status-hedged\" data-statement=\"0\"><path class=\"hit\" d=\"M0 0\"></path><path class=\"head\" d=\"M1 1\"></path></g></svg>",
            &format!("<svg role=\"img\" font-family=\"{SANS}\"><g><path d=\"M1 1\" fill=\"#77708f\"></path></g></svg>"),
        );
        check(
            "<svg class=\"picture\"><g aria-label=\"a > b\"><text class=\"name\">&gt;</text></g></svg>",
            &format!("<svg font-family=\"{SANS}\"><g><text>&gt;</text></g></svg>"),
        );
    }
}
