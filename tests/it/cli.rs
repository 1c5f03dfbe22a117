//! The command line, run as people run it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_trilateral"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that refuses its arguments stops before it reads.
    child.stdin.take().unwrap().write_all(input).ok();
    child.wait_with_output().unwrap()
}

pub(crate) fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn parse_prints_schema_1() {
    let done = run(&["parse", "-", "--published", "2025-05-12"], "Russia may supply North Korea with food.".as_bytes());
    assert!(done.status.success());
    let analysis = json(&done.stdout);
    for key in
        ["schema", "source", "actors", "times", "statements", "relations", "outline", "sentences", "summary", "notes"]
    {
        assert!(!analysis[key].is_null(), "{key} is missing");
    }
    assert_eq!(analysis["source"]["publishedBasis"], "given");
    let statement = &analysis["statements"][0];
    for key in [
        "id",
        "start",
        "end",
        "sentence",
        "trigger",
        "actor",
        "recipient",
        "reciprocal",
        "type",
        "quad",
        "tone",
        "score",
        "status",
        "certainty",
        "polarity",
        "aspect",
        "attribution",
        "cues",
        "time",
        "label",
        "rule",
        "why",
    ] {
        assert!(statement.get(key).is_some(), "{key} is missing");
    }
    assert_eq!(statement["actor"][0], "RUS");
    assert!(analysis.get("id").is_none());
}

#[test]
fn a_bad_date_or_file_is_explained() {
    let done = run(&["parse", "-", "--published", "May 12"], b"");
    assert!(!done.status.success());
    assert!(String::from_utf8_lossy(&done.stderr).contains("2025-05-12"));
    let done = run(&["parse", "no-such-file.txt"], b"");
    assert!(!done.status.success());
    assert!(String::from_utf8_lossy(&done.stderr).contains("cannot read no-such-file.txt"));
}

#[test]
fn bytes_that_are_no_text_are_read_as_far_as_they_go() {
    let done = run(&["parse", "-"], b"Russia \xff\xfe supplied China.");
    assert!(done.status.success());
    assert!(String::from_utf8_lossy(&done.stderr).contains("UTF-8"));
    assert_eq!(json(&done.stdout)["statements"][0]["actor"][0], "RUS");
}

#[test]
fn jsonl_answers_line_by_line() {
    let input = "{\"id\":\"a\",\"text\":\"Russia supplied China.\"}\n\nnot json\n{\"id\":\"b\",\"text\":\"\",\"published\":\"soon\"}\n{\"id\":\"c\",\"text\":\"\",\"published\":null}\n";
    let done = run(&["parse", "--jsonl"], input.as_bytes());
    assert!(!done.status.success(), "bad lines must show in the exit status");
    let lines: Vec<Value> = done.stdout.split(|b| *b == b'\n').filter(|l| !l.is_empty()).map(json).collect();
    assert_eq!(lines.len(), 4);
    assert_eq!((&lines[0]["id"], lines[0]["statements"].as_array().unwrap().len()), (&Value::from("a"), 1));
    assert!(lines[1]["error"].as_str().unwrap().starts_with("line 3"));
    assert_eq!(lines[2]["id"], "b");
    assert!(lines[2]["error"].as_str().unwrap().contains("soon"));
    assert_eq!((&lines[3]["id"], &lines[3]["notes"][0]["kind"]), (&Value::from("c"), &Value::from("empty")));
}

/// Long texts among short ones, and bad lines among good: however many are read at once, each is answered in its place.
#[test]
fn jsonl_keeps_the_order_with_any_number_of_workers() {
    let text = |i: usize| "Russia supplied China. ".repeat(if i.is_multiple_of(17) { 60 } else { 1 });
    let line =
        |i: usize| if i % 50 == 9 { format!("[{i}") } else { format!("{{\"id\":\"{i}\",\"text\":\"{}\"}}", text(i)) };
    let input: String = (0..300).map(|i| line(i) + "\n").collect();
    let answers = |jobs: &str| run(&["parse", "--jsonl", "--jobs", jobs], input.as_bytes()).stdout;
    let one = answers("1");
    let lines: Vec<Value> = one.split(|b| *b == b'\n').filter(|l| !l.is_empty()).map(json).collect();
    assert_eq!(lines.len(), 300);
    for (i, answer) in lines.iter().enumerate() {
        if i % 50 == 9 {
            assert!(answer["error"].as_str().unwrap().starts_with(&format!("line {}:", i + 1)), "{answer}");
        } else {
            assert_eq!(answer["id"], i.to_string());
        }
    }
    assert!(one == answers("2") && one == answers("7"), "the same bytes in the same order");
}

#[test]
fn corrections_are_laid_over_the_text() {
    let folder = std::env::temp_dir().join(format!("trilateral-corrections-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("corrections.json");
    let path = file.to_str().unwrap();
    let parse = |document: &str| {
        std::fs::write(&file, document).unwrap();
        run(&["parse", "-", "--corrections", path], b"Russia supplied China.")
    };
    let done = parse(r#"{"schema": 1, "corrections": [{"reject": {"at": {"exact": "supplied"}}}]}"#);
    assert!(done.status.success());
    assert_eq!(json(&done.stdout)["statements"].as_array().unwrap().len(), 0);
    // One that does not fit is a note, and the text is read all the same.
    let done = parse(r#"{"schema": 1, "corrections": [{"accept": {"at": {"exact": "condemned"}}}]}"#);
    assert!(done.status.success());
    assert_eq!(json(&done.stdout)["notes"][0]["kind"], "correction");
    assert!(String::from_utf8_lossy(&done.stderr).contains("“condemned” is not in the text"));
    // What is no document of corrections is an error that says where and what would be one.
    for bad in
        ["no json", "[]", r#"{"schema": 1, "corrections": [{"remove": {}}]}"#, r#"{"schema": 1, "corections": []}"#]
    {
        let done = parse(bad);
        assert!(!done.status.success(), "{bad}");
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(told.contains("corrections.json") && told.contains("line 1") && told.contains("\"reject\""), "{told}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
    let done = run(&["parse", "-", "--corrections", path], b"");
    assert!(!done.status.success() && String::from_utf8_lossy(&done.stderr).contains("cannot read"));
}

#[test]
fn syntax_hangs_a_name_on_its_first_word() {
    let done = run(&["syntax", "-"], "President Vladimir Putin met Kim Jong Un.".as_bytes());
    let text = String::from_utf8(done.stdout).unwrap();
    let words = text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_digit()));
    let arcs: Vec<(&str, &str, &str)> =
        words.map(|l| l.split('\t').collect::<Vec<_>>()).map(|cells| (cells[1], cells[6], cells[7])).collect();
    let expect = [
        ("President", "2", "compound"),
        ("Vladimir", "4", "nsubj"),
        ("Putin", "2", "flat"),
        ("met", "0", "root"),
        ("Kim", "4", "obj"),
        ("Jong", "5", "flat"),
        ("Un", "5", "flat"),
        (".", "4", "punct"),
    ];
    assert_eq!(arcs, expect);
}
