//! Geometry as SVG attributes.

use yew::prelude::*;

use crate::layout::geometry::{Curve, Point};
use crate::layout::text::Line;

/// A length, to a tenth of a pixel.
pub(super) fn px(length: f64) -> AttrValue {
    // No "-0.0": it is the same place.
    format!("{:.1}", length + 0.0).into()
}

/// A curve as path data.
pub(super) fn path(curve: &Curve) -> String {
    let Curve { from, leave, arrive, to } = curve;
    format!(
        "M{:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
        from.x, from.y, leave.x, leave.y, arrive.x, arrive.y, to.x, to.y
    )
}

/// Straight strokes as path data.
pub(super) fn strokes(strokes: &[(Point, Point)]) -> String {
    let each: Vec<String> =
        strokes.iter().map(|(a, b)| format!("M{:.1} {:.1}L{:.1} {:.1}", a.x, a.y, b.x, b.y)).collect();
    each.concat()
}

/// The corners of a polygon.
pub(super) fn corners(points: &[Point]) -> String {
    points.iter().map(|p| format!("{:.1},{:.1}", p.x, p.y)).collect::<Vec<_>>().join(" ")
}

/// A line of text. Its size is an attribute, not a style, so that a strict page allows it.
pub(super) fn line(line: &Line, class: &'static str) -> Html {
    html! {
        <text {class} x={px(line.at.x)} y={px(line.at.y)} text-anchor={line.anchor.name()} font-size={px(line.size)}>
            { line.text.clone() }
        </text>
    }
}

/// A line of text that others follow: read aloud, they are words of their own.
pub(super) fn word(line: &Line, class: &'static str) -> Html {
    html! { <>{ self::line(line, class) }{ " " }</> }
}

/// Numbers with spaces between.
pub(super) fn numbers(ids: &[usize]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
