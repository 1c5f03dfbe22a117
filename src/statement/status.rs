//! Who vouches for a statement, and how firmly.
//!
//! In: a sentence and a draft. Out: its [`Judgement`]: status, certainty, aspect, source, and the cues that gave them. From
//! the draft's head the way leads up the tree. A cue of `data/cues.tsv` that modifies a word on that way, or is one, counts
//! as long as the way has not left what is said for what is taken for granted: a relative clause, an adverbial one, a noun
//! ("the signing of the treaty"). A source's words keep their source however deep they stand. Trigger, direction and
//! terminator after ConText (Harkema et al. 2009), with the tree for the words between. A denial outweighs a source, a
//! source outweighs a hedge inside its words.

use std::ops::Range;

use super::draft::Draft;
use super::party::Part;
use super::reading::Reading;
use super::{Aspect, Attribution, Certainty, Cue, CueKind, Status};
use crate::lexicon::{self, words};
use crate::span::Span;
use crate::syntax::{Kind, Label, Upos, Xpos};

/// What the cues around a draft make of it.
pub(super) struct Judgement {
    pub(super) status: Status,
    pub(super) certainty: Certainty,
    pub(super) aspect: Aspect,
    pub(super) attribution: Option<Attribution>,
    pub(super) cues: Vec<Cue>,
}

/// A cue in the sentence.
pub(super) struct Found {
    tokens: Range<usize>,
    /// Its highest word in the tree.
    top: usize,
    cue: lexicon::Cue,
}

/// A word on the way from a draft up to the root.
struct Step {
    token: usize,
    /// What the word below it is to it; the draft's own label at the start.
    via: Label,
    /// Whether what modifies this word, or this word itself, speaks of the draft.
    open: bool,
    /// Whether its auxiliaries and adverbs do.
    own: bool,
}

/// How far up the way leads. Real sentences need five or six steps.
const HEIGHT: usize = 16;

/// The shortest quotation, in tokens, that is somebody’s sentence and not a word held at arm’s length.
const SENTENCE: usize = 6;

/// The cues of a sentence, in text order.
pub(super) fn cues(reading: &Reading) -> Vec<Found> {
    let phrases = reading.phrases(|at| reading.phrase_at(at, &words().cues));
    phrases.into_iter().map(|(tokens, _, &cue)| Found { top: reading.top(tokens.clone()), tokens, cue }).collect()
}

/// The way from a draft to the root.
fn way(reading: &Reading, cues: &[Found], draft: &Draft) -> Vec<Step> {
    let frames = &reading.frames;
    let mut at = draft.head;
    let mut open = true;
    let mut own = true;
    let mut via = reading.syntax.label(at);
    let mut steps = Vec::new();
    for _ in 0..HEIGHT {
        steps.push(Step { token: at, via, open, own });
        let Some(head) = reading.syntax.head(at) else { break };
        via = reading.syntax.label(at);
        own = true;
        match via {
            // "Nor is Russia unaffected: its dependence …": behind a colon something new is said, unless it is a speech.
            Label::Comp if is_cut(reading, head, at) && !is_report(cues, head) => open = false,
            Label::Comp => {}
            // "may have received or been promised": what the first has, the second shares, unless it has its own.
            Label::Conj => own = frames.of(at).auxiliaries.is_empty() && !frames.of(at).own_subject,
            // "the suspicion that …" is no relative clause, whatever it looks like.
            Label::Acl => open &= !frames.is_relative(at) || cues.iter().any(|c| c.tokens.contains(&head)),
            Label::Obj | Label::Obl | Label::NsubjPass if draft.held && at == draft.head => {}
            Label::Nsubj | Label::NsubjPass | Label::Obj | Label::Obl | Label::Nmod => {
                // Of "a possibility of a rift" the possibility speaks, of "may strain the ties" the verb does not.
                let has = |label| reading.syntax.with(head, label).next().is_some();
                // "There may be a rift", "a rift is possible".
                let exists = has(Label::Expl) || via == Label::Nsubj && has(Label::Cop);
                own = exists;
                if !exists && steps.first().is_none_or(|s| s.token != at) {
                    open = open && via == Label::Nmod;
                }
            }
            // "interested in starting", "refrained from firing": what the adjective or the verb says goes on.
            Label::Advcl if completes(reading, at) || frames.of(head).complements.contains(&at) => {}
            _ => open = false,
        }
        // Beyond the noun that governs a noun nothing is said of it.
        if steps.len() > 1 && !own && !draft.held && via != Label::Conj && via != Label::Nmod {
            open = false;
        }
        at = head;
    }
    steps
}

/// Whether a colon or semicolon stands between two words.
fn is_cut(reading: &Reading, from: usize, to: usize) -> bool {
    (from..to).any(|t| matches!(reading.lower(t), ":" | ";"))
}

fn is_report(cues: &[Found], word: usize) -> bool {
    cues.iter().any(|c| c.cue.kind == lexicon::CueKind::Report && c.tokens.contains(&word))
}

/// Whether a gerund completes what it depends on by a preposition.
fn completes(reading: &Reading, gerund: usize) -> bool {
    let joins = |d: usize| {
        matches!(reading.syntax.label(d), Label::Mark | Label::Case)
            && matches!(reading.lower(d), "in" | "from" | "of" | "at" | "about" | "against" | "on")
    };
    reading.syntax.node(gerund).xpos == Xpos::Vbg && reading.syntax.dependents(gerund).any(joins)
}

/// Whether a cue speaks of the draft at the foot of a way.
fn reaches(reading: &Reading, found: &Found, way: &[Step], draft: &Draft) -> bool {
    if draft.trigger.contains(&found.tokens.start) {
        return false;
    }
    way.iter().enumerate().any(|(i, step)| {
        if !step.open {
            return false;
        }
        let is_step = i > 0 && found.tokens.contains(&step.token);
        let modifies = step.own
            && reading.syntax.head(found.top) == Some(step.token)
            && (i == 0 || found.top != way[i - 1].token)
            && matches!(
                reading.syntax.label(found.top),
                Label::Aux
                    | Label::AuxPass
                    | Label::Cop
                    | Label::Advmod
                    | Label::Mark
                    | Label::Det
                    | Label::Mod
                    | Label::Case
                    | Label::Cc
                    | Label::Other
                    | Label::Obl
            );
        is_step || modifies
    })
}

/// Judges a draft by the cues of its sentence.
pub(super) fn judge(reading: &Reading, cues: &[Found], draft: &Draft) -> Judgement {
    let way = way(reading, cues, draft);
    let over: Vec<&Found> = cues.iter().filter(|f| reaches(reading, f, &way, draft)).collect();
    let span = |tokens: Range<usize>| reading.document.span(tokens);
    let mut denials: Vec<Span> =
        over.iter().filter(|f| f.cue.kind == lexicon::CueKind::Negation).map(|f| span(f.tokens.clone())).collect();
    for step in way.iter().filter(|s| s.open && s.own) {
        let negated = reading.frames.negation(step.token).filter(|n| !draft.trigger.contains(n));
        denials.extend(negated.map(|n| span(n..n + 1)).filter(|n| !denials.iter().any(|d| d.overlaps(*n))));
    }
    let hedges: Vec<&&Found> =
        over.iter().filter(|f| !matches!(f.cue.kind, lexicon::CueKind::Negation | lexicon::CueKind::Report)).collect();
    let attribution = attribution(reading, cues, &way, draft);
    let status = match () {
        () if !denials.is_empty() && !draft.refused => Status::Denied,
        () if attribution.is_some() => Status::Attributed,
        () if !hedges.is_empty() => Status::Hedged,
        () => Status::Asserted,
    };
    let certainty = match () {
        () if hedges.is_empty() => Certainty::Certain,
        () if hedges.iter().all(|h| h.cue.probable) => Certainty::Probable,
        () => Certainty::Possible,
    };
    let mut given: Vec<Cue> = Vec::new();
    given.extend(denials.iter().map(|&span| Cue { span, kind: CueKind::Negation }));
    given.extend(hedges.iter().map(|f| Cue { span: span(f.tokens.clone()), kind: CueKind::Hedge }));
    given.extend(attribution.map(|a| Cue { span: a.cue, kind: CueKind::Report }));
    given.sort_by_key(|c| c.span);
    let conditional = hedges.iter().any(|h| h.cue.kind == lexicon::CueKind::Condition);
    Judgement { status, certainty, aspect: aspect(reading, draft, conditional), attribution, cues: given }
}

/// The source of a statement: the subject of a word of saying whose content it stands in, or that gives a quotation around
/// it; else the voice that the whole passage is in.
fn attribution(reading: &Reading, cues: &[Found], way: &[Step], draft: &Draft) -> Option<Attribution> {
    let document = reading.document;
    let trigger = document.span(draft.trigger.clone());
    let quoted = document.quotation_around(trigger).filter(|q| document.tokens_in(*q).len() > 2);
    // "We reaffirm": whoever speaks of himself is no source.
    let own = |f: &&Found| {
        let subjects = reading.frames.of(f.top).subjects;
        quoted.is_none() && subjects.iter().any(|&s| matches!(reading.lower(s), "we" | "i"))
    };
    let reports = || cues.iter().filter(|f| f.cue.kind == lexicon::CueKind::Report && !own(f));
    let tells = |f: &&Found| {
        let content = reading.frames.of(f.top).complements;
        way.iter().enumerate().any(|(i, step)| {
            let above = i > 0 && f.tokens.contains(&step.token) && step.via == Label::Comp;
            let beside = step.token != f.top && content.contains(&step.token);
            above || beside || stands_beside(reading, f, step)
        }) && !draft.trigger.contains(&f.tokens.start)
    };
    let quotes = |f: &&Found| quoted.is_some_and(|q| !q.overlaps(document.span(f.tokens.clone())));
    if let Some(report) = reports().find(tells).or_else(|| reports().rev().find(quotes)) {
        let cue = document.span(report.tokens.clone());
        return Some(Attribution { speaker: speaker(reading, report), cue });
    }
    // A quotation that goes on from the sentence before.
    if let Some(whole) = quoted.filter(|q| document.tokens_in(*q).len() >= SENTENCE) {
        let cue = Span { start: whole.start, end: whole.start + mark(document, whole) };
        return Some(Attribution { speaker: None, cue });
    }
    let voice = reading.cast.voice.as_ref().filter(|v| v.tokens.contains(&draft.head))?;
    Some(Attribution { speaker: voice.speakers.first().copied(), cue: voice.cue? })
}

/// The length of the mark that opens a quotation, in bytes.
fn mark(document: &crate::document::Document, quotation: Span) -> u32 {
    quotation.of(&document.text).chars().next().map_or(0, |c| c.len_utf8() as u32)
}

/// Whether a phrase such as "according to Seoul" stands beside a word.
fn stands_beside(reading: &Reading, found: &Found, step: &Step) -> bool {
    if reading.syntax.node(found.top).upos == Upos::Verb && found.tokens.len() == 1 {
        return false;
    }
    reading.syntax.path(found.top).skip(1).take(2).any(|t| t == step.token)
        && !matches!(reading.syntax.label(found.top), Label::Comp | Label::Conj | Label::Acl | Label::Advcl)
}

/// Whose words a report gives: the subject of its verb, else whoever its preposition governs.
fn speaker(reading: &Reading, report: &Found) -> Option<usize> {
    let frame = reading.frames.of(report.top);
    let named = reading.parties(frame.doers(), Part::Doer).or_else(|| {
        let after = reading.syntax.head(report.top).filter(|_| reading.syntax.label(report.top) == Label::Case);
        let nouns = after.or(frame.obliques.first().map(|o| o.noun));
        reading.parties(&[nouns?], Part::Doer)
    });
    named.and_then(|p| p.actors.first().copied())
}

/// When the action lies, by the tense of its verb and its auxiliaries.
fn aspect(reading: &Reading, draft: &Draft, conditional: bool) -> Aspect {
    if conditional {
        return Aspect::Hypothetical;
    }
    let frame = reading.frames.of(draft.head);
    if frame.kind == Kind::Noun {
        return Aspect::Past;
    }
    let has = |words: &[&str]| frame.auxiliaries.iter().any(|&a| words.contains(&reading.lower(a)));
    let tag = |t: usize| reading.syntax.node(t).xpos;
    match () {
        () if has(&["will", "shall", "’ll", "'ll"]) => Aspect::Future,
        () if frame.auxiliaries.iter().any(|&a| tag(a) == Xpos::Md) => Aspect::Hypothetical,
        () if has(&["has", "have", "had", "was", "were", "did", "having"]) => Aspect::Past,
        () if matches!(tag(draft.head), Xpos::Vbd) => Aspect::Past,
        () if tag(draft.head) == Xpos::Vbn && frame.auxiliaries.is_empty() => Aspect::Past,
        () => Aspect::Present,
    }
}
