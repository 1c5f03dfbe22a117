//! Reading takes time in proportion to the length of the text, whatever the text is made of.

use std::fmt::Write;
use std::time::{Duration, Instant};

use trilateral::document::Document;
use trilateral::layout::timeline::timeline;
use trilateral::model::Analysis;
use trilateral::statement::Statement;
use trilateral::time::{Date, TimeExpression};
use trilateral::{Options, actor, analyze, time};

/// How many pieces the shorter text has.
const PIECES: usize = 400;
/// How much longer the longer text is.
const LONGER: usize = 8;
/// How many times longer than that its reading may take: far more than noise, far less than a square.
const SLACK: u32 = 4;

/// How often both are measured at most.
const TRIES: usize = 4;

fn read(text: &str) {
    let document = Document::read(text);
    let cast = actor::cast(&document);
    let times = time::times(&document, None);
    let analysis = Analysis::new(document, None, cast.actors, times, Vec::new(), &cast.unresolved);
    assert!(!analysis.document.text.is_empty());
}

/// The shortest of a few times that some work took: the others waited for somebody.
pub(crate) fn took(work: impl Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// A text of so many pieces, each with its own number written in letters.
fn text(pieces: usize, piece: impl Fn(&mut String, usize, &str)) -> String {
    let mut text = String::new();
    for i in 0..pieces {
        let name: String = i.to_string().bytes().map(|b| char::from(b - b'0' + b'a')).collect();
        piece(&mut text, i, &name);
    }
    text
}

#[track_caller]
fn check(piece: impl Fn(&mut String, usize, &str) + Copy) {
    let short = text(PIECES, piece);
    let long = text(PIECES * LONGER, piece);
    compare(|| read(&short), || read(&long));
}

/// Checks that what is `LONGER` times as much does not take far longer than that.
#[track_caller]
fn compare(short: impl Fn(), long: impl Fn()) {
    // A machine that is busy with something else is given another go; a square stays one.
    let mut tries = (0..TRIES).map(|_| (took(&short), took(&long)));
    let fits =
        |(short, long): &(Duration, Duration)| *long < *short * LONGER as u32 * SLACK + Duration::from_millis(50);
    assert!(tries.any(|t| fits(&t)), "not once in {TRIES} tries was {LONGER} times as much done in time");
}

#[test]
fn names_and_dates() {
    check(|t, i, n| {
        let _ = writeln!(
            t,
            "Minister Ivan X{n}ov of Japan met President Kim on May {} and said that he left.\n",
            i % 28 + 1
        );
    });
    check(|t, _, n| {
        let _ = write!(t, "Kim and Lee told Y{n} that they and the two sides would meet a week later. ");
    });
}

#[test]
fn marks_that_nothing_closes() {
    check(|t, i, _| {
        let _ = writeln!(t, "A line <x of its {i} 'own <y=\" <!-- & that nobody [ends, nor “so ``it.\n");
    });
    check(|t, i, _| {
        let _ = write!(t, "On one line <b a={i}' c [d ({i} “e’ ``f _g *h ![i](j &k; ");
    });
    check(|t, i, _| {
        let _ = write!(t, "<p>A page <script> of {i} <nav ' paragraphs </p>");
    });
}

#[test]
fn runs_that_never_end() {
    let runs = [
        "1-1-1-1-1-1-",
        "1/12/1/12/",
        "a_b_a_b_",
        "Ab.Cd.",
        "fishermen fishermen ",
        "[a [b ",
        "[a](b",
        "<p>=\"<a\"",
        "<header><h1>",
    ];
    for run in runs {
        let text = |count: usize| format!("He saw {}.", run.repeat(count));
        let (short, long) = (text(PIECES * 5), text(PIECES * 5 * LONGER));
        let read = |text: &str| assert!(analyze(text, &Options::default()).statements.is_empty());
        compare(|| read(&short), || read(&long));
    }
}

#[test]
fn notes_on_writers_behind_an_article() {
    let text = |count: usize| {
        let notes = text(count, |t, _, n| {
            let _ = write!(t, "\n\nJo X{n} is a fellow.");
        });
        format!("The plan of Russia\n\nRussia attacked Japan on Monday, it said.\n\nIt was bad.{notes}")
    };
    let (short, long) = (text(PIECES), text(PIECES * LONGER));
    compare(|| read(&short), || read(&long));
}

/// So many statements, each on a day of its own that is counted from the one before.
fn dated(count: usize) -> Analysis {
    let mut analysis = trilateral::analyze("Russia praised China on April 26, 1990.", &trilateral::Options::default());
    let (statement, time) = (analysis.statements[0].clone(), analysis.times[0].clone());
    let first = Date::parse("1990-04-26").unwrap();
    for (i, days) in (1..count).zip(1..) {
        let day = first.plus_days(days);
        analysis.times.push(TimeExpression { earliest: day, latest: day, anchor: Some(i - 1), ..time.clone() });
        analysis.statements.push(Statement { time: Some(i), ..statement.clone() });
    }
    analysis
}

#[test]
fn ever_more_dates_are_laid_out() {
    let (short, long) = (dated(PIECES * 5), dated(PIECES * 5 * LONGER));
    let draw = |analysis: &Analysis| assert!(timeline(analysis, 1100.0, &[0, 1], 2).moments.len() >= PIECES);
    compare(|| draw(&short), || draw(&long));
}
