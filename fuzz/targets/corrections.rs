//! Any JSON as an editor's corrections: what holds of every analysis still holds, and applying them twice changes nothing.
#![no_main]

#[path = "../../tests/it/invariants.rs"]
mod invariants;

use libfuzzer_sys::fuzz_target;
use trilateral::model::{Corrections, corrected};
use trilateral::{Options, analyze};

const TEXT: &str =
    "Russia supplied North Korea with food. China condemned Japan on May 9, 2025. Kim Jong-un met Putin. They signed it.";

fuzz_target!(|json: &[u8]| {
    let Ok(corrections) = serde_json::from_slice::<Corrections>(json) else { return };
    let once = corrected(analyze(TEXT, &Options::default()), &corrections);
    invariants::check(TEXT, &once);
    assert_eq!(corrected(once.clone(), &corrections), once);
});
