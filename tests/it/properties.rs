//! What holds for any text whatever.

use proptest::prelude::*;
use trilateral::model::Analysis;
use trilateral::span::Span;
use trilateral::{Options, analyze};

use crate::sample;

/// Every span of an analysis lies on characters of the read text and leads back into the text as given; every mark has
/// words behind it.
pub(crate) fn check(given: &str, analysis: &Analysis) {
    let text = &analysis.document.text;
    let units = given.encode_utf16().count() as u32;
    let place = |span: Span, what: &str| {
        assert!(text.get(span.range()).is_some(), "{what} {span:?} is not in the text");
        let (start, end) = analysis.document.origin.utf16(text, span);
        assert!(start <= end && end <= units, "{what} {span:?} leads to {start}..{end} of {units}");
    };
    let words = |span: Span, what: &str| {
        place(span, what);
        assert!(span.start < span.end, "{what} has no words");
    };
    analysis.document.blocks.iter().for_each(|b| words(b.span, "block"));
    analysis.document.tokens.iter().for_each(|t| words(t.span, "token"));
    analysis.document.sentences.iter().for_each(|s| words(s.span, "sentence"));
    analysis.document.quotations.iter().for_each(|q| words(*q, "quotation"));
    for actor in &analysis.actors {
        assert!(!actor.mentions.is_empty(), "{} has no mention", actor.id);
        actor.mentions.iter().for_each(|m| words(m.span, "mention"));
    }
    for time in &analysis.times {
        words(time.span, "time");
        assert!(time.earliest.zip(time.latest).is_none_or(|(a, b)| a <= b), "{} ends before it begins", time.value);
    }
    for s in &analysis.statements {
        words(s.span, "statement");
        words(s.trigger, "trigger");
        assert!(s.span.contains(s.trigger));
        assert!(analysis.document.sentences[s.sentence].span.contains(s.span));
        assert!(!s.actor.is_empty() && (s.reciprocal || !s.recipient.is_empty()), "{} has one side only", s.rule);
        assert!(!s.rule.is_empty() && !s.why.is_empty() && !s.label.is_empty());
        assert!(!analysis.ends(s).is_empty(), "{} joins a state to itself", s.rule);
        s.cues.iter().for_each(|c| words(c.span, "cue"));
        assert!(s.time.is_none_or(|t| t < analysis.times.len()));
    }
    analysis.notes.iter().filter_map(|n| n.span).for_each(|s| place(s, "note"));
    serde_json::to_string(&analysis.json(None)).unwrap();
}

fn read(given: &str) -> Analysis {
    let analysis = analyze(given, &Options::default());
    check(given, &analysis);
    analysis
}

/// Words, marks and white space of which editorials are made, in any order.
pub(crate) fn scraps() -> impl Strategy<Value = String> {
    let words = [
        "Russia",
        "North Korea",
        "the two",
        "Kim",
        "Putin",
        "“",
        "”",
        "’s",
        "-",
        ".",
        ",",
        "\n",
        "\n\n",
        "<p>",
        "</p>",
        "&amp;",
        "&#8217;",
        "\r\n",
        "---",
        "title:",
        "May",
        "Apr. 26",
        "2024",
        "may",
        "signed",
        "attacked",
        "ties between",
        "and",
        "with",
        "not",
        "said that",
        "its",
        "U.S.",
        "😀",
        "\u{202e}",
        "\u{ad}",
        "İ",
        "ព័ត៌",
        "<",
        ">",
        "&",
        "# ",
        "* ",
        "in",
        "six months",
        "the late 1980s",
        "President",
        "of",
    ];
    prop::collection::vec((prop::sample::select(words.to_vec()), prop::bool::weighted(0.8)), 0..60)
        .prop_map(|parts| parts.iter().flat_map(|(w, space)| [*w, if *space { " " } else { "" }]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters(given in "\\PC{0,200}|(?s).{0,200}") {
        read(&given);
    }

    #[test]
    fn any_scraps(given in scraps()) {
        read(&given);
    }

    #[test]
    fn any_bytes(given in prop::collection::vec(any::<u8>(), 0..300)) {
        read(&String::from_utf8_lossy(&given));
    }
}

#[test]
fn every_prefix_of_the_sample() {
    let text = sample::text();
    for (end, _) in text.char_indices() {
        read(&text[..end]);
    }
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let text = sample::hard_wrapped();
    let bytes = |t: &str| serde_json::to_string(&analyze(t, &sample::options()).json(None)).unwrap();
    assert_eq!(bytes(&text), bytes(&text));
}

#[test]
fn line_ends_do_not_matter() {
    let text = sample::text();
    let (unix, windows) = (read(&text), read(&text.replace('\n', "\r\n")));
    assert_eq!(unix.document.text, windows.document.text);
    assert_eq!(unix.statements, windows.statements);
    assert_eq!(unix.times, windows.times);
}

/// Twice the text takes about twice the work: a long text is read in the time of its length. The bound is wide, it only
/// catches work that grows with the square.
#[test]
fn long_texts_are_read() {
    let text = sample::text().repeat(200);
    assert!(read(&text).statements.len() > 1_000);
}
