//! Carrying out corrections.
//!
//! In: an analysis as the text was read, and corrections. Out: the analysis put together anew. Each correction is carried
//! out whole or not at all; one that cannot be is a note in words an editor understands.

use std::fmt;

use super::quote::{Lost, Quote, same_words};
use super::{Change, Correction, Corrections, SCHEMA, parties};
use crate::actor::Actor;
use crate::model::{self, Analysis, Note, NoteKind};
use crate::span::Span;
use crate::statement::{Aspect, Attribution, Certainty, Statement, Status, Tone, Type, shortened};
use crate::time::{Basis, Date, TimeExpression, TimeType};
use crate::words::{Message, Phrase, english as en};

/// What is put before the rule of a statement that an editor has seen.
const EDITOR: &str = "editor/";

/// Why a correction is not carried out.
pub(super) enum Fault {
    Schema(u32),
    Place(Lost, String),
    Nothing(String),
    Several(String),
    Actor(String),
    Taken(String),
    Nameless,
    Sides(String),
    Type(String),
    Sentence(String),
    Date(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("A correction was left out: ")?;
        match self {
            Self::Schema(schema) => write!(f, "its document has schema {schema}, and only {SCHEMA} is read here."),
            Self::Place(Lost::Gone, words) => write!(f, "“{words}” is not in the text."),
            Self::Place(Lost::Twice, words) => {
                write!(
                    f,
                    "“{words}” is in the text more than once, and the words around it do not tell which is meant."
                )
            }
            Self::Nothing(words) => write!(f, "no such statement is read from “{words}”."),
            Self::Several(words) => {
                write!(f, "several statements are read from “{words}”, and it cannot be told which is meant.")
            }
            Self::Actor(name) => write!(f, "the text has no actor “{name}”."),
            Self::Taken(id) => write!(f, "the text has an actor “{id}” already, of another name."),
            Self::Nameless => f.write_str("a new actor needs a name and words of the text that name it."),
            Self::Sides(words) => write!(f, "“{words}” would not join two different actors."),
            Self::Type(words) => write!(f, "the statement from “{words}” has no type."),
            Self::Sentence(words) => write!(f, "“{words}” is not part of one sentence of the story."),
            Self::Date(date) => write!(f, "“{date}” is not a date such as 2025-05-09, 2025-05 or 2025."),
        }
    }
}

/// An analysis taken apart.
pub(super) struct Desk<'a> {
    analysis: &'a Analysis,
    pub(super) actors: Vec<Actor>,
    pub(super) times: Vec<TimeExpression>,
    pub(super) statements: Vec<Statement>,
}

/// Carries out all corrections, in their order.
pub(super) fn apply(parsed: Analysis, corrections: &Corrections) -> Analysis {
    let mut desk = Desk {
        analysis: &parsed,
        actors: parsed.actors.clone(),
        times: parsed.times.clone(),
        statements: parsed.statements.clone(),
    };
    let mut faults = Vec::new();
    if corrections.schema == SCHEMA {
        faults.extend(corrections.corrections.iter().filter_map(|c| desk.carry_out(c).err()));
    } else {
        faults.push(Fault::Schema(corrections.schema));
    }
    faults.extend(desk.leave_out_one_sided());
    desk.leave_out_unnamed();
    let named = |span: Span| desk.actors.iter().flat_map(|a| &a.mentions).any(|m| m.span.overlaps(span));
    let unresolved: Vec<Span> = parsed
        .notes
        .iter()
        .filter(|n| n.kind == NoteKind::Unresolved)
        .filter_map(|n| n.span)
        .filter(|&s| !named(s))
        .collect();
    let Desk { actors, times, statements, .. } = desk;
    let mut analysis = Analysis::new(parsed.document.clone(), parsed.published, actors, times, statements, &unresolved);
    analysis.notes.extend(faults.iter().map(|fault| Note {
        kind: NoteKind::Correction,
        message: fault.to_string().into(),
        span: None,
    }));
    analysis.parsed = Some(Box::new(parsed));
    analysis
}

impl Desk<'_> {
    fn carry_out(&mut self, correction: &Correction) -> Result<(), Fault> {
        match correction {
            Correction::Accept { at } => {
                let statement = self.statement(at)?;
                sign(&mut self.statements[statement], en::CONFIRMED);
            }
            Correction::Reject { at } => match self.statement(at) {
                Ok(statement) => _ = self.statements.remove(statement),
                Err(Fault::Nothing(_)) => {}
                Err(fault) => return Err(fault),
            },
            Correction::Edit { at, to } => {
                let statement = self.statement(at)?;
                self.edit(statement, to, &at.exact)?;
            }
            Correction::Add { at, to } => self.add(at, to)?,
            Correction::Merge { actors, into } => parties::merge(self, actors, into)?,
            Correction::Split { at, into } => parties::split(self, at, into)?,
        }
        Ok(())
    }

    /// Where quoted words stand.
    pub(super) fn place(&self, quote: &Quote) -> Result<Span, Fault> {
        quote.place(&self.analysis.document).map_err(|lost| Fault::Place(lost, shortened(&quote.exact)))
    }

    /// An actor by id or name.
    pub(super) fn actor(&self, name: &str) -> Result<usize, Fault> {
        let known = |a: &Actor| !a.mentions.is_empty() && (a.id == name || same_words(&a.name, name));
        self.actors.iter().position(known).ok_or_else(|| Fault::Actor(shortened(name)))
    }

    /// Several actors by id or name, each once.
    pub(super) fn all(&self, names: &[String]) -> Result<Vec<usize>, Fault> {
        let mut actors = Vec::new();
        for name in names {
            let actor = self.actor(name)?;
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        Ok(actors)
    }

    /// The one statement that is made of quoted words: of exactly them, or with its trigger among them.
    fn statement(&self, quote: &Quote) -> Result<usize, Fault> {
        let place = self.place(quote)?;
        let text = &self.analysis.document.text;
        let parties = |s: &Statement| {
            let ids: Vec<usize> = s.parties().collect();
            self.all(&quote.between).is_ok_and(|b| b.len() == ids.len() && b.iter().all(|a| ids.contains(a)))
        };
        let mut fit: Vec<usize> = (0..self.statements.len())
            .filter(|&i| self.statements[i].span.overlaps(place) && place.overlaps(self.statements[i].trigger))
            .filter(|&i| quote.trigger.is_empty() || same_words(self.statements[i].trigger.of(text), &quote.trigger))
            .filter(|&i| quote.between.is_empty() || parties(&self.statements[i]))
            .collect();
        let whole = |&i: &usize| same_words(self.statements[i].span.of(text), place.of(text));
        if fit.iter().any(whole) {
            fit.retain(whole);
        }
        match fit[..] {
            [one] => Ok(one),
            [] => Err(Fault::Nothing(shortened(&quote.exact))),
            _ => Err(Fault::Several(shortened(&quote.exact))),
        }
    }

    /// Changes a statement, if it then still joins two.
    fn edit(&mut self, at: usize, change: &Change, words: &str) -> Result<(), Fault> {
        let mut statement = self.statements[at].clone();
        self.change_parties(&mut statement, change)?;
        if !Self::joins(&statement, &model::states(&self.actors, std::slice::from_ref(&statement))) {
            return Err(Fault::Sides(shortened(words)));
        }
        if let Some(r#type) = change.r#type {
            statement.r#type = r#type;
        }
        if let Some(tone) = change.tone {
            statement.tone = tone;
            statement.score = match tone {
                Tone::Cooperative => statement.score.abs(),
                Tone::Conflictual => -statement.score.abs(),
                Tone::Mixed | Tone::Neutral => 0.0,
            };
        }
        if let Some(status) = change.status {
            judge(&mut statement, status);
        }
        if let Some(date) = &change.date {
            statement.time = self.date(date.trim(), &statement)?;
        }
        sign(&mut statement, en::CHANGED);
        self.statements[at] = statement;
        Ok(())
    }

    fn change_parties(&self, statement: &mut Statement, change: &Change) -> Result<(), Fault> {
        let reciprocal = change.reciprocal.unwrap_or(statement.reciprocal);
        if statement.reciprocal && !reciprocal && statement.actor.len() > 1 {
            statement.recipient = statement.actor.split_off(1);
        }
        statement.reciprocal = reciprocal;
        if let Some(actor) = &change.actor {
            statement.actor = self.all(actor)?;
        }
        if let Some(recipient) = &change.recipient {
            statement.recipient = self.all(recipient)?;
        }
        if reciprocal {
            for party in std::mem::take(&mut statement.recipient) {
                if !statement.actor.contains(&party) {
                    statement.actor.push(party);
                }
            }
        }
        Ok(())
    }

    /// Whether a statement has two sides that differ, also in the picture.
    fn joins(statement: &Statement, states: &[usize]) -> bool {
        let sides = if statement.reciprocal {
            statement.actor.len() > 1
        } else {
            !statement.actor.is_empty() && !statement.recipient.is_empty()
        };
        let twice = statement.actor.iter().any(|a| statement.recipient.contains(a));
        sides && !twice && !model::ends(states, statement).is_empty()
    }

    /// Adds a statement, unless it was read: then it is changed where the editor has it otherwise.
    fn add(&mut self, quote: &Quote, change: &Change) -> Result<(), Fault> {
        let span = self.place(quote)?;
        let document = &self.analysis.document;
        let words = || shortened(&quote.exact);
        let sentence =
            document.sentences.iter().position(|s| s.span.contains(span)).ok_or_else(|| Fault::Sentence(words()))?;
        let r#type = change.r#type.ok_or_else(|| Fault::Type(words()))?;
        let exact = span.of(&document.text);
        let trigger = exact
            .find(quote.trigger.as_str())
            .filter(|_| !quote.trigger.is_empty())
            .map_or(span, |at| Span::new(span.start as usize + at, span.start as usize + at + quote.trigger.len()));
        let mut statement = blank(span, sentence, trigger, r#type, exact);
        self.change_parties(&mut statement, change)?;
        let known = |s: &Statement| {
            s.trigger.overlaps(span) && s.actor == statement.actor && s.recipient == statement.recipient
        };
        if let Some(at) = self.statements.iter().position(known) {
            return self.edit(at, change, &quote.exact);
        }
        let at = self.statements.partition_point(|s| (s.sentence, s.trigger.start) <= (sentence, trigger.start));
        self.statements.insert(at, statement);
        self.edit(at, change, &quote.exact).inspect_err(|_| _ = self.statements.remove(at))?;
        "editor/add".clone_into(&mut self.statements[at].rule);
        self.statements[at].why = en::ADDED.into();
        Ok(())
    }

    /// The time expression of a date: one that the text has, as near as may be; else one that stands for the editor's word.
    fn date(&mut self, date: &str, statement: &Statement) -> Result<Option<usize>, Fault> {
        if date.is_empty() {
            return Ok(None);
        }
        let (earliest, latest) = bounds(date).ok_or_else(|| Fault::Date(shortened(date)))?;
        let says = |t: &TimeExpression| t.value == date && t.earliest == Some(earliest) && t.latest == Some(latest);
        let there = (0..self.times.len()).filter(|&t| says(&self.times[t]));
        if let Some(near) = there.min_by_key(|&t| self.times[t].span.start.abs_diff(statement.trigger.start)) {
            return Ok(Some(near));
        }
        let at = self.times.partition_point(|t| t.span <= statement.trigger);
        let time = TimeExpression {
            span: statement.trigger,
            r#type: TimeType::Date,
            value: date.to_owned(),
            modifier: None,
            earliest: Some(earliest),
            latest: Some(latest),
            basis: Basis::Inferred,
            why: en::EDITOR_DATED.into(),
            anchor: None,
        };
        self.times.insert(at, time);
        let behind = |index: &mut usize| *index += usize::from(*index >= at);
        self.times.iter_mut().filter_map(|t| t.anchor.as_mut()).for_each(behind);
        self.statements.iter_mut().filter_map(|s| s.time.as_mut()).for_each(behind);
        Ok(Some(at))
    }

    /// Takes out the statements that no longer join two, and says so.
    fn leave_out_one_sided(&mut self) -> Vec<Fault> {
        let mut statements = std::mem::take(&mut self.statements);
        let text = &self.analysis.document.text;
        let states = model::states(&self.actors, &statements);
        let mut faults = Vec::new();
        statements.retain(|s| {
            let joins = Self::joins(s, &states);
            if !joins {
                faults.push(Fault::Sides(shortened(s.span.of(text))));
            }
            joins
        });
        self.statements = statements;
        faults
    }

    /// Takes out the actors that no word names any more; nothing is stated of them.
    fn leave_out_unnamed(&mut self) {
        let mut kept = 0;
        let places: Vec<usize> = self
            .actors
            .iter()
            .map(|a| {
                kept += usize::from(!a.mentions.is_empty());
                kept.saturating_sub(1)
            })
            .collect();
        self.actors.retain(|a| !a.mentions.is_empty());
        for statement in &mut self.statements {
            let speaker = statement.attribution.iter_mut().filter_map(|a| a.speaker.as_mut());
            let all = statement.actor.iter_mut().chain(&mut statement.recipient).chain(speaker);
            all.for_each(|a| *a = places[*a]);
        }
    }
}

/// Marks a statement as seen by an editor.
fn sign(statement: &mut Statement, what: Phrase) {
    if !statement.rule.starts_with(EDITOR) {
        statement.rule = format!("{EDITOR}{}", statement.rule);
        statement.why = Message::from(what).then(std::mem::take(&mut statement.why));
    }
}

/// Gives a statement a status, and what goes with it.
fn judge(statement: &mut Statement, status: Status) {
    statement.status = status;
    statement.negative = status == Status::Denied;
    match status {
        Status::Asserted => {
            statement.certainty = Certainty::Certain;
            statement.attribution = None;
            statement.cues.clear();
        }
        Status::Attributed if statement.attribution.is_none() => {
            statement.attribution = Some(Attribution { speaker: None, cue: statement.trigger });
        }
        Status::Hedged if statement.certainty == Certainty::Certain => statement.certainty = Certainty::Possible,
        _ => {}
    }
}

/// A statement of which only the place is known.
fn blank(span: Span, sentence: usize, trigger: Span, r#type: Type, words: &str) -> Statement {
    Statement {
        span,
        sentence,
        trigger,
        actor: Vec::new(),
        recipient: Vec::new(),
        reciprocal: false,
        r#type,
        tone: Tone::Neutral,
        score: 0.0,
        status: Status::Asserted,
        certainty: Certainty::Certain,
        negative: false,
        aspect: Aspect::Present,
        attribution: None,
        cues: Vec::new(),
        time: None,
        label: shortened(words),
        rule: String::new(),
        why: Message::default(),
    }
}

/// The first and the last day of a day, a month or a year.
fn bounds(date: &str) -> Option<(Date, Date)> {
    let first = |rest: &str| Date::parse(&format!("{date}{rest}"));
    match date.len() {
        10 => first("").map(|day| (day, day)),
        7 => first("-01").and_then(|day| Some((day, Date::month_end(day.year(), day.month())?))),
        4 => first("-01-01").zip(first("-12-31")),
        _ => None,
    }
}
