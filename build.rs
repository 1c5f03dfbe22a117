//! Packs the tables of `data/` for [`lexicon`](src/lexicon/mod.rs).
//!
//! In: `data/*.tsv`: comment lines, one header row, tab-separated rows. Out: the same rows in `OUT_DIR`, without what
//! only people need (comments, the header and the `note` column) and without the forms of names that follow from others;
//! and the weights of `data/syntax.bin`, packed.
//! A row with too many or too few cells stops the build and says where.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

/// Tables in which the first column is a word and the others say what kind of word it is.
const GROUPED: [&str; 6] = ["groups.tsv", "modes.tsv", "verbs.tsv", "nouns.tsv", "cues.tsv", "qualities.tsv"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = env::var("OUT_DIR")?;
    println!("cargo:rerun-if-changed=data");
    for entry in fs::read_dir("data")? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "tsv") {
            let name = path.file_name().unwrap_or_default();
            fs::write(Path::new(&out).join(name), pack(&path)?)?;
        }
    }
    fs::write(Path::new(&out).join("syntax.bin"), trilateral_net::packed::pack(&fs::read("data/syntax.bin")?))?;
    Ok(())
}

#[path = "src/lexicon/derive.rs"]
mod derive;

/// Columns that only people need.
const FOR_PEOPLE: [&str; 1] = ["note"];

/// Columns of which the program asks only whether there is something in them.
const FLAGS: [&str; 1] = ["to"];

/// The rows of a table, cells separated by tabs, each row ended by a line feed. Where the first cell is all that sets rows
/// apart, they become one: a word table of a thousand rows has a few hundred kinds of word, and every byte travels to
/// the reader.
fn pack(path: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let table = fs::read_to_string(path)?;
    let mut rows = table.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.trim().is_empty());
    let header: Vec<&str> = rows.next().ok_or("a table without a header")?.1.split('\t').collect();
    let mut groups: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut plain = Vec::new();
    for (line, row) in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        // Trailing empty cells may be left off, as editors do.
        if cells.len() > header.len() {
            return Err(format!(
                "{}:{}: {} cells under {} headings",
                path.display(),
                line + 1,
                cells.len(),
                header.len()
            )
            .into());
        }
        let kept: Vec<&str> = header
            .iter()
            .enumerate()
            .filter(|(_, name)| !FOR_PEOPLE.contains(name))
            .map(|(i, name)| match cells.get(i).map_or("", |c| c.trim()) {
                filled if FLAGS.contains(name) && !filled.is_empty() => "-",
                cell => cell,
            })
            .collect();
        if GROUPED.iter().any(|g| path.ends_with(g)) {
            groups.entry(kept[1..].join("\t")).or_default().push(kept[0]);
        } else {
            plain.push(match path.file_stem().and_then(|stem| stem.to_str()) {
                Some("people") => person(&kept),
                Some("countries") => state(&kept),
                Some("organisations") => body(&kept),
                _ => kept.join("\t"),
            });
        }
    }
    // People by state, those who took office first in front: of two who held an office the later row is the last one.
    if path.ends_with("people.tsv") {
        plain.sort();
        plain = plain.iter().filter_map(|row| row.split_once('\t')).map(|row| row.1.to_owned()).collect();
    }
    let mut packed: String = plain.iter().map(|row| row.trim_end_matches('\t').to_owned() + "\n").collect();
    for (rest, words) in groups {
        packed += &[words.join("|").as_str(), "\t", &rest, "\n"].concat();
    }
    Ok(packed)
}

/// A row of people, with what it is sorted by in front: without the forms that follow from the name.
fn person(cells: &[&str]) -> String {
    let [name, names, short, country, gender, role, from, to] = cells else { return cells.join("\t") };
    let spellings: Vec<String> = names.split('|').chain([*name]).flat_map(|n| derive::spellings(n, country)).collect();
    let names = without(names, &spellings);
    let own = derive::short(name, country);
    let short: Vec<String> = short
        .split('|')
        .map(|s| if s.trim_end_matches('?') == own { s.replacen(own, derive::SHORT, 1) } else { s.to_owned() })
        .collect();
    let gender = if *gender == "f" { "f" } else { "" };
    [&[*country, from].concat(), *name, country, &short.join("|"), &names, role, gender, to].join("\t")
}

/// A row of states: without the plurals of the words for their people.
fn state(cells: &[&str]) -> String {
    let mut cells: Vec<String> = cells.iter().map(|&c| c.to_owned()).collect();
    let plurals: Vec<String> = cells[3].split('|').map(derive::plural).collect();
    cells[3] = without(&cells[3], &plurals);
    cells.join("\t")
}

/// A row of organisations: without the id that follows from the name.
fn body(cells: &[&str]) -> String {
    let id = if derive::slug(cells[1]) == cells[0] { "" } else { cells[0] };
    let kind = if cells[5] == "group" { "group" } else { "" };
    [cells[1], cells[4], cells[2], cells[3], kind, id].join("\t")
}

/// The forms of a cell that do not follow from others.
fn without(cell: &str, derived: &[String]) -> String {
    cell.split('|').filter(|f| !derived.iter().any(|d| d == f)).collect::<Vec<_>>().join("|")
}
