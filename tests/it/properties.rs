//! What holds for any text whatever.

use proptest::prelude::*;
use trilateral::model::Analysis;
use trilateral::{Options, analyze};

use crate::invariants::check;
use crate::sample;

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

/// A paragraph of the sample with letters of other scripts in its words, doubled now and then: what an ending, a clitic or a
/// hyphen is told by may be more than a byte.
fn disturbed() -> impl Strategy<Value = String> {
    let paragraphs: Vec<String> = sample::text().split("\n\n").map(str::to_owned).collect();
    let letters = prop::sample::select("éёßñ中한ﬁİıſǅ𝔸🇰\u{301}ا’“-. 0".chars().collect::<Vec<_>>());
    let changes = prop::collection::vec((any::<prop::sample::Index>(), letters, 1..=2_usize), 1..40);
    (prop::sample::select(paragraphs), changes).prop_map(|(paragraph, changes)| {
        let mut text: Vec<char> = paragraph.chars().collect();
        for (at, letter, count) in changes {
            let at = at.index(text.len());
            text.splice(at..(at + count).min(text.len()), std::iter::repeat_n(letter, count));
        }
        text.into_iter().collect()
    })
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
    fn any_letters_in_words(given in disturbed()) {
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
