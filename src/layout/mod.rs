//! The picture as geometry.
//!
//! In: an [`Analysis`] and a [`Frame`]. Out: a [`Scene`]: every circle, curve and line of text at its place, and the
//! reading pane's [`pieces`](reading::pieces). All of it is pure arithmetic on `f64` with no operation whose result differs
//! between machines, so that the same input gives the same picture everywhere. Nothing here knows of a page, a clock,
//! chance, or what the reader has chosen.

pub mod diagram;
pub mod geometry;
pub mod reading;
pub mod text;
pub mod timeline;
pub mod window;

use crate::model::Analysis;
use diagram::{Diagram, Places};
use timeline::Timeline;

/// Below this width the picture is drawn for a phone: the timeline runs downward, nodes are smaller.
pub const PHONE: f64 = 640.0;

/// Below this width the reading pane stands under the diagram instead of beside it.
pub const NARROW: f64 = 860.0;

/// What the picture has to fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// The width of the widget's content in pixels.
    pub width: f64,
    /// The ids of the actors that stand at fixed places; if empty, they are chosen.
    pub principals: Vec<String>,
}

impl Default for Frame {
    fn default() -> Self {
        Self { width: 1100.0, principals: Vec::new() }
    }
}

/// The picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Who does what to whom.
    pub diagram: Diagram,
    /// When.
    pub timeline: Timeline,
}

/// Lays out the whole picture.
pub fn scene(analysis: &Analysis, frame: &Frame) -> Scene {
    let places = places(analysis, frame);
    Scene { diagram: places.diagram(analysis, None), timeline: timeline(analysis, frame, &places) }
}

/// Finds a place in the diagram for everyone.
pub fn places(analysis: &Analysis, frame: &Frame) -> Places {
    Places::find(analysis, diagram_width(width(frame)), &frame.principals)
}

/// Lays out the timeline, with its lanes in the order of the diagram.
pub fn timeline(analysis: &Analysis, frame: &Frame, places: &Places) -> Timeline {
    let (order, principals) = places.order();
    timeline::timeline(analysis, width(frame), &order, principals)
}

/// The width that is drawn for.
fn width(frame: &Frame) -> f64 {
    frame.width.clamp(240.0, 2400.0)
}

/// The share of the width that the diagram gets; the style sheet's columns follow it.
fn diagram_width(width: f64) -> f64 {
    if width < NARROW { width } else { ((width - 32.0) * 0.6).min(820.0) }
}
