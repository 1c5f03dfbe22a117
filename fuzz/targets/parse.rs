//! Any bytes, read whole: no panic, and what holds of every analysis holds.
#![no_main]

#[path = "../../tests/it/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use trilateral::{Options, analyze};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    invariants::check(&text, &analyze(&text, &Options::default()));
});
