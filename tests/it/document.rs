//! From a text as given to a text as read.

use trilateral::document::{BlockKind, Document};

/// A document in a few lines: a letter for each block and its sentences, divided by bars.
fn outline(given: &str) -> String {
    let document = Document::read(given);
    let mut lines = Vec::new();
    for block in &document.blocks {
        let letter = match block.kind {
            BlockKind::Title => 'T',
            BlockKind::Byline => 'B',
            BlockKind::Heading => 'H',
            BlockKind::Paragraph => 'P',
            BlockKind::Item => 'I',
        };
        let sentences = &document.sentences[block.sentences.clone()];
        let text = if sentences.is_empty() {
            block.span.of(&document.text).to_owned()
        } else {
            sentences.iter().map(|s| s.span.of(&document.text)).collect::<Vec<_>>().join(" | ")
        };
        lines.push(format!("{letter} {text}"));
    }
    lines.join("\n")
}

#[track_caller]
fn check(given: &str, expect: &str) {
    assert_eq!(outline(given), expect);
}

#[track_caller]
fn check_tokens(given: &str, expect: &str) {
    let document = Document::read(given);
    let tokens: Vec<&str> = (0..document.tokens.len()).map(|t| document.word(t)).collect();
    assert_eq!(tokens.join(" "), expect);
}

#[test]
fn blocks() {
    check("", "");
    check(" \n\n\t\n", "");
    check("One line.", "P One line.");
    check("A headline\n\nA first sentence. A second one.", "T A headline\nP A first sentence. | A second one.");
    // A line is a paragraph where lines are long.
    check("A headline\n\nFirst.\nSecond.", "T A headline\nP First.\nP Second.");
    // A first line that ends as a sentence does is no headline.
    check("Not a headline.\n\nMore.", "P Not a headline.\nP More.");
    check("# A headline\n\nText.\n\n## Part\n\nMore.", "T A headline\nP Text.\nH Part\nP More.");
    check("Title here\n\n- One thing.\n- Another.", "T Title here\nI One thing.\nI Another.");
    check("It is _really_ *so*.", "P It is really so.");
    check("Keep snake_case and 2 * 3.", "P Keep snake_case and 2 * 3.");
}

#[test]
fn marks_inside_a_line() {
    check("See [the text](https://example.org/a_b) here.", "P See the text here.");
    check("![a picture](p.png)\n\nText.", "P Text.");
    check("A [bracket] and (another).", "P A [bracket] and (another).");
    check("He said ``no'' twice.", "P He said “no” twice.");
}

#[test]
fn headings_and_repetitions() {
    check("T\n\nOne sentence.\n\nA Heading Here\n\nMore text.", "T T\nP One sentence.\nH A Heading Here\nP More text.");
    let twice = "T\n\nThe quick brown fox jumps over dogs. It is late.\n\n“The quick brown fox jumps over dogs.”\n\nThe end has come.";
    check(
        twice,
        "T T\nP The quick brown fox jumps over dogs. | It is late.\nP “The quick brown fox jumps over dogs.”\nP The end has come.",
    );
    assert_eq!(Document::read(twice).sentences.len(), 3, "a pull quote is shown and not counted");
}

#[test]
fn hard_wrapped_lines() {
    let paragraph = "The two governments signed the treaty in June and have since then exchanged\nvisits, letters and gifts of many kinds, as neighbours in the region often do\nwhen they have reason to.";
    check(paragraph, &format!("P {}", paragraph.replace('\n', " ")));
    // A blank line after every line, as in a page copied from a PDF: only a line that ends early ends a paragraph.
    let spaced = "A Headline in Capitals\n\nThe two governments signed the treaty in June and have since exchanged\n\nvisits, letters and gifts of many kinds, as neighbours in the region do\n\nwhen they have reason to.\n\nThe other side of the border looks on with some interest and has not yet\n\nmade up its mind.";
    check(
        spaced,
        "T A Headline in Capitals\nP The two governments signed the treaty in June and have since exchanged visits, letters and gifts of many kinds, as neighbours in the region do when they have reason to.\nP The other side of the border looks on with some interest and has not yet made up its mind.",
    );
}

#[test]
fn head_of_the_article() {
    let source = |given: &str| Document::read(given).source;
    let read =
        source("Editorial: The Long Road\n\nCha, Du Hyeon Principal Fellow at the Asan Institute\n\nIt began in May.");
    assert_eq!(read.section.as_deref(), Some("Editorial"));
    assert_eq!(read.title.as_deref(), Some("The Long Road"));
    assert_eq!(read.author.as_deref(), Some("Cha, Du Hyeon"));
    assert_eq!(read.role.as_deref(), Some("Principal Fellow"));
    assert_eq!(read.affiliation.as_deref(), Some("Asan Institute"));

    let read = source("The Long Road\nBy Jane Doe, Senior Fellow at the Institute\n\nIt began in May.");
    assert_eq!(read.author.as_deref(), Some("Jane Doe"));
    let read = source(
        "---\ntitle: \"A \\u2019quoted\\u2019 title\\\n  \\ that goes on\"\nauthor: Jane Doe\ndate: 2024-12-04 12:00:00 +0800\n---\nText.",
    );
    assert_eq!(read.title.as_deref(), Some("A ’quoted’ title that goes on"));
    assert_eq!(read.author.as_deref(), Some("Jane Doe"));
    assert_eq!(read.stated_date.as_deref(), Some("2024-12-04 12:00:00 +0800"));
    // A sentence that begins with a title of office is no byline.
    let read = source("A title\n\nNational Security Adviser Smith held a call with his colleagues\non Monday.");
    assert_eq!(read.author, None);
}

#[test]
fn furniture_of_the_page() {
    check("ព័ត៌មាន\n\nA headline\n\nA sentence of the text.\n\nTo Top", "T A headline\nP A sentence of the text.");
    check("Share\nPrint\n\nA headline\n\nText.\n\n***\n\n<excerpt/>", "T A headline\nP Text.");
    check(
        "A headline\n\nOne text.\n\nMore.\n\nAnd more.\n\nThe author is a fellow.",
        "T A headline\nP One text.\nP More.\nP And more.",
    );
    check("A headline\n4m ago\n\nPhoto: someone\n\nOne text.", "T A headline\nP One text.");
    // A text wholly in another script is kept: there is nothing else to read.
    check("Первое предложение.", "P Первое предложение.");
}

#[test]
fn html() {
    check(
        "<html><head><title>Site</title><script>var x = '<p>no</p>';</script></head><body><nav>Menu</nav><h1>A headline</h1><p>Ties &amp; <b>trade</b> grew&nbsp;fast.</p><ul><li>One.</li></ul></body></html>",
        "T A headline\nP Ties & trade grew fast.\nI One.",
    );
    check("<p>a < b and <3</p>", "P a < b and <3");
    check("<p>never closed <b>tag", "P never closed tag");
    // Half of a surrogate pair is no character. What stands for it is no word, so it can only be seen between words.
    check("<p>an &unknown; entity &#8217; &#x2019; &#xD800; here</p>", "P an &unknown; entity ’ ’ \u{fffd} here");
    // Markup in plain text stays text.
    check("He wrote 5 < 6 & 7 > 3.", "P He wrote 5 < 6 & 7 > 3.");
}

#[test]
fn sentences() {
    check("On Apr. 26 it began. It ended on Oct. 3.", "P On Apr. 26 it began. | It ended on Oct. 3.");
    check("The U.S. The treaty.", "P The U.S. | The treaty.");
    check("The U.S. Treasury acted.", "P The U.S. Treasury acted.");
    check("Mr. Smith met Gen. Lee. They spoke.", "P Mr. Smith met Gen. Lee. | They spoke.");
    check("“It is over.” He left.", "P “It is over.” | He left.");
    check("“Is it over?” he asked.", "P “Is it over?” he asked.");
    check("It rose by 3.5 percent. Then it fell.", "P It rose by 3.5 percent. | Then it fell.");
    check("J. D. Vance spoke. So did George W. Bush.", "P J. D. Vance spoke. | So did George W. Bush.");
    check("And then... nothing. (It was late.) They went.", "P And then... nothing. | (It was late.) | They went.");
}

/// Sentences as the news writes them: a text without a title, and its sentences, divided by bars.
#[test]
fn sentences_of_the_news() {
    let rows = [
        // Abbreviations, in the middle and at the end.
        "Gen. Gerasimov met Adm. Kim and Lt. Col. Choe. | They flew to Vladivostok.",
        "Sen. Lee (R-Utah) and Rep. Young Kim (R-Calif.) agreed. | Others did not.",
        "It left for St. Petersburg on Sept. 9. | Nobody met it.",
        "The firm, Rosoboron Inc., paid $1.5 million. | It has denied that.",
        "Samsung Electronics Co. and Hanwha Corp. declined to comment. | Seoul did too.",
        "They arrived at 6 p.m. on Monday. | Nobody spoke.",
        "The talks ended at 6 p.m. | The envoy left.",
        "He moved to the U.S. in 1990. | His brother stayed.",
        "It angered the U.S. | The White House said so.",
        "U.S. President Joe Biden met U.N. Secretary-General António Guterres. | Both smiled.",
        "See No. 5 of the list, i.e. coal, ore, etc. | The rest is allowed.",
        "Russia v. Ukraine went on. | The court adjourned.",
        "Resolution No. 2397 stands. | It caps oil.",
        // Initials.
        "J. D. Vance spoke. | So did Donald J. Trump.",
        "George W. Bush named it. | Kim Il Sung ruled then.",
        // Quotations.
        "“We will fight,” he said. | “We will win.” | Nobody answered.",
        "“Who knows?” he asked. | The room was silent.",
        "“It is over!” she cried. | They left.",
        "He said: “We are ready.” | The crowd cheered.",
        "“Is this,” he asked, “a war?” | It was.",
        "The so-called “special operation.” goes on.",
        "The ministry (see above) said no. | (It had said yes.) | Then it fell silent.",
        // Decimals and other numbers.
        "Growth was 3.1 percent, not 4.5. | It had been 2.",
        "In 2024 trade rose. | 2025 may be different.",
        "The yuan fell to 7.25 a dollar. | The won rose 0.3%.",
        "The ship weighs 5,000 tons. | 12,000 men built it.",
        // Ellipses.
        "They waited … and waited. | Nothing came.",
        "“We thought... we hoped.” | He fell silent.",
        "He paused... | Then he left.",
        // Other ends.
        "Is it true? | Nobody knows. | What a mess!",
        "Really?! | Yes.",
        "North Korea (officially the D.P.R.K.) objects. | China does not.",
        "The iPhone is banned. | iPads are not.",
        // Careless writing.
        "The place is great. | i will come back.",
        "He works for approx. ten people. | They pay.",
        "Kim et al. found none. | Nobody else looked.",
        "is it so? | nobody knows. | he says it. | we do not.",
        "Yahoo! is older. | Google is not.",
        "It failed :-( | They tried again.",
        // The numbers of a list belong to what they count.
        "He named two aims. | 1. The enemy must talk. | 2. Talks must end.",
    ];
    let mut wrong = Vec::new();
    for row in rows {
        let found = outline(&row.replace(" | ", " "));
        if found != format!("P {row}") {
            wrong.push(found);
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Headlines have no full stop; what follows them on a line of its own is another sentence.
#[test]
fn headlines_are_sentences() {
    check("Kim Visits Russia\n\nHe came by train.", "T Kim Visits Russia\nP He came by train.");
    check("KIM VISITS U.S. BASES\n\nHe came by train.", "T KIM VISITS U.S. BASES\nP He came by train.");
    check("Is This the End? Experts Doubt It\n\nHe came.", "T Is This the End? Experts Doubt It\nP He came.");
    check("A headline\n\nBy J. Smith\n\nHe came.", "T A headline\nB By J. Smith\nP He came.");
}

/// Whoever asks for the whole text gets marks as words.
#[test]
fn a_whole_text_keeps_its_marks() {
    let document = Document::whole("# Aims\n\n1. They *want* peace.\n\n- So do we.");
    let words: Vec<&str> = (0..document.tokens.len()).map(|t| document.word(t)).collect();
    assert_eq!(words.join(" "), "# Aims 1 . They * want * peace . - So do we .");
}

#[test]
fn tokens() {
    check_tokens("Russia’s troops’ aims", "Russia ’s troops ’ aims");
    check_tokens("They didn't and can’t, we'll see.", "They did n't and ca n’t , we 'll see .");
    check_tokens("a 5,500-ton destroyer", "a 5,500 - ton destroyer");
    check_tokens("North Korea-Russia ties", "North Korea - Russia ties");
    check_tokens("the U.S. and D.P.R.K.", "the U.S. and D.P.R.K.");
    check_tokens("over 90% of it, at 12:30 p.m.", "over 90 % of it , at 12:30 p.m.");
    check_tokens("the 1990s and the 18th", "the 1990s and the 18th");
    check_tokens("O’Brien said: “no”—twice -- so.", "O’Brien said : “ no ” — twice -- so .");
    check_tokens("wait... what?!", "wait ... what ?!");
    check_tokens("They cannot. I'm gonna.", "They can not . I 'm gon na .");
    check_tokens("Call 212-555-0143 or 555-0143, not 2024-2025.", "Call 212-555-0143 or 555-0143 , not 2024 - 2025 .");
    check_tokens("Amazon.com, and so it ended.Com is", "Amazon.com , and so it ended . Com is");
    check_tokens("anti-government, Co-operation, self-made", "anti-government , Co-operation , self - made");
    check_tokens("See www.un.org/en, or a.b@c.org.", "See www.un.org/en , or a.b@c.org .");
    check_tokens("On 26/04/2025, not 9/11, and/or 2004/05.", "On 26/04/2025 , not 9/11 , and / or 2004 / 05 .");
    check_tokens("$25bn of 155mm shells by 5pm", "$ 25 bn of 155 mm shells by 5 pm");
    check_tokens("the 2nd, the 1590s and a 4G net", "the 2nd , the 1590s and a 4G net");
    check_tokens("Annex_2.pdf at news.example.org.", "Annex_2.pdf at news.example.org .");
    check_tokens("He left.The rest stayed.", "He left . The rest stayed .");
    check_tokens("fine :-) or <<so>> for $$$", "fine :-) or << so >> for $$$");
}

#[test]
fn quotations() {
    let quotes = |given: &str| {
        let document = Document::read(given);
        document.quotations.iter().map(|q| q.of(&document.text).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(quotes("He said “yes” and \"no\"."), ["“yes”", "\"no\""]);
    assert_eq!(quotes("“A ‘nested’ one.”"), ["“A ‘nested’ one.”", "‘nested’"]);
    assert_eq!(quotes("“It goes on."), ["“It goes on."]);
    assert!(quotes("The troops’ aims and Russia’s.").is_empty());
}

/// Offsets lead back to the words as given, in UTF-16 code units.
#[test]
fn origin() {
    let given = "<p>😀 Ties &amp; trade\r\n  between “A” and\u{ad} Bs.</p>";
    let units: Vec<u16> = given.encode_utf16().collect();
    let document = Document::read(given);
    assert_eq!(document.text, "😀 Ties & trade between “A” and Bs.");
    let back = |token: usize| {
        let (start, end) = document.origin.utf16(&document.text, document.tokens[token].span);
        String::from_utf16(&units[start as usize..end as usize]).unwrap()
    };
    assert_eq!(back(1), "Ties");
    assert_eq!(back(2), "&amp;");
    assert_eq!(back(3), "trade");
    assert_eq!(back(4), "between");
    assert_eq!(back(9), "Bs");
}

/// What a text says of itself: title, author, role, affiliation, section and day, "-" for what it does not say.
#[track_caller]
fn check_source(given: &str, expect: [&str; 6]) {
    let source = Document::read(given).source;
    let of = |value: &Option<String>| value.clone().unwrap_or_else(|| "-".to_owned());
    let found = [
        of(&source.title),
        of(&source.author),
        of(&source.role),
        of(&source.affiliation),
        of(&source.section),
        of(&source.stated_date),
    ];
    assert_eq!(found, expect, "{given}");
}

/// Two paragraphs that make a story.
const STORY: &str = "It began in May, and it has not ended since.\n\nIt will go on.";

#[track_caller]
fn check_head(head: &str, expect: [&str; 6]) {
    check_source(&[head, "\n\n", STORY].concat(), expect);
}

#[track_caller]
fn check_tail(tail: &str, expect: [&str; 6]) {
    check_source(&["The Long Road\n\n", STORY, "\n\n", tail].concat(), expect);
    let read = Document::read(&["The Long Road\n\n", STORY, "\n\n", tail].concat());
    assert_eq!(read.sentences.len(), 2, "{tail} is no part of the story");
}

#[test]
fn bylines() {
    let by = |author| ["The Long Road", author, "-", "-", "-", "-"];
    check_head("The Long Road\n\nBy Jane Roe", by("Jane Roe"));
    check_head("The Long Road\nBy Jane Roe", by("Jane Roe"));
    check_head("The Long Road\n\n*By Jane Roe and John Doe*", by("Jane Roe and John Doe"));
    check_head("The Long Road\n\nBY JANE ROE", by("Jane Roe"));
    check_head("The Long Road\n\nBy Jane Roe in Seoul", by("Jane Roe"));
    check_head("The Long Road\n\nBy\nJane Roe", by("Jane Roe"));
    check_head("The Long Road\n\nAuthor: Jane Roe", by("Jane Roe"));
    check_head("The Long Road\n\nA line below the headline\n\nBy Jane Roe", by("Jane Roe"));
    // A sentence that begins with "By", and a line that is no name.
    check_head("The Long Road\n\nBy Friday, troops had come\nnear.", by("-"));
    check_head("The Long Road\n\nKey Points", by("-"));
    let of = |role, place| ["The Long Road", "Jane Roe", role, place, "-", "-"];
    check_head("The Long Road\n\nBy Jane Roe, Senior Fellow at the Institute", of("Senior Fellow", "Institute"));
    check_head("The Long Road\n\nJane Roe\nVice President", of("Vice President", "-"));
    check_head("The Long Road\n\nJane Roe · Analyst", of("Analyst", "-"));
}

#[test]
fn the_day_of_publication() {
    let on = |day| ["The Long Road", "-", "-", "-", "-", day];
    check_head("The Long Road\n\nMay 12, 2025", on("2025-05-12"));
    check_head("The Long Road\n\nPublished: Mon 12 May 2025 18.30 BST", on("2025-05-12"));
    check_head("The Long Road\n\nUpdated 14:02, 2025.5.2", on("2025-05-02"));
    check_head("The Long Road\n\nSource: Xinhua | 2025-09-02 14:33:21 | Editor: huaxia", on("2025-09-02"));
    check_head(
        "Press conference on May 12, 2025",
        ["Press conference on May 12, 2025", "-", "-", "-", "-", "2025-05-12"],
    );
    check_tail("www.kcna.kp (2025.11.02.)", on("2025-11-02"));
    check_head("The Long Road\n\nJane Roe | May 12, 2025", ["The Long Road", "Jane Roe", "-", "-", "-", "2025-05-12"]);
    check_head(
        "The Long Road\n\nBy Jane Roe, May 12, 2025",
        ["The Long Road", "Jane Roe", "-", "-", "-", "2025-05-12"],
    );
    check_head("The Long Road\n\nJane Roe\n\nMay 12, 2025", ["The Long Road", "Jane Roe", "-", "-", "-", "2025-05-12"]);
    // A day of the story, a day without a year, a day that could be another, and all there is.
    check_head("The Long Road\n\nOn May 12, 2025 it began.", on("-"));
    check_head("The Long Road\n\nMay 12", on("-"));
    check_head("The Long Road\n\n05/06/2025", on("-"));
    check("May 12, 2025", "P May 12, 2025");
}

#[test]
fn letterheads() {
    let title = |section| ["The Long Road", "-", "-", "-", section, "-"];
    check_head("OPINION\n\nThe Long Road", title("OPINION"));
    check_head("THE WHITE HOUSE\nOffice of the Press Secretary\nFOR IMMEDIATE RELEASE\n\nThe Long Road", title("-"));
    check_head("Home > News > Asia\n\nThe Long Road", title("-"));
    check_head("Features | Security | East Asia\n\nThe Long Road\n\n5 min read", title("-"));
    check_head("Opinion: The Long Road", title("Opinion"));
}

#[test]
fn front_matter() {
    let read = |title, author, day| [title, author, "-", "-", "-", day];
    check_source("---\ntitle: A\nauthors:\n  - B C\n  - D E\n---\nText.", read("A", "B C and D E", "-"));
    check_source("---\ntitle: >\n  A\n  b\nauthor:\n  name: B C\n  mail: x\n---\nText.", read("A b", "B C", "-"));
    check_source("---\ntitle : 'It''s'\ndate: May 12, 2025\n---\nText.", read("It's", "-", "2025-05-12"));
    check_source("---\nauthors: [B C, \"D E\"]\n---\nText.", read("-", "B C and D E", "-"));
}

#[test]
fn notes_behind_the_article() {
    let by = |author, role, place| ["The Long Road", author, role, place, "-", "-"];
    check_tail("Jane Roe is a senior fellow at the Asan Institute.", by("Jane Roe", "senior fellow", "Asan Institute"));
    check_tail("*Jane Roe teaches history in Seoul.*", by("Jane Roe", "-", "-"));
    check_tail("The views expressed here are the author’s own.", by("-", "-", "-"));
    check_tail("About the author\n\nJane Roe is a fellow.", by("Jane Roe", "fellow", "-"));
    check_tail("-0-", by("-", "-", "-"));
    check_tail("(END)", by("-", "-", "-"));
    check_tail("\\###", by("-", "-", "-"));
    // Somebody of the story is not its writer.
    let said = Document::read("The Long Road\n\nRoe spoke.\n\nShe left.\n\nAll did.\n\nJane Roe is a fellow there.");
    assert_eq!((said.source.author, said.sentences.len()), (None, 4));
    let known = Document::read("The Long Road\n\nOne.\n\nTwo.\n\nThree.\n\nVladimir Putin is a director of it.");
    assert_eq!((known.source.author, known.sentences.len()), (None, 4));
}

#[test]
fn other_articles_and_captions() {
    check(
        "A headline\n\nText.\n\nRelated articles\n\nKim visits\n\nPutin leaves\n\nMore text.",
        "T A headline\nP Text.\nP More text.",
    );
    check("A headline\n\nKim waves. (AP Photo)\n\nText.", "T A headline\nP Text.");
    check("A headline\n\nKim waves. Photograph: Jan Roe/Reuters\n\nText.", "T A headline\nP Text.");
    check("A headline\n\nText on a photo.", "T A headline\nP Text on a photo.");
    check("A headline\n\n[Image: a parade]\n\nText.", "T A headline\nP Text.");
}

#[test]
fn lists() {
    check("A headline\n\n• One.\n1. Two.\n2) Three.\n(a) Four.", "T A headline\nI One.\nI Two.\nI Three.\nI Four.");
    // A date in the middle of a wrapped paragraph is no number of a list.
    check(
        "The two governments signed the treaty on the last day of the session, June\n26. The parliaments of both agreed to it when they met again in the autumn of\nthat year.",
        "P The two governments signed the treaty on the last day of the session, June 26. | The parliaments of both agreed to it when they met again in the autumn of that year.",
    );
}

#[test]
fn divided_words() {
    let given =
        "The Govern-\nment of Japan and that of Korea agreed on a long-\nterm plan for their trade in the fu-\nture.";
    check(
        given,
        "P The Government of Japan and that of Korea agreed on a long-term plan for their trade in the future.",
    );
    let document = Document::read(given);
    assert_eq!(document.origin.utf16(&document.text, document.tokens[1].span), (4, 16));
}

#[test]
fn pages() {
    let page = |inner: &str| ["<article>", inner, "<p>It began in May.</p></article>"].concat();
    let title = |author, day| ["The Long Road", author, "-", "-", "-", day];
    check_source(&page("<header><h1>The Long Road</h1></header>"), title("-", "-"));
    check_source(&page("<header>Menu</header><h1>The Long Road</h1><p>By Jane Roe</p>"), title("Jane Roe", "-"));
    check_source(&page("<h1>The Long Road</h1><time datetime=\"2025-05-12\">May</time>"), title("-", "2025-05-12"));
    check_source(
        &page(
            "<meta name=\"author\" content=\"Jane Roe\"><meta property=\"article:published_time\" content=\"2025-05-12T10:00:00Z\"><h1>The Long Road</h1>",
        ),
        title("Jane Roe", "2025-05-12T10:00:00Z"),
    );
    check("<p>It met them<sup>1</sup> on the 18<sup>th</sup>.</p>", "P It met them on the 18th.");
    check("<p>a <b x='never closed> tag</p>", "P a <b x='never closed> tag");
}
