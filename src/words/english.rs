//! Every phrase of the picture, in English, with a note for whoever translates it.
//!
//! In: nothing. Out: the constants that the other modules say, and [`ALL`] of them. A translation is a file in `www/lang/` that
//! has the English of each as its key; what `www/*.js` says itself is in the same files. Nothing is composed here.

use super::{Counted, Phrase};

macro_rules! phrases {
    ($($(#[doc = $note:literal])+ $name:ident = $text:literal $(, $other:literal)?;)+) => {
        $(phrases!(@one [$(#[doc = $note])+] $name = $text $(, $other)?);)+
        /// All of them, by what they are in English. A counted one is known by what it is in the plural.
        pub const ALL: &[&[&str]] = &[$(&[$text $(, $other)?]),+];
    };
    (@one [$($note:tt)+] $name:ident = $text:literal) => { $($note)+ pub const $name: Phrase = Phrase($text); };
    (@one [$($note:tt)+] $name:ident = $one:literal, $other:literal) => {
        $($note)+ pub const $name: Counted = Counted($one, $other);
    };
}

phrases! {
    // What joins words.

    /// The last of several joined things: "Russia and China".
    AND = "{list} and {last}";
    /// Several things, but for the last.
    COMMA = "{list}, {next}";
    /// A second reason after the first, within a sentence.
    THEN = "{first}; {then}";
    /// Two sentences after each other; without the space where a language sets none.
    SENTENCES = "{text} {more}";

    /// A reason as a sentence of its own.
    STOP = "{reason}.";

    // Tones: of a statement by itself, in the legend, on a switch, in a table. Nouns are fine.

    /// The tone of statements of closeness and help.
    COOPERATIVE = "cooperative";
    /// The tone of statements of conflict.
    CONFLICTUAL = "conflictual";
    /// The tone of what is both.
    MIXED = "mixed";
    /// The tone of what is neither.
    NEUTRAL = "neutral";

    // Statuses: who vouches for a statement.

    /// The writer says so.
    ASSERTED = "asserted";
    /// A source says so.
    ATTRIBUTED = "attributed";
    /// It may be so.
    HEDGED = "hedged";
    /// It is not so.
    DENIED = "denied";

    // How certain a statement is, on its card. The cue is a word of the English text.

    /// The status of a card.
    BY_THE_AUTHOR = "asserted by the author";
    /// The status of a card, with the source.
    ATTRIBUTED_TO = "attributed to {source}";
    /// The status of a card whose source has no name.
    ATTRIBUTED_BY = "attributed: “{cue}”";
    /// The status of a card.
    HEDGED_BY = "hedged: “{cue}”";
    /// The status of a card.
    DENIED_BY = "denied: “{cue}”";

    // What a statement is about.

    /// A type of statement.
    AGREE = "Agreement";
    /// A type of statement: talks, visits, calls.
    CONSULT = "Contact";
    /// A type of statement: praise, backing.
    SUPPORT = "Support";
    /// A type of statement.
    CONCEDE = "Concession";
    /// A type of statement: trade, joint projects, also of arms.
    COOPERATE = "Cooperation";
    /// A type of statement.
    AID = "Aid";
    /// A type of statement: withdrawal, release, return.
    RETREAT = "Retreat";
    /// A type of statement: demand, appeal.
    REQUEST = "Request";
    /// A type of statement: criticism, blame.
    ACCUSE = "Accusation";
    /// A type of statement.
    REJECT = "Rejection";
    /// A type of statement.
    THREATEN = "Threat";
    /// A type of statement.
    PROTEST = "Protest";
    /// A type of statement.
    SANCTION = "Sanction";
    /// A type of statement: troops, tests, exercises.
    MOBILIZE = "Mobilization";
    /// A type of statement: arrests, seizures, blockades.
    COERCE = "Coercion";
    /// A type of statement.
    ASSAULT = "Attack";
    /// A state of a relation: closeness.
    ALIGN = "Alignment";
    /// A state of a relation: distrust, rift.
    STRAIN = "Strain";
    /// A state of a relation: reliance, share of trade.
    DEPEND = "Dependence";
    /// A state of a relation: junior, equal, senior.
    RANK = "Rank";

    // Names of marks, as a screen reader speaks them.

    /// Who does something to whom.
    TO = "{actors} to {recipients}";
    /// A statement: its parties, the text's words, its status.
    NAME = "{parties}: {label}, {status}";
    /// A bundle of statements from one state to another; the number is 2 or more.
    RIBBON_TO = "{from} to {to}: {count} {tone} statements";
    /// A bundle of mutual statements.
    RIBBON_AND = "{from} and {to}: {count} {tone} statements";
    /// How many.
    STATEMENTS = "1 statement", "{count} statements";
    /// The heading of a chosen sentence.
    SENTENCE = "Sentence {number}";
    /// What is spoken when a statement is chosen; the name ends the sentence.
    ANNOUNCED = "Statement {number} of {count}: {name}.";

    // Dates.

    /// A decade: "1990s".
    DECADE = "{year}s";
    /// Open at its end: "since Jun 2024".
    SINCE = "since {date}";
    /// Open at its beginning.
    UNTIL = "until {date}";

    // The head.

    /// The whole, for screen readers.
    WIDGET = "Editorial, mapped";
    /// What the text is, where it does not say.
    EDITORIAL = "Editorial";
    /// Above the title, after the section of the newspaper.
    MAPPED = "{section} · mapped from the text";
    /// The title of a text that has none.
    UNTITLED = "Who does what to whom";
    /// Below the title; shown in other languages than English only.
    READ_AS_ENGLISH = "The text is read as English; its own words stay as they are.";

    // The card at rest.

    /// Its heading: pairs of states that the text names together.
    TOGETHER = "Who is spoken of together";
    /// How to use the picture. Thread: the line of a statement in the diagram.
    HINT = "Choose a thread, a name, a date or an underlined passage. Tab goes from view to view, arrow keys walk inside, Enter chooses, Escape steps back.";

    // The card.

    /// The card, for screen readers.
    DETAILS = "Details";
    /// The body of a card, for screen readers.
    STATEMENT = "Statement";
    /// Instead of a date.
    NO_DATE = "no date given";
    /// The place of a statement among all.
    PLACE = "{number} of {count}";
    /// A button.
    CLOSE = "Close";
    /// A button: to the list that the statement was chosen from.
    BACK = "Back";
    /// A button: to the statement before.
    PREVIOUS = "‹ Previous";
    /// A button: to the statement after.
    NEXT = "Next ›";

    // The diagram.

    /// The diagram, for screen readers.
    DIAGRAM = "Diagram: who does what to whom";
    /// Actors for whom there is no room.
    MORE = "+{count} more";
    /// The legend, for screen readers.
    LEGEND = "Strokes show who vouches for a statement, colours its tone";
    /// The buttons for enlarging, for screen readers.
    ZOOM = "Zoom";
    /// A button.
    ZOOM_OUT = "Zoom out";
    /// A button.
    ZOOM_IN = "Zoom in";
    /// A button: the whole diagram again.
    SHOW_ALL = "Show all";

    // The switches above the picture.

    /// The switches, for screen readers.
    SHOW = "Show statements";
    /// How many statements are shown of how many.
    SHOWN = "{shown} of 1 statement", "{shown} of {count} statements";
    /// A switch: no choice among the statements.
    ALL_STATEMENTS = "All";
    /// The search, for screen readers.
    SEARCH_STATEMENTS = "Search the statements";
    /// In the empty field.
    SEARCH = "Search";
    /// Above ways out: buttons with what is left out of the choice.
    NONE_FITS = "No statement fits all of this. Allow:";
    /// A way out.
    ANY_WORDS = "any words";
    /// A way out: any pair of states.
    ANY_PAIR = "any pair";
    /// A way out.
    ANY_TONE = "any tone";
    /// A way out.
    ANY_STATUS = "any status";
    /// A way out.
    ANY_DATE = "any date";

    // The story: statements one after the other.

    /// The buttons, for screen readers.
    STORY = "Story";
    /// A button.
    PAUSE = "❚❚ Pause";
    /// A button.
    PLAY = "▶ Play";
    /// The order of the text.
    AS_TOLD = "As told";
    /// The order of the dates.
    AS_HAPPENED = "As it happened";

    // The reading pane.

    /// The pane, for screen readers.
    THE_TEXT = "The text";

    // The table.

    /// What unfolds it.
    TABLE = "All statements as a table";
    /// The table, for screen readers.
    TABLE_OF = "Table of statements";
    /// A column: the number.
    COLUMN_NUMBER = "No.";
    /// A column: the parties.
    COLUMN_WHO = "Who";
    /// A column: the text's words.
    COLUMN_WHAT = "What";
    /// A column: agreement, threat …
    COLUMN_TYPE = "Type";
    /// A column: cooperative, mixed …
    COLUMN_TONE = "Tone";
    /// A column: asserted, hedged …
    COLUMN_STATUS = "Status";
    /// A column.
    COLUMN_DATE = "Date";

    // The timeline.

    /// Its heading.
    WHEN = "When it happened";
    /// Instead of a timeline.
    NO_DATES = "The text gives no date for any of its statements.";
    /// A switch: shows the order of the text below the dates.
    AS_IT_IS_TOLD = "As it is told";
    /// The lanes, for screen readers.
    DATED = "Dated statements";
    /// A lane of actors that share it.
    LANE_MORE = "{count} more";
    /// Before the statements without a date.
    UNDATED = "No date given";
    /// After that, towards their row.
    UNDATED_ORDER = "in the order the text tells them →";
    /// Two handles, for screen readers.
    RANGE = "Time range";
    /// The handle of the first date.
    FROM = "From";
    /// The handle of the last date.
    UNTIL_HANDLE = "To";
    /// The dates between the handles.
    FROM_TO = "{first} to {last}";

    // The summary: sentences of their own.

    /// The first sentence.
    FOUND = "In this text one statement was found of who does what to whom.", "In this text {count} statements were found of who does what to whom.";
    /// Of the only statement there is. Tones: "a cooperative one".
    IT_IS_ABOUT = "It is about {pair}: {tones}.";
    /// Of all statements, three or more. Tones: "all cooperative", or "two mixed and one neutral".
    ALL_ARE_ABOUT = "All are about {pair}: {tones}.";
    /// Of all statements, of which there are two.
    BOTH_ARE_ABOUT = "Both are about {pair}: {tones}.";
    /// Of more than half the statements.
    MOST_ARE_ABOUT = "Most of them, {count}, are about {pair}: {tones}.";
    /// Of some of the statements.
    SOME_ARE_ABOUT = "One is about {pair}: {tones}.", "{count} are about {pair}: {tones}.";
    /// The tone of a single statement.
    A_TONE = "a {tone} one";
    /// The tone of all statements of a pair.
    ALL_TONE = "all {tone}";
    /// The tone of the two statements of a pair.
    BOTH_TONE = "both {tone}";
    /// How many statements of a pair have a tone.
    SOME_TONE = "{count} {tone}";
    /// Pairs that were not told of.
    OTHER_PAIRS = "One other pair is spoken of, too.", "{count} other pairs are spoken of, too.";
    /// A status in the sentences below.
    FROM_A_SOURCE = "attributed to a source";
    /// A part of a list: how many statements have a status.
    SOME_STATUS = "one is {status}", "{count} are {status}";
    /// Of all statements, three or more.
    ALL_STATUS = "All are {status}.";
    /// Of both statements.
    BOTH_STATUS = "Both are {status}.";
    /// Of the only statement.
    IT_IS_STATUS = "It is {status}.";
    /// Of all statements, three or more: not a source's word, not doubted.
    ALL_OWN = "All are the writer’s own word.";
    /// Of both statements.
    BOTH_OWN = "Both are the writer’s own word.";
    /// Of the only statement.
    IT_IS_OWN = "It is the writer’s own word.";
    /// Before a list of statuses.
    NONE_OWN = "None is the writer’s own word: {rest}.";
    /// Before a list of statuses.
    SOME_OWN = "One is the writer’s own word; {rest}.", "{count} are the writer’s own word; {rest}.";
    /// Where the text names one actor.
    NOTHING_BY_ANYONE = "The text names {names}, but nothing was found that anyone does to anyone.";
    /// Where the text names two actors.
    NOTHING_BETWEEN = "The text names {names}, but nothing was found that one does to the other.";
    /// Where the text names more actors.
    NOTHING_AMONG = "The text names {names}, but nothing was found that one of them does to another.";
    /// The last part of a list of names.
    OTHERS = "one other", "{count} others";

    // Notes.

    /// A note.
    NO_TEXT = "There is no text to read.";
    /// A note.
    NOT_ENGLISH = "This text does not look like English, the one language that is read here; names and dates may still be found.";
    /// A note.
    NO_ACTORS = "No state, person or organisation was found in this text.";
    /// A note.
    NO_STATEMENTS = "Nothing was found that one of the actors does to another.";
    /// A note about a date.
    WHICH_YEAR = "The text does not say in which year “{words}” lies.";
    /// A note about a name or a pronoun.
    WHOM = "It cannot be told whom “{words}” means.";

    // Why a statement stands as it does; parts of a sentence. Words in quotation marks are the English text's.

    /// The word that gave the statement.
    READ_FROM = "read from “{trigger}”";
    /// A further party is named earlier in the text.
    IMPLIED = "who is meant besides stands before it";
    /// The writer states it.
    THE_WRITER = "the writer says so";
    /// A source states it.
    SOURCE_BY = "attributed to {source} by {cues}";
    /// A source without a name.
    A_SOURCE = "a source";
    /// Words make it less than certain.
    HEDGED_WITH = "hedged by {cues}";
    /// Words deny it.
    DENIED_WITH = "denied by {cues}";
    /// Words of the text.
    QUOTED = "“{words}”";
    /// How its date is known.
    DATE_OF_BEFORE = "its date is that of what is told before it";
    /// How its tone is known.
    TONE_OF_TEXT = "its tone is that in which the text speaks of the two";
    /// An editor's part.
    CONFIRMED = "confirmed by the editor";
    /// An editor's part.
    CHANGED = "corrected by the editor";
    /// An editor's part.
    ADDED = "added by the editor";
    /// An editor's part.
    EDITOR_DATED = "dated by the editor";

    // Why a date is what it is; parts of a sentence.

    /// Nothing to explain.
    WRITTEN = "written in full";
    /// How a date is known.
    FROM_PUBLICATION = "counted from the day of publication, {day}";
    /// Why a date is not known.
    PUBLICATION_UNKNOWN = "counted from the day of publication, which is not known";
    /// Why a date is not known.
    NO_PUBLICATION = "the day of publication is not known";
    /// Before or after all dates that can be written.
    BEYOND = "beyond the calendar";
    /// February 30.
    NO_SUCH_DAY = "the calendar has no such day";
    /// Why a date is not known.
    YEAR_UNKNOWN = "the year is counted from a time that is not known";
    /// Why a date is not known.
    NO_YEAR = "the text gives no year for it";
    /// Why a date is not known.
    NO_MONTH = "the month is not told";
    /// The words are an earlier date of the text.
    YEAR_TOLD = "year {year} taken from {words}, of which the text is telling";
    /// The words are a date of the text; the value is that date.
    YEAR_LATEST = "year {year} taken from {words} ({value}), the latest date in the text";
    /// A weekday or a date without a year: the first one that comes.
    NEXT_ONE = "the next one from the day of publication, {day}";
    /// A weekday or a date without a year: the last one that was.
    LATEST_ONE = "the latest one up to the day of publication, {day}";
    /// Before one of the two above.
    YEARLESS = "no year is written; {why}";
    /// A weekday with a day of the month.
    NEAREST_ONE = "the nearest such day to the day of publication, {day}";
    /// A year of two figures.
    SHORT_YEAR = "“{short}” read as {year}";
    /// The words are another date of the text.
    COUNTED_FROM = "counted from {words}";
    /// Why a date is not known.
    TOLD_UNDATED = "the time last spoken of has no date";
    /// Why a date is not known.
    BEFORE_UNDATED = "the time before it has no date";
    /// Later than something.
    AFTER_TOLD = "after what was told before";
    /// Later than a date of the text.
    AFTER = "after {words}";
    /// "6 months before “May 9”".
    LENGTH_BEFORE = "{length} before {time}";
    /// "6 months after “May 9”".
    LENGTH_AFTER = "{length} after {time}";
    /// The time that a length is counted from.
    PUBLICATION = "the day of publication, {day}";
    /// Why a date is not known.
    AROUND = "a length of time up to the day of publication or from it";
    /// How a length lies.
    AROUND_PUBLICATION = "a length of time counted from the day of publication, {day}";
    /// How a length lies.
    LENGTH_FROM = "a length of time from {value} on";
    /// Why a date is not known.
    LENGTH_UNDATED = "a length of time from a time that has no date";
    /// The two ends of a stretch, each with its reason.
    ENDS = "from: {first}; to: {last}";
    /// Why a date is not known.
    NAMED_YEARLESS = "a day with a name; the text gives no year for it";
    /// A holiday that is everywhere the same.
    NAMED = "a day with a name, kept on this day";
    /// A holiday of a state.
    NAMED_IN = "a day with a name, kept in {state} on this day";
    /// Why a date is not known.
    LENGTH = "a length of time, not a date";
    /// Why a date is not known.
    AGAIN = "comes back again and again";
    /// Why a date is not known.
    CLOCK = "a time of day; the day is not told";
    /// Why a date is not known.
    VAGUE = "names no calendar date";
    /// How a date is known.
    FISCAL = "a fiscal year; its months differ from state to state";

    // Lengths of time, in reasons and where the axis leaves out empty time.

    /// Two parts of a length, the longer first: "2 years 3 months".
    AND_LENGTH = "{longer} {shorter}";
    /// A length.
    SECONDS = "1 second", "{count} seconds";
    /// A length.
    MINUTES = "1 minute", "{count} minutes";
    /// A length.
    HOURS = "1 hour", "{count} hours";
    /// A length.
    DAYS = "1 day", "{count} days";
    /// A length.
    WORKING_DAYS = "1 working day", "{count} working days";
    /// A length.
    WEEKENDS = "1 weekend", "{count} weekends";
    /// A length.
    WEEKS = "1 week", "{count} weeks";
    /// A length: two weeks each.
    FORTNIGHTS = "1 fortnight", "{count} fortnights";
    /// A length.
    MONTHS = "1 month", "{count} months";
    /// A length: three months each.
    QUARTERS = "1 quarter", "{count} quarters";
    /// A length.
    YEARS = "1 year", "{count} years";
    /// A length.
    DECADES = "1 decade", "{count} decades";
    /// A length.
    CENTURIES = "1 century", "{count} centuries";
    /// A length.
    MILLENNIA = "1 millennium", "{count} millennia";
}
