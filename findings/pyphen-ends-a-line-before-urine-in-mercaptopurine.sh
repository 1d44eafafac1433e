#!/usr/bin/env bash
# Guess: American hyphenation patterns break the names of medicines between their parts, or leave them alone.
# What happens (pyphen 0.18.1, en_US, which WeasyPrint's hyphens: auto uses): "mercaptopurine" may break as mer-cap-top-urine, so
#   that a line begins with "urine"; "analgesic" as anal-gesic, "neutropenia" as neu-trope-nia. "leukemia" never breaks.
# Why it hurts: families meet these names for the first time in such a text, read them aloud and look them up.
#   A name is recognized by its shape, and mix-ups between drug names hurt people.
# Instead: hyphens: manual (or none) for names of medicines; large-print guidance asks for none at all.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pyphen==0.18.1
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
import pyphen

print("pyphen", version("pyphen"))
seen = {"mercaptopurine": "mer-cap-top-urine", "analgesic": "anal-gesic", "neutropenia": "neu-trope-nia", "leukemia": "leukemia"}
patterns = pyphen.Pyphen(lang="en_US")
now = {word: patterns.inserted(word) for word in seen}
print(now)
raise SystemExit(0 if now == seen else "CHANGED")
P
