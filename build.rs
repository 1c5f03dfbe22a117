//! Packs the tables of `data/` for [`lexicon`](src/lexicon/mod.rs).
//!
//! In: `data/*.tsv`: comment lines, one header row, tab-separated rows. Out: the same rows in `OUT_DIR`, without what
//! only people need: comments, the header and the `note` column. A row with too many or too few cells stops the build
//! and says where.

use std::path::Path;
use std::{env, fs};

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

/// The rows of a table, cells separated by tabs, each row ended by a line feed.
fn pack(path: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let table = fs::read_to_string(path)?;
    let mut rows = table.lines().enumerate().filter(|(_, l)| !l.starts_with('#') && !l.trim().is_empty());
    let header: Vec<&str> = rows.next().ok_or("a table without a header")?.1.split('\t').collect();
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
            .filter(|(_, name)| **name != "note")
            .map(|(i, _)| cells.get(i).map_or("", |c| c.trim()))
            .collect();
        packed.push_str(&kept.join("\t"));
        packed.push('\n');
    }
    Ok(packed)
}
