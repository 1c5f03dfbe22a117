//! The recipe: from the treebank and the raw text to the model.
//!
//! In: the folder of the treebank, a file of raw text, where to write. Out: the model, and what it scores.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::aligned;
use crate::config::Config;
use crate::conllu::{self, Sentence};
use crate::learn::{self, Task};
use crate::network::Network;
use crate::parser::{Parser, parse};
use crate::quantise::{Steps, brotli_size};
use crate::score::Score;
use crate::tags::Tags;
use crate::text;
use crate::vectors::Vectors;
use crate::vocabulary::Vocabulary;

/// What the command line gives.
#[derive(Clone)]
struct Options {
    treebank: PathBuf,
    text: Option<PathBuf>,
    work: PathBuf,
    out: PathBuf,
    silver: Vec<PathBuf>,
    settings: Vec<(String, String)>,
}

const USAGE: &str =
    "trilateral-training COMMAND UD=folder [TEXT=file] [WORK=folder] [OUT=file] [SILVER=file] [setting=value …]
  model    the whole recipe
  train    one small net on the treebank and, if given, silver data
  teacher  one large net
  silver   parse the raw text with the teachers, keep what they are sure of
  text     write the text of the treebank’s test part to OUT
  aligned  compare a parse of that text in OUT, in CoNLL-U, with the treebank";

/// Runs a command.
pub fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let (command, rest) = arguments.split_first().ok_or(USAGE)?;
    let mut options = Options {
        treebank: PathBuf::new(),
        text: None,
        work: "target/model".into(),
        out: "target/model/syntax.bin".into(),
        silver: Vec::new(),
        settings: Vec::new(),
    };
    for argument in rest {
        let (name, value) = argument.split_once('=').ok_or(USAGE)?;
        match name {
            "UD" => options.treebank = value.into(),
            "TEXT" => options.text = Some(value.into()),
            "WORK" => options.work = value.into(),
            "OUT" => options.out = value.into(),
            "SILVER" => options.silver.push(value.into()),
            _ => options.settings.push((name.to_owned(), value.to_owned())),
        }
    }
    let test = options.treebank.join("en_ewt-test.conllu");
    match command.as_str() {
        "text" => return Ok(fs::write(&options.out, conllu::text(&test)?)?),
        "aligned" => {
            println!("{}", aligned::compare(&conllu::read(&test)?, &conllu::read(&options.out)?));
            return Ok(());
        }
        _ => {}
    }
    fs::create_dir_all(&options.work)?;
    let data = Data::read(&options)?;
    match command.as_str() {
        "train" => student(&data, &options),
        "model" => model(&data, &options),
        "teacher" => teacher(&data, &options),
        "silver" => silver(&data, &options),
        _ => Err(USAGE.into()),
    }
}

/// The treebank.
struct Data {
    train: Vec<Sentence>,
    dev: Vec<Sentence>,
    test: Vec<Sentence>,
    tags: Tags,
}

impl Data {
    fn read(options: &Options) -> Result<Self, Box<dyn Error>> {
        let part = |name: &str| conllu::read(&options.treebank.join(format!("en_ewt-{name}.conllu")));
        let (train, dev, test) = (part("train")?, part("dev")?, part("test")?);
        let tags = Tags::build(&train, 10);
        Ok(Self { train, dev, test, tags })
    }
}

fn forms(sentence: &Sentence) -> Vec<&str> {
    sentence.iter().map(|w| w.form.as_str()).collect()
}

fn score(parsers: &[Parser], tags: &Tags, gold: &[Sentence]) -> Score {
    let mut score = Score::default();
    for sentence in gold {
        score.add(&parse(parsers, tags, &forms(sentence)).0, sentence);
    }
    score
}

/// How many teachers vote.
const TEACHERS: u64 = 4;

/// The whole recipe. What is already in the work folder is used and not made again; an empty one repeats it all.
fn model(data: &Data, options: &Options) -> Result<(), Box<dyn Error>> {
    let with = |settings: &[(&str, &str)], silver: Vec<PathBuf>| Options {
        settings: settings.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect(),
        silver,
        ..options.clone()
    };
    for seed in 1..=TEACHERS {
        if !options.work.join(format!("teacher-{seed}")).exists() {
            teacher(data, &with(&[("seed", &seed.to_string())], Vec::new()))?;
        }
    }
    let parsed = options.work.join("silver.conllu");
    if !parsed.exists() {
        silver(data, &with(&[], Vec::new()))?;
    }
    student(data, &with(STUDENT, vec![parsed]))
}

/// How the small net differs from the defaults: the treebank thrice, silver data once, keys by their number in both. The
/// development part of the treebank chose these numbers; then it joins what is learned from.
const STUDENT: &[(&str, &str)] = &[
    ("repeat", "3"),
    ("dev", "1"),
    ("epochs", "12"),
    ("least_word", "31"),
    ("least_affix", "115"),
    ("dropout", "0.05"),
    ("round_from", "0.5"),
    ("decay", "0.01"),
    ("tag_weight", "1.6"),
];

/// The small net that ships.
fn student(data: &Data, options: &Options) -> Result<(), Box<dyn Error>> {
    let mut config = Config::default();
    let (mut repeat, mut dev) = (1, 0);
    for (name, value) in &options.settings {
        if name == "repeat" {
            repeat = value.parse()?;
        } else if name == "dev" {
            dev = value.parse()?;
        } else if !config.set(name, value) {
            return Err(format!("no such setting: {name}={value}").into());
        }
    }
    let mut sentences: Vec<Sentence> = Vec::new();
    for _ in 0..repeat {
        sentences.extend(data.train.iter().chain(data.dev.iter().take(dev * data.dev.len())).cloned());
    }
    for path in &options.silver {
        sentences.extend(conllu::read(path)?);
    }
    let vocabulary = Vocabulary::build(sentences.iter().map(forms), &config);
    println!("{config:?}\n{} sentences, {} keys", sentences.len(), vocabulary.keys.len());
    let task = Task { sentences: &sentences, tags: &data.tags, vocabulary: &vocabulary, vectors: None };
    let (net, steps) = fit(&config, &task, data);
    let whole = steps.file(&net, &vocabulary, &data.tags, 0);
    println!("size {} raw {}", brotli_size(&whole), whole.len());
    let (file, dropped) = fitting(|dropped| steps.file(&net, &vocabulary, &data.tags, dropped));
    println!("without the {dropped} rarest keys: size {} raw {}", brotli_size(&file), file.len());
    fs::write(&options.out, &file)?;
    Ok(())
}

/// What the model may weigh, in bytes as brotli leaves them.
const BUDGET: usize = 75_000;

/// The file that fits the budget, without as few of the rarest keys as possible, in steps of ten.
fn fitting(file: impl Fn(usize) -> Vec<u8>) -> (Vec<u8>, usize) {
    let mut dropped = 0;
    loop {
        let file = file(dropped);
        if brotli_size(&file) <= BUDGET || dropped > 5000 {
            return (file, dropped);
        }
        dropped += 10;
    }
}

/// Trains, telling how it goes, and scores the result.
fn fit(config: &Config, task: &Task, data: &Data) -> (Network, Steps) {
    let start = Instant::now();
    learn::train(config, task, |epoch, loss, net| {
        let seconds = start.elapsed().as_secs();
        println!("epoch {epoch} tags {:.3} arcs {:.3} {seconds} s", loss.tags, loss.arcs);
        if epoch % 5 == 4 || epoch + 1 == config.epochs {
            let parser = [Parser { net: net.clone(), vocabulary: task.vocabulary, vectors: task.vectors }];
            println!("  dev  {}", score(&parser, task.tags, &data.dev));
            if epoch + 1 == config.epochs {
                println!("  test {}", score(&parser, task.tags, &data.test));
            }
        }
    })
}

/// How the teachers are trained; each has its own seed.
fn teacher_config() -> Config {
    Config {
        embedding: 48,
        vectors: 64,
        hidden: 192,
        window: 2,
        middle: 1,
        context: 96,
        context_window: 1,
        narrow: 48,
        parser: 160,
        least_word: 2,
        least_affix: 4,
        epochs: 10,
        batch: 8,
        rate: 0.002,
        dropout: 0.3,
        key_dropout: 0.1,
        recase: 0.0,
        quantised: false,
        ..Config::default()
    }
}

/// The raw text and what is learned from it without labels.
struct Raw {
    sentences: Vec<Vec<String>>,
    vectors: Vectors,
}

impl Raw {
    fn read(data: &Data, options: &Options, length: usize) -> Result<Self, Box<dyn Error>> {
        let path = options.text.as_ref().ok_or("TEXT is missing")?;
        let sentences = text::sentences(&fs::read_to_string(path)?);
        let mut all = sentences.clone();
        all.extend(data.train.iter().map(|s| s.iter().map(|w| w.form.clone()).collect()));
        let start = Instant::now();
        let vectors = Vectors::learn(&all, length, 1);
        println!("vectors: {} sentences, {} words, {} s", all.len(), vectors.len(), start.elapsed().as_secs());
        Ok(Self { sentences, vectors })
    }
}

/// One of the large nets that parse the raw text.
fn teacher(data: &Data, options: &Options) -> Result<(), Box<dyn Error>> {
    let mut config = teacher_config();
    for (name, value) in &options.settings {
        if !config.set(name, value) {
            return Err(format!("no such setting: {name}={value}").into());
        }
    }
    let raw = Raw::read(data, options, config.vectors)?;
    let vocabulary = Vocabulary::build(data.train.iter().map(forms), &config);
    println!("{config:?}\n{} keys", vocabulary.keys.len());
    let vectors = (config.vectors > 0).then_some(&raw.vectors);
    let task = Task { sentences: &data.train, tags: &data.tags, vocabulary: &vocabulary, vectors };
    let (net, _) = fit(&config, &task, data);
    save(&options.work.join(format!("teacher-{}", config.seed)), &net)?;
    Ok(())
}

/// Writes the weights of a net as they are.
fn save(path: &Path, net: &Network) -> Result<(), Box<dyn Error>> {
    let bytes: Vec<u8> = net.weights.iter().flat_map(|w| w.to_le_bytes()).collect();
    Ok(fs::write(path, bytes)?)
}

/// Reads the weights of a net.
fn load(path: &Path, net: &mut Network) -> Result<(), Box<dyn Error>> {
    let bytes = fs::read(path)?;
    if bytes.len() != net.weights.len() * 4 {
        return Err(format!("{}: not a net of this size", path.display()).into());
    }
    for (w, b) in net.weights.iter_mut().zip(bytes.chunks_exact(4)) {
        *w = f32::from_le_bytes([b[0], b[1], b[2], b[3]]);
    }
    Ok(())
}

/// Words of silver data.
const SILVER_WORDS: usize = 2_000_000;

/// How sure the teachers must be of a sentence: the mean logarithm of the probabilities of their decisions.
const SURE: f32 = -0.25;

/// Parses the raw text with all teachers in the work folder and keeps the sentences that they are sure of.
fn silver(data: &Data, options: &Options) -> Result<(), Box<dyn Error>> {
    let mut config = teacher_config();
    let (mut limit, mut least, mut teachers) = (SILVER_WORDS, SURE, TEACHERS);
    for (name, value) in &options.settings {
        match name.as_str() {
            "limit" => limit = value.parse()?,
            "least" => least = value.parse()?,
            "teachers" => teachers = value.parse()?,
            _ if config.set(name, value) => {}
            _ => return Err(format!("no such setting: {name}={value}").into()),
        }
    }
    let raw = Raw::read(data, options, config.vectors)?;
    let vocabulary = Vocabulary::build(data.train.iter().map(forms), &config);
    let mut parsers = Vec::new();
    for seed in 1..=teachers {
        let mut net = Network::new(&config, vocabulary.keys.len(), data.tags.pairs.len());
        load(&options.work.join(format!("teacher-{seed}")), &mut net)?;
        parsers.push(Parser { net, vocabulary: &vocabulary, vectors: Some(&raw.vectors) });
    }
    println!("teachers dev  {}", score(&parsers, &data.tags, &data.dev));
    println!("teachers test {}", score(&parsers, &data.tags, &data.test));
    let start = Instant::now();
    let mut out = String::new();
    let (mut read, mut kept, mut words) = (0, 0, 0);
    for sentence in &raw.sentences {
        if words > limit {
            break;
        }
        if !(4..=60).contains(&sentence.len()) {
            continue;
        }
        read += 1;
        let forms: Vec<&str> = sentence.iter().map(String::as_str).collect();
        let (parsed, sureness) = parse(&parsers, &data.tags, &forms);
        if sureness >= least {
            kept += 1;
            words += parsed.len();
            out.push_str(&conllu::write(&parsed));
        }
    }
    println!("silver: {kept} of {read} sentences, {words} words, {} s", start.elapsed().as_secs());
    fs::write(options.work.join("silver.conllu"), out)?;
    Ok(())
}
