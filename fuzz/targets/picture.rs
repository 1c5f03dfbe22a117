//! Any text at any width, drawn: every circle has a place that is a number, inside the drawing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trilateral::layout::{Frame, scene};
use trilateral::{Options, analyze};

fuzz_target!(|input: (f64, &str)| {
    let (width, text) = input;
    let scene = scene(&analyze(text, &Options::default()), &Frame { width, ..Frame::default() });
    for node in &scene.diagram.nodes {
        assert!(node.center.x.is_finite() && node.center.y.is_finite() && node.radius.is_finite());
        assert!(node.center.x >= 0.0 && node.center.x <= scene.diagram.width);
    }
});
