//! The transition system: how a sentence becomes a tree, one decision at a time.
//!
//! In: transitions. Out: heads and labels, and what the net sees of the state. The system is arc-hybrid (Kuhlmann,
//! Gómez-Rodríguez & Satta, 2011): a stack, a buffer of the words still to come, and three moves: *shift* the next
//! word onto the stack; *left*, the top of the stack depends on the next word; *right*, the top depends on the one
//! below. Each word is attached once and never to itself or to one of its dependents, so that every result is a tree,
//! whatever the net says. The root is the word left over at the end.

use crate::scheme::Label;

/// The absence of a word.
pub const NONE: u32 = u32::MAX;

/// The words of a state that the net looks at: see [`State::slots`].
pub const SLOTS: usize = 10;
/// Which of the slots are seen with all of their vector; the others with its first part alone.
pub const WIDE: [bool; SLOTS] = [true, true, false, true, false, false, false, false, false, false];
/// The sets of labels that it looks at: see [`State::label_sets`].
pub const SETS: usize = 5;
/// The members of a set: a label each, and one that stands for none.
pub const MEMBERS: usize = Label::COUNT + 1;
/// The small numbers that it looks at: see [`State::counts`].
pub const COUNTS: usize = 5;
/// The values that a small number can take.
pub const VALUES: usize = 8;

/// Labels that a transition can give: all but the root's, which is never in doubt.
pub const LABELS: usize = Label::COUNT - 1;
/// The transitions: shift, left and right with each label.
pub const TRANSITIONS: usize = 1 + 2 * LABELS;

/// A transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transition {
    /// The next word goes onto the stack.
    Shift,
    /// The top of the stack depends on the next word.
    Left(Label),
    /// The top of the stack depends on the one below.
    Right(Label),
}

impl Transition {
    /// The transition with an index below [`TRANSITIONS`]. Label indices count from the one after the root's.
    pub fn at(index: usize) -> Self {
        let label = |i: usize| Label::at(i as u8 + 1).unwrap_or_default();
        match index {
            0 => Self::Shift,
            i if i <= LABELS => Self::Left(label(i - 1)),
            i => Self::Right(label(i - 1 - LABELS)),
        }
    }
}

/// What is known of a word while its sentence is being parsed.
#[derive(Clone, Copy, Debug)]
struct Word {
    head: u32,
    label: Label,
    /// Its outermost dependents so far.
    leftmost: u32,
    rightmost: u32,
    /// How many it has on either side.
    left: u8,
    right: u8,
    /// The labels of those, a bit each.
    left_labels: u32,
    right_labels: u32,
}

const FRESH: Word = Word {
    head: NONE,
    label: Label::Root,
    leftmost: NONE,
    rightmost: NONE,
    left: 0,
    right: 0,
    left_labels: 0,
    right_labels: 0,
};

/// A sentence on its way to a tree.
#[derive(Clone, Debug, Default)]
pub struct State {
    words: Vec<Word>,
    stack: Vec<u32>,
    next: u32,
}

impl State {
    /// Starts over with a sentence of `count` words.
    pub fn reset(&mut self, count: usize) {
        self.words.clear();
        self.words.resize(count, FRESH);
        self.stack.clear();
        self.next = 0;
    }

    /// How many words there are.
    pub fn len(&self) -> u32 {
        self.words.len() as u32
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all words are attached but the root.
    pub fn is_done(&self) -> bool {
        self.next == self.len() && self.stack.len() <= 1
    }

    /// The first word of the buffer, or [`NONE`].
    pub fn next(&self) -> u32 {
        if self.next < self.len() { self.next } else { NONE }
    }

    /// The words on the stack, from the bottom.
    pub fn stack(&self) -> &[u32] {
        &self.stack
    }

    /// The word at a depth of the stack, or [`NONE`].
    pub fn top(&self, depth: usize) -> u32 {
        self.stack.len().checked_sub(depth + 1).map_or(NONE, |i| self.stack[i])
    }

    /// The head of a word; [`NONE`] for the root.
    pub fn head(&self, word: u32) -> u32 {
        self.words.get(word as usize).map_or(NONE, |w| w.head)
    }

    /// The label of a word.
    pub fn label(&self, word: u32) -> Label {
        self.words.get(word as usize).map_or(Label::Root, |w| w.label)
    }

    /// Whether *shift* is possible.
    pub fn can_shift(&self) -> bool {
        self.next < self.len()
    }

    /// Whether *left* is possible.
    pub fn can_left(&self) -> bool {
        self.next < self.len() && !self.stack.is_empty()
    }

    /// Whether *right* is possible.
    pub fn can_right(&self) -> bool {
        self.stack.len() >= 2
    }

    /// Carries out a transition; one that is not possible changes nothing.
    pub fn apply(&mut self, transition: Transition) {
        match transition {
            Transition::Shift if self.can_shift() => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Transition::Left(label) if self.can_left() => {
                if let Some(dependent) = self.stack.pop() {
                    self.attach(dependent, self.next, label);
                    let head = &mut self.words[self.next as usize];
                    head.left_labels |= 1 << label as u32;
                    // Nearer dependents come first, so the last one to come is the outermost.
                    head.leftmost = dependent;
                    head.left = head.left.saturating_add(1);
                }
            }
            Transition::Right(label) if self.can_right() => {
                if let Some(dependent) = self.stack.pop() {
                    let below = self.top(0);
                    self.attach(dependent, below, label);
                    let head = &mut self.words[below as usize];
                    head.right_labels |= 1 << label as u32;
                    head.rightmost = dependent;
                    head.right = head.right.saturating_add(1);
                }
            }
            _ => {}
        }
    }

    fn attach(&mut self, dependent: u32, head: u32, label: Label) {
        let word = &mut self.words[dependent as usize];
        word.head = head;
        word.label = label;
    }

    fn word(&self, word: u32) -> &Word {
        self.words.get(word as usize).unwrap_or(&FRESH)
    }

    /// The words that the net looks at: the top three of the stack, the next two of the buffer, the outermost
    /// dependents of the top two on both sides and of the next word on the left. [`NONE`] where there is none.
    pub fn slots(&self) -> [u32; SLOTS] {
        let (s0, s1, next) = (self.top(0), self.top(1), self.next());
        let second = if self.next + 1 < self.len() { self.next + 1 } else { NONE };
        let (w0, w1) = (self.word(s0), self.word(s1));
        let after = self.word(next).leftmost;
        [s0, s1, self.top(2), next, second, w0.leftmost, w0.rightmost, w1.leftmost, w1.rightmost, after]
    }

    /// The sets of labels that already hang on the top two words of the stack (left and right of each) and on the next
    /// word. Bit `i + 1` stands for label `i`, bit 0 alone for the empty set.
    pub fn label_sets(&self) -> [u32; SETS] {
        let (w0, w1, next) = (self.word(self.top(0)), self.word(self.top(1)), self.word(self.next()));
        [w0.left_labels, w0.right_labels, w1.left_labels, w1.right_labels, next.left_labels]
            .map(|labels| if labels == 0 { 1 } else { labels << 1 })
    }

    /// Small numbers: how far apart the top two are, how far the top is from the next word, how many dependents the
    /// top has left and right, and the next word left. The last value stands for "no such word".
    pub fn counts(&self) -> [usize; COUNTS] {
        const NOTHING: usize = VALUES - 1;
        let bucket = |distance: u32| match distance {
            0..=3 => distance as usize,
            4..=5 => 4,
            6..=9 => 5,
            _ => 6,
        };
        let few = |word: u32, count: u8| if word == NONE { NOTHING } else { usize::from(count.min(3)) };
        let (s0, s1, next) = (self.top(0), self.top(1), self.next());
        [
            if s1 == NONE { NOTHING } else { bucket(s0 - s1) },
            if s0 == NONE { NOTHING } else { bucket(self.next - s0) },
            few(s0, self.word(s0).left),
            few(s0, self.word(s0).right),
            few(next, self.word(next).left),
        ]
    }
}
