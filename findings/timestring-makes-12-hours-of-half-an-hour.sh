#!/usr/bin/env bash
# Guess: a parser of lengths of time that does not know fractions, decimal commas or "and a half" answers null or raises an error, as `ms` does.
# What happens (timestring 7.0.0, parse-duration 2.1.9, timelength 3.0.4): each takes what it knows and lets the rest go. "1/2 hour" is 12 hours in timestring, which
#   takes the slash out, and three in parse-duration, which adds 1 and 2; "0,5h" is five hours in both. In timelength "three and a half days" is half a day, "1 and a half hours" half an hour, "1½ hours" two hours.
# Why it hurts: an infusion, a reminder or the time between two doses is set from such a text. Nothing shows that another length was read.
# Instead: accept one whole or decimal number and one unit, by a pattern of your own, before any of the three.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund timestring@7.0.0 parse-duration@2.1.9
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check timelength==3.0.4
cat > hours.mjs <<'J'
import timestring from "timestring";
import parse from "parse-duration";
const seen = ["1/2 hour", "0,5h"].flatMap((text) => [timestring(text, "h"), Math.round(parse(text, "h") * 1000) / 1000]);
console.log("timestring and parse-duration, in hours:", seen);
if (seen.join() !== "12,3,5,5") { console.log("CHANGED"); process.exit(1); }
J
node hours.mjs
venv/bin/python - <<'P'
from importlib.metadata import version
from timelength import TimeLength

print("timelength", version("timelength"))
changed = False
for text, seen in [("three and a half days", 12), ("1 and a half hours", 0.5), ("1½ hours", 2)]:
    now = TimeLength(text).to_hours()
    print(text, "->", now, "hours")
    changed |= now != seen
raise SystemExit("CHANGED" if changed else 0)
P
