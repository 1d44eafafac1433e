#!/usr/bin/env bash
# Guess: a printer's filter and programs that set pages on sheets take of each page what a viewer shows: the part within its CropBox.
# What happens (pdftopdf of cups-filters 1.28.17, one or two pages on a side; pdf-lib 1.17.1): they take the whole MediaBox. What was cropped off is printed.
#   bookletimposer, PyMuPDF, pypdf and PDFium leave it out, and so does CUPS with fit-to-page.
# Why it hurts: what is cropped off a page before it is handed on is the sticker with the patient's name, the old dose or the draft's notes. No screen shows them.
# Instead: take the words out of the page, not the page's edge; lp -o fit-to-page; look at a print of what leaves the house.
# Reference: ISO 32000-2, 14.11.2 (page boundaries).
# Needs: cups-filters (Debian: apt-get install cups-filters).
set -euo pipefail
filter=/usr/lib/cups/filter/pdftopdf
[ -x "$filter" ] || { echo "please install cups-filters"; exit 2; }
dpkg-query -W -f '${Package} ${Version}\n' cups-filters
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check reportlab==5.1.0 pypdf==7.1.1 PyMuPDF==2.0 pypdfium2==5.15.2 pillow==13.0.0
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund pdf-lib@1.17.1; npm ls pdf-lib | tail -n +2
venv/bin/python - <<'P'
import io

import pymupdf
import pypdf
from pypdf.generic import RectangleObject
from reportlab.pdfgen.canvas import Canvas

drawn = io.BytesIO()
canvas = Canvas(drawn, pagesize=(420, 595))
for number in (1, 2):
    canvas.drawString(150, 300, f"Page {number}")
    canvas.rect(10, 500, 400, 80, fill=1)  # stands for a sticker
    canvas.showPage()
canvas.save()
file = pypdf.PdfWriter(clone_from=drawn)
for page in file.pages:
    page.cropbox = RectangleObject((0, 0, 420, 480))
file.write("pages.pdf")
pages, sheet = pymupdf.open("pages.pdf"), pymupdf.open()
side = sheet.new_page(width=840, height=595)
for number in (0, 1):
    side.show_pdf_page(pymupdf.Rect(420 * number, 0, 420 * number + 420, 595), pages, number)
sheet.save("pymupdf.pdf")
P
"$filter" 1 user title 1 "" pages.pdf > cups.pdf 2>/dev/null
"$filter" 1 user title 1 "number-up=2" pages.pdf > cups-2.pdf 2>/dev/null
"$filter" 1 user title 1 "fit-to-page" pages.pdf > cups-fit.pdf 2>/dev/null
node -e '
const { PDFDocument } = require("pdf-lib"), fs = require("fs");
(async () => {
  const sheet = await PDFDocument.create(), side = sheet.addPage([840, 595]);
  (await sheet.embedPdf(fs.readFileSync("pages.pdf"), [0, 1])).forEach((page, place) => side.drawPage(page, { x: 420 * place, y: 0 }));
  fs.writeFileSync("pdf-lib.pdf", await sheet.save());
})();'
venv/bin/python - <<'P'
import pypdfium2


def dark(name):
    """Whether at least one dot of 50 is dark: the stickers are, the words alone are not."""
    picture = pypdfium2.PdfDocument(f"{name}.pdf")[0].render(scale=0.5).to_pil().convert("L")
    return sum(picture.histogram()[:60]) * 50 > picture.width * picture.height


seen = {name: dark(name) for name in ("pages", "cups", "cups-2", "cups-fit", "pdf-lib", "pymupdf")}
print("the sticker is seen:", seen)
raise SystemExit(0 if seen == {"pages": False, "cups": True, "cups-2": True, "cups-fit": False, "pdf-lib": True, "pymupdf": False} else "CHANGED")
P
