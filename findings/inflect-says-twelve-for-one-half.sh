#!/usr/bin/env bash
# Guess: number_to_words of inflect says "one half" for "1/2", or raises NumOutOfRangeError; "2-3" is an error too. numeral.js answers null to what is no number.
# What happens (inflect 7.6.0, numeral 2.0.6): every sign between figures is skipped. inflect says "twelve" for "1/2", "twenty-three" for "2-3" and "three hundred and eighty-five"
#   for "38,5"; numeral makes 12, -23 and 385 of them, 5002 of "500 mg/m2" and 500 of "<500". No message.
# Why it hurts: numbers in words are there to make a dose safe; here they contradict it. A range becomes a dose ten times as high, or one below zero.
# Instead: accept a figure only if it matches -?\d+(\.\d+)? as a whole, before you give it to either.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund numeral@2.0.6
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check inflect==7.6.0
venv/bin/python - <<'P'
from importlib.metadata import version
import inflect

print("inflect", version("inflect"))
changed = False
for text, seen in [("1/2", "twelve"), ("2-3", "twenty-three"), ("38,5", "three hundred and eighty-five")]:
    now = inflect.engine().number_to_words(text)
    print(text, "->", now)
    changed |= now != seen
raise SystemExit("CHANGED" if changed else 0)
P
node -e '
const numeral = require("numeral"), seen = ["1/2", "2-3", "38,5", "500 mg/m2", "<500"].map((text) => numeral(text).value());
console.log("numeral", numeral.version, seen);
if (seen.join() !== "12,-23,385,5002,500") { console.log("CHANGED"); process.exit(1); }'
