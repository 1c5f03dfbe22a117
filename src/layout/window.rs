//! The part of a drawing that is seen.
//!
//! In: what a reader does to it, in parts of what is seen. Out: a [`Window`] that never leaves the drawing. Nothing here
//! knows how large the drawing is, or what a pointer is.

use super::geometry::Point;

/// The most that a drawing is enlarged.
const LARGEST: f64 = 8.0;

/// A part of a drawing, in parts of its width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Its left edge and its upper edge.
    pub from: Point,
    /// How much it is enlarged; 1 shows the whole drawing.
    pub scale: f64,
}

impl Window {
    /// The whole drawing.
    pub const WHOLE: Self = Self { from: Point { x: 0.0, y: 0.0 }, scale: 1.0 };

    /// Enlarged `by` so much more, with what is seen `at` a place staying there.
    #[must_use]
    pub fn zoomed(self, by: f64, at: Point) -> Self {
        let scale = (self.scale * by).clamp(1.0, LARGEST);
        Self { from: self.from + at * (1.0 / self.scale) - at * (1.0 / scale), scale }.inside()
    }

    /// Moved as if the drawing were dragged along.
    #[must_use]
    pub fn dragged(self, along: Point) -> Self {
        Self { from: self.from - along * (1.0 / self.scale), ..self }.inside()
    }

    fn inside(self) -> Self {
        let most = 1.0 - 1.0 / self.scale;
        Self { from: Point { x: self.from.x.clamp(0.0, most), y: self.from.y.clamp(0.0, most) }, ..self }
    }
}
