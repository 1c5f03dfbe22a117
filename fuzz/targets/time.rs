//! Any text and any day of publication: every time lies in the text, and none ends before it begins.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trilateral::document::Document;
use trilateral::time::{Date, times};

fuzz_target!(|input: (i64, &str)| {
    let (day, text) = input;
    let document = Document::read(text);
    for time in times(&document, Date::from_days(day)) {
        assert!(document.text.get(time.span.range()).is_some_and(|words| !words.is_empty()));
        assert!(time.earliest.zip(time.latest).is_none_or(|(a, b)| a <= b), "{} ends before it begins", time.value);
    }
});
