//! Who stands where: the board on which nodes, words and spindles take their room one after the other.
//!
//! In: actors, in the order of their claim. Out: nodes at the places that cost least: near those they have to do with,
//! clear of other circles, words and threads, with few crossings. Every candidate place has a cost, so that one is
//! always found, on a crowded board too; candidates are tried in a fixed order, so that it is always the same.

use super::labels::{self, Block, SIDES, Words};
use super::rims::{self, Berth, Leaving};
use super::tally::Tally;
use super::threads::{self, Bundle, Disc, Spindle};
use super::{Node, Style, principals};
use crate::layout::geometry::{Curve, Point, Rect, cross, point, real};
use crate::layout::text::{Anchor, Line, wrap};
use crate::model::{Analysis, Relation};

/// What is placed so far.
#[derive(Clone, Debug)]
pub(super) struct Board {
    style: Style,
    tally: Tally,
    pub(super) nodes: Vec<Node>,
    /// For each actor its node, if it has one.
    standing: Vec<Option<usize>>,
    pub(super) spindles: Vec<Spindle>,
    /// The boxes of words beside circles, with the node they belong to.
    words: Vec<(usize, Rect)>,
    /// Straight pieces of the threads drawn so far, with the nodes that they join.
    lines: Vec<((Point, Point), (usize, usize))>,
    /// The pairs of nodes joined so far, with the number of their threads.
    joined: Vec<Link>,
    /// How far the spindles drawn so far are bowed.
    bows: Vec<((usize, usize), f64)>,
}

/// Two nodes and the number of threads between them.
type Link = (usize, usize, usize);

/// What it costs to leave the drawing, to lie on words or circles, to lie on a thread.
const OUTSIDE: f64 = 20_000.0;
const COVERED: f64 = 9_000.0;
const TOUCHED: f64 = 900.0;
/// What it costs to cut a word short.
const CUT: f64 = 3900.0;
/// What it costs to cross a line between two others, and to pass through a circle or words.
const CROSSING: f64 = 400.0;
const THROUGH: f64 = 3000.0;
/// How far a spindle may be bowed to one side, the first preferred.
const BOWS: [f64; 9] = [0.0, 25.0, -25.0, 50.0, -50.0, 100.0, -100.0, 160.0, -160.0];
/// How many spindles look for the best way; among more, none is free.
const BOWED: usize = 80;
/// How many neighbours pull at a node: those it has most to do with.
const PULLING: usize = 6;
/// How often everybody looks again for a better place, and where they wait for it.
const ROUNDS: usize = 1;
const AWAY: Point = point(-1e6, -1e6);
/// How much better another place must be.
const MOVING: f64 = 900.0;
/// The height of a row of those who found no room.
const ROW: f64 = 74.0;
/// Columns and rows of candidate places.
const GRID: (usize, usize) = (18, 14);

/// More threads than these between two nodes merge into ribbons, and fewer where they would stand closer than `TIGHT` pixels on a
/// rim; as long as there are not too many, they can be opened.
const MERGED: usize = 40;
const TIGHT: f64 = 2.2;
/// No more than these are ever merged: their number would take more room than they do.
const FEW: usize = 8;
const OPENED: usize = 160;

impl Board {
    pub(super) fn new(style: Style, tally: Tally) -> Self {
        Self {
            style,
            standing: vec![None; tally.ends.len()],
            tally,
            nodes: Vec::new(),
            spindles: Vec::new(),
            words: Vec::new(),
            lines: Vec::new(),
            joined: Vec::new(),
            bows: Vec::new(),
        }
    }

    /// Puts a principal at its fixed place.
    pub(super) fn add_principal(&mut self, analysis: &Analysis, actor: usize, center: Point, largest: usize) {
        let radius = principals::radius(self.style, largest);
        // A circle that grows with its threads must not grow out of the drawing.
        let inside = center.x.max(radius + 1.0).min((self.style.bounds.right() - radius - 1.0).max(radius + 1.0));
        let center = point(inside, center.y);
        let count = self.tally.ends[actor];
        let (name, number) = labels::inside(&analysis.actors[actor].name, count, center, radius, self.style);
        let node = Node { actor, principal: true, center, radius, count, number, name, tags: Vec::new() };
        self.add(node);
    }

    /// Joins all nodes placed so far that have statements between them. The threads of the pair `open` are not merged.
    pub(super) fn join<'a>(&mut self, analysis: &'a Analysis, open: Option<(usize, usize)>) {
        let between = |r: &'a Relation| {
            let (a, b) = (self.index(r.pair.0)?, self.index(r.pair.1)?);
            let opened =
                open.is_some_and(|(x, y)| r.pair == (x, y) || r.pair == (y, x)) && r.statements.len() <= OPENED;
            let bundle = Bundle::new(analysis, r, r.pair, r.statements.len() > MERGED && !opened);
            Some(((a, b, bundle.len()), bundle, (!opened).then_some(r)))
        };
        let drawn: Vec<_> = analysis.relations.iter().filter_map(between).collect();
        self.joined = drawn.iter().map(|&(link, ..)| link).collect();
        let mut around: Vec<Vec<(usize, usize)>> = vec![Vec::new(); self.nodes.len()];
        for &(a, b, threads) in &self.joined {
            around[a].push((b, threads));
            around[b].push((a, threads));
        }
        self.spindles.clear();
        self.lines.clear();
        let room: f64 = if self.style.phone { 100.0 } else { 150.0 };
        for (mut link, mut bundle, closed) in drawn {
            let (a, b, _) = link;
            let ends = |link| (self.end(a, b, link, &around[a]), self.end(b, a, link, &around[b]));
            let mut at = ends(link);
            if let Some(relation) = closed.filter(|r| r.statements.len() > FEW && at.0.1.gap.min(at.1.1.gap) < TIGHT) {
                bundle = Bundle::new(analysis, relation, relation.pair, true);
                link.2 = bundle.len();
                at = ends(link);
            }
            let ends = at;
            // Between close circles neither a wide spindle nor a strong bow would be smooth. What is drawn already stays.
            let length = (ends.1.0.center - ends.0.0.center).length();
            let draw = |bow: f64| threads::spindle(analysis, &bundle, ends.0, ends.1, bow, room.min(length * 0.45));
            let before = self.bows.iter().find(|(pair, _)| *pair == (a, b)).map(|&(_, bow)| bow);
            let bows: &[f64] = if before.is_some() || self.spindles.len() >= BOWED { &[] } else { &BOWS };
            let tried = bows.iter().filter(|bow| bow.abs() <= length * 0.35).map(|&bow| (bow, draw(bow)));
            let mut best: Option<(f64, f64, Spindle)> = None;
            for (bow, spindle) in tried {
                let cost = self.obstruction(&spindle, a, b);
                if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                    best = Some((cost, bow, spindle));
                }
                if cost == 0.0 {
                    break;
                }
            }
            let straight = before.unwrap_or(0.0);
            let (bow, spindle) = best.map_or_else(|| (straight, draw(straight)), |(_, bow, spindle)| (bow, spindle));
            if !bows.is_empty() {
                self.bows.push(((a, b), bow));
            }
            for curve in outline(&spindle) {
                self.lines.extend(curve.lines(10).map(|line| (line, (a, b))));
            }
            self.spindles.push(spindle);
        }
    }

    /// A node as the end of a link to another, with the berth that the link has there among those `around` it. Distances are
    /// counted along the link.
    fn end(&self, node: usize, other: usize, link: Link, around: &[(usize, usize)]) -> (Disc, Berth) {
        let disc = self.disc(node);
        let leaving = |&(far, threads): &(usize, usize)| Leaving {
            toward: (self.nodes[far].center - disc.center).unit(),
            threads,
        };
        let beside = (self.nodes[link.1].center - self.nodes[link.0].center).unit().turned();
        let others = around.iter().filter(|&&(far, _)| far != other).map(leaving);
        (disc, rims::berth(disc.radius, leaving(&(other, link.2)), beside, others))
    }

    /// How much a spindle runs over circles and words that are not its own, or out of the drawing.
    fn obstruction(&self, spindle: &Spindle, a: usize, b: usize) -> f64 {
        let mut cost = 0.0;
        for curve in outline(spindle) {
            let points: Vec<Point> = curve.points(16).collect();
            // Most circles and words are nowhere near.
            let bounds = curve.bounds();
            let near = |node: &Node| {
                bounds.overlaps(Rect::around(node.center, node.radius + 6.0))
                    && points.iter().any(|&p| (p - node.center).length() < node.radius + 6.0)
            };
            let others = self.nodes.iter().enumerate().filter(|&(i, _)| i != a && i != b);
            cost += 4.0 * THROUGH * real(others.filter(|(_, node)| near(node)).count());
            let hit = |rect: Rect| {
                bounds.overlaps(rect) && points.windows(2).any(|line| rect.is_crossed_by(line[0], line[1]))
            };
            cost += THROUGH / 2.0 * real(self.words.iter().filter(|(_, rect)| hit(*rect)).count());
            let inside = |p: &Point| self.style.bounds.holds(Rect::around(*p, 2.0));
            cost += if points.iter().all(inside) { 0.0 } else { 4.0 * THROUGH };
        }
        cost
    }

    /// Writes the words beside the first `nodes` where they are best among all that is drawn so far: the people and organisations
    /// of each, and its name, unless that stands in the circle.
    pub(super) fn settle_words(&mut self, analysis: &Analysis, nodes: usize) {
        for i in 0..nodes {
            self.words.retain(|&(node, _)| node != i);
            let Node { actor, center, radius, principal, .. } = self.nodes[i];
            let mut words = Words::of(analysis, &self.tally, actor, self.most_tags(principal));
            if principal {
                let is_inside = |l: &Line| Rect::around(center, radius).holds(l.bounds());
                self.nodes[i].name.retain(is_inside);
                if !self.nodes[i].name.is_empty() {
                    words.name.clear();
                }
            }
            if words.is_empty() {
                continue;
            }
            let outward = (center - point(self.style.bounds.width / 2.0, self.style.bounds.height / 2.0)).unit();
            let away = |side: Point| if principal { side.x * outward.x + side.y * outward.y } else { 0.0 };
            let blocks = SIDES.map(|side| {
                let block = words.beside(side, center, radius, self.style);
                (self.word_cost(&block) - 40.0 * away(side), block)
            });
            if let Some((_, block)) = blocks.into_iter().min_by(|x, y| x.0.total_cmp(&y.0)) {
                self.write(i, block);
            }
        }
    }

    /// How many people and organisations stand beside a node.
    fn most_tags(&self, principal: bool) -> usize {
        match (principal, self.style.phone) {
            (false, _) => 1,
            (true, true) => 2,
            (true, false) => 3,
        }
    }

    /// Gives words their room; those that a node that is no principal had before are gone.
    fn write(&mut self, node: usize, mut block: Block) {
        if !self.nodes[node].principal {
            self.nodes[node].name.clear();
        }
        block.name.retain(|l| !l.text.is_empty());
        block.tags.retain(|t| !t.line.text.is_empty());
        self.words.extend(block.lines().map(|l| (node, l.bounds())));
        self.nodes[node].name.extend(block.name);
        self.nodes[node].tags = block.tags;
    }

    /// Whether someone who has statements with an actor is placed already.
    pub(super) fn knows(&self, analysis: &Analysis, actor: usize) -> bool {
        !self.neighbours(analysis, actor).is_empty()
    }

    /// The nodes placed so far that an actor has statements with, and how many.
    fn neighbours(&self, analysis: &Analysis, actor: usize) -> Vec<(usize, usize)> {
        let other = |r: &Relation| match r.pair {
            (a, b) if a == actor => Some((self.index(b)?, r.statements.len())),
            (a, b) if b == actor => Some((self.index(a)?, r.statements.len())),
            _ => None,
        };
        analysis.relations.iter().filter_map(other).collect()
    }

    /// Finds a place for one of the others.
    pub(super) fn add_other(&mut self, analysis: &Analysis, actor: usize) {
        let count = self.tally.ends[actor];
        let base = if self.style.phone { 9.0 } else { 12.0 };
        let radius = base + real(count).sqrt().min(6.0) * 3.2;
        let node = self.put(actor, AWAY, radius, count);
        self.settle(analysis, node);
    }

    /// Lets the others look for a better place, one after the other, now that all of them stand: those who came first knew
    /// little of those who came after. Among very many pairs there is none.
    pub(super) fn resettle(&mut self, analysis: &Analysis) {
        for _ in 0..ROUNDS {
            for node in 0..self.nodes.len() {
                if self.joined.len() <= BOWED && !self.nodes[node].principal && self.is_crossed(node) {
                    self.settle(analysis, node);
                }
            }
        }
    }

    /// Whether one of a node's links crosses another, or passes behind a circle.
    fn is_crossed(&self, node: usize) -> bool {
        let line = |&(a, b, _): &Link| (self.nodes[a].center, self.nodes[b].center);
        let own = |&&(a, b, _): &&Link| a == node || b == node;
        self.joined.iter().filter(own).any(|link| {
            let (from, to) = line(link);
            let passes =
                |(i, n): (usize, &Node)| i != link.0 && i != link.1 && n.center.distance_to(from, to) < n.radius + 6.0;
            self.joined.iter().any(|other| cross((from, to), line(other))) || self.nodes.iter().enumerate().any(passes)
        })
    }

    /// Puts one of the others where it costs least, wherever it stood before.
    fn settle(&mut self, analysis: &Analysis, node: usize) {
        let Node { actor, radius, center: before, .. } = self.nodes[node];
        self.nodes[node].center = AWAY;
        self.words.retain(|&(owner, _)| owner != node);
        self.joined.retain(|&(a, b, _)| a != node && b != node);
        self.lines.retain(|(_, owners)| owners.0 != node && owners.1 != node);
        let words = Words::of(analysis, &self.tally, actor, 1);
        let neighbours = self.neighbours(analysis, actor);
        let pulling = &neighbours[..neighbours.len().min(PULLING)];
        let (width, height) = (self.style.bounds.width, self.style.bounds.height);
        let part = |i: usize, of: usize| (real(i % of) + 0.5) / real(of);
        let grid = (0..GRID.0 * GRID.1).map(|i| point(width * part(i, GRID.0), height * part(i / GRID.0, GRID.1)));
        let mut best: Option<(f64, Point, Block)> = None;
        // Who stands already moves only for the sake of much.
        for center in std::iter::once(before).chain(grid) {
            let least = best.as_ref().map_or(f64::INFINITY, |(least, ..)| *least);
            let stays = if center == before { MOVING } else { 0.0 };
            let place = self.place_cost(center, radius, pulling, least + stays) - stays;
            if place >= least {
                continue;
            }
            for side in SIDES {
                let block = words.beside(side, center, radius, self.style);
                let own = pulling.iter().map(|&(n, _)| (self.nodes[n].center, center));
                let crossed = own.filter(|&(p, q)| block.lines().any(|l| l.bounds().grown(2.0).is_crossed_by(p, q)));
                let cost = place + self.word_cost(&block) + TOUCHED * real(crossed.count());
                if best.as_ref().is_none_or(|(least, ..)| cost < *least - 1e-6) {
                    best = Some((cost, center, block));
                }
                if cost <= place {
                    break;
                }
            }
        }
        let Some((_, center, block)) = best else { return };
        self.stand(node, center);
        self.write(node, block);
        for (neighbour, threads) in neighbours {
            self.joined.push((neighbour, node, threads));
            self.lines.push(((self.nodes[neighbour].center, center), (neighbour, node)));
        }
    }

    /// Moves a node that is no principal to its place.
    fn stand(&mut self, node: usize, center: Point) {
        self.nodes[node].center = center;
        self.nodes[node].number.at = point(center.x, center.y + 4.2);
    }

    /// Puts a node that is no principal at its place.
    fn put(&mut self, actor: usize, center: Point, radius: f64, count: usize) -> usize {
        let number = labels::number(count, center, 12.0);
        let (name, tags) = (Vec::new(), Vec::new());
        let node = self.add(Node { actor, principal: false, center, radius, count, number, name, tags });
        self.stand(node, center);
        node
    }

    /// Puts those who found no room among the others into rows below.
    pub(super) fn add_rows(&mut self, analysis: &Analysis, actors: &[usize]) {
        let columns = (self.style.bounds.width / if self.style.phone { 84.0 } else { 130.0 }).floor().max(2.0);
        let (wide, radius, top) = (self.style.bounds.width / columns, 13.0, self.style.bounds.height);
        self.style.bounds.height += (real(actors.len()) / columns).ceil() * ROW;
        let (mut column, mut row) = (0.0, 0.0);
        for &actor in actors {
            let center = point(wide * (column + 0.5), top + ROW * row + radius + 2.0);
            let node = self.put(actor, center, radius, self.tally.ends[actor]);
            let size = self.style.letters[2];
            let line = |(i, text): (usize, String)| {
                let at = point(center.x, center.y + radius + size * (1.1 + 1.2 * real(i)));
                Line { text, at, anchor: Anchor::Middle, size }
            };
            let name = wrap(&analysis.actors[actor].name, size, wide - 8.0, 2).into_iter().enumerate().map(line);
            let block = Block { name: name.collect(), tags: Vec::new() };
            self.write(node, block);
            column += 1.0;
            if column >= columns {
                (column, row) = (0.0, row + 1.0);
            }
        }
    }

    /// The width of the drawing.
    pub(super) fn width(&self) -> f64 {
        self.style.bounds.width
    }

    /// The height of the drawing.
    pub(super) fn height(&self) -> f64 {
        self.style.bounds.height
    }

    /// What a circle costs at a place. Counting stops at `least`, what the best place so far costs.
    fn place_cost(&self, center: Point, radius: f64, neighbours: &[(usize, usize)], least: f64) -> f64 {
        let circle = Rect::around(center, radius + 10.0);
        let mut cost = if self.style.bounds.holds(circle) { 0.0 } else { OUTSIDE };
        for node in &self.nodes {
            let gap = (center - node.center).length() - radius - node.radius;
            cost += if gap < 14.0 { COVERED } else { (60.0 - gap).max(0.0) * 4.0 };
        }
        cost += COVERED * real(self.words.iter().filter(|(_, w)| w.grown(4.0).overlaps(circle)).count());
        let touched = self.lines.iter().filter(|&&((p, q), _)| center.distance_to(p, q) < radius + 9.0);
        cost += TOUCHED * real(touched.take(6).count());
        for link in neighbours {
            if cost >= least {
                break;
            }
            cost += self.link_cost(center, radius, *link);
        }
        cost
    }

    /// What the threads to a neighbour cost if a circle stands at a place.
    fn link_cost(&self, center: Point, radius: f64, (n, threads): (usize, usize)) -> f64 {
        // Many threads need a long way to part and meet again.
        let ideal = radius + if self.style.phone { 105.0 } else { 150.0 } + real(coarse(threads).min(16)) * 3.5;
        let line = (self.nodes[n].center, center);
        let (length, toward) = ((center - line.0).length(), (center - line.0).unit());
        let mut cost = (length - ideal).abs() * if length < ideal { 2.0 } else { 0.7 };
        for &(a, b, crossed) in &self.joined {
            let (from, to) = (self.nodes[a].center, self.nodes[b].center);
            if cross(line, (from, to)) {
                cost += CROSSING * real(coarse(crossed)).sqrt().min(4.0);
            }
            // Two lines that leave a circle in nearly the same direction end on the same stretch of its rim.
            if a == n || b == n {
                let other = (if a == n { to - from } else { from - to }).unit();
                cost += ((other.x * toward.x + other.y * toward.y) - 0.6).max(0.0) * 300.0;
            }
        }
        let passes = |(i, node): (usize, &Node)| i != n && node.center.distance_to(line.0, line.1) < node.radius + 6.0;
        cost += THROUGH * real(self.nodes.iter().enumerate().filter(|&x| passes(x)).count());
        cost + THROUGH * real(self.words.iter().filter(|(_, w)| w.is_crossed_by(line.0, line.1)).count())
    }

    /// What words cost at a place.
    fn word_cost(&self, block: &Block) -> f64 {
        let mut cost = 0.0;
        for line in block.lines() {
            let rect = line.bounds().grown(3.0);
            cost += match line.text.as_str() {
                "" => OUTSIDE,
                text if text.ends_with('…') => CUT,
                _ => 0.0,
            };
            cost += if self.style.bounds.holds(line.bounds()) { 0.0 } else { OUTSIDE };
            let on_circle = |center: Point, radius: f64| rect.overlaps(Rect::around(center, radius));
            cost += COVERED * real(self.nodes.iter().filter(|n| on_circle(n.center, n.radius)).count());
            cost += COVERED * real(self.words.iter().filter(|(_, w)| w.overlaps(rect)).count());
            cost += TOUCHED * real(self.lines.iter().filter(|&&((p, q), _)| rect.is_crossed_by(p, q)).take(4).count());
        }
        cost
    }

    /// Takes in a node. Returns its number.
    fn add(&mut self, node: Node) -> usize {
        let number = self.nodes.len();
        self.standing[node.actor] = Some(number);
        self.nodes.push(node);
        number
    }

    fn index(&self, actor: usize) -> Option<usize> {
        self.standing[actor]
    }

    fn disc(&self, node: usize) -> Disc {
        let Node { actor, center, radius, .. } = self.nodes[node];
        Disc { actor, center, radius }
    }
}

/// A count to the next lower power of two: a statement more or less hardly ever moves anyone.
fn coarse(count: usize) -> usize {
    1 << count.max(1).ilog2()
}

/// Enough curves of a spindle to fill the room it takes, the outermost ones among them.
fn outline(spindle: &Spindle) -> impl Iterator<Item = &Curve> {
    let last = spindle.strands.len().saturating_sub(1);
    let step = (last / 8).max(1);
    let picked = spindle.strands.iter().enumerate().filter(move |(i, _)| i % step == 0 || *i == last);
    picked.map(|(_, (_, strand))| &strand.curve)
}
