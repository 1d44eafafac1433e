#!/usr/bin/env bash
# Guess: a birth date of which only the year is known ("2021", valid in FHIR) gives no Python date, or an error.
# What happens (fhirclient 4.4.0): .date is 2021-01-01, and "2021-03" is 2021-03-01. Nothing on the object tells that month and
#   day are made up; only as_json() still has the text.
# Why it hurts: an age reckoned from it can be a year too high. In acute lymphoblastic leukemia the first and the tenth birthday
#   move a child between risk groups.
# Instead: look at the length of the text first; reckon an age from a whole date only, and ask otherwise.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check fhirclient==4.4.0
"$work/venv/bin/python" - <<'P'
from datetime import date
from importlib.metadata import version
from fhirclient.models.patient import Patient

print("fhirclient", version("fhirclient"))
changed = False
for text, seen in [("2021", date(2021, 1, 1)), ("2021-03", date(2021, 3, 1))]:
    now = Patient({"resourceType": "Patient", "birthDate": text}).birthDate.date
    print(text, "->", repr(now))
    changed |= now != seen
raise SystemExit("CHANGED: other dates than seen" if changed else 0)
P
