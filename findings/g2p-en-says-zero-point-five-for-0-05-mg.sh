#!/usr/bin/env bash
# Guess: the English front end of many trained voices says "zero point zero five" for 0.05, and the number of 1,250.
# What happens (g2p-en 2.1.0): 0.05 mg is "zero point five mg", ten times as much; 38.05 is "thirty-eight point five"; 1,250 mg is "twelve fifty mg", like a year, and 5mg the word "fivemg".
#   What stands behind the point is said as a whole number, so its zeros go.
# Why it hurts: ten times the dose, said with confidence. Ranges without a zero behind the point sound right, so a few tries show nothing.
# Instead: micrograms; numbers in words before the voice gets them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check g2p-en==2.1.0
cd "$work"; venv/bin/python - 2>/dev/null <<'P'  # It asks for word lists at the beginning; what it does to numbers does not need them.
from importlib.metadata import version
from g2p_en.expand import normalize_numbers

seen = [normalize_numbers(text) for text in ("0.5 mg", "0.05 mg", "38.05", "1,250 mg", "5mg")]
print("g2p-en", version("g2p-en"), seen)
raise SystemExit(0 if seen == ["zero point five mg", "zero point five mg", "thirty-eight point five", "twelve fifty mg", "fivemg"] else 1)
P
