#!/usr/bin/env bash
# Guess: the dots that CSS leader(".") draws between a title and its page number are decoration, so an artifact in PDF/UA. Typst does so.
# What happens (WeasyPrint 70.0, pdf_variant="pdf/ua-1"): each dot is text in the tags, inside the link, and the line is
#   three links, one in the other. Validators pass it.
# Why it hurts: a contents page is where people begin. "Fever dot dot dot …" in each line, or each line three times, makes them leave.
# Instead: no leader; page number close to the title, or dots as a background picture.
# Needs: poppler-utils, and Pango for WeasyPrint (Debian: apt-get install poppler-utils libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0
cd "$work"
venv/bin/python - <<'P'
import subprocess
from importlib.metadata import version
from weasyprint import HTML

print("WeasyPrint", version("weasyprint"))
HTML(string='<html lang="en"><title>T</title><style>@page{size:300pt}a::after{content: leader(".") target-counter(attr(href), page)}</style>'
     '<p><a href="#x">Fever</a></p><h1 id="x">Fever</h1>').write_pdf("contents.pdf", pdf_variant="pdf/ua-1")
tagged = subprocess.run(["pdfinfo", "-struct-text", "contents.pdf"], capture_output=True, text=True, check=True).stdout
print("dots in the tags:", tagged.count('"."'), "| links:", tagged.count("Link (inline)"))
raise SystemExit(0 if tagged.count('"."') > 10 and tagged.count("Link (inline)") == 3 else "CHANGED")
P
