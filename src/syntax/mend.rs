//! Mends a mistake that the net often makes: a subject with a relative clause behind it.
//!
//! In: the nodes of one sentence. Out: the same nodes, and sometimes another root. Deciding greedily from left to right,
//! the net takes the noun of "China, which buys the coal, opposed the measure" for the head of a sentence without a
//! verb, or the verb of the clause for the main one, and hangs the true main verb below. A sentence with a finite verb
//! that lacks a subject, after a relative clause, is turned round. Every tree stays a projective tree.

use super::{Label, Node, ROOT, Upos, Xpos};

/// Mends a sentence whose first token has the index `first`; heads count from the start of the text.
pub(super) fn mend(nodes: &mut [Node], first: usize) {
    if nodes.len() > LONGEST {
        return;
    }
    let sentence = Sentence { first };
    if let Some(turn) = sentence.find(nodes) {
        sentence.attempt(nodes, |nodes| sentence.carry_out(nodes, &turn));
    }
    for verb in 1..nodes.len() {
        if let Some(lift) = sentence.higher(nodes, verb) {
            sentence.attempt(nodes, |nodes| nodes[verb] = lift);
        }
    }
}

/// Whether a parse has a full stop at its end and no verb at its root.
pub(super) fn is_verbless<'w>(count: usize, word: impl Fn(usize) -> &'w str, nodes: &[trilateral_net::Node]) -> bool {
    let stop = (count.saturating_sub(3)..count).any(|i| word(i) == ".");
    let Some(root) = nodes.iter().position(|n| n.head == ROOT) else { return false };
    let verbal = nodes[root].upos == Upos::Verb
        || nodes.iter().any(|n| {
            n.head == root as u32
                && matches!(n.label, Label::Nsubj | Label::NsubjPass | Label::Cop | Label::Expl | Label::Aux)
        });
    stop && !verbal && count < 80
}

/// Longer sentences are lists and the like, and stay as they are: so the time for a text stays linear in its length.
const LONGEST: usize = 120;

/// What to turn: places in the sentence.
struct Turn {
    /// The noun that becomes the subject.
    noun: usize,
    /// The verb of the clause that modifies it, if that does not yet.
    clause: Option<usize>,
    /// The verb that becomes the root.
    verb: usize,
}

struct Sentence {
    first: usize,
}

impl Sentence {
    fn head(&self, nodes: &[Node], token: usize) -> Option<usize> {
        let head = nodes[token].head;
        (head != ROOT).then(|| head as usize - self.first)
    }

    fn find(&self, nodes: &[Node]) -> Option<Turn> {
        let root = nodes.iter().position(|n| n.head == ROOT)?;
        let nominal = |t: usize| matches!(nodes[t].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num);
        let wh = |n: &Node| matches!(n.xpos, Xpos::Wdt | Xpos::Wp | Xpos::WpS);
        if !nominal(root) && !nodes.iter().any(wh) {
            return None;
        }
        let below = |t: usize| (0..nodes.len()).filter(move |&d| self.head(nodes, d) == Some(t));
        let relative = |clause: usize| {
            below(clause).any(|d| {
                d < clause
                    && (matches!(nodes[d].xpos, Xpos::Wdt | Xpos::Wp)
                        || below(d).any(|p| p < clause && matches!(nodes[p].xpos, Xpos::Wdt | Xpos::Wp | Xpos::WpS)))
            })
        };
        let subjectless = |verb: usize| {
            nodes[verb].upos == Upos::Verb
                && !below(verb).any(|d| {
                    matches!(nodes[d].label, Label::Nsubj | Label::NsubjPass | Label::Expl | Label::Mark | Label::Cc)
                        || nodes[d].xpos == Xpos::To
                })
        };
        let helped = |verb: usize| {
            below(verb).any(|d| {
                d < verb
                    && matches!(nodes[d].label, Label::Aux | Label::AuxPass)
                    && matches!(nodes[d].xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md)
            })
        };
        let tensed = |verb: usize| matches!(nodes[verb].xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz) || helped(verb);
        if nominal(root) && !below(root).any(|d| matches!(nodes[d].label, Label::Nsubj | Label::NsubjPass | Label::Cop))
        {
            let clause = below(root).find(|&d| d > root && nodes[d].label == Label::Acl)?;
            // "Putin’s visit to Pyongyang angered Seoul": a finite verb that modifies a noun lacks a pronoun.
            if nodes[clause].upos == Upos::Verb && tensed(clause) && subjectless(clause) && !relative(clause) {
                return Some(Turn { noun: root, clause: None, verb: clause });
            }
            let labels = [Label::Advcl, Label::Comp, Label::Parataxis, Label::Conj, Label::Acl];
            let inside = |verb: usize| {
                std::iter::successors(self.head(nodes, verb), |&t| self.head(nodes, t)).any(|t| t == clause)
            };
            let beside = |verb: usize| self.head(nodes, verb) == Some(root) && verb > clause;
            // After a comma a participle or a base form is a finite verb in disguise.
            let comma = |verb: usize| verb > 0 && nodes[verb - 1].xpos == Xpos::Comma && nodes[verb].xpos != Xpos::Vbg;
            let verb = (clause + 1..nodes.len()).find(|&v| {
                labels.contains(&nodes[v].label)
                    && (inside(v) || beside(v))
                    && subjectless(v)
                    && (tensed(v) || comma(v))
            })?;
            return relative(clause).then_some(Turn { noun: root, clause: None, verb });
        }
        // "Kim, whose regime depends on Beijing, visited …" with "depends" for its root.
        if nodes[root].upos == Upos::Verb && nodes[..root].iter().any(wh) && relative(root) {
            let noun = (0..root).find(|&d| self.head(nodes, d) == Some(root) && nominal(d))?;
            let verb =
                below(root).find(|&v| v > root && subjectless(v) && (tensed(v) || nodes[v].xpos == Xpos::Vbn))?;
            let pronoun = (noun + 1..root).any(|t| matches!(nodes[t].xpos, Xpos::Wdt | Xpos::Wp | Xpos::WpS));
            let subject = matches!(nodes[noun].label, Label::Nsubj | Label::Other | Label::NsubjPass | Label::Obl);
            let apart = below(root).any(|d| d > noun && d < root && !matches!(nodes[d].label, Label::Punct));
            return (pronoun && subject && apart).then_some(Turn { noun, clause: Some(root), verb });
        }
        None
    }

    fn carry_out(&self, nodes: &mut [Node], turn: &Turn) {
        let place = |t: usize| (t + self.first) as u32;
        let (low, high) = self.reach(nodes, turn.verb);
        if turn.noun >= low {
            return;
        }
        let old = *nodes.iter().find(|n| n.head == ROOT).unwrap_or(&nodes[turn.verb]);
        nodes[turn.verb] = Node { head: ROOT, label: Label::Root, confidence: old.confidence, ..nodes[turn.verb] };
        nodes[turn.noun].head = place(turn.verb);
        nodes[turn.noun].label = Label::Nsubj;
        nodes[turn.noun].confidence = nodes[turn.noun].confidence.min(160);
        if let Some(clause) = turn.clause {
            nodes[clause].head = place(turn.noun);
            nodes[clause].label = Label::Acl;
            // What stands before the noun and hung on the clause belongs to the main verb now.
            for node in nodes[..turn.noun].iter_mut().filter(|n| n.head == place(clause)) {
                node.head = place(turn.verb);
            }
        }
        // What stands behind the verb's own phrase and hung on a word before it.
        for node in nodes[high + 1..].iter_mut().filter(|n| n.head < place(low)) {
            node.head = place(turn.verb);
        }
        let auxiliary = |n: &Node| n.head == place(turn.verb) && n.label == Label::AuxPass;
        if nodes.iter().any(auxiliary) {
            nodes[turn.noun].label = Label::NsubjPass;
        }
    }

    /// Does something to a sentence, and undoes it if the result is no projective tree.
    fn attempt(&self, nodes: &mut [Node], change: impl FnOnce(&mut [Node])) {
        let before = nodes.to_vec();
        change(nodes);
        if !self.is_tree(nodes) {
            nodes.copy_from_slice(&before);
        }
    }

    fn is_tree(&self, nodes: &[Node]) -> bool {
        let path = |t: usize| std::iter::successors(Some(t), |&t| self.head(nodes, t)).take(nodes.len() + 1);
        let arc = |t: usize| {
            self.head(nodes, t).is_none_or(|h| (t.min(h) + 1..t.max(h)).all(|b| path(b).any(|above| above == h)))
        };
        nodes.iter().filter(|n| n.head == ROOT).count() == 1
            && (0..nodes.len()).all(|t| path(t).count() <= nodes.len() && arc(t))
    }

    /// A finite verb hung higher: one coordinated with an infinitive ("agreed to supply oil and *promised* …"), or that
    /// of a clause behind a comma taken for one that modifies a noun ("signed a contract, state media *reported*").
    fn higher(&self, nodes: &[Node], verb: usize) -> Option<Node> {
        let node = nodes[verb];
        let finite = matches!(node.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
        if node.upos != Upos::Verb || !finite || !matches!(node.label, Label::Conj | Label::Acl) {
            return None;
        }
        let head = self.head(nodes, verb).filter(|&h| h < verb)?;
        let subject = (0..nodes.len())
            .find(|&d| self.head(nodes, d) == Some(verb) && matches!(nodes[d].label, Label::Nsubj | Label::NsubjPass));
        let finite = |t: usize| matches!(nodes[t].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
        let tensed = |t: usize| {
            let helps = |d: usize| self.head(nodes, d) == Some(t) && (finite(d) || nodes[d].xpos == Xpos::Md);
            finite(t) || (0..t).any(helps)
        };
        let coordinated = node.label == Label::Conj
            && subject.is_none()
            && nodes[head].upos == Upos::Verb
            && matches!(nodes[head].xpos, Xpos::Vb | Xpos::Vbg)
            && !tensed(head);
        let beside = node.label == Label::Acl && subject.is_some() && {
            let (low, _) = self.reach(nodes, verb);
            low > 0 && nodes[low - 1].xpos == Xpos::Comma && subject == Some(low + self.before(nodes, low, verb))
        };
        if !coordinated && !beside {
            return None;
        }
        let mut above = head;
        while nodes[above].upos != Upos::Verb || coordinated && !tensed(above) {
            above = self.head(nodes, above).filter(|&next| next < verb)?;
        }
        let label = if beside { Label::Parataxis } else { node.label };
        Some(Node { head: (above + self.first) as u32, label, confidence: node.confidence.min(160), ..node })
    }

    /// How many words of a noun phrase that begins at `low` stand before its head.
    fn before(&self, nodes: &[Node], low: usize, verb: usize) -> usize {
        (low..verb).take_while(|&t| self.head(nodes, t) != Some(verb)).count()
    }

    /// The first and the last place of what stands below a token.
    fn reach(&self, nodes: &[Node], token: usize) -> (usize, usize) {
        let below = |&t: &usize| std::iter::successors(Some(t), |&t| self.head(nodes, t)).any(|t| t == token);
        let first = (0..=token).find(below).unwrap_or(token);
        let last = (token..nodes.len()).rev().find(below).unwrap_or(token);
        (first, last)
    }
}
