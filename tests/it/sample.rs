//! The sample editorial: what a visitor sees first.

use std::fmt::Write;
use std::fs;

use trilateral::time::Date;
use trilateral::{Options, analyze};

pub(crate) fn text() -> String {
    fs::read_to_string("www/sample/editorial.txt").unwrap()
}

pub(crate) fn options() -> Options {
    Options { published: Date::new(2025, 5, 12) }
}

/// The sample as a page copied from a PDF has it: lines of at most 80 characters, each followed by a blank one, with
/// the header of a site in another script before it and a button behind.
pub(crate) fn hard_wrapped() -> String {
    let mut wrapped = "ព័ត៌មានអន្តរជាតិ\n\n".to_owned();
    for paragraph in text().split("\n\n") {
        let mut length = 0;
        for word in paragraph.split_whitespace() {
            let wide = word.chars().count();
            if length > 0 && length + 1 + wide > 80 {
                wrapped += "\n\n";
                length = 0;
            } else if length > 0 {
                wrapped.push(' ');
                length += 1;
            }
            wrapped += word;
            length += wide;
        }
        wrapped += "\n\n";
    }
    let _ = write!(wrapped, "To Top");
    wrapped
}

#[test]
fn it_is_read() {
    let analysis = analyze(&text(), &options());
    let codes: Vec<&str> = analysis.actors.iter().filter(|a| a.id.len() == 3).map(|a| a.id.as_str()).collect();
    assert_eq!(codes, ["RUS", "PRK", "UKR", "KOR", "USA", "CHN"]);
    assert!(analysis.statements.len() >= 14, "{} statements", analysis.statements.len());
    assert!(analysis.source().title.as_deref().unwrap().starts_with("After Kursk"));
}

#[test]
fn wrapping_changes_nothing() {
    let (clean, wrapped) = (analyze(&text(), &options()), analyze(&hard_wrapped(), &options()));
    assert_eq!(clean.source(), wrapped.source());
    assert_eq!(clean.document.text.replace('\n', " "), wrapped.document.text.replace('\n', " "));
    assert_eq!(clean.statements, wrapped.statements);
    assert_eq!(clean.times, wrapped.times);
}
