#!/usr/bin/env bash
# Guess: MuPDF, which reads lines from right to left well, reads an Arabic vowel mark behind the letter that carries it.
# What happens (PyMuPDF 2.0): a mark on the last letter of a line is drawn first, from left to right, and MuPDF puts it before the first letter of
#   the line. "حالاً" (at once) made by WeasyPrint or by fpdf2 begins with the mark; PDFium and pypdf read both files as they were typed.
# Why it hurts: many Arabic words that say when or how end with such a mark (at once, daily, very). In the text it stands at the other
#   end of the line, and the word itself is not found by a search.
# Instead: compare Arabic without its marks (Unicode category Mn). PDFium and pypdf read these two files well, but not all that have two marks
#   on one letter.
# Needs: npm, python3 with venv, and Pango (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check \
  PyMuPDF==2.0 weasyprint==70.0 fpdf2==2.8.9 uharfbuzz==0.57.0 pypdfium2==5.15.2 pypdf==7.1.1
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @expo-google-fonts/noto-naskh-arabic@0.4.5
venv/bin/python - <<'P'
import os
from importlib.metadata import version

import pymupdf
import pypdf
import pypdfium2
from fpdf import FPDF
from weasyprint import HTML

for package in ("PyMuPDF", "weasyprint", "fpdf2", "pypdfium2", "pypdf"):
    print(package, version(package), end="; ")
print()
font = "node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf"
at_once = "\u062d\u0627\u0644\u0627\u064b"
style = f"@font-face {{ font-family: Naskh; src: url({font}) }} body {{ font: 20pt Naskh }}"
HTML(
    string=f'<!doctype html><html lang="ar" dir="rtl"><title>T</title><style>{style}</style><p>{at_once}</p>',
    base_url=os.getcwd() + "/",
).write_pdf("weasyprint.pdf")
paper = FPDF()
paper.add_page()
paper.add_font("Naskh", fname=font)
paper.set_font("Naskh", size=20)
paper.set_text_shaping(True)
paper.cell(text=at_once)
paper.output("fpdf2.pdf")
changed = False
for name in ("weasyprint.pdf", "fpdf2.pdf"):
    mupdf = pymupdf.open(name)[0].get_text().strip()
    others = [pypdfium2.PdfDocument(name)[0].get_textpage().get_text_range(), pypdf.PdfReader(name).pages[0].extract_text()]
    print(name, "typed", ascii(at_once), "| MuPDF", ascii(mupdf), "| PDFium, pypdf", [ascii(text) for text in others])
    changed |= mupdf != at_once[-1] + at_once[:-1] or any(text.strip() != at_once for text in others)
raise SystemExit("CHANGED" if changed else 0)
P
