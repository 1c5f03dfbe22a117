#!/usr/bin/env bash
# Comes in: the sources.
# Goes out: every check in turn, each with its time; the last line is the count of tests, and any failure fails the run.
set -uo pipefail
. "$(dirname "$0")/env.sh"
logs=$root/target/test-logs
rm -rf "$logs"
mkdir -p "$logs"
tools/setup.sh test || exit 1

locked=${CI:+--locked}
passed=0 failed=0 skipped=0
report=()

# Adds up one kind of count in a log: cargo says "3 passed; 0 failed; 1 ignored", node "pass 3", "fail 0", "skipped 1".
count() { # LOG CARGO_WORD NODE_WORD
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk -v cargo="$2" -v node="$3" '
    /^test result: / { for (i = 2; i <= NF; i++) if ($i ~ "^" cargo ";?$") sum += $(i - 1) }
    $1 !~ /[a-z]/ && $2 == node && NF == 3 { sum += $3 }
    END { print sum + 0 }'
}

# check|tests NAME COMMAND…: runs it in sight. A step that breaks without a failing test counts as one failure.
check() { step no "$@"; }
tests() { step yes "$@"; }
step() {
  local counts=$1 name=$2 log=$logs/${2// /-}.log start=$SECONDS code good=0 bad=0
  shift 2
  say "$name"
  "$@" </dev/null 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  if [ "$counts" = yes ]; then
    good=$(count "$log" passed pass)
    bad=$(count "$log" failed fail)
    skipped=$((skipped + $(count "$log" ignored skipped)))
    if [ "$code" = 0 ] && [ "$good" = 0 ]; then
      echo "error: $name ran no test"
      code=1
    fi
  fi
  if [ "$code" != 0 ] && [ "$bad" = 0 ]; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
  report+=("$(printf '%-7s %-22s %4ss%s' "$([ "$bad" = 0 ] && echo ok || echo FAILED)" "$name" $((SECONDS - start)) \
    "$([ "$counts" = yes ] && echo "  $good passed, $bad failed")")")
  [ "$bad" = 0 ]
}

CHROME=$(find_chrome) CHROMEDRIVER=$(find_chromedriver)
export CHROME CHROMEDRIVER WASM_BINDGEN_TEST_TIMEOUT=120

# A workspace of its own, with a target folder inside ours: it is not built with the widget.
training() { # COMMAND…
  local command=$1
  shift
  CARGO_TARGET_DIR=$root/target/training cargo "$command" --manifest-path training/Cargo.toml "$@"
}

check "formatting" cargo fmt --all --check
check "formatting training" training fmt --check
check "clippy native" cargo clippy $locked --workspace --all-targets --features cli -- -D warnings
# What `cargo test` compiles by itself, and `make mutants`.
check "clippy without cli" cargo clippy $locked --workspace --all-targets -- -D warnings
check "clippy training" training clippy $locked --all-targets -- -D warnings
check "clippy wasm" cargo clippy $locked --target wasm32-unknown-unknown --lib --test web -- -D warnings
tests "native tests" cargo test $locked --workspace --features cli --no-fail-fast
tests "training tests" training test $locked
tests "component tests" cargo test $locked --target wasm32-unknown-unknown --test web
if check "release build" make --no-print-directory dist; then
  tests "end-to-end tests" node --test --test-reporter=spec tests/e2e/*.test.mjs
fi

say "Summary"
printf '%s\n' "${report[@]}"
echo
printf '%d passed, %d failed%s\n' "$passed" "$failed" "$([ "$skipped" = 0 ] || echo ", $skipped skipped")" | tee "$logs/counts"
[ "$failed" = 0 ]
