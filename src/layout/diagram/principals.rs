//! The principals: who the text is about, and where they stand.
//!
//! In: an analysis. Out: one to six actors and their places. The home three stand where readers expect them; any others
//! are given the places of a regular figure so that they lie as on a map, as nearly as it can be.

use super::Style;
use super::tally::Tally;
use crate::actor::ActorKind;
use crate::layout::geometry::{Point, point, real};
use crate::model::Analysis;

/// Russia above, China to the left, North Korea to the right: in parts of the drawing.
const HOME: [(&str, Point); 3] = [("RUS", point(0.45, 0.215)), ("CHN", point(0.16, 0.75)), ("PRK", point(0.73, 0.72))];

/// The most principals there can be.
const MOST: usize = 6;

/// Who has fewer statements than this part of the most is a minor figure.
const MINOR: usize = 3;

/// The figures on which principals can stand, by their number.
const FIGURES: [&[&[Point]]; MOST] = [
    &[&[point(0.5, 0.48)]],
    &[
        &[point(0.22, 0.48), point(0.78, 0.48)],
        &[point(0.5, 0.18), point(0.5, 0.8)],
        &[point(0.25, 0.22), point(0.75, 0.76)],
        &[point(0.25, 0.76), point(0.75, 0.22)],
    ],
    &[
        &[point(0.45, 0.19), point(0.17, 0.74), point(0.74, 0.74)],
        &[point(0.18, 0.24), point(0.76, 0.24), point(0.47, 0.78)],
    ],
    &[
        &[point(0.22, 0.24), point(0.78, 0.24), point(0.22, 0.76), point(0.78, 0.76)],
        &[point(0.5, 0.15), point(0.14, 0.48), point(0.86, 0.48), point(0.5, 0.82)],
    ],
    &[&[point(0.5, 0.14), point(0.15, 0.38), point(0.85, 0.38), point(0.28, 0.8), point(0.72, 0.8)]],
    &[&[point(0.3, 0.15), point(0.7, 0.15), point(0.13, 0.48), point(0.87, 0.48), point(0.3, 0.82), point(0.7, 0.82)]],
];

/// Who the text is about: those asked for; else the home three if at least two of them are among those with many
/// statements; else the two to four with the most; else, where nothing is stated, the states it names most.
pub(super) fn choose(analysis: &Analysis, tally: &Tally, wanted: &[String]) -> Vec<usize> {
    let find = |id: &str| analysis.actors.iter().position(|a| a.id.eq_ignore_ascii_case(id));
    let mut asked: Vec<usize> = Vec::new();
    for actor in wanted.iter().filter_map(|id| find(id)) {
        if asked.len() < MOST && !asked.contains(&actor) {
            asked.push(actor);
        }
    }
    if !asked.is_empty() {
        return asked;
    }

    let counts = &tally.ends;
    let most = counts.iter().copied().max().unwrap_or(0);
    let home: Vec<usize> = HOME.iter().filter_map(|(id, _)| find(id)).filter(|&a| counts[a] > 0).collect();
    if home.iter().filter(|&&a| counts[a] * MINOR >= most).count() >= 2 {
        return home;
    }
    let named =
        |a: usize| if analysis.actors[a].kind == ActorKind::Country { analysis.actors[a].mentions.len() } else { 0 };
    let weight = |a: usize| if most > 0 { counts[a] } else { named(a) };
    let mut ranked: Vec<usize> = (0..counts.len()).filter(|&a| weight(a) > 0).collect();
    ranked.sort_unstable_by_key(|&a| (std::cmp::Reverse(weight(a)), a));
    let most = ranked.first().map_or(0, |&a| weight(a));
    let mut rank = 0;
    ranked.retain(|&a| {
        rank += 1;
        rank <= 2 || rank <= 4 && weight(a) * MINOR >= most
    });
    ranked
}

/// Where the principals stand.
pub(super) fn place(analysis: &Analysis, leading: &[usize], style: Style) -> Vec<(usize, Point)> {
    let home = |actor: usize| HOME.iter().find(|(id, _)| *id == analysis.actors[actor].id).map(|&(_, place)| place);
    let all_home: Option<Vec<Point>> = leading.iter().map(|&a| home(a)).collect();
    let places = match all_home {
        Some(places) if places.len() > 2 => places,
        Some(places) if places.len() == 2 => centred(&places),
        _ => like_a_map(analysis, leading),
    };
    let on_board = |p: Point| point(p.x * style.bounds.width, p.y * style.bounds.height);
    leading.iter().copied().zip(places.into_iter().map(on_board)).collect()
}

/// The same places, moved to the middle of the drawing.
fn centred(places: &[Point]) -> Vec<Point> {
    let sum = places.iter().fold(point(0.0, 0.0), |sum, &p| sum + p);
    let by = point(0.5, 0.48) - sum * (1.0 / real(places.len()));
    places.iter().map(|&p| p + by).collect()
}

/// Places on the regular figure, and in the order on it, that come nearest to the map.
fn like_a_map(analysis: &Analysis, leading: &[usize]) -> Vec<Point> {
    let map = map(analysis, leading);
    let Some(figures) = leading.len().checked_sub(1).and_then(|i| FIGURES.get(i)) else { return Vec::new() };
    let mut best: Option<(f64, Vec<Point>)> = None;
    for figure in *figures {
        each_order(figure.len(), &mut Vec::new(), &mut |order| {
            let cost: f64 = order.iter().zip(&map).map(|(&slot, &at)| square(figure[slot] - at)).sum();
            if best.as_ref().is_none_or(|(least, _)| cost < *least - 1e-9) {
                best = Some((cost, order.iter().map(|&slot| figure[slot]).collect()));
            }
        });
    }
    best.map(|(_, places)| places).unwrap_or_default()
}

fn square(way: Point) -> f64 {
    way.x * way.x + way.y * way.y
}

/// Calls `visit` with every order of the numbers below `n`.
fn each_order(n: usize, order: &mut Vec<usize>, visit: &mut impl FnMut(&[usize])) {
    if order.len() == n {
        return visit(order);
    }
    for next in 0..n {
        if !order.contains(&next) {
            order.push(next);
            each_order(n, order, visit);
            order.pop();
        }
    }
}

/// Where the actors lie on the map, stretched to the unit square. The map is cut open at the widest empty stretch of
/// longitudes, so that neighbours across the date line stay neighbours. Who has no place on it stands in the middle.
fn map(analysis: &Analysis, leading: &[usize]) -> Vec<Point> {
    let places: Vec<Option<(f64, f64)>> =
        leading.iter().map(|&a| analysis.actors[a].place.map(|(lat, lon)| (f64::from(lat), f64::from(lon)))).collect();
    let mut lons: Vec<f64> = places.iter().flatten().map(|&(_, lon)| lon).collect();
    lons.sort_unstable_by(f64::total_cmp);
    let next = |i: usize| if i + 1 < lons.len() { lons[i + 1] } else { lons[0] + 360.0 };
    let widest = (0..lons.len()).max_by(|&i, &j| (next(i) - lons[i]).total_cmp(&(next(j) - lons[j])).then(j.cmp(&i)));
    let west = widest.map_or(0.0, next);
    // From the cut eastward, once around; the remainder of a float takes 2 KB of program.
    let east = |lon: f64| if lon < west { lon - west + 360.0 } else { lon - west };
    let points: Vec<Option<Point>> = places.iter().map(|p| p.map(|(lat, lon)| point(east(lon), -lat))).collect();

    let range = |of: fn(&Point) -> f64| {
        let all = || points.iter().flatten().map(of);
        (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (top, bottom)) = (range(|p| p.x), range(|p| p.y));
    let scale = (right - left).max(bottom - top).max(1.0) / 0.7;
    let middle = point(f64::midpoint(left, right), f64::midpoint(top, bottom));
    points.iter().map(|p| p.map_or(point(0.5, 0.5), |p| (p - middle) * (1.0 / scale) + point(0.5, 0.5))).collect()
}

/// The radius of a principal: larger where many threads must find room on its rim.
pub(super) fn radius(style: Style, largest: usize) -> f64 {
    let base = if style.phone { 32.0 } else { 40.0 };
    let room = if style.phone { 8.0 } else { 18.0 };
    base + (real(largest) * 0.8).min(room)
}
