#!/usr/bin/env bash
# Guess: Document.select([0]) and save(garbage=4) leave a file that holds page 1 and nothing of page 2. Garbage collection is
#   there to take out what nothing leads to.
# What happens (PyMuPDF 2.0): one page is shown, and the whole content of page 2 is still in the file, since the tags lead to it.
#   The same file without tags loses it. No warning is given.
# Why it hurts: a page with a name on it, taken out before a file is passed on, goes along where the file is accessible.
# Instead: qpdf in.pdf --pages . 1 -- out.pdf, and look into the file for a word of the page that had to go.
# Needs: Pango for WeasyPrint, which makes the tagged file (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0 PyMuPDF==2.0 pikepdf==10.18.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

import pikepdf
import pymupdf
from weasyprint import HTML

print("PyMuPDF", version("PyMuPDF"))
PAGES = '<html lang="en"><title>Two pages</title><h1>One</h1><h1 style="break-before: page">Two</h1>'
seen = {}
for name, options in (("tagged", {"pdf_variant": "pdf/ua-1"}), ("plain", {})):
    HTML(string=PAGES).write_pdf(f"{name}.pdf", **options)
    with pymupdf.open(f"{name}.pdf") as document:
        document.select([0])
        document.save(f"{name}-1.pdf", garbage=4)
    with pikepdf.open(f"{name}-1.pdf") as document:
        # A page's content shows text (Tj or TJ) between BT and ET.
        held = [each for each in document.objects if isinstance(each, pikepdf.Stream) and "/Type" not in each and "/Length1" not in each]
        contents = sum(b"BT" in data and b"Tj" in data.replace(b"TJ", b"Tj") for data in (each.read_bytes() for each in held))
        seen[name] = (len(document.pages), contents)
print("pages shown, pages' contents held:", seen)
raise SystemExit(0 if seen == {"tagged": (1, 2), "plain": (1, 1)} else "CHANGED")
P
