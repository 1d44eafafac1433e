#!/usr/bin/env bash
# Guess: font-variant-position: super sets all of a number high, or, where a font has no such digits, small and raised
#   by the program: CSS asks for that, so that no run is half and half. Typst does it (typographic superscripts fall back).
# What happens (WeasyPrint 70.0 with Atkinson Hyperlegible Next 2.001, which has only ¹ ² ³): just these digits go up. 10¹⁰ prints as
#   "10¹0", 10²⁴ as "10²4", source mark 24 as "²4". The text stays "1010" or "24", nothing is logged.
# Why it hurts: "10¹0" reads as ten times ten to the first; powers are counts of cells, and raised figures are the marks that lead to a source.
# Instead: <sup> or vertical-align: super with a smaller size, which needs no glyphs.
# Reference: CSS Fonts Module Level 4, font-variant-position: the whole run is synthesized if one glyph is missing.
# Needs: Pango for WeasyPrint (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @expo-google-fonts/atkinson-hyperlegible-next@0.4.1
venv/bin/python - <<'P'
from importlib.metadata import version
from pathlib import Path
import pypdfium2
from weasyprint import HTML

print("WeasyPrint", version("weasyprint"))
font = next(Path("node_modules/@expo-google-fonts").glob("atkinson*/400Regular/*.ttf"))

def heights(style):
    HTML(string=f"<style>@font-face{{font-family:A;src:url({font})}}body{{font:40px A}}span{{{style}}}</style><p>10<span>10</span>", base_url=".").write_pdf("p.pdf")
    text = pypdfium2.PdfDocument("p.pdf")[0].get_textpage()
    boxes = [text.get_charbox(n) for n in range(4)]
    return text.get_text_range(), [round(top - bottom) for _, bottom, _, top in boxes]

words, variant = heights("font-variant-position: super")
_, raised = heights("vertical-align: super; font-size: 60%")
print("text:", words, "| heights of 1 0 1 0 in points, font-variant-position:", variant, "| raised and smaller:", raised)
same = words == "1010" and variant[2] < 0.8 * variant[0] and variant[3] == variant[1] and raised[3] < 0.8 * raised[1]
raise SystemExit(0 if same else "CHANGED")
P
