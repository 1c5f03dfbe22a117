//! What is said of a text in prose: what was counted, and nothing else.

use trilateral::{Options, analyze};

#[track_caller]
fn check(given: &str, expect: &str) {
    assert_eq!(analyze(given, &Options::default()).summary, expect);
}

#[test]
fn nothing_found() {
    check("", "No state, person or organisation was found in this text.");
    check("The weather is fine.", "No state, person or organisation was found in this text.");
    check("Russia is large.", "The text names Russia, but nothing was found that anyone does to anyone.");
    check(
        "Russia is large. China is larger.",
        "The text names Russia and China, but nothing was found that one does to the other.",
    );
    check(
        "Russia is large. China is large. Japan is not. India is.",
        "The text names Russia, China, Japan and India, but nothing was found that one of them does to another.",
    );
    check(
        "Russia is large. China is large. Japan is not. India is. Brazil is.",
        "The text names Russia, China, Japan and two others, but nothing was found that one of them does to another.",
    );
}

#[test]
fn one_statement() {
    check(
        "Russia supplied China.",
        "In this text one statement was found of who does what to whom. It is about China and Russia: a cooperative one. \
         It is the writer’s own word.",
    );
    check(
        "Russia may attack China.",
        "In this text one statement was found of who does what to whom. It is about China and Russia: a conflictual one. \
         It is hedged.",
    );
}

#[test]
fn two_and_more() {
    check(
        "Russia supplied China. China did not condemn Russia.",
        "In this text two statements were found of who does what to whom. Both are about China and Russia: one cooperative \
         and one conflictual. One is the writer’s own word; one is denied.",
    );
    check(
        "Russia may supply China. China may praise Russia.",
        "In this text two statements were found of who does what to whom. Both are about China and Russia: both cooperative. \
         Both are hedged.",
    );
    check(
        "Russia supplied China. China praised Russia. Japan condemned Iran. Kim Jong-un said that India attacked Brazil.",
        "In this text four statements were found of who does what to whom. Two are about China and Russia: both \
         cooperative. One is about Iran and Japan: a conflictual one. One other pair is spoken of, too. Three are the \
         writer’s own word; one is attributed to a source.",
    );
}
