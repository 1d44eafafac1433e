#!/usr/bin/env bash
# Guess: libraries that put figures for numbers in words leave "two twenty milligram tablets" as two numbers, 2 and 20, since a hundred is not named.
# What happens (numerizer 0.2.4, text2digits 0.1.2, compromise 14.17.0): all three write "220 milligram tablets"; "one twenty five milligram tablet" is "125 milligram tablet".
#   "dose one two" is "dose 12", "one third of a tablet" is "1 3 of a tablet" in text2digits; compromise makes "0.333rd of a tablet" of it, and says "fifteen mL" for "1,5 mL".
# Why it hurts: this is what is done to dictated orders. Two tablets of 20 mg are how such an order is spoken, and the figure 220 looks as if someone had typed it.
# Instead: have doses typed; ask back where a number in words is followed by another one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund compromise@14.17.0
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check numerizer==0.2.4 text2digits==0.1.2
venv/bin/python - <<'P'
from numerizer import numerize
from text2digits.text2digits import Text2Digits

changed = False
for text, by_numerizer, by_text2digits in [
    ("two twenty milligram tablets", "220 milligram tablets", "220 milligram tablets"),
    ("take one twenty five milligram tablet", "take 125 milligram tablet", "take 125 milligram tablet"),
    ("dose one two", "dose 1 2", "dose 12"),
    ("one third of a tablet", "1/3 of 1 tablet", "1 3 of a tablet"),
]:
    seen = numerize(text), Text2Digits().convert(text)
    print(text, "->", seen)
    changed |= seen != (by_numerizer, by_text2digits)
raise SystemExit("CHANGED" if changed else 0)
P
cat > figures.js <<'J'
const nlp = require("compromise");
const change = (text, way) => { const read = nlp(text); read.numbers()[way](); return read.text(); };
const seen = [change("two twenty milligram tablets", "toNumber"), change("one third of a tablet", "toNumber"), change("1,5 mL", "toText")];
console.log("compromise", nlp.version, seen);
if (seen.join("|") !== "220 milligram tablets|0.333rd of a tablet|fifteen mL") { console.log("CHANGED"); process.exit(1); }
J
node figures.js
