#!/usr/bin/env bash
# Guess: alt="", HTML's way to say "decoration, skip it", makes an artifact in WeasyPrint's PDF/UA, which screen readers skip.
# What happens (WeasyPrint 70.0, pdf_variant="pdf/ua-1"): a Figure without any Alt. Screen readers say "graphic" and nothing else, and
#   the file breaks PDF/UA-1 (clause 7.3: each Figure needs a text), though WeasyPrint's own metadata says it conforms.
# Why it hurts: whoever does right by HTML gets the fault. A row of icons is a row of "graphic, graphic, graphic".
# Instead: decoration as a CSS background, which is not tagged, or check every Figure for Alt after writing.
# Reference: ISO 14289-1, 7.1 and 7.3; HTML Living Standard, "A purely decorative image that doesn't add any information".
# Needs: Pango for WeasyPrint (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version
import pikepdf
from weasyprint import HTML

print("WeasyPrint", version("weasyprint"))
drop = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10'/></svg>"
HTML(string=f'<html lang="en"><title>T</title><p>Call <img alt="" src="{drop}"> or <img alt="drop" src="{drop}"></p>').write_pdf(
    "picture.pdf", pdf_variant="pdf/ua-1")
with pikepdf.open("picture.pdf") as pdf:
    figures = [str(o.get("/Alt")) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]
    claims = b"pdfuaid" in pdf.Root.Metadata.read_bytes()
print("alternative texts of Figures:", figures, "| says that it is PDF/UA:", claims)
raise SystemExit(0 if sorted(figures) == ["None", "drop"] and claims else "CHANGED")
P
