//! What belongs to a verb or noun besides its subject: objects, phrases, clauses, owners, and whom a relative pronoun means.
//!
//! In: a token. Out: tokens, each argument with the members of its coordination, relative pronouns resolved to their nouns.

use super::{DEPTH, Frames, Oblique};
use crate::syntax::{Label, Upos, Xpos};

/// Nouns that a clause with "that" says the content of, without their plural -s.
const CONTENT: [&str; 61] = [
    "accusation",
    "admission",
    "agreement",
    "allegation",
    "announcement",
    "argument",
    "assertion",
    "assessment",
    "assumption",
    "assurance",
    "belief",
    "chance",
    "charge",
    "claim",
    "concern",
    "conclusion",
    "condition",
    "confidence",
    "conviction",
    "danger",
    "declaration",
    "demand",
    "denial",
    "doubt",
    "evidence",
    "expectation",
    "extent",
    "fact",
    "fear",
    "feeling",
    "guarantee",
    "hope",
    "idea",
    "impression",
    "indication",
    "insistence",
    "likelihood",
    "message",
    "new",
    "notion",
    "opinion",
    "perception",
    "pledge",
    "possibility",
    "prediction",
    "proof",
    "promise",
    "proposal",
    "report",
    "requirement",
    "risk",
    "sense",
    "sign",
    "signal",
    "statement",
    "suggestion",
    "suspicion",
    "threat",
    "view",
    "warning",
    "worry",
];

impl Frames<'_> {
    /// A token with the members of a coordination that it begins, in order.
    pub fn conjuncts(&self, token: usize) -> Vec<usize> {
        let mut found = vec![token];
        let mut at = 0;
        while at < found.len() {
            let members = self.syntax.with(found[at], Label::Conj);
            found.extend(members.filter(|&m| self.nominal(m) == self.nominal(token)));
            at += 1;
        }
        found[1..].sort_unstable();
        found
    }

    /// The head of the coordination that a token is a member of: itself if it is of none or opens one.
    pub fn first_conjunct(&self, token: usize) -> usize {
        let mut token = token;
        while self.syntax.label(token) == Label::Conj
            && let Some(head) = self.syntax.head(token)
        {
            token = head;
        }
        token
    }

    /// The preposition of a noun: its last one if several stand there, but the first of "according to".
    pub fn preposition(&self, noun: usize) -> Option<usize> {
        let own = self.syntax.with(noun, Label::Case).find(|&c| c < noun && self.syntax.node(c).xpos != Xpos::Pos);
        own.or_else(|| {
            // "with Russia and China": the second member has that of the first.
            let head = self.syntax.head(noun).filter(|_| self.syntax.label(noun) == Label::Conj)?;
            self.preposition(head)
        })
    }

    /// The noun that a relative pronoun stands for; `None` if the token is none.
    pub fn antecedent(&self, token: usize) -> Option<usize> {
        let node = self.syntax.node(token);
        let relative = match node.xpos {
            Xpos::Wdt => true,
            Xpos::Wp | Xpos::WpS => self.word(token) != "what",
            _ => false,
        };
        if !relative {
            return None;
        }
        // "its ties with China, which accounts for …": a name right before is meant, whatever the tree says.
        let skipped = |t: usize| self.word(t) == "," || self.syntax.node(t).upos == Upos::Adp;
        let before = token.checked_sub(1).map(|t| if skipped(t) { t.saturating_sub(1) } else { t });
        if let Some(name) = before.filter(|&t| self.syntax.node(t).upos == Upos::Propn && self.word(token) != "that") {
            return Some(self.whole(name));
        }
        let clause = self.syntax.path(token).take(DEPTH).skip(1).find(|&t| self.syntax.label(t) == Label::Acl);
        if let Some(clause) = clause
            && token < clause
            && let Some(head) = self.syntax.head(clause)
        {
            return (head < token).then_some(head);
        }
        // The clause hangs elsewhere: the nearest noun before it, unless the pronoun asks or opens the sentence.
        let asks = self.syntax.path(token).any(|t| self.syntax.label(t) == Label::Comp) && self.word(token) != "which";
        let start = self.sentence(token).start;
        let before = (start..token).rev().find(|&t| !matches!(self.syntax.node(t).upos, Upos::Punct | Upos::Adp))?;
        let noun = matches!(self.syntax.node(before).upos, Upos::Noun | Upos::Propn);
        (noun && !asks).then(|| self.whole(before))
    }

    /// The head of the name or compound that a noun is part of.
    pub(super) fn whole(&self, noun: usize) -> usize {
        let mut noun = noun;
        while self.syntax.label(noun) == Label::Mod
            && let Some(head) = self.syntax.head(noun)
        {
            noun = head;
        }
        noun
    }

    pub(super) fn sentence(&self, token: usize) -> std::ops::Range<usize> {
        let sentence = self.document.sentences.get(self.document.sentence_of(token));
        sentence.map_or(token..token + 1, |s| s.tokens.clone())
    }

    /// Arguments with their conjuncts, relative pronouns resolved.
    pub(super) fn arguments(&self, heads: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut found = Vec::new();
        for head in heads {
            match self.antecedent(head) {
                Some(noun) => found.extend(self.conjuncts_before(noun, head)),
                None => found.extend(self.conjuncts(head)),
            }
        }
        found.dedup();
        found
    }

    /// The conjuncts of an antecedent, those only that stand before its pronoun.
    pub(super) fn conjuncts_before(&self, noun: usize, pronoun: usize) -> impl Iterator<Item = usize> {
        let all = if self.syntax.label(noun) == Label::Conj { vec![noun] } else { self.conjuncts(noun) };
        all.into_iter().filter(move |&c| c < pronoun)
    }

    /// The relative pronoun of a clause, if it hangs on its verb.
    pub(super) fn relative_in(&self, verb: usize) -> Option<usize> {
        self.syntax.dependents(verb).find(|&d| d < verb && matches!(self.syntax.node(d).xpos, Xpos::Wdt | Xpos::Wp))
    }

    /// The direct objects of a verb.
    pub fn objects(&self, verb: usize) -> Vec<usize> {
        let mut own = self.arguments(self.syntax.with(verb, Label::Obj));
        if own.is_empty() {
            // "urged Beijing to …", "asked Beijing for help": an only object is a direct one.
            own = self.arguments(self.syntax.with(verb, Label::Iobj));
        }
        if !own.is_empty() || self.is_passive(verb) {
            return own;
        }
        // "condemned and sanctioned Russia": the object of either verb is that of both if nothing stands between.
        let bare = |v: usize| {
            let labels = [Label::Cc, Label::Conj, Label::Punct, Label::Advmod];
            self.syntax.dependents(v).filter(|&d| d > v).all(|d| labels.contains(&self.syntax.label(d)))
        };
        if let Some(next) = self.syntax.with(verb, Label::Conj).find(|&c| c > verb)
            && next - verb <= 3
            && bare(verb)
            && self.own_subjects(next).is_empty()
        {
            return self.arguments(self.syntax.with(next, Label::Obj));
        }
        if self.syntax.label(verb) == Label::Conj
            && let Some(first) = self.syntax.head(verb)
            && self.own_subjects(verb).is_empty()
        {
            let shared: Vec<usize> = self.syntax.with(first, Label::Obj).filter(|&o| o > verb).collect();
            if !shared.is_empty() {
                return self.arguments(shared.into_iter());
            }
        }
        self.gap(verb)
    }

    pub(super) fn recipients(&self, verb: usize) -> Vec<usize> {
        let all = self.arguments(self.syntax.with(verb, Label::Iobj));
        if all == self.objects(verb) { Vec::new() } else { all }
    }

    /// The noun that a relative clause without a pronoun lacks as its object: "the stage he wanted".
    pub(super) fn gap(&self, verb: usize) -> Vec<usize> {
        let node = self.syntax.node(verb);
        let Some(noun) = self.syntax.head(verb).filter(|_| node.label == Label::Acl) else { return Vec::new() };
        let subject = self.syntax.with(verb, Label::Nsubj).next();
        let free = subject.is_some_and(|s| noun < s && s < verb)
            && !(noun + 1..verb).any(|t| matches!(self.syntax.node(t).xpos, Xpos::Wdt | Xpos::Wp | Xpos::WpS))
            && !self.syntax.dependents(verb).any(|d| match self.syntax.label(d) {
                Label::Comp | Label::Cop => true,
                // "the claim that Moscow sent": not "the troops that Moscow sent".
                Label::Mark => self.word(d) != "that" || CONTENT.contains(&self.word(noun).trim_end_matches('s')),
                _ => false,
            })
            && !self.syntax.dependents(verb).any(|d| self.syntax.node(d).xpos == Xpos::Wrb)
            && node.upos == Upos::Verb;
        let when = ["day", "week", "month", "year", "time", "moment", "way", "reason", "place", "extent"];
        if free && !when.contains(&self.word(noun)) { vec![noun] } else { Vec::new() }
    }

    /// Those to whom a noun belongs: "Kim’s visit", "its visit", "whose visit".
    pub fn possessors(&self, noun: usize) -> Vec<usize> {
        let owns = |&d: &usize| {
            d < noun
                && (matches!(self.syntax.node(d).xpos, Xpos::PrpS | Xpos::WpS)
                    || self.syntax.dependents(d).any(|c| self.syntax.node(c).xpos == Xpos::Pos))
        };
        self.arguments(self.syntax.dependents(noun).filter(owns))
    }

    /// The phrases with a label, each member of a coordination with the preposition that it has.
    pub(super) fn obliques(&self, head: usize, labels: &[Label]) -> Vec<Oblique> {
        let mut found = Vec::new();
        // "in which", taken for a conjunction.
        let loose = |d: usize| {
            self.syntax.label(d) == Label::Mark
                && self.syntax.node(d).xpos == Xpos::Wdt
                && self.syntax.with(d, Label::Case).next().is_some()
        };
        for dependent in self.syntax.dependents(head).filter(|&d| labels.contains(&self.syntax.label(d)) || loose(d)) {
            let preposition = self.preposition(dependent);
            for noun in self.arguments(std::iter::once(dependent)) {
                let own = self.syntax.with(noun, Label::Case).find(|&c| c < noun && noun != dependent);
                let relative = self.antecedent(dependent).is_some();
                let preposition = if relative { preposition } else { own.or(preposition) };
                found.push(Oblique { noun, preposition });
            }
        }
        found
    }

    pub(super) fn complements(&self, verb: usize) -> Vec<usize> {
        // "acknowledged what Kyiv had suspected: that …": a clause with "that" completes something, colon or not.
        let that = |c: usize| {
            self.syntax.label(c) == Label::Parataxis && self.syntax.with(c, Label::Mark).any(|m| self.word(m) == "that")
        };
        let completes = |c: usize| self.syntax.label(c) == Label::Comp && !self.opens(c) || that(c);
        let mut found: Vec<usize> = self.syntax.dependents(verb).filter(|&c| completes(c)).collect();
        if found.is_empty()
            && self.syntax.label(verb) == Label::Parataxis
            && self.own_subjects(verb).iter().any(|&s| self.syntax.is_below(s, verb))
            && let Some(around) = self.syntax.head(verb)
        {
            found.push(around);
        }
        if found.is_empty() {
            let loose = self.syntax.dependents(verb).flat_map(|d| {
                let label = self.syntax.label(d);
                let below = if matches!(label, Label::Obj | Label::Iobj) { Some(d) } else { None };
                below
                    .into_iter()
                    .flat_map(|d| self.syntax.with(d, Label::Acl))
                    .chain((label == Label::Advcl).then_some(d))
            });
            // "unlikely to abandon", "persuade Washington to lift"
            let predicate = self.syntax.node(verb).upos == Upos::Adj;
            found.extend(loose.filter(|&i| i > verb && self.is_infinitive(i) && (predicate || self.steered(i, verb))));
        }
        let first = found.clone();
        for clause in first {
            let members = self.syntax.with(clause, Label::Conj);
            found.extend(members.filter(|&m| self.is_clause(m) && m != verb));
        }
        found
    }

    /// Whether a clause that modifies a noun is a relative one; else it says what the noun is about ("the decision to …").
    pub fn is_relative(&self, clause: usize) -> bool {
        self.syntax.label(clause) == Label::Acl
            && (self.relative_in(clause).is_some()
                || self.syntax.node(clause).xpos == Xpos::Vbn
                || self.is_finite(clause) && self.syntax.with(clause, Label::Mark).next().is_none())
    }
}
