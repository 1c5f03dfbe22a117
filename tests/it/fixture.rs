//! An analysis put together by hand, so that the picture can be tested whatever the rules find.

use trilateral::actor::{Actor, ActorKind, Form, Mention};
use trilateral::document::Document;
use trilateral::model::Analysis;
use trilateral::span::Span;
use trilateral::statement::{Aspect, Attribution, Certainty, Cue, CueKind, Statement, Status, Tone, Type};
use trilateral::time::{Basis, Date, TimeExpression, TimeType};
use trilateral::words::Message;

const TEXT: &str = include_str!("../../www/sample/editorial.txt");

/// Where words stand in the text; the test is wrong if they do not.
fn find(document: &Document, words: &str) -> Span {
    let start = document.text.find(words).unwrap_or_else(|| panic!("not in the text: {words}"));
    Span::new(start, start + words.len())
}

fn actor(document: &Document, id: &str, kind: ActorKind, name: &str, country: Option<&str>, as_named: &str) -> Actor {
    let mentions = document
        .text
        .match_indices(as_named)
        .map(|(start, found)| Mention { span: Span::new(start, start + found.len()), form: Form::Name });
    let place = match id {
        "RUS" => Some((55.75, 37.62)),
        "PRK" => Some((39.03, 125.75)),
        "CHN" => Some((39.9, 116.4)),
        "UKR" => Some((50.45, 30.52)),
        "KOR" => Some((37.57, 126.98)),
        "USA" => Some((38.9, -77.04)),
        _ => None,
    };
    Actor {
        id: id.into(),
        kind,
        name: name.into(),
        country: country.map(Into::into),
        place,
        mentions: mentions.collect(),
    }
}

fn time(
    document: &Document,
    words: &str,
    value: &str,
    first: (i32, u8, u8),
    last: (i32, u8, u8),
    why: &str,
) -> TimeExpression {
    TimeExpression {
        span: find(document, words),
        r#type: TimeType::Date,
        value: value.into(),
        modifier: None,
        earliest: Date::new(first.0, first.1, first.2),
        latest: Date::new(last.0, last.1, last.2),
        basis: if why.is_empty() { Basis::Explicit } else { Basis::Inferred },
        why: why.to_owned().into(),
        anchor: None,
    }
}

/// One statement in a line: its words, its trigger, who to whom (`-` between those who do it to each other), type,
/// tone, status, time, label. A trigger may be followed by `|` and the cue that gave the status.
type Row = (&'static str, &'static str, &'static str, Type, Tone, Status, Option<usize>, &'static str);

use Status::{Asserted, Attributed, Denied, Hedged};
use Tone::{Conflictual, Cooperative, Mixed, Neutral};

const ROWS: &[Row] = &[
    (
        "President Vladimir Putin shook hands with a visiting North Korean military delegation",
        "shook hands",
        "putin>PRK",
        Type::Consult,
        Cooperative,
        Asserted,
        Some(0),
        "shakes hands with delegation",
    ),
    (
        "There had been some speculation that Kim Jong-un would come in person; he did not",
        "did not|did not",
        "kim>RUS",
        Type::Consult,
        Cooperative,
        Denied,
        Some(0),
        "Kim does not come in person",
    ),
    (
        "an alliance which looks stronger yet may be entering a harder season",
        "entering|may",
        "RUS-PRK",
        Type::Align,
        Mixed,
        Hedged,
        None,
        "alliance may enter a harder season",
    ),
    (
        "those parts of Kursk which Ukraine had occupied",
        "occupied",
        "UKR>RUS",
        Type::Assault,
        Conflictual,
        Asserted,
        None,
        "occupied parts of Kursk",
    ),
    (
        "credited North Korean soldiers with a great part in the region’s liberation",
        "credited|credited",
        "gerasimov>PRK",
        Type::Support,
        Cooperative,
        Attributed,
        Some(1),
        "credits North Korean soldiers",
    ),
    (
        "Moscow officially acknowledged what Ukrainian intelligence had begun to suspect six months before, in October 2024: that troops had been sent by Pyongyang to the war against Ukraine",
        "acknowledged|acknowledged",
        "RUS>PRK",
        Type::Agree,
        Cooperative,
        Attributed,
        Some(1),
        "acknowledges the deployment",
    ),
    (
        "what Ukrainian intelligence had begun to suspect six months before",
        "suspect|suspect",
        "UKR>PRK",
        Type::Accuse,
        Conflictual,
        Attributed,
        Some(2),
        "begins to suspect a deployment",
    ),
    (
        "troops had been sent by Pyongyang to the war against Ukraine",
        "sent",
        "PRK>UKR",
        Type::Assault,
        Conflictual,
        Attributed,
        Some(2),
        "sends troops to the war",
    ),
    (
        "saw in the recapture of Kursk a “historic new chapter” between the two countries",
        "saw|saw",
        "commission>RUS",
        Type::Align,
        Cooperative,
        Attributed,
        None,
        "sees a historic new chapter",
    ),
    (
        "celebrated eighty years of “unshakable friendship,”",
        "celebrated|celebrated",
        "kim>RUS",
        Type::Support,
        Cooperative,
        Attributed,
        None,
        "celebrates eighty years of friendship",
    ),
    (
        "claimed that the two armies had wiped out a “shared enemy,”",
        "claimed|claimed",
        "kim>RUS",
        Type::Cooperate,
        Cooperative,
        Attributed,
        None,
        "claims a shared enemy was wiped out",
    ),
    (
        "a partnership that has only grown closer since June 2024",
        "grown closer",
        "RUS-PRK",
        Type::Align,
        Cooperative,
        Asserted,
        Some(4),
        "partnership grows closer",
    ),
    (
        "the two governments signed the Treaty on Comprehensive Strategic Partnership",
        "signed",
        "RUS-PRK",
        Type::Agree,
        Cooperative,
        Asserted,
        Some(3),
        "sign the partnership treaty",
    ),
    (
        "the two capitals disagree about how far the alliance reaches",
        "disagree",
        "RUS-PRK",
        Type::Strain,
        Conflictual,
        Asserted,
        None,
        "disagree about the alliance",
    ),
    (
        "insists that such military help runs in both directions",
        "insists|insists",
        "PRK>RUS",
        Type::Request,
        Neutral,
        Attributed,
        None,
        "insists that help is mutual",
    ),
    (
        "Kim has declared that “any aggression” on the Korean Peninsula by South Korea or the United States would be countered",
        "countered|declared",
        "kim>KOR USA",
        Type::Threaten,
        Conflictual,
        Attributed,
        None,
        "would counter any aggression",
    ),
    (
        "Russia, by contrast, has recognized what the soldiers contributed",
        "recognized",
        "RUS>PRK",
        Type::Support,
        Cooperative,
        Asserted,
        None,
        "recognizes the contribution",
    ),
    (
        "it has limited the collaboration to its war in Ukraine",
        "limited",
        "RUS>PRK",
        Type::Reject,
        Conflictual,
        Asserted,
        None,
        "limits the collaboration",
    ),
    (
        "the Kremlin, which already has the advantage in Ukraine, may have preferred to keep the relationship out of the spotlight",
        "preferred|may",
        "RUS>PRK",
        Type::Strain,
        Mixed,
        Hedged,
        None,
        "may keep the relationship quiet",
    ),
    (
        "Pyongyang, however, is anxious to advertise it",
        "anxious to advertise",
        "PRK>RUS",
        Type::Align,
        Cooperative,
        Asserted,
        None,
        "is anxious to advertise it",
    ),
    (
        "North Korea conducts over 90 percent of its foreign trade with Beijing",
        "trade",
        "PRK>CHN",
        Type::Depend,
        Cooperative,
        Asserted,
        None,
        "conducts 90 percent of its trade",
    ),
    (
        "a tighter embrace of Moscow may strain those ties",
        "strain|may",
        "PRK-CHN",
        Type::Strain,
        Conflictual,
        Hedged,
        None,
        "ties may be strained",
    ),
    (
        "its dependence on China has been growing since the war began",
        "dependence",
        "RUS>CHN",
        Type::Depend,
        Mixed,
        Asserted,
        None,
        "dependence is growing",
    ),
    (
        "must reconsider how closely it aligns itself with North Korea",
        "aligns|must",
        "RUS>PRK",
        Type::Align,
        Mixed,
        Hedged,
        None,
        "must reconsider its alignment",
    ),
    (
        "All three states are one-man dictatorships, a resemblance that favors cooperation but may also endanger it",
        "favors",
        "RUS-PRK CHN",
        Type::Align,
        Mixed,
        Asserted,
        None,
        "resemblance favors cooperation",
    ),
    (
        "Kim wants to be treated as an equal by China and Russia",
        "equal|wants",
        "kim>CHN RUS",
        Type::Rank,
        Mixed,
        Hedged,
        None,
        "wants to be treated as an equal",
    ),
    (
        "they would rather hold North Korea to the part of a junior partner",
        "hold|would",
        "RUS CHN>PRK",
        Type::Rank,
        Conflictual,
        Hedged,
        None,
        "would hold it to a junior part",
    ),
    (
        "A rift between the three leaders is therefore possible",
        "rift|possible",
        "kim-putin CHN",
        Type::Strain,
        Conflictual,
        Hedged,
        None,
        "a rift is possible",
    ),
    (
        "their bargaining over what each owes the other may give rise to quarrels",
        "quarrels|may",
        "RUS-PRK",
        Type::Strain,
        Conflictual,
        Hedged,
        None,
        "bargaining may lead to quarrels",
    ),
    (
        "his soldiers helped Russia to recapture Kursk",
        "helped",
        "PRK>RUS",
        Type::Aid,
        Cooperative,
        Asserted,
        None,
        "helps to recapture Kursk",
    ),
    (
        "it can provide weapons and men",
        "provide",
        "PRK>RUS",
        Type::Aid,
        Cooperative,
        Asserted,
        None,
        "can provide weapons and men",
    ),
    (
        "new requests from Moscow will have to be met with larger rewards",
        "requests|may",
        "RUS>PRK",
        Type::Request,
        Mixed,
        Hedged,
        None,
        "requests to be met with rewards",
    ),
    (
        "it may already have been given energy, food and conventional weapons",
        "given|may",
        "RUS>PRK",
        Type::Aid,
        Cooperative,
        Hedged,
        None,
        "may have given energy and food",
    ),
    (
        "neither was willing to confirm it",
        "confirm|neither",
        "RUS-PRK",
        Type::Agree,
        Neutral,
        Denied,
        None,
        "would not confirm it",
    ),
    (
        "North Korea is likely to ask a high price for its heroism",
        "ask|likely",
        "PRK>RUS",
        Type::Request,
        Conflictual,
        Hedged,
        None,
        "is likely to ask a high price",
    ),
];

/// The bundled editorial with statements, actors and dates of every kind.
pub(crate) fn editorial() -> Analysis {
    let document = Document::read(TEXT);
    let d = &document;
    let actors = vec![
        actor(d, "RUS", ActorKind::Country, "Russia", Some("RUS"), "Russia"),
        actor(d, "putin", ActorKind::Person, "Vladimir Putin", Some("RUS"), "Putin"),
        actor(d, "PRK", ActorKind::Country, "North Korea", Some("PRK"), "North Korea"),
        actor(d, "kim", ActorKind::Person, "Kim Jong-un", Some("PRK"), "Kim"),
        actor(d, "UKR", ActorKind::Country, "Ukraine", Some("UKR"), "Ukraine"),
        actor(d, "gerasimov", ActorKind::Person, "Valery Gerasimov", Some("RUS"), "Gerasimov"),
        actor(
            d,
            "commission",
            ActorKind::Organisation,
            "Central Military Commission",
            Some("PRK"),
            "Central Military Commission",
        ),
        actor(d, "KOR", ActorKind::Country, "South Korea", Some("KOR"), "South Korea"),
        actor(d, "USA", ActorKind::Country, "United States", Some("USA"), "United States"),
        actor(d, "CHN", ActorKind::Country, "China", Some("CHN"), "China"),
    ];
    let mut times = vec![
        time(
            d,
            "May 9",
            "2025-05-09",
            (2025, 5, 9),
            (2025, 5, 9),
            "the year after October 2024, in which the text goes on",
        ),
        time(d, "April 26", "2025-04-26", (2025, 4, 26), (2025, 4, 26), "year taken from October 2024 plus six months"),
        time(d, "October 2024", "2024-10", (2024, 10, 1), (2024, 10, 31), ""),
        time(d, "June 2024", "2024-06", (2024, 6, 1), (2024, 6, 30), ""),
        time(d, "since June 2024", "2024-06", (2024, 6, 1), (2024, 6, 30), ""),
    ];
    times[4].latest = None;

    let indices = |ids: &str| -> Vec<usize> {
        let find = |id| actors.iter().position(|a: &Actor| a.id == id).unwrap_or_else(|| panic!("no actor {id}"));
        ids.split(' ').map(find).collect()
    };
    let statement = |&(words, trigger, who, r#type, tone, status, time, label): &Row| {
        let span = find(d, words);
        let (trigger, cue) = trigger.split_once('|').map_or((trigger, None), |(t, c)| (t, Some(c)));
        let inside = |words: &str| find_in(d, span, words);
        let kind = match status {
            Denied => CueKind::Negation,
            Hedged => CueKind::Hedge,
            _ => CueKind::Report,
        };
        let cue = cue.and_then(inside).map(|span| Cue { span, kind });
        let reciprocal = !who.contains('>');
        let (actor, recipient) = match who.split_once('>') {
            Some((a, b)) => (indices(a), indices(b)),
            None => (indices(&who.replace('-', " ")), Vec::new()),
        };
        Statement {
            span,
            sentence: document.sentences.iter().position(|s| s.span.contains(span)).expect("a sentence"),
            trigger: inside(trigger).unwrap_or(span),
            reciprocal,
            r#type,
            tone,
            score: 0.0,
            status,
            certainty: if status == Hedged { Certainty::Possible } else { Certainty::Certain },
            negative: status == Denied,
            aspect: Aspect::Present,
            attribution: (status == Attributed)
                .then(|| Attribution { speaker: actor.first().copied(), cue: cue.map_or(span, |c| c.span) }),
            cues: cue.into_iter().collect(),
            time,
            label: label.into(),
            rule: "by hand".into(),
            why: Message::default(),
            actor,
            recipient,
        }
    };
    let mut statements: Vec<Statement> = ROWS.iter().map(statement).collect();
    statements.sort_by_key(|s| (s.sentence, s.span));
    let mut analysis = Analysis::new(document.clone(), None, actors.clone(), times, statements, &[]);
    analysis.summary =
        "The text makes 35 statements about who does what to whom. Most run between North Korea and Russia: \
        warm in the past, hedged about the future. China appears in eight, as the relationship most at risk."
            .into();
    analysis
}

fn find_in(document: &Document, within: Span, words: &str) -> Option<Span> {
    let at = within.of(&document.text).find(words)? + within.start as usize;
    Some(Span::new(at, at + words.len()))
}
