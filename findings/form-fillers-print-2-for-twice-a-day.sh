#!/usr/bin/env bash
# Guess: a drop-down field with the choices "Once a day" (value 1) and "Twice a day" (value 2), filled with the value 2, prints "Twice a day".
# What happens (pypdf 7.1.1, pikepdf 10.18.0, PyMuPDF 2.0): all three print "2", though the words of the choice stand beside the value in the file. fillpdf 0.7.3 stores 2 and goes on printing "Once a day", the
#   choice that was there before. PyPDFForm 6.0.1 and pdftk print "Twice a day".
# Why it hurts: "Mercaptopurine: 2" is read as two tablets; and with fillpdf the paper says other than what programs read from the file. A click into the field repairs the look, so it is not seen where it is made.
# Instead: give each choice the same value and words; compare the words of the printed page with the choice.
# Needs: poppler-utils (Debian: apt-get install poppler-utils).
set -euo pipefail
command -v pdftotext >/dev/null || { echo "please install poppler-utils"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
for name in old new; do python3 -m venv $name; done
old/bin/pip install -q --no-compile --disable-pip-version-check reportlab==5.1.0 pypdf==7.1.1 pikepdf==10.18.0 PyMuPDF==2.0
new/bin/pip install -q --no-compile --disable-pip-version-check fillpdf==0.7.3 PyPDFForm==6.0.1
old/bin/python - <<'P'
import pikepdf
import pikepdf.form
import pymupdf
import pypdf
from reportlab.pdfgen import canvas

page = canvas.Canvas("form.pdf", pagesize=(300, 100))
page.acroForm.choice(name="often", options=[("Once a day", "1"), ("Twice a day", "2")], value="1", x=20, y=30, width=150, height=30)
page.showPage()
page.save()
writer = pypdf.PdfWriter(clone_from="form.pdf")
writer.update_page_form_field_values(writer.pages[0], {"often": "2"}, auto_regenerate=False)
writer.write("pypdf.pdf")
with pikepdf.open("form.pdf") as file:
    pikepdf.form.Form(file, pikepdf.form.DefaultAppearanceStreamGenerator)["often"].value = "2"
    file.save("pikepdf.pdf")
file = pymupdf.open("form.pdf")
for field in file[0].widgets():
    field.field_value = "2"
    field.update()
file.save("pymupdf.pdf")
P
new/bin/python - <<'P'
import fillpdf.fillpdfs
import PyPDFForm

fillpdf.fillpdfs.write_fillable_pdf("form.pdf", "fillpdf.pdf", {"often": "2"})
assert fillpdf.fillpdfs.get_form_fields("fillpdf.pdf") == {"often": "2"}
open("pypdfform.pdf", "wb").write(PyPDFForm.PdfWrapper("form.pdf").fill({"often": 1}).read())
P
seen=""; for name in pypdf pikepdf pymupdf fillpdf pypdfform; do seen="$seen$name: $(pdftotext $name.pdf - | tr -d '\f\n'); "; done
echo "$seen"
[ "$seen" = "pypdf: 2; pikepdf: 2; pymupdf: 2; fillpdf: Once a day; pypdfform: Twice a day; " ] || { echo CHANGED; exit 1; }
