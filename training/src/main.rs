//! Makes `data/syntax.bin`, the grammar of the widget, from public data. See `MODEL.md` beside this crate.

mod aligned;
mod config;
mod conllu;
mod learn;
mod math;
mod network;
mod oracle;
mod parser;
mod quantise;
mod random;
mod recipe;
mod score;
mod tags;
mod text;
mod vectors;
mod vocabulary;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match recipe::run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
