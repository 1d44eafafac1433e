#!/usr/bin/env bash
# Guess: PyMuPDF prints "≥" when it fills a form: it prints Chinese and Vietnamese names in the same field, with fonts of its own.
# What happens (PyMuPDF 2.0): "≥ 38.5 °C" is printed as "· 38.5 °C". The dot looks like a list mark. "≤" becomes the same dot.
#   No warning; the field's value is right.
# Why it hurts: the sign says on which side of the number to call. "· 38.5" reads as just a number in a list.
# Instead: write "38.5 °C or higher", and compare the page's text with the fields after filling.
# Needs: poppler-utils (Debian: apt-get install poppler-utils).
set -euo pipefail
command -v pdftotext >/dev/null || { echo "please install poppler-utils"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check reportlab==5.1.0 PyMuPDF==2.0
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
import sys, pymupdf

document = pymupdf.open("form.pdf")
for field in document[0].widgets():
    field.field_value = sys.argv[1]
    field.update()
document.save("filled.pdf")
P
  local printed; printed=$(pdftotext filled.pdf - | tr -d '\f' | tr -s '\n ' ' ' | sed 's/^ //; s/ $//')
  echo "filled with [$1]; page says [$printed]"
  [ "$printed" = "$2" ] || { echo "CHANGED"; failed=1; }
}
venv/bin/python -c 'from importlib.metadata import version; print("PyMuPDF", version("PyMuPDF"))'
expect "≥ 38.5 °C" "· 38.5 °C"
expect "≤ 3" "·3"
expect "李雷" "李雷"
exit $failed
