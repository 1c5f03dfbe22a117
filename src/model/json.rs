//! The JSON of an analysis, schema 1.
//!
//! In: an [`Analysis`](super::Analysis). Out: the values that the command line prints, the JavaScript interface
//! returns and "Data" downloads. Offsets are UTF-16 code units into the text as given. A field with nothing to say is
//! `null` or empty.

use serde::Serialize;

use super::{PublishedBasis, ToneCounts};

use crate::span::Span;

/// The version of this schema.
pub const SCHEMA: u32 = 1;

/// A stretch of the text as given, in UTF-16 code units.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Place {
    /// The offset of the first unit.
    pub start: u32,
    /// The offset after the last unit.
    pub end: u32,
}

/// See [`super::Analysis`].
#[derive(Debug, Serialize)]
pub struct Analysis<'a> {
    /// Always [`SCHEMA`].
    pub schema: u32,
    /// The id of the line it was read from, with `--jsonl` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    /// What the text says of itself.
    pub source: Source<'a>,
    /// Who acts.
    pub actors: Vec<Actor<'a>>,
    /// The time expressions.
    pub times: Vec<Time<'a>>,
    /// The statements.
    pub statements: Vec<Statement<'a>>,
    /// The pairs.
    pub relations: Vec<Relation<'a>>,
    /// The points of the argument; empty where the text does not count them.
    pub outline: Vec<Point>,
    /// The sentences.
    pub sentences: Vec<Sentence>,
    /// The summary.
    pub summary: &'a str,
    /// The notes.
    pub notes: Vec<Note>,
}

/// See [`crate::document::Source`].
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Source<'a> {
    pub title: Option<&'a str>,
    pub author: Option<&'a str>,
    pub role: Option<&'a str>,
    pub affiliation: Option<&'a str>,
    pub section: Option<&'a str>,
    pub published: Option<String>,
    pub published_basis: Option<&'static str>,
}

/// See [`crate::actor::Actor`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Actor<'a> {
    pub id: &'a str,
    pub kind: &'static str,
    pub name: &'a str,
    pub country: Option<&'a str>,
    pub mentions: Vec<Mention>,
}

/// See [`crate::actor::Mention`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Mention {
    pub start: u32,
    pub end: u32,
    pub form: &'static str,
}

/// See [`crate::time::TimeExpression`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Time<'a> {
    pub start: u32,
    pub end: u32,
    pub r#type: &'static str,
    pub value: Option<&'a str>,
    pub r#mod: Option<&'static str>,
    pub earliest: Option<String>,
    pub latest: Option<String>,
    pub basis: &'static str,
    pub why: String,
}

/// See [`crate::statement::Statement`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Statement<'a> {
    pub id: usize,
    pub start: u32,
    pub end: u32,
    pub sentence: usize,
    pub trigger: Place,
    pub actor: Vec<&'a str>,
    pub recipient: Vec<&'a str>,
    pub reciprocal: bool,
    pub r#type: &'static str,
    pub quad: &'static str,
    pub tone: &'static str,
    pub score: f32,
    pub status: &'static str,
    pub certainty: &'static str,
    pub polarity: &'static str,
    pub aspect: &'static str,
    pub attribution: Option<Attribution<'a>>,
    pub cues: Vec<Cue>,
    pub time: Option<usize>,
    pub label: &'a str,
    pub rule: &'a str,
    pub why: String,
}

/// See [`crate::statement::Attribution`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Attribution<'a> {
    pub speaker: Option<&'a str>,
    pub cue: Place,
}

/// See [`crate::statement::Cue`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Cue {
    pub start: u32,
    pub end: u32,
    pub kind: &'static str,
}

/// See [`super::Relation`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Relation<'a> {
    pub pair: [&'a str; 2],
    pub statements: &'a [usize],
    pub tone: Tones,
}

/// See [`ToneCounts`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Tones {
    pub cooperative: usize,
    pub conflictual: usize,
    pub mixed: usize,
    pub neutral: usize,
}

/// See [`super::Point`]. The place is that of the words that announce it.
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Point {
    pub number: usize,
    pub start: u32,
    pub end: u32,
    pub sentences: Vec<usize>,
    pub statements: Vec<usize>,
}

/// See [`crate::document::Sentence`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Sentence {
    pub start: u32,
    pub end: u32,
    pub paragraph: usize,
}

/// See [`super::Note`].
#[derive(Debug, Serialize)]
#[allow(missing_docs, reason = "the fields are documented where they come from")]
pub struct Note {
    pub kind: &'static str,
    pub message: String,
    pub start: Option<u32>,
    pub end: Option<u32>,
}

impl super::Analysis {
    /// The analysis in the shape of schema 1. `id` is passed on as it is.
    pub fn json<'a>(&'a self, id: Option<&'a str>) -> Analysis<'a> {
        let place = |span| self.json_place(span);
        Analysis {
            schema: SCHEMA,
            id,
            source: self.json_source(),
            actors: self
                .actors
                .iter()
                .map(|a| Actor {
                    id: &a.id,
                    kind: a.kind.name(),
                    name: &a.name,
                    country: a.country.as_deref(),
                    mentions: a
                        .mentions
                        .iter()
                        .map(|m| {
                            let Place { start, end } = place(m.span);
                            Mention { start, end, form: m.form.name() }
                        })
                        .collect(),
                })
                .collect(),
            times: self
                .times
                .iter()
                .map(|t| {
                    let Place { start, end } = place(t.span);
                    Time {
                        start,
                        end,
                        r#type: t.r#type.name(),
                        value: Some(t.value.as_str()).filter(|v| !v.is_empty()),
                        r#mod: t.modifier,
                        earliest: t.earliest.map(|d| d.to_string()),
                        latest: t.latest.map(|d| d.to_string()),
                        basis: t.basis.name(),
                        why: t.why.to_string(),
                    }
                })
                .collect(),
            statements: self.statements.iter().enumerate().map(|(id, s)| self.json_statement(id, s)).collect(),
            relations: self
                .relations
                .iter()
                .map(|r| Relation {
                    pair: [&self.actors[r.pair.0].id, &self.actors[r.pair.1].id],
                    statements: &r.statements,
                    tone: r.tone.into(),
                })
                .collect(),
            outline: self.json_outline(),
            sentences: self
                .document
                .sentences
                .iter()
                .map(|s| {
                    let Place { start, end } = place(s.span);
                    Sentence { start, end, paragraph: s.paragraph }
                })
                .collect(),
            summary: &self.summary,
            notes: self
                .notes
                .iter()
                .map(|n| {
                    let at = n.span.map(place);
                    Note {
                        kind: n.kind.name(),
                        message: n.message.to_string(),
                        start: at.map(|p| p.start),
                        end: at.map(|p| p.end),
                    }
                })
                .collect(),
        }
    }

    fn json_statement<'a>(&'a self, id: usize, s: &'a crate::statement::Statement) -> Statement<'a> {
        let ids = |actors: &[usize]| actors.iter().map(|&a| self.actors[a].id.as_str()).collect();
        let Place { start, end } = self.json_place(s.span);
        Statement {
            id,
            start,
            end,
            sentence: s.sentence,
            trigger: self.json_place(s.trigger),
            actor: ids(&s.actor),
            recipient: ids(&s.recipient),
            reciprocal: s.reciprocal,
            r#type: s.r#type.name(),
            quad: s.r#type.quad().name(),
            tone: s.tone.name(),
            score: s.score,
            status: s.status.name(),
            certainty: s.certainty.name(),
            polarity: if s.negative { "negative" } else { "positive" },
            aspect: s.aspect.name(),
            attribution: s.attribution.map(|a| Attribution {
                speaker: a.speaker.map(|i| self.actors[i].id.as_str()),
                cue: self.json_place(a.cue),
            }),
            cues: s
                .cues
                .iter()
                .map(|c| {
                    let Place { start, end } = self.json_place(c.span);
                    Cue { start, end, kind: c.kind.name() }
                })
                .collect(),
            time: s.time,
            label: &s.label,
            rule: &s.rule,
            why: s.why.to_string(),
        }
    }

    fn json_place(&self, span: Span) -> Place {
        let (start, end) = self.document.origin.utf16(&self.document.text, span);
        Place { start, end }
    }

    fn json_outline(&self) -> Vec<Point> {
        let point = |p: super::Point| {
            let Place { start, end } = self.json_place(p.cue);
            Point { number: p.number, start, end, sentences: p.sentences.collect(), statements: p.statements.collect() }
        };
        self.outline().into_iter().map(point).collect()
    }

    fn json_source(&self) -> Source<'_> {
        let source = self.source();
        Source {
            title: source.title.as_deref(),
            author: source.author.as_deref(),
            role: source.role.as_deref(),
            affiliation: source.affiliation.as_deref(),
            section: source.section.as_deref(),
            published: self.published.map(|(date, _)| date.to_string()),
            published_basis: self.published.map(|(_, basis)| match basis {
                PublishedBasis::Given => "given",
                PublishedBasis::Stated => "stated",
            }),
        }
    }
}

impl From<ToneCounts> for Tones {
    fn from(t: ToneCounts) -> Self {
        Self { cooperative: t.cooperative, conflictual: t.conflictual, mixed: t.mixed, neutral: t.neutral }
    }
}
