//! What the reader has chosen.
//!
//! In: [`Action`]s. Out: a [`UiState`], the only thing that is stored besides the inputs, and [`highlight`], the one
//! place that decides what stands out for it. Nothing here knows how anything is drawn, and nothing has effects.

use std::rc::Rc;

use trilateral_net::letters::lowered;
use yew::Reducible;

use crate::layout::timeline;
use crate::model::Analysis;
use crate::statement::{Statement, Status, Tone};
use crate::time::Date;
use crate::words::{Phrase, english as en};

/// What is selected. Numbers are indices into the analysis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing.
    #[default]
    None,
    /// A statement.
    Statement(usize),
    /// An actor, with all its statements.
    Actor(usize),
    /// Two actors, with the statements between them.
    Pair(usize, usize),
    /// A time expression, with the statements of that date.
    Time(usize),
    /// A sentence, with its statements.
    Sentence(usize),
}

/// Which statements the reader asked for; the others fade.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those between these two.
    pub pair: Option<(usize, usize)>,
    /// Only those of this tone.
    pub tone: Option<Tone>,
    /// Only those of this status.
    pub status: Option<Status>,
    /// Only those dated between these two days, in days since 1970.
    pub days: Option<(i64, i64)>,
    /// Only those whose sentence or parties contain these words.
    pub search: String,
}

/// In which order statements follow each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// That of the text.
    #[default]
    Told,
    /// That of their dates; those without one come last, as told.
    Happened,
}

/// What the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UiState {
    /// What is selected.
    pub selection: Selection,
    /// The list that the selected statement was opened from, to step back to.
    pub opened_from: Selection,
    /// What the pointer is on.
    pub preview: Selection,
    /// What is asked for.
    pub filter: Filter,
    /// The order of going on to the next statement.
    pub order: Order,
    /// Whether the story is told: what comes after the selected statement is not there yet.
    pub telling: bool,
}

/// What the reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Selects something everywhere.
    Select(Selection),
    /// Points at something.
    Preview(Selection),
    /// Asks for other statements.
    Filter(Filter),
    /// Goes on in another order.
    Order(Order),
    /// Begins or ends the story.
    Tell(bool),
    /// Leaves what was entered last: the story, a statement opened from a list, the selection, the filter.
    StepBack,
}

impl UiState {
    /// Whether there is anything to step back from.
    pub fn is_at_rest(&self) -> bool {
        self.selection == Selection::None && self.filter == Filter::default()
    }

    /// The state after an action.
    fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Select(selection) => {
                next.opened_from = match (selection, self.selection) {
                    (Selection::Statement(_), Selection::Statement(_)) => self.opened_from,
                    (Selection::Statement(_), list) => list,
                    _ => Selection::None,
                };
                next.selection = selection;
                next.telling &= matches!(selection, Selection::Statement(_));
            }
            Action::Order(order) => next.order = order,
            Action::Tell(telling) => next.telling = telling,
            Action::StepBack if self.telling => next.telling = false,
            Action::Preview(selection) => next.preview = selection,
            Action::Filter(filter) => next.filter = filter,
            Action::StepBack if self.selection != Selection::None => {
                next.selection = self.opened_from;
                next.opened_from = Selection::None;
            }
            Action::StepBack => next.filter = Filter::default(),
        }
        next
    }
}

impl Reducible for UiState {
    type Action = Action;

    /// The same `Rc` comes back if nothing changes, so that nothing is drawn anew.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

impl Filter {
    /// The statements that are asked for, in text order.
    pub fn asked(&self, analysis: &Analysis) -> Vec<usize> {
        let search = lowered(self.search.trim());
        let asked = analysis.statements.iter().enumerate().filter(|(_, s)| self.passes(analysis, s, &search));
        asked.map(|(id, _)| id).collect()
    }

    /// Whether a statement is asked for. `search` is in small letters.
    fn passes(&self, analysis: &Analysis, statement: &Statement, search: &str) -> bool {
        let joins = |(a, b)| analysis.runs(statement, a, b) || analysis.runs(statement, b, a);
        let within = |(from, to): (i64, i64)| {
            let time = statement.time.and_then(|t| analysis.times.get(t)).filter(|t| timeline::is_drawn(t));
            time.is_some_and(|t| {
                t.earliest.is_none_or(|d| d.days() <= to) && t.latest.or(t.earliest).is_none_or(|d| d.days() >= from)
            })
        };
        self.tone.is_none_or(|t| t == statement.tone)
            && self.status.is_none_or(|s| s == statement.status)
            && self.pair.is_none_or(joins)
            && self.days.is_none_or(within)
            && (search.is_empty() || contains(analysis, statement, search))
    }

    /// The same filter without one of its parts, for each part that is set, with the name of what it then lets through.
    pub fn wider(&self) -> Vec<(Phrase, Self)> {
        let mut wider = Vec::new();
        let mut add = |name, then: Self| {
            if then != *self {
                wider.push((name, then));
            }
        };
        add(en::ANY_WORDS, Self { search: String::new(), ..self.clone() });
        add(en::ANY_PAIR, Self { pair: None, ..self.clone() });
        add(en::ANY_TONE, Self { tone: None, ..self.clone() });
        add(en::ANY_STATUS, Self { status: None, ..self.clone() });
        add(en::ANY_DATE, Self { days: None, ..self.clone() });
        wider
    }
}

/// Whether a statement's sentence, label or parties contain words in small letters.
fn contains(analysis: &Analysis, statement: &Statement, words: &str) -> bool {
    let sentence = analysis.document.sentences.get(statement.sentence).map_or(statement.span, |s| s.span);
    let names = statement.parties().map(|p| analysis.actors[p].name.as_str());
    let mut texts = names.chain([sentence.of(&analysis.document.text), statement.label.as_str()]);
    texts.any(|text| lowered(text).contains(words))
}

/// How much something stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    /// As always.
    Plain,
    /// It is, or belongs to, what is selected or pointed at.
    Lit,
    /// Something else is.
    Faded,
}

/// What stands out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlight {
    /// The statements that pass the filter.
    pub asked: Vec<usize>,
    /// Those of them that the story has come to; `None` if none is told.
    told: Option<Vec<usize>>,
    /// What is lit; `None` if nothing is selected or pointed at.
    lit: Option<Lit>,
}

/// What belongs to a selection. Like all lists here in rising order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Lit {
    statements: Vec<usize>,
    actors: Vec<usize>,
    times: Vec<usize>,
    sentences: Vec<usize>,
}

/// Decides what stands out. What the pointer is on shows only as long as nothing is selected.
pub fn highlight(analysis: &Analysis, state: &UiState) -> Highlight {
    let asked = state.filter.asked(analysis);
    let shown = state.shown();
    let lit = (shown != Selection::None).then(|| lit(analysis, shown, &asked));
    let told = state.telling.then(|| {
        let all = sequence(analysis, state.order, &asked);
        let at = all.iter().position(|&id| state.selection == Selection::Statement(id));
        let mut told: Vec<usize> = all.into_iter().take(at.map_or(0, |at| at + 1)).collect();
        told.sort_unstable();
        told
    });
    Highlight { asked, told, lit }
}

/// The statements that are asked for, in an order.
pub fn sequence(analysis: &Analysis, order: Order, asked: &[usize]) -> Vec<usize> {
    let mut all = asked.to_vec();
    if order == Order::Happened {
        all.sort_unstable_by_key(|&id| {
            let time =
                analysis.statements[id].time.and_then(|t| analysis.times.get(t)).filter(|t| timeline::is_drawn(t));
            let day = time.and_then(|t| t.earliest.or(t.latest)).map(Date::days);
            (day.is_none(), day, id)
        });
    }
    all
}

impl UiState {
    /// What is shown in the card: what is selected, else what the pointer is on.
    pub fn shown(&self) -> Selection {
        if self.selection == Selection::None { self.preview } else { self.selection }
    }
}

fn lit(analysis: &Analysis, selection: Selection, asked: &[usize]) -> Lit {
    let chosen = |id: &usize| selection == Selection::Statement(*id) || has(asked, *id);
    let statements = members(analysis, selection).into_iter().filter(chosen).collect();
    let mut lit = Lit { statements, ..Lit::default() };
    for statement in lit.statements.iter().filter_map(|&id| analysis.statements.get(id)) {
        lit.sentences.push(statement.sentence);
        lit.times.extend(statement.time);
        let speaker = statement.attribution.and_then(|a| a.speaker);
        for actor in statement.parties().chain(speaker) {
            lit.actors.extend([actor, analysis.state_of(actor)]);
        }
    }
    match selection {
        Selection::Actor(actor) => lit.actors.push(actor),
        Selection::Pair(a, b) => lit.actors.extend([a, b]),
        Selection::Time(time) => lit.times.push(time),
        Selection::Sentence(sentence) => lit.sentences.push(sentence),
        Selection::None | Selection::Statement(_) => {}
    }
    for list in [&mut lit.actors, &mut lit.times, &mut lit.sentences] {
        list.sort_unstable();
        list.dedup();
    }
    lit
}

/// Whether a list in rising order has a number.
fn has(list: &[usize], number: usize) -> bool {
    list.binary_search(&number).is_ok()
}

/// The statements that a selection stands for, in text order.
pub fn members(analysis: &Analysis, selection: Selection) -> Vec<usize> {
    let bounds = |time: usize| analysis.times.get(time).map(|t| (t.earliest, t.latest));
    let belongs = |id: usize, s: &Statement| match selection {
        Selection::None => false,
        Selection::Statement(selected) => id == selected,
        Selection::Actor(actor) => {
            let in_ends = || analysis.ends(s).iter().any(|&(a, b)| a == actor || b == actor);
            s.parties().any(|p| p == actor) || s.attribution.is_some_and(|a| a.speaker == Some(actor)) || in_ends()
        }
        Selection::Pair(a, b) => analysis.runs(s, a, b) || analysis.runs(s, b, a),
        Selection::Time(time) => {
            let same = |other: usize| bounds(other) == bounds(time) && bounds(time) != Some((None, None));
            s.time.is_some_and(|t| t == time || same(t))
        }
        Selection::Sentence(sentence) => s.sentence == sentence,
    };
    analysis.statements.iter().enumerate().filter(|&(id, s)| belongs(id, s)).map(|(id, _)| id).collect()
}

impl Highlight {
    /// Whether nothing stands out and nothing is left out.
    pub fn is_plain(&self, analysis: &Analysis) -> bool {
        self.lit.is_none() && self.told.is_none() && self.asked.len() == analysis.statements.len()
    }

    /// Whether something stands out by the fading of all else.
    pub fn is_lit(&self) -> bool {
        self.lit.is_some() && self.told.is_none()
    }

    /// Whether a statement is left out, by the filter or because the story has not come to it.
    pub fn leaves_out(&self, id: usize) -> bool {
        !has(self.told.as_ref().unwrap_or(&self.asked), id)
    }

    /// How many statements are not faded.
    pub fn count(&self) -> usize {
        let shown = self.told.as_ref().or(self.lit.as_ref().map(|lit| &lit.statements));
        shown.unwrap_or(&self.asked).len()
    }

    /// How a statement stands out. What the filter leaves out is faded unless it is what is selected.
    pub fn statement(&self, id: usize) -> Emphasis {
        match &self.lit {
            Some(lit) if has(&lit.statements, id) => Emphasis::Lit,
            _ if self.is_lit() || self.leaves_out(id) => Emphasis::Faded,
            _ => Emphasis::Plain,
        }
    }

    /// How an actor stands out.
    pub fn actor(&self, actor: usize) -> Emphasis {
        self.among(actor, |lit| &lit.actors)
    }

    /// How a time expression stands out.
    pub fn time(&self, time: usize) -> Emphasis {
        self.among(time, |lit| &lit.times)
    }

    /// How a sentence stands out.
    pub fn sentence(&self, sentence: usize) -> Emphasis {
        self.among(sentence, |lit| &lit.sentences)
    }

    fn among(&self, index: usize, set: impl Fn(&Lit) -> &[usize]) -> Emphasis {
        match &self.lit {
            None => Emphasis::Plain,
            Some(lit) if has(set(lit), index) => Emphasis::Lit,
            Some(_) if self.is_lit() => Emphasis::Faded,
            Some(_) => Emphasis::Plain,
        }
    }
}
