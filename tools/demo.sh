#!/usr/bin/env bash
# Comes in: the demo text. Goes out: www/demo/static.html, the page that needs no script, as the command line renders it.
set -euo pipefail
cd "$(dirname "$0")/.."
page=www/demo/static.html
cargo run --quiet --features cli -- render www/demo/visits.txt --published 2025-03-20 --page --stylesheet gazette.css >"$page.new"
mv "$page.new" "$page"
