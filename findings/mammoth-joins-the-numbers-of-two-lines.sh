#!/usr/bin/env bash
# Guess: mammoth's raw text of a Word file has something, a blank or a new line, where Word has a line break (Shift+Enter).
# What happens (mammoth 1.13.0): nothing. "Open 24", new line, "555-0142" becomes "Open 24555-0142"; "2" above "5 mL" becomes "25 mL".
#   Its HTML has the <br /> in place.
# Why it hurts: addresses, phone numbers and doses are written one under the other in just this way, and two numbers become one.
# Instead: convert_to_html, then take the text with a new line for each <br>; or a paragraph for each line.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check mammoth==1.13.0 python-docx==1.2.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

import docx
import mammoth

print("mammoth", version("mammoth"))
made = docx.Document()
for upper, lower in (("Open 24", "555-0142"), ("Tablets: 2", "5 mL of syrup")):
    made.add_paragraph(upper).add_run().add_break()
    made.paragraphs[-1].add_run(lower)
made.save("leaflet.docx")
raw = mammoth.extract_raw_text("leaflet.docx").value.split("\n\n")[:2]
html = mammoth.convert_to_html("leaflet.docx").value
print(raw, html, sep="\n")
expected = ["Open 24555-0142", "Tablets: 25 mL of syrup"]
raise SystemExit(0 if raw == expected and "Open 24<br />555-0142" in html else "CHANGED")
P
