#!/usr/bin/env bash
# Comes in: the folder with the scorers (gold.py, recognizers.py, gsr.py), the texts and the gold files.
# Goes out: their scores of the release command line.
set -euo pipefail
. "$(dirname "$0")/env.sh"
eval_dir=${1:?usage: tools/score.sh FOLDER}
if [ ! -d "$eval_dir" ]; then
  echo "Nothing to score with: there is no folder $eval_dir (set EVAL=path)."
  exit 0
fi

cargo build --release --features cli
bin=$root/target/release/trilateral
say "Editorials"
python3 "$eval_dir/gold.py" --bin "$bin" --texts "$eval_dir/texts" --gold "$eval_dir/gold"
say "Dates"
python3 "$eval_dir/recognizers.py" --bin "$bin"
say "Sentences of events"
python3 "$eval_dir/gsr.py" --bin "$bin"
