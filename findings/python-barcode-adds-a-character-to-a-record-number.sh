#!/usr/bin/env bash
# Guess: Code 39 of "MRN4711" is read as "MRN4711". The check character of Code 39 is an option, and readers do not look for it unless told.
# What happens (python-barcode 0.16.1, ReportLab 5.1.0): both add it unasked, and a reader gives "MRN4711%", a number that nobody has. Digits
#   stay plausible: Code 39 of "12345" in python-barcode is read as "12345F"; Interleaved 2 of 5 of "123456" in ReportLab is "01234565".
# Why it hurts: a wristband's or a label's number no longer finds the patient, or finds another. What is printed below the bars is not what is in them.
# Instead: add_checksum=False, checksum=0; or Code 128, which has its check outside of the text. Read each new kind of label back once.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check python-barcode==0.16.1 reportlab==5.1.0 pillow==13.0.0 zxing-cpp==3.1.0 pypdfium2==5.15.2
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

import barcode
import pypdfium2
import zxingcpp
from barcode.writer import ImageWriter
from reportlab.graphics.barcode import code39, code128, common
from reportlab.pdfgen.canvas import Canvas

print({name: version(name) for name in ("python-barcode", "reportlab", "zxing-cpp")})


def read(picture):
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def of_reportlab(kind, text):
    canvas = Canvas("code.pdf", pagesize=(400, 120))
    kind(text, barWidth=1.2, barHeight=60).drawOn(canvas, 20, 20)
    canvas.save()
    return read(pypdfium2.PdfDocument("code.pdf")[0].render(scale=4).to_pil())


def of_python_barcode(kind, text):
    return read(barcode.get(kind, text, writer=ImageWriter()).render())


seen = {
    "python-barcode, Code 39, MRN4711": of_python_barcode("code39", "MRN4711"),
    "python-barcode, Code 39, 12345": of_python_barcode("code39", "12345"),
    "python-barcode, Code 128, MRN4711": of_python_barcode("code128", "MRN4711"),
    "ReportLab, Code 39, MRN4711": of_reportlab(code39.Standard39, "MRN4711"),
    "ReportLab, Interleaved 2 of 5, 123456": of_reportlab(common.I2of5, "123456"),
    "ReportLab, Code 128, MRN4711": of_reportlab(code128.Code128, "MRN4711"),
}
for made, text in seen.items():
    print(made, "->", text)
raise SystemExit(0 if list(seen.values()) == [["MRN4711%"], ["12345F"], ["MRN4711"], ["MRN4711%"], ["01234565"], ["MRN4711"]] else "CHANGED")
P
