//! The net that tags and parses one sentence at a time.
//!
//! In: the words of a sentence. Out: for each its tag, head and label. It knows nothing of documents, spans or
//! offsets. `training/` uses this same crate for what the net sees and which moves it has, so that what is learned and
//! what is computed in the browser can't drift apart.

mod again;
pub mod arcs;
mod decode;
pub mod features;
pub mod hash;
mod lanes;
pub mod letters;
mod model;
pub mod packed;
pub mod scheme;

pub use decode::{LONGEST, Node, Parser};
pub use model::Model;

#[cfg(test)]
mod tests {
    use super::{LONGEST, Model, Node, Parser};

    fn parse(model: &Model, words: &[&str]) -> Vec<Node> {
        let mut nodes = Vec::new();
        Parser::new(model).parse(words, &mut nodes);
        nodes
    }

    /// Every word leads to the one root.
    fn check_tree(nodes: &[Node]) {
        assert_eq!(nodes.iter().filter(|n| n.head == u32::MAX).count(), usize::from(!nodes.is_empty()));
        for start in 0..nodes.len() {
            let path = std::iter::successors(Some(start), |&i| {
                nodes.get(nodes[i].head as usize).map(|_| nodes[i].head as usize)
            });
            assert!(path.take(nodes.len() + 1).count() <= nodes.len(), "a circle at {start}");
        }
    }

    #[test]
    fn a_file_cut_short_or_too_long_is_refused() {
        let file = include_bytes!("../../data/syntax.bin");
        assert!(Model::read(file).is_some());
        for length in (0..file.len()).step_by(997) {
            assert!(Model::read(&file[..length]).is_none());
        }
        assert!(Model::read(&[file.as_slice(), &[0]].concat()).is_none());
    }

    #[test]
    fn whatever_the_weights_the_result_is_a_tree() {
        let model = Model::read(include_bytes!("../../data/syntax.bin")).unwrap_or_default();
        let words: Vec<&str> =
            "Moscow , which had said that it would not , sent \u{fffd} U.S. 5,500 and and".split(' ').collect();
        for model in [&Model::default(), &model] {
            check_tree(&parse(model, &words));
            check_tree(&parse(model, &[]));
            check_tree(&parse(model, &["a"]));
            let long: Vec<&str> = words.iter().copied().cycle().take(3 * LONGEST + 1).collect();
            check_tree(&parse(model, &long));
        }
    }

    #[test]
    fn what_was_parsed_before_does_not_matter() {
        let model = Model::read(include_bytes!("../../data/syntax.bin")).unwrap_or_default();
        let many: Vec<String> = (0..20_000).map(|i| format!("word{}", i * 7919 % 20_000)).collect();
        let words: Vec<&str> = "China opposed the sanctions that Japan had imposed .".split(' ').collect();
        let mut parser = Parser::new(&model);
        let mut nodes = Vec::new();
        for part in many.chunks(50) {
            let part: Vec<&str> = part.iter().map(String::as_str).collect();
            parser.parse(&part, &mut nodes);
        }
        nodes.clear();
        parser.parse(&words, &mut nodes);
        assert_eq!(nodes, parse(&model, &words));
    }
}
