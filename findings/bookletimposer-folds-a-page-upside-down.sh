#!/usr/bin/env bash
# Guess: programs that set pages side by side for a booklet show each page as a viewer shows it. A page that was scanned upside down and put right by its
#   /Rotate entry stands upright on the sheet.
# What happens (bookletimposer 0.3.1, pdf-lib 1.17.1, PyMuPDF 2.0): /Rotate is not looked at, and the page is upside down. No message. pdfimpose, PDFium and
#   CUPS turn it.
# Why it hurts: in a folded booklet one page, often the signed or scanned one, has its head at the foot, after the file looked right on every screen.
# Instead: write the rotation into the page first (pypdf: page.transfer_rotation_to_content()), or pdfimpose.
# Reference: ISO 32000-2, table 31 (Rotate).
# Needs: bookletimposer (Debian: apt-get install bookletimposer).
set -euo pipefail
command -v bookletimposer >/dev/null || { echo "please install bookletimposer"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check reportlab==5.1.0 pypdf==7.1.1 PyMuPDF==2.0 pypdfium2==5.15.2
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund pdf-lib@1.17.1
bookletimposer --version; npm ls pdf-lib | tail -n +2
venv/bin/python - <<'P'
import io

import pymupdf
import pypdf
from reportlab.pdfgen.canvas import Canvas

scanned = io.BytesIO()
canvas = Canvas(scanned, pagesize=(420, 595))
for number in range(1, 5):
    if number == 3:  # as a scanner gives a page that was put in the wrong way
        canvas.translate(420, 595)
        canvas.rotate(180)
    canvas.drawString(50, 500, f"Page {number}")
    canvas.showPage()
canvas.save()
file = pypdf.PdfWriter(clone_from=scanned)
file.pages[2].rotate(180)
file.write("pages.pdf")
pages, sheet = pymupdf.open("pages.pdf"), pymupdf.open()
side = sheet.new_page(width=840, height=595)
for place, number in enumerate((1, 2)):
    side.show_pdf_page(pymupdf.Rect(420 * place, 0, 420 * place + 420, 595), pages, number)
sheet.save("pymupdf.pdf")
P
bookletimposer -a -b -o bookletimposer.pdf pages.pdf >/dev/null 2>&1
node -e '
const { PDFDocument } = require("pdf-lib"), fs = require("fs");
(async () => {
  const sheet = await PDFDocument.create(), side = sheet.addPage([840, 595]);
  (await sheet.embedPdf(fs.readFileSync("pages.pdf"), [1, 2])).forEach((page, place) => side.drawPage(page, { x: 420 * place, y: 0 }));
  fs.writeFileSync("pdf-lib.pdf", await sheet.save());
})();'
venv/bin/python - <<'P'
import pymupdf
import pypdfium2
import pypdfium2.raw as pdfium


def upright(path):
    """Whether the words "Page 3" are seen upright, in the first file of pages as a viewer turns it, on sheets as they are."""
    for page in pymupdf.open(path):
        for line in (line for block in page.get_text("dict")["blocks"] for line in block["lines"]):
            if "Page 3" in "".join(span["text"] for span in line["spans"]):
                return (round(line["dir"][0]) == 1) != (page.rotation == 180)


pypdfium2.PdfDocument(pdfium.FPDF_ImportNPagesToOne(pypdfium2.PdfDocument("pages.pdf"), 840, 595, 2, 1)).save("pdfium.pdf")
seen = {name: upright(f"{name}.pdf") for name in ("pages", "bookletimposer", "pdf-lib", "pymupdf", "pdfium")}
print("page 3 is upright:", seen)
raise SystemExit(0 if seen == {"pages": True, "bookletimposer": False, "pdf-lib": False, "pymupdf": False, "pdfium": True} else "CHANGED")
P
