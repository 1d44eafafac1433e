#!/usr/bin/env bash
# Guess: ReportLab's Paragraph, which takes "A & E" and "ANC <500" as they are, prints "A&E" (the emergency department in Britain) as
#   "A&E", or raises an error for what is not proper XML, as it does for an open <b>.
# What happens (ReportLab 5.1.0): "Go to A&E now" prints as "Go to A&E; now". So do "Q&A", "H&N", "B&T cells" ("B&T; cells"). What
#   happens to be an entity's name goes: "vital&reg" prints as "vital®".
# Why it hurts: it is too small to see in proof and stands on the page where it matters; text that a site fills in is
#   how it gets there. A search for "A&E" still finds it, so tests pass.
# Instead: xml.sax.saxutils.escape() for each text that is no markup of yours, always.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check reportlab==5.1.0
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph

print("ReportLab", version("reportlab"))
style = getSampleStyleSheet()["Normal"]
seen = {"Go to A&E now": "Go to A&E; now", "B&T cells": "B&T; cells", "A & E": "A & E", "ANC <500": "ANC <500", "vital&reg": "vital®"}
changed = False
for text, printed in seen.items():
    now = Paragraph(text, style).getPlainText()
    print(repr(text), "->", repr(now))
    changed |= now != printed
raise SystemExit("CHANGED" if changed else 0)
P
