//! Base forms of verbs and nouns.
//!
//! In: a word and its tag. Out: its base form: from `data/irregular.tsv` if it stands there, else by taking its ending
//! off. The tag says which ending to expect; whether a final -e comes back ("imposed": impose, "opened": open) is told
//! by the letters before it.

use super::{Upos, Xpos};
use crate::lexicon::base_form;

/// The base form of a word, given in lower case; the word itself if it is no inflected verb or noun.
pub fn lemma(word: &str, upos: Upos, xpos: Xpos) -> String {
    let verb = matches!(upos, Upos::Verb | Upos::Aux);
    let inflected = verb || matches!(xpos, Xpos::Nns | Xpos::Nnps);
    if upos == Upos::Aux
        && let Some(base) = clitic(word)
    {
        return base.to_owned();
    }
    if let Some(base) = base_form(word, verb).filter(|_| inflected) {
        return base.to_owned();
    }
    match xpos {
        Xpos::Nns | Xpos::Nnps | Xpos::Vbz => without_s(word),
        Xpos::Vbd | Xpos::Vbn if verb => word.strip_suffix("ed").map_or_else(|| word.to_owned(), |s| restored(s, true)),
        Xpos::Vbg if verb => word.strip_suffix("ing").map_or_else(|| word.to_owned(), |s| restored(s, false)),
        _ => word.to_owned(),
    }
}

/// What a shortened auxiliary stands for; "’s" and "’d" for the commoner of two.
fn clitic(word: &str) -> Option<&'static str> {
    match word.trim_start_matches(['\'', '’']) {
        "s" | "m" | "re" => Some("be"),
        "ve" => Some("have"),
        "ll" | "wo" => Some("will"),
        "d" => Some("would"),
        "ca" => Some("can"),
        _ => None,
    }
}

/// A third person or a plural without its ending.
fn without_s(word: &str) -> String {
    if word.bytes().any(|b| b.is_ascii_digit()) || !word.ends_with('s') {
        return word.to_owned();
    }
    match word {
        "focuses" | "viruses" | "buses" | "statuses" | "censuses" => return word[..word.len() - 2].to_owned(),
        "shoes" | "movies" | "cookies" => return word[..word.len() - 1].to_owned(),
        _ => {}
    }
    if let Some(stem) =
        word.strip_suffix("lves").filter(|s| matches!(s.as_bytes().last(), Some(b'a' | b'e' | b'o')) && *s != "so")
    {
        return format!("{stem}lf");
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return if stem.len() > 1 { format!("{stem}y") } else { format!("{stem}ie") };
    }
    let hissing = ["sses", "shes", "ches", "xes", "zzes", "oes"].iter().any(|e| word.ends_with(e));
    let cut = if hissing && word.len() > 4 {
        2
    } else {
        usize::from(word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && word.len() > 2)
    };
    word[..word.len() - cut].to_owned()
}

/// How stems end that want their -e back (`true`) or not; the longest that fits decides, none means no.
const ENDINGS: &[(&str, bool)] = &[
    ("at", true),
    ("eat", false),
    ("creat", true),
    ("oat", false),
    ("chat", false),
    ("combat", false),
    ("format", false),
    ("c", true),
    ("v", true),
    ("u", true),
    ("z", true),
    ("izz", false),
    ("s", true),
    ("ss", false),
    ("focus", false),
    ("canvas", false),
    ("bias", false),
    ("gas", false),
    ("bl", true),
    ("cl", true),
    ("dl", true),
    ("fl", true),
    ("gl", true),
    ("kl", true),
    ("pl", true),
    ("tl", true),
    ("zl", true),
    ("br", true),
    ("cr", true),
    ("tr", true),
    ("dg", true),
    ("rg", true),
    ("lg", true),
    ("ag", true),
    ("eg", true),
    ("ig", true),
    ("ug", true),
    ("og", true),
    ("ang", true),
    ("eng", true),
    ("fring", true),
    ("cring", true),
    ("hing", true),
    ("ping", true),
    ("ung", true),
    ("hang", false),
    ("chang", true),
    ("ir", true),
    ("air", false),
    ("ur", true),
    ("our", false),
    ("ar", true),
    ("ear", false),
    ("oar", false),
    ("lor", true),
    ("tor", true),
    ("nor", true),
    ("dor", true),
    ("monitor", false),
    ("factor", false),
    ("honor", false),
    ("minor", false),
    ("doctor", false),
    ("author", false),
    ("fer", false),
    ("interfer", true),
    ("adher", true),
    ("cohere", true),
    ("rever", true),
    ("id", true),
    ("aid", false),
    ("oid", false),
    ("ud", true),
    ("oud", false),
    ("ad", true),
    ("ead", false),
    ("oad", false),
    ("ced", true),
    ("ped", true),
    ("eed", false),
    ("od", true),
    ("ood", false),
    ("ut", true),
    ("out", false),
    ("put", false),
    ("disput", true),
    ("comput", true),
    ("deput", true),
    ("reput", true),
    ("plet", true),
    ("pet", true),
    ("delet", true),
    ("carpet", false),
    ("trumpet", false),
    ("unit", true),
    ("invit", true),
    ("cit", true),
    ("ignit", true),
    ("unit", true),
    ("expedit", true),
    ("writ", true),
    ("vot", true),
    ("mot", true),
    ("quot", true),
    ("not", true),
    ("pivot", false),
    ("im", true),
    ("aim", false),
    ("om", true),
    ("oom", false),
    ("am", true),
    ("eam", false),
    ("oam", false),
    ("um", true),
    ("ym", true),
    ("program", false),
    ("in", true),
    ("ain", false),
    ("uin", false),
    ("tast", true),
    ("wast", true),
    ("hast", true),
    ("extradit", true),
    ("oin", false),
    ("ein", false),
    ("bargain", false),
    ("don", true),
    ("phon", true),
    ("pon", true),
    ("ton", true),
    ("abandon", false),
    ("pardon", false),
    ("weapon", false),
    ("button", false),
    ("ven", true),
    ("liven", false),
    ("en", false),
    ("un", true),
    ("ap", true),
    ("eap", false),
    ("hop", true),
    ("cop", true),
    ("op", false),
    ("yp", true),
    ("ip", true),
    ("ak", true),
    ("eak", false),
    ("oak", false),
    ("ik", true),
    ("ok", true),
    ("ook", false),
    ("yok", true),
    ("il", true),
    ("ail", false),
    ("oil", false),
    ("eil", false),
    ("ul", true),
    ("oul", false),
    ("aul", false),
    ("sol", true),
    ("ial", false),
    ("cal", true),
    ("hal", true),
    ("ib", true),
    ("ub", true),
    ("ob", true),
    ("ab", true),
    ("limb", false),
    ("breath", true),
    ("soth", true),
    ("oath", true),
];

/// A stem as the base form has it. `past`: what was cut off is -ed, else -ing.
fn restored(stem: &str, past: bool) -> String {
    if past && let Some(short) = stem.strip_suffix('i') {
        return if short.len() > 1 { format!("{short}y") } else { format!("{short}ie") };
    }
    if !past && stem.len() == 2 && stem.ends_with('y') {
        // "lying", "tying".
        return format!("{}ie", &stem[..1]);
    }
    if past && stem.ends_with('e') {
        // "agreed", "freed".
        return format!("{stem}e");
    }
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut from_end = stem.chars().rev();
    let (last, before) = (from_end.next().unwrap_or(' '), from_end.next().unwrap_or(' '));
    if last == before && last.is_ascii_alphabetic() && !vowel(last) {
        // "stopped", "controlled"; but "called", "passed", "staffed", and "add".
        let syllables = stem.chars().filter(|&c| vowel(c)).count();
        let kept = match last {
            's' | 'f' | 'z' => true,
            'l' => syllables < 2 || stem == "yell" || ["stall", "call"].iter().any(|e| stem.ends_with(e)),
            'd' => stem == "add",
            'g' => stem == "egg",
            _ => false,
        };
        let end = if kept { stem.len() } else { stem.len() - 1 };
        return stem[..end].to_owned();
    }
    if !stem.chars().any(vowel) || stem.len() < 2 {
        return if past { format!("{stem}e") } else { stem.to_owned() };
    }
    let longest = ENDINGS.iter().filter(|(e, _)| stem.ends_with(e)).max_by_key(|(e, _)| e.len());
    if longest.is_some_and(|(_, e)| *e) { format!("{stem}e") } else { stem.to_owned() }
}
