#!/usr/bin/env bash
# Guess: PDFium reads an Arabic word that is drawn letter by letter, in the order of reading, as it reads the same word drawn as one string.
# What happens (PDFium in pypdfium2 5.15.2): it depends on the word. "medicine" is read as it was typed. "house", and "medicine" and "house" with a
#   blank between them, are read from the last letter to the first, with the end of a line behind each. Drawn as one string a word,
#   at the same places, all are read as they were typed; MuPDF and pdftotext (Poppler 22.12.0) read both files so.
# Why it hurts: Chrome's viewer copies such words as letters one below the other and does not find them, and a test with one word may pass.
#   Tags want content in the order of reading, and drawing letter by letter is the plain way to that.
# Instead: draw each word as one string, its last letter first, and keep the words in the order of reading; test whole sentences.
# Needs: npm, python3 with venv.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pypdfium2==5.15.2 reportlab==5.1.0 PyMuPDF==2.0
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @expo-google-fonts/noto-naskh-arabic@0.4.5
venv/bin/python - <<'P'
from importlib.metadata import version

import pymupdf
import pypdfium2
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

print("pypdfium2", version("pypdfium2"), "; PyMuPDF", version("PyMuPDF"))
registerFont(TTFont("Naskh", "node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf"))
# None of these letters joins the next one, so that each is drawn as it is.
medicine, house = "\u062f\u0648\u0627\u0621", "\u062f\u0627\u0631"


def read(pieces):
    """Draw pieces one after the other to the left, each as the page has it, and return what PDFium and MuPDF read."""
    canvas, x = Canvas("page.pdf"), 400
    for text in pieces:
        x -= stringWidth(text, "Naskh", 24)
        canvas.setFont("Naskh", 24)
        canvas.drawString(x, 700, text[::-1])
    canvas.save()
    return pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range(), pymupdf.open("page.pdf")[0].get_text().strip()


changed = False
for words, well in (([medicine], True), ([house], False), ([medicine, " ", house], False)):
    typed = "".join(words)
    letters, mupdf = read(typed)
    strings = read(words)[0]
    print(ascii(typed), "| by letters, PDFium:", ascii(letters), "MuPDF:", ascii(mupdf), "| by words, PDFium:", ascii(strings))
    backwards = "\r\n".join(reversed(typed.replace(" ", "")))
    changed |= letters != (typed if well else backwards) or mupdf != typed or strings != typed
raise SystemExit("CHANGED" if changed else 0)
P
