//! The picture's geometry: what must hold for the sample and for any analysis, at any width.

use std::time::Instant;
use std::{env, fs};

use proptest::prelude::*;
use trilateral::actor::{Actor, ActorKind};
use trilateral::document::Document;
use trilateral::layout::diagram::{Diagram, Node};
use trilateral::layout::geometry::{Point, Rect, cross, point};
use trilateral::layout::text::{Anchor, Line, width};
use trilateral::layout::timeline::{Timeline, dates, links};
use trilateral::layout::window::Window;
use trilateral::layout::{Frame, Scene, places, scene};
use trilateral::model::Analysis;
use trilateral::span::Span;
use trilateral::statement::{Aspect, Certainty, Statement, Status, Tone, Type};
use trilateral::time::{Basis, Date, TimeExpression, TimeType};
use trilateral::words::{Message, Words};
use trilateral::{Options, analyze};

use crate::words::LANGUAGES;
use crate::{digest, fixture};

const WIDTHS: [f64; 7] = [280.0, 358.0, 500.0, 700.0, 900.0, 1100.0, 1600.0];

fn at(analysis: &Analysis, width: f64) -> Scene {
    scene(analysis, &Frame { width, ..Frame::default() })
}

/// The point "3,4".
fn at_point(told: &str) -> Point {
    let (x, y) = told.split_once(',').unwrap();
    point(x.parse().unwrap(), y.parse().unwrap())
}

/// The line "0,0 3,4".
fn line(told: &str) -> (Point, Point) {
    let (from, to) = told.split_once(' ').unwrap();
    (at_point(from), at_point(to))
}

/// All words of the diagram that lie outside circles.
fn words(diagram: &Diagram) -> Vec<&Line> {
    let beside = |line: &&Line, center: Point, radius: f64| {
        let bounds = line.bounds();
        let (x, y) = (bounds.left + bounds.width / 2.0 - center.x, bounds.top + bounds.height / 2.0 - center.y);
        (x * x + y * y).sqrt() > radius
    };
    let lines = diagram.nodes.iter().flat_map(|n| {
        let names = n.name.iter().filter(move |l| beside(l, n.center, n.radius));
        names.chain(n.tags.iter().map(|t| &t.line))
    });
    lines.collect()
}

/// What must hold for every diagram.
fn check_diagram(analysis: &Analysis, diagram: &Diagram) {
    let board = Rect::new(0.0, 0.0, diagram.width, diagram.height);
    for node in &diagram.nodes {
        assert!(board.holds(Rect::around(node.center, node.radius)), "a circle leaves the drawing: {node:?}");
        assert!(!node.name.is_empty(), "a circle has no name: {node:?}");
    }
    for line in words(diagram) {
        assert!(board.grown(0.5).holds(line.bounds()), "words leave the drawing: {line:?}");
    }

    let mut drawn: Vec<usize> = diagram.threads.iter().map(|t| t.statement).collect();
    drawn.extend(diagram.ribbons.iter().flat_map(|r| &r.carries));
    drawn.sort_unstable();
    let stated = |id: &usize| !analysis.ends(&analysis.statements[*id]).is_empty();
    let expected: Vec<usize> = (0..analysis.statements.len()).filter(stated).collect();
    assert_eq!(drawn, expected, "each statement between two actors has one thread or is in one ribbon");

    for strand in diagram.threads.iter().flat_map(|t| &t.strands).chain(diagram.ribbons.iter().map(|r| &r.strand)) {
        let node = |actor: usize| diagram.nodes.iter().find(|n| n.actor == actor).unwrap();
        let (from, to) = (node(strand.ends.0), node(strand.ends.1));
        let off = |p: Point, n: &Node| (p - n.center).length() - n.radius;
        assert!((0.0..6.0).contains(&off(strand.curve.from, from)), "a thread starts away from its circle: {strand:?}");
        let tip = strand.head.map_or(strand.curve.to, |head| head[0]);
        assert!(
            (0.0..30.0).contains(&off(tip, to)),
            "a thread ends {} away from its circle {to:?}: {strand:?}",
            off(tip, to)
        );
        for p in strand.curve.points(12) {
            assert!(p.x.is_finite() && p.y.is_finite());
        }
    }
}

/// What must hold for every timeline.
fn check_timeline(analysis: &Analysis, timeline: &Timeline) {
    let board = Rect::new(0.0, 0.0, timeline.width, timeline.height).grown(0.5);
    let mut told: Vec<usize> = timeline.moments.iter().flat_map(|m| &m.marks).map(|m| m.statement).collect();
    told.extend(&timeline.undated);
    told.sort_unstable();
    assert_eq!(told, (0..analysis.statements.len()).collect::<Vec<_>>(), "each statement is there once");

    for lane in timeline.lanes.iter().filter(|_| timeline.down) {
        let above = lane.from.y - lane.name.last().map_or(0.0, |line| line.at.y);
        assert!((0.0..30.0).contains(&above), "the name of a lane stands {above} above it: {lane:?}");
    }

    let mut taken: Vec<Rect> = Vec::new();
    for moment in &timeline.moments {
        for p in moment.marks.iter().flat_map(|m| &m.dots) {
            assert!(board.holds(Rect::around(*p, 1.0)), "a dot leaves the drawing: {p:?}");
        }
        if let Some(flag) = &moment.flag {
            let wide = width(&flag.date, flag.size) + width(&flag.words, flag.size);
            let left = if flag.anchor == Anchor::End { flag.at.x - wide } else { flag.at.x };
            let rect = Rect::new(left, flag.at.y - flag.size * 0.8, wide, flag.size);
            assert!(board.holds(rect), "a flag leaves the drawing: {flag:?}");
            assert!(taken.iter().all(|t| !t.overlaps(rect)), "a flag covers another: {flag:?}");
            taken.push(rect);
        }
    }
    let ticks = timeline.ticks.iter().filter_map(|t| t.label.as_ref());
    let labels: Vec<Rect> = ticks.chain(timeline.breaks.iter().map(|b| &b.label)).map(Line::bounds).collect();
    for (i, label) in labels.iter().enumerate() {
        assert!(labels[..i].iter().all(|other| !other.overlaps(*label)), "two labels of the axis cover each other");
    }
}

#[test]
fn nothing_overlaps_in_any_language() {
    for lang in LANGUAGES {
        let analysis = fixture::editorial().told_in(crate::words::words(lang));
        for width in WIDTHS {
            let scene = at(&analysis, width);
            check_diagram(&analysis, &scene.diagram);
            check_timeline(&analysis, &scene.timeline);
        }
    }
}

#[test]
fn nothing_of_the_sample_overlaps_or_leaves_the_drawing() {
    let analysis = fixture::editorial();
    for width in WIDTHS {
        let scene = at(&analysis, width);
        check_diagram(&analysis, &scene.diagram);
        check_timeline(&analysis, &scene.timeline);
        let words = words(&scene.diagram);
        for (i, line) in words.iter().enumerate() {
            for other in &words[..i] {
                assert!(!line.bounds().overlaps(other.bounds()), "at {width}: {:?} covers {:?}", line.text, other.text);
            }
            let covers = |n: &Node| line.bounds().overlaps(Rect::around(n.center, n.radius * 0.7));
            assert!(!scene.diagram.nodes.iter().any(covers), "at {width}: {:?} lies on a circle", line.text);
        }
    }
}

#[test]
fn the_home_three_stand_where_the_map_has_them() {
    let analysis = fixture::editorial();
    let diagram = at(&analysis, 1100.0).diagram;
    let place = |id: &str| diagram.nodes.iter().find(|n| analysis.actors[n.actor].id == id).unwrap();
    let (russia, china, korea) = (place("RUS"), place("CHN"), place("PRK"));
    assert!(russia.principal && china.principal && korea.principal);
    assert!(russia.center.y < china.center.y && russia.center.y < korea.center.y);
    assert!(china.center.x < russia.center.x && russia.center.x < korea.center.x);
    assert_eq!(diagram.nodes.iter().filter(|n| n.principal).count(), 3);
}

#[test]
fn principals_can_be_asked_for() {
    let analysis = fixture::editorial();
    let frame = Frame { principals: vec!["ukr".into(), "KOR".into(), "XXX".into()], ..Frame::default() };
    let diagram = scene(&analysis, &frame).diagram;
    let principals: Vec<&str> =
        diagram.nodes.iter().filter(|n| n.principal).map(|n| analysis.actors[n.actor].id.as_str()).collect();
    assert_eq!(principals, ["UKR", "KOR"]);
}

#[test]
fn others_stand_where_the_map_has_them_too() {
    let analysis =
        analyze("Poland praised Germany. Germany criticized France. France thanked Poland.", &Options::default());
    for order in [["POL", "DEU", "FRA"], ["FRA", "POL", "DEU"], ["DEU", "FRA", "POL"]] {
        let frame = Frame { principals: order.map(Into::into).into(), ..Frame::default() };
        let diagram = scene(&analysis, &frame).diagram;
        let x = |id: &str| diagram.nodes.iter().find(|n| analysis.actors[n.actor].id == id).unwrap().center.x;
        assert!(x("FRA") < x("POL"), "{order:?}");
    }
}

#[test]
fn lines_cross_between_their_ends() {
    let rows = [
        ("0,0 4,4", "0,4 4,0", true),
        ("0,0 4,4", "4,0 0,4", true),
        ("1,0 1,4", "0,3 4,3", true),
        // Side by side, one beyond the end of the other, end to end, and one on the other.
        ("0,0 4,4", "1,0 5,4", false),
        ("0,0 4,0", "5,-1 5,1", false),
        ("5,-1 5,1", "0,0 4,0", false),
        ("0,0 4,4", "4,4 8,0", false),
        ("0,0 4,0", "2,0 2,4", false),
        ("0,0 4,0", "1,0 3,0", false),
    ];
    for (a, b, expected) in rows {
        assert_eq!(cross(line(a), line(b)), expected, "{a} and {b}");
        assert_eq!(cross(line(b), line(a)), expected, "{b} and {a}");
    }
}

#[test]
fn a_line_runs_through_a_box_that_it_enters() {
    let rect = Rect::new(10.0, 20.0, 30.0, 10.0);
    let rows = [
        ("0,25 50,25", true),
        ("25,0 25,50", true),
        // Past a corner and across one; from inside, either way round; and wholly inside.
        ("8,21 11,18", false),
        ("8,25 15,18", true),
        ("36,17 42,26", true),
        ("20,25 20,50", true),
        ("20,50 20,25", true),
        ("12,22 14,28", true),
        // Past each side, and along one.
        ("5,0 5,50", false),
        ("45,0 45,50", false),
        ("0,15 50,15", false),
        ("0,35 50,35", false),
        ("0,20 50,20", false),
        ("0,0 5,25", false),
    ];
    for (way, expected) in rows {
        let (from, to) = line(way);
        assert_eq!(rect.is_crossed_by(from, to), expected, "{way}");
    }
}

#[test]
fn how_far_a_point_is_from_a_line() {
    let rows = [
        ("2,3", "0,0 4,0", 3.0),
        ("-3,4", "0,0 4,0", 5.0),
        ("7,-4", "0,0 4,0", 5.0),
        ("5,1", "2,0 2,9", 3.0),
        ("1,7", "1,1 7,7", 18.0_f64.sqrt()),
        // A line of no length is its point.
        ("3,4", "0,0 0,0", 5.0),
    ];
    for (from, way, expected) in rows {
        let (a, b) = line(way);
        assert!((at_point(from).distance_to(a, b) - expected).abs() < 1e-9, "{from} from {way}");
    }
}

#[test]
fn boxes_hold_and_overlap() {
    let rect = Rect::new(10.0, 20.0, 30.0, 10.0);
    let held = [(Rect::new(12.0, 22.0, 5.0, 5.0), true), (rect, true), (rect.grown(1.0), false)];
    let beyond = [point(-1.0, 0.0), point(1.0, 0.0), point(0.0, -1.0), point(0.0, 1.0)];
    let moved = beyond.map(|by| Rect { left: rect.left + by.x, top: rect.top + by.y, ..rect });
    for (other, expected) in held.into_iter().chain(moved.map(|other| (other, false))) {
        assert_eq!(rect.holds(other), expected, "{other:?}");
        assert!(rect.overlaps(other) && other.overlaps(rect), "{other:?}");
    }
    // Those that only touch share no area.
    for by in beyond {
        let other = Rect { left: rect.left + by.x * rect.width, top: rect.top + by.y * rect.height, ..rect };
        assert!(!rect.overlaps(other) && rect.overlaps(other.grown(0.1)), "{other:?}");
    }
}

#[test]
fn letters_are_as_wide_as_they_are() {
    let widths = ["ill", "nnn", "NNN", "MMM"].map(|letters| width(letters, 10.0));
    assert!(widths.is_sorted_by(|a, b| a < b), "{widths:?}");
    let widths = ["нос", "НОС", "жшю", "ЖШЮ"].map(|letters| width(letters, 10.0));
    assert!(widths.is_sorted_by(|a, b| a < b), "{widths:?}");
}

#[test]
fn a_sentence_less_moves_nobody() {
    let analysis = fixture::editorial();
    let mut statements = analysis.statements.clone();
    statements.remove(20);
    let shorter = Analysis::new(
        analysis.document.clone(),
        None,
        analysis.actors.clone(),
        analysis.times.clone(),
        statements,
        &[],
    );
    let places = |a: &Analysis| at(a, 1100.0).diagram.nodes.iter().map(|n| (n.actor, n.center)).collect::<Vec<_>>();
    assert_eq!(places(&analysis), places(&shorter));
}

#[test]
fn the_same_input_gives_the_same_picture() {
    let analysis = fixture::editorial();
    let bytes = || format!("{:?}", at(&analysis, 1100.0));
    assert_eq!(bytes(), bytes());
}

#[test]
fn the_picture_is_the_same_as_in_the_browser() {
    assert_eq!(
        digest::digest(),
        digest::EXPECTED,
        "the layout has changed: put the new number down, for `web.rs` as well"
    );
}

/// "In six months following" is drawn from the date that it is counted from; statements stand in text order below the axis.
#[test]
fn a_date_counted_from_another_is_joined_to_it_and_the_told_order_to_time() {
    let text = "Ukraine accused North Korea in October 2024. Russia acknowledged the deployment to North Korea six months later. \
                Russia signed a treaty with North Korea in June 2024.";
    let analysis = analyze(text, &Options::default());
    for width in WIDTHS {
        let timeline = at(&analysis, width).timeline;
        check_timeline(&analysis, &timeline);
        let counted: Vec<usize> = timeline.arcs.iter().map(|a| a.time).collect();
        let anchored = |t: &usize| analysis.times[*t].anchor.is_some();
        assert!(counted.iter().all(anchored) && counted.len() == 1, "at {width}: {counted:?} {:?}", analysis.times);
        let board = Rect::new(0.0, 0.0, timeline.width, timeline.height).grown(0.5);
        for line in timeline.arcs.iter().filter_map(|a| a.label.as_ref()) {
            assert!(board.holds(line.bounds()), "at {width}: {line:?}");
        }
        let told = links::as_told(&timeline);
        let order: Vec<usize> = told.iter().map(|t| t.statement).collect();
        assert!(order.is_sorted() && order.len() == timeline.moments.iter().map(|m| m.marks.len()).sum::<usize>());
        // Evenly over the length of the lanes, half a step from either end.
        let along = |p: Point| if timeline.down { p.y } else { p.x };
        let (start, end) = (along(timeline.lanes[0].from), along(point(timeline.width, timeline.height)));
        let step = (end - start) / told.len() as f64;
        for (i, t) in told.iter().enumerate() {
            assert!((along(t.curve.to) - start - step * (i as f64 + 0.5)).abs() < 1e-6, "at {width}: {t:?}");
        }
        let room = if timeline.down { 0.0 } else { links::ROW };
        let board = Rect::new(0.0, 0.0, timeline.width, timeline.height + room);
        for t in told {
            let mark = timeline.moments.iter().flat_map(|m| &m.marks).find(|m| m.statement == t.statement).unwrap();
            assert!(
                mark.dots.contains(&t.curve.from) && board.holds(Rect::around(t.curve.to, 5.0)),
                "at {width}: {t:?}"
            );
        }
    }
}

#[test]
fn a_date_in_two_lines_has_the_room_of_two() {
    let told = |date: &str| {
        let analysis = analyze(&format!("Russia supplied North Korea with food {date}."), &Options::default());
        let timeline = at(&analysis, 358.0).timeline;
        (timeline.moments[0].flag.as_ref().unwrap().rest.is_some(), timeline.height)
    };
    let (one, two) = (told("in May 2025"), told("from November 2024 to February 2025"));
    assert!(!one.0 && two.0 && two.1 > one.1, "{one:?} {two:?}");
}

#[test]
fn long_empty_time_does_not_crush_the_rest() {
    let mut analysis = fixture::editorial();
    analysis.times[3].earliest = Date::new(1945, 8, 15);
    analysis.times[3].latest = Date::new(1945, 8, 15);
    let timeline = at(&analysis, 1100.0).timeline;
    check_timeline(&analysis, &timeline);
    let labels: Vec<&str> = timeline.breaks.iter().map(|b| b.label.text.as_str()).collect();
    assert_eq!(labels, ["79 years"]);
    let flags = timeline.moments.iter().filter(|m| m.flag.is_some()).count();
    assert_eq!(flags, timeline.moments.len(), "every date has its words");
}

#[test]
fn a_text_without_dates_has_no_axis() {
    let mut analysis = fixture::editorial();
    analysis.statements.iter_mut().for_each(|s| s.time = None);
    let timeline = at(&analysis, 1100.0).timeline;
    assert!(timeline.moments.is_empty() && timeline.lanes.is_empty());
    assert_eq!(timeline.undated.len(), analysis.statements.len());
}

#[test]
fn dates_in_words() {
    let words = |a: &str, b: &str| dates::words(&Words::default(), Date::parse(a), Date::parse(b));
    assert_eq!(words("2025-04-26", "2025-04-26"), "26 Apr 2025");
    assert_eq!(words("2024-10-01", "2024-10-31"), "Oct 2024");
    assert_eq!(words("2024-10-01", "2024-12-31"), "Oct–Dec 2024");
    assert_eq!(words("2024-01-01", "2024-12-31"), "2024");
    assert_eq!(words("1990-01-01", "1999-12-31"), "1990s");
    assert_eq!(words("2021-01-01", "2023-12-31"), "2021–2023");
    assert_eq!(words("2024-11-01", "2025-02-28"), "Nov 2024 – Feb 2025");
    assert_eq!(words("2025-05-08", "2025-05-09"), "8–9 May 2025");
    assert_eq!(words("2025-04-26", "2025-05-09"), "26 Apr – 9 May 2025");
    assert_eq!(words("2024-12-30", "2025-01-02"), "30 Dec 2024 – 2 Jan 2025");
    assert_eq!(words("2024-06-01", ""), "since Jun 2024");
    assert_eq!(words("", "2024-06-30"), "until Jun 2024");
    assert_eq!(words("", "2024-06-12"), "until 12 Jun 2024");
    assert_eq!(words("", ""), "");
}

#[test]
fn a_window_stays_inside_and_keeps_what_is_pointed_at() {
    let corner = Window::WHOLE.zoomed(2.0, point(1.0, 0.0));
    assert_eq!((corner.scale, corner.from), (2.0, point(0.5, 0.0)));
    // Out again around another place shows everything.
    assert_eq!(corner.zoomed(0.1, point(0.3, 0.9)), Window::WHOLE);
    assert_eq!(corner.dragged(point(0.5, 0.0)).from, point(0.25, 0.0));
    assert_eq!(corner.dragged(point(9.0, -9.0)).from, point(0.0, 0.5));
    assert_eq!(Window::WHOLE.dragged(point(0.4, 0.4)), Window::WHOLE);
    assert!(Window::WHOLE.zoomed(1e9, point(0.5, 0.5)).scale <= 8.0);
}

const NAMES: [&str; 8] = [
    "Mali",
    "Chad",
    "Democratic Republic of the Congo",
    "Fiji",
    "United Arab Emirates",
    "Peru",
    "Oman",
    "Liechtenstein",
];

/// An analysis with so many actors, and statements given by actor, recipient, kind and day.
fn made(actors: usize, rows: &[(usize, usize, u8, Option<i64>)]) -> Analysis {
    let actor = |i: usize| Actor {
        id: format!("A{i:02}"),
        kind: ActorKind::Country,
        name: format!("{}{}", NAMES[i % NAMES.len()], if i < NAMES.len() { "" } else { " II" }),
        country: Some(format!("A{i:02}")),
        place: (i % 5 != 4).then_some((f32::from(i as u8) * 7.0 - 40.0, f32::from(i as u8) * 41.0 % 360.0 - 180.0)),
        mentions: Vec::new(),
    };
    let mut times = Vec::new();
    let mut statements = Vec::new();
    for &(a, b, kind, day) in rows {
        let (a, b) = (a % actors, b % actors);
        let time = day.and_then(|day| {
            let earliest = Date::from_days(day)?;
            times.push(TimeExpression {
                span: Span::default(),
                r#type: TimeType::Date,
                value: earliest.to_string(),
                modifier: None,
                earliest: (kind % 7 != 0).then_some(earliest),
                latest: if kind % 5 == 0 { None } else { earliest.plus_days(i64::from(kind)) },
                basis: Basis::Explicit,
                why: Message::default(),
                anchor: None,
            });
            Some(times.len() - 1)
        });
        let reciprocal = kind % 3 == 0;
        statements.push(Statement {
            span: Span::default(),
            sentence: 0,
            trigger: Span::default(),
            actor: if reciprocal { vec![a, b] } else { vec![a] },
            recipient: if reciprocal { Vec::new() } else { vec![b] },
            reciprocal,
            r#type: Type::Consult,
            tone: [Tone::Cooperative, Tone::Conflictual, Tone::Mixed, Tone::Neutral][usize::from(kind % 4)],
            score: 0.0,
            status: [Status::Asserted, Status::Attributed, Status::Hedged, Status::Denied][usize::from(kind / 4 % 4)],
            certainty: Certainty::Certain,
            negative: false,
            aspect: Aspect::Past,
            attribution: None,
            cues: Vec::new(),
            time,
            label: "speaks with a delegation of some size".into(),
            rule: String::new(),
            why: Message::default(),
        });
    }
    let actors = (0..actors).map(actor).collect();
    Analysis::new(Document::default(), None, actors, times, statements, &[])
}

/// So many statements among so many actors, hardly a pair of them twice.
fn crowd(actors: usize, statements: usize) -> Analysis {
    let rows: Vec<_> = (0..statements)
        .map(|i| {
            let (a, b) = (i * 7919 % actors, (i * 104_729 / 3 + i / actors * 31) % actors);
            (a, b, (i % 37) as u8, (i % 3 == 0).then(|| i64::try_from(i * 13 % 9000).unwrap()))
        })
        .collect();
    made(actors, &rows)
}

/// The least time of three that a layout takes, in milliseconds.
fn took(analysis: &Analysis) -> f64 {
    let run = || {
        let start = Instant::now();
        assert!(!at(analysis, 1100.0).diagram.nodes.is_empty());
        start.elapsed().as_secs_f64() * 1000.0
    };
    (0..3).map(|_| run()).fold(f64::INFINITY, f64::min)
}

#[test]
fn four_times_the_statements_take_hardly_more_than_four_times_as_long() {
    let [few, many, most] = [(12, 50), (100, 2000), (200, 8000)].map(|(actors, n)| took(&crowd(actors, n)));
    eprintln!("layout of 50, 2,000, 8,000 statements: {few:.1}, {many:.1}, {most:.1} ms");
    assert!(most < many * 8.0, "{most:.0} ms after {many:.0} ms");
}

#[test]
fn whoever_has_more_to_do_with_another_stands_farther_away() {
    let away = |threads: usize| {
        let home = [(0, 1, 1, None), (0, 2, 1, None), (1, 2, 1, None)].repeat(30);
        let diagram = at(&made(4, &[home, vec![(3, 0, 1, None); threads]].concat()), 1100.0).diagram;
        let center = |actor: usize| diagram.nodes.iter().find(|n| n.actor == actor).unwrap().center;
        (center(3) - center(0)).length()
    };
    assert!(away(16) > away(1) + 20.0, "{} and {}", away(1), away(16));
}

#[test]
fn many_threads_of_a_pair_merge_and_open() {
    let rows: Vec<_> = (0..100).map(|i| (usize::from(i >= 90), 1 + usize::from(i >= 95), i as u8 % 37, None)).collect();
    let analysis = made(3, &rows);
    let places = places(&analysis, &Frame::default());
    let draw = |open| places.diagram(&analysis, open);
    let closed = draw(None);
    check_diagram(&analysis, &closed);
    // By direction and tone: two directions (and none) of four tones each.
    let numbers: Vec<usize> = closed.ribbons.iter().map(|r| r.number.text.parse().unwrap()).collect();
    assert_eq!((numbers.iter().sum::<usize>(), numbers.len()), (90, 8));
    for ribbon in &closed.ribbons {
        let tones: Vec<Tone> = ribbon.statements.iter().map(|&id| analysis.statements[id].tone).collect();
        assert!(tones.windows(2).all(|t| t[0] == t[1]));
        assert_eq!(ribbon.carries, ribbon.statements);
    }
    for (i, ribbon) in closed.ribbons.iter().enumerate() {
        let bounds = ribbon.number.bounds();
        assert!(!closed.ribbons[..i].iter().any(|r| r.number.bounds().overlaps(bounds)), "two numbers on ribbons");
    }
    let open = draw(Some((1, 0)));
    check_diagram(&analysis, &open);
    assert_eq!((open.ribbons.len(), open.threads.len()), (0, closed.threads.len() + 90));
    let centers = |d: &Diagram| d.nodes.iter().map(|n| n.center).collect::<Vec<_>>();
    assert_eq!(centers(&closed), centers(&open), "nobody moves");
}

#[test]
fn hundreds_of_actors_have_a_place_each() {
    let analysis = crowd(200, 900);
    for width in WIDTHS {
        let scene = at(&analysis, width);
        check_diagram(&analysis, &scene.diagram);
        check_timeline(&analysis, &scene.timeline);
        // The well connected have places of their own; the others stand in rows and cannot touch.
        let rows = &scene.diagram.nodes[scene.diagram.nodes.len() - 150..];
        let boxes: Vec<Rect> = rows.iter().flat_map(|n| &n.name).map(Line::bounds).collect();
        for (i, line) in boxes.iter().enumerate() {
            assert!(boxes[..i].iter().all(|b| !b.overlaps(*line)), "at {width}: names in rows cover each other");
        }
    }
}

/// The texts that the parser was developed on. They are other people's and not part of this project: the folder is beside the
/// checkout or named by `TRILATERAL_TEXTS`, or the test says that it did not run.
#[test]
fn no_word_covers_another_in_the_development_texts() {
    let folder = env::var("TRILATERAL_TEXTS").unwrap_or_else(|_| "../shared/eval/texts".to_owned());
    let Ok(files) = fs::read_dir(&folder) else { return eprintln!("not run: {folder} is not there") };
    let mut faults = Vec::new();
    for path in files.map(|f| f.unwrap().path()) {
        let analysis = analyze(&fs::read_to_string(&path).unwrap(), &Options::default());
        for width in WIDTHS {
            let scene = at(&analysis, width);
            check_diagram(&analysis, &scene.diagram);
            check_timeline(&analysis, &scene.timeline);
            let words = words(&scene.diagram);
            for (i, line) in words.iter().enumerate() {
                let others = words[..i].iter().filter(|o| o.bounds().overlaps(line.bounds()));
                faults.extend(others.map(|o| format!("{path:?} at {width}: {:?} on {:?}", line.text, o.text)));
                let covers = |n: &&Node| line.bounds().overlaps(Rect::around(n.center, n.radius * 0.7));
                let circles = scene.diagram.nodes.iter().filter(covers);
                faults.extend(circles.map(|_| format!("{path:?} at {width}: {:?} on a circle", line.text)));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_analysis_is_drawn_whole(
        actors in 1_usize..14,
        rows in prop::collection::vec((0_usize..14, 0_usize..14, 0_u8..40, prop::option::of(-9_000_i64..21_000)), 0..60),
        width in 240.0_f64..1700.0,
    ) {
        let analysis = made(actors, &rows);
        let scene = at(&analysis, width);
        check_diagram(&analysis, &scene.diagram);
        check_timeline(&analysis, &scene.timeline);
    }
}
