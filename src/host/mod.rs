//! The page around the picture.
//!
//! In: a place in a page, a text and options, from the element in `www/embed.js`. Out: the mounted [`Map`](crate::Map),
//! what becomes of it told in plain objects, and orders passed on to it. This is the WASM module's whole interface: it
//! mounts nothing of its own accord, asks no network for anything, stores nothing, and never puts text into the page as
//! markup.

mod events;
mod handle;
pub mod link;
mod options;
mod quotation;
mod reason;
mod stage;

use wasm_bindgen::prelude::wasm_bindgen;

pub use handle::{Handle, mount, read};

/// The release. The element refuses to work with another one than its own.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

#[cfg(test)]
mod tests {
    /// The element compares this constant with [`super::version`].
    #[test]
    fn the_element_is_of_this_release() {
        let line = format!("export const VERSION = \"{}\";", super::version());
        assert!(include_str!("../../www/embed.js").contains(&line), "www/embed.js must say: {line}");
    }
}
