//! Any name of a selection, as a link may carry it: it selects something that is there, or nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trilateral::host::link::{name, selection};
use trilateral::model::Analysis;
use trilateral::{Options, analyze};

thread_local! {
    static ANALYSIS: Analysis =
        analyze("Russia praised North Korea on May 9, 2025. China criticized Russia.", &Options::default());
}

fuzz_target!(|asked: &str| {
    ANALYSIS.with(|analysis| {
        if let Some(selected) = selection(asked, analysis) {
            assert_eq!(selection(&name(selected, analysis), analysis), Some(selected));
        }
    });
});
