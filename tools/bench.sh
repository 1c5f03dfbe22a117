#!/usr/bin/env bash
# Comes in: dist/, and the peers of bench/package-lock.json. Goes out: docs/performance.md with what was measured (see bench/run.mjs).
set -euo pipefail
. "$(dirname "$0")/env.sh"

say "Installing the peers at the versions of bench/package-lock.json"
(cd bench && npm ci --silent --no-audit --no-fund)

say "Building what reads alone"
wasm_flags simd
cargo build --quiet --profile embed --target wasm32-unknown-unknown --example speed
wasm-bindgen --target web --no-typescript --out-dir target/speed/simd target/wasm32-unknown-unknown/embed/examples/speed.wasm
wasm-opt -Oz target/speed/simd/speed_bg.wasm -o target/speed/simd/speed_bg.wasm

say "Measuring"
node bench/run.mjs
