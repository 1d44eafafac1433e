#!/usr/bin/env bash
# Guess: textstat, the usual package for reading grades, counts "Call if it is 38.5 °C or more." as one sentence.
# What happens (textstat 0.7.13): two. Every period ends a sentence, also the one in 38.5 or "0.5 mg". "She may take 0.5 mg at 8 a.m. with
#   her food." is three.
# Why it hurts: medical texts are full of decimals. Each makes a text look as if it had shorter sentences,
#   so a leaflet with many doses passes a grade limit that it does not keep; and the long sentences are the dangerous ones.
# Instead: split sentences yourself (a period between digits never ends one), or count on a copy without decimals.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check textstat==0.7.13
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
import textstat

print("textstat", version("textstat"))
seen = {"Call if it is 38.5 °C or more.": 2, "Call if it is 38 °C or more.": 1, "She may take 0.5 mg at 8 a.m. with her food.": 3}
changed = False
for text, count in seen.items():
    now = textstat.sentence_count(text)
    print(now, "sentences:", text)
    changed |= now != count
raise SystemExit("CHANGED: other counts than seen" if changed else 0)
P
