//! Whose words a whole passage is, and whom "we" and "you" stand for in it.
//!
//! In: the document and the references found so far. Out: the [`Voice`], if it has one, and references for the pronouns of the first and the
//! second person. A statement or letter that a newspaper prints in full is in the voice of whoever issued it ("the
//! ministry released the following statement:"); a joint statement names its speakers ("We, the leaders of …"). A
//! writer’s own "we" stands for nobody here.

use std::ops::Range;

use super::{Actor, ActorKind, Form, Reference, company, in_order};
use crate::document::{BlockKind, Document};
use crate::lexicon::{Sort, is_of_sort};
use crate::span::Span;

/// A passage that is somebody’s words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The passage, as tokens.
    pub tokens: Range<usize>,
    /// Who speaks, as indices into the cast.
    pub speakers: Vec<usize>,
    /// Who is spoken to, where it is a letter.
    pub hearer: Option<usize>,
    /// The words that give it to them: "released". `None` where the speakers speak for themselves.
    pub cue: Option<Span>,
}

/// Finds the voice of a document and names those who speak and are spoken to in it.
pub(super) fn voice(document: &Document, cast: &[Actor], references: &mut Vec<Reference>) -> Option<Voice> {
    let voice = printed(document, cast, references).or_else(|| joint(document, cast, references))?;
    let mut found = Vec::new();
    for token in voice.tokens.clone().filter(|&t| company::at(references, t).is_none()) {
        // A quotation inside is somebody else’s.
        let actors = match document.lower(token) {
            "we" | "us" | "our" | "ours" | "ourselves" | "i" | "me" | "my" => voice.speakers.clone(),
            "you" | "your" | "yours" => voice.hearer.into_iter().collect(),
            _ => continue,
        };
        if !actors.is_empty() && document.quotation_around(document.span(token..token + 1)).is_none() {
            found.push(Reference { tokens: token..token + 1, actors, form: Form::Pronoun });
        }
    }
    references.append(&mut found);
    in_order(references);
    Some(voice)
}

/// A text printed in full behind a sentence that ends with a colon and its paragraph.
fn printed(document: &Document, cast: &[Actor], references: &[Reference]) -> Option<Voice> {
    let blocks = document.blocks.iter().filter(|b| b.kind == BlockKind::Paragraph).take(6);
    for block in blocks {
        let Some(last) = block.sentences.clone().next_back() else { continue };
        let tokens = document.sentences[last].tokens.clone();
        if tokens.is_empty() || document.lower(tokens.end - 1) != ":" {
            continue;
        }
        let is = |sort: Sort| tokens.clone().find(|&t| is_of_sort(document.lower(t), sort));
        let (Some(_), Some(gives)) = (is(Sort::Printed), is(Sort::Gives)) else { continue };
        // "The message says:" has its sender in the sentence before.
        // The agency of the dateline is not the one who speaks.
        let story =
            (tokens.start..tokens.end.min(tokens.start + 16)).rfind(|&t| matches!(document.lower(t), "--" | "—" | "–"));
        let from = story.unwrap_or_else(|| {
            if last > block.sentences.start || company::run(references, tokens.clone()).next().is_some() {
                tokens.start
            } else {
                document.sentences[last.saturating_sub(1)].tokens.start
            }
        });
        let named: Vec<&Reference> = company::run(references, from..tokens.end).collect();
        let sender = named.iter().find(|r| r.tokens.start > from && document.lower(r.tokens.start - 1) == "from");
        let first =
            named.iter().find(|r| r.form != Form::Metonym || document.lower(r.tokens.end) != ",").or(named.first());
        let speaker = sender.or(first)?.actors.first().copied()?;
        let hearer = named
            .iter()
            .filter_map(|r| r.actors.first().copied())
            .find(|&a| cast[a].kind == ActorKind::Person && cast[a].country != cast[speaker].country);
        return Some(Voice {
            tokens: tokens.end..document.tokens.len(),
            speakers: vec![speaker],
            hearer,
            cue: Some(document.span(gives..gives + 1)),
        });
    }
    None
}

/// "We, the leaders of Japan and the United States, …": from there on they speak. Or a text whose first sentences call it
/// the joint statement of several states.
fn joint(document: &Document, cast: &[Actor], references: &[Reference]) -> Option<Voice> {
    let opening = document.sentences.iter().take(4).map(|s| s.tokens.clone());
    for tokens in opening {
        let start = tokens.clone().find(|&t| {
            let next = |i: usize| document.lower(t + i);
            next(0) == "we" && next(1) == ","
                || next(0) == "joint" && matches!(next(1), "statement" | "declaration" | "communique")
        });
        let Some(start) = start else { continue };
        let end = tokens.clone().skip_while(|&t| t < start + 2).find(|&t| ends_list(document, t)).unwrap_or(tokens.end);
        let mut speakers: Vec<usize> = Vec::new();
        for reference in company::run(references, start..end) {
            for &actor in reference.actors.iter().filter(|&&a| cast[a].kind == ActorKind::Country) {
                if !speakers.contains(&actor) {
                    speakers.push(actor);
                }
            }
        }
        if speakers.len() > 1 {
            return Some(Voice { tokens: start..document.tokens.len(), speakers, hearer: None, cue: None });
        }
    }
    None
}

/// Whether a list of speakers ends before a token: with a verb that is none of theirs.
fn ends_list(document: &Document, token: usize) -> bool {
    document.lower(token) == "," && {
        let next = document.lower(token + 1);
        next.ends_with("ed") || matches!(next, "met" | "have" | "are" | "hereby" | "do" | "on" | "today")
    }
}
