//! What `trilateral render` writes: the picture without a browser.

use std::time::Duration;

use serde_json::Value;
use trilateral::lexicon::actors;
use trilateral::view::{Shared, still};
use trilateral::{Options, analyze};

use crate::cli::{json, run};
use crate::linear::took;

const TEXT: &str = "On March 17, Japan and South Korea agreed to resume their talks. China may condemn Japan. \
    According to Seoul, the United States supports South Korea. Russia did not attack Ukraine.";

fn rendered(arguments: &[&str], text: &str) -> String {
    let done = run(&[&["render", "-", "--published", "2025-03-20"], arguments].concat(), text.as_bytes());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// The start tags of markup, in order; fails if end tags do not match them.
fn tags(markup: &str) -> Vec<&str> {
    let (mut all, mut open) = (Vec::new(), Vec::new());
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let mut quoted = false;
        let end = rest.bytes().position(|b| {
            quoted ^= b == b'"';
            b == b'>' && !quoted
        });
        let (tag, after) = rest.split_at(end.expect("a tag without an end"));
        rest = &after[1..];
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "</{name}> closes something else");
        } else {
            all.push(tag);
            if !tag.ends_with('/') && !matches!(name, "!doctype" | "meta" | "link") {
                open.push(name);
            }
        }
    }
    assert!(open.is_empty(), "{open:?} are not closed");
    all
}

#[test]
fn the_figure_says_what_parse_says() {
    let analysis = json(&run(&["parse", "-", "--published", "2025-03-20"], TEXT.as_bytes()).stdout);
    let figure = rendered(&[], TEXT);
    let statements = analysis["statements"].as_array().unwrap();
    assert!(statements.len() >= 4, "{}", statements.len());
    let rows: Vec<&str> = tags(&figure).into_iter().filter(|t| t.starts_with("tr data-statement")).collect();
    assert_eq!(rows.len(), statements.len());
    assert!(figure.contains(analysis["summary"].as_str().unwrap()));
    for statement in statements {
        assert!(figure.contains(&format!("<td>{}</td>", statement["label"].as_str().unwrap())), "{statement}");
    }
    let pairs = analysis["relations"].as_array().unwrap().len();
    assert_eq!(figure.matches("<li>").count(), pairs);
    for whole in
        ["On March 17, Japan and South Korea agreed to resume their talks.", "<svg", "<caption>", "hedged: “may”"]
    {
        assert!(figure.contains(whole), "{whole} is missing");
    }
}

#[test]
fn every_look_is_an_attribute_that_a_strict_page_takes() {
    for tag in tags(&rendered(&[], TEXT)) {
        for refused in [" style=", " class=", " onclick=", "tabindex", "role=\"button\""] {
            assert!(!tag.contains(refused), "<{tag}> has {refused}");
        }
        let drawn = ["path", "circle", "polygon", "line "].iter().any(|n| tag.starts_with(n));
        assert!(!drawn || tag.contains("stroke=") || tag.contains("fill="), "<{tag}> has no colour");
    }
}

#[test]
fn text_stays_text() {
    let text = "---\ntitle: A <b>\"bold\"</b> & <script>alert(1)</script> title\nauthor: <img src=x onerror=alert(2)>\n---\n\n\
        “<script>alert(3)</script>” & \u{202e}<img src=x onerror=alert(4)>, China condemned Japan\u{0}\u{8}. <script>alert(5)</script>";
    for arguments in
        [&[][..], &["--page", "--url", "https://example.org/?a=\"><script>"], &["--principals", "<script>"]]
    {
        let html = rendered(arguments, text);
        for tag in tags(&html) {
            let name = tag.split(' ').next().unwrap();
            assert!(!matches!(name, "script" | "img" | "b"), "<{tag}>");
        }
        assert!(!html.contains(['\u{0}', '\u{8}']));
    }
}

#[test]
fn a_text_without_statements_is_a_figure_too() {
    for text in ["", "Nothing happens here."] {
        let figure = rendered(&[], text);
        tags(&figure);
        assert!(figure.contains("<figcaption>") && !figure.contains("<table>"), "{figure}");
        tags(&rendered(&["--page"], text));
    }
}

#[test]
fn a_page_tells_other_sites_what_it_is() {
    let page = rendered(
        &[
            "--page",
            "--url",
            "https://example.org/map.html",
            "--image",
            "https://example.org/map.png",
            "--embed",
            "trilateral/1/embed.js",
            "--src",
            "editorial.txt",
            "--oembed-url",
            "https://example.org/map.json",
        ],
        &format!("---\ntitle: A week of visits\nauthor: Ann Example\n---\n\n{TEXT}"),
    );
    tags(&page);
    for expect in [
        "<title>A week of visits</title>",
        "<meta name=\"author\" content=\"Ann Example\"",
        "<meta property=\"og:title\" content=\"A week of visits\"",
        "<meta property=\"og:description\" content=\"In this text ",
        "<meta property=\"og:url\" content=\"https://example.org/map.html\"",
        "<meta property=\"og:image\" content=\"https://example.org/map.png\"",
        "<meta name=\"twitter:card\" content=\"summary_large_image\"",
        "type=\"application/json+oembed\" href=\"https://example.org/map.json\"",
        "<trilateral-map src=\"editorial.txt\" published=\"2025-03-20\"><figure",
        "<script type=\"module\" src=\"trilateral/1/embed.js\"></script>",
    ] {
        assert!(page.contains(expect), "{expect} is missing from {}", &page[..1500.min(page.len())]);
    }
}

#[test]
fn picture_and_oembed_are_files_of_their_own() {
    let folder = std::env::temp_dir().join(format!("trilateral-render-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (picture, oembed) = (at("map.svg"), at("map.json"));
    let frame = "https://example.org/trilateral/1/embed.html?src=a.txt&published=2025-03-20";
    let printed = rendered(
        &["--svg", &picture, "--oembed", &oembed, "--frame", frame],
        &format!("---\ntitle: A \"week\"\n---\n\n{TEXT}"),
    );
    assert_eq!(printed, "");
    let svg = std::fs::read_to_string(&picture).unwrap();
    tags(&svg);
    for expect in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"",
        "<title>A \"week\"</title>",
        "cooperative",
        "Trilateral: every line",
    ] {
        assert!(svg.contains(expect), "{expect} is missing");
    }
    let document: Value = json(&std::fs::read(&oembed).unwrap());
    assert_eq!((&document["version"], &document["type"]), (&"1.0".into(), &"rich".into()));
    assert!(document["width"].is_u64() && document["height"].is_u64());
    let html = document["html"].as_str().unwrap();
    assert_eq!(tags(html).len(), 1);
    assert!(html.contains("src=a.txt&amp;published=2025-03-20\"") && html.contains("&quot;week&quot;"), "{html}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn an_option_that_hangs_in_the_air_is_refused() {
    for arguments in
        [&["--url", "https://example.org"][..], &["--page", "--embed", "embed.js"], &["--oembed", "x.json"]]
    {
        let done = run(&[&["render", "-"], arguments].concat(), b"");
        assert!(!done.status.success(), "{arguments:?}");
    }
}

#[test]
fn the_demo_page_is_as_rendered() {
    let text = include_str!("../../www/demo/visits.txt");
    let page = rendered(&["--page", "--stylesheet", "gazette.css"], text);
    let kept = include_str!("../../www/demo/static.html");
    assert!(page == kept, "www/demo/static.html is not what is rendered now: write it anew with `make demo`");
}

#[test]
fn the_png_has_the_size_that_was_asked_for_and_is_not_blank() {
    let out = std::env::temp_dir().join(format!("trilateral-render-{}.png", std::process::id()));
    let name = out.to_str().unwrap();
    let done = run(&["render", "-", "--png", name, "--png-width", "640"], TEXT.as_bytes());
    let told = String::from_utf8_lossy(&done.stderr);
    if told.contains("no font was found") {
        // A machine without fonts says so and makes none.
        assert!(!done.status.success() && !out.exists());
        return;
    }
    assert!(done.status.success(), "{told}");
    assert!(done.stdout.is_empty());
    let pixels = resvg::tiny_skia::Pixmap::decode_png(&std::fs::read(&out).unwrap()).unwrap();
    std::fs::remove_file(&out).unwrap();
    assert_eq!(pixels.width(), 640);
    assert!(pixels.height() > 300, "{}", pixels.height());
    let colours: std::collections::HashSet<_> =
        pixels.pixels().iter().map(|p| (p.red(), p.green(), p.blue(), p.alpha())).collect();
    // The ink of words, the paper, the tones, and what lies between them at their edges.
    assert!(colours.len() > 50, "{} colours", colours.len());
    for colour in [(0x0a, 0x6c, 0x93, 255), (0xb8, 0x43, 0x1c, 255)] {
        assert!(colours.contains(&colour), "{colour:?} is missing");
    }

    let refused = run(&["render", "-", "--png", name, "--png-width", "0"], TEXT.as_bytes());
    assert!(!refused.status.success());
}

#[test]
fn all_who_sign_one_treaty_are_drawn_in_a_moment() {
    let names: Vec<&str> = actors().states.iter().map(|s| s.name).filter(|name| !name.contains(' ')).collect();
    let treaty = format!("{} and {} signed a peace treaty. They met in May.", names[1..120].join(", "), names[0]);
    let analysis = Shared::new(analyze(&treaty, &Options::default()));
    assert!(analysis.relations.len() > 5_000, "{} pairs", analysis.relations.len());
    assert!(took(|| assert!(!still::figure(&analysis, &[]).is_empty())) < Duration::from_secs(20));
}
