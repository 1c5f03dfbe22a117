//! The packed form of a table: rows of tab-separated cells.

/// The rows of a packed table as arrays of cells. Cells missing at the end of a row are empty.
pub(super) fn rows<const N: usize>(packed: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    packed.lines().map(|line| {
        let mut cells = [""; N];
        for (cell, value) in cells.iter_mut().zip(line.split('\t')) {
            *cell = value;
        }
        cells
    })
}

/// The forms in a cell: separated by `|`, empty ones left out.
pub(super) fn forms(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').map(str::trim).filter(|f| !f.is_empty())
}

/// A number of a cell, with one decimal at most. Reading numbers of any form would take tables of 10 KB.
pub(super) fn decimal(cell: &str) -> Option<f32> {
    let (whole, tenth) = cell.split_once('.').unwrap_or((cell, "0"));
    let tenths: i16 = [whole, tenth].concat().parse().ok()?;
    (tenth.len() == 1).then(|| f32::from(tenths) / 10.0)
}

/// Includes a table of `data/` as `build.rs` has packed it.
macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".tsv"))
    };
}
pub(super) use table;
