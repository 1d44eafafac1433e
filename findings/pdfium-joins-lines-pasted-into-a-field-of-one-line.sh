#!/usr/bin/env bash
# Guess: text of two lines that is put into a field of one line comes out with a blank between them, or is cut after the first.
# What happens (PDFium in pypdfium2 5.15.2): the end of the line is left out and nothing takes its place. "555-0142" with
#   "24 hours" under it becomes "555-014224 hours".
# Why it hurts: a phone number copied from a hospital's page, with its hours on the next line, becomes another number.
# Instead: copy a number alone, and read it aloud from the form before it is printed.
# Needs: python3 with venv.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pypdfium2==5.15.2 reportlab==5.1.0
cd "$work"
venv/bin/python - <<'P'
import ctypes
from importlib.metadata import version

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.pdfgen.canvas import Canvas

print("pypdfium2", version("pypdfium2"))
canvas = Canvas("form.pdf")
for name, flags, y in (("one line", "", 700), ("several lines", "multiline", 600)):
    canvas.acroForm.textfield(name=name, x=50, y=y, width=300, height=60, fieldFlags=flags)
canvas.showPage()
canvas.save()


def said(form, field, ask):
    length = ask(form, field, None, 0)
    held = ctypes.create_string_buffer(length)
    ask(form, field, ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort)), length)
    return held.raw[: length - 2].decode("utf-16-le")


document = pypdfium2.PdfDocument("form.pdf")
document.init_forms()
form, page, seen = document.formenv, document[0], {}
for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
    field = pdfium.FPDFPage_GetAnnot(page, index)
    pdfium.FORM_SetFocusedAnnot(form, field)
    pasted = ctypes.create_string_buffer("555-0142\n24 hours".encode("utf-16-le") + b"\0\0")
    pdfium.FORM_ReplaceSelection(form, page, ctypes.cast(pasted, ctypes.POINTER(ctypes.c_ushort)))
    pdfium.FORM_ForceToKillFocus(form)
    seen[said(form, field, pdfium.FPDFAnnot_GetFormFieldName)] = said(form, field, pdfium.FPDFAnnot_GetFormFieldValue)
print(seen)
expected = {"one line": "555-014224 hours", "several lines": "555-0142\r\n24 hours"}
raise SystemExit(0 if seen == expected else "CHANGED")
P
