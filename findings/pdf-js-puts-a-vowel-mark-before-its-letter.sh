#!/usr/bin/env bash
# Guess: pdf.js reads an Arabic letter and its vowel mark in the order in which the file has them, if that is the order of reading.
# What happens (pdf.js 5.6.205): a mark has no width and is drawn at its letter's place, so both become one piece of text, and pdf.js turns each
#   Arabic piece round: the mark stands before its letter. The same word drawn from the left in one string is read as it was typed, as is the
#   first with MuPDF. pdftotext (Poppler 22.12.0) was seen to do as pdf.js does.
# Why it hurts: in Unicode a mark belongs to the letter before it, so each vowel moves to another letter, or stands alone at the start of a word.
#   Firefox gives this text to screen readers and to its search.
# Instead: draw a whole word as one string in the order of the page (each mark before its letter), or leave out marks that the meaning does not
#   need. A letter and its mark as one string are not enough: the mark goes to the letter before.
# Needs: npm, python3 with venv.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check reportlab==5.1.0 PyMuPDF==2.0
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @expo-google-fonts/noto-naskh-arabic@0.4.5 pdfjs-dist@5.6.205
cat > read.mjs <<'J'
import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const file = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const content = await (await file.getPage(1)).getTextContent();
console.log(content.items.map((item) => item.str).join(""));
J
venv/bin/python - <<'P'
import subprocess
from importlib.metadata import version

import pymupdf
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

print("pdf.js 5.6.205; reportlab", version("reportlab"), "; PyMuPDF", version("PyMuPDF"))
registerFont(TTFont("Naskh", "node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf"))
# "medicine" with a vowel on its first and its last letter; none of its letters joins the next one.
typed = "\u062f\u064e\u0648\u0627\u0621\u064f"
reading, page = Canvas("reading order.pdf"), Canvas("page order.pdf")
shown, x = reading.beginText(), 400
shown.setFont("Naskh", 24)
for character in typed:
    x -= stringWidth(character, "Naskh", 24)
    shown.setTextOrigin(x, 700)
    shown.textOut(character)
reading.drawText(shown)
page.setFont("Naskh", 24)
page.drawString(x, 700, typed[::-1])
seen = {}
for name, canvas in (("reading order.pdf", reading), ("page order.pdf", page)):
    canvas.save()
    seen[name] = subprocess.run(["node", "read.mjs", name], capture_output=True, text=True, check=True).stdout.strip()
    print(name, "typed", ascii(typed), "| pdf.js", ascii(seen[name]))
mupdf = pymupdf.open("reading order.pdf")[0].get_text().strip()
print("reading order.pdf MuPDF", ascii(mupdf))
expected = {"reading order.pdf": "\u064e\u062f\u0648\u0627\u064f\u0621", "page order.pdf": typed}
raise SystemExit(0 if seen == expected and mupdf == typed else "CHANGED")
P
