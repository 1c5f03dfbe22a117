//! Groups without a name: "Afghan rebels", "the opposition in Nepal", "protesters".
//!
//! In: a document, its parse and its cast. Out: the cast with an actor for every noun of `data/groups.tsv` that stands for
//! people apart from their state, and its references: they take in the word for the state, since whoever fights "Afghan
//! rebels" does not fight Afghanistan. Nobody is looked for here who has a name.

use std::ops::Range;

use trilateral_net::letters::is_upper;

use super::{Actor, ActorKind, Cast, Form, Mention, Reference, bind, in_order, place};
use crate::document::Document;
use crate::lexicon::derive::slug;
use crate::lexicon::{GroupWord, group_word};
use crate::pace::Pace;
use crate::sorted::Sorted;
use crate::syntax::{Frames, Label, Syntax, Upos, Xpos};

/// How many words may stand between a group and the word for its state before it.
const REACH: usize = 4;
/// How many words of its own a group has at most.
const LONGEST: usize = 8;

/// The actors of a text by their ids.
pub(super) type Ids = Sorted<String, usize>;

/// Adds the groups of a text, behind everyone who has a name.
pub async fn gather(pace: &impl Pace, document: &Document, syntax: &Syntax, cast: &mut Cast) {
    let frames = Frames::new(syntax, document);
    bind::bind(document, syntax, &frames, cast);
    cast.named = cast.actors.len();
    let mut ids = Ids::default();
    for (i, actor) in cast.actors.iter().enumerate() {
        ids.entry(actor.id.clone(), i);
    }
    place::gather(document, cast, &mut ids);
    let mut gathering = Gathering { document, syntax, frames, ids, called: Sorted::default(), found: Vec::new() };
    pace.each(document.sentences.len(), &mut |i| {
        let sentence = &document.sentences[i];
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            at = gathering.read(cast, at, &sentence.tokens).unwrap_or(at).max(at) + 1;
        }
    })
    .await;
    // A reference that has become a part of one to a group is none by itself; the mention of the state stays.
    let found = gathering.found;
    cast.references.retain(|r| {
        let next = found.partition_point(|f| f.tokens.end <= r.tokens.start);
        found.get(next).is_none_or(|f| r.tokens.end <= f.tokens.start)
    });
    for reference in &found {
        let mention = Mention { span: document.span(reference.tokens.clone()), form: reference.form };
        reference.actors.iter().for_each(|&a| cast.actors[a].mentions.push(mention));
    }
    cast.references.extend(found);
    in_order(&mut cast.references);
}

/// Whose a group is by the words before it.
enum Owner {
    /// That of a state, by its code.
    State(String),
    /// Somebody else’s whom the text names.
    Other,
    /// Nobody’s.
    Nobody,
}

struct Gathering<'a> {
    document: &'a Document,
    syntax: &'a Syntax,
    frames: Frames<'a>,
    /// The actors by their ids.
    ids: Ids,
    /// The groups by the last of their own words, the latest of each.
    called: Sorted<&'a str, usize>,
    found: Vec<Reference>,
}

impl Gathering<'_> {
    /// Reads the group that begins with a noun; its last token.
    fn read(&mut self, cast: &mut Cast, first: usize, sentence: &Range<usize>) -> Option<usize> {
        let mut kind = self.group_at(cast, first, sentence).filter(|&k| k != GroupWord::Member)?;
        let mut end = first + 1;
        while end < first + LONGEST
            && let Some(next) = self.group_at(cast, end, sentence)
        {
            end += 1;
            kind = if kind == GroupWord::Alone { kind } else { next };
        }
        let named = |at: usize| {
            sentence.contains(&at)
                && cast.reference_at(at).is_none()
                && self.document.word(at).starts_with(is_upper)
                && self.syntax.node(at).upos == Upos::Propn
        };
        let own = end;
        // "the newspaper La Prensa".
        while end < own + REACH && named(end) {
            end += 1;
        }
        let word = |at: usize| if sentence.contains(&at) { self.document.lower(at) } else { "" };
        // "rebel-held"; "opposition to the plan"; "opposition leader Mwangi": one with a name.
        if word(end) == "-" || word(own - 1) == "opposition" && word(end) == "to" || cast.reference_at(end).is_some() {
            return None;
        }
        let (start, owner) = self.owner(cast, first, sentence.start);
        let (tokens, country) = match owner {
            Owner::State(country) => (start..end, Some(country)),
            Owner::Other => return None,
            Owner::Nobody => self.place(cast, start, end, sentence).map_or((start..end, None), |(t, c)| (t, Some(c))),
        };
        // "terrorist activities" are nobody.
        let modifies = own == end && self.syntax.label(own - 1) == Label::Mod && self.syntax.head(own - 1) >= Some(own);
        if (kind != GroupWord::Alone || modifies) && country.is_none() {
            return None;
        }
        let last = tokens.end - 1;
        let actor = self.actor(cast, &tokens, own - 1, country);
        self.found.push(Reference { tokens, actors: vec![actor], form: Form::Nominal });
        Some(last)
    }

    /// What kind of word for a group a token is, if it has no name.
    fn group_at(&self, cast: &Cast, at: usize, sentence: &Range<usize>) -> Option<GroupWord> {
        let noun = sentence.contains(&at)
            && match self.syntax.node(at).upos {
                // Words that only join others are very many, and no group.
                Upos::Adv | Upos::Aux | Upos::Punct | Upos::Det | Upos::Adp | Upos::Cconj | Upos::Part => false,
                // "Ivory Coast rebels": right behind a name that is no verb.
                Upos::Verb => {
                    self.syntax.node(at).xpos == Xpos::Vbz && at > sentence.start && cast.reference_at(at - 1).is_some()
                }
                _ => true,
            };
        let capital = self.document.word(at).starts_with(is_upper);
        // "the Serbian Workers’ Union".
        let told = || at == sentence.start || cast.reference_at(at - 1).is_some_and(|r| r.form == Form::Demonym);
        let free = noun && cast.reference_at(at).is_none() && (!capital || told());
        free.then(|| group_word(self.document.lower(at))).flatten()
    }

    /// Where the words begin that tell a group from others, and whose it is by them.
    fn owner(&self, cast: &Cast, first: usize, sentence: usize) -> (usize, Owner) {
        let mut start = first;
        for at in (sentence.max(first.saturating_sub(REACH))..first).rev() {
            if let Some(reference) = cast.reference_at(at) {
                // "anti-Syria journalists".
                let half = reference.tokens.start > sentence && self.document.word(reference.tokens.start - 1) == "-";
                if half {
                    break;
                }
                let country = match reference.actors[..] {
                    [a] if cast.actors[a].kind == ActorKind::Country => cast.actors[a].country.clone(),
                    _ => None,
                };
                // "their supporters" are whose they are: another rule tells that.
                let country = country.filter(|_| matches!(reference.form, Form::Name | Form::Demonym));
                return (reference.tokens.start, country.map_or(Owner::Other, Owner::State));
            }
            let own = matches!(self.document.lower(at), "'s" | "’s" | "'" | "’" | "-");
            let upos = self.syntax.node(at).upos;
            let modifies = matches!(upos, Upos::Adj | Upos::Noun | Upos::Propn)
                || upos == Upos::Verb && self.syntax.label(at) == Label::Mod;
            if !own && !modifies {
                break;
            }
            let named = at > sentence && self.document.word(at).starts_with(is_upper);
            if named && at + 1 == start {
                start = at;
            }
        }
        (start, Owner::Nobody)
    }

    /// The state in which a group is, where that is said behind it: "students in Indonesia"; with the tokens of both.
    fn place(&self, cast: &Cast, start: usize, end: usize, sentence: &Range<usize>) -> Option<(Range<usize>, String)> {
        let places = matches!(self.document.lower(end), "in" | "of" | "from" | "throughout" | "across" | "inside");
        // "supporters of former President Haidar".
        let title = |&t: &usize| {
            let verb = self.syntax.node(t).upos == Upos::Verb && self.syntax.label(t) != Label::Mod;
            // "doctors in support of Haidar".
            let thing = self.syntax.node(t).upos == Upos::Noun && self.document.lower(t + 1) == "of";
            cast.reference_at(t).is_none() && !verb && !thing
        };
        let at = end + 1 + (end + 1..end + REACH).take_while(title).count();
        if !places || !sentence.contains(&at) || self.frames.of(end - 1).kind == crate::syntax::Kind::Verb {
            return None;
        }
        if let Some(reference) = cast.reference_at(at) {
            let [actor] = reference.actors[..] else { return None };
            let country = cast.actors[actor].country.clone().filter(|_| reference.form != Form::Pronoun)?;
            return Some((start..reference.tokens.end, country));
        }
        let next = cast.places.partition_point(|p| p.tokens.end <= end + 1);
        let place =
            cast.places.get(next).filter(|p| p.tokens.start <= end + 3 && sentence.contains(&p.tokens.start))?;
        Some((start..place.tokens.end, cast.actors[place.actors[0]].id.clone()))
    }

    /// The actor of a group: the same as before where the words are the same, or where they name no state and a group
    /// that is called so has been named.
    fn actor(&mut self, cast: &mut Cast, tokens: &Range<usize>, head: usize, country: Option<String>) -> usize {
        let name = self.document.span(tokens.clone()).of(&self.document.text);
        let (id, word) = (slug(name), self.document.lower(head));
        let called = self.called.get(word).filter(|_| country.is_none() && tokens.len() == 1);
        let known = called.or_else(|| self.ids.get(id.as_str())).copied();
        let actor = known.unwrap_or(cast.actors.len());
        if known.is_none() {
            self.ids.entry(id.clone(), actor);
            let name = name.to_owned();
            cast.actors.push(Actor { id, kind: ActorKind::Group, name, country, place: None, mentions: Vec::new() });
        }
        *self.called.entry(word, actor) = actor;
        actor
    }
}
