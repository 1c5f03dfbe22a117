//! The words of the interface: what each language must have, and how phrases are filled.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use trilateral::layout::timeline::dates;
use trilateral::time::Date;
use trilateral::words::{Message, Phrase, Words, english, gaps};
use trilateral::{Options, analyze};

/// The languages beside English.
pub(crate) const LANGUAGES: [&str; 4] = ["km", "ko", "ru", "zh"];
/// States that browsers no longer know.
const FORMER: [&str; 4] = ["CSK", "DDR", "SUN", "YUG"];
/// The forms of dates that a file may bring for browsers that do not know its language.
const FORMS: [&str; 5] = ["day ", "month ", "short ", "partial ", "year"];

/// The folders of files: what a map says, and what the studio says besides.
const MAP: &str = "www/lang";
const STUDIO: &str = "www/studio/lang";
/// The scripts of the studio that maps load too.
const SHARED: [&str; 2] = ["www/studio/comparison.js", "www/studio/told.js"];

fn file(folder: &str, lang: &str) -> BTreeMap<String, Value> {
    serde_json::from_str(&fs::read_to_string(format!("{folder}/{lang}.json")).unwrap()).unwrap()
}

/// All files: the folder, the language, what is in it.
fn files() -> impl Iterator<Item = (String, BTreeMap<String, Value>)> {
    let names = [MAP, STUDIO].into_iter().flat_map(|folder| LANGUAGES.map(|lang| (folder, lang)));
    names.map(|(folder, lang)| (format!("{folder}/{lang}.json"), file(folder, lang)))
}

/// A language as `www/language.js` hands it over, without what only a browser knows.
pub(crate) fn words(lang: &str) -> Words {
    let mut rows = Vec::new();
    for (key, text) in file(MAP, lang) {
        match text {
            Value::String(text) => rows.push((key, text)),
            Value::Object(forms) => rows.extend(
                forms.iter().map(|(c, text)| (format!("{key}|{}", &c[..1]), text.as_str().unwrap().to_owned())),
            ),
            other => panic!("{lang}: {key} is {other}"),
        }
    }
    Words::new(lang.to_owned(), rows)
}

/// The phrases of the scripts: whatever begins like a sentence there and is no note for developers.
fn of_scripts() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for script in ["www/embed.js", "www/save.js"] {
        let source = fs::read_to_string(script).unwrap();
        for line in source.lines().filter(|l| !l.trim_start().starts_with(['/', '*'])) {
            let words = line.split('"').skip(1).step_by(2);
            let told = |w: &&str| {
                w.len() > 3
                    && w.starts_with(|c: char| c.is_ascii_uppercase())
                    && w[1..].contains(|c: char| c.is_ascii_lowercase())
            };
            let plain = |w: &&str| told(w) && (w.contains(' ') || *w == "Save") && !w.starts_with("WebAssembly");
            found.extend(words.filter(plain).map(str::to_owned));
        }
    }
    found
}

/// A script without its comments.
fn code(script: &str) -> String {
    let source = fs::read_to_string(script).unwrap();
    source.lines().filter(|l| !l.trim_start().starts_with(['/', '*'])).collect::<Vec<_>>().join("\n")
}

/// The phrases that a script says in so many words.
fn said(script: &str) -> BTreeSet<String> {
    code(script).split("say(\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

/// The phrases of the studio's page: its text and its labels, but for what has a language of its own and for code.
fn of_page(page: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    // The name of the element whose words stay as they are.
    let mut stays: Option<&str> = None;
    for piece in page.split_once("<body").unwrap().1.split('<') {
        let (tag, text) = piece.split_once('>').unwrap();
        let name = tag.split([' ', '\n']).next().unwrap();
        match stays {
            Some(open) if name.strip_prefix('/') == Some(open) => stays = None,
            None if tag.contains(" lang=") || name == "code" => stays = Some(name),
            _ => {}
        }
        let labels = [" aria-label=\"", " data-drop=\""];
        found.extend(labels.iter().filter_map(|l| Some(tag.split_once(l)?.1.split_once('"')?.0.to_owned())));
        if stays.is_none() && !text.trim().is_empty() {
            found.insert(text.trim().to_owned());
        }
    }
    found
}

/// The phrases of maps.
fn of_maps() -> BTreeSet<String> {
    let mut wanted = of_scripts();
    wanted.extend(SHARED.iter().flat_map(|script| said(script)));
    wanted.extend(english::ALL.iter().map(|forms| forms[forms.len() - 1].to_owned()));
    wanted
}

/// The phrases of the studio that maps do not have.
fn of_studio() -> BTreeSet<String> {
    let mut wanted = of_page(&fs::read_to_string("index.html").unwrap());
    // What codes are called, said by whoever shows them.
    let names = code("www/studio/words.js");
    let names = names.split(": \"").skip(1).map(|rest| rest.split_once('"').unwrap().0);
    wanted.extend(names.filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase())).map(str::to_owned));
    for entry in fs::read_dir("www/studio").unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_file()) {
        wanted.extend(said(entry.to_str().unwrap()));
    }
    wanted.extend(said("www/site.js"));
    wanted.difference(&of_maps()).cloned().collect()
}

fn is_optional(key: &str) -> bool {
    key.len() == 3 && key.chars().all(|c| c.is_ascii_uppercase())
        || FORMS.iter().any(|form| key.starts_with(form) && key.len() <= 10)
}

#[test]
fn every_language_has_every_phrase_and_no_other() {
    for (folder, wanted) in [(MAP, of_maps()), (STUDIO, of_studio())] {
        assert!(wanted.len() > 100, "{folder}");
        for lang in LANGUAGES {
            let has: BTreeSet<String> = file(folder, lang).into_keys().filter(|key| !is_optional(key)).collect();
            let missing: Vec<_> = wanted.difference(&has).collect();
            let strange: Vec<_> = has.difference(&wanted).collect();
            assert!(
                missing.is_empty() && strange.is_empty(),
                "{folder}/{lang}: missing {missing:#?}, not said anywhere {strange:#?}"
            );
        }
    }
    for lang in LANGUAGES {
        assert!(FORMER.iter().all(|state| file(MAP, lang).contains_key(*state)), "{lang}: former states");
    }
}

#[test]
fn every_translation_has_the_gaps_of_its_phrase() {
    let sorted = |text: &str| {
        let mut names: Vec<String> = gaps(text).map(str::to_owned).collect();
        names.sort();
        names
    };
    for (path, rows) in files() {
        for (key, text) in rows.into_iter().filter(|(key, _)| !is_optional(key)) {
            let forms: Vec<Value> =
                text.as_object().map_or_else(|| vec![text.clone()], |forms| forms.values().cloned().collect());
            for form in forms {
                let form = form.as_str().unwrap();
                assert!(!form.trim().is_empty(), "{path}: {key}");
                assert_eq!(sorted(form), sorted(&key), "{path}: {key}: {form}");
            }
        }
    }
    for forms in english::ALL {
        assert!(gaps(forms[0]).all(|gap| gaps(forms[forms.len() - 1]).any(|g| g == gap)), "{}", forms[0]);
    }
}

#[test]
fn phrases_are_known_by_their_english_alone() {
    let all: BTreeSet<&str> = english::ALL.iter().map(|forms| forms[forms.len() - 1]).collect();
    assert_eq!(all.len(), english::ALL.len(), "two phrases are alike");
}

#[test]
fn the_files_are_in_order() {
    for (path, rows) in files() {
        let text = fs::read_to_string(&path).unwrap();
        let key =
            |line: &str| line.strip_prefix(" \"").and_then(|l| l.split_once("\": ")).map(|(key, _)| key.to_owned());
        let keys: Vec<String> = text.lines().filter_map(key).collect();
        assert!(keys.is_sorted(), "{path}: {:?}", keys.windows(2).find(|w| w[0] > w[1]));
        assert_eq!(keys.len(), rows.len(), "{path}: a phrase is there twice, or a line is set otherwise");
    }
}

fn rows(rows: &[(&str, &str)]) -> Words {
    Words::new("xx".to_owned(), rows.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
}

#[test]
fn gaps_are_filled_by_name() {
    let words = rows(&[("{a} to {b}", "{b} < {a}"), ("{a} or {b}", "only {b}, {c}")]);
    let check = |phrase: &'static str, expect: &str| assert_eq!(words.say(Phrase(phrase), &["1", "2"]), expect);
    check("{a} to {b}", "2 < 1");
    check("{a} or {b}", "only 2, ");
    check("{a} and {b}", "1 and 2");
    check("{a", "{a");
    assert_eq!(
        Words::default().say(Phrase("{a} to {b}"), &["{b}", "2"]),
        "{b} to 2",
        "what is filled in is no template"
    );
}

#[test]
fn a_number_takes_its_plural() {
    let letters: String = (0..200)
        .map(|n| match (n % 10, n % 100) {
            (_, 11..=14) => 'm',
            (1, _) => 'o',
            (2..=4, _) => 'f',
            _ => 'm',
        })
        .collect();
    let key = "{count} statements";
    let words = rows(&[
        ("plurals", &letters),
        ("group", " "),
        (&format!("{key}|o"), "{count} one"),
        (&format!("{key}|f"), "{count} few"),
        (&format!("{key}|m"), "{count} many"),
    ]);
    for (count, expect) in [
        (0, "0 many"),
        (1, "1 one"),
        (3, "3 few"),
        (12, "12 many"),
        (101, "101 one"),
        (111, "111 many"),
        (1_002, "1 002 few"),
        (1_234_567, "1 234 567 many"),
    ] {
        assert_eq!(words.count(english::STATEMENTS, count), expect);
    }
    for (count, expect) in [(0, "0 statements"), (1, "1 statement"), (1234, "1234 statements")] {
        assert_eq!(Words::default().count(english::STATEMENTS, count), expect);
    }
    assert_eq!(Message::Counted(english::YEARS, 2_500).to_string(), "2.5 years");
    assert_eq!(Message::Counted(english::CENTURIES, 1_000).to_string(), "1 century");
}

#[test]
fn dates_in_the_order_of_a_language() {
    let mut east = Vec::new();
    let mut west = Vec::new();
    for month in 1..=12 {
        let row = |form: &str, text: &str| (format!("{form} {month}"), text.replace('M', &month.to_string()));
        east.extend([
            row("day", "{year}年M月{day}日"),
            row("month", "{year}年M月"),
            row("short", "M月"),
            row("partial", "M月{day}日"),
        ]);
        west.extend([
            row("day", "{day}.M.{year}"),
            row("month", "M.{year}"),
            row("short", "M."),
            row("partial", "{day}.M."),
        ]);
    }
    east.push(("year".to_owned(), "{year}年".to_owned()));
    let (east, west) = (Words::new("e".to_owned(), east), Words::new("w".to_owned(), west));
    for (from, to, in_east, in_west) in [
        ("2025-04-26", "2025-04-26", "2025年4月26日", "26.4.2025"),
        ("2025-04-26", "2025-04-28", "2025年4月26日 – 4月28日", "26.4. – 28.4.2025"),
        ("2024-10-01", "2024-10-31", "2024年10月", "10.2024"),
        ("2024-10-01", "2024-12-31", "2024年10月–12月", "10.–12.2024"),
        ("2024-12-30", "2025-01-02", "2024年12月30日 – 2025年1月2日", "30.12.2024 – 2.1.2025"),
        ("2024-01-01", "2024-12-31", "2024年", "2024"),
        ("1990-01-01", "1999-12-31", "1990s", "1990s"),
        ("2024-10-01", "", "since 2024年10月", "since 10.2024"),
    ] {
        let told = |words: &Words| dates::words(words, Date::parse(from), Date::parse(to));
        assert_eq!((told(&east).as_str(), told(&west).as_str()), (in_east, in_west));
    }
}

#[test]
fn lists() {
    let list = |names: &[&str]| Words::default().list(&names.iter().map(|&n| n.to_owned()).collect::<Vec<_>>());
    for (names, expect) in [(&[][..], ""), (&["a"], "a"), (&["a", "b"], "a and b"), (&["a", "b", "c"], "a, b and c")] {
        assert_eq!(list(names), expect);
    }
}

#[test]
fn an_analysis_is_told_in_another_language() {
    let text =
        "Russia may supply North Korea. On May 9, Kim Jong-un praised Russia, Vladimir Putin said. East Germany left.";
    let given = analyze(text, &Options::default());
    let told = given.clone().told_in(words("ko"));
    assert!(told.summary.starts_with("이 글에서"), "{}", told.summary);
    assert!(
        !told.summary.contains(|c: char| c.is_ascii_lowercase()) || told.summary.contains("Russia"),
        "{}",
        told.summary
    );
    let why = told.statements[0].why.told(&told.words);
    assert_eq!(why, "“supply”에서 읽어 냄; “may” 때문에 유보적");
    assert_eq!(
        told.statements[0].why.to_string(),
        "read from “supply”; hedged by “may”",
        "what is stored has no language"
    );
    let names = |a: &trilateral::model::Analysis| a.actors.iter().map(|a| a.name.clone()).collect::<Vec<_>>();
    assert!(
        names(&told).contains(&"동독".to_owned()) && names(&told).contains(&"Kim Jong-un".to_owned()),
        "{:?}",
        names(&told)
    );
    assert_eq!(names(&given.clone().told_in(Words::default())), names(&given));
}
