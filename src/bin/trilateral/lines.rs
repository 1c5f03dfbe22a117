//! `trilateral parse --jsonl`: an archive, a line a text, as a filter that any engine can pipe lines through.
//!
//! In: JSON objects on standard input, one a line. Out: their analyses on standard output, one a line, in the same order,
//! each written as soon as it and all before it are done. Several texts are read at once; how many lines are in memory does
//! not depend on how many there are. A line that cannot be read is answered by an object with an `error`: none is lost.

use std::io::{self, BufRead, Write};
use std::num::NonZeroUsize;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread;

use serde::{Deserialize, Serialize};
use trilateral::{Options, analyze};

/// A line of the input.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Option<String>,
    text: String,
    #[serde(default)]
    published: Option<String>,
}

/// What is written for a line that cannot be read.
#[derive(Serialize)]
struct Failure {
    id: Option<String>,
    error: String,
}

/// What is written for a line, and whether it could be read.
struct Answer {
    json: serde_json::Result<Vec<u8>>,
    failed: bool,
}

/// A line with its number, from 1, and where its answer is waited for.
struct Job {
    number: usize,
    line: Vec<u8>,
    answer: Sender<Answer>,
}

/// Lines per worker that may be under way: enough that a long text does not leave the others idle.
const AHEAD: usize = 8;

/// Answers each line of standard input, with `jobs` workers or as many as there are cores. The exit status says at the end
/// whether a line could not be read.
pub(crate) fn parse(jobs: Option<NonZeroUsize>) -> io::Result<ExitCode> {
    let jobs = jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    // The places in the queue are the bound: no line is read before there is one for its answer.
    let (queue, answers) = sync_channel(jobs * AHEAD);
    let (give, take) = channel();
    let take = Mutex::new(take);
    let failed = thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| work(&take));
        }
        let read = scope.spawn(|| read(queue, give));
        let failed = write(answers)?;
        read.join().unwrap_or_else(|_| Err(io::Error::other("reading has stopped")))?;
        io::Result::Ok(failed)
    })?;
    if failed > 0 {
        eprintln!("trilateral: {failed} lines could not be read; their answers have an “error”");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// Hands each line to whoever is free, after queueing where its answer will be. Ends with the input, or when nobody waits.
fn read(queue: SyncSender<Receiver<Answer>>, give: Sender<Job>) -> io::Result<()> {
    for (index, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let (answer, waiting) = channel();
        if queue.send(waiting).is_err() || give.send(Job { number: index + 1, line, answer }).is_err() {
            break;
        }
    }
    Ok(())
}

/// Answers lines until there are no more.
fn work(take: &Mutex<Receiver<Job>>) {
    loop {
        // Locked while one waits for a line, not while it is answered.
        let Ok(Ok(Job { number, line, answer })) = take.lock().map(|jobs| jobs.recv()) else { return };
        // Nobody waits any more if the output was closed.
        let _ = answer.send(answer_to(number, &line));
    }
}

/// Writes the answers in order, and counts those that say that a line could not be read.
fn write(answers: Receiver<Receiver<Answer>>) -> io::Result<usize> {
    let mut out = io::stdout().lock();
    let mut failed = 0;
    for answer in answers {
        let Answer { json, failed: this } =
            answer.recv().map_err(|_| io::Error::other("a line was left unanswered"))?;
        failed += usize::from(this);
        // At once: whoever waits for the answer to a line gets it before sending the next.
        let mut json = json?;
        json.push(b'\n');
        out.write_all(&json)?;
        out.flush()?;
    }
    Ok(failed)
}

fn answer_to(number: usize, line: &[u8]) -> Answer {
    match understand(line) {
        Ok((line, options)) => {
            let id = line.id.as_deref();
            guarded(|| Answer { json: serde_json::to_vec(&analyze(&line.text, &options).json(id)), failed: false })
                .unwrap_or_else(|| {
                    failure(number, line.id.clone(), "its text could not be read, by a fault of trilateral’s own")
                })
        }
        Err((id, error)) => failure(number, id, &error),
    }
}

fn failure(number: usize, id: Option<String>, error: &str) -> Answer {
    let failure = Failure { id, error: format!("line {number}: {error}") };
    Answer { json: serde_json::to_vec(&failure), failed: true }
}

/// What some work makes; nothing if it panics, which no known input makes it do. An archive of millions of texts is not lost for the
/// sake of one.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

/// A line as text and options; else its id, if that much can be read, and what is wrong.
fn understand(line: &[u8]) -> Result<(Line, Options), (Option<String>, String)> {
    let read: Line = serde_json::from_slice(line).map_err(|e| {
        let id = serde_json::from_slice::<serde_json::Value>(line).ok();
        (id.and_then(|v| Some(v.get("id")?.as_str()?.to_owned())), format!("not a line for --jsonl: {e}"))
    })?;
    let published = match read.published.as_deref() {
        None | Some("") => None,
        Some(day) => Some(super::date(day).map_err(|e| (read.id.clone(), e))?),
    };
    Ok((read, Options { published }))
}

#[cfg(test)]
mod tests {
    use super::{failure, guarded};

    #[test]
    fn a_text_that_cannot_be_read_costs_no_other_its_answer() {
        assert_eq!(guarded(|| 1), Some(1));
        assert!(guarded(|| panic!("told on standard error")).is_none());
        let answer = failure(3, Some("a".to_owned()), "not read");
        assert!(answer.failed);
        assert_eq!(answer.json.ok().as_deref(), Some(br#"{"id":"a","error":"line 3: not read"}"#.as_slice()));
    }
}
