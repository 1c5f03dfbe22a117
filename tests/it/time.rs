//! Time expressions, row by row: what a text says, when it was published, and what is read in it.
//!
//! Square brackets mark the expressions of a text, all of them: where there are none, none may be found. The third
//! column has one entry per expression, separated by semicolons: the value ("-" for none), then, as far as the row is
//! about them, the modifier, the type, the basis, the bounds `earliest..latest`, and "@" with the number of the expression that it is
//! counted from, the first being 0.

use proptest::prelude::*;
use trilateral::document::Document;
use trilateral::time::{Date, TimeExpression, times};

/// The day of publication of most rows, a Monday.
const DAY: &str = "2025-05-12";

/// A row: the text with its expressions in brackets, the day of publication or nothing, and what they mean.
type Row = (&'static str, &'static str, &'static str);

fn read(text: &str, published: &str) -> (Document, Vec<TimeExpression>) {
    let document = Document::read(text);
    let found = times(&document, Date::parse(published));
    (document, found)
}

/// An expression in the notation of the third column.
fn entry(time: &TimeExpression) -> String {
    let value = if time.value.is_empty() { "-" } else { &time.value };
    let modifier = time.modifier.map_or(String::new(), |m| format!(" {m}"));
    let bound = |date: Option<Date>| date.map_or(String::new(), |d| d.to_string());
    let anchor = time.anchor.map_or(String::new(), |i| format!(" @{i}"));
    let (kind, basis) = (time.r#type.name(), time.basis.name());
    format!("{value}{modifier} {kind} {basis} {}..{}{anchor}", bound(time.earliest), bound(time.latest))
}

/// The text with its expressions in brackets.
fn marked(document: &Document, found: &[TimeExpression]) -> String {
    let mut text = document.text.clone();
    for time in found.iter().rev() {
        text.insert(time.span.end as usize, ']');
        text.insert(time.span.start as usize, '[');
    }
    text
}

/// Whether what is read says all that a row expects of it.
fn agrees(found: &str, expected: &str) -> bool {
    let mut parts = expected.split(' ');
    let mut found = found.split(' ');
    parts.next() == found.next() && parts.all(|part| found.any(|f| f == part))
}

fn check(rows: &[Row]) {
    let mut wrong = Vec::new();
    for &(text, published, expected) in rows {
        let (document, found) = read(&text.replace(['[', ']'], ""), published);
        let entries: Vec<String> = found.iter().map(entry).collect();
        let wanted: Vec<&str> = expected.split("; ").filter(|e| !e.is_empty()).collect();
        let same = wanted.len() == entries.len() && entries.iter().zip(&wanted).all(|(e, w)| agrees(e, w));
        if !same || marked(&document, &found) != text {
            wrong.push(format!(
                "{text}\n  wanted {expected}\n  read   {}\n  as     {}",
                marked(&document, &found),
                entries.join("; ")
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn a_written_date_is_read_in_the_orders_of_the_world() {
    check(&[
        ("They spoke on [October 24, 2024].", "", "2024-10-24 date explicit 2024-10-24..2024-10-24"),
        ("They spoke on [Oct. 24, 2024], in Paris.", "", "2024-10-24 explicit"),
        ("They spoke on [Oct 24 2024].", "", "2024-10-24"),
        ("They spoke on [24 October 2024].", "", "2024-10-24 explicit"),
        ("They spoke on [the 24th of October, 2024].", "", "2024-10-24"),
        ("They spoke on [October 24th, 2024].", "", "2024-10-24"),
        ("They spoke on [October the 24th, 2024].", "", "2024-10-24"),
        ("They spoke on [Thursday, October 24, 2024].", "", "2024-10-24"),
        ("They spoke on [Thursday 24 October 2024].", "", "2024-10-24"),
        ("They spoke on [Thursday (Oct. 24, 2024)].", "", "2024-10-24"),
        ("They spoke on [the twenty-fourth of October 2024].", "", "2024-10-24"),
        ("They spoke on [the 24th day of October of 2024].", "", "2024-10-24"),
        ("The order of [05-Aug-2016] stands.", "", "2016-08-05"),
        ("The order of [2016-Aug-05] stands.", "", "2016-08-05"),
        ("The order of [2016/Aug/05] stands.", "", "2016-08-05"),
        ("The order of [23-2020-September] stands.", "", "2020-09-23"),
        ("The order of [Sep-2020-23] stands.", "", "2020-09-23"),
        ("They spoke on [9th of May 2025].", "", "2025-05-09"),
        ("They spoke on [May 9 in 2017].", "", "2017-05-09"),
        ("He was born on [15 April ’87].", DAY, "1987-04-15 inferred"),
        ("The pact of [August nineteen eighty-six] stands.", "", "1986-08"),
        ("It was signed in [Oct. 2024].", "", "2024-10 explicit 2024-10-01..2024-10-31"),
        ("It was signed in [October of 2024].", "", "2024-10"),
        ("It was signed in [October, 2024].", "", "2024-10"),
        ("It was signed in [February 2024].", "", "2024-02 explicit 2024-02-01..2024-02-29"),
        // The calendar has no such day: found, but nowhere.
        ("It was signed on [February 30, 2024].", "", "- .."),
    ]);
}

#[test]
fn a_date_in_digits_is_read_as_a_whole_or_not_at_all() {
    check(&[
        ("The text of [2024-10-24] stands.", "", "2024-10-24 explicit"),
        ("The text of [2024/10/24] stands.", "", "2024-10-24"),
        ("The text of [24.10.2024] stands.", "", "2024-10-24"),
        ("The text of [10/24/2024] stands.", "", "2024-10-24"),
        ("The text of [24/10/2024] stands.", "", "2024-10-24"),
        // Where both orders fit, slashes put the month first and full stops the day.
        ("The text of [5/3/2024] stands.", "", "2024-05-03"),
        ("The text of [5.3.2024] stands.", "", "2024-03-05"),
        ("The text of [5/3/24] stands.", DAY, "2024-05-03 inferred"),
        ("The text of [20241024] stands.", "", "2024-10-24"),
        ("The text of [10/2024] stands.", "", "2024-10"),
        ("They meet on [22/04].", DAY, "2025-04-22 inferred"),
        ("It was agreed on [Friday 2024-10-25].", "", "2024-10-25"),
        ("They won 22/04 of the votes.", DAY, ""),
        ("Call 138-2010-2015 for more.", DAY, ""),
        ("The file 133-03-03-2020 is lost.", DAY, ""),
        ("The ratio was 4.85/30.", DAY, ""),
        ("The terror of 26/11 is not forgotten.", DAY, ""),
        ("The vote was 32-2015.", DAY, ""),
        ("The index fell to 2010.12 points.", DAY, ""),
    ]);
}

#[test]
fn a_month_that_is_also_a_word_needs_company() {
    check(&[
        ("They met in [May].", DAY, "2025-05 inferred 2025-05-01..2025-05-31"),
        ("They have been there since [May].", DAY, "2025-05 ON_OR_AFTER 2025-05-01.."),
        ("They met in [late May].", DAY, "2025-05 END"),
        ("They met [last May].", DAY, "2024-05 relative"),
        ("They met at [the end of May].", DAY, "2025-05 END"),
        ("They met on [May 9].", DAY, "2025-05-09"),
        ("They met in [May 2024].", DAY, "2024-05"),
        ("They met in [March].", DAY, "2025-03"),
        ("The [March] summit went well.", DAY, "2025-03"),
        ("They were there [from March to May].", DAY, "2025-03/2025-05"),
        ("The phase may be over.", DAY, ""),
        ("The Honeymoon Phase May Be Over.", DAY, ""),
        ("May 20 ships suffice?", DAY, ""),
        ("May I ask why?", DAY, ""),
        ("This may suggest a rift.", DAY, ""),
        ("Last may be first.", DAY, ""),
        ("Theresa May spoke of it.", DAY, ""),
        ("They march on the city.", DAY, ""),
        ("The Long March began there.", DAY, ""),
        ("The march of history goes on.", DAY, ""),
        ("All 7 may come.", DAY, ""),
    ]);
}

#[test]
fn a_month_that_is_also_a_name_needs_company() {
    check(&[
        ("They met in [June].", DAY, "2024-06 inferred"),
        ("In [April] President Xi agreed.", DAY, "2025-04"),
        ("The [April] talks failed.", DAY, "2025-04"),
        ("They met in [Jun. 2024].", DAY, "2024-06"),
        ("They met in [Sept.] and parted.", DAY, "2024-09"),
        ("April Glaspie met him.", DAY, ""),
        ("Cho Jun was there.", DAY, ""),
        ("He leads the Dec fund.", DAY, ""),
        ("In [June], Second Secretary Lee left.", DAY, "2024-06"),
        ("In [December], 24 firms left.", DAY, "2024-12"),
    ]);
}

#[test]
fn a_bare_year_stands_where_nothing_speaks_against_it() {
    check(&[
        ("It began in [2021].", "", "2021 explicit 2021-01-01..2021-12-31"),
        ("[2024] was a hard year.", "", "2024"),
        ("The [2024] elections were close.", "", "2024"),
        ("The war ([1950]) went on.", "", "1950"),
        ("It dates from [1815].", "", "1815"),
        ("It began in [the year 2011].", "", "2011"),
        ("It will fall by [2030].", "", "2030 ON_OR_BEFORE ..2030-12-31"),
        ("They came in [nineteen ninety-six].", "", "1996"),
        ("The 1718 Committee met.", "", ""),
        ("Resolution 1874 was passed.", "", ""),
        ("Resolutions of the 1718 Committee were read.", "", ""),
        ("It cost $2000.", "", ""),
        ("Some 2000 soldiers came.", "", ""),
        ("They sent 1950 troops.", "", ""),
        ("It flew 2021 km.", "", ""),
        ("A gun of 1500 tons was shown.", "", ""),
        ("Some 1500 people came.", "", ""),
        ("Only 1500 came.", "", ""),
        ("The 5,500-ton destroyer sailed.", "", ""),
        ("Room 2024 is empty.", "", ""),
        ("Article 2025 says so.", "", ""),
        ("It grew by 2000 percent.", "", ""),
    ]);
}

#[test]
fn decades_and_centuries() {
    check(&[
        ("It was so in [the 1980s].", "", "198X explicit 1980-01-01..1989-12-31"),
        ("It was so in [the late 1980s].", "", "198X END 1987-01-01..1989-12-31"),
        ("It was so in [the early 1990s].", "", "199X START 1990-01-01..1993-12-31"),
        ("It was so in [the mid-1990s].", "", "199X MID"),
        ("It has been so since [the 1990s].", "", "199X ON_OR_AFTER 1990-01-01.."),
        ("It was so in [the 1950’s].", "", "195X"),
        ("It was so in [the nineties].", "", "199X"),
        ("It was so in [the late ’90s].", "", "199X END"),
        ("It was so in [the early ’20s].", "", "202X START"),
        ("It was so in [the mid-90s].", "", "199X MID"),
        ("It was so in [the 2010s].", "", "201X"),
        ("It was so in [the 21st century].", "", "20XX 2000-01-01..2099-12-31"),
        ("It was so in [the nineteenth century].", "", "18XX"),
        ("It was a [19th-century] treaty.", "", "18XX"),
        ("It was so in [the late 20th century].", "", "19XX END"),
        ("He is in his nineties.", "", ""),
        ("The MiG-29s took off.", "", ""),
        ("The F-16s took off.", "", ""),
    ]);
}

#[test]
fn fiscal_years_are_no_calendar_years() {
    check(&[
        ("The budget for [fiscal year 2024] passed.", DAY, "FY2024 explicit 2023-10-01..2025-03-31"),
        ("The budget for [FY 2024] passed.", DAY, "FY2024"),
        ("The budget for [FY2024] passed.", DAY, "FY2024"),
        ("The budget for [FY24] passed.", DAY, "FY2024"),
        ("The budget for [financial year 2024] passed.", DAY, "FY2024"),
        ("The team of FY3 won.", DAY, ""),
        ("The budget for [calendar year 2024] passed.", DAY, "2024"),
    ]);
}

#[test]
fn without_a_year_the_past_tense_looks_back_and_the_future_ahead() {
    check(&[
        ("They met on [May 9].", DAY, "2025-05-09 inferred 2025-05-09..2025-05-09"),
        ("They met on [May 12].", DAY, "2025-05-12"),
        ("They met on [May 13].", DAY, "2024-05-13 inferred"),
        ("They met on [December 24].", DAY, "2024-12-24"),
        ("They met in [October].", DAY, "2024-10"),
        ("They will meet on [May 13].", DAY, "2025-05-13 inferred"),
        ("They will meet on [May 9].", DAY, "2026-05-09"),
        ("The talks are scheduled for [October].", DAY, "2025-10"),
        ("He plans to visit on [12 June].", DAY, "2025-06-12"),
        ("A summit is to be held on [September 3].", DAY, "2025-09-03"),
        // The nearest verb decides.
        ("They said they will meet on [June 3].", DAY, "2025-06-03"),
        ("They will meet those who came on [June 3].", DAY, "2024-06-03"),
        ("PYONGYANG, [May 2] (KCNA) -- The party met.", DAY, "2025-05-02"),
        // What is long ago is told in its own order.
        ("They attacked in [June 1950]. On [July 27] they parted.", DAY, "1950-06; 1950-07-27 inferred"),
        ("They came in [November 1950] and on [January 4] took the city.", DAY, "1950-11; 1951-01-04"),
        (
            "On [Nov. 1, 1950], they came. For [two weeks] they fought. They left on [Dec. 3].",
            DAY,
            "1950-11-01; P2W; 1950-12-03",
        ),
        (
            "On [Nov. 1, 1950], they came. On [Nov. 9] they fought. On [Dec. 3] they left.",
            DAY,
            "1950-11-01; 1950-11-09; 1950-12-03",
        ),
        ("They came in [November 2023] and on [January 4] took the city.", DAY, "2023-11; 2025-01-04"),
        // Leap days.
        ("They met on [February 29].", DAY, "2024-02-29"),
        ("They will meet on [February 29].", DAY, "2028-02-29"),
    ]);
}

#[test]
fn a_weekday_beside_a_date_helps_to_find_its_year() {
    check(&[
        ("The talks, on [Friday, May 16], matter.", DAY, "2025-05-16 inferred"),
        ("The talks, on [Thursday, May 16], matter.", DAY, "2024-05-16"),
        ("They met on [Monday the 5th].", DAY, "2025-05-05"),
        ("They will meet [next Friday (May 23)].", DAY, "2025-05-23"),
    ]);
}

#[test]
fn without_publication_the_year_comes_from_the_dates_of_the_text() {
    check(&[
        // Nothing gives a year.
        ("They met on [Apr. 26].", "", "XXXX-04-26 inferred .."),
        ("They met in [April].", "", "XXXX-04 inferred .."),
        ("They met on [Sunday].", "", "XXXX-WXX-7 inferred"),
        // The latest date of the text does, forwards and backwards.
        ("It began in [Oct. 2024]. They met on [Apr. 26].", "", "2024-10 explicit; 2025-04-26 inferred"),
        ("They met on [Apr. 26]. It began in [Oct. 2024].", "", "2025-04-26 inferred @1; 2024-10"),
        ("It began in [Oct. 2024]. They met on [Sept. 30].", "", "2024-10; 2024-09-30"),
        ("It was [2024]. In [October] they met.", "", "2024; 2024-10 inferred"),
        ("It fell in [Q1 2024]. They met on [Apr. 26].", "", "2024-Q1; 2024-04-26 inferred @0"),
        ("It was [Christmas 2023]. They met on [Jan. 3].", "", "2023-12-25; 2024-01-03 inferred @0"),
        // A month that is counted from another counts as well.
        (
            "They met on [Apr. 26], [six months] after the talks of [Oct. 2024]. On [May 9] he left.",
            "",
            "2025-04-26 inferred; 2025-04 relative; 2024-10; 2025-05-09 inferred",
        ),
        // What lies ahead of the text does not.
        ("It began in [June 2024] and will end in [2030]. On [July 3] they met.", "", "2024-06; 2030; 2024-07-03"),
    ]);
}

#[test]
fn the_present_day_and_its_neighbours() {
    check(&[
        ("They met [today].", DAY, "2025-05-12 relative 2025-05-12..2025-05-12"),
        ("They met [yesterday].", DAY, "2025-05-11 relative"),
        ("They meet [tomorrow].", DAY, "2025-05-13"),
        ("They met [the day before yesterday].", DAY, "2025-05-10"),
        ("They meet [the day after tomorrow].", DAY, "2025-05-14"),
        ("They met [last night].", DAY, "2025-05-11TNI"),
        ("They met [this morning].", DAY, "2025-05-12TMO"),
        ("They meet [tonight].", DAY, "2025-05-12TNI"),
        ("They met [earlier today].", DAY, "2025-05-12"),
        // Without a day of publication only "today" says anything.
        ("They met [today].", "", "PRESENT_REF relative .."),
        ("They met [yesterday].", "", "XXXX-XX-XX relative .."),
        ("They met [last year].", "", "XXXX relative .."),
        ("They met in [August last year].", "", "XXXX-08 inferred .."),
    ]);
}

#[test]
fn a_unit_and_a_direction() {
    check(&[
        ("They met [last week].", DAY, "2025-W19 relative 2025-05-05..2025-05-11"),
        ("They meet [this week].", DAY, "2025-W20"),
        ("They meet [next week].", DAY, "2025-W21"),
        ("They met [last month].", DAY, "2025-04 2025-04-01..2025-04-30"),
        ("They meet [next month].", DAY, "2025-06"),
        ("They met [last year].", DAY, "2024 2024-01-01..2024-12-31"),
        ("They met [this year].", DAY, "2025"),
        ("They meet [next year].", DAY, "2026"),
        ("They meet in [the coming year].", DAY, "P1Y relative 2025-05-13..2026-05-12"),
        ("They met in [the current year].", DAY, "2025"),
        ("They met [last weekend].", DAY, "2025-W19-WE 2025-05-10..2025-05-11"),
        ("They met over [the weekend].", DAY, "2025-W19-WE"),
        ("They met over the weekend of [May 10].", DAY, "2025-05-10"),
        ("They will meet over [the weekend].", DAY, "2025-W20-WE"),
        ("They will meet by [year’s end].", DAY, "2025 END"),
        ("They met [this decade].", DAY, "202X"),
        ("They met [last century].", DAY, "19XX"),
        ("They met [last quarter].", DAY, "2025-Q1 2025-01-01..2025-03-31"),
        ("They met in [August last year].", DAY, "2024-08 relative"),
        ("They met in [September this year].", "2024-12-04", "2024-09 relative"),
        ("They met in [August of last year].", DAY, "2024-08"),
        ("They met on [August 3 last year].", DAY, "2024-08-03"),
        ("It will come up [later in the year].", DAY, "2025 END"),
        // The last of something is no time.
        ("It was the last straw.", DAY, ""),
        ("The next step is clear.", DAY, ""),
        ("He won man of the match.", DAY, ""),
        ("In the last days of the war they fled.", DAY, ""),
        ("They did it this time.", DAY, ""),
        ("They did it for the last time.", DAY, ""),
    ]);
}

#[test]
fn a_weekday_is_of_the_week_that_tense_and_words_tell() {
    check(&[
        ("They met on [Thursday].", DAY, "2025-05-08 inferred"),
        ("They met on [Monday].", DAY, "2025-05-12"),
        ("They will meet on [Thursday].", DAY, "2025-05-15"),
        ("They will meet on [Monday].", DAY, "2025-05-12"),
        ("They met [last Thursday].", DAY, "2025-05-08 relative"),
        ("They met [last Friday].", "2025-05-16", "2025-05-09"),
        ("They meet [next Thursday].", DAY, "2025-05-22"),
        ("They meet [this Thursday].", DAY, "2025-05-15"),
        ("They meet [this coming Thursday].", DAY, "2025-05-15"),
        ("They meet [Tuesday of next week].", DAY, "2025-05-20"),
        ("They meet [next week on Tuesday].", DAY, "2025-05-20"),
        ("They met on [Thursday evening].", DAY, "2025-05-08TEV inferred"),
        ("The Sun said so.", DAY, ""),
        ("They sat down.", DAY, ""),
        ("They were wed there.", DAY, ""),
    ]);
}

#[test]
fn months_and_seasons_near_the_present() {
    check(&[
        ("They met [last June].", DAY, "2024-06 relative"),
        ("They met [last May].", DAY, "2024-05"),
        ("They met [last April].", DAY, "2025-04"),
        ("They meet [next June].", DAY, "2025-06"),
        ("They meet [next May].", DAY, "2026-05"),
        ("They meet [this June].", DAY, "2025-06"),
        ("They meet [next spring].", DAY, "2026-SP 2026-03-01..2026-05-31"),
        ("They met [last winter].", DAY, "2024-WI 2024-12-01..2025-02-28"),
        ("They meet [this summer].", DAY, "2025-SU"),
        ("They met in spring-like weather.", DAY, ""),
        ("They met in [the summer of 2024].", DAY, "2024-SU explicit"),
        ("They met in [spring 2024].", DAY, "2024-SP"),
        ("They met in [the autumn of last year].", DAY, "2024-FA relative"),
        ("They met in [the winter].", DAY, "2024-WI inferred"),
        ("They met in [the fall of 2023].", DAY, "2023-FA"),
        ("The fall of Kabul shocked them.", DAY, ""),
        ("Prices fall in the city.", DAY, ""),
        ("The Arab Spring shocked them.", DAY, ""),
        ("New doubts spring up.", DAY, ""),
    ]);
}

#[test]
fn the_early_middle_and_late_part_is_a_third() {
    check(&[
        ("They met in [early 2024].", DAY, "2024 START 2024-01-01..2024-04-30"),
        ("They met in [mid-2024].", DAY, "2024 MID 2024-05-01..2024-08-31"),
        ("They met in [late 2024].", DAY, "2024 END 2024-09-01..2024-12-31"),
        ("They met in [early October].", DAY, "2024-10 START 2024-10-01..2024-10-10"),
        ("They met in [mid-October].", DAY, "2024-10 MID 2024-10-11..2024-10-20"),
        ("They met in [late October 2024].", DAY, "2024-10 END 2024-10-21..2024-10-31"),
        ("They met at [the end of 2024].", DAY, "2024 END"),
        ("They met at [the beginning of last year].", DAY, "2024 START relative"),
        ("They met in [the middle of March].", DAY, "2025-03 MID"),
        ("They met [earlier this year].", DAY, "2025 START 2025-01-01..2025-05-12"),
        ("They meet [later this year].", DAY, "2025 END 2025-05-12..2025-12-31"),
        ("They meet by [the end of the year].", DAY, "2025 END relative"),
        ("They met [late last year].", DAY, "2024 END"),
        ("They met in [early summer 2024].", DAY, "2024-SU START 2024-06-01..2024-06-30"),
        ("The late president was there.", DAY, ""),
        ("An early warning came.", DAY, ""),
        ("The end of the line is near.", DAY, ""),
    ]);
}

#[test]
fn a_preposition_bounds_a_date_on_one_side() {
    check(&[
        ("They left before [2020].", DAY, "2020 BEFORE ..2019-12-31"),
        ("They left after [2020].", DAY, "2020 AFTER 2021-01-01.."),
        ("They left prior to [May 2024].", DAY, "2024-05 BEFORE ..2024-04-30"),
        ("They have stayed since [2020].", DAY, "2020 ON_OR_AFTER 2020-01-01.."),
        ("They stay until [June 2026].", DAY, "2026-06 ON_OR_BEFORE ..2026-06-30"),
        ("They leave by [2030].", DAY, "2030 ON_OR_BEFORE ..2030-12-31"),
        ("They leave no later than [June 1, 2026].", DAY, "2026-06-01 ON_OR_BEFORE ..2026-06-01"),
        ("They leave starting [June 1, 2026].", DAY, "2026-06-01 ON_OR_AFTER 2026-06-01.."),
        ("They left in [2020].", DAY, "2020 2020-01-01..2020-12-31"),
    ]);
}

#[test]
fn quarters_and_halves() {
    check(&[
        ("It fell in [Q1 2024].", DAY, "2024-Q1 explicit 2024-01-01..2024-03-31"),
        ("It fell in [2024 Q1].", DAY, "2024-Q1"),
        ("It fell in [Q3 of 2024].", DAY, "2024-Q3"),
        ("It fell in [the first quarter of 2024].", DAY, "2024-Q1"),
        ("It fell in [the fourth quarter of last year].", DAY, "2024-Q4 relative"),
        ("It fell in [the first quarter].", DAY, "2025-Q1 inferred"),
        ("It fell in [H2 2024].", DAY, "2024-H2 2024-07-01..2024-12-31"),
        ("It fell in [the first half of 2024].", DAY, "2024-H1"),
        ("It fell in [the second half of this year].", DAY, "2025-H2"),
        ("It fell in [the second half of May 2024].", DAY, "2024-05 END 2024-05-17..2024-05-31"),
        ("It fell in [the first half of the 1990s].", DAY, "199X START"),
        ("Three quarters of the trade is theirs.", DAY, ""),
        ("The French quarter is old.", DAY, ""),
        ("The other half is theirs.", DAY, ""),
    ]);
}

#[test]
fn a_counted_part_of_a_longer_stretch() {
    check(&[
        ("It rose in [the first nine months of 2024].", DAY, "2024-01/2024-09 explicit 2024-01-01..2024-09-30"),
        ("It rose in [the first nine months of this year].", DAY, "2025-01/2025-09 relative"),
        ("It rose in [the last two months of 2024].", DAY, "2024-11/2024-12 2024-11-01..2024-12-31"),
        ("They met in [the first week of October 2024].", DAY, "2024-W40 2024-09-30..2024-10-06"),
        ("They met in [the last week of May 2024].", DAY, "2024-W22"),
        ("They met in [the third week of 2024].", DAY, "2024-W03"),
        ("They met on [the last Friday of October 2024].", DAY, "2024-10-25"),
        ("They met on [the first Sunday in May 2024].", DAY, "2024-05-05"),
        ("They met on [the third day of May 2024].", DAY, "2024-05-03"),
        ("They met in [the third month of 2024].", DAY, "2024-03"),
        ("They met in [the last decade of the 20th century].", DAY, "199X"),
        ("They met in [week 27 of last year].", DAY, "2024-W27"),
        ("They met on [the 21st of this month].", DAY, "2025-05-21 relative"),
        ("They met on [the 8th].", DAY, "2025-05-08 inferred"),
        ("They will meet on [the 8th].", DAY, "2025-06-08"),
        ("It was the first visit.", DAY, ""),
        ("It was the 75th anniversary.", DAY, ""),
        ("The first six ships came.", DAY, ""),
    ]);
}

#[test]
fn a_range_gives_each_end_what_the_other_has() {
    check(&[
        (
            "The plenary was held [from June 27 to 29].",
            "2024-06-30",
            "2024-06-27/2024-06-29 inferred 2024-06-27..2024-06-29",
        ),
        ("They met on [June 27-29].", "2024-06-30", "2024-06-27/2024-06-29"),
        ("They met on [June 27-29, 2023].", "2024-06-30", "2023-06-27/2023-06-29 explicit"),
        ("They met on [27-29 June 2024].", DAY, "2024-06-27/2024-06-29 explicit"),
        ("They met [from 27 to 29 June].", "2024-06-30", "2024-06-27/2024-06-29"),
        ("They were there [between June 27 and 29].", "2024-06-30", "2024-06-27/2024-06-29"),
        ("They were there [Mar 30 – Apr 1].", DAY, "2025-03-30/2025-04-01"),
        ("They were there [from June to August].", DAY, "2024-06/2024-08 2024-06-01..2024-08-31"),
        ("They were there [from November to February].", DAY, "2024-11/2025-02"),
        ("They were there [from Q1 to Q4].", DAY, "2024-Q1/2024-Q4"),
        ("They were there [from November to February 2024].", DAY, "2023-11/2024-02"),
        ("They were there [from November 2023 to February].", DAY, "2023-11/2024-02"),
        ("They were there [from 2014 to 2018].", DAY, "2014/2018 2014-01-01..2018-12-31"),
        ("They were there [between 2014 and 2018].", DAY, "2014/2018"),
        ("The war ([1950-1953]) went on.", DAY, "1950/1953"),
        ("The war of [1950–1953] went on.", DAY, "1950/1953"),
        ("The season [2023-24] was long.", DAY, "2023/2024"),
        ("The season [2011-12] was long.", DAY, "2011/2012"),
        ("They fought in [1939-45].", DAY, "1939/1945"),
        ("It fell in [March/April 2024].", DAY, "2024-03/2024-04"),
        ("They were there [from May 2024 until now].", DAY, "2024-05/2025-05-12"),
        ("They were there [between 2022 and today].", DAY, "2022/2025-05-12"),
        ("They fought [from Monday to Wednesday].", DAY, "2025-05-05/2025-05-07"),
        ("They will be there [from May 9 to June 3].", "2025-05-20", "2025-05-09/2025-06-03"),
        ("They went from Moscow to Beijing.", DAY, ""),
        ("It was between 3 and 12 ships.", DAY, ""),
        ("They rose from 27 to 29.", DAY, ""),
        ("It came from [2015] and [2016].", DAY, "2015; 2016"),
        // A year holds for a list.
        ("They met in [July] and [September 2020].", DAY, "2020-07; 2020-09"),
        ("They met on [May 3], [June 5] and [July 7, 2023].", DAY, "2023-05-03; 2023-06-05; 2023-07-07"),
        ("They met in [December] and [January 2023].", DAY, "2022-12; 2023-01"),
    ]);
}

#[test]
fn so_long_ago() {
    check(&[
        ("It began [18 years ago].", DAY, "2007 relative 2007-01-01..2007-12-31"),
        ("It began [a decade ago].", DAY, "2015"),
        ("It began [six months ago].", DAY, "2024-11"),
        ("It began [three weeks ago].", DAY, "2025-04-21"),
        ("It began [two days ago].", DAY, "2025-05-10"),
        ("It began [one year and six months ago].", DAY, "2023-11"),
        ("It began [more than 18 years ago].", DAY, "2007 MORE_THAN"),
        ("It began [about 18 years ago].", DAY, "2007 APPROX"),
        ("It began [exactly 10 years ago Sunday].", DAY, "2015-05-11"),
        ("It began [10 years ago today].", DAY, "2015-05-12"),
        ("It began [five hours ago].", DAY, "2025-05-12"),
        ("It began [30 hours ago].", DAY, "2025-05-11"),
        ("It began [two fortnights ago].", DAY, "2025-04-14"),
        ("It began [three decades ago].", DAY, "1995"),
        ("It began [two centuries ago].", DAY, "1825"),
        ("It began [a millennium ago].", DAY, "1025"),
        ("It began [three working days ago].", DAY, "2025-05-07"),
        ("It began [seven working days ago].", DAY, "2025-05-01"),
        ("It began [several years ago].", DAY, "PAST_REF"),
        ("It began [years ago].", DAY, "PAST_REF"),
        ("It began [18 years ago].", "", "P18Y duration relative .."),
    ]);
}

#[test]
fn so_long_from_now() {
    check(&[
        ("They will meet in [two weeks].", DAY, "2025-05-26 relative"),
        ("They will meet in [three months].", DAY, "2025-08"),
        ("They meet [three weeks from now].", DAY, "2025-06-02"),
        ("They meet [three weeks from tomorrow].", DAY, "2025-06-03"),
        ("They meet [two days before Christmas].", "2024-11-20", "2023-12-23"),
        ("They will meet in [two years’ time].", DAY, "2027"),
        // In the past it is a length, and beside a superlative as well.
        ("They built it in [two weeks].", DAY, "P2W explicit"),
        ("He will make his first visit in [two years].", DAY, "P2Y explicit"),
    ]);
}

#[test]
fn before_and_after_another_time() {
    check(&[
        ("It came [two days after May 9, 2024].", "", "2024-05-11 relative"),
        ("It came [six months before October 2024].", "", "2024-04 relative 2024-04-01..2024-04-30"),
        ("It came [two years after 2011].", "", "2013"),
        ("It came [three days prior to May 9, 2024].", "", "2024-05-06"),
        // The date comes later in the sentence.
        (
            "He confirmed it [six months] following the suspicion raised in [Oct. 2024].",
            "",
            "2025-04 relative @1; 2024-10",
        ),
        ("He confirmed it [two days] before the parade of [May 9, 2025].", "", "2025-05-07 relative; 2025-05-09"),
        // There is none: a length.
        ("He confirmed it [six months] after the treaty.", "", "P6M relative .."),
        ("He waited for [six months] before the parade of [May 9, 2025].", "", "P6M explicit; 2025-05-09"),
        // The date stood before.
        ("They met in [October 2024]. [Six months later] they parted.", "", "2024-10; 2025-04 relative"),
        ("They met on [May 9, 2024]. [Two days later] they parted.", "", "2024-05-09; 2024-05-11 @0"),
        ("They met in [2024]. [A year earlier] they had parted.", "", "2024; 2023"),
        ("They met on [May 9, 2024]. [One month prior], they had parted.", "", "2024-05-09; 2024-04"),
        ("They met on [May 9, 2024]. [The day before], they had parted.", "", "2024-05-09; 2024-05-08"),
        // A date that is counted from what is counted from it has none.
        ("[Two days] after the talks in [October of the same year].", "", "P2D relative ..; XXXX-10 .."),
        // Nothing has a date.
        ("[Two decades later] they parted.", "", "P20Y relative .."),
        ("[Two decades later] they parted.", DAY, "P20Y relative .."),
    ]);
}

#[test]
fn the_previous_and_the_following_are_counted_from_what_was_told() {
    check(&[
        ("They met in [2006]. It was less in [the previous year].", DAY, "2006; 2005 relative @0"),
        ("They met on [May 9, 2024] and parted [the following day].", DAY, "2024-05-09; 2024-05-10"),
        ("They met on [May 9, 2024] and parted [the next day].", DAY, "2024-05-09; 2024-05-10"),
        ("They met on [May 9, 2024] and parted [the same day].", DAY, "2024-05-09; 2024-05-09"),
        ("They met in [May 2024] and parted [the following month].", DAY, "2024-05; 2024-06"),
        ("They met in [2021]. [That year] they parted.", DAY, "2021; 2021"),
        ("They met in [2021]. In [October of the same year] they parted.", DAY, "2021; 2021-10 @0"),
        ("They met in [2021] and will meet [next year].", DAY, "2021; 2026"),
        ("[That year] they parted.", DAY, "XXXX relative .."),
    ]);
}

#[test]
fn stretches_up_to_now_and_from_now() {
    check(&[
        ("Over [the past 15 months] they met.", "2024-11-15", "P15M duration relative 2023-08-15..2024-11-15"),
        ("Over [the last two decades] they met.", DAY, "P20Y 2005-05-12..2025-05-12"),
        ("Over [the past year] they met.", DAY, "P1Y 2024-05-12..2025-05-12"),
        ("Over [the last decade] they met.", DAY, "P10Y"),
        ("Over [the past year and a half] they met.", DAY, "P1.5Y"),
        ("In [the next five days] they meet.", DAY, "P5D 2025-05-13..2025-05-17"),
        ("In [the coming two weeks] they meet.", DAY, "P2W"),
        ("In [the 2 coming weeks] they meet.", DAY, "P2W 2025-05-13..2025-05-26"),
        ("[Within the next 9 months] they meet.", DAY, "P9M 2025-05-13..2026-02-12"),
        ("[Within 9 months] they meet.", DAY, "P9M"),
        ("Over [the last few months] they met.", DAY, "PXM ..2025-05-12"),
        ("[In the past] they met.", DAY, "PAST_REF vague"),
        ("Over [the past 15 months] they met.", "", "P15M relative .."),
    ]);
}

#[test]
fn a_length_is_no_date() {
    check(&[
        ("It lasted [75 years].", DAY, "P75Y duration explicit .."),
        ("They praised “[eight decades] of friendship”.", DAY, "P80Y explicit .."),
        ("They sign a [10-year] treaty.", DAY, "P10Y"),
        ("They agreed on a [three-day] truce.", DAY, "P3D"),
        ("They talked for [several weeks].", DAY, "PXW"),
        ("They talked for [a few hours].", DAY, "PTXH"),
        ("They talked for [two and a half years].", DAY, "P2.5Y"),
        ("They talked for [three-and-a-half years].", DAY, "P3.5Y"),
        ("They talked for [two and a quarter years].", DAY, "P2.25Y"),
        ("They talked for [1.5 years].", DAY, "P1.5Y"),
        ("They talked for [2.25 hours].", DAY, "PT2.25H"),
        ("They talked for [1,500 years].", DAY, "P1500Y"),
        ("They talked for [two thousand three hundred years].", DAY, "P2300Y"),
        ("They talked for [sixteen (16) days].", DAY, "P16D"),
        ("They talked for [half a year].", DAY, "P0.5Y"),
        ("They talked for [half an hour].", DAY, "PT0.5H"),
        ("They talked for [a quarter century].", DAY, "P25Y"),
        ("They talked for [a dozen years].", DAY, "P12Y"),
        ("They talked for [24hrs].", DAY, "PT24H"),
        ("They talked for [five long years].", DAY, "P5Y"),
        ("They talked for [three business days].", DAY, "P3WD"),
        ("They talked for [two fortnights].", DAY, "P4W"),
        ("They talked for [3 months and 2 weeks and 2 days].", DAY, "P3M2W2D"),
        ("They talked for [one hour and 30 minutes].", DAY, "PT1H30M"),
        ("They talked for [less than two years].", DAY, "P2Y LESS_THAN"),
        ("They talked for [up to two years].", DAY, "P2Y EQUAL_OR_LESS"),
        ("They talked [all day].", DAY, "P1D"),
        ("They talked for [a year and a half].", DAY, "P1.5Y"),
        ("They talked for [half a century].", DAY, "P50Y"),
        ("They talked for [a quarter of a century].", DAY, "P25Y"),
        ("They talked for [a couple of days].", DAY, "P2D"),
        ("They talked for [two years and six months].", DAY, "P2Y6M"),
        ("They talked for [seventy-three years].", DAY, "P73Y"),
        ("They talked for [90 minutes].", DAY, "PT90M"),
        ("They talked for [decades].", DAY, "PXDE"),
        ("They have [decades] of practice.", DAY, "PXDE"),
        ("It was a [months-long] siege.", DAY, "PXM"),
        ("They talked for [a day].", DAY, "P1D"),
        ("They talked for [more than 30 years].", DAY, "P30Y MORE_THAN"),
        ("They talked for [over 30 years].", DAY, "P30Y MORE_THAN"),
        ("They talked for [at least 30 years].", DAY, "P30Y EQUAL_OR_MORE"),
        ("They talked for [nearly 30 years].", DAY, "P30Y APPROX"),
        ("They invest over [five years].", DAY, "P5Y explicit"),
        ("They talked for [two weeks starting on May 20, 2024].", DAY, "P2W duration 2024-05-20..2024-06-02"),
        ("They will talk for [three days from today].", DAY, "P3D relative 2025-05-12..2025-05-14"),
        ("A 25-year-old man came.", DAY, ""),
        ("He is 25 years old.", DAY, ""),
        ("Men over 65 years of age came.", DAY, ""),
        ("It was a second chance.", DAY, ""),
        ("They fired 49 missile tests.", DAY, ""),
        ("The day is near.", DAY, ""),
        ("They live day by day.", DAY, ""),
    ]);
}

#[test]
fn what_comes_back_is_a_set() {
    check(&[
        ("They meet [every year].", DAY, "P1Y set explicit .."),
        ("They meet [every two years].", DAY, "P2Y"),
        ("They meet [every other week].", DAY, "P2W"),
        ("They meet [every second week].", DAY, "P2W"),
        ("They meet [every single day].", DAY, "P1D"),
        ("They meet [every summer].", DAY, "XXXX-SU"),
        ("They meet [every day at 7 pm].", DAY, "XXXX-XX-XXT19"),
        ("They meet [3pm each day].", DAY, "XXXX-XX-XXT15"),
        ("They meet [Friday mornings].", DAY, "XXXX-WXX-5TMO"),
        ("They meet in the [mornings].", DAY, "XXXX-XX-XXTMO"),
        ("They meet [twice per month].", DAY, "P1M"),
        ("They meet [weekly].", DAY, "P1W"),
        ("The [bi-weekly] drill began.", DAY, "P2W"),
        ("The [bi-annual] drill began.", DAY, "P2Y"),
        ("The [semi-annual] drill began.", DAY, "P6M"),
        ("They meet [each Monday].", DAY, "XXXX-WXX-1"),
        ("They meet on [Fridays].", DAY, "XXXX-WXX-5"),
        ("They meet [every October].", DAY, "XXXX-10"),
        ("They meet [every morning].", DAY, "XXXX-XX-XXTMO"),
        ("They meet [every Monday at 7 pm].", DAY, "XXXX-WXX-1T19"),
        ("They meet [once a week].", DAY, "P1W"),
        ("They meet [three times a year].", DAY, "P1Y"),
        ("They meet [annually].", DAY, "P1Y"),
        ("The [annual] drill began.", DAY, "P1Y"),
        ("The [bi-monthly] drill began.", DAY, "P2M"),
        ("They meet on the [19th of every month].", DAY, "XXXX-XX-19"),
        ("The China Daily said so.", DAY, ""),
        ("They help each other.", DAY, ""),
        ("Income per head rose.", DAY, ""),
        ("They do it every time.", DAY, ""),
    ]);
}

#[test]
fn a_time_of_day_needs_a_word_that_says_so() {
    check(&[
        ("They met on [May 9, 2024 at 17:00].", DAY, "2024-05-09T17:00 time"),
        ("They met at [8:30 p.m. on May 9, 2024].", DAY, "2024-05-09T20:30"),
        ("They meet [tomorrow at 8am].", DAY, "2025-05-13T08"),
        ("They met on [Sunday morning at 8:00].", DAY, "2025-05-11T08:00"),
        ("They meet [tomorrow at 8 a m].", DAY, "2025-05-13T08"),
        ("They meet [tomorrow at 8 p m].", DAY, "2025-05-13T20"),
        ("They met on [Christmas morning].", DAY, "2024-12-25TMO"),
        ("They meet at [8 a.m.] sharp.", DAY, "T08 time explicit"),
        ("They meet at [12 a.m.] sharp.", DAY, "T00"),
        ("They meet at [12:30 p.m.] sharp.", DAY, "T12:30"),
        ("They meet at [8.30 p.m.] sharp.", DAY, "T20:30"),
        ("They meet at [six pm] sharp.", DAY, "T18"),
        ("They meet at [17:00:30].", DAY, "T17:00:30"),
        ("They meet at [8 o’clock].", DAY, "T08"),
        ("They meet [17:00 GMT].", DAY, "T17:00"),
        ("They meet [tomorrow at 4].", DAY, "2025-05-13T04"),
        ("They meet [tomorrow at 9p].", DAY, "2025-05-13T21"),
        ("They meet [tomorrow at 8:45a].", DAY, "2025-05-13T08:45"),
        ("They meet [tomorrow at 8:00 in the evening].", DAY, "2025-05-13T08:00"),
        ("They will meet at [13:00 on Tuesday].", DAY, "2025-05-13T13:00"),
        ("They meet [tomorrow] at 25:00.", DAY, "2025-05-13"),
        ("They meet [tomorrow] at 17:60.", DAY, "2025-05-13"),
        ("They meet [tomorrow] at 13 p.m.", DAY, "2025-05-13"),
        ("They meet at [17:00].", DAY, "T17:00"),
        ("They meet at [noon].", DAY, "T12:00"),
        ("It ended [Thursday at midnight].", DAY, "2025-05-08T00:00"),
        ("It was a 4:3 vote.", DAY, ""),
        ("They had a 1:1 meeting.", DAY, ""),
        ("He had an H-2A visa.", DAY, ""),
        ("Good morning to all.", DAY, ""),
    ]);
}

#[test]
fn a_named_day_is_of_the_state_that_is_named_near() {
    check(&[
        ("The [Victory Day] parade in Moscow went on.", DAY, "2025-05-09 inferred"),
        ("Pyongyang marked [Victory Day] with a parade.", DAY, "2024-07-27"),
        ("Seoul marked [Liberation Day].", DAY, "2024-08-15"),
        ("Rome marked [Liberation Day].", DAY, "2025-04-25"),
        ("Beijing marked [National Day].", DAY, "2024-10-01"),
        ("Taipei marked [National Day].", DAY, "2024-10-10"),
        ("They marked the [Day of the Sun].", DAY, "2025-04-15"),
        ("They marked [New Year’s Day 2024].", DAY, "2024-01-01"),
        ("They marked [Christmas].", DAY, "2024-12-25"),
        ("They marked [Easter 2018].", DAY, "2018-04-01"),
        // Among the earliest and the latest that there are, and at the turn of centuries.
        ("They marked [Easter 2008].", DAY, "2008-03-23"),
        ("They marked [Easter 2038].", DAY, "2038-04-25"),
        ("They marked [Easter 1954].", DAY, "1954-04-18"),
        ("They marked [Easter 1981].", DAY, "1981-04-19"),
        ("They marked [Easter 1900].", DAY, "1900-04-15"),
        ("They marked [Easter 2000].", DAY, "2000-04-23"),
        ("They marked [Easter 2100].", DAY, "2100-03-28"),
        ("They marked [Good Friday 2019].", DAY, "2019-04-19"),
        ("They marked the [Lunar New Year].", DAY, "2025-01-29"),
        ("They marked [Thanksgiving 2023].", DAY, "2023-11-23"),
        ("They marked [Independence Day] in Kyiv.", DAY, "2024-08-24"),
        ("They marked [Independence Day] in Washington.", DAY, "2024-07-04"),
        ("They marked [Victory Day] in Moscow.", "", "XXXX-05-09 inferred .."),
        ("In [Oct. 2024] they came. On [Victory Day] in Moscow they left.", "", "2024-10; 2025-05-09"),
        ("It was a day of victory after all.", DAY, ""),
        ("It was a great day.", DAY, ""),
        ("The Good Friday Agreement holds.", DAY, ""),
    ]);
}

#[test]
fn vague_words_name_no_date() {
    check(&[
        ("There is [currently] no sign.", DAY, "PRESENT_REF date vague .."),
        ("They may [now] ask for more.", DAY, "PRESENT_REF"),
        ("It is so [at present].", DAY, "PRESENT_REF"),
        ("It was so [in the past].", DAY, "PAST_REF"),
        ("They [recently] met.", DAY, "PAST_REF"),
        ("They had [previously] met.", DAY, "PAST_REF"),
        ("It grew [in recent years].", DAY, "PAST_REF"),
        ("It will grow [in the future].", DAY, "FUTURE_REF"),
        ("It will grow in [the coming years].", DAY, "FUTURE_REF"),
        ("They will meet [soon].", DAY, "FUTURE_REF"),
        ("Its [current] policy is unclear.", DAY, "PRESENT_REF"),
        ("An electric current flows.", DAY, ""),
        ("The future of the alliance is unclear.", DAY, ""),
        ("Up-to-date arms were shown.", DAY, ""),
    ]);
}

#[test]
fn what_comes_thereafter_is_bounded_by_what_was_told() {
    check(&[
        ("They met on [May 9, 2024]. [Thereafter], they parted.", "", "2024-05-09; - relative 2024-05-09.."),
        ("They met in [2020]. [Since then] they have parted.", "", "2020; - relative 2020-01-01.. @0"),
        ("[Thereafter], they parted.", "", "- relative .."),
        // What was told has no date: the next day is not tomorrow.
        ("They parted. [The next day] they met.", DAY, "XXXX-XX-XX relative .."),
        ("They met on [May 9, 2024]. [The next day] they parted.", DAY, "2024-05-09; 2024-05-10"),
        ("The attacks of [9/11] changed it.", DAY, "2001-09-11"),
        ("They met on [9/11].", DAY, "2024-09-11"),
        ("Operation Midnight Hammer struck at [midnight].", DAY, "T00:00"),
        ("They have met ever since its founding.", "", ""),
        ("After that meeting they parted.", "", ""),
        // Of the dates of a sentence the latest holds.
        (
            "They met in [May 2024] over the pact of [June 2020]. [Afterwards] they parted.",
            "",
            "2024-05; 2020-06; - 2024-05-01..",
        ),
    ]);
}

#[test]
fn what_only_looks_like_a_time_is_none() {
    check(&[
        ("At the same time, doubts remain.", DAY, ""),
        ("It stood the test of time.", DAY, ""),
        ("They acted in real time.", DAY, ""),
        ("They came at times.", DAY, ""),
        ("It happened once in a while.", DAY, ""),
        ("Third, the talks failed.", DAY, ""),
        ("First Minister Lee came second.", DAY, ""),
        ("Article 4 and Paragraph 2 apply.", DAY, ""),
        ("The 90% share fell.", DAY, ""),
        ("One on one, they talked.", DAY, ""),
        ("The two sides met.", DAY, ""),
        ("The Sunday Times said so.", DAY, ""),
        ("Half of them left.", DAY, ""),
    ]);
}

/// The brackets mark the expression whose reason is told.
#[test]
fn every_date_says_how_it_was_reached() {
    let rows: &[Row] = &[
        ("They met on [May 9, 2024].", DAY, "written in full"),
        ("They met on [February 30, 2024].", DAY, "the calendar has no such day"),
        // What is not written comes from the day of publication,
        ("They met on [May 9].", DAY, "no year is written; the latest one up to the day of publication, 2025-05-12"),
        (
            "They will meet on [June 3].",
            DAY,
            "no year is written; the next one from the day of publication, 2025-05-12",
        ),
        ("They met on [Sunday].", DAY, "the latest one up to the day of publication, 2025-05-12"),
        ("They met on [Monday the 5th].", DAY, "the nearest such day to the day of publication, 2025-05-12"),
        ("They met [last week].", DAY, "counted from the day of publication, 2025-05-12"),
        ("It began [18 years ago].", DAY, "18 years before the day of publication, 2025-05-12"),
        ("They will meet in [two weeks].", DAY, "2 weeks after the day of publication, 2025-05-12"),
        ("Over [the past year] they met.", DAY, "a length of time counted from the day of publication, 2025-05-12"),
        // from the dates of the text,
        (
            "They met on [Apr. 26]. It began in Oct. 2024.",
            "",
            "year 2025 taken from “Oct. 2024” (2024-10), the latest date in the text",
        ),
        (
            "They attacked in June 1950. On [July 27] they parted.",
            DAY,
            "year 1950 taken from “June 1950”, of which the text is telling",
        ),
        ("He confirmed it [six months] following the suspicion raised in Oct. 2024.", "", "6 months after “Oct. 2024”"),
        ("It came [two days before May 9, 2024].", "", "2 days before 2024-05-09"),
        ("They met in 2006. It was less in [the previous year].", DAY, "counted from “2006”"),
        ("They met in 2021. In [October of the same year] they parted.", DAY, "counted from “2021”"),
        ("They met in 2020. [Since then] they have parted.", "", "after “2020”"),
        ("They talked for [two weeks starting on May 20, 2024].", DAY, "a length of time from 2024-05-20 on"),
        // or from what is known of names and numbers.
        ("He was born on [15 April ’87].", DAY, "“87” read as 1987"),
        ("They marked [Easter 2018].", DAY, "a day with a name, kept on this day; written in full"),
        ("The budget for [FY2024] passed.", DAY, "a fiscal year; its months differ from state to state"),
        // A stretch has the reason of its ends, or of both.
        ("They were there [from 2014 to 2018].", DAY, "written in full"),
        (
            "They were there [from May 2024 until now].",
            DAY,
            "from: written in full; to: counted from the day of publication, 2025-05-12",
        ),
        // Without a date there is a reason as well.
        ("They met on [Sunday].", "", "the day of publication is not known"),
        ("They met [last week].", "", "counted from the day of publication, which is not known"),
        ("Over [the past year] they met.", "", "a length of time up to the day of publication or from it"),
        ("They met in [April].", "", "the text gives no year for it"),
        ("They met on [the 8th].", "", "the month is not told"),
        ("They met in [August last year].", "", "the text gives no year for it"),
        ("[That year] they parted.", "", "the time last spoken of has no date"),
        ("They parted. [The next day] they met.", DAY, "the time before it has no date"),
        ("[Thereafter], they parted.", "", "after what was told before"),
        ("They marked [Victory Day] in Moscow.", "", "a day with a name; the text gives no year for it"),
        ("It began [18 years ago].", "", "a length of time from a time that has no date"),
        ("It lasted [75 years].", DAY, "a length of time, not a date"),
        ("They meet [every year].", DAY, "comes back again and again"),
        ("They meet at [17:00].", DAY, "a time of day; the day is not told"),
        ("They [recently] met.", DAY, "names no calendar date"),
    ];
    for &(text, published, expected) in rows {
        let (_, found) = read(&text.replace(['[', ']'], ""), published);
        let meant = found.iter().find(|t| t.span.start as usize == text.find('[').unwrap());
        assert_eq!(meant.map(|t| t.why.to_string()).as_deref(), Some(expected), "{text}");
    }
}

/// Words that rules are made of, so that random texts come near them.
fn near_times() -> impl Strategy<Value = String> {
    let words = [
        "May",
        "9",
        "2024",
        "the",
        "first",
        "of",
        "-",
        "/",
        ",",
        "last",
        "week",
        "to",
        "from",
        "between",
        "and",
        "years",
        "ago",
        "a",
        "half",
        "before",
        "after",
        "Sunday",
        "late",
        "’",
        "1990s",
        "0",
        "99999999999",
        "31",
        "February",
        "every",
        "century",
        "10000",
        "decades",
        "(",
        ")",
        "Q1",
        "at",
        "12:30",
        "p.m.",
        "Easter",
        "next",
        "quarter",
        "twenty",
        "thousand",
        ".",
        "1.5",
        "following",
        "in",
        "9999",
        "0001",
        "spring",
        "Victory",
        "Day",
        "weekend",
        "millennium",
        "later",
        "that",
        "same",
    ];
    let word = proptest::sample::select(words.to_vec());
    let joint = proptest::sample::select(vec![" ", " ", " ", ""]);
    proptest::collection::vec((word, joint), 0..40).prop_map(|v| v.into_iter().flat_map(|(w, j)| [w, j]).collect())
}

fn holds(text: &str, published: Option<Date>) {
    let document = Document::read(text);
    let found = times(&document, published);
    for (i, time) in found.iter().enumerate() {
        assert!(!time.span.of(&document.text).is_empty(), "{text:?}: {time:?}");
        assert!(i == 0 || found[i - 1].span.end <= time.span.start, "{text:?}: {time:?}");
        assert!(time.earliest.zip(time.latest).is_none_or(|(a, b)| a <= b), "{text:?}: {time:?}");
        assert!(time.anchor.is_none_or(|a| a < found.len() && a != i), "{text:?}: {time:?}");
        assert!(document.tokens.iter().any(|t| t.span.start == time.span.start), "{text:?}: {time:?}");
        assert!(document.tokens.iter().any(|t| t.span.end == time.span.end), "{text:?}: {time:?}");
    }
    assert_eq!(found, times(&document, published));
}

proptest! {
    #[test]
    fn any_text_has_times_that_lie_in_it(text in any::<String>(), day in -719_000_i64..2_900_000) {
        holds(&text, Date::from_days(day));
        holds(&text, None);
    }

    #[test]
    fn any_run_of_words_for_times_has_times_that_lie_in_it(text in near_times(), day in -719_000_i64..2_900_000) {
        holds(&text, Date::from_days(day));
        holds(&text, None);
    }
}
