#!/usr/bin/env bash
# Guess: the cells that PyMuPDF's find_tables() gives have the spaces that its own get_text() gives for the same page, as pdfplumber's have.
# What happens (PyMuPDF 2.0): in a plain grid made by ReportLab or by Typst the blanks are gone: "1 1/2 tablets" becomes "11/2tablets", "2 to 3"
#   "2to3". get_text() keeps them, so does pdfplumber 0.11.10. In a table made by fpdf2 they stay.
# Why it hurts: one and a half is now eleven halves. Tables of doses are what people pull out of leaflets for apps and translation.
# Instead: read tables with pdfplumber, or take each cell's text with get_text(clip=…); write "1½" with one character.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check PyMuPDF==2.0 pdfplumber==0.11.10 reportlab==5.1.0 typst==0.15.2
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version
import pdfplumber, pymupdf, typst
from reportlab.platypus import SimpleDocTemplate, Table

for package in ("PyMuPDF", "pdfplumber", "reportlab", "typst"):
    print(package, version(package), end="; ")
print()
rows = [["Day", "Dose"], ["1", "1 1/2 tablets"], ["8", "2 to 3 tablets"]]
SimpleDocTemplate("reportlab.pdf").build([Table(rows, style=[("GRID", (0, 0), (-1, -1), 1, "black")])])
with open("typst.typ", "w") as source:
    source.write("#table(columns: 2," + ",".join(f"[{cell}]" for row in rows for cell in row) + ")")
typst.compile("typst.typ", output="typst.pdf")
changed = False
for name in ("reportlab.pdf", "typst.pdf"):
    page = pymupdf.open(name)[0]
    cells = page.find_tables()[0].extract()
    other = pdfplumber.open(name).pages[0].extract_tables()[0]
    print(name, "find_tables:", cells[1:], "| get_text has '1 1/2 tablets':", "1 1/2 tablets" in page.get_text(), "| pdfplumber:", other[1:])
    changed |= cells[1][1] != "11/2tablets" or other[1][1] != "1 1/2 tablets" or "1 1/2 tablets" not in page.get_text()
raise SystemExit("CHANGED" if changed else 0)
P
