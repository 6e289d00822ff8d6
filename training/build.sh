#!/usr/bin/env bash
# Rebuilds models/ from the data in ../shared/data, our own in data/ and the base weights: two cores, under two hours.
# Usage: training/build.sh [SEED]
set -euo pipefail
cd "$(dirname "$0")"
seed="${1:-1}"
mkdir -p .out
[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/pip install --quiet --requirement requirements.txt
(cd .. && npm run --silent build)
.venv/bin/python annotations.py build .out/own.jsonl
.venv/bin/python train_syntax.py .out/syntax.pt --seed "$seed"
for run in "$seed" "$((seed + 1))"; do
  .venv/bin/python train_events.py .out/syntax.pt ".out/events-$run.pt" --own .out/own.jsonl --seed "$run"
done
.venv/bin/python mix.py ".out/events-$seed.pt" ".out/events-$((seed + 1)).pt" .out/events.pt
.venv/bin/python export.py .out/events.pt ../models
