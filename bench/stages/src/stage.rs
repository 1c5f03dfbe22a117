//! The stages, one function each. None of them is ever inlined, so that a profile names each by itself.

use trilateral::actor::{self, Cast};
use trilateral::document::Document;
use trilateral::layout::diagram::{Diagram, Places};
use trilateral::layout::timeline::{Timeline, timeline};
use trilateral::model::Analysis;
use trilateral::pace::{AtOnce, at_once};
use trilateral::statement::{Statement, statements};
use trilateral::syntax::{Syntax, parse};
use trilateral::time::{TimeExpression, times};
use trilateral::view::{Shared, still};
use trilateral::{Options, analyze};

/// Their names, in the order in which a text goes through them; the last one is all but the picture in one.
pub const NAMES: [&str; 9] = ["read", "name", "date", "parse", "state", "diagram", "timeline", "render", "whole"];

/// Those that no other needs: [`Before`] has not been through them.
pub const NOT_YET: [&str; 3] = ["state", "timeline", "render"];

/// What a page is wide where there is room.
const WIDTH: f64 = 1100.0;

/// What the stages before one made of a text, to measure it by itself.
pub struct Before {
    text: String,
    document: Document,
    cast: Cast,
    times: Vec<TimeExpression>,
    syntax: Syntax,
    /// All that was read.
    pub analysis: Shared<Analysis>,
    diagram: Diagram,
}

impl Before {
    /// Takes a text through all stages.
    pub fn new(text: String) -> Self {
        let document = read(&text);
        let (cast, times) = (name(&document), date(&document));
        let syntax = grammar(&document, &cast);
        let analysis = Shared::new(whole(&text));
        let diagram = draw_diagram(&analysis);
        Self { text, document, cast, times, syntax, analysis, diagram }
    }

    /// Does the work of one stage, and tells how much came out so that nothing is left out as of no use.
    pub fn stage(&self, stage: &str) -> usize {
        match stage {
            "read" => read(&self.text).sentences.len(),
            "name" => name(&self.document).actors.len(),
            "date" => date(&self.document).len(),
            "parse" => grammar(&self.document, &self.cast).digest() as usize,
            "state" => state(&self.document, &self.syntax, &self.cast, &self.times).len(),
            "diagram" => draw_diagram(&self.analysis).nodes.len(),
            "timeline" => draw_timeline(&self.analysis, &self.diagram).moments.len(),
            "render" => render(&self.analysis).len(),
            _ => whole(&self.text).statements.len(),
        }
    }
}

#[inline(never)]
fn read(text: &str) -> Document {
    Document::read(text)
}

#[inline(never)]
fn name(document: &Document) -> Cast {
    actor::cast(document)
}

#[inline(never)]
fn date(document: &Document) -> Vec<TimeExpression> {
    times(document, None)
}

#[inline(never)]
fn grammar(document: &Document, cast: &Cast) -> Syntax {
    parse(document, &cast.names(document))
}

#[inline(never)]
fn state(document: &Document, syntax: &Syntax, cast: &Cast, times: &[TimeExpression]) -> Vec<Statement> {
    let mut cast = cast.clone();
    at_once(actor::gather(&AtOnce, document, syntax, &mut cast));
    at_once(statements(&AtOnce, document, syntax, &cast, times))
}

#[inline(never)]
fn draw_diagram(analysis: &Analysis) -> Diagram {
    Places::find(analysis, 640.0, &[]).diagram(analysis, None)
}

#[inline(never)]
fn draw_timeline(analysis: &Analysis, diagram: &Diagram) -> Timeline {
    let order: Vec<usize> = diagram.nodes.iter().map(|n| n.actor).collect();
    timeline(analysis, WIDTH, &order, diagram.nodes.iter().filter(|n| n.principal).count())
}

#[inline(never)]
fn render(analysis: &Shared<Analysis>) -> String {
    still::figure(analysis, &[])
}

#[inline(never)]
fn whole(text: &str) -> Analysis {
    analyze(text, &Options::default())
}
