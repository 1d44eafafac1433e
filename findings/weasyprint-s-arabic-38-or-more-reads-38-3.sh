#!/usr/bin/env bash
# Guess: Arabic text in a PDF/UA-1 file of WeasyPrint is copied and searched as it was typed, and a number stays as it is.
# What happens (WeasyPrint 70.0 with Noto Naskh Arabic): where one letter is drawn with two glyphs (its dots and a bare form), WeasyPrint
#   gives the second an empty text in the ToUnicode table (<0033> <>). PDFium, pdf.js and MuPDF then take the glyph's number for a character: 0x33 is
#   the figure 3. Of "38 or more" ("38 فأكثر") PDFium and pdf.js read "38 3". MuPDF has the 3 at the other end of the word.
# Why it hurts: a fever of 38 becomes "38 3" wherever it is copied, searched, translated or read aloud from the page.
#   veraPDF was seen to pass the file.
# Instead: a font that draws each Arabic letter with one glyph; search the text of each file for figures that nobody typed.
# Needs: npm, python3 with venv, and Pango (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2 pikepdf==10.18.0 PyMuPDF==2.0
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @expo-google-fonts/noto-naskh-arabic@0.4.5 pdfjs-dist@5.6.205
cat > read.mjs <<'J'
import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const file = await getDocument({ data: new Uint8Array(readFileSync("page.pdf")), verbosity: 0 }).promise;
const content = await (await file.getPage(1)).getTextContent();
console.log(content.items.map((item) => item.str).join("|"));
J
venv/bin/python - <<'P'
import os
import subprocess
from importlib.metadata import version

import pikepdf
import pymupdf
import pypdfium2
from weasyprint import HTML

print("WeasyPrint", version("weasyprint"), "| pypdfium2", version("pypdfium2"), "| PyMuPDF", version("PyMuPDF"), "| pdf.js 5.6.205")
font = "node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf"
style = f"@font-face {{ font-family: Naskh; src: url({font}) }} body {{ font: 20pt Naskh }}"
HTML(
    string=f'<!doctype html><html lang="ar" dir="rtl"><title>T</title><style>{style}</style><p>الحرارة 38 فأكثر</p>',
    base_url=os.getcwd() + "/",
).write_pdf("page.pdf", pdf_variant="pdf/ua-1")
with pikepdf.open("page.pdf") as file:
    tables = [font.ToUnicode.read_bytes() for font in file.pages[0].Resources.Font.values()]
empty = sum(line.endswith(b" <>") for table in tables for line in table.splitlines())
seen = {
    "PDFium": pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range(),
    "pdf.js": subprocess.run(["node", "read.mjs"], capture_output=True, text=True, check=True).stdout,
    "MuPDF": pymupdf.open("page.pdf")[0].get_text(),
}
print("empty characters in ToUnicode:", empty, seen)
figures = {name: sorted(character for character in text if character.isdecimal()) for name, text in seen.items()}
print("figures (38 was typed):", figures)
expected = all(digits == ["3", "3", "8"] for digits in figures.values())
raise SystemExit(0 if empty and expected and "38 3" in seen["PDFium"] and "38 3" in seen["pdf.js"] else "CHANGED")
P
