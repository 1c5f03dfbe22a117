//! Any text as markup: read as a document, no markup is left in it and each of its tokens leads back into the text as given.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trilateral::document::Document;

fuzz_target!(|markup: &str| {
    let given = format!("<p>{markup}</p>");
    let document = Document::read(&given);
    let units = given.encode_utf16().count() as u32;
    for token in &document.tokens {
        assert!(document.text.get(token.span.range()).is_some_and(|word| !word.is_empty()));
        let (start, end) = document.origin.utf16(&document.text, token.span);
        assert!(start <= end && end <= units);
    }
});
