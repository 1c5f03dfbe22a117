//! The command line of Trilateral.
//!
//! In: texts, as files, on standard input, or one a line. Out: their analyses as JSON, or their pictures as files. All reading
//! and drawing is done by the library; here are only arguments, files and exit codes.
#![allow(clippy::print_stdout, reason = "printing is what a command line is for")]

mod lines;
mod png;
mod render;

use std::fs;
use std::io::{self, Read, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use trilateral::actor;
use trilateral::document::Document;
use trilateral::model::{Analysis, Corrections, corrected};
use trilateral::syntax::{self, conllu};
use trilateral::time::Date;
use trilateral::{Options, analyze};

/// Reads an editorial about relations between states: who does what to whom, when, and where the text says so.
#[derive(Parser)]
#[command(version, propagate_version = true, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read a text and print its analysis as JSON.
    ///
    /// The text may be plain, Markdown or simple HTML, in UTF-8. Offsets in the answer are UTF-16 code units into the
    /// text as given. Dates without a year are counted from --published if it is given.
    #[command(after_help = "Examples:\n  trilateral parse editorial.txt --published 2025-05-12\n  \
        curl -s https://example.org/a.html | trilateral parse -\n  \
        trilateral parse --jsonl < texts.jsonl > analyses.jsonl\n\n\
        A line for --jsonl is {\"id\": \"a\", \"text\": \"…\", \"published\": \"2025-05-12\"}; id and published may be left out.")]
    Parse {
        /// The file to read; "-" or nothing reads standard input.
        file: Option<PathBuf>,
        /// The day the text was published, as YYYY-MM-DD.
        #[arg(long, value_name = "DATE", value_parser = date)]
        published: Option<Date>,
        /// An editor's corrections, a JSON document, laid over what is read.
        #[arg(long, value_name = "FILE")]
        corrections: Option<PathBuf>,
        /// Read one JSON object a line from standard input and write one analysis a line, in order.
        #[arg(long, conflicts_with_all = ["file", "published", "corrections"])]
        jsonl: bool,
        /// How many texts to read at once with --jsonl: as many as there are cores if not given.
        #[arg(long, value_name = "N", requires = "jsonl")]
        jobs: Option<NonZeroUsize>,
    },
    /// Draw a text without a browser: the figure that stands where the widget does not, as HTML.
    ///
    /// The figure holds a summary, the picture as SVG, the pairs as a list and the statements as a table, needs neither style
    /// sheet nor script, and is what belongs between <trilateral-map> and </trilateral-map>.
    #[command(after_help = "Examples:\n  trilateral render editorial.txt --published 2025-05-12 > figure.html\n  \
        trilateral render editorial.txt --page --url https://example.org/map.html --embed trilateral/1/embed.js --src editorial.txt > map.html\n  \
        trilateral render editorial.txt --svg map.svg --png map.png --png-width 1200\n  \
        trilateral render editorial.txt --oembed map.json --frame 'https://example.org/trilateral/1/embed.html?src=../../editorial.txt'")]
    Render(Box<render::Arguments>),
    /// Print the grammar of a text as CoNLL-U: word classes, tags, heads and relations.
    ///
    /// For people who mend rules, and for measuring. A text is cut into our own sentences and words; with --conllu the words
    /// are those of a treebank, read from standard input, and the columns UPOS, XPOS, HEAD and DEPREL are replaced.
    Syntax {
        /// The file to read; "-" or nothing reads standard input.
        file: Option<PathBuf>,
        /// Read CoNLL-U with the words given from standard input and fill in what is found of them.
        #[arg(long, conflicts_with = "file")]
        conllu: bool,
    },
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| format!("“{text}” is not a day of the calendar; write it as 2025-05-12"))
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Parse { jsonl: true, jobs, .. } => lines::parse(jobs),
        Command::Parse { file, published, corrections, .. } => {
            parse(file.as_deref(), Options { published }, corrections.as_deref())
        }
        Command::Render(asked) => {
            let options = Options { published: asked.published };
            understood(asked.file.as_deref(), options, asked.corrections.as_deref())
                .and_then(|analysis| render::render(*asked, analysis))
        }
        Command::Syntax { file, conllu } => print_syntax(file.as_deref(), conllu),
    };
    match done {
        Ok(code) => code,
        // Whoever reads our output has stopped, as `head` does: nothing is wrong.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("trilateral: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Reads one text and prints its analysis, indented.
fn parse(file: Option<&Path>, options: Options, corrections: Option<&Path>) -> io::Result<ExitCode> {
    let analysis = understood(file, options, corrections)?;
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &analysis.json(None))?;
    writeln!(out)?;
    Ok(ExitCode::SUCCESS)
}

/// The analysis of a text, corrected; its notes are told on standard error.
fn understood(file: Option<&Path>, options: Options, corrections: Option<&Path>) -> io::Result<Analysis> {
    let corrections = corrections.map(read_corrections).transpose()?;
    let text = read(file)?;
    let mut analysis = analyze(&text, &options);
    if let Some(corrections) = &corrections {
        analysis = corrected(analysis, corrections);
    }
    for note in &analysis.notes {
        eprintln!("trilateral: note: {}", note.message);
    }
    Ok(analysis)
}

/// The corrections of a file; if it holds none, what is wrong and what would be right.
fn read_corrections(file: &Path) -> io::Result<Corrections> {
    let told = |problem: String| io::Error::new(io::ErrorKind::InvalidData, problem);
    let text = fs::read(file).map_err(|e| io::Error::new(e.kind(), format!("cannot read {}: {e}", file.display())))?;
    serde_json::from_slice(&text).map_err(|e| {
        let example = r#"{"schema": 1, "corrections": [{"reject": {"at": {"exact": "words of the text"}}}]}"#;
        told(format!("{} holds no corrections: {e}; a document of them is {example}", file.display()))
    })
}

/// Prints the grammar of a text, or of the words of a treebank.
fn print_syntax(file: Option<&Path>, conllu: bool) -> io::Result<ExitCode> {
    let text = read(file)?;
    let lines = if conllu {
        conllu::replace(&text)
    } else {
        let document = Document::whole(&text);
        let cast = actor::cast(&document);
        let syntax = syntax::parse(&document, &cast.names(&document));
        conllu::of_document(&document, &syntax, &cast.persons())
    };
    io::stdout().lock().write_all(lines.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// The text of a file or of standard input. Bytes that are no UTF-8 are read as U+FFFD, so that nothing else is lost.
fn read(file: Option<&Path>) -> io::Result<String> {
    let bytes = if let Some(file) = file.filter(|f| *f != Path::new("-")) {
        fs::read(file).map_err(|e| io::Error::new(e.kind(), format!("cannot read {}: {e}", file.display())))?
    } else {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        bytes
    };
    Ok(match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            eprintln!(
                "trilateral: note: the text is not UTF-8 throughout; what could not be read is shown as “\u{fffd}”"
            );
            String::from_utf8_lossy(error.as_bytes()).into_owned()
        }
    })
}
