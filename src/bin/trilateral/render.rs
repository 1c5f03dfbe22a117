//! `trilateral render`: the picture as files that need no browser to be made and no script to be seen.
//!
//! In: a text, and where its files will be found. Out: HTML on standard output, and the files asked for beside it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;
use trilateral::model::Analysis;
use trilateral::time::Date;
use trilateral::view::{Shared, still};

use crate::png;

/// What `render` is asked for.
#[derive(Args)]
pub(crate) struct Arguments {
    /// The file to read; "-" or nothing reads standard input.
    pub(crate) file: Option<PathBuf>,
    /// The day the text was published, as YYYY-MM-DD.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    pub(crate) published: Option<Date>,
    /// An editor's corrections, a JSON document, laid over what is read.
    #[arg(long, value_name = "FILE")]
    pub(crate) corrections: Option<PathBuf>,
    /// The actors in the middle of the picture, such as "PRK RUS CHN"; chosen from the text if not given.
    #[arg(long, value_name = "IDS", default_value = "")]
    principals: String,
    /// Write a whole page, with the meta data that social cards are made of, in place of the figure alone.
    #[arg(long)]
    page: bool,
    /// The address of the page, in full.
    #[arg(long, value_name = "URL", requires = "page")]
    url: Option<String>,
    /// The address of a PNG or JPEG for cards, in full.
    #[arg(long, value_name = "URL", requires = "page")]
    image: Option<String>,
    /// The address of a style sheet for the page.
    #[arg(long, value_name = "URL", requires = "page")]
    stylesheet: Option<String>,
    /// The address of embed.js: the page's figure becomes the fallback of a live map of --src.
    #[arg(long, value_name = "URL", requires_all = ["page", "src"])]
    embed: Option<String>,
    /// The address of the text, for --embed.
    #[arg(long, value_name = "URL", requires = "embed")]
    src: Option<String>,
    /// The address of the corrections, for --embed.
    #[arg(long, value_name = "URL", requires = "embed")]
    corrections_src: Option<String>,
    /// Write the picture alone to this file, as SVG.
    #[arg(long, value_name = "OUT")]
    svg: Option<PathBuf>,
    /// Write the picture alone to this file, as PNG; its letters are drawn with the fonts of this machine.
    #[arg(long, value_name = "OUT")]
    png: Option<PathBuf>,
    /// How many pixels wide the PNG is; twice the picture's own width if not given.
    #[arg(long, value_name = "PIXELS", requires = "png", default_value_t = 1536, value_parser = clap::value_parser!(u32).range(64..=8192))]
    png_width: u32,
    /// Write an oEmbed document for the iframe at --frame to this file.
    #[arg(long, value_name = "OUT", requires = "frame")]
    oembed: Option<PathBuf>,
    /// The address of the iframe page (embed.html?src=…), in full.
    #[arg(long, value_name = "URL", requires = "oembed")]
    frame: Option<String>,
    /// The address of the oEmbed document, for the page to point to.
    #[arg(long, value_name = "URL", requires = "page")]
    oembed_url: Option<String>,
}

/// Renders what was read. With files alone asked for, nothing is printed.
pub(crate) fn render(arguments: Arguments, analysis: Analysis) -> io::Result<ExitCode> {
    let analysis = Shared::new(analysis);
    let principals: Vec<String> = arguments.principals.split_whitespace().map(str::to_owned).collect();
    if let Some(out) = &arguments.svg {
        write_file(out, still::picture(&analysis, &principals))?;
    }
    if let Some(out) = &arguments.png {
        let picture = still::picture(&analysis, &principals);
        let pixels = png::png(&picture, arguments.png_width, png::system_fonts()).map_err(io::Error::other)?;
        write_file(out, pixels)?;
    }
    if let Some((out, frame)) = arguments.oembed.as_deref().zip(arguments.frame.as_deref()) {
        write_file(out, &(serde_json::to_string_pretty(&oembed(&analysis, &principals, frame))? + "\n"))?;
    }
    if !arguments.page && (arguments.svg.is_some() || arguments.png.is_some() || arguments.oembed.is_some()) {
        return Ok(ExitCode::SUCCESS);
    }
    let html = if arguments.page {
        let page = still::Page {
            url: arguments.url,
            image: arguments.image,
            oembed: arguments.oembed_url,
            stylesheet: arguments.stylesheet,
            embed: arguments.embed,
            src: arguments.src,
            corrections: arguments.corrections_src,
        };
        still::page(&analysis, &principals, &page)
    } else {
        still::figure(&analysis, &principals)
    };
    io::stdout().lock().write_all(html.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn write_file(out: &Path, content: impl AsRef<[u8]>) -> io::Result<()> {
    fs::write(out, content).map_err(|e| io::Error::new(e.kind(), format!("cannot write {}: {e}", out.display())))
}

/// An oEmbed document of type "rich" (oembed.com, section 2.3.4): an iframe for sites that ask how to embed a map.
#[derive(Serialize)]
struct Oembed {
    version: &'static str,
    r#type: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author_name: Option<String>,
    provider_name: &'static str,
    html: String,
    width: u32,
    height: u32,
}

/// How much more than the picture the widget shows: header, filters, card, text.
const AROUND: f64 = 700.0;

fn oembed(analysis: &Analysis, principals: &[String], frame: &str) -> Oembed {
    let (width, height) = still::size(analysis, principals);
    let (width, height) = (width as u32, (height + AROUND) as u32);
    let title = analysis.source().title.clone().unwrap_or_else(|| "Who does what to whom".to_owned());
    let html = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\"></iframe>",
        escaped(frame),
        escaped(&format!("Map of “{title}”"))
    );
    let author_name = analysis.source().author.clone();
    Oembed { version: "1.0", r#type: "rich", title, author_name, provider_name: "Trilateral", html, width, height }
}

/// Text as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
