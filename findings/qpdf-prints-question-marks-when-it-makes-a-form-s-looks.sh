#!/usr/bin/env bash
# Guess: "qpdf --generate-appearances" prints a field's value, at least in Western European letters: the field's font has them all.
# What happens (qpdf 11.3.0, Debian 12; pikepdf 10.18.0 with its own qpdf the same): in a form made by ReportLab, every character that is
#   not ASCII becomes "?": "38.5 °C" prints as "38.5 ?C", "½ tablet" as "? tablet", "Zoë Peña" as "Zo? Pe?a". Exit code 0, no warning.
#   The font's encoding is spelled out as a dictionary, which PDF allows and qpdf does not read.
# Why it hurts: it is the usual step before printing or flattening a filled form, and amounts, units and names are what is filled in.
# Instead: compare the page's text with the fields afterwards, or let pypdf or a viewer make the looks.
# Reference: the qpdf manual says that appearances are made for ASCII and some encodings only, but nothing is said at run time.
# Needs: qpdf and poppler-utils (Debian: apt-get install qpdf poppler-utils).
set -euo pipefail
for tool in qpdf pdftotext; do command -v "$tool" >/dev/null || { echo "please install $tool"; exit 2; }; done
qpdf --version | sed -n 1p
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check reportlab==5.1.0 pikepdf==10.18.0
cd "$work"
venv/bin/python - <<'P'
from reportlab.pdfgen.canvas import Canvas

canvas = Canvas("form.pdf", pagesize=(300, 100))
canvas.acroForm.textfield(name="call", tooltip="Temperature to call at", x=20, y=40, width=200, height=24)
canvas.showPage()
canvas.save()
P
failed=0
expect() { # filled with, printed
  venv/bin/python - "$1" <<'P'
import sys, pikepdf

with pikepdf.open("form.pdf") as pdf:
    pdf.Root.AcroForm.Fields[0].V = pikepdf.String(sys.argv[1])
    pdf.Root.AcroForm.NeedAppearances = True
    pdf.save("filled.pdf")
P
  qpdf --generate-appearances filled.pdf drawn.pdf
  local printed; printed=$(pdftotext drawn.pdf - | tr -d '\f' | tr -s '\n ' ' ' | sed 's/^ //; s/ $//')
  echo "filled with [$1]; page says [$printed]"
  [ "$printed" = "$2" ] || { echo "CHANGED"; failed=1; }
}
expect "38.5 °C" "38.5 ?C"
expect "½ tablet" "? tablet"
expect "Zoë Peña" "Zo? Pe?a"
exit $failed
