//! What holds of every analysis: asked by the property tests here and by the fuzzing in `fuzz/`.

use trilateral::model::Analysis;
use trilateral::span::Span;

/// Every span of an analysis lies on characters of the read text and leads back into the text as given; every mark has
/// words behind it.
pub(crate) fn check(given: &str, analysis: &Analysis) {
    let text = &analysis.document.text;
    let units = given.encode_utf16().count() as u32;
    let place = |span: Span, what: &str| {
        assert!(text.get(span.range()).is_some(), "{what} {span:?} is not in the text");
        let (start, end) = analysis.document.origin.utf16(text, span);
        assert!(start <= end && end <= units, "{what} {span:?} leads to {start}..{end} of {units}");
    };
    let words = |span: Span, what: &str| {
        place(span, what);
        assert!(span.start < span.end, "{what} has no words");
    };
    analysis.document.blocks.iter().for_each(|b| words(b.span, "block"));
    analysis.document.tokens.iter().for_each(|t| words(t.span, "token"));
    analysis.document.sentences.iter().for_each(|s| words(s.span, "sentence"));
    analysis.document.quotations.iter().for_each(|q| words(*q, "quotation"));
    for actor in &analysis.actors {
        assert!(!actor.mentions.is_empty(), "{} has no mention", actor.id);
        actor.mentions.iter().for_each(|m| words(m.span, "mention"));
    }
    for time in &analysis.times {
        words(time.span, "time");
        assert!(time.earliest.zip(time.latest).is_none_or(|(a, b)| a <= b), "{} ends before it begins", time.value);
    }
    for s in &analysis.statements {
        words(s.span, "statement");
        words(s.trigger, "trigger");
        assert!(s.span.contains(s.trigger));
        assert!(analysis.document.sentences[s.sentence].span.contains(s.span));
        assert!(!s.actor.is_empty() && (s.reciprocal || !s.recipient.is_empty()), "{} has one side only", s.rule);
        assert!(!s.rule.is_empty() && !s.why.is_empty() && !s.label.is_empty());
        assert!(!analysis.ends(s).is_empty(), "{} joins a state to itself", s.rule);
        s.cues.iter().for_each(|c| words(c.span, "cue"));
        assert!(s.time.is_none_or(|t| t < analysis.times.len()));
    }
    analysis.notes.iter().filter_map(|n| n.span).for_each(|s| place(s, "note"));
    serde_json::to_string(&analysis.json(None)).unwrap();
}
