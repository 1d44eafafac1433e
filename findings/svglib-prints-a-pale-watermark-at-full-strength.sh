#!/usr/bin/env bash
# Guess: opacity="0.1" on a shape in an SVG logo or watermark is pale in svglib's drawing too; it heeds fill-opacity and rgba().
# What happens (svglib 2.3.2, ReportLab 5.1.0): opacity, on a shape or a group, is ignored: the shape is printed at full strength.
#   <mask> is ignored in the same way. No warning.
# Why it hurts: a pale drop behind the words "When to call" becomes a red disc that hides them, and the logo's owner sends the file
#   that looks right everywhere else.
# Instead: fill-opacity, or look at the drawing: render it and compare with rsvg-convert or a browser.
# Needs: poppler-utils (Debian: apt-get install poppler-utils).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check svglib==2.3.2 reportlab==5.1.0 pillow==13.0.0
cd "$work"
venv/bin/python - <<'P'
import subprocess
from importlib.metadata import version
from PIL import Image
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

print("svglib", version("svglib"), "ReportLab", version("reportlab"))

def color(shape):
    with open("logo.svg", "w") as file:
        file.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">{shape}</svg>')
    renderPDF.drawToFile(svg2rlg("logo.svg"), "logo.pdf")
    subprocess.run(["pdftoppm", "-png", "-singlefile", "logo.pdf", "logo"], check=True)
    return Image.open("logo.png").convert("RGB").getpixel((40, 40))

shape = '<rect width="60" height="60" fill="#c00" {}/>'
seen = {shape.format('opacity="0.1"'): (204, 0, 0), '<g opacity="0.1">' + shape.format("") + "</g>": (204, 0, 0), shape.format('fill-opacity="0.1"'): (249, 229, 229)}
changed = False
for drawn, rgb in seen.items():
    now = color(drawn)
    print(now, drawn)
    changed |= max(abs(a - b) for a, b in zip(now, rgb)) > 3
raise SystemExit("CHANGED" if changed else 0)
P
