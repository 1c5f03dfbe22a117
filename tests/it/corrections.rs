//! What editors put right: each kind of correction, and what becomes of one that does not fit.

use std::fmt::Write;

use proptest::prelude::*;
use trilateral::actor::ActorKind;
use trilateral::model::corrections::{Change, Correction, Named, Quote};
use trilateral::model::{Analysis, Corrections, NoteKind, corrected};
use trilateral::statement::{Status, Tone, Type};
use trilateral::{Options, analyze};

use crate::{invariants, properties, sample};

const TEXT: &str =
    "Russia supplied North Korea with food. China condemned Japan on May 9, 2025. Kim Jong-un met Putin.";

/// The statements with what an editor can change, then the notes.
fn told(analysis: &Analysis) -> String {
    let ids = |actors: &[usize]| actors.iter().map(|&a| analysis.actors[a].id.as_str()).collect::<Vec<_>>().join("+");
    let mut told = String::new();
    for s in &analysis.statements {
        let who = if s.reciprocal { ids(&s.actor) } else { format!("{}>{}", ids(&s.actor), ids(&s.recipient)) };
        let time = s.time.map_or("", |t| analysis.times[t].value.as_str());
        let _ = writeln!(told, "{who} {} {} {} {time} {}", s.r#type.name(), s.tone.name(), s.status.name(), s.rule);
    }
    for note in analysis.notes.iter().filter(|n| n.kind == NoteKind::Correction) {
        let _ = writeln!(told, "{}", note.message.to_string().trim_start_matches("A correction was left out: "));
    }
    told
}

/// A text with corrections, given as the list in their document, gives these statements and notes.
#[track_caller]
fn check(text: &str, corrections: &str, expect: &[&str]) {
    let corrections: Corrections =
        serde_json::from_str(&format!(r#"{{"schema": 1, "corrections": [{corrections}]}}"#)).unwrap();
    let once = corrected(analyze(text, &Options::default()), &corrections);
    invariants::check(text, &once);
    assert_eq!(told(&once).lines().map(str::trim).collect::<Vec<_>>(), expect);
    assert_eq!(corrected(once.clone(), &corrections), once, "applying twice changes something");
}

const FOOD: &str = "RUS>PRK AID cooperative asserted  verb/supply";
const CONDEMNED: &str = "CHN>JPN ACCUSE conflictual asserted 2025-05-09 verb/condemn";
const MET: &str = "kim-jong-un+vladimir-putin CONSULT cooperative asserted  verb/meet";

#[test]
fn none() {
    check(TEXT, "", &[FOOD, CONDEMNED, MET]);
}

#[test]
fn accept() {
    let seen = "RUS>PRK AID cooperative asserted  editor/verb/supply";
    check(TEXT, r#"{"accept": {"at": {"exact": "Russia supplied North Korea"}}}"#, &[seen, CONDEMNED, MET]);
    // The trigger is enough, and so are words around it.
    check(TEXT, r#"{"accept": {"at": {"exact": "supplied"}}}"#, &[seen, CONDEMNED, MET]);
    check(
        TEXT,
        r#"{"accept": {"at": {"exact": "Russia attacked Japan"}}}"#,
        &[FOOD, CONDEMNED, MET, "“Russia attacked Japan” is not in the text."],
    );
    check(
        TEXT,
        r#"{"accept": {"at": {"exact": "with food"}}}"#,
        &[FOOD, CONDEMNED, MET, "no such statement is read from “with food”."],
    );
}

#[test]
fn reject() {
    check(TEXT, r#"{"reject": {"at": {"exact": "China condemned Japan"}}}"#, &[FOOD, MET]);
    // What is not read needs no rejection.
    check(TEXT, r#"{"reject": {"at": {"exact": "on May 9"}}}"#, &[FOOD, CONDEMNED, MET]);
    check(TEXT, r#"{"reject": {"at": {"exact": "supplied", "between": ["CHN", "RUS"]}}}"#, &[FOOD, CONDEMNED, MET]);
    // Several statements in the words: which one is not guessed.
    check(
        "Russia supplied China and condemned Japan.",
        r#"{"reject": {"at": {"exact": "supplied China and condemned"}}}"#,
        &[
            "RUS>CHN AID cooperative asserted  verb/supply",
            "RUS>JPN ACCUSE conflictual asserted  verb/condemn",
            "several statements are read from “supplied China and condemned”, and it cannot be told which is meant.",
        ],
    );
    check(
        "Russia supplied China and condemned Japan.",
        r#"{"reject": {"at": {"exact": "supplied China and condemned", "trigger": "condemned"}}}"#,
        &["RUS>CHN AID cooperative asserted  verb/supply"],
    );
}

#[test]
fn edit() {
    let edited =
        |change: &str| format!(r#"{{"edit": {{"at": {{"exact": "Russia supplied North Korea"}}, "to": {change}}}}}"#);
    check(
        TEXT,
        &edited(r#"{"actor": ["China"], "recipient": ["PRK", "japan"]}"#),
        &["CHN>PRK+JPN AID cooperative asserted  editor/verb/supply", CONDEMNED, MET],
    );
    check(
        TEXT,
        &edited(r#"{"reciprocal": true, "type": "AGREE", "tone": "mixed", "status": "denied"}"#),
        &["RUS+PRK AGREE mixed denied  editor/verb/supply", CONDEMNED, MET],
    );
    // A date that the text has, one that it has not, none, and what is none.
    check(
        TEXT,
        &edited(r#"{"date": "2025-05-09"}"#),
        &["RUS>PRK AID cooperative asserted 2025-05-09 editor/verb/supply", CONDEMNED, MET],
    );
    check(
        TEXT,
        &edited(r#"{"date": "2025-02"}"#),
        &["RUS>PRK AID cooperative asserted 2025-02 editor/verb/supply", CONDEMNED, MET],
    );
    check(
        TEXT,
        r#"{"edit": {"at": {"exact": "China condemned Japan"}, "to": {"date": ""}}}"#,
        &[FOOD, "CHN>JPN ACCUSE conflictual asserted  editor/verb/condemn", MET],
    );
    check(
        TEXT,
        &edited(r#"{"tone": "mixed", "date": "2025-02-30"}"#),
        &[FOOD, CONDEMNED, MET, "“2025-02-30” is not a date such as 2025-05-09, 2025-05 or 2025."],
    );
    check(TEXT, &edited(r#"{"actor": ["Mongolia"]}"#), &[FOOD, CONDEMNED, MET, "the text has no actor “Mongolia”."]);
    let sides = "“Russia supplied North Korea” would not join two different actors.";
    check(TEXT, &edited(r#"{"actor": ["PRK"]}"#), &[FOOD, CONDEMNED, MET, sides]);
    check(TEXT, &edited(r#"{"actor": ["Kim Jong-un"]}"#), &[FOOD, CONDEMNED, MET, sides]);
    check(TEXT, &edited(r#"{"recipient": []}"#), &[FOOD, CONDEMNED, MET, sides]);
    // A reciprocal one made one-sided again keeps its order.
    check(
        TEXT,
        r#"{"edit": {"at": {"exact": "met"}, "to": {"reciprocal": false}}}"#,
        &[FOOD, CONDEMNED, "kim-jong-un>vladimir-putin CONSULT cooperative asserted  editor/verb/meet"],
    );
}

#[test]
fn add() {
    let food = r#""at": {"exact": "North Korea with food", "trigger": "food"}"#;
    check(
        TEXT,
        &format!(
            r#"{{"add": {{{food}, "to": {{"actor": ["PRK"], "recipient": ["RUS"], "type": "DEPEND", "tone": "mixed"}}}}}}"#
        ),
        &[FOOD, "PRK>RUS DEPEND mixed asserted  editor/add", CONDEMNED, MET],
    );
    check(
        TEXT,
        &format!(r#"{{"add": {{{food}, "to": {{"actor": ["PRK"], "recipient": ["RUS"]}}}}}}"#),
        &[FOOD, CONDEMNED, MET, "the statement from “North Korea with food” has no type."],
    );
    check(
        TEXT,
        r#"{"add": {"at": {"exact": "with food. China"}, "to": {"actor": ["PRK"], "recipient": ["RUS"], "type": "AID"}}}"#,
        &[FOOD, CONDEMNED, MET, "“with food. China” is not part of one sentence of the story."],
    );
    // What the parser has learnt to read since is not said twice.
    check(
        TEXT,
        r#"{"add": {"at": {"exact": "Russia supplied"}, "to": {"actor": ["RUS"], "recipient": ["PRK"], "type": "AID"}}}"#,
        &["RUS>PRK AID cooperative asserted  editor/verb/supply", CONDEMNED, MET],
    );
}

#[test]
fn merge() {
    check(
        TEXT,
        r#"{"merge": {"actors": ["Japan"], "into": "RUS"}}"#,
        &[FOOD, "CHN>RUS ACCUSE conflictual asserted 2025-05-09 verb/condemn", MET],
    );
    // A statement that would join an actor to itself goes, and it is said.
    check(
        TEXT,
        r#"{"merge": {"actors": ["PRK"], "into": "RUS"}}"#,
        &[CONDEMNED, MET, "“Russia supplied North Korea” would not join two different actors."],
    );
    check(
        TEXT,
        r#"{"merge": {"actors": ["USA"], "into": "RUS"}}"#,
        &[FOOD, CONDEMNED, MET, "the text has no actor “USA”."],
    );
}

#[test]
fn split() {
    check(
        TEXT,
        r#"{"split": {"at": [{"exact": "Putin"}], "into": {"name": "Dmitry Putin", "kind": "person", "country": "RUS"}}}"#,
        &[FOOD, CONDEMNED, "kim-jong-un+dmitry-putin CONSULT cooperative asserted  verb/meet"],
    );
    // Only the quoted words name somebody else; elsewhere the actor stays.
    check(
        "Russia supplied China. Japan condemned China.",
        r#"{"split": {"at": [{"exact": "China", "suffix": "Japan"}], "into": {"name": "Taiwan", "kind": "country", "country": "TWN"}}}"#,
        &["RUS>TWN AID cooperative asserted  verb/supply", "JPN>CHN ACCUSE conflictual asserted  verb/condemn"],
    );
    // Words that named nobody name somebody now, of whom something can be said.
    check(
        "Russia praised the harvest.",
        r#"{"split": {"at": [{"exact": "the harvest"}], "into": {"name": "Harvest Front", "kind": "group"}}},
           {"add": {"at": {"exact": "praised the harvest"}, "to": {"actor": ["RUS"], "recipient": ["harvest-front"], "type": "SUPPORT"}}}"#,
        &["RUS>harvest-front SUPPORT neutral asserted  editor/add"],
    );
    check(
        "Russia supplied China.",
        r#"{"split": {"at": [], "into": {"name": "Nobody", "kind": "person"}}}"#,
        &[
            "RUS>CHN AID cooperative asserted  verb/supply",
            "a new actor needs a name and words of the text that name it.",
        ],
    );
}

/// A later correction finds what the earlier ones have left.
#[test]
fn order() {
    check(
        TEXT,
        r#"{"edit": {"at": {"exact": "supplied"}, "to": {"actor": ["CHN"]}}},
           {"edit": {"at": {"exact": "supplied", "between": ["CHN", "PRK"]}, "to": {"actor": ["JPN"]}}}"#,
        &["JPN>PRK AID cooperative asserted  editor/verb/supply", CONDEMNED, MET],
    );
    check(
        TEXT,
        r#"{"reject": {"at": {"exact": "supplied"}}}, {"accept": {"at": {"exact": "supplied"}}}"#,
        &[CONDEMNED, MET, "no such statement is read from “supplied”."],
    );
}

#[test]
fn quotations_find_their_place_again() {
    let reject = |quote: &str| format!(r#"{{"reject": {{"at": {quote}}}}}"#);
    let twice = "China condemned Japan. On Monday China condemned Japan again.";
    let one = "CHN>JPN ACCUSE conflictual asserted  verb/condemn";
    // Words that stand twice need words around them.
    check(
        twice,
        &reject(r#"{"exact": "China condemned Japan"}"#),
        &[
            one,
            one,
            "“China condemned Japan” is in the text more than once, and the words around it do not tell which is meant.",
        ],
    );
    check(twice, &reject(r#"{"exact": "China condemned Japan", "prefix": "On Monday"}"#), &[one]);
    // Line breaks, case, quotation marks and other marks do not count.
    check("China\ncondemned\nJapan.", &reject(r#"{"exact": "“China condemned, Japan”"}"#), &[]);
    // A word that was put in or changed, where the words around speak for it.
    let edited = "It is said that Russia has generously supplied China with food and coal.";
    let quote = r#"{"exact": "Russia has supplied China with food and coal", "prefix": "is said that "}"#;
    check(edited, &reject(quote), &[]);
    let lost = r#"{"exact": "Russia has supplied China with food and coal"}"#;
    assert_eq!(
        told(&corrected(analyze(edited, &Options::default()), &document(&reject(lost)))).lines().last(),
        Some("“Russia has supplied China with food and coal” is not in the text.")
    );
    check(TEXT, &reject(r#"{"exact": " … "}"#), &[FOOD, CONDEMNED, MET, "“ … ” is not in the text."]);
}

fn document(corrections: &str) -> Corrections {
    serde_json::from_str(&format!(r#"{{"schema": 1, "corrections": [{corrections}]}}"#)).unwrap()
}

/// Every statement of the sample is found again by its quotation, also where the text is wrapped anew.
#[test]
fn every_statement_has_its_quotation() {
    let analysis = analyze(&sample::text(), &sample::options());
    let wrapped = analyze(&sample::hard_wrapped(), &sample::options());
    for (id, statement) in analysis.statements.iter().enumerate() {
        let at = Quote::of(&analysis, id).unwrap();
        let corrections = Corrections { schema: 1, corrections: vec![Correction::Reject { at }] };
        for read in [&analysis, &wrapped] {
            let left = corrected(read.clone(), &corrections);
            assert_eq!(left.statements.len() + 1, analysis.statements.len(), "{}", statement.label);
            let mut expect = analysis.statements.clone();
            expect.remove(id);
            assert_eq!(left.statements, expect);
        }
    }
    assert_eq!(Quote::of(&analysis, analysis.statements.len()), None);
}

#[test]
fn relations_and_summary_follow() {
    let analysis = corrected(
        analyze("Russia supplied China.", &Options::default()),
        &document(r#"{"reject": {"at": {"exact": "supplied"}}}"#),
    );
    assert!(analysis.relations.is_empty());
    assert!(analysis.summary.starts_with("The text names Russia and China"), "{}", analysis.summary);
}

#[test]
fn another_schema_is_left_alone() {
    let other = Corrections { schema: 2, corrections: document(r#"{"reject": {"at": {"exact": "met"}}}"#).corrections };
    let analysis = corrected(analyze(TEXT, &Options::default()), &other);
    assert_eq!(analysis.statements.len(), 3);
    assert!(analysis.notes.last().unwrap().message.to_string().contains("schema 2"));
}

#[test]
fn a_document_survives_its_json() {
    let change = Change { r#type: Some(Type::Aid), status: Some(Status::Hedged), ..Change::default() };
    let named = Named { name: "X".into(), kind: ActorKind::Group, country: None };
    let at = Quote { exact: "a “quoted” word".into(), ..Quote::default() };
    let corrections = vec![
        Correction::Edit { at: at.clone(), to: change },
        Correction::Split { at: vec![at], into: named },
        Correction::Merge { actors: vec!["a".into()], into: "b".into() },
    ];
    let document = Corrections { schema: 1, corrections };
    assert_eq!(serde_json::from_str::<Corrections>(&serde_json::to_string(&document).unwrap()).unwrap(), document);
}

fn quotes() -> impl Strategy<Value = Quote> {
    let words = prop::sample::select(vec![
        "",
        "Russia",
        "Russia supplied North Korea",
        "supplied",
        "China condemned",
        "met Putin",
        "Japan on May 9, 2025. Kim",
        "with",
        "İ “",
        "Kim",
    ]);
    (words.clone(), words.clone(), words).prop_map(|(exact, prefix, trigger)| Quote {
        exact: exact.into(),
        prefix: prefix.into(),
        trigger: trigger.into(),
        ..Quote::default()
    })
}

fn any_correction() -> impl Strategy<Value = Correction> {
    let actor = || prop::sample::select(vec!["RUS", "PRK", "CHN", "Japan", "kim-jong-un", "vladimir-putin", "new", ""]);
    let actors = || prop::collection::vec(actor().prop_map(str::to_owned), 0..3);
    let change = (
        prop::option::of(actors()),
        prop::option::of(actors()),
        any::<Option<bool>>(),
        prop::sample::select(vec![None, Some(Type::Aid), Some(Type::Strain)]),
        prop::sample::select(vec![None, Some(Tone::Mixed), Some(Tone::Conflictual)]),
        prop::sample::select(vec![None, Some(Status::Asserted), Some(Status::Attributed), Some(Status::Denied)]),
        prop::sample::select(vec![None, Some("2024-02"), Some("2025-05-09"), Some(""), Some("soon"), Some("ßßß")]),
    )
        .prop_map(|(actor, recipient, reciprocal, r#type, tone, status, date)| Change {
            actor,
            recipient,
            reciprocal,
            r#type,
            tone,
            status,
            date: date.map(str::to_owned),
        });
    let kinds = prop::sample::select(vec![ActorKind::Country, ActorKind::Person, ActorKind::Group]);
    (0..6, prop::collection::vec(quotes(), 1..3), change, actors(), actor(), kinds).prop_map(
        |(which, at, to, actors, name, kind)| {
            let first = at[0].clone();
            match which {
                0 => Correction::Accept { at: first },
                1 => Correction::Reject { at: first },
                2 => Correction::Edit { at: first, to },
                3 => Correction::Add { at: first, to },
                4 => Correction::Merge { actors, into: name.into() },
                _ => {
                    Correction::Split { at, into: Named { name: name.into(), kind, country: actors.first().cloned() } }
                }
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_corrections_of_any_text(
        rest in properties::scraps(),
        corrections in prop::collection::vec(any_correction(), 0..6),
    ) {
        let text = format!("{TEXT} {rest}");
        let corrections = Corrections { schema: 1, corrections };
        let once = corrected(analyze(&text, &Options::default()), &corrections);
        invariants::check(&text, &once);
        prop_assert_eq!(corrected(once.clone(), &corrections), once);
        let nothing = Corrections { schema: 1, corrections: Vec::new() };
        let plain = analyze(&text, &Options::default());
        let back = corrected(corrected(plain.clone(), &corrections), &nothing);
        prop_assert_eq!((back.statements, back.actors, back.notes), (plain.statements, plain.actors, plain.notes));
    }
}
