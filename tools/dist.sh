#!/usr/bin/env bash
# Comes in: the sources, index.html and Trunk.toml.
# Goes out: dist/ with the site at its root and the embed in dist/trilateral/1/, ready for any static host and any sub-path.
set -euo pipefail
. "$(dirname "$0")/env.sh"
tools/setup.sh build

# The standard library is built along, for size, and without the places and inner values that only developers read: together
# they are an eighth of the module. A panic traps at once, which the loader reports as any other failure. Nor are loops
# rewritten to step through memory, or small functions copied into their callers early: that takes more code than it saves.
# These are unstable options of a stable compiler, hence the switch; no code depends on them. What counts is the size after
# gzip: wasm-opt (see index.html) leaves large functions apart, though inlined they would be fewer bytes, and puts functions
# of like name side by side, because gzip finds again what it saw in the last 32 KB.
export RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zlocation-detail=none -Zfmt-debug=none -Ctarget-feature=+simd128 -Zunstable-options -Cpanic=immediate-abort -Zinline-mir=no -Cllvm-args=-disable-lsr --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"

say "Building dist/ with Trunk"
# Trunk takes NO_COLOR=1 for a bad argument, and otherwise asks the network whether it is the newest.
env -u NO_COLOR TRUNK_SKIP_VERSION_CHECK=true trunk build --release ${CI:+--locked}

# The sources explain themselves; what travels to the reader does not.
esbuild dist/trilateral/1/*.js dist/trilateral/1/*.css --minify --charset=utf8 --log-level=warning --allow-overwrite --outdir=dist/trilateral/1
node tools/imports.mjs dist/trilateral/1

for file in index.html trilateral/1/{embed.js,trilateral.js,trilateral_bg.wasm,widget.css}; do
  [ -s "dist/$file" ] || { rm -f dist/index.html; fail "the build left no dist/$file. Is it linked in index.html?"; }
done
# `make` compares this file's time with the sources'.
touch dist/index.html
