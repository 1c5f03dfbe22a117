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

/// Includes a table of `data/` as `build.rs` has packed it.
macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".tsv"))
    };
}
pub(super) use table;
