//! Packs the tables of `data/` for [`lexicon`](src/lexicon/mod.rs).
//!
//! In: `data/*.tsv`: comment lines, one header row, tab-separated rows. Out: the same rows in `OUT_DIR`, without what
//! only people need: comments, the header and the `note` column. A row with too many or too few cells stops the build
//! and says where.

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
    Ok(())
}

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
    let mut packed = String::new();
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
            packed.push_str(&kept.join("\t"));
            packed.push('\n');
        }
    }
    for (rest, words) in groups {
        packed += &[words.join("|").as_str(), "\t", &rest, "\n"].concat();
    }
    Ok(packed)
}
