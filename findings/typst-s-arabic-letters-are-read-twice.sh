#!/usr/bin/env bash
# Guess: a letter in a PDF/UA-1 file of Typst is one letter for all who read its text, in Arabic too.
# What happens (Typst 0.15.2 with Noto Naskh Arabic): where the font draws one letter with two glyphs (a bare form and its dots), Typst says of
#   each of the two that it is the whole letter. "الآن" (now) has one nun, and PDFium, MuPDF, pypdf and pdf.js all read two.
# Why it hurts: words are not found by a search, and a screen reader says other words, in a file that claims PDF/UA-1.
#   veraPDF was seen to pass it, and on paper nothing is to be seen.
# Instead: a font that draws each letter with one glyph; compare the letters read from the file with those typed.
# Needs: npm and python3 with venv.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2 PyMuPDF==2.0 pypdf==7.1.1
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @expo-google-fonts/noto-naskh-arabic@0.4.5 pdfjs-dist@5.6.205
cat > read.mjs <<'J'
import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const file = await getDocument({ data: new Uint8Array(readFileSync("page.pdf")), verbosity: 0 }).promise;
const content = await (await file.getPage(1)).getTextContent();
console.log(content.items.map((item) => item.str).join("|"));
J
venv/bin/python - <<'P'
import subprocess
from importlib.metadata import version

import pymupdf
import pypdf
import pypdfium2
import typst

for package in ("typst", "pypdfium2", "PyMuPDF", "pypdf"):
    print(package, version(package), end="; ")
print("pdf.js 5.6.205")
now, nun = "\u0627\u0644\u0622\u0646", "\u0646"
with open("page.typ", "w") as source:
    source.write('#set document(title: "T")\n#set text(font: "Noto Naskh Arabic", lang: "ar", fallback: false)\n' + now)
fonts = "node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular"
typst.compile("page.typ", output="page.pdf", font_paths=[fonts], pdf_standards=["ua-1"])
seen = {
    "PDFium": pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range(),
    "MuPDF": pymupdf.open("page.pdf")[0].get_text(),
    "pypdf": pypdf.PdfReader("page.pdf").pages[0].extract_text(),
    "pdf.js": subprocess.run(["node", "read.mjs"], capture_output=True, text=True, check=True).stdout,
}
for name, text in seen.items():
    print(name, ascii(text.strip()), "nun:", text.count(nun))
print("typed", ascii(now), "nun:", now.count(nun))
raise SystemExit(0 if all(text.count(nun) == 2 for text in seen.values()) else "CHANGED")
P
