//! Diagram, legend and timeline below each other in one drawing.

use yew::prelude::*;

use super::title;
use crate::layout::geometry::point;
use crate::layout::text::{self, Anchor, Line};
use crate::layout::timeline::dates;
use crate::layout::{self, Frame, Scene};
use crate::model::Analysis;
use crate::statement::{Status, Tone};
use crate::view::diagram::{DiagramProps, Marks};
use crate::view::timeline::Axis;
use crate::view::{Shared, phrases, svg};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PictureProps {
    pub(super) analysis: Shared<Analysis>,
    pub(super) principals: Vec<String>,
    /// Whether nothing stands around it that says what it is: then it says so itself.
    pub(super) alone: bool,
}

/// The width of what is drawn: as wide as an article, and no phone.
const WIDTH: f64 = 720.0;
const MARGIN: f64 = 24.0;

/// The picture.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let analysis = &props.analysis;
    let Scene { diagram, timeline } = scene(analysis, &props.principals);
    let (diagram, timeline) = (Shared::new(diagram), Shared::new(timeline));
    let mut page = Column { y: MARGIN, parts: Vec::new() };
    if props.alone {
        page.words(&title(analysis), 24.0, "title");
        page.words(&byline(analysis), 13.0, "credit");
        page.y += 12.0;
    }
    if !diagram.nodes.is_empty() {
        let marks = html! { <Marks ..DiagramProps { analysis: analysis.clone(), diagram: diagram.clone() } /> };
        page.put(marks, (WIDTH - diagram.width) / 2.0, diagram.height);
        page.legend(analysis);
    }
    if !timeline.moments.is_empty() {
        let axis = html! { <Axis analysis={analysis.clone()} timeline={timeline.clone()} /> };
        page.put(axis, 0.0, timeline.height);
    }
    if !timeline.undated.is_empty() && !timeline.moments.is_empty() {
        page.words(
            &format!("Without a date: {}.", phrases::statements(&analysis.words, timeline.undated.len())),
            12.0,
            "credit",
        );
    }
    if analysis.statements.is_empty() {
        page.words(&analysis.summary, 14.0, "caption");
    }
    if props.alone {
        page.words("Trilateral: every line is a sentence of the text.", 12.0, "credit");
    }
    let (width, height) = (WIDTH + 2.0 * MARGIN, page.y + MARGIN);
    let label = format!("Diagram and timeline. {}", analysis.summary);
    html! {
        <svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox={format!("0 0 {width:.0} {height:.0}")}
            width={if props.alone { svg::px(width) } else { "100%".into() }} height={props.alone.then(|| svg::px(height))}
            role="img" aria-label={label}>
            if props.alone { <title>{ title(analysis) }</title> }
            <rect class="paper" width="100%" height="100%" />
            { page.parts }
        </svg>
    }
}

/// The size of the whole, as it stands by itself without its title.
pub(super) fn size(analysis: &Analysis, principals: &[String]) -> (f64, f64) {
    let scene = scene(analysis, principals);
    (WIDTH + 2.0 * MARGIN, scene.diagram.height + scene.timeline.height + 4.0 * MARGIN)
}

fn scene(analysis: &Analysis, principals: &[String]) -> Scene {
    layout::scene(analysis, &Frame { width: WIDTH, principals: principals.to_vec() })
}

/// Who wrote the text, and when it was published.
pub(super) fn byline(analysis: &Analysis) -> String {
    let source = analysis.source();
    let published = analysis.published.map(|(date, _)| dates::day(&analysis.words, date));
    let by = [source.author.clone(), source.role.clone(), source.affiliation.clone(), published];
    by.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What stands below each other.
struct Column {
    /// Where the next thing begins.
    y: f64,
    parts: Vec<Html>,
}

impl Column {
    /// A drawing, so far from the left margin.
    fn put(&mut self, drawing: Html, x: f64, height: f64) {
        let place = format!("translate({:.1} {:.1})", MARGIN + x, self.y);
        self.parts.push(html! { <g transform={place}>{ drawing }</g> });
        self.y += height + 16.0;
    }

    /// Words, in as many lines as they need.
    fn words(&mut self, words: &str, size: f64, class: &'static str) {
        for text in text::wrap(words, size, WIDTH, 12).into_iter().filter(|t| !t.is_empty()) {
            self.y += size * 1.35;
            self.parts.push(svg::line(&Line { text, at: point(MARGIN, self.y), anchor: Anchor::Start, size }, class));
        }
    }

    /// What strokes and colours mean, as far as the text has them.
    fn legend(&mut self, analysis: &Analysis) {
        let (mut x, y) = (MARGIN, self.y);
        let mut item = |sample: Html, wide: f64, class: String, name: &'static str| {
            let line = Line { text: name.to_owned(), at: point(wide + 8.0, 4.5), anchor: Anchor::Start, size: 13.0 };
            let place = format!("translate({x:.1} {y:.1})");
            x += wide + 8.0 + text::width(name, 13.0) + 20.0;
            html! { <g class={classes!("sample", class)} transform={place}>{ sample }{ svg::line(&line, "label") }</g> }
        };
        let has_status = |status| analysis.statements.iter().any(|s| s.status == status);
        for status in [Status::Asserted, Status::Attributed, Status::Hedged, Status::Denied] {
            if has_status(status) {
                let crossed = (status == Status::Denied).then_some("M8-3l6 6M14-3l-6 6M18-3l6 6M24-3l-6 6");
                let sample = html! {
                    <>
                        <path class="line" d="M1 0H31" />
                        { for crossed.map(|d| html! { <path class="cross" {d} /> }) }
                    </>
                };
                self.parts.push(item(sample, 32.0, format!("status-{}", status.name()), status.name()));
            }
        }
        for tone in [Tone::Cooperative, Tone::Conflictual, Tone::Mixed, Tone::Neutral] {
            if analysis.statements.iter().any(|s| s.tone == tone) {
                let sample = html! { <rect class="swatch" y="-6" width="12" height="12" rx="2" /> };
                self.parts.push(item(sample, 12.0, format!("tone-{}", tone.name()), tone.name()));
            }
        }
        self.y += 30.0;
    }
}
