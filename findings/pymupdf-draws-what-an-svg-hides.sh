#!/usr/bin/env bash
# Guess: display="none" in an SVG hides a layer in PyMuPDF, which opens SVG like a PDF; every browser, rsvg and CairoSVG hide it.
# What happens (PyMuPDF 2.0): it is drawn, over everything. visibility="hidden" is drawn too, and colors from a <style> element are not
#   heeded (black instead).
# Why it hurts: drawing programs keep old versions, guides and other languages' labels in hidden layers. In a medical figure
#   that is the wrong label, printed on top.
# Instead: convert SVG with another program first (rsvg-convert), or delete what is hidden.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check PyMuPDF==2.0 CairoSVG==2.9.1 pillow==13.0.0
cd "$work"
venv/bin/python - <<'P'
import io
from importlib.metadata import version
import cairosvg, pymupdf
from PIL import Image

print("PyMuPDF", version("PyMuPDF"), "CairoSVG", version("CairoSVG"))
green, red = '<rect width="40" height="40" fill="#00aa00"/>', '<rect width="40" height="40" fill="#cc0000"/>'
cases = {
    "display none": (green + f'<g display="none">{red}</g>', (204, 0, 0), (0, 170, 0)),
    "visibility hidden": (green + f'<g visibility="hidden">{red}</g>', (204, 0, 0), (0, 170, 0)),
    "style element": ('<style>.a{fill:#00aa00}</style><rect class="a" width="40" height="40"/>', (0, 0, 0), (0, 170, 0)),
}
changed = False
for name, (shapes, by_pymupdf, by_cairosvg) in cases.items():
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{shapes}</svg>'.encode()
    one = pymupdf.open(stream=svg, filetype="svg")[0].get_pixmap(alpha=False).pixel(20, 20)
    two = Image.open(io.BytesIO(cairosvg.svg2png(svg))).convert("RGB").getpixel((20, 20))
    print(name, "| PyMuPDF", one, "| CairoSVG", two)
    changed |= tuple(one) != by_pymupdf or two != by_cairosvg
raise SystemExit("CHANGED" if changed else 0)
P
