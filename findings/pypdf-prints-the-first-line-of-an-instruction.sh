#!/usr/bin/env bash
# Guess: a field for several lines (multiline) is filled with a sentence that is wider than the field, and the sentence goes on in the next line, as in every viewer.
# What happens (pypdf 7.1.1, pikepdf 10.18.0, qpdf 11.3.0): it is drawn as one line, and what does not fit is cut off at the field's edge. PyMuPDF 2.0 breaks the lines. Where a viewer makes the field's look anew,
#   the rest is there; in print, by a preview, or once the form is flattened, it is gone.
# Why it hurts: "Give this medicine in the evening with water, do not give it with milk" prints as "Give this medicine in the".
# Instead: PyMuPDF or pdftk for fields of several lines, or line ends of your own; look at the printed page. qpdf's manual names this limit.
# Needs: poppler-utils, qpdf (Debian: apt-get install poppler-utils qpdf).
set -euo pipefail
command -v pdftotext >/dev/null && command -v qpdf >/dev/null || { echo "please install poppler-utils and qpdf"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check reportlab==5.1.0 pypdf==7.1.1 pikepdf==10.18.0 PyMuPDF==2.0
venv/bin/python - <<'P'
import pikepdf
import pikepdf.form
import pymupdf
import pypdf
from reportlab.pdfgen import canvas

words = "Give this medicine in the evening with water, do not give it with milk or other food."
page = canvas.Canvas("form.pdf", pagesize=(500, 200))
page.acroForm.textfield(name="how", x=20, y=50, width=150, height=100, fieldFlags="multiline")
page.showPage()
page.save()
writer = pypdf.PdfWriter(clone_from="form.pdf")
writer.update_page_form_field_values(writer.pages[0], {"how": words}, auto_regenerate=False)
writer.write("pypdf.pdf")
with pikepdf.open("form.pdf") as file:
    pikepdf.form.Form(file, pikepdf.form.DefaultAppearanceStreamGenerator)["how"].value = words
    file.save("pikepdf.pdf")
with pikepdf.open("form.pdf") as file:
    file.Root.AcroForm.Fields[0].V = pikepdf.String(words)
    file.Root.AcroForm.NeedAppearances = True
    file.save("asked.pdf")
file = pymupdf.open("form.pdf")
for field in file[0].widgets():
    field.field_value = words
    field.update()
file.save("pymupdf.pdf")
P
qpdf --generate-appearances asked.pdf qpdf.pdf
seen=""; for name in pypdf pikepdf qpdf pymupdf; do seen="$seen$name: $(pdftotext $name.pdf - | grep -c '[a-z]'); "; done
echo "lines drawn: $seen"
[ "$seen" = "pypdf: 1; pikepdf: 1; qpdf: 1; pymupdf: 4; " ] || { echo CHANGED; exit 1; }
