#!/usr/bin/env bash
# Comes in: FILES, folders or files of src/ with spaces between; SHARD=k/n, a part of their mutants, the same one each time.
# Goes out: target/mutants/mutants.out/ with what the native tests caught and what they missed; any that was missed fails the run.
set -euo pipefail
. "$(dirname "$0")/env.sh"
tools/setup.sh mutants

files=()
for file in ${FILES:-src/time src/statement src/layout}; do
  if [ -d "$file" ]; then files+=(--file "$file/**"); else files+=(--file "$file"); fi
done
mkdir -p target/mutants
# Compiled anew for each mutant, so fast to compile, and no more than is asked. Asked are the native tests alone, without those that
# take most of the time and say least of a single place: the property tests, the corrections of any text, and two of the clock. What
# only these would notice counts as missed. A test that runs five times as long as all did before is taken for one that never ends.
exec cargo mutants "${files[@]}" --no-shuffle --output target/mutants --timeout-multiplier 5 --minimum-test-timeout 60 \
  --cargo-arg=--config=profile.dev.package.trilateral.opt-level=0 --cargo-arg=--test=it \
  ${SHARD:+--sharding round-robin --shard "$SHARD"} \
  -- -- --skip properties --skip linear --skip four_times_the_statements --skip any_corrections_of_any_text
