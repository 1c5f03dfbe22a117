//! What actors are said to do to each other, and how surely.

use trilateral::span::Span;
use trilateral::statement::Tone;
use trilateral::{Options, analyze};

/// The statements of a text: "RUS>PRK AID + asserted", "&" between those who do it to each other.
fn statements(given: &str) -> String {
    let analysis = analyze(given, &Options::default());
    let name = |a: &usize| analysis.actors[*a].id.clone();
    let mut found = Vec::new();
    for s in &analysis.statements {
        let actors: Vec<String> = s.actor.iter().map(name).collect();
        let who = if s.reciprocal {
            actors.join("&")
        } else {
            format!("{}>{}", actors.join("+"), s.recipient.iter().map(name).collect::<Vec<_>>().join("+"))
        };
        let tone = &s.tone.name()[..4];
        let contrary = match s.tone {
            Tone::Cooperative => s.score < 0.0,
            Tone::Conflictual => s.score > 0.0,
            Tone::Mixed | Tone::Neutral => false,
        };
        assert!(!contrary, "{given}: the score {} says the contrary of its tone", s.score);
        // What reports may stand in another sentence.
        let sentence = analysis.document.sentences[s.sentence].span;
        let said = |span: Span| sentence.start <= span.start && span.start < span.end && span.end <= sentence.end;
        let cues = s.cues.iter().all(|c| c.span.start < c.span.end);
        assert!(cues && said(s.span) && said(s.trigger), "{given}: {s:?} is not all of {sentence:?}");
        found.push(format!("{who} {} {tone} {}", s.r#type.name(), s.status.name()));
    }
    found.join("; ")
}

#[track_caller]
fn check(given: &str, expect: &str) {
    assert_eq!(statements(given), expect);
}

#[test]
fn verbs() {
    check("Russia supplied North Korea with food.", "RUS>PRK AID coop asserted");
    check("China condemned Japan.", "CHN>JPN ACCUSE conf asserted");
    check("North Korea was condemned by Japan.", "JPN>PRK ACCUSE conf asserted");
    check("Putin met Kim Jong-un.", "vladimir-putin&kim-jong-un CONSULT coop asserted");
    check("Russia depends on China.", "RUS>CHN DEPEND coop asserted");
    check("China is at odds with Japan.", "CHN&JPN STRAIN conf asserted");
    // One state alone does nothing to another.
    check("Russia condemned the weather.", "");
    check("Russian troops attacked Russia.", "");
}

#[test]
fn nouns() {
    check("There is a rift between Russia and China.", "RUS&CHN STRAIN conf asserted");
    check("Russia’s invasion of Ukraine", "RUS>UKR ASSAULT conf asserted");
    // Two who do it are not two who do it to each other.
    check("Any aggression by South Korea or the United States is a danger.", "");
    // What is also a verb is read as the noun that it is.
    check("Japan’s deal with France is old.", "JPN&FRA AGREE coop asserted");
    // A bare relation says nothing.
    check("China-Russia relations are a topic.", "");
}

#[test]
fn relations_as_objects() {
    check("The pact may strain North Korea’s relationship with China.", "PRK>CHN STRAIN conf hedged");
}

#[test]
fn status() {
    check("Russia may supply North Korea with food.", "RUS>PRK AID coop hedged");
    check("Kim Jong-un said that Russia supplied China.", "RUS>CHN AID coop attributed");
    check("There is no indication that Russia attacked China.", "RUS>CHN ASSAULT conf denied");
    check("Russia did not attack China.", "RUS>CHN ASSAULT conf denied");
    check("If Russia attacks China, all is lost.", "RUS>CHN ASSAULT conf hedged");
}

/// What is asked for, ordered or wished is not said to happen; what is forced is.
#[test]
fn requests_are_no_facts() {
    check("Norway asked Sweden to help Finland.", "NOR>SWE REQUEST neut asserted; SWE>FIN AID coop hedged");
    check("Norway called on Sudan to support Kenya.", "NOR>SDN REQUEST mixe asserted; SDN>KEN SUPPORT coop hedged");
    check("Japan wants China to support Ukraine.", "CHN>UKR SUPPORT coop hedged");
    check("France forced Britain to supply Ukraine.", "FRA>GBR COERCE conf asserted; GBR>UKR AID coop asserted");
}

/// Who is spoken of in passing is not who is meant.
#[test]
fn clauses_as_objects() {
    check(
        "Moscow acknowledged what Kyiv had suspected: that troops had been sent by Pyongyang.",
        "RUS>PRK SUPPORT coop asserted",
    );
    check("China demanded that Japan stop the drills.", "CHN>JPN REQUEST mixe asserted");
}

/// A subject that an insertion parts from its verb is still its subject.
#[test]
fn insertions() {
    check(
        "Valery Gerasimov, the chief of Russia’s General Staff, credited North Korean soldiers.",
        "valery-gerasimov>PRK SUPPORT coop asserted",
    );
}

/// A text printed in full is in the voice of whoever issued it; who speaks of himself is no source.
#[test]
fn voices() {
    check(
        "China’s foreign ministry released the following statement:\n\nJapan threatened China. We condemn Japan.",
        "JPN>CHN THREATEN conf attributed; CHN>JPN ACCUSE conf attributed",
    );
    check(
        "We, the leaders of Japan and France, met in Paris. We condemn Russia.",
        "JPN&FRA CONSULT coop asserted; JPN+FRA>RUS ACCUSE conf asserted",
    );
    check("We condemn Russia.", "");
}

/// Words around a relation make it good or bad; without them it says nothing.
#[test]
fn qualities() {
    check("Relations between China and Japan have soured.", "CHN&JPN STRAIN conf asserted");
    check("The improvement of relations between China and Japan is slow.", "CHN&JPN ALIGN coop asserted");
    check("Relations between China and Japan are a topic.", "");
}

/// A word before a noun says who made a thing, or against whom it is.
#[test]
fn modifiers() {
    check("Pakistan’s Chinese-built jets took off.", "CHN>PAK AID coop asserted");
    check("Iran joined an anti-US front.", "IRN>USA STRAIN conf asserted");
    check("The jets took off.", "");
}

/// Two who fight a common enemy do not fight each other; what two do with a third they do to him.
#[test]
fn together() {
    check("China and Russia staged joint drills.", "CHN&RUS COOPERATE coop asserted");
    check("Japan and France cooperated with India.", "JPN+FRA>IND COOPERATE coop asserted");
}

/// A war that is named again is said once.
#[test]
fn wars() {
    check("The Russia-Ukraine war goes on. Nobody ends the Russia-Ukraine war.", "RUS&UKR ASSAULT conf asserted");
}

#[test]
fn groups_without_a_name() {
    check("Sudanese rebels attacked a government convoy in Sudan.", "sudanese-rebels>SDN ASSAULT conf asserted");
    check("Chilean students clashed with the Chilean army.", "chilean-students&CHL ASSAULT conf asserted");
    check("The Turkish army killed Kurdish separatists.", "TUR>kurdish-separatists ASSAULT conf asserted");
    check(
        "Opposition parties in Kenya accused the Kenyan government of fraud.",
        "opposition-parties-in-kenya>KEN ACCUSE conf asserted",
    );
    check(
        "Students in Jakarta demanded that the Indonesian government resign.",
        "students-in-jakarta>IDN REQUEST mixe asserted",
    );
    check("Nigerian soldiers arrested journalists.", "NGA>journalists COERCE conf asserted");
    check("Peruvian police detained miners.", "PER>miners COERCE conf asserted");
    check("The Egyptian government released prisoners.", "EGY>prisoners RETREAT coop asserted");
    check(
        "Israeli settlers attacked Palestinian farmers.",
        "israeli-settlers>palestinian-farmers ASSAULT conf asserted",
    );
    check("Burmese monks rejected an offer by the Burmese government.", "burmese-monks>MMR REJECT conf asserted");
    check("Rebels in Chad captured French soldiers.", "rebels-in-chad>FRA ASSAULT conf asserted");
    check("Colombian guerrillas kidnapped an American engineer.", "colombian-guerrillas>USA ASSAULT conf asserted");
    check("Polish truckers blocked roads against Ukraine.", "polish-truckers>UKR PROTEST conf asserted");
    check("Iranian dissidents condemned Iran.", "iranian-dissidents>IRN ACCUSE conf asserted");
    check(
        "Venezuelan opposition leaders met American diplomats.",
        "venezuelan-opposition-leaders&USA CONSULT coop asserted",
    );
    check("Russian soldiers attacked Russia.", "");
    check("The Russian army attacked the Russian government.", "");
    check("Russian ministers praised the Kremlin.", "");
    check("The militants shelled Israel.", "militants>ISR ASSAULT conf asserted");
    check("Pakistani militants killed Indian soldiers.", "pakistani-militants>IND ASSAULT conf asserted");
    check("Terrorist activities are a danger to France.", "");
    check("Hamas militants attacked Israel.", "hamas>ISR ASSAULT conf asserted");
}

#[test]
fn capitals_as_places() {
    check("President Ruto arrived in Amman.", "william-ruto>JOR CONSULT coop asserted");
    check("Erdogan flew to Baghdad.", "recep-tayyip-erdoğan>IRQ CONSULT coop asserted");
    check("Iran opened an embassy in Riyadh.", "IRN>SAU SUPPORT coop asserted");
    check("Israel bombed targets in Beirut.", "ISR>LBN ASSAULT conf asserted");
    check("Russia deployed troops in Minsk.", "RUS>BLR MOBILIZE neut asserted");
    check("Macron praised a concert in Vienna.", "");
    check("Merkel wrote a book in Prague.", "");
    check("Israel imposed a curfew in the West Bank.", "ISR>PSE COERCE conf asserted");
    check("Saudi Arabia closed its embassy in Tehran.", "SAU>IRN SANCTION conf asserted");
}

#[test]
fn constraint_and_relief() {
    check("Turkey lifted a curfew in Cyprus.", "TUR>CYP CONCEDE coop asserted");
    check("Britain eased restrictions on Malta.", "GBR>MLT CONCEDE coop asserted");
    check("India lifted a ban on Nepal.", "IND>NPL CONCEDE coop asserted");
    check("China confiscated ships from Vietnam.", "CHN>VNM COERCE conf asserted");
    check("Iran detained a British diplomat.", "IRN>GBR COERCE conf asserted");
    check("Uganda expelled a Rwandan diplomat.", "UGA>RWA SANCTION conf asserted");
    check("Thailand deported Burmese refugees.", "THA>burmese-refugees COERCE conf asserted");
    check("Qatar jailed an Egyptian journalist.", "QAT>egyptian-journalist COERCE conf asserted");
    check("Egypt banned Sudanese newspapers.", "EGY>sudanese-newspapers COERCE conf asserted");
    check("France banned imports from Brazil.", "FRA>BRA SANCTION conf asserted");
    check("Norway froze the assets of Belarus.", "NOR>BLR SANCTION conf asserted");
    check("Poland closed its border with Belarus.", "POL>BLR SANCTION conf asserted");
    check("Spain suspended aid to Guinea.", "ESP>GIN SANCTION conf asserted");
    check("The Netherlands withdrew its ambassador from Iran.", "NLD>IRN SANCTION conf asserted");
    check("Canada broke off talks with Cuba.", "CAN>CUB SANCTION conf asserted");
    check("Japan halted talks with Russia.", "JPN&RUS SANCTION conf asserted");
    check("Peru extradited a suspect to Chile.", "PER>CHL COOPERATE coop asserted");
    check("Kenya granted amnesty to Somali rebels.", "KEN>somali-rebels CONCEDE coop asserted");
    check("Ghana released Nigerian prisoners.", "GHA>nigerian-prisoners RETREAT coop asserted");
    check("Iraq declared a state of emergency in Kuwait.", "IRQ>KWT COERCE conf asserted");
    check("Serbia sentenced Croatian soldiers.", "SRB>HRV COERCE conf asserted");
}

#[test]
fn cooperation() {
    check("Oman and Yemen established diplomatic ties.", "OMN&YEM SUPPORT coop asserted");
    check("Cuba and Spain signed an agreement.", "CUB&ESP SUPPORT coop asserted");
    check("Cuba signed an agreement with Spain.", "CUB&ESP SUPPORT coop asserted");
    check("Algeria mediated between Mali and Niger.", "DZA>MLI+NER CONSULT coop asserted");
    check("Finland hosted the president of Estonia.", "FIN>EST CONSULT coop asserted");
    check("Vietnam opened its border to Laos.", "VNM>LAO RETREAT coop asserted");
    check("Denmark gave Ghana a loan.", "DNK>GHA AID coop asserted");
    check("Japan sent peacekeepers to Cambodia.", "JPN>KHM AID coop asserted");
    check("Italy sheltered Albanian refugees.", "ITA>albanian-refugees AID coop asserted");
    check("Syria and Jordan declared a ceasefire.", "SYR&JOR RETREAT coop asserted");
    check("Ethiopia withdrew its troops from Somalia.", "ETH>SOM RETREAT coop asserted");
    check("Israel evacuated settlements in Gaza.", "ISR>PSE RETREAT coop asserted");
    check("Argentina paid compensation to British families.", "ARG>GBR RETREAT coop asserted");
    check("Zambia allowed access to United Nations inspectors.", "ZMB>united-nations RETREAT coop asserted");
    check("Bolivia thanked Peru.", "BOL>PER SUPPORT coop asserted");
    check("Sweden endorsed Moldova.", "SWE>MDA SUPPORT coop asserted");
}

#[test]
fn conflict() {
    check("Greece strengthened its forces in Cyprus.", "GRC>CYP MOBILIZE conf asserted");
    check("Syria massed troops near Jordan.", "SYR>JOR MOBILIZE conf asserted");
    check("Israel fired rockets at Syria.", "ISR>SYR ASSAULT conf asserted");
    check("Rwanda launched an offensive against Burundi.", "RWA>BDI ASSAULT conf asserted");
    check("Libya planted a bomb in Cairo.", "LBY>EGY ASSAULT conf asserted");
    check("Belgium opened an inquiry into the deeds of Rwandan officers.", "BEL>RWA ACCUSE conf asserted");
    check("Spain complained to Morocco.", "ESP>MAR ACCUSE conf asserted");
    check("Iraq issued a statement condemning Iran.", "IRQ>IRN ACCUSE conf asserted");
    check(
        "Kenya demanded the withdrawal of Ugandan troops from Somalia.",
        "KEN>UGA REQUEST mixe asserted; UGA>SOM RETREAT coop hedged",
    );
    check("Estonia appealed to Finland for help.", "EST>FIN REQUEST neut asserted");
    check("Hungary rejected a proposal by Slovakia.", "HUN>SVK REJECT conf asserted");
    check("Ecuador vetoed a resolution of Colombia.", "ECU>COL REJECT conf asserted");
}

#[test]
fn protests() {
    check("Greek farmers staged a rally against Germany.", "greek-farmers>DEU PROTEST conf asserted");
    check("Lebanese students held demonstrations against Syria.", "lebanese-students>SYR PROTEST conf asserted");
    check(
        "Iranian workers went on strike against the Iranian government.",
        "iranian-workers>IRN PROTEST conf asserted",
    );
    check(
        "Bahraini prisoners began a hunger strike to protest the deeds of King Hamad.",
        "bahraini-prisoners>hamad PROTEST conf asserted",
    );
    check("Protesters burned the flag of Denmark.", "protesters>DNK PROTEST conf asserted");
    check(
        "Bolivian miners blocked roads to demand the resignation of President Morales.",
        "bolivian-miners>morales PROTEST conf asserted",
    );
    check(
        "Georgian demonstrators threw stones at Russian soldiers.",
        "georgian-demonstrators>RUS PROTEST conf asserted",
    );
    check(
        "Norway said Bolivian miners blocked roads over the deeds of Germany.",
        "bolivian-miners>DEU PROTEST conf attributed",
    );
    check("Thai students rioted against Thailand.", "thai-students>THA PROTEST conf asserted");
    check("Students enjoyed a concert in Lima.", "");
}

#[test]
fn promises_threats_refusals() {
    check("Japan will provide aid to Laos.", "JPN>LAO AGREE coop asserted");
    check("Japan promised to provide aid to Laos.", "JPN>LAO AGREE coop asserted");
    check("Japan agreed to provide aid to Laos.", "JPN>LAO AGREE coop asserted");
    check("Japan provided aid to Laos.", "JPN>LAO AID coop asserted");
    check("Norway offered to send doctors to Gaza.", "NOR>PSE AGREE coop asserted");
    check("Kenya said it would send troops to Haiti.", "KEN>HTI AGREE coop attributed");
    check("Kenya pledged support for Haiti.", "KEN>HTI AGREE coop asserted");
    check("Ghana plans to visit Togo.", "GHA>TGO AGREE coop hedged");
    check("The president of Ghana will visit Togo.", "GHA>TGO AGREE coop asserted");
    check("Turkey threatened to invade Syria.", "TUR>SYR THREATEN conf asserted");
    check("Turkey will invade Syria.", "TUR>SYR THREATEN conf asserted");
    check("Turkey invaded Syria.", "TUR>SYR ASSAULT conf asserted");
    check("Turkey said it would invade Syria.", "TUR>SYR THREATEN conf attributed");
    check("Iran vowed to attack Israel.", "IRN>ISR THREATEN conf attributed");
    check("China threatened to impose sanctions on Lithuania.", "CHN>LTU THREATEN conf asserted");
    check("China will impose sanctions on Lithuania.", "CHN>LTU THREATEN conf asserted");
    check("China imposed sanctions on Lithuania.", "CHN>LTU SANCTION conf asserted");
    check("France will withdraw its aid from Mali unless Mali holds elections.", "FRA>MLI THREATEN conf asserted");
    check("Egypt refused to meet Ethiopia.", "EGY>ETH REJECT conf asserted");
    check("Egypt will not support Ethiopia.", "EGY>ETH REJECT conf asserted");
    check("Egypt declined to help Ethiopia.", "EGY>ETH REJECT conf asserted");
    check("Egypt failed to reach an agreement with Ethiopia.", "EGY&ETH REJECT conf asserted");
    check("Egypt did not attack Ethiopia.", "EGY>ETH ASSAULT conf denied");
    check("Egypt will not attack Ethiopia.", "EGY>ETH ASSAULT conf denied");
    check("Spain refused to sign a treaty with Morocco.", "ESP>MAR REJECT conf asserted");
    check("Spain prepared to sign a treaty with Morocco.", "ESP&MAR AGREE coop hedged");
    check("Brazil continued to support Peru.", "BRA>PER SUPPORT coop asserted");
    check("Brazil agreed to continue supporting Peru.", "BRA>PER AGREE coop asserted");
    check("Peru prepared to attack Chile.", "PER>CHL MOBILIZE conf hedged");
    check("Peru is prepared to attack Chile.", "PER>CHL THREATEN conf hedged");
    check("Poland is ready to help Ukraine.", "POL>UKR AGREE coop asserted");
    check("Sudan said that Chad will attack Libya.", "TCD>LBY THREATEN conf attributed");
    check("London said that Khartoum must stop.", "GBR>SDN REQUEST mixe asserted");
}

#[test]
fn main_verbs_like_participles() {
    check(
        "Two Chadian guerrillas wounded a Dutch soldier, officials said.",
        "chadian-guerrillas>NLD ASSAULT conf attributed",
    );
    check(
        "Libyan rebels surrendered to Tunisia in a village on the border.",
        "libyan-rebels>TUN RETREAT coop asserted",
    );
    check("Danish doctors handed over medicine to Sudan.", "danish-doctors>SDN AID coop asserted");
    check("Six Dutch tourists killed in Egypt came from Utrecht.", "");
    check("Prisoners released by Israel praised Egypt.", "prisoners>EGY SUPPORT coop asserted");
    check("A Thai court sentenced Burmese workers.", "THA>burmese-workers COERCE conf asserted");
    check("Soldiers deployed by France left Mali.", "");
}

#[test]
fn bare_days() {
    check("Ghana announced Monday that it will visit Togo.", "GHA>TGO AGREE coop attributed");
    check("Ghana accused Togo Tuesday of lying.", "GHA>TGO ACCUSE conf asserted");
    check("Ghana said Friday it would help Togo.", "GHA>TGO AGREE coop attributed");
    check("Togo accused Ghana on Tuesday of lying.", "TGO>GHA ACCUSE conf asserted");
    check("The Monday meeting between Togo and Ghana was short.", "TGO&GHA CONSULT coop asserted");
}

/// What the net does not see, or sees as a word it knows, it cannot get wrong.
#[test]
fn words_read_as_one() {
    check("Kenya continued aid to war-torn Sudan.", "KEN>SDN AID coop asserted");
    check(
        "Norway condemned violations of Security Council (UNSC) resolutions by Japan and Sweden.",
        "NOR>JPN+SWE ACCUSE conf asserted",
    );
    check(
        "Ivory Coast rebels on Friday again rejected a Senegalese peace plan.",
        "ivory-coast-rebels>SEN REJECT conf asserted",
    );
    check("The Minister for Trade Ana Lopez visited Kenya.", "ana-lopez>KEN CONSULT coop asserted");
    check("British Defence Secretary Tom King visited Kenya.", "tom-king>KEN CONSULT coop asserted");
}

#[test]
fn names_in_lists() {
    check("Japan, the ROK, and the United States strongly condemn Iran.", "JPN+KOR+USA>IRN ACCUSE conf asserted");
    check("In addition to Japan, Kenya and France condemned Iran.", "KEN+FRA>IRN ACCUSE conf asserted");
    check(
        "The U.S., Japan and Kenya staged Blue Sky, the first joint military exercises.",
        "USA&JPN&KEN COOPERATE coop asserted",
    );
    check(
        "President Ruto held a call with President Macron of France and Prime Minister Modi of India.",
        "william-ruto&emmanuel-macron&narendra-modi CONSULT coop asserted",
    );
}

#[test]
fn two_names_behind_between() {
    check("Collaboration between the United States and the ROK has grown.", "USA&KOR COOPERATE coop asserted");
}

/// Whoever is seen in a role stands in it to whoever sees him so.
#[test]
fn roles_seen() {
    check("Beijing sees Washington as a threat.", "USA>CHN THREATEN conf asserted");
    check("Seoul regards Tokyo as a partner.", "JPN&KOR ALIGN coop asserted");
    check("Seoul speaks as a partner.", "");
    check("China keeps North Korea in a junior partner role.", "PRK>CHN RANK mixe asserted");
    check("China and Japan fought their shared enemy.", "");
}

/// What somebody has, makes or includes is his; what is done in support of one is done by whoever does it.
#[test]
fn whose_a_noun_is() {
    check("Beijing has leverage over Pyongyang.", "CHN>PRK DEPEND mixe asserted");
    check("Kenya sent doctors in support of Sudan.", "KEN>SDN SUPPORT coop asserted");
    check(
        "Norway condemned Japan’s policy, including the transfer of missiles to Sudan.",
        "NOR>JPN ACCUSE conf asserted; JPN>SDN AID coop asserted",
    );
    check("Norway stands in solidarity with Sudan.", "NOR>SDN SUPPORT coop asserted");
    check("Canada retaliated against President Trump’s tariffs.", "CAN>donald-trump COERCE conf asserted");
    check("Norway remembered “eight decades of friendship of Chad and Libya”.", "TCD&LBY ALIGN coop attributed");
    check("Kenya proceeds with the invasion of Sudan.", "KEN>SDN ASSAULT conf asserted");
    check(
        "Kenya and Sudan cooperate. Kenya has widened the alliance.",
        "KEN&SDN COOPERATE coop asserted; KEN&SDN ALIGN coop asserted",
    );
}

#[test]
fn participles() {
    check("Kenya extradited suspected British militant Harun Rashid to Britain.", "KEN>GBR COOPERATE coop asserted");
    check("Palestinians reject proposed Israeli changes to the deal.", "PSE>ISR REJECT conf asserted");
    check("Hamas issued a declaration demanding that Israel provide information.", "hamas>ISR REQUEST mixe asserted");
    check("Kenya remained occupied.", "");
    check("Talks stalled, with Moscow demanding more from Kyiv.", "RUS>UKR REQUEST mixe asserted");
    check(
        "Ukraine may have received or been promised food, energy and weapons from Russia.",
        "RUS>UKR AID coop hedged",
    );
}

/// "Its" is whose the clause is about; who is meant besides is whom one has dealt with most.
#[test]
fn who_is_meant() {
    check(
        "Kenya arms Sudan, where Chad is intensifying its attack on Libya.",
        "KEN>SDN AID coop asserted; TCD>LBY ASSAULT conf asserted",
    );
    check(
        "Kenya helped Chad. Kenya thanked Chad. Kenya attacked Sudan. Kenya will demand compensation.",
        "KEN>TCD AID coop asserted; KEN>TCD SUPPORT coop asserted; KEN>SDN ASSAULT conf asserted; KEN>TCD REQUEST mixe asserted",
    );
}

/// Each statement says by which rule it stands and why.
#[test]
fn reasons() {
    let analysis = analyze("Russia may supply North Korea with food.", &Options::default());
    let statement = &analysis.statements[0];
    assert_eq!(statement.rule, "verb/supply");
    assert_eq!(statement.why.to_string(), "read from “supply”; hedged by “may”");
    assert_eq!(statement.label, "supply North Korea");
    // Who is not named in the sentence is said to be meant from before.
    let analysis = analyze("India attacked Pakistan. Pakistan retaliated.", &Options::default());
    assert_eq!(
        analysis.statements[1].why.to_string(),
        "read from “retaliated”; who is meant besides stands before it; the writer says so"
    );
}

/// The dates of the statements of a text: its words, "-" for none.
#[track_caller]
fn check_dates(given: &str, expect: &str) {
    let analysis = analyze(given, &Options::default());
    let words = |t: usize| analysis.times[t].span.of(&analysis.document.text);
    let found: Vec<&str> = analysis.statements.iter().map(|s| s.time.map_or("-", words)).collect();
    assert_eq!(found.join("; "), expect);
}

#[test]
fn what_a_date_dates() {
    check_dates("Russia attacked Ukraine in 2022.", "2022");
    check_dates("In 2022, Russia attacked Ukraine, and in 2023 China condemned Japan.", "2022; 2023");
    check_dates("Russia attacked Ukraine.", "-");
    // After a day, without an end.
    check_dates(
        "Russia attacked Ukraine on May 3, 2022. Thereafter, China condemned Russia.",
        "May 3, 2022; Thereafter",
    );
    check_dates("Since 2014, Russia has attacked Ukraine.", "2014");
    // What goes on telling, and what does not.
    check_dates(
        "Putin met Kim Jong-un on May 3, 2022. At the ceremony, Putin thanked Kim.",
        "May 3, 2022; May 3, 2022",
    );
    check_dates("Putin met Kim Jong-un on May 3, 2022. There, Putin thanked Kim.", "May 3, 2022; May 3, 2022");
    check_dates("Putin met Kim Jong-un on May 3, 2022. There is a rift between Russia and China.", "May 3, 2022; -");
    check_dates(
        "Putin met Kim Jong-un on May 3, 2022. At the same signing ceremony, Putin thanked Kim.",
        "May 3, 2022; May 3, 2022",
    );
    check_dates("Putin met Kim Jong-un on May 3, 2022. Russia thanked China.", "May 3, 2022; -");
    check_dates("At the ceremony, Putin thanked Kim Jong-un.", "-");
    // A length of time, a vague word and the day of another’s words.
    check_dates("For eight decades, Russia supported China.", "-");
    check_dates("Russia recently attacked Ukraine.", "-");
    check_dates("“The pact of 1961 is dead,” he said as Russia attacked Ukraine.", "-");
}
