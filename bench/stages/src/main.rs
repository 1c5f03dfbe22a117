//! What `make growth` runs: `stages BYTES` or `stages FILE`.
//!
//! In: a size (a text of its own making) or a file. Out: how large the text and what was read in it are, then for each stage its name
//! and the least milliseconds of some runs, as the processor spent them: what else the machine does is left out. `stages BYTES once`
//! goes through each stage once, for a profile (beside a small text that unpacks the tables).

use cpu_time::ProcessTime;
use trilateral_stages::stage::{Before, NAMES, NOT_YET};
use trilateral_stages::text::text as made;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_else(|| "100000".to_owned());
    let once = arguments.next().is_some_and(|word| word == "once");
    let text = match what.parse() {
        Ok(bytes) => made(bytes),
        Err(_) => String::from_utf8_lossy(&std::fs::read(what)?).into_owned(),
    };
    // Tables are unpacked when they are first asked; that is no part of any stage.
    let warm = Before::new(made(30_000));
    for stage in NAMES {
        std::hint::black_box(warm.stage(stage));
    }
    let bytes = text.len();
    let before = Before::new(text);
    let analysis = &before.analysis;
    println!("{bytes} {} {} {}", analysis.document.sentences.len(), analysis.statements.len(), analysis.actors.len());
    if once {
        for stage in NOT_YET {
            std::hint::black_box(before.stage(stage));
        }
        return Ok(());
    }
    for stage in NAMES {
        // As many as take a second or two.
        let runs = (2_000_000 / bytes).clamp(2, 50);
        let run = |_| {
            let start = ProcessTime::now();
            std::hint::black_box(before.stage(stage));
            start.elapsed().as_secs_f64() * 1000.0
        };
        println!("{stage} {:.3}", (0..runs).map(run).fold(f64::INFINITY, f64::min));
    }
    Ok(())
}
