//! Who is named, and where.

use trilateral::actor::{Form, cast};
use trilateral::document::Document;

/// The references of a text: "words=WHO", with a sign for forms that are no names.
fn references(given: &str) -> String {
    let document = Document::read(given);
    let cast = cast(&document);
    let mut found = Vec::new();
    for reference in &cast.references {
        let words = document.span(reference.tokens.clone()).of(&document.text);
        let who: Vec<&str> = reference.actors.iter().map(|&a| cast.actors[a].id.as_str()).collect();
        let sign = match reference.form {
            Form::Name => "",
            Form::Demonym => "~",
            Form::Metonym => "@",
            Form::Role => "^",
            Form::Nominal => "+",
            Form::Pronoun => "?",
        };
        found.push(format!("{words}={sign}{}", who.join("&")));
    }
    found.join(", ")
}

#[track_caller]
fn check(given: &str, expect: &str) {
    assert_eq!(references(given), expect);
}

#[test]
fn states() {
    check("Russia and the DPRK agreed.", "Russia=RUS, DPRK=PRK");
    check(
        "The Democratic People’s Republic of Korea is not the Republic of Korea.",
        "Democratic People’s Republic of Korea=PRK, Republic of Korea=KOR",
    );
    check("North Korean and Russian troops", "North Korean=~PRK, Russian=~RUS");
    check("The U.S. told us so.", "U.S.=USA");
    check(
        "North Korea-Russia relations and Sino-Russian trade",
        "North Korea=PRK, Russia=RUS, Sino=~CHN, Russian=~RUS",
    );
    check("South Korea’s army left the North. The North replied.", "South Korea=KOR, North=PRK, North=PRK");
    check("North Korea acted. The North replied from the North Pacific.", "North Korea=PRK, North=PRK");
    // Not every word that looks like a state is one.
    check("Ships sailed the South China Sea and the Sea of Japan.", "");
    check("Michael Jordan flew to Jordan.", "Jordan=JOR");
    check("The turkey was dry.", "");
}

#[test]
fn metonyms() {
    check("Moscow told Pyongyang that the Kremlin agreed.", "Moscow=@RUS, Pyongyang=@PRK, Kremlin=@RUS");
    check("A parade was held in Moscow near the Kremlin.", "Kremlin=@RUS");
    check("Washington acted; the Washington Post wrote.", "Washington=@USA");
}

#[test]
fn people() {
    check("Kim Jong-un met Putin. Kim smiled.", "Kim Jong-un=kim-jong-un, Putin=vladimir-putin, Kim=kim-jong-un");
    check("Russian Defence Minister Andrei Belousov spoke.", "Russian=~RUS, Andrei Belousov=andrei-belousov");
    check("Foreign Minister Jane Unknownname of Japan spoke.", "Jane Unknownname=jane-unknownname, Japan=JPN");
    // "may" that opens a sentence is no prime minister, "general" no rank before "Staff".
    check("May the better win. The General Staff agreed.", "");
    // A longer unknown name takes its surname with it.
    check("Zhang Unknown spoke. Zhang smiled.", "");
}

#[test]
fn pronouns_and_descriptions() {
    check("Russia said it would send its troops.", "Russia=RUS, it=?RUS, its=?RUS");
    check(
        "Russia and China met. The two countries agreed on their ties.",
        "Russia=RUS, China=CHN, The two countries=+RUS&CHN, their=?RUS&CHN",
    );
    check("Putin left. He smiled.", "Putin=vladimir-putin, He=?vladimir-putin");
    check("It is clear that Russia acts.", "Russia=RUS");
    check("The two agreements were signed by Russia and China.", "Russia=RUS, China=CHN");
    // Whom nobody has named is nobody.
    check("The two sides met. It rained on them.", "");
    check(
        "Kim Jong-un saw it. The two leaders of North Korea and China",
        "Kim Jong-un=kim-jong-un, North Korea=PRK, China=CHN",
    );
}

#[test]
fn whom_nobody_can_tell_is_noted() {
    let document = Document::read("Kim Jong-un spoke of the relationship between the two leaders.");
    let cast = cast(&document);
    let words: Vec<&str> = cast.unresolved.iter().map(|s| s.of(&document.text)).collect();
    assert_eq!(words, ["the two leaders"]);
}
