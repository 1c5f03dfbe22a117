//! Statements: what the text says that actors do to each other, and how sure it is.
//!
//! In: a [`Document`](crate::document::Document), its parse, its cast and its time expressions. Out: [`Statement`]s, each with
//! the words that gave it, the rule that read it and the reason in words. What the text does not say is not stated.

mod context;
mod dating;
mod demand;
mod draft;
mod label;
mod memory;
mod mode;
mod modifier;
mod noun;
mod party;
mod reading;
mod status;
mod verb;
mod why;

use draft::Draft;
use memory::Memory;
use reading::Reading;
use status::Judgement;

pub(crate) use label::shortened;

use serde::{Deserialize, Serialize};

use crate::actor::Cast;
use crate::document::Document;
use crate::lexicon::NounForm;
use crate::names::names;
use crate::pace::Pace;
use crate::span::Span;
use crate::syntax::{Label, Syntax};
use crate::time::TimeExpression;
use crate::words::{Message, Phrase, english as en};

/// What a statement says: one of PLOVER 2's event types (Open Event Data Alliance, 2023) or a state of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[allow(missing_docs, reason = "the names are PLOVER's; the groups below say what they mean")]
pub enum Type {
    // Verbal cooperation.
    Agree,
    Consult,
    Support,
    Concede,
    // Material cooperation.
    Cooperate,
    Aid,
    Retreat,
    // Verbal conflict.
    Request,
    Accuse,
    Reject,
    Threaten,
    // Material conflict.
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
    /// A state: closer ties, friendship, shared interest.
    Align,
    /// A state: rift, divergence, distrust.
    Strain,
    /// A state: trade share, reliance, leverage.
    Depend,
    /// A state: junior partner, equal, senior.
    Rank,
}

/// Verbal or material, cooperation or conflict; states have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quad {
    /// Words of cooperation.
    VerbalCooperation,
    /// Deeds of cooperation.
    MaterialCooperation,
    /// Words of conflict.
    VerbalConflict,
    /// Deeds of conflict.
    MaterialConflict,
    /// A state of a relation.
    None,
}

/// What a statement says of the relation between its actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// It brings them together.
    Cooperative,
    /// It says both.
    Mixed,
    /// It says neither.
    Neutral,
    /// It sets them apart.
    Conflictual,
}

/// Who vouches for a statement, and how firmly (after FactBank).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The writer says so.
    Asserted,
    /// A named source says so.
    Attributed,
    /// May, likely, if, should.
    Hedged,
    /// Negated or refuted.
    Denied,
}

/// How certain a statement is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Without a hedge.
    Certain,
    /// Likely.
    Probable,
    /// Possible.
    Possible,
}

/// When the action lies, seen from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// It has happened.
    Past,
    /// It holds or happens now.
    Present,
    /// It is to happen.
    Future,
    /// It is only thought of.
    Hypothetical,
}

/// What a cue does to the statement in its scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueKind {
    /// It makes the statement less certain.
    Hedge,
    /// It denies it.
    Negation,
    /// It gives it to a source.
    Report,
}

names!(Type {
    Agree = "AGREE", Consult = "CONSULT", Support = "SUPPORT", Concede = "CONCEDE",
    Cooperate = "COOPERATE", Aid = "AID", Retreat = "RETREAT",
    Request = "REQUEST", Accuse = "ACCUSE", Reject = "REJECT", Threaten = "THREATEN",
    Protest = "PROTEST", Sanction = "SANCTION", Mobilize = "MOBILIZE", Coerce = "COERCE", Assault = "ASSAULT",
    Align = "ALIGN", Strain = "STRAIN", Depend = "DEPEND", Rank = "RANK",
});
names!(Quad {
    VerbalCooperation = "verbal-cooperation", MaterialCooperation = "material-cooperation",
    VerbalConflict = "verbal-conflict", MaterialConflict = "material-conflict", None = "none",
});
names!(Tone { Cooperative = "cooperative", Conflictual = "conflictual", Mixed = "mixed", Neutral = "neutral" });
names!(Status { Asserted = "asserted", Attributed = "attributed", Hedged = "hedged", Denied = "denied" });
names!(Certainty { Certain = "certain", Probable = "probable", Possible = "possible" });
names!(Aspect { Past = "past", Present = "present", Future = "future", Hypothetical = "hypothetical" });
names!(CueKind { Hedge = "hedge", Negation = "negation", Report = "report" });

/// Words that gave a status or an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Where they stand.
    pub span: Span,
    /// What they do.
    pub kind: CueKind,
}

/// Whose words a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The source, as an index into the analysis's actors, where it is one of them.
    pub speaker: Option<usize>,
    /// The words that say so: "claimed".
    pub cue: Span,
}

/// One thing that the text says of actors. Actors are indices into the analysis's actors.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The words of the text that make it.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: usize,
    /// The word or words that name the action or relation.
    pub trigger: Span,
    /// Who does it; never empty. For a reciprocal statement all who take part.
    pub actor: Vec<usize>,
    /// To whom; empty for a reciprocal statement.
    pub recipient: Vec<usize>,
    /// Whether those in `actor` do it to each other.
    pub reciprocal: bool,
    /// What is said.
    pub r#type: Type,
    /// What it says of the relation.
    pub tone: Tone,
    /// From −10 (conflict) to +10 (cooperation), after Goldstein's scale (1992) as PLOVER uses it.
    pub score: f32,
    /// Who vouches for it.
    pub status: Status,
    /// How certain it is said to be.
    pub certainty: Certainty,
    /// Whether it is denied.
    pub negative: bool,
    /// When it lies.
    pub aspect: Aspect,
    /// Whose words it is, if not the writer's.
    pub attribution: Option<Attribution>,
    /// The words that gave status and attribution, in text order.
    pub cues: Vec<Cue>,
    /// The time expression that dates it, as an index into the analysis's times.
    pub time: Option<usize>,
    /// A few of the text's own words, for a timeline.
    pub label: String,
    /// The rule that read it: "verb/credit".
    pub rule: String,
    /// Why it stands as it does, in words a reader understands.
    pub why: Message,
}

impl Type {
    /// The quad class of the type.
    pub fn quad(self) -> Quad {
        match self {
            Self::Agree | Self::Consult | Self::Support | Self::Concede => Quad::VerbalCooperation,
            Self::Cooperate | Self::Aid | Self::Retreat => Quad::MaterialCooperation,
            Self::Request | Self::Accuse | Self::Reject | Self::Threaten => Quad::VerbalConflict,
            Self::Protest | Self::Sanction | Self::Mobilize | Self::Coerce | Self::Assault => Quad::MaterialConflict,
            Self::Align | Self::Strain | Self::Depend | Self::Rank => Quad::None,
        }
    }
}

impl Statement {
    /// All actors of the statement, those who do first.
    pub fn parties(&self) -> impl Iterator<Item = usize> + '_ {
        self.actor.iter().chain(&self.recipient).copied()
    }
}

/// Reads the statements of a document, in text order, with pauses between sentences.
pub async fn statements(
    pace: &impl Pace,
    document: &Document,
    syntax: &Syntax,
    cast: &Cast,
    times: &[TimeExpression],
) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut memory = Memory::default();
    let mut told = None;
    pace.each(document.sentences.len(), &mut |index| {
        let reading = Reading::new(document, cast, syntax, &memory, index);
        if reading.references.is_empty() {
            return;
        }
        let mut drafts = Vec::new();
        verb::read(&reading, &mut drafts);
        noun::read(&reading, &mut drafts);
        modifier::read(&reading, &mut drafts);
        demand::read(&reading, &mut drafts);
        if drafts.is_empty() {
            return;
        }
        drafts = drafts.iter().filter(|d| !is_topic(&reading, d, &drafts)).cloned().collect();
        for draft in &mut drafts {
            mode::settle(&reading, draft);
        }
        drafts.sort_by_key(|d| (d.trigger.start, d.tokens.start));
        let cues = status::cues(&reading);
        let judged: Vec<_> =
            distinct(drafts).into_iter().map(|draft| (status::judge(&reading, &cues, &draft), draft)).collect();
        let mut said = Vec::new();
        for (at, (judgement, draft)) in judged.iter().enumerate() {
            if judged[..at].iter().any(|earlier| says_again(&reading, earlier, (judgement, draft))) {
                continue;
            }
            said.push((reading.lemma(draft.head), draft.clone()));
            let label = label::label(&reading, draft);
            let own = dating::date(&reading, draft, times);
            let time = own.or_else(|| dating::inherited(&reading, told));
            told = time.map(|time| (reading.sentence.paragraph, time)).or(told);
            let mut why = why::why(document, cast, draft, judgement);
            if own.is_none() && time.is_some() {
                why = why.then(en::DATE_OF_BEFORE.into());
            }
            statements.push(Statement {
                span: document.span(draft.tokens.clone()),
                sentence: index,
                trigger: document.span(draft.trigger.clone()),
                why,
                actor: draft.actor.clone(),
                recipient: draft.recipient.clone(),
                reciprocal: draft.reciprocal(),
                r#type: draft.r#type,
                tone: draft.tone,
                score: draft.score,
                status: judgement.status,
                certainty: judgement.certainty,
                negative: judgement.status == Status::Denied,
                aspect: judgement.aspect,
                attribution: judgement.attribution,
                cues: judgement.cues.clone(),
                time,
                label,
                rule: draft.rule.clone(),
            });
        }
        for (word, draft) in said {
            memory.hear(&word, &draft, index);
        }
    })
    .await;
    context::settle(&mut statements);
    statements
}

/// The drafts without those that say of the same parties, with the same words or words inside them, what one before
/// them says already, or whose trigger is a part of its.
fn distinct(drafts: Vec<Draft>) -> Vec<Draft> {
    let mut kept: Vec<Draft> = Vec::new();
    for draft in drafts {
        let again = |k: &Draft| {
            let overlap = k.tokens.start < draft.trigger.end && draft.trigger.start < k.tokens.end;
            // "stands in solidarity with": the noun is a word of the verb.
            let part = k.trigger.len() > draft.trigger.len() && k.trigger.contains(&draft.head);
            part || overlap && k.actor == draft.actor && k.recipient == draft.recipient
        };
        if !kept.iter().any(again) {
            kept.push(draft);
        }
    }
    kept
}

/// Whether a relation is only what something else is said of: "the close ties of the two entered a period of adjustment".
fn is_topic(reading: &Reading, draft: &Draft, drafts: &[Draft]) -> bool {
    let verb = reading.syntax.head(draft.head).filter(|_| reading.syntax.label(draft.head) == Label::Nsubj);
    let Some(verb) = verb.filter(|_| draft.noun == Some(NounForm::Relation)) else { return false };
    let objects = reading.frames.objects(verb);
    let said = |head: usize| objects.iter().any(|&o| reading.syntax.is_below(head, o));
    drafts.iter().any(|d| {
        d.noun.is_some()
            && said(d.head)
            && d.reciprocal()
            && draft.reciprocal()
            && d.actor.iter().all(|a| draft.actor.contains(a))
    })
}

/// Whether a statement only goes on with what another one says: the same parties, tone and status, in words that depend on
/// its own ("signed a treaty to boost their cooperation").
fn says_again(reading: &Reading, earlier: &(Judgement, Draft), (judgement, draft): (&Judgement, &Draft)) -> bool {
    let (before, first) = earlier;
    let same = |a: &[usize], b: &[usize]| a.len() == b.len() && a.iter().all(|&x| reading.same_state(x, b));
    // "threatened to attack", "refused to sign": what is only threatened or refused is said with it.
    let spoken = matches!(first.r#type, Type::Threaten | Type::Reject | Type::Agree | Type::Request)
        && reading.frames.of(first.head).complements.contains(&draft.head);
    let both = |d: &Draft| d.actor.iter().chain(&d.recipient).copied().collect::<Vec<_>>();
    if spoken && same(&both(first), &both(draft)) {
        return true;
    }
    // "limited the collaboration": what the verb says of its object counts; "the alliance has been revived": the noun.
    let part = |of: &Draft, other: &Draft| {
        let frame = reading.frames.of(of.head);
        // "recalibrated the level of alignment".
        let level = frame.objects.iter().any(|&o| reading.after(&reading.frames.of(o), "of").contains(&other.head));
        level || frame.objects.contains(&other.head) || frame.subjects.contains(&other.head)
    };
    if same(&both(first), &both(draft)) && (part(first, draft) || part(draft, first)) {
        return true;
    }
    // A treaty is more than the alliance that it is a part of.
    let signed = draft.noun == Some(NounForm::Event) && matches!(draft.r#type, Type::Support | Type::Agree);
    let more = first.r#type.quad() == Quad::None && signed;
    !more
        && first.tone == draft.tone
        && before.status == judgement.status
        && first.reciprocal() == draft.reciprocal()
        && same(&first.actor, &draft.actor)
        && same(&first.recipient, &draft.recipient)
        && (reading.syntax.is_below(draft.head, first.head)
            || reading.syntax.is_below(first.head, draft.head)
            || first.reciprocal() && reading.clause(first.head) == reading.clause(draft.head))
}

/// A type by its name in the tables.
fn kind(name: &str) -> Option<Type> {
    const ALL: [Type; 20] = [
        Type::Agree,
        Type::Consult,
        Type::Support,
        Type::Concede,
        Type::Cooperate,
        Type::Aid,
        Type::Retreat,
        Type::Request,
        Type::Accuse,
        Type::Reject,
        Type::Threaten,
        Type::Protest,
        Type::Sanction,
        Type::Mobilize,
        Type::Coerce,
        Type::Assault,
        Type::Align,
        Type::Strain,
        Type::Depend,
        Type::Rank,
    ];
    ALL.into_iter().find(|t| t.name() == name)
}

/// A tone by its sign in the tables.
fn tone(sign: &str) -> Tone {
    match sign {
        "+" => Tone::Cooperative,
        "-" => Tone::Conflictual,
        "~" => Tone::Mixed,
        _ => Tone::Neutral,
    }
}

impl Tone {
    /// What it is called.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Cooperative => en::COOPERATIVE,
            Self::Conflictual => en::CONFLICTUAL,
            Self::Mixed => en::MIXED,
            Self::Neutral => en::NEUTRAL,
        }
    }
}

impl Status {
    /// What it is called.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Asserted => en::ASSERTED,
            Self::Attributed => en::ATTRIBUTED,
            Self::Hedged => en::HEDGED,
            Self::Denied => en::DENIED,
        }
    }
}
