//! What `make speed` measures, natively and in a browser.
//!
//! In: texts; natively as paths, in WASM as strings. Out: a number for the grammar of a text, the same on every machine, and
//! how many statements it makes; the time is taken by whoever asks. No part of the widget.

use trilateral::document::Document;
use trilateral::syntax::parse;
use trilateral::{Options, analyze};
use wasm_bindgen::prelude::wasm_bindgen;

/// The digest of the grammar of a text, in sixteen digits: `Document` and syntax, no more.
#[wasm_bindgen]
pub fn grammar(text: &str) -> String {
    let document = Document::read(text);
    format!("{:016x}", parse(&document, &[]).digest())
}

/// How many statements a text makes: the whole analysis.
#[wasm_bindgen]
pub fn statements(text: &str) -> usize {
    analyze(text, &Options::default()).statements.len()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

/// Prints for each file the digest, and the least milliseconds that grammar and the whole took of some runs.
#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::print_stdout, reason = "this is what it is for")]
fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
        // As many as take some seconds.
        let runs = (20_000_000 / text.len().max(1)).clamp(2, 200);
        let least = |work: &dyn Fn()| {
            let times = (0..runs).map(|_| {
                let start = std::time::Instant::now();
                work();
                start.elapsed().as_secs_f64() * 1000.0
            });
            times.fold(f64::INFINITY, f64::min)
        };
        let grammar_time = least(&|| drop(grammar(&text)));
        let whole_time = least(&|| {
            statements(&text);
        });
        println!("{}\t{grammar_time:.3}\t{whole_time:.3}", grammar(&text));
    }
    Ok(())
}
