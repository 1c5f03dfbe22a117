#!/usr/bin/env bash
# Comes in: the sources, and the texts to read (paths; the sample is always one).
# Goes out: how fast the grammar and the whole analysis are, natively and in Chromium with and without SIMD, and whether all
# three find the same grammar.
set -euo pipefail
. "$(dirname "$0")/env.sh"
tools/setup.sh build

say "Building what is measured"
cargo build --quiet --release --example speed
for build in simd scalar; do
  wasm_flags "$build"
  # Folders of their own: else each would throw away what the other built.
  folder=target/$([ "$build" = simd ] || echo scalar)
  CARGO_TARGET_DIR=$folder cargo build --quiet --profile embed --target wasm32-unknown-unknown --example speed
  wasm-bindgen --target web --no-typescript --out-dir "target/speed/$build" "$folder/wasm32-unknown-unknown/embed/examples/speed.wasm"
  wasm-opt -Oz "target/speed/$build/speed_bg.wasm" -o "target/speed/$build/speed_bg.wasm"
done

say "Measuring"
node tools/speed.mjs target/release/examples/speed www/sample/editorial.txt "$@"
