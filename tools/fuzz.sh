#!/usr/bin/env bash
# Comes in: seconds for each target, and targets (all of fuzz/targets/ if none is named). Goes out: for each the number of
# inputs tried; an input that breaks something is left in fuzz/artifacts/ and ends the run with an error.
set -euo pipefail
. "$(dirname "$0")/env.sh"
seconds=$1
shift
[ $# -gt 0 ] || set -- $(basename -s .rs fuzz/targets/*.rs)

cargo_fuzz_version=0.13.1
cargo_fuzz_home=$tools_cache/cargo-fuzz-$cargo_fuzz_version
PATH=$cargo_fuzz_home/bin:$PATH
[ "$(cargo fuzz --version 2>/dev/null)" = "cargo-fuzz $cargo_fuzz_version" ] ||
  cargo install --quiet --locked cargo-fuzz --version "$cargo_fuzz_version" --root "$cargo_fuzz_home"

# The sanitizer is an unstable option of a stable compiler, hence the switch.
export RUSTC_BOOTSTRAP=1
for target; do
  say "Fuzzing $target for $seconds s"
  mkdir -p "fuzz/corpus/$target"
  # What stands behind the corpus is only read: seeds, and the sample for those that read texts.
  seeds=("fuzz/corpus/$target" "fuzz/seeds/$target")
  [ "$target" != parse ] || seeds+=(www/sample)
  cargo fuzz run "$target" "${seeds[@]}" -- -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 2>&1 |
    grep --line-buffered -E 'stat::number_of_executed_units|stat::new_units_added|DONE|ERROR|panicked|SUMMARY|Test unit written|assertion|^error(\[|:)'
done
