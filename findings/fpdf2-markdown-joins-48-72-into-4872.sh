#!/usr/bin/env bash
# Guess: fpdf2's Markdown mode knows **bold** and a little more; "--" prints as it stands, or as a dash.
# What happens (fpdf2 2.8.9, markdown=True): two hyphens begin and end underlining. "48--72 hours, then 6--8 weeks" prints as
#   "4872 hours, then 68 weeks", underlined in between. One range alone, "48--72 hours", loses them too.
# Why it hurts: "--" is how ranges are typed in Markdown for a dash. 4872 hours and 68 weeks are numbers, and no one is told.
# Instead: write "48 to 72 hours", or the character "–". Compare the page's digits with the source's.
# Reference: the fpdf2 manual lists --underlined-- among its markers.
# Needs: poppler-utils (Debian: apt-get install poppler-utils).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check fpdf2==2.8.9
cd "$work"
venv/bin/python - <<'P'
import subprocess
from importlib.metadata import version
from fpdf import FPDF

print("fpdf2", version("fpdf2"))
seen = {"Wait 48--72 hours, then 6--8 weeks.": "Wait 4872 hours, then 68 weeks.", "Wait 48--72 hours.": "Wait 4872 hours."}
changed = False
for text, printed in seen.items():
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.multi_cell(0, text=text, markdown=True)
    pdf.output("range.pdf")
    now = subprocess.run(["pdftotext", "range.pdf", "-"], capture_output=True, text=True, check=True).stdout.strip()
    print(repr(text), "->", repr(now))
    changed |= now != printed
raise SystemExit("CHANGED" if changed else 0)
P
