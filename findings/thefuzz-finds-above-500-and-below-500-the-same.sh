#!/usr/bin/env bash
# Guess: a match of 100 in thefuzz, as when sentences are looked up in what was translated before, means the same text, or the same words in other cases.
# What happens (thefuzz 0.22.1): all signs are taken for blanks first. "Call at ≥ 500" and "Call at ≤ 500" match by 100, "< 38.5" and "> 38.5" too, and so do
#   "1.5 mg" and "1/5 mg". Where words of one text are all in the other, token_set_ratio is 100: "Do not give aspirin" and "give aspirin".
# Why it hurts: "100 % match, nothing to do" brings the translation of the opposite.
# Instead: compare with == before; rapidfuzz without a processor, and the numbers and signs apart.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check thefuzz==0.22.1
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

from thefuzz import fuzz

print("thefuzz", version("thefuzz"))
pairs = [("Call at ≥ 500", "Call at ≤ 500"), ("Call at < 38.5", "Call at > 38.5"), ("Give 1.5 mg", "Give 1/5 mg")]
seen = [fuzz.WRatio(*pair) for pair in pairs]
negation = fuzz.token_set_ratio("Do not give aspirin", "give aspirin")
print(seen, negation)
raise SystemExit(0 if [*seen, negation] == [100, 100, 100, 100] else "CHANGED")
P
