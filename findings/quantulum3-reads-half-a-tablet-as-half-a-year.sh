#!/usr/bin/env bash
# Guess: quantulum3, which finds amounts and units in a text, leaves a unit it does not know without a name: half a tablet is 0.5 of something.
# What happens (quantulum3 0.10.0): "half a tablet" is half a year ("a" is the sign of the year), "6-MP", mercaptopurine, is six megapixels, "120/80 mmHg" is 1.5 mmHg,
#   "0,5 mg" is 0 and 5 mg, and "10^9/L" is 10 and nine per liter. "2-3 tablets" is 2.5, give or take 0.5.
# Why it hurts: it is used to pull doses and measurements out of notes. Each of these is well formed, has a unit, and is wrong.
# Instead: take only units of a short list of your own, and only where the surface text reads like number, blank, unit.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check quantulum3==0.10.0
"$work/venv/bin/python" -W ignore - <<'P'
from importlib.metadata import version
from quantulum3 import parser

print("quantulum3", version("quantulum3"))
changed = False
for text, seen in [("half a tablet", "0.5 year"), ("6-MP", "6.0 megapixel"), ("120/80 mmHg", "1.5 millimeter of mercury"), ("0,5 mg", "0.0 dimensionless, 5.0 milligram"),
                   ("10^9/L", "10.0 dimensionless, 9.0 per litre"), ("2-3 tablets", "2.5 dimensionless")]:
    now = ", ".join(f"{found.value} {found.unit.name}" for found in parser.parse(text))
    print(text, "->", now)
    changed |= now != seen
raise SystemExit("CHANGED" if changed else 0)
P
