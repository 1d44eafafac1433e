#!/usr/bin/env bash
# Guess: the picture of a page shows what stands in its form's fields, as Poppler and MuPDF draw it.
# What happens (pypdfium2 5.15.2, Poppler 22.12.0): render() of a filled form draws the page without the words, though the field has its own drawing in the file and may_draw_forms=True is the default; the same
#   call after init_forms() draws them. Poppler draws them at once.
# Why it hurts: pictures of pages are compared, shown as previews, printed and read by OCR: the dose that was typed is missing, and empty fields look like a form to fill in.
# Instead: init_forms() behind each PdfDocument(…), before the first page is taken; count the words of fields.
# Needs: poppler-utils (Debian: apt-get install poppler-utils).
set -euo pipefail
command -v pdftoppm >/dev/null || { echo "please install poppler-utils"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pypdfium2==5.15.2 reportlab==5.1.0 pillow
cd "$work"; venv/bin/python - <<'P'
from reportlab.pdfgen import canvas

page = canvas.Canvas("form.pdf", pagesize=(300, 100))
page.acroForm.textfield(name="dose", value="2 tablets", x=20, y=30, width=200, height=30, borderWidth=0, fillColor=None, borderColor=None)
page.showPage()
page.save()
P
pdftoppm -r 72 -gray form.pdf poppler
venv/bin/python - <<'P'
import glob
import PIL.Image
import pypdfium2

def dark(picture):
    return sum(picture.convert("L").histogram()[:100])

def drawn(forms):
    document = pypdfium2.PdfDocument("form.pdf")
    if forms:
        document.init_forms()
    return dark(document[0].render(scale=1).to_pil())

seen = [drawn(False), drawn(True), dark(PIL.Image.open(glob.glob("poppler*.pgm")[0]))]
print("dark dots: PDFium", seen[0], "after init_forms()", seen[1], "Poppler", seen[2])
raise SystemExit(0 if seen[0] == 0 and seen[1] > 50 and seen[2] > 50 else "CHANGED")
P
