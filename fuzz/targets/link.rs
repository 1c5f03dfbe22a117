//! Any name of a selection, as a link may carry it: it selects something that is there, or nothing.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use trilateral::host::link::{name, selection};
use trilateral::model::Analysis;
use trilateral::{Options, analyze};

fuzz_target!(|asked: &str| {
    static ANALYSIS: OnceLock<Analysis> = OnceLock::new();
    let analysis = ANALYSIS.get_or_init(|| {
        analyze("Russia praised North Korea on May 9, 2025. China criticized Russia.", &Options::default())
    });
    if let Some(selected) = selection(asked, analysis) {
        assert_eq!(selection(&name(selected, analysis), analysis), Some(selected));
    }
});
