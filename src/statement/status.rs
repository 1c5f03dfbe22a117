//! Who vouches for a statement, and how firmly.
//!
//! In: a sentence and a draft. Out: its [`Judgement`]: status, certainty, aspect, source, and the cues that gave them. A
//! cue of `data/cues.tsv` works on what follows it (or precedes it, as the table says) up to the end of its clause, a
//! phrase such as "there is no indication that" to the end of the sentence: trigger, direction and terminator, after
//! ConText (Harkema et al. 2009). A denial outweighs a hedge, a source's words outweigh a hedge inside them.

use std::ops::Range;

use super::clause::Clauses;
use super::draft::Draft;
use super::{Aspect, Attribution, Certainty, Cue, CueKind, Status};
use crate::lexicon::{self, Direction, lemmas, words};

/// What the cues around a draft make of it.
pub(super) struct Judgement {
    pub(super) status: Status,
    pub(super) certainty: Certainty,
    pub(super) aspect: Aspect,
    pub(super) attribution: Option<Attribution>,
    pub(super) cues: Vec<Cue>,
}

/// A cue in the sentence and the tokens it works on.
pub(super) struct Scoped {
    tokens: Range<usize>,
    scope: Range<usize>,
    cue: lexicon::Cue,
}

/// The cues of a sentence, in text order.
pub(super) fn cues(clauses: &Clauses) -> Vec<Scoped> {
    let mut found = Vec::new();
    let mut at = clauses.sentence.tokens.start;
    while at < clauses.sentence.tokens.end {
        let Some((length, _, &cue)) = clauses.phrase_at(at, &lemmas(clauses.lower(at)), &words().cues) else {
            at += 1;
            continue;
        };
        let tokens = at..at + length;
        let scope = scope(clauses, &tokens, cue);
        at += length;
        found.push(Scoped { tokens, scope, cue });
    }
    found
}

/// The tokens a cue works on.
fn scope(clauses: &Clauses, tokens: &Range<usize>, cue: lexicon::Cue) -> Range<usize> {
    let sentence = &clauses.sentence.tokens;
    let wide = tokens.len() > 2 || cue.kind == lexicon::CueKind::Report || cue.kind == lexicon::CueKind::Condition;
    let end = if wide { sentence.end } else { narrow_end(clauses, tokens.end) };
    match cue.direction {
        Direction::After => tokens.end..end,
        Direction::Before => sentence.start..tokens.start,
        Direction::Both => sentence.start..sentence.end,
    }
}

/// Where the scope of a single word ends: with its clause, or with a comma, a relative clause or an "and" that begins
/// another one.
fn narrow_end(clauses: &Clauses, from: usize) -> usize {
    (from..clauses.clause_end(from))
        .find(|&t| t > from + 1 && matches!(clauses.lower(t), "," | "which" | "who" | "whose" | "where"))
        .unwrap_or_else(|| clauses.clause_end(from))
}

/// Judges a draft by the cues of its sentence.
pub(super) fn judge(clauses: &Clauses, cues: &[Scoped], draft: &Draft) -> Judgement {
    let trigger = &draft.trigger;
    let over = |s: &&Scoped| s.scope.contains(&trigger.start) && !trigger.contains(&s.tokens.start);
    let of = |kinds: &[lexicon::CueKind]| -> Vec<&Scoped> {
        cues.iter().filter(over).filter(|s| kinds.contains(&s.cue.kind)).collect()
    };
    let denials = of(&[lexicon::CueKind::Negation]);
    let hedges = of(&[lexicon::CueKind::Hedge, lexicon::CueKind::Condition, lexicon::CueKind::Recommend]);
    let attribution = attribution(clauses, &of(&[lexicon::CueKind::Report]), trigger, draft.noun.is_some());
    let span = |s: &Scoped| clauses.document.span(s.tokens.clone());
    // What a noun names is taken for granted by those who use it: a hedge on the verb does not reach it.
    let presupposed = draft.noun.is_some();
    let is_hedged = !hedges.is_empty() && !presupposed;
    let status = if !denials.is_empty() && !presupposed {
        Status::Denied
    } else if is_hedged && attribution.is_none() {
        Status::Hedged
    } else if attribution.is_some() {
        Status::Attributed
    } else {
        Status::Asserted
    };
    let certainty = match () {
        () if !is_hedged => Certainty::Certain,
        () if hedges.iter().all(|h| h.cue.probable) => Certainty::Probable,
        () => Certainty::Possible,
    };
    let mut given: Vec<Cue> = Vec::new();
    if status == Status::Denied {
        given.extend(denials.iter().map(|s| Cue { span: span(s), kind: CueKind::Negation }));
    }
    if is_hedged {
        given.extend(hedges.iter().map(|s| Cue { span: span(s), kind: CueKind::Hedge }));
    }
    given.extend(attribution.map(|a| Cue { span: a.cue, kind: CueKind::Report }));
    given.sort_by_key(|c| c.span);
    let aspect = aspect(clauses, draft, hedges.iter().any(|h| h.cue.kind == lexicon::CueKind::Condition));
    Judgement { status, certainty, aspect, attribution, cues: given }
}

/// The source of a statement: the subject of the nearest word of saying that reaches it, in front of it and with "that", a
/// quotation or an object between, or behind it.
fn attribution(clauses: &Clauses, reports: &[&Scoped], trigger: &Range<usize>, noun: bool) -> Option<Attribution> {
    let document = clauses.document;
    let quoted = document.quotation_around(document.span(trigger.clone()));
    let report = reports.iter().rev().find(|s| {
        let behind = s.tokens.start > trigger.start;
        let opens = clauses.lower(s.tokens.end) == "that" || s.tokens.len() > 1;
        let in_quotes = quoted.is_some_and(|q| behind || q.start >= document.tokens[s.tokens.start].span.start);
        // "said Russia had agreed": without "that" the content begins with its subject.
        let bare = !behind
            && clauses.references.iter().any(|r| {
                r.tokens.start >= s.tokens.end && r.tokens.start <= s.tokens.end + 1 && r.tokens.end <= trigger.start
            });
        in_quotes || !noun && (opens || behind || bare)
    })?;
    let speaker = if clauses.lower(report.tokens.end - 1) == "to" {
        clauses.object(report.tokens.end, clauses.sentence.tokens.end, true)
    } else {
        clauses.subject(report.tokens.start)
    };
    let speaker = speaker.and_then(|s| s.actors.first().copied());
    // "Some had speculated": without a source the words stay with whoever they are.
    Some(Attribution { speaker, cue: document.span(report.tokens.clone()) })
}

/// When the action lies, by the auxiliaries before its verb.
fn aspect(clauses: &Clauses, draft: &Draft, conditional: bool) -> Aspect {
    if conditional {
        return Aspect::Hypothetical;
    }
    if draft.noun.is_some() {
        return Aspect::Past;
    }
    let verb = draft.trigger.start;
    let before = (clauses.sentence.tokens.start..verb)
        .rev()
        .take(4)
        .take_while(|&t| clauses.is_auxiliary(t) || clauses.lower(t).ends_with("ly"));
    for token in before {
        match clauses.lower(token) {
            "will" | "shall" => return Aspect::Future,
            "would" | "could" | "may" | "might" | "should" | "can" | "must" => return Aspect::Hypothetical,
            "has" | "have" | "had" | "was" | "were" | "did" => return Aspect::Past,
            "is" | "are" | "does" | "do" => return Aspect::Present,
            _ => {}
        }
    }
    if clauses.lower(verb).ends_with("ed") { Aspect::Past } else { Aspect::Present }
}
