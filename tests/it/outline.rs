//! The points of an argument that the text counts.

use trilateral::{Options, analyze};

use crate::sample;

/// "1 First: 0..2" for each point: number, cue, sentences.
#[track_caller]
fn check(given: &str, expect: &[&str]) {
    let analysis = analyze(given, &Options::default());
    let points = analysis.outline();
    let point = |p: &trilateral::model::Point| {
        format!("{} {}: {}..{}", p.number, p.cue.of(&analysis.document.text), p.sentences.start, p.sentences.end)
    };
    assert_eq!(points.iter().map(point).collect::<Vec<_>>(), expect);
}

#[test]
fn ordinals() {
    check(
        "Why did it fail? First, Russia left. It was late. Second, China stayed. Third comes the bill.",
        &["1 First: 1..3", "2 Second: 3..4", "3 Third: 4..5"],
    );
    check(
        "To begin with, Russia left.\n\nSecondly, China stayed.\n\nFinally, Japan paid.\n\nAll is well.",
        &["1 To begin with: 0..1", "2 Secondly: 1..2", "3 Finally: 2..3"],
    );
    // One ordinal counts nothing, nor do two that do not follow each other.
    check("First, Russia left. China stayed.", &[]);
    check("First, Russia left. Third, China stayed.", &[]);
    check("Second, Russia left. Third, China stayed.", &[]);
    check("Russia left. Finally, China stayed.", &[]);
    // Ordinals that are part of a name, or count something else.
    check("First Secretary Kim left. Second World War veterans stayed.", &[]);
    check("Firstborn sons left. Second, they stayed.", &[]);
    // Two enumerations.
    check(
        "First, Russia left. Second, China stayed. So much for that. First, Japan paid. Second, it slept.",
        &["1 First: 0..1", "2 Second: 1..3", "1 First: 3..4", "2 Second: 4..5"],
    );
    check("", &[]);
}

#[test]
fn headings() {
    check(
        "# A title\n\nIt begins.\n\n## 1. Russia\n\nRussia left. It was late.\n\n## 2. China\n\nChina stayed.\n\n## After all\n\nAll is well.",
        &["1 1. Russia: 1..3", "2 2. China: 3..4"],
    );
    check("# A title\n\nIt begins.\n\n## 1. Russia\n\nRussia left.\n\n## China\n\nChina stayed.", &[]);
}

/// The sample counts three points; each has its statements, and the conclusion belongs to none.
#[test]
fn the_sample() {
    let analysis = analyze(&sample::text(), &sample::options());
    let points = analysis.outline();
    assert_eq!(points.iter().map(|p| p.number).collect::<Vec<_>>(), [1, 2, 3]);
    for point in &points {
        assert!(analysis.statements[point.statements.clone()].iter().all(|s| point.sentences.contains(&s.sentence)));
        assert!(!point.statements.is_empty());
    }
    assert!(points[2].sentences.end < analysis.document.sentences.len());
}
