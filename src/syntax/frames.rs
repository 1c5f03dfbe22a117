//! Who does what to whom, as the grammar has it: the frames of verbs, predicates and nouns.
//!
//! In: a [`Syntax`] and the [`Document`] that it is of. Out: a [`Frame`] for any token asked for, as token indices.
//! What the tree leaves unsaid is supplied here: the subject that coordinated, controlled and adverbial verbs share, the
//! noun that a relative pronoun stands for, the object that a relative clause lacks, the members of a coordination.
//! Nothing here knows what the words mean, and nothing is kept: frames are made when asked for.

use super::{Label, Syntax, Upos, Xpos, is_form_of_be, lemma};
use crate::document::Document;

/// What a frame is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A verb.
    #[default]
    Verb,
    /// An adjective, noun or adverb that is said of a subject: "Russia is *unaffected*".
    Predicate,
    /// A noun with what belongs to it: "Putin’s *visit* to Pyongyang".
    Noun,
}

/// A noun phrase with its preposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oblique {
    /// The head of the phrase, relative pronouns resolved.
    pub noun: usize,
    /// Its preposition; `None` for a bare phrase ("last week").
    pub preposition: Option<usize>,
}

/// A verb, predicate or noun and what belongs to it. All are token indices; arguments come with their conjuncts behind
/// them ("Moscow and Pyongyang": two subjects), relative pronouns as the noun that they stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The token it is of.
    pub head: usize,
    /// What that is.
    pub kind: Kind,
    /// Whether it is in the passive: then the subject is the one to whom it is done.
    pub passive: bool,
    /// Its grammatical subjects; of a noun its possessors and those after "by".
    pub subjects: Vec<usize>,
    /// Whether those are its own; else they are taken over from another verb or noun.
    pub own_subject: bool,
    /// Its direct objects.
    pub objects: Vec<usize>,
    /// Its indirect objects.
    pub recipients: Vec<usize>,
    /// Those after "by" of a passive.
    pub agents: Vec<usize>,
    /// All other phrases that belong to it, with their prepositions; of a noun, those that modify it.
    pub obliques: Vec<Oblique>,
    /// The verbs or predicates of the clauses that complete it; of a verb of speech in the middle or at the end ("…, he
    /// said"), that of the clause around it.
    pub complements: Vec<usize>,
    /// Its auxiliaries, in order, the copula included.
    pub auxiliaries: Vec<usize>,
    /// What negates it: "not", "never", "no", "neither", or the "without" before it.
    pub negation: Option<usize>,
    /// Its particle: "back" in "push back".
    pub particle: Option<usize>,
    /// Adjectives, numbers, names and nouns that stand before a noun, or directly behind it.
    pub modifiers: Vec<usize>,
}

impl Frame {
    /// Those who do it.
    pub fn doers(&self) -> &[usize] {
        if self.passive { &self.agents } else { &self.subjects }
    }

    /// Those to whom it is done.
    pub fn done_to(&self) -> &[usize] {
        if self.passive { &self.subjects } else { &self.objects }
    }
}

/// The frames of a document.
#[derive(Clone, Copy, Debug)]
pub struct Frames<'a> {
    syntax: &'a Syntax,
    document: &'a Document,
}

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

/// How many verbs a shared subject is sought through. Real sentences need three or four.
const DEPTH: usize = 8;

impl<'a> Frames<'a> {
    /// The frames of a document and its parse.
    pub fn new(syntax: &'a Syntax, document: &'a Document) -> Self {
        Self { syntax, document }
    }

    /// The frame of a token.
    pub fn of(&self, head: usize) -> Frame {
        match self.kind(head) {
            Kind::Noun => self.noun(head),
            kind => self.clause(head, kind),
        }
    }

    /// The frames of all verbs and predicates of a range of tokens, in order.
    pub fn clauses(&self, tokens: std::ops::Range<usize>) -> impl Iterator<Item = Frame> + '_ {
        tokens.filter(|&t| self.is_clause(t)).map(|t| self.clause(t, self.kind(t)))
    }

    /// Whether a token heads a clause: a verb, or a predicate with a subject or a copula.
    pub fn is_clause(&self, token: usize) -> bool {
        self.syntax.node(token).upos == Upos::Verb || self.kind(token) == Kind::Predicate
    }

    /// What kind of frame a token has.
    pub fn kind(&self, token: usize) -> Kind {
        let node = self.syntax.node(token);
        let predicate = || {
            let mut below = self.syntax.dependents(token).map(|d| self.syntax.label(d));
            below.any(|l| matches!(l, Label::Nsubj | Label::NsubjPass | Label::Cop | Label::Expl))
        };
        match node.upos {
            Upos::Verb => Kind::Verb,
            _ if predicate() => Kind::Predicate,
            Upos::Adj => Kind::Predicate,
            _ if matches!(node.label, Label::Root | Label::Aux) && node.upos == Upos::Aux => Kind::Verb,
            _ => Kind::Noun,
        }
    }

    fn word(&self, token: usize) -> &'a str {
        self.document.lower(token)
    }

    fn nominal(&self, token: usize) -> bool {
        !matches!(self.syntax.node(token).upos, Upos::Verb | Upos::Aux | Upos::Adp | Upos::Adv | Upos::Sconj)
    }

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
    fn whole(&self, noun: usize) -> usize {
        let mut noun = noun;
        while self.syntax.label(noun) == Label::Mod
            && let Some(head) = self.syntax.head(noun)
        {
            noun = head;
        }
        noun
    }

    fn sentence(&self, token: usize) -> std::ops::Range<usize> {
        let sentence = self.document.sentences.get(self.document.sentence_of(token));
        sentence.map_or(token..token + 1, |s| s.tokens.clone())
    }

    /// Arguments with their conjuncts, relative pronouns resolved.
    fn arguments(&self, heads: impl Iterator<Item = usize>) -> Vec<usize> {
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
    fn conjuncts_before(&self, noun: usize, pronoun: usize) -> impl Iterator<Item = usize> {
        let all = if self.syntax.label(noun) == Label::Conj { vec![noun] } else { self.conjuncts(noun) };
        all.into_iter().filter(move |&c| c < pronoun)
    }

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

    fn own_subjects(&self, verb: usize) -> Vec<usize> {
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
            Label::Advcl if self.steered(verb, head) => Controller::Nouns(self.objects(head)),
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
    fn steered(&self, infinitive: usize, verb: usize) -> bool {
        let object = self.syntax.head(infinitive).is_some_and(|h| {
            h == verb || self.syntax.head(h) == Some(verb) && matches!(self.syntax.label(h), Label::Obj | Label::Iobj)
        });
        object
            && self.is_infinitive(infinitive)
            && !self.objects(verb).is_empty()
            && STEERING.contains(&lemma(self.word(verb), Upos::Verb, self.syntax.node(verb).xpos).as_str())
    }

    /// Whether a clause is a participle before its verb: "Having lost …, the junta asked …". That completes nothing.
    fn opens(&self, clause: usize) -> bool {
        let auxiliaries = self.auxiliaries(clause);
        let first = auxiliaries.first().copied().unwrap_or(clause);
        self.syntax.head(clause).is_some_and(|h| clause < h)
            && matches!(self.syntax.node(first).xpos, Xpos::Vbg | Xpos::Vbn)
            && self.own_subjects(clause).is_empty()
    }

    fn is_infinitive(&self, verb: usize) -> bool {
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

    /// The relative pronoun of a clause, if it hangs on its verb.
    fn relative_in(&self, verb: usize) -> Option<usize> {
        self.syntax.dependents(verb).find(|&d| d < verb && matches!(self.syntax.node(d).xpos, Xpos::Wdt | Xpos::Wp))
    }

    /// Whether a verb has a tense, in itself or in an auxiliary.
    pub fn is_finite(&self, verb: usize) -> bool {
        let tensed = |t: usize| matches!(self.syntax.node(t).xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md);
        tensed(verb) || self.auxiliaries(verb).into_iter().any(tensed)
    }

    fn auxiliaries(&self, verb: usize) -> Vec<usize> {
        let labels = [Label::Aux, Label::AuxPass, Label::Cop];
        self.syntax.dependents(verb).filter(|&d| labels.contains(&self.syntax.label(d))).collect()
    }

    /// Whether a verb is in the passive.
    pub fn is_passive(&self, verb: usize) -> bool {
        let mut verb = verb;
        for _ in 0..DEPTH {
            let node = self.syntax.node(verb);
            if !matches!(node.xpos, Xpos::Vbn | Xpos::Vbd) {
                return false;
            }
            let auxiliaries = self.auxiliaries(verb);
            if let Some(&last) = auxiliaries.iter().rfind(|&&a| a < verb) {
                let get = matches!(self.word(last), "get" | "gets" | "got" | "getting" | "gotten");
                return is_form_of_be(self.word(last)) || get && self.syntax.label(last) == Label::AuxPass;
            }
            if self.syntax.with(verb, Label::NsubjPass).next().is_some() {
                return true;
            }
            let own = self.syntax.with(verb, Label::Nsubj).next().is_some();
            match node.label {
                // "were attacked and killed", "has attacked and killed"
                Label::Conj if !own => match self.syntax.head(verb) {
                    Some(head) => verb = head,
                    None => return false,
                },
                Label::Acl | Label::Advcl | Label::Comp | Label::Mod => return node.xpos == Xpos::Vbn && !own,
                _ => return false,
            }
        }
        false
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
            && !self.is_passive(next)
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

    fn recipients(&self, verb: usize) -> Vec<usize> {
        let all = self.arguments(self.syntax.with(verb, Label::Iobj));
        if all == self.objects(verb) { Vec::new() } else { all }
    }

    /// The noun that a relative clause without a pronoun lacks as its object: "the stage he wanted".
    fn gap(&self, verb: usize) -> Vec<usize> {
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
    fn obliques(&self, head: usize, labels: &[Label]) -> Vec<Oblique> {
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

    /// The word that negates a verb, a predicate or a noun: "not", "never", "no", "neither", "without".
    pub fn negation(&self, head: usize) -> Option<usize> {
        let negates = |t: usize| {
            matches!(self.word(t), "not" | "n't" | "n’t" | "never" | "no" | "neither" | "nor" | "without" | "cannot")
        };
        let direct = self.syntax.dependents(head).find(|&d| {
            let label = self.syntax.label(d);
            let mine =
                matches!(label, Label::Advmod | Label::Mark | Label::Case | Label::Cc | Label::Det | Label::Other);
            let either = d < head && matches!(self.word(d), "neither" | "nor");
            negates(d) && (mine || either) && (label != Label::Cc || d < head)
        });
        let longer = || {
            // "no longer": "no" hangs on the adverb.
            let adverbs = self.syntax.with(head, Label::Advmod);
            adverbs
                .filter(|&a| self.word(a) == "longer")
                .find_map(|a| self.syntax.dependents(a).find(|&d| self.word(d) == "no"))
        };
        let subject = || {
            let labels = [Label::Nsubj, Label::NsubjPass];
            let mut subjects = self.syntax.dependents(head).filter(|&d| labels.contains(&self.syntax.label(d)));
            subjects.find_map(|s| {
                if matches!(self.word(s), "neither" | "nobody" | "nothing" | "none") {
                    return Some(s);
                }
                self.syntax.dependents(s).find(|&d| matches!(self.word(d), "no" | "neither"))
            })
        };
        // "nor did China …": the conjunction hangs on whatever the parser took it for.
        let nor = || {
            let first = *self.syntax.reach(head).start();
            (self.syntax.label(head) == Label::Conj && first > 0 && self.word(first) == "nor").then_some(first)
        };
        direct.or_else(longer).or_else(nor).or_else(|| if self.is_clause(head) { subject() } else { None })
    }

    fn complements(&self, verb: usize) -> Vec<usize> {
        let mut found: Vec<usize> = self.syntax.with(verb, Label::Comp).filter(|&c| !self.opens(c)).collect();
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

    fn clause(&self, head: usize, kind: Kind) -> Frame {
        let passive = kind == Kind::Verb && self.is_passive(head);
        let own = self.own_subjects(head);
        let own_subject = !own.is_empty();
        let subjects = if own_subject { own } else { self.subjects(head) };
        let labels = if kind == Kind::Predicate { &[Label::Obl, Label::Nmod][..] } else { &[Label::Obl] };
        let mut obliques = self.obliques(head, labels);
        let mut agents = Vec::new();
        if passive {
            obliques.retain(|o| {
                let agent = o.preposition.is_some_and(|p| self.word(p) == "by");
                if agent {
                    agents.push(o.noun);
                }
                !agent
            });
        }
        let possessors = if kind == Kind::Predicate { self.possessors(head) } else { Vec::new() };
        obliques.retain(|o| o.preposition.is_some() || !possessors.contains(&o.noun));
        Frame {
            head,
            kind,
            passive,
            subjects,
            own_subject,
            objects: self.objects(head),
            recipients: self.recipients(head),
            agents,
            obliques,
            complements: self.complements(head),
            auxiliaries: self.auxiliaries(head),
            negation: self.negation(head),
            particle: self.syntax.with(head, Label::Prt).next(),
            modifiers: self.syntax.with(head, Label::Mod).collect(),
        }
    }

    fn noun(&self, head: usize) -> Frame {
        let mut subjects = self.possessors(head);
        let mut obliques = self.obliques(head, &[Label::Nmod, Label::Obl]);
        obliques.retain(|o| o.preposition.is_some() || !subjects.contains(&o.noun));
        // "the supply of technology to Pyongyang": a direction belongs to the whole, whichever noun it hangs on.
        if let Some(of) = obliques.last().filter(|o| o.preposition.is_some_and(|p| self.word(p) == "of")).copied() {
            let mut further = self.obliques(of.noun, &[Label::Nmod, Label::Obl]);
            further.retain(|o| o.preposition.is_some_and(|p| matches!(self.word(p), "to" | "from" | "by" | "against")));
            obliques.append(&mut further);
        }
        let mut agents = Vec::new();
        obliques.retain(|o| {
            let agent = o.preposition.is_some_and(|p| self.word(p) == "by");
            if agent {
                agents.push(o.noun);
            }
            !agent
        });
        subjects.extend(&agents);
        Frame {
            head,
            kind: Kind::Noun,
            own_subject: !subjects.is_empty(),
            subjects,
            agents,
            obliques,
            complements: self.syntax.with(head, Label::Acl).filter(|&a| !self.is_relative(a)).collect(),
            negation: self.negation(head),
            modifiers: self.syntax.with(head, Label::Mod).collect(),
            ..Frame::default()
        }
    }

    /// Whether a clause that modifies a noun is a relative one; else it says what the noun is about ("the decision to …").
    pub fn is_relative(&self, clause: usize) -> bool {
        self.syntax.label(clause) == Label::Acl
            && (self.relative_in(clause).is_some()
                || self.syntax.node(clause).xpos == Xpos::Vbn
                || self.is_finite(clause) && self.syntax.with(clause, Label::Mark).next().is_none())
    }
}

/// Where a missing subject is.
enum Controller {
    /// It is that of another verb.
    Verb(usize),
    /// It is these nouns.
    Nouns(Vec<usize>),
    /// It is not in the sentence.
    Nobody,
}
