//! Texts of any size that go on saying new things.
//!
//! In: a size in bytes. Out: the editorial that somebody would write who never stops: paragraphs of sentences of many shapes, with
//! names, numbers, dates, quotations, hedges and denials drawn from a seed. It grows as large texts do: ever more persons, up to
//! 400, besides 90 states; a statement or so in every thousand bytes. The same size gives the same text.

use std::fmt::Write;

const STATES: &str = "North Korea|Russia|China|South Korea|Japan|the United States|Ukraine|India|Iran|Vietnam|Mongolia|Germany|\
    France|Poland|Turkey|Brazil|Mexico|Canada|Australia|Indonesia|Thailand|Cambodia|Laos|Myanmar|Malaysia|Pakistan|Kazakhstan|\
    Belarus|Finland|Sweden|Norway|Denmark|Italy|Spain|Portugal|Greece|Egypt|Nigeria|Kenya|Ethiopia|Angola|Ghana|Chile|Peru|Cuba|\
    Venezuela|Colombia|Argentina|Bolivia|Ecuador|Saudi Arabia|Israel|Iraq|Syria|Qatar|Oman|Yemen|Nepal|Bangladesh|Sri Lanka|\
    Uzbekistan|Armenia|Azerbaijan|Georgia|Moldova|Romania|Bulgaria|Hungary|Austria|Switzerland|Belgium|Ireland|Iceland|Estonia|\
    Latvia|Lithuania|Serbia|Croatia|Slovenia|Albania|Algeria|Morocco|Tunisia|Libya|Sudan|Uganda|Rwanda|Zambia|Zimbabwe|Namibia";
const GIVEN: &str = "Anna|Boris|Chen|Dmitri|Elena|Farid|Grigori|Hana|Igor|Jin|Katya|Leonid|Min|Natalia|Oleg|Pavel|Rashid|Sergei|Tomas|Viktor";
const FAMILY: &str = "Abramov|Bakker|Castell|Dorofeev|Eklund|Farkas|Gromov|Halvorsen|Ivanenko|Jansson|Kovalenko|Lindholm|Moravec|\
    Novikov|Orlenko|Petrovic|Rosenthal|Sokolov|Tanaka|Vasiliev";
const OFFICES: &str = "Foreign Minister|Defense Minister|Prime Minister|Ambassador|General|President";
const PLACES: &str = "Moscow|Beijing|Pyongyang|Vladivostok|Geneva|Hanoi|Singapore|Vienna|New York|Brussels|Tokyo|Seoul";
const DEEDS: &str =
    "praised|criticized|supported|threatened|thanked|warned|helped|condemned|sanctioned|invited|accused|supplied";
const MONTHS: &str = "January|February|March|April|May|June|July|August|September|October|November|December";
const TOPICS: &str = "the harvest|the budget|the old railway|a customs office|the winter road|public opinion|the price of rice|\
    the timber trade|a new school|the weather|river traffic|the coal fields|domestic politics|the fishing season|an aging fleet|\
    the labour market|a long frontier|the postal service|the price of bread|a small museum";
const TURNS: &str =
    "However|Meanwhile|In the end|For all that|By contrast|In other words|Of course|Even so|At first|Little by little";
const MOODS: &str = "has hardly changed|grew faster than expected|remains a matter of taste|was never written down|tells another story|\
    may matter more than it seems|cannot be measured in a single year|deserves a second look|rose by some {n} percent|cost about {n} million";

/// Numbers that look like chance and are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    fn of<'a>(&mut self, words: &'a str) -> &'a str {
        let count = words.split('|').count();
        words.split('|').nth(self.below(count)).unwrap_or_default()
    }
}

/// A text of about that many bytes, ending with a whole paragraph.
pub fn text(bytes: usize) -> String {
    let mut dice = Dice(1);
    let mut text = String::from("What the neighbours say\n\n");
    while text.len() < bytes {
        for _ in 0..3 + dice.below(4) {
            // Who is known by now: the text goes on to name others.
            let known = (20 + text.len() / 4_000).min(400);
            sentence(&mut text, &mut dice, known);
        }
        text.push_str("\n\n");
    }
    text
}

fn sentence(text: &mut String, dice: &mut Dice, known: usize) {
    let _ = match dice.below(40) {
        0 => write!(text, "On {}, {} {} {}. ", date(dice), state(dice), dice.of(DEEDS), state(dice)),
        1 => write!(text, "{} {} {} in {}. ", person(dice, known), dice.of(DEEDS), state(dice), dice.of(PLACES)),
        2 => write!(
            text,
            "{} may have {} {} over {}. ",
            capital(state(dice)),
            dice.of(DEEDS),
            state(dice),
            dice.of(TOPICS)
        ),
        3 => write!(
            text,
            "“We {} {},” said {} of {} in {}. ",
            dice.of(DEEDS),
            state(dice),
            person(dice, known),
            state(dice),
            year(dice)
        ),
        4 => write!(text, "It is not true that {} {} {}. ", state(dice), dice.of(DEEDS), state(dice)),
        5..=7 => write!(text, "In {}, {} {}. ", year(dice), dice.of(TOPICS), mood(dice)),
        8..=9 => write!(
            text,
            "{} wrote a book on {} ({} pages). ",
            person(dice, known),
            dice.of(TOPICS),
            100 + dice.below(700)
        ),
        10..=11 => {
            write!(text, "{} years later, they met again and talked about {}. ", 2 + dice.below(30), dice.of(TOPICS))
        }
        12..=20 => write!(text, "{}, {} {}. ", dice.of(TURNS), dice.of(TOPICS), mood(dice)),
        21..=30 => {
            let (one, other) = (dice.of(TOPICS), dice.of(TOPICS));
            write!(text, "Those who know {one} well will say that {other} {}, and that nobody asked. ", mood(dice))
        }
        _ => write!(text, "{} {}, while {} {}. ", capital(dice.of(TOPICS)), mood(dice), dice.of(TOPICS), mood(dice)),
    };
}

/// Those of home more often than all others together.
fn state<'a>(dice: &mut Dice) -> &'a str {
    let near = dice.below(2) == 0;
    let count = if near { 6 } else { STATES.split('|').count() };
    STATES.split('|').nth(dice.below(count)).unwrap_or_default()
}

fn person(dice: &mut Dice, known: usize) -> String {
    let who = dice.below(known);
    let nth = |words: &'static str, n: usize| words.split('|').nth(n).unwrap_or_default();
    let (given, family) = (nth(GIVEN, who % 20), nth(FAMILY, who / 20));
    if dice.below(3) == 0 { format!("{} {given} {family}", dice.of(OFFICES)) } else { format!("{given} {family}") }
}

fn date(dice: &mut Dice) -> String {
    format!("{} {}, {}", dice.of(MONTHS), 1 + dice.below(28), year(dice))
}

fn year(dice: &mut Dice) -> usize {
    1950 + dice.below(76)
}

fn mood(dice: &mut Dice) -> String {
    dice.of(MOODS).replace("{n}", &(2 + dice.below(90)).to_string())
}

fn capital(words: &str) -> String {
    words[..1].to_ascii_uppercase() + &words[1..]
}
