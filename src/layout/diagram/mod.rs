//! The diagram: who does what to whom.
//!
//! In: an analysis and a width. Out: a [`Diagram`]: a [`Node`] for each state (or other actor) that takes part, its
//! people and organisations as [`Tag`]s beside it, and one [`Thread`] for each statement between two nodes. Principals
//! stand at fixed places ([`principals`]), their threads form spindles ([`threads`])
//! that share the rims ([`rims`]), words keep clear of them
//! ([`labels`]), and the others find places of their own ([`places`]). A statement inside one state has no thread.

mod labels;
mod places;
mod principals;
mod rims;
mod tally;
mod threads;

pub use threads::{Ribbon, Strand, Thread};

use super::geometry::{Point, Rect, real};
use super::text::Line;
use crate::model::Analysis;
use places::Board;
use tally::Tally;

/// Who does what to whom, as geometry.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagram {
    /// The width of the drawing.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The nodes, principals first.
    pub nodes: Vec<Node>,
    /// The threads, in text order.
    pub threads: Vec<Thread>,
    /// The ribbons, pair by pair.
    pub ribbons: Vec<Ribbon>,
}

/// A circle that stands for an actor.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The actor, an index into the analysis's actors.
    pub actor: usize,
    /// Whether it is one of those the text is about.
    pub principal: bool,
    /// The centre of the circle.
    pub center: Point,
    /// Its radius.
    pub radius: f64,
    /// How many statements run to or from it.
    pub count: usize,
    /// The count, inside the circle.
    pub number: Line,
    /// The name: inside a principal's circle where it fits, else beside it.
    pub name: Vec<Line>,
    /// People and organisations that stand beside it.
    pub tags: Vec<Tag>,
}

/// A person or an organisation beside its state.
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// The actor; `None` for the line that counts those without room.
    pub actor: Option<usize>,
    /// Its name, shortened where it must be.
    pub line: Line,
}

/// The sizes that depend on the width only.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    /// The drawing.
    pub(crate) bounds: Rect,
    /// The letters of a principal's name, of another's, and of a tag.
    pub(crate) letters: [f64; 3],
    /// Whether it is drawn for a phone.
    pub(crate) phone: bool,
}

/// How many actors beside the principals find places of their own. Of hundreds, the others stand in rows below.
const PLACED: usize = 24;

/// Where everyone stands. Whatever is opened, nobody moves for it.
#[derive(Clone, Debug)]
pub struct Places {
    board: Board,
    /// How many nodes stand where they do for their own sake; the others stand in rows.
    free: usize,
}

impl Places {
    /// Finds a place for everyone in a drawing of this width. `wanted` names the principals by id; if none of them is there they
    /// are chosen.
    pub fn find(analysis: &Analysis, width: f64, wanted: &[String]) -> Self {
        let tally = Tally::new(analysis);
        let leading = principals::choose(analysis, &tally, wanted);
        let mut waiting = others(analysis, &tally, &leading);
        let rows = waiting.split_off(waiting.len().min(PLACED));
        let style = style(width, waiting.len());
        let largest = analysis.relations.iter().map(|r| r.statements.len()).max().unwrap_or(0);

        let mut board = Board::new(style, tally);
        for (actor, center) in principals::place(analysis, &leading, style) {
            board.add_principal(analysis, actor, center, largest);
        }
        board.join(analysis, None);
        board.settle_words(analysis, leading.len());
        while !waiting.is_empty() {
            // Whoever has to do with someone who stands already goes first.
            let next = waiting.iter().position(|&actor| board.knows(analysis, actor)).unwrap_or(0);
            board.add_other(analysis, waiting.remove(next));
        }
        board.resettle(analysis);
        let free = board.nodes.len();
        board.add_rows(analysis, &rows);
        Self { board, free }
    }

    /// The actors that stand there, principals first, and how many of them are that.
    pub fn order(&self) -> (Vec<usize>, usize) {
        let nodes = &self.board.nodes;
        (nodes.iter().map(|n| n.actor).collect(), nodes.iter().filter(|n| n.principal).count())
    }

    /// Draws the diagram of the same analysis. The pair `open` is drawn with its threads instead of ribbons, if there are not far
    /// too many.
    pub fn diagram(&self, analysis: &Analysis, open: Option<(usize, usize)>) -> Diagram {
        let mut board = self.board.clone();
        board.join(analysis, open);
        board.settle_words(analysis, self.free);
        let (threads, ribbons) = threads::gather(&board.spindles, analysis.statements.len());
        Diagram { width: board.width(), height: board.height(), threads, ribbons, nodes: board.nodes }
    }
}

/// The actors with statements that are no principals, those with more first. Counts are compared coarsely, so that a
/// sentence more or less hardly ever moves anyone.
fn others(analysis: &Analysis, tally: &Tally, leading: &[usize]) -> Vec<usize> {
    let mut others: Vec<usize> = Vec::new();
    for relation in &analysis.relations {
        for actor in [relation.pair.0, relation.pair.1] {
            if !leading.contains(&actor) && !others.contains(&actor) {
                others.push(actor);
            }
        }
    }
    others.sort_by_cached_key(|&actor| {
        (std::cmp::Reverse(tally.ends[actor].max(1).ilog2()), analysis.actors[actor].id.clone())
    });
    others
}

fn style(width: f64, others: usize) -> Style {
    let phone = width < 480.0;
    let height = if phone { (width * 1.3).max(340.0) } else { (width * 0.82).clamp(420.0, 600.0) };
    let height = height + 40.0 * real(others.saturating_sub(if phone { 4 } else { 8 }));
    let letters = if phone { [15.0, 12.5, 12.0] } else { [17.0, 14.0, 12.5] };
    Style { bounds: Rect::new(0.0, 0.0, width, height), letters, phone }
}
