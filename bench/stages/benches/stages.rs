//! Each stage at each size, by Criterion. `cargo bench -- parse`, `cargo bench -- /100000$` measure a part; TEXTS="a.txt b.txt" adds
//! texts of one's own.

use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use trilateral_stages::SIZES;
use trilateral_stages::stage::{Before, NAMES};
use trilateral_stages::text::text;

fn stages(criterion: &mut Criterion) {
    let files = std::env::var("TEXTS").unwrap_or_default();
    let own = files.split_whitespace().map(|path| (path.to_owned(), std::fs::read_to_string(path).expect("a text")));
    let made = SIZES.map(|bytes| (bytes.to_string(), text(bytes)));
    for (name, text) in made.into_iter().chain(own) {
        let bytes = text.len() as u64;
        let before = std::cell::OnceCell::new();
        for stage in NAMES {
            let mut group = criterion.benchmark_group(stage);
            group.throughput(Throughput::Bytes(bytes)).sample_size(10).sampling_mode(SamplingMode::Flat);
            group.bench_function(BenchmarkId::from_parameter(&name), |bencher| {
                // Made only for what the filter of the command line lets through.
                let before = before.get_or_init(|| Before::new(text.clone()));
                bencher.iter(|| before.stage(stage));
            });
            group.finish();
        }
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
