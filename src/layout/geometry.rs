//! Points, boxes and curves.
//!
//! Only operations that IEEE 754 rounds exactly are used (no sines), so that every machine draws the same. Nothing here knows what is drawn.

use std::ops::{Add, Mul, Sub};

/// A number of things as a length.
pub fn real(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// A point, or the way from one to another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downward.
    pub y: f64,
}

/// The point at `x`, `y`.
pub const fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        point(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        point(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Point {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        point(self.x * by, self.y * by)
    }
}

impl Point {
    /// The length of the way.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// The way of length one in the same direction; to the right if there is none.
    #[must_use]
    pub fn unit(self) -> Self {
        let length = self.length();
        if length > 1e-9 { self * (1.0 / length) } else { point(1.0, 0.0) }
    }

    /// The way turned by a quarter, clockwise as the screen shows it.
    #[must_use]
    pub fn turned(self) -> Self {
        point(-self.y, self.x)
    }

    /// The distance to the straight line between two points.
    pub fn distance_to(self, from: Self, to: Self) -> f64 {
        let way = to - from;
        let square = way.x * way.x + way.y * way.y;
        let off = self - from;
        let along = if square > 0.0 { ((off.x * way.x + off.y * way.y) / square).clamp(0.0, 1.0) } else { 0.0 };
        (self - (from + way * along)).length()
    }
}

/// Whether two straight lines cross, touching ends not counted.
pub fn cross(a: (Point, Point), b: (Point, Point)) -> bool {
    let side =
        |(from, to): (Point, Point), p: Point| (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    side(a, b.0) * side(a, b.1) < -1e-9 && side(b, a.0) * side(b, a.1) < -1e-9
}

/// A box.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Rect {
    /// The box with these edges.
    pub const fn new(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self { left, top, width, height }
    }

    /// The square around a circle.
    pub fn around(center: Point, radius: f64) -> Self {
        Self::new(center.x - radius, center.y - radius, 2.0 * radius, 2.0 * radius)
    }

    /// Its right edge.
    pub fn right(self) -> f64 {
        self.left + self.width
    }

    /// Its lower edge.
    pub fn bottom(self) -> f64 {
        self.top + self.height
    }

    /// The box, larger by `by` on every side.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self::new(self.left - by, self.top - by, self.width + 2.0 * by, self.height + 2.0 * by)
    }

    /// Whether `other` lies wholly inside.
    pub fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Whether the two share an area.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right() && other.left < self.right() && self.top < other.bottom() && other.top < self.bottom()
    }

    /// Whether a straight line runs through it.
    pub fn is_crossed_by(self, from: Point, to: Point) -> bool {
        let beside = from.x.max(to.x) < self.left || from.x.min(to.x) > self.right();
        if beside || from.y.max(to.y) < self.top || from.y.min(to.y) > self.bottom() {
            return false;
        }
        let inside = |p: Point| p.x > self.left && p.x < self.right() && p.y > self.top && p.y < self.bottom();
        let (a, c) = (point(self.left, self.top), point(self.right(), self.bottom()));
        let (b, d) = (point(c.x, a.y), point(a.x, c.y));
        inside(from) || inside(to) || cross((from, to), (a, c)) || cross((from, to), (b, d))
    }
}

/// A cubic Bézier curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it starts.
    pub from: Point,
    /// Where it heads first.
    pub leave: Point,
    /// Where it comes from last.
    pub arrive: Point,
    /// Where it ends.
    pub to: Point,
}

impl Curve {
    /// The point at `t`, from 0 to 1.
    pub fn at(&self, t: f64) -> Point {
        let u = 1.0 - t;
        self.from * (u * u * u)
            + self.leave * (3.0 * u * u * t)
            + self.arrive * (3.0 * u * t * t)
            + self.to * (t * t * t)
    }

    /// Its points at `steps` equal steps, both ends included.
    pub fn points(&self, steps: usize) -> impl Iterator<Item = Point> + '_ {
        (0..=steps).map(move |i| self.at(real(i) / real(steps)))
    }

    /// A box that it does not leave: that of its four points, as it lies within their hull.
    pub fn bounds(&self) -> Rect {
        let least = |of: fn(Point) -> f64| of(self.from).min(of(self.leave)).min(of(self.arrive)).min(of(self.to));
        let most = |of: fn(Point) -> f64| of(self.from).max(of(self.leave)).max(of(self.arrive)).max(of(self.to));
        let (left, top) = (least(|p| p.x), least(|p| p.y));
        Rect::new(left, top, most(|p| p.x) - left, most(|p| p.y) - top)
    }

    /// The straight lines between those points.
    pub fn lines(&self, steps: usize) -> impl Iterator<Item = (Point, Point)> + '_ {
        self.points(steps).zip(self.points(steps).skip(1))
    }
}
