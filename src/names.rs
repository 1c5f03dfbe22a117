//! The names by which JSON, the page and its style sheet know the variants of our enumerations.

/// Gives the variants of an enumeration the names by which JSON, the page and its style sheet know them.
macro_rules! names {
    ($type:ty { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// The name in JSON and in the DOM.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}
pub(crate) use names;
