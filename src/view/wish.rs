//! What the application asks to be selected.
//!
//! In: one selection after the other, each asked for once. Out: a property that takes effect when it is another one, even for what was
//! asked for before. What the reader chooses meanwhile never comes back as a wish: two that answer each other would never rest.

use crate::state::Selection;

/// What the application asks to be selected in the picture that stands; at first nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    number: usize,
    pub(super) selection: Selection,
}

impl Wish {
    /// The next wish, after this one.
    #[must_use]
    pub fn then(self, selection: Selection) -> Self {
        Self { number: self.number + 1, selection }
    }
}
