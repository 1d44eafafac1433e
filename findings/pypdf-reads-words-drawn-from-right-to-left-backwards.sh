#!/usr/bin/env bash
# Guess: pypdf reads an Arabic line well that is drawn in the order in which it is read, as tags want it: first word first, from the right.
# What happens (pypdf 7.1.1): within one text object (BT … ET) it puts each piece of Arabic before the one that was drawn earlier, wherever they
#   stand on the line. "medicine house" drawn as two words is read "house medicine"; drawn letter by letter, it is read from the last letter to
#   the first. PDFium, MuPDF and pdftotext read the words in their order. Drawn from the left, last word first, pypdf reads them right.
# Why it hurts: a check of a file's reading order with pypdf says that the good order is wrong and that the bad one is right.
# Instead: look at the order of Arabic words with PDFium or MuPDF; in a writer of your own, close the text object (ET, BT) behind each word.
# Needs: npm, python3 with venv.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pypdf==7.1.1 reportlab==5.1.0 PyMuPDF==2.0 pypdfium2==5.15.2
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @expo-google-fonts/noto-naskh-arabic@0.4.5
venv/bin/python - <<'P'
from importlib.metadata import version

import pymupdf
import pypdf
import pypdfium2
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

for package in ("pypdf", "pypdfium2", "PyMuPDF"):
    print(package, version(package), end="; ")
print()
registerFont(TTFont("Naskh", "node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf"))
# None of these letters joins the next one, so that each is drawn as it is.
words = ["\u062f\u0648\u0627\u0621", "\u062f\u0627\u0631"]


def drawn(name, pieces, objects):
    """Draw (text in reading order, width of the gap behind it) from x = 400 to the left, in that order or as it is turned."""
    places, x = [], 400
    for text, gap in pieces:
        x -= stringWidth(text, "Naskh", 24)
        places.append((x, text[::-1]))
        x -= gap
    canvas = Canvas(name)
    for group in objects(places):
        shown = canvas.beginText()
        shown.setFont("Naskh", 24)
        for left, text in group:
            shown.setTextOrigin(left, 700)
            shown.textOut(text)
        canvas.drawText(shown)
    canvas.save()


by_word = [(word, 8) for word in words]
by_letter = [(letter, 0) for letter in words[0]]
drawn("words.pdf", by_word, lambda places: [places])
drawn("letters.pdf", by_letter, lambda places: [places])
drawn("from the left.pdf", by_word, lambda places: [places[::-1]])
drawn("an object a word.pdf", by_word, lambda places: [[place] for place in places])
seen = {}
for name, typed in (("words", words), ("letters", words[:1]), ("from the left", words), ("an object a word", words)):
    texts = [
        pypdf.PdfReader(f"{name}.pdf").pages[0].extract_text(),
        pypdfium2.PdfDocument(f"{name}.pdf")[0].get_textpage().get_text_range(),
        pymupdf.open(f"{name}.pdf")[0].get_text(),
    ]
    print(name, [ascii(text) for text in texts])
    seen[name] = ["".join(text.split()) == "".join(typed) for text in texts]
backwards = "".join(pypdf.PdfReader("letters.pdf").pages[0].extract_text().split()) == words[0][::-1]
turned = "".join(pypdf.PdfReader("words.pdf").pages[0].extract_text().split()) == words[1] + words[0]
print("as typed (pypdf, PDFium, MuPDF):", seen)
expected = {"words": [False, True, True], "letters": [False, True, True]}
right = all(seen[name] == answer for name, answer in expected.items()) and seen["from the left"][0] and seen["an object a word"][0]
raise SystemExit(0 if right and backwards and turned else "CHANGED")
P
