//! The editorial that the first user gave. It is someone's work and not part of this project: these tests read it from
//! beside the checkout (or from `TRILATERAL_SEED`) and say so where it is not there.

use std::{env, fs};

use trilateral::{Options, analyze};

fn text() -> Option<String> {
    let path = env::var("TRILATERAL_SEED").unwrap_or_else(|_| "../shared/seed/editorial.txt".to_owned());
    let text = fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("not run: {path} is not there");
    }
    text
}

#[test]
fn head_and_actors() {
    let Some(text) = text() else { return };
    let analysis = analyze(&text, &Options::default());
    let source = analysis.source();
    assert_eq!(source.title.as_deref(), Some("North Korea-Russia Relations: The Honeymoon Phase May Be Over"));
    assert_eq!(source.author.as_deref(), Some("Cha, Du Hyeon"));
    let mut countries: Vec<&str> = analysis.actors.iter().filter(|a| a.id.len() == 3).map(|a| a.id.as_str()).collect();
    countries.sort_unstable();
    assert_eq!(countries, ["CHN", "KOR", "PRK", "RUS", "UKR", "USA"]);
    let foreign = |c: char| ('\u{1780}'..'\u{17ff}').contains(&c);
    assert!(!analysis.document.text.contains(foreign) && !analysis.document.text.contains("To Top"));
}
