#!/usr/bin/env bash
# Makes data/syntax.bin anew: tools/model.sh TREEBANK TEXT. TREEBANK is a folder with en_ewt-{train,dev,test}.conllu,
# TEXT a file of raw text, a paragraph a line. About half an hour on one core; the same data give the same bytes.
# What stands in target/model/ from an earlier run that was broken off is used again: delete it to start from nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

treebank=${1:?"the folder of the treebank is missing: make model UD=path TEXT=path"}
text=${2:?"the raw text is missing: make model UD=path TEXT=path"}

# For this machine: no instruction set changes the results, since nothing fuses or reorders the sums.
export RUSTFLAGS="-C target-cpu=native"
export CARGO_TARGET_DIR="$PWD/target/training"
cargo build --quiet --release --locked --manifest-path training/Cargo.toml
target/training/release/trilateral-training model "UD=$treebank" "TEXT=$text" "WORK=$PWD/target/model" OUT=data/syntax.bin
