#!/usr/bin/env bash
# Guess: FHIRPath compares amounts by value, whatever unit of the same kind they are in: 5 'mg' = 0.005 'g' is true, as the
#   specification says and as fhirpath.js answers; or it is empty, "can't tell".
# What happens (fhirpathpy 2.2.4): false, and 38.5 'Cel' = 101.3 '[degF]' is false too. No message.
#   "<" and ">" between two amounts raise a TypeError ("compare() takes 1 positional argument but 2 were given"), even in one unit.
# Why it hurts: rules that choose or check what a family reads are written once and run in more than one engine. The Python one
#   says "not the same dose" where the JavaScript one says "the same".
# Instead: bring amounts to one unit yourself and compare plain numbers.
# Reference: FHIRPath 2.0, "Quantity equality": https://hl7.org/fhirpath/#quantity-equality
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check fhirpathpy==2.2.4
(cd "$work" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund fhirpath@5.2.2)
cat > "$work/check.js" <<'J'
const fhirpath = require("fhirpath");
for (const text of ["5 'mg' = 0.005 'g'", "38.5 'Cel' = 101.3 '[degF]'", "6 'mg' > 5 'mg'"])
  console.log("fhirpath.js 5.2.2:", text, "->", JSON.stringify(fhirpath.evaluate({}, text)));
J
node "$work/check.js"
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
from fhirpathpy import evaluate

print("fhirpathpy", version("fhirpathpy"))
changed = False
for text, seen in [("5 'mg' = 0.005 'g'", [False]), ("38.5 'Cel' = 101.3 '[degF]'", [False]), ("6 'mg' > 5 'mg'", "TypeError")]:
    try:
        now = evaluate({}, text)
    except Exception as error:
        now = type(error).__name__
    print(text, "->", now)
    changed |= now != seen
raise SystemExit("CHANGED: other answers than seen" if changed else 0)
P
