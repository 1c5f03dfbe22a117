use std::io::Read;
fn main() {
    let mode = std::env::args().nth(1).unwrap();
    if mode == "conllu" {
        let mut s = String::new();
        std::io::stdin().read_to_string(&mut s).unwrap();
        print!("{}", trilateral::syntax::conllu::replace(&s));
    } else if mode == "text" {
        let s = std::fs::read_to_string(std::env::args().nth(2).unwrap()).unwrap();
        print!("{}", trilateral::syntax::conllu::of_text(&s));
    } else {
        let s = std::fs::read_to_string(std::env::args().nth(2).unwrap()).unwrap();
        for _ in 0..4 {
            let t = std::time::Instant::now();
            let d = trilateral::document::Document::read(&s);
            let t1 = t.elapsed().as_secs_f64();
            let t = std::time::Instant::now();
            let x = trilateral::syntax::parse(&d);
            let t2 = t.elapsed().as_secs_f64();
            let h: u64 = x.nodes().iter().fold(7, |h, n| (h ^ n.head as u64 ^ (n.label as u64) << 32 ^ (n.xpos as u64) << 40 ^ (n.confidence as u64) << 50).wrapping_mul(0x9E3779B97F4A7C15));
            println!("document {:.2} MB/s ({:.2} ms); syntax {:.2} MB/s ({:.2} ms) {} tokens {h:x}", s.len() as f64 / t1 / 1e6, t1*1e3, s.len() as f64 / t2 / 1e6, t2*1e3, d.tokens.len());
        }
    }
}
