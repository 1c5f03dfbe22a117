//! Who does it: the subject that a verb has, or takes over from another verb or noun.
//!
//! In: the token of a verb or predicate. Out: its subjects as tokens, none where the sentence does not tell. What belongs to a
//! verb besides is found in [`super::arguments`].

use super::{DEPTH, Frames, Kind};
use crate::syntax::{Label, Upos, Xpos, lemma};

/// Verbs whose object is the subject of the infinitive after it.
const STEERING: [&str; 32] = [
    "advise",
    "allow",
    "ask",
    "authorize",
    "beg",
    "cause",
    "compel",
    "convince",
    "direct",
    "enable",
    "encourage",
    "entice",
    "expect",
    "forbid",
    "force",
    "help",
    "induce",
    "instruct",
    "invite",
    "lead",
    "oblige",
    "order",
    "permit",
    "persuade",
    "press",
    "pressure",
    "prompt",
    "push",
    "require",
    "tell",
    "urge",
    "warn",
];

/// Verbs that have him behind a preposition.
const STEERING_BY: [(&str, &str); 7] = [
    ("appeal", "to"),
    ("call", "on"),
    ("call", "upon"),
    ("count", "on"),
    ("prevail", "on"),
    ("rely", "on"),
    ("wait", "for"),
];

/// Where a missing subject is.
enum Controller {
    /// It is that of another verb.
    Verb(usize),
    /// It is these nouns.
    Nouns(Vec<usize>),
    /// It is not in the sentence.
    Nobody,
}

impl Frames<'_> {
    /// The grammatical subjects of a verb or predicate, taken over from elsewhere where it has none of its own.
    pub fn subjects(&self, verb: usize) -> Vec<usize> {
        let mut verb = verb;
        for _ in 0..DEPTH {
            let own = self.own_subjects(verb);
            if !own.is_empty() {
                return own;
            }
            match self.controller(verb) {
                Controller::Verb(next) => verb = next,
                Controller::Nouns(nouns) => return nouns,
                Controller::Nobody => break,
            }
        }
        Vec::new()
    }

    pub(super) fn own_subjects(&self, verb: usize) -> Vec<usize> {
        let labels = [Label::Nsubj, Label::NsubjPass];
        self.arguments(self.syntax.dependents(verb).filter(|&d| labels.contains(&self.syntax.label(d))))
    }

    /// Where the subject of a verb without one is to be found.
    fn controller(&self, verb: usize) -> Controller {
        let Some(head) = self.syntax.head(verb) else { return Controller::Nobody };
        if self.syntax.with(verb, Label::Expl).next().is_some() {
            return Controller::Nobody;
        }
        match self.syntax.label(verb) {
            // "Kim celebrated …, claimed … and defended …"
            Label::Conj if self.is_clause(head) => Controller::Verb(head),
            // "Russia asked Kim to send troops": Kim; "Kim wants to be treated …": Kim.
            Label::Comp if !self.opens(verb) => {
                let objects = self.objects(head);
                let recipients = self.arguments(self.syntax.with(head, Label::Iobj));
                let others = if recipients.is_empty() { objects } else { recipients };
                if others.is_empty() || self.word(head).starts_with("promis") {
                    Controller::Verb(head)
                } else {
                    Controller::Nouns(others)
                }
            }
            // "Having proved …, North Korea may …"; "… without saying a word".
            Label::Advcl if self.steered(verb, head) => Controller::Nouns(self.steered_by(head)),
            Label::Advcl | Label::Comp if !self.is_finite(verb) => Controller::Verb(head),
            // "forced the contractors to leave", with the infinitive hung on the object.
            Label::Acl if self.syntax.head(head).is_some_and(|v| self.steered(verb, v)) => {
                Controller::Nouns(vec![head])
            }
            Label::Acl | Label::Conj => self.of_noun(verb, head),
            _ => Controller::Nobody,
        }
    }

    /// Whether an infinitive completes a verb whose object is to do it, though the parser took it for something looser.
    pub(super) fn steered(&self, infinitive: usize, verb: usize) -> bool {
        let below = self.syntax.head(infinitive).is_some_and(|h| {
            h == verb || self.syntax.head(h) == Some(verb) && matches!(self.syntax.label(h), Label::Obj | Label::Iobj)
        });
        below && self.is_infinitive(infinitive) && !self.steered_by(verb).is_empty()
    }

    /// Those whom a verb moves to do something: its objects, or those behind the preposition it has for them ("called on Sudan").
    pub(super) fn steered_by(&self, verb: usize) -> Vec<usize> {
        let base = lemma(self.word(verb), Upos::Verb, self.syntax.node(verb).xpos);
        if STEERING.contains(&base.as_str()) {
            return self.objects(verb);
        }
        let steers = |p: usize| STEERING_BY.contains(&(base.as_str(), self.word(p)));
        let obliques = self.obliques(verb, &[Label::Obl]).into_iter();
        obliques.filter(|o| o.preposition.is_some_and(steers)).map(|o| o.noun).collect()
    }

    /// Whether a clause is a participle before its verb: "Having lost …, the junta asked …". That completes nothing.
    pub(super) fn opens(&self, clause: usize) -> bool {
        let auxiliaries = self.auxiliaries(clause);
        let first = auxiliaries.first().copied().unwrap_or(clause);
        self.syntax.head(clause).is_some_and(|h| clause < h)
            && matches!(self.syntax.node(first).xpos, Xpos::Vbg | Xpos::Vbn)
            && self.own_subjects(clause).is_empty()
    }

    pub(super) fn is_infinitive(&self, verb: usize) -> bool {
        self.syntax.node(verb).xpos == Xpos::Vb
            && self.syntax.dependents(verb).any(|d| self.syntax.node(d).xpos == Xpos::To)
    }

    /// The subject of a verb that modifies a noun.
    fn of_noun(&self, verb: usize, noun: usize) -> Controller {
        let node = self.syntax.node(verb);
        let marked = self.syntax.dependents(verb).any(|d| {
            matches!(self.syntax.label(d), Label::Mark | Label::Case)
                && !matches!(self.syntax.node(d).xpos, Xpos::Wdt | Xpos::Wp)
        });
        let takes = !marked && (matches!(node.xpos, Xpos::Vbg | Xpos::Vbn) || self.relative_in(verb).is_some());
        if takes {
            // "troops fighting in Kursk", "a parade held in Moscow".
            return Controller::Nouns(vec![noun]);
        }
        // "Pyongyang’s decision to send troops", "the design of the U.S. to …", "Seoul made an effort to …".
        let mut owners = self.possessors(noun);
        if owners.is_empty() {
            let of = self.obliques(noun, &[Label::Nmod]).into_iter();
            owners = of.filter(|o| o.preposition.is_some_and(|p| self.word(p) == "of")).map(|o| o.noun).collect();
        }
        if !owners.is_empty() {
            return Controller::Nouns(owners);
        }
        match (self.syntax.label(noun), self.syntax.head(noun)) {
            (Label::Obj | Label::Obl, Some(head)) => Controller::Verb(head),
            _ if self.kind(noun) == Kind::Predicate => Controller::Verb(noun),
            _ => Controller::Nobody,
        }
    }
}
