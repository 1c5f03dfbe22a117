#!/usr/bin/env bash
# Comes in: the sources, index.html and Trunk.toml.
# Goes out: dist/ with the site at its root and the embed in dist/trilateral/1/, ready for any static host and any sub-path.
set -euo pipefail
. "$(dirname "$0")/env.sh"
tools/setup.sh build

# An engine without SIMD (Safari before 16.4 of March 2023 was the last) refuses the module, and the page keeps its fallback.
wasm_flags simd

say "Building dist/ with Trunk"
# Trunk takes NO_COLOR=1 for a bad argument, and otherwise asks the network whether it is the newest.
env -u NO_COLOR TRUNK_SKIP_VERSION_CHECK=true trunk build --release ${CI:+--locked}

# What compares two texts is the studio's; for the embed it becomes one file, with all that it needs.
esbuild www/studio/comparison.js --bundle --format=esm --log-level=warning --outfile=dist/trilateral/1/compare.js

# The sources explain themselves; what travels to the reader does not.
esbuild dist/trilateral/1/*.js dist/trilateral/1/*.css --minify --charset=utf8 --log-level=warning --allow-overwrite --outdir=dist/trilateral/1
node tools/imports.mjs dist/trilateral/1

for file in index.html trilateral/1/{embed.js,trilateral.js,trilateral_bg.wasm,widget.css}; do
  [ -s "dist/$file" ] || { rm -f dist/index.html; fail "the build left no dist/$file. Is it linked in index.html?"; }
done
# `make` compares this file's time with the sources'.
touch dist/index.html
