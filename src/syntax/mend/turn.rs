//! A subject with a relative clause behind it.
//!
//! The net takes the noun of "China, which buys the coal, opposed the measure" for the head of a sentence without a
//! verb, or the verb of the clause for the main one, and hangs the true main verb below. A sentence with a finite verb
//! that lacks a subject, after a relative clause, is turned round.

use super::{Label, MENDED, Node, ROOT, Sentence, Upos, Xpos};

pub(super) fn mend(s: &mut Sentence) {
    if let Some(turn) = find(s) {
        s.attempt(|s| carry_out(s, &turn));
    }
    for verb in 1..s.len() {
        if let Some(lift) = higher(s, verb) {
            s.attempt(|s| s.nodes[verb] = lift);
        }
    }
}

/// What to turn: places in the sentence.
struct Turn {
    /// The noun that becomes the subject.
    noun: usize,
    /// The verb of the clause that modifies it, if that does not yet.
    clause: Option<usize>,
    /// The verb that becomes the root.
    verb: usize,
}

fn find(s: &Sentence) -> Option<Turn> {
    let root = s.nodes.iter().position(|n| n.head == ROOT)?;
    let nominal = |t: usize| matches!(s.nodes[t].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num);
    let wh = |n: &Node| matches!(n.xpos, Xpos::Wdt | Xpos::Wp | Xpos::WpS);
    if !nominal(root) && !s.nodes.iter().any(wh) {
        return None;
    }
    let below = |t: usize| (0..s.nodes.len()).filter(move |&d| s.head(d) == Some(t));
    let relative = |clause: usize| {
        (0..clause).any(|pronoun| {
            let head = s.head(pronoun).filter(|_| wh(&s.nodes[pronoun]));
            // "who visited", "whose visit angered".
            let own = head == Some(clause) && s.nodes[pronoun].xpos != Xpos::WpS;
            own || head.is_some_and(|h| h < clause && s.head(h) == Some(clause))
        })
    };
    let subjectless = |verb: usize| {
        s.nodes[verb].upos == Upos::Verb
            && !below(verb).any(|d| {
                matches!(s.nodes[d].label, Label::Nsubj | Label::NsubjPass | Label::Expl | Label::Mark | Label::Cc)
                    || s.nodes[d].xpos == Xpos::To
            })
    };
    let helped = |verb: usize| {
        below(verb).any(|d| {
            d < verb
                && matches!(s.nodes[d].label, Label::Aux | Label::AuxPass)
                && matches!(s.nodes[d].xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md)
        })
    };
    let tensed = |verb: usize| matches!(s.nodes[verb].xpos, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz) || helped(verb);
    if nominal(root) && !below(root).any(|d| matches!(s.nodes[d].label, Label::Nsubj | Label::NsubjPass | Label::Cop)) {
        let clause = below(root).find(|&d| d > root && s.nodes[d].label == Label::Acl)?;
        // "Putin’s visit to Pyongyang angered Seoul": a finite verb that modifies a noun lacks a pronoun.
        if s.nodes[clause].upos == Upos::Verb && tensed(clause) && subjectless(clause) && !relative(clause) {
            return Some(Turn { noun: root, clause: None, verb: clause });
        }
        let labels = [Label::Advcl, Label::Comp, Label::Parataxis, Label::Conj, Label::Acl];
        let inside = |verb: usize| std::iter::successors(s.head(verb), |&t| s.head(t)).any(|t| t == clause);
        let beside = |verb: usize| s.head(verb) == Some(root) && verb > clause;
        // After a comma a participle or a base form is a finite verb in disguise.
        let comma = |verb: usize| verb > 0 && s.nodes[verb - 1].xpos == Xpos::Comma && s.nodes[verb].xpos != Xpos::Vbg;
        let verb = (clause + 1..s.nodes.len()).find(|&v| {
            labels.contains(&s.nodes[v].label) && (inside(v) || beside(v)) && subjectless(v) && (tensed(v) || comma(v))
        })?;
        return relative(clause).then_some(Turn { noun: root, clause: None, verb });
    }
    // "Kim, whose regime depends on Beijing, visited …" with "depends" for its root.
    if s.nodes[root].upos == Upos::Verb && s.nodes[..root].iter().any(wh) && relative(root) {
        let noun = (0..root).find(|&d| s.head(d) == Some(root) && nominal(d))?;
        let verb = below(root).find(|&v| v > root && subjectless(v) && (tensed(v) || s.nodes[v].xpos == Xpos::Vbn))?;
        let pronoun = (noun + 1..root).any(|t| matches!(s.nodes[t].xpos, Xpos::Wdt | Xpos::Wp | Xpos::WpS));
        let subject = matches!(s.nodes[noun].label, Label::Nsubj | Label::Other | Label::NsubjPass | Label::Obl);
        let apart = below(root).any(|d| d > noun && d < root && !matches!(s.nodes[d].label, Label::Punct));
        return (pronoun && subject && apart).then_some(Turn { noun, clause: Some(root), verb });
    }
    None
}

fn carry_out(s: &mut Sentence, turn: &Turn) {
    let place = |t: usize| (t + s.first) as u32;
    let (low, high) = s.reach(turn.verb);
    if turn.noun >= low {
        return;
    }
    let old = *s.nodes.iter().find(|n| n.head == ROOT).unwrap_or(&s.nodes[turn.verb]);
    s.nodes[turn.verb] = Node { head: ROOT, label: Label::Root, confidence: old.confidence, ..s.nodes[turn.verb] };
    s.nodes[turn.noun].head = place(turn.verb);
    s.nodes[turn.noun].label = Label::Nsubj;
    s.nodes[turn.noun].confidence = s.nodes[turn.noun].confidence.min(MENDED);
    if let Some(clause) = turn.clause {
        s.nodes[clause].head = place(turn.noun);
        s.nodes[clause].label = Label::Acl;
        // What stands before the noun and hung on the clause belongs to the main verb now.
        for node in s.nodes[..turn.noun].iter_mut().filter(|n| n.head == place(clause)) {
            node.head = place(turn.verb);
        }
    }
    // What stands behind the verb's own phrase and hung on a word before it.
    for node in s.nodes[high + 1..].iter_mut().filter(|n| n.head < place(low)) {
        node.head = place(turn.verb);
    }
    let auxiliary = |n: &Node| n.head == place(turn.verb) && n.label == Label::AuxPass;
    if s.nodes.iter().any(auxiliary) {
        s.nodes[turn.noun].label = Label::NsubjPass;
    }
}

/// A finite verb hung higher: one coordinated with an infinitive ("agreed to supply oil and *promised* …"), or that
/// of a clause behind a comma taken for one that modifies a noun ("signed a contract, state media *reported*").
fn higher(s: &Sentence, verb: usize) -> Option<Node> {
    let node = s.nodes[verb];
    let finite = matches!(node.xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    if node.upos != Upos::Verb || !finite || !matches!(node.label, Label::Conj | Label::Acl) {
        return None;
    }
    let head = s.head(verb).filter(|&h| h < verb)?;
    let subject = (0..s.nodes.len())
        .find(|&d| s.head(d) == Some(verb) && matches!(s.nodes[d].label, Label::Nsubj | Label::NsubjPass));
    let finite = |t: usize| matches!(s.nodes[t].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp);
    let tensed = |t: usize| {
        let helps = |d: usize| s.head(d) == Some(t) && (finite(d) || s.nodes[d].xpos == Xpos::Md);
        finite(t) || (0..t).any(helps)
    };
    let coordinated = node.label == Label::Conj
        && subject.is_none()
        && s.nodes[head].upos == Upos::Verb
        && matches!(s.nodes[head].xpos, Xpos::Vb | Xpos::Vbg)
        && !tensed(head);
    let beside = node.label == Label::Acl && subject.is_some() && {
        let (low, _) = s.reach(verb);
        low > 0 && s.nodes[low - 1].xpos == Xpos::Comma && subject == Some(low + before(s, low, verb))
    };
    if !coordinated && !beside {
        return None;
    }
    let mut above = head;
    while s.nodes[above].upos != Upos::Verb || coordinated && !tensed(above) {
        above = s.head(above).filter(|&next| next < verb)?;
    }
    let label = if beside { Label::Parataxis } else { node.label };
    Some(Node { head: (above + s.first) as u32, label, confidence: node.confidence.min(MENDED), ..node })
}

/// How many words of a noun phrase that begins at `low` stand before its head.
fn before(s: &Sentence, low: usize, verb: usize) -> usize {
    (low..verb).take_while(|&t| s.head(t) != Some(verb)).count()
}
