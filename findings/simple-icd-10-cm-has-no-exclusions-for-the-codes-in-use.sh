#!/usr/bin/env bash
# Guess: get_excludes1("C91.A0"), for a code that can be billed, gives the "never together with" notes that hold for it. In ICD-10-CM a note
#   at a category holds for all below it; the same package offers search_in_ancestors for other notes.
# What happens (simple-icd-10-cm 1.5.0): an empty list. The note "Burkitt lymphoma (C83.7-)" is at C91.A only, "personal history of
#   leukemia" at C91 only, and this function has no such option.
# Why it hurts: an empty list reads as "nothing is excluded". A leukemia record that also has the lymphoma code passes the check
#   that should have stopped it, and the family gets the other booklet.
# Instead: go through get_ancestors() as well and join the notes.
# Reference: ICD-10-CM Official Guidelines, section I.A.12 (Excludes notes)
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check simple-icd-10-cm==1.5.0
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
import simple_icd_10_cm as cm

print("simple-icd-10-cm", version("simple-icd-10-cm"))
seen = {"C91.A0": [], "C91.A": ["Burkitt lymphoma (C83.7-)"], "C91": ["personal history of leukemia (Z85.6)"]}
now = {code: cm.get_excludes1(code) for code in seen}
for code, notes in now.items():
    print(code, cm.get_description(code), "->", notes)
raise SystemExit(0 if now == seen and "C91.A" in cm.get_ancestors("C91.A0") else "CHANGED")
P
