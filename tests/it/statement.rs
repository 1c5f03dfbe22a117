//! What actors are said to do to each other, and how surely.

use trilateral::{Options, analyze};

/// The statements of a text: "RUS>PRK AID + asserted", "&" between those who do it to each other.
fn statements(given: &str) -> String {
    let analysis = analyze(given, &Options::default());
    let name = |a: &usize| analysis.actors[*a].id.clone();
    let mut found = Vec::new();
    for s in &analysis.statements {
        let actors: Vec<String> = s.actor.iter().map(name).collect();
        let who = if s.reciprocal {
            actors.join("&")
        } else {
            format!("{}>{}", actors.join("+"), s.recipient.iter().map(name).collect::<Vec<_>>().join("+"))
        };
        let tone = &s.tone.name()[..4];
        found.push(format!("{who} {} {tone} {}", s.r#type.name(), s.status.name()));
    }
    found.join("; ")
}

#[track_caller]
fn check(given: &str, expect: &str) {
    assert_eq!(statements(given), expect);
}

#[test]
fn verbs() {
    check("Russia supplied North Korea with food.", "RUS>PRK AID coop asserted");
    check("China condemned Japan.", "CHN>JPN ACCUSE conf asserted");
    check("North Korea was condemned by Japan.", "JPN>PRK ACCUSE conf asserted");
    check("Putin met Kim Jong-un.", "vladimir-putin&kim-jong-un CONSULT coop asserted");
    check("Russia depends on China.", "RUS>CHN DEPEND coop asserted");
    // One state alone does nothing to another.
    check("Russia condemned the weather.", "");
    check("Russian troops attacked Russia.", "");
}

#[test]
fn nouns() {
    check("There is a rift between Russia and China.", "RUS&CHN STRAIN conf asserted");
    check("Russia’s invasion of Ukraine", "RUS>UKR ASSAULT conf asserted");
    // Two who do it are not two who do it to each other.
    check("Any aggression by South Korea or the United States is a danger.", "");
    // A bare relation says nothing.
    check("China-Russia relations are a topic.", "");
}

#[test]
fn relations_as_objects() {
    check("The pact may strain North Korea’s relationship with China.", "PRK>CHN STRAIN conf hedged");
}

#[test]
fn status() {
    check("Russia may supply North Korea with food.", "RUS>PRK AID coop hedged");
    check("Kim Jong-un said that Russia supplied China.", "RUS>CHN AID coop attributed");
    check("There is no indication that Russia attacked China.", "RUS>CHN ASSAULT conf denied");
    check("Russia did not attack China.", "RUS>CHN ASSAULT conf denied");
    check("If Russia attacks China, all is lost.", "RUS>CHN ASSAULT conf hedged");
}

/// Each statement says by which rule it stands and why.
#[test]
fn reasons() {
    let analysis = analyze("Russia may supply North Korea with food.", &Options::default());
    let statement = &analysis.statements[0];
    assert_eq!(statement.rule, "verb/supply");
    assert_eq!(statement.why, "read from “supply”; hedged by “may”");
    assert_eq!(statement.label, "supply North Korea");
}

/// The dates of the statements of a text: its words, "-" for none.
#[track_caller]
fn check_dates(given: &str, expect: &str) {
    let analysis = analyze(given, &Options::default());
    let words = |t: usize| analysis.times[t].span.of(&analysis.document.text);
    let found: Vec<&str> = analysis.statements.iter().map(|s| s.time.map_or("-", words)).collect();
    assert_eq!(found.join("; "), expect);
}

#[test]
fn what_a_date_dates() {
    check_dates("Russia attacked Ukraine in 2022.", "2022");
    check_dates("In 2022, Russia attacked Ukraine, and in 2023 China condemned Japan.", "2022; 2023");
    check_dates("Russia attacked Ukraine.", "-");
    // After a day, without an end.
    check_dates(
        "Russia attacked Ukraine on May 3, 2022. Thereafter, China condemned Russia.",
        "May 3, 2022; Thereafter",
    );
    check_dates("Since 2014, Russia has attacked Ukraine.", "2014");
    // What goes on telling, and what does not.
    check_dates(
        "Putin met Kim Jong-un on May 3, 2022. At the ceremony, Putin thanked Kim.",
        "May 3, 2022; May 3, 2022",
    );
    check_dates("Putin met Kim Jong-un on May 3, 2022. Russia thanked China.", "May 3, 2022; -");
    check_dates("At the ceremony, Putin thanked Kim Jong-un.", "-");
    // A length of time, a vague word and the day of another’s words.
    check_dates("For eight decades, Russia supported China.", "-");
    check_dates("Russia recently attacked Ukraine.", "-");
    check_dates("“The pact of 1961 is dead,” he said as Russia attacked Ukraine.", "-");
}
