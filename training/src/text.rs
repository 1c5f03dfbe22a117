//! Raw text for training.
//!
//! In: text, a paragraph a line. Out: sentences of words, cut roughly as the treebank cuts them. This is kept apart
//! from the widget's own tokens so that mending those does not change what is learned; where the two differ, a
//! sentence of the silver data is lost and no more.

/// The sentences of a text, in order.
pub fn sentences(text: &str) -> Vec<Vec<String>> {
    text.lines().flat_map(paragraph).collect()
}

/// Abbreviations that keep their full stop.
const SHORT: [&str; 33] = [
    "mr", "mrs", "ms", "dr", "st", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "adm", "jr", "sr", "vs",
    "etc", "inc", "corp", "co", "ltd", "no", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "prof", "hon", "rev",
];

fn paragraph(line: &str) -> Vec<Vec<String>> {
    let mut sentences = Vec::new();
    let mut words: Vec<String> = Vec::new();
    let chunks: Vec<&str> = line.split_whitespace().collect();
    for (i, chunk) in chunks.iter().enumerate() {
        let first = words.len();
        split(chunk, &mut words);
        let stop = words[first..].iter().rposition(|w| matches!(w.as_str(), "." | "?" | "!" | "..."));
        let closed = stop
            .is_some_and(|s| words[first + s + 1..].iter().all(|w| matches!(w.as_str(), "\"" | "”" | "’" | ")" | "]")));
        let opens = chunks.get(i + 1).is_none_or(|next| {
            next.trim_start_matches(['"', '“', '‘', '(', '[', '—', '–', '-'])
                .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        });
        if closed && opens {
            sentences.push(std::mem::take(&mut words));
        }
    }
    if !words.is_empty() {
        sentences.push(words);
    }
    sentences
}

/// Cuts a run of characters without spaces into words.
fn split(chunk: &str, words: &mut Vec<String>) {
    let chars: Vec<char> = chunk.chars().collect();
    let word = |c: char| c.is_alphanumeric();
    let at = |i: usize| chars.get(i).copied().unwrap_or(' ');
    let mut i = 0;
    while i < chars.len() {
        let start = i;
        if word(chars[i]) {
            let digits = chars[i].is_ascii_digit();
            loop {
                let c = at(i);
                let next_digit = at(i + 1).is_ascii_digit();
                let numeric = digits && matches!(c, '.' | ',' | ':' | '/') && next_digit;
                let abbreviated = c == '.' && i > start && word(at(i - 1)) && dotted(&chars[start..i]);
                if !(word(c) || numeric || abbreviated) {
                    break;
                }
                i += 1;
            }
            let text: String = chars[start..i].iter().collect();
            let lower = text.to_lowercase();
            let apostrophe = |c: char| matches!(c, '\'' | '’');
            if apostrophe(at(i))
                && lower.ends_with('n')
                && lower.len() > 1
                && matches!(at(i + 1), 't' | 'T')
                && !word(at(i + 2))
            {
                // "did|n't"
                words.push(chars[start..i - 1].iter().collect());
                words.push(chars[i - 1..i + 2].iter().collect());
                i += 2;
                continue;
            }
            if at(i) == '.' && SHORT.contains(&lower.as_str()) && chars[start].is_uppercase() {
                i += 1;
                words.push(chars[start..i].iter().collect());
            } else if lower == "cannot" {
                words.push(chars[start..start + 3].iter().collect());
                words.push(chars[start + 3..i].iter().collect());
            } else {
                words.push(text);
            }
        } else if matches!(chars[i], '\'' | '’') && i > 0 && word(chars[i - 1]) {
            // A clitic, or an apostrophe alone.
            i += 1;
            while word(at(i)) {
                i += 1;
            }
            words.push(chars[start..i].iter().collect());
        } else {
            let repeats = matches!(chars[i], '.' | '-' | '!' | '?');
            i += 1;
            while repeats && at(i) == chars[start] {
                i += 1;
            }
            words.push(chars[start..i].iter().collect());
        }
    }
}

/// Whether letters before a full stop are of the kind of "U.S": single ones.
fn dotted(chars: &[char]) -> bool {
    chars.iter().enumerate().all(|(i, c)| if i % 2 == 0 { c.is_alphabetic() } else { *c == '.' })
        && chars.len() % 2 == 1
}
