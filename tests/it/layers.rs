//! Imports run downward only, and nothing below the view knows of a browser.

use std::fs;
use std::path::{Path, PathBuf};

/// The layers, lowest first. A module may use those of lower layers and itself.
const LAYERS: [&[&str]; 13] = [
    &["span", "names", "pace", "sorted"],
    &["words"],
    &["lexicon"],
    &["document"],
    &["syntax"],
    &["actor", "time"],
    &["statement"],
    &["model"],
    &["analyze"],
    &["layout"],
    &["state"],
    &["view"],
    &["host"],
];

/// Crates that only the view and the host may name; `state` may name `yew::Reducible`.
const BROWSER: [&str; 5] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|l| l.contains(&module))
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The module of `src` that a file belongs to.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix("src").unwrap();
    inside.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// The names after `crate::` in a file's code, comments left out.
fn used(source: &str) -> Vec<String> {
    let code: String = source.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        // "use crate::{actor, time};" names several.
        let list = rest.strip_prefix('{').map_or_else(
            || rest.split(|c: char| !c.is_alphanumeric() && c != '_').take(1).collect::<Vec<_>>(),
            |l| l[..l.find('}').unwrap()].split(',').map(|n| n.trim().split("::").next().unwrap()).collect(),
        );
        found.extend(list.into_iter().map(str::to_owned));
    }
    found
}

#[test]
fn imports_run_downward_only() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    assert!(files.len() > 20, "the sources were not found");
    for path in files {
        let own = module(&path);
        if matches!(own.as_str(), "lib" | "bin") {
            continue;
        }
        let at = layer(&own).unwrap_or_else(|| panic!("{own} has no layer: give it one here and in ARCHITECTURE.md"));
        let source = fs::read_to_string(&path).unwrap();
        for name in used(&source) {
            // `analyze` and `Options` stand at the root of the crate.
            let name = if name == "Options" { "analyze".to_owned() } else { name };
            let Some(below) = layer(&name) else { continue };
            assert!(below < at || name == own, "{}: {own} uses {name}, which lies above it", path.display());
        }
        let browser =
            BROWSER.iter().find(|b| source.contains(&format!("{b}::")) || source.contains(&format!("use {b}")));
        let allowed = matches!(own.as_str(), "view" | "host") || own == "state" && browser == Some(&"yew");
        assert!(browser.is_none() || allowed, "{}: {own} names {browser:?}", path.display());
    }
}
