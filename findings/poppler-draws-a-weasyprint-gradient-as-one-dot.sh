#!/usr/bin/env bash
# Guess: an SVG logo with a gradient, set by WeasyPrint, looks the same in every PDF viewer: it is a plain pattern of one tile.
# What happens (WeasyPrint 70.0 with Poppler 22.12.0, Debian 12): pdftoppm draws one dot of color and leaves the rest white. PDFium, Ghostscript
#   and Poppler's own pdftocairo draw it whole. The pattern's tile is 1 unit and its matrix makes it large.
# Why it hurts: pdftoppm makes the pictures for previews, comparisons and text recognition, and Okular draws with the same engine.
#   A header band with white letters is white on white.
# Instead: plain colors, or a gradient as a picture; compare two engines before a printer does.
# Needs: poppler-utils, and Pango for WeasyPrint (Debian: apt-get install poppler-utils libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2 pillow==13.0.0
cd "$work"
pdftoppm -v 2>&1 | sed -n 1p
venv/bin/python - <<'P'
import subprocess
from importlib.metadata import version
import pypdfium2
from PIL import Image
from weasyprint import HTML

print("WeasyPrint", version("weasyprint"), "pypdfium2", version("pypdfium2"))
svg = ('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><defs><linearGradient id="g"><stop offset="0" stop-color="#c00"/>'
       '<stop offset="1" stop-color="#00c"/></linearGradient></defs><rect fill="url(#g)" width="60" height="60"/></svg>')
HTML(string="<style>@page{size:60px 60px;margin:0}body{margin:0}svg{display:block}</style>" + svg).write_pdf("logo.pdf")
seen = {}
for tool in ("pdftoppm", "pdftocairo"):
    subprocess.run([tool, "-png", "-singlefile", "logo.pdf", tool], check=True)
    seen[tool] = Image.open(tool + ".png").convert("RGB")
seen["PDFium"] = pypdfium2.PdfDocument("logo.pdf")[0].render(scale=2).to_pil().convert("RGB")
white = {name: sum(pixel == (255, 255, 255) for pixel in image.get_flattened_data()) / (image.width * image.height) for name, image in seen.items()}
print("part that is white:", {name: round(part, 2) for name, part in white.items()})
raise SystemExit(0 if white["pdftoppm"] > 0.9 and white["pdftocairo"] < 0.1 and white["PDFium"] < 0.1 else "CHANGED")
P
