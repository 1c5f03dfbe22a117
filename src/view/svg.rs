//! Geometry as SVG attributes.

use yew::prelude::*;

use crate::layout::geometry::{Curve, Point};
use crate::layout::text::Line;

/// A length, to a tenth of a pixel.
pub(super) fn px(length: f64) -> AttrValue {
    decimal(length).into()
}

/// A number with one decimal, written as a whole number of tenths: printing a float takes 8 KB of program.
pub(super) fn decimal(number: f64) -> String {
    let tenths = (number * 10.0).round_ties_even() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

/// Points as path data: a letter before each, a comma or a space between its coordinates.
fn points(parts: &[(&str, Point)], comma: &str) -> String {
    parts.iter().map(|(before, at)| [before, decimal(at.x).as_str(), comma, decimal(at.y).as_str()].concat()).collect()
}

/// The part of a drawing that is shown: all of it.
pub(super) fn view_box(width: f64, height: f64) -> String {
    format!("0 0 {} {}", width.round_ties_even() as i32, height.round_ties_even() as i32)
}

/// A curve as path data.
pub(super) fn path(curve: &Curve) -> String {
    let Curve { from, leave, arrive, to } = curve;
    points(&[("M", *from), ("C", *leave), (" ", *arrive), (" ", *to)], " ")
}

/// Straight strokes as path data.
pub(super) fn strokes(strokes: &[(Point, Point)]) -> String {
    strokes.iter().map(|(a, b)| points(&[("M", *a), ("L", *b)], " ")).collect()
}

/// The corners of a polygon.
pub(super) fn corners(corners: &[Point]) -> String {
    corners.iter().map(|&corner| points(&[("", corner)], ",")).collect::<Vec<_>>().join(" ")
}

/// A line of text. Its size is an attribute, not a style, so that a strict page allows it.
pub(super) fn line(line: &Line, class: &'static str) -> Html {
    told(line, class, None)
}

/// A line of text in a language of its own.
pub(super) fn told(line: &Line, class: &'static str, lang: Option<&'static str>) -> Html {
    html! {
        <text {class} {lang} x={px(line.at.x)} y={px(line.at.y)} text-anchor={line.anchor.name()} font-size={px(line.size)}>
            { line.text.clone() }
        </text>
    }
}

/// A line of text that others follow: read aloud, they are words of their own.
pub(super) fn word(line: &Line, class: &'static str, lang: Option<&'static str>) -> Html {
    html! { <>{ told(line, class, lang) }{ " " }</> }
}

/// Numbers with spaces between.
pub(super) fn numbers(ids: &[usize]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
