#!/usr/bin/env bash
# Comes in: the sources. Goes out: docs/growth.md with how the work of each stage grows with the text (see bench/growth.mjs).
set -euo pipefail
. "$(dirname "$0")/env.sh"
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}

say "Building the stages"
cargo build --quiet --release --locked --manifest-path bench/stages/Cargo.toml

say "Measuring"
node bench/growth.mjs "$CARGO_TARGET_DIR/release/stages"
