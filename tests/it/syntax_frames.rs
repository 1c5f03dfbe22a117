//! Frames of sentences in the style of editorials on foreign affairs, written and read by hand: ten each of passives,
//! relative clauses, control, coordination, reported speech and nominalisations.
//!
//! A row is a sentence and the frames of some of its words: `s` subjects, `o` objects, `i` indirect objects, `a` agents,
//! `p` phrases with their preposition, `c` complements, `n` negation, `t` particle. What a frame lacks is left out, and
//! must be lacking.

use std::fmt::Write as _;

use trilateral::actor::cast;
use trilateral::document::Document;
use trilateral::syntax::{Frames, parse};

/// Of 60 sentences those that must be wholly right.
const FLOOR: usize = 51;

/// A word, and the fields of its frame.
type Wanted = (&'static str, &'static [&'static str]);

const ROWS: [(&str, &[Wanted]); 60] = [
    // Passives.
    (
        "The shipment was seized by Japanese customs officers in March.",
        &[("seized", &["pass", "s=shipment", "a=officers", "p=in march"])],
    ),
    (
        "Two North Korean banks were cut off from the system by Washington last year.",
        &[("cut", &["pass", "s=banks", "a=washington", "p=from system,year", "t=off"])],
    ),
    (
        "Hundreds of labourers have been sent home by Beijing since the resolution was adopted.",
        &[("sent", &["pass", "s=hundreds", "a=beijing"]), ("adopted", &["pass", "s=resolution"])],
    ),
    ("The treaty is being studied by the foreign ministry.", &[("studied", &["pass", "s=treaty", "a=ministry"])]),
    (
        "Moscow was accused of ignoring the sanctions that it had once supported.",
        &[
            ("accused", &["pass", "s=moscow"]),
            ("ignoring", &["s=moscow", "o=sanctions"]),
            ("supported", &["s=it", "o=sanctions"]),
        ],
    ),
    (
        "The missiles were never inspected by the agency before they were fired.",
        &[("inspected", &["pass", "s=missiles", "a=agency", "n=never"]), ("fired", &["pass", "s=they"])],
    ),
    (
        "Pyongyang has been given food and oil by its neighbour.",
        &[("given", &["pass", "s=pyongyang", "o=food+oil", "a=neighbour"])],
    ),
    (
        "Any attack on the peninsula would be met with force by both allies.",
        &[("met", &["pass", "s=attack", "a=allies", "p=with force"])],
    ),
    (
        "A letter written by Kim was delivered to the Kremlin on Thursday.",
        &[
            ("written", &["pass", "s=letter", "a=kim"]),
            ("delivered", &["pass", "s=letter", "p=to kremlin,on thursday"]),
        ],
    ),
    (
        "The envoy was expelled after secret files had been found in his luggage.",
        &[("expelled", &["pass", "s=envoy"]), ("found", &["pass", "s=files", "p=in luggage"])],
    ),
    // Relative clauses.
    (
        "China, which buys the coal, opposed the measure.",
        &[("buys", &["s=china", "o=coal"]), ("opposed", &["s=china", "o=measure"])],
    ),
    (
        "The general who led the brigade praised the soldiers that Pyongyang had trained.",
        &[
            ("led", &["s=general", "o=brigade"]),
            ("praised", &["s=general", "o=soldiers"]),
            ("trained", &["s=pyongyang", "o=soldiers"]),
        ],
    ),
    (
        "The village that Ukrainian forces occupied has returned to Russian control.",
        &[("occupied", &["s=forces", "o=village"]), ("returned", &["s=village", "p=to control"])],
    ),
    (
        "Kim, whose regime depends on Beijing, visited the Russian port.",
        &[("depends", &["s=regime", "p=on beijing"]), ("regime", &["s=kim"]), ("visited", &["s=kim", "o=port"])],
    ),
    (
        "Seoul criticized the companies from which the army bought its shells.",
        &[("criticized", &["s=seoul", "o=companies"]), ("bought", &["s=army", "o=shells", "p=from companies"])],
    ),
    (
        "The weapons Russia promised have not arrived.",
        &[("promised", &["s=russia", "o=weapons"]), ("arrived", &["s=weapons", "n=not"])],
    ),
    (
        "Countries that trade with North Korea risk punishment.",
        &[("trade", &["s=countries", "p=with korea"]), ("risk", &["s=countries", "o=punishment"])],
    ),
    (
        "Japan and Australia, which joined the talks, support the plan.",
        &[("joined", &["s=japan+australia", "o=talks"]), ("support", &["s=japan+australia", "o=plan"])],
    ),
    (
        "The submarine that was launched in May worries its neighbours.",
        &[("launched", &["pass", "s=submarine", "p=in may"]), ("worries", &["s=submarine", "o=neighbours"])],
    ),
    (
        "Beijing distrusts an alliance that it does not control.",
        &[("distrusts", &["s=beijing", "o=alliance"]), ("control", &["s=it", "o=alliance", "n=not"])],
    ),
    // Control.
    (
        "Washington urged Beijing to enforce the sanctions.",
        &[("urged", &["s=washington", "o=beijing", "c=enforce"]), ("enforce", &["s=beijing", "o=sanctions"])],
    ),
    ("Kim wants to visit Moscow.", &[("wants", &["s=kim", "c=visit"]), ("visit", &["s=kim", "o=moscow"])]),
    (
        "Russia agreed to supply oil and promised to protect its ally.",
        &[
            ("agreed", &["s=russia", "c=supply"]),
            ("supply", &["s=russia", "o=oil"]),
            ("promised", &["s=russia", "c=protect"]),
            ("protect", &["s=russia", "o=ally"]),
        ],
    ),
    (
        "The minister refused to condemn the invasion.",
        &[("refused", &["s=minister", "c=condemn"]), ("condemn", &["s=minister", "o=invasion"])],
    ),
    (
        "Moscow forced the contractors to leave.",
        &[("forced", &["s=moscow", "o=contractors", "c=leave"]), ("leave", &["s=contractors"])],
    ),
    (
        "China is unlikely to abandon its neighbour.",
        &[("unlikely", &["s=china", "c=abandon"]), ("abandon", &["s=china", "o=neighbour"])],
    ),
    (
        "Having lost the war, the junta asked Beijing for help.",
        &[("lost", &["s=junta", "o=war"]), ("asked", &["s=junta", "o=beijing", "p=for help"])],
    ),
    ("The two leaders met to discuss the border.", &[("met", &["s=leaders"]), ("discuss", &["s=leaders", "o=border"])]),
    (
        "Seoul stopped sending aid without explaining its decision.",
        &[
            ("stopped", &["s=seoul", "c=sending"]),
            ("sending", &["s=seoul", "o=aid"]),
            ("explaining", &["s=seoul", "o=decision", "n=without"]),
        ],
    ),
    (
        "Tokyo tried to persuade Washington to lift the tariffs.",
        &[
            ("tried", &["s=tokyo", "c=persuade"]),
            ("persuade", &["s=tokyo", "o=washington", "c=lift"]),
            ("lift", &["s=washington", "o=tariffs"]),
        ],
    ),
    // Coordination.
    (
        "Russia and China vetoed the resolution and blamed Washington.",
        &[("vetoed", &["s=russia+china", "o=resolution"]), ("blamed", &["s=russia+china", "o=washington"])],
    ),
    (
        "Pyongyang trains and arms the fighters.",
        &[("trains", &["s=pyongyang", "o=fighters"]), ("arms", &["s=pyongyang", "o=fighters"])],
    ),
    (
        "The president met the premier and his generals but did not mention the raid.",
        &[("met", &["s=president", "o=premier+generals"]), ("mention", &["s=president", "o=raid", "n=not"])],
    ),
    ("Moscow sells oil to India and China.", &[("sells", &["s=moscow", "o=oil", "p=to india,to china"])]),
    (
        "Kim praised the troops, decorated their commander and opened a museum.",
        &[
            ("praised", &["s=kim", "o=troops"]),
            ("decorated", &["s=kim", "o=commander"]),
            ("opened", &["s=kim", "o=museum"]),
        ],
    ),
    (
        "Tokyo protested, but Seoul remained silent.",
        &[("protested", &["s=tokyo"]), ("remained", &["s=seoul", "c=silent"])],
    ),
    (
        "Neither Beijing nor Moscow supports the sanctions.",
        &[("supports", &["s=beijing+moscow", "o=sanctions", "n=neither"])],
    ),
    (
        "The soldiers were captured in January and questioned by the Ukrainian army.",
        &[("captured", &["pass", "s=soldiers", "p=in january"]), ("questioned", &["pass", "s=soldiers", "a=army"])],
    ),
    (
        "Ministers from Japan, Korea and the Philippines signed the pact and posed for photographs.",
        &[
            ("signed", &["s=ministers", "o=pact"]),
            ("posed", &["s=ministers", "p=for photographs"]),
            ("ministers", &["p=from japan,from korea,from philippines"]),
        ],
    ),
    (
        "China imports ore and exports steel to Europe.",
        &[("imports", &["s=china", "o=ore"]), ("exports", &["s=china", "o=steel", "p=to europe"])],
    ),
    // Reported speech.
    ("“We will defend our ally,” Kim said.", &[("said", &["s=kim", "c=defend"]), ("defend", &["s=we", "o=ally"])]),
    (
        "Officials in Seoul said that the North had fired a missile.",
        &[("said", &["s=officials", "c=fired"]), ("fired", &["s=north", "o=missile"])],
    ),
    (
        "Moscow claims it never asked for troops.",
        &[("claims", &["s=moscow", "c=asked"]), ("asked", &["s=it", "p=for troops", "n=never"])],
    ),
    (
        "According to Ukrainian intelligence, Pyongyang is preparing a second wave.",
        &[("preparing", &["s=pyongyang", "o=wave", "p=according intelligence"])],
    ),
    (
        "The ministry denied that China had violated the border.",
        &[("denied", &["s=ministry", "c=violated"]), ("violated", &["s=china", "o=border"])],
    ),
    (
        "The deployment, analysts believe, will continue.",
        &[("believe", &["s=analysts", "c=continue"]), ("continue", &["s=deployment"])],
    ),
    (
        "Putin declared that Russia would not forget the sacrifice.",
        &[("declared", &["s=putin", "c=forget"]), ("forget", &["s=russia", "o=sacrifice", "n=not"])],
    ),
    (
        "The envoy admitted that he did not know whether China would help.",
        &[("admitted", &["s=envoy", "c=know"]), ("know", &["s=he", "c=help", "n=not"]), ("help", &["s=china"])],
    ),
    (
        "The Kremlin insists that its partner was invited by the organizers.",
        &[("insists", &["s=kremlin", "c=invited"]), ("invited", &["pass", "s=partner", "a=organizers"])],
    ),
    (
        "The two sides have signed a contract, state media reported on Friday.",
        &[("reported", &["s=media", "p=on friday", "c=signed"]), ("signed", &["s=sides", "o=contract"])],
    ),
    // Nominalisations.
    (
        "Putin’s visit to Pyongyang angered Seoul.",
        &[("visit", &["s=putin", "p=to pyongyang"]), ("angered", &["s=visit", "o=seoul"])],
    ),
    (
        "China’s criticism of the deployment surprised its partners.",
        &[("criticism", &["s=china", "p=of deployment"]), ("surprised", &["s=criticism", "o=partners"])],
    ),
    (
        "The invasion of Ukraine by Russia changed the balance.",
        &[("invasion", &["s=russia", "a=russia", "p=of ukraine"]), ("changed", &["s=invasion", "o=balance"])],
    ),
    (
        "Their cooperation with Moscow threatens the region.",
        &[("cooperation", &["s=their", "p=with moscow"]), ("threatens", &["s=cooperation", "o=region"])],
    ),
    (
        "Beijing rejected the demand for an inquiry.",
        &[("rejected", &["s=beijing", "o=demand"]), ("demand", &["p=for inquiry"])],
    ),
    (
        "Washington condemned Pyongyang’s decision to test a missile.",
        &[
            ("condemned", &["s=washington", "o=decision"]),
            ("decision", &["s=pyongyang", "c=test"]),
            ("test", &["s=pyongyang", "o=missile"]),
        ],
    ),
    (
        "The dependence of North Korea on Chinese oil is growing.",
        &[("dependence", &["p=of korea,on oil"]), ("growing", &["s=dependence"])],
    ),
    (
        "Moscow’s supply of technology to Pyongyang worries Tokyo.",
        &[("supply", &["s=moscow", "p=of technology,to pyongyang"]), ("worries", &["s=supply", "o=tokyo"])],
    ),
    (
        "The ministers discussed the exchange of prisoners.",
        &[("discussed", &["s=ministers", "o=exchange"]), ("exchange", &["p=of prisoners"])],
    ),
    (
        "Kim’s absence from the parade raised doubts about the friendship.",
        &[
            ("absence", &["s=kim", "p=from parade"]),
            ("raised", &["s=absence", "o=doubts"]),
            ("doubts", &["p=about friendship"]),
        ],
    ),
];

/// The frame of a word of the document, in the notation of the rows.
fn shown(document: &Document, frames: Frames, word: &str) -> String {
    let Some(token) = (0..document.tokens.len()).find(|&t| document.lower(t) == word) else {
        return "no such word".into();
    };
    let frame = frames.of(token);
    let words = |tokens: &[usize]| tokens.iter().map(|&t| document.lower(t)).collect::<Vec<_>>();
    let phrase = |o: &trilateral::syntax::Oblique| {
        let preposition = o.preposition.map_or(String::new(), |p| format!("{} ", document.lower(p)));
        preposition + document.lower(o.noun)
    };
    let phrases: Vec<String> = frame.obliques.iter().map(phrase).collect();
    let one = |token: Option<usize>| token.map_or("", |t| document.lower(t));
    let fields = [
        ('s', words(&frame.subjects).join("+")),
        ('o', words(&frame.objects).join("+")),
        ('i', words(&frame.recipients).join("+")),
        ('a', words(&frame.agents).join("+")),
        ('p', phrases.join(",")),
        ('c', words(&frame.complements).join("+")),
        ('n', one(frame.negation).to_owned()),
        ('t', one(frame.particle).to_owned()),
    ];
    let mut out = String::from(if frame.passive { " pass" } else { "" });
    for (name, value) in fields.iter().filter(|(_, v)| !v.is_empty()) {
        let _ = write!(out, " {name}={value}");
    }
    out.trim_start().to_owned()
}

#[test]
fn frames_are_those_read_by_hand() {
    let mut right = 0;
    for (sentence, wanted) in ROWS {
        let document = Document::read(sentence);
        let syntax = parse(&document, &cast(&document).names(&document));
        let frames = Frames::new(&syntax, &document);
        let mut good = true;
        for (word, fields) in wanted {
            let (found, wanted) = (shown(&document, frames, word), fields.join(" "));
            if found != wanted {
                good = false;
                eprintln!("{sentence}\n    {word}: {found}\n    not   {wanted}");
            }
        }
        right += usize::from(good);
    }
    eprintln!("{right} of {} sentences wholly right", ROWS.len());
    assert!(right >= FLOOR, "{right} of {} sentences wholly right, not {FLOOR}", ROWS.len());
}
