#!/usr/bin/env bash
# Guess: pdftk prints what a field was filled with, or says that the field's font can't. Others put a mark in its place.
# What happens (pdftk-java 3.3.2, Debian 12): characters the field's font lacks are left out, exit code 0, no message. "≥ 38.5 °C" prints
#   as "38.5 °C", the name "Nguyễn Thị Ánh" as "Nguyn Th Ánh", a name in Chinese or Arabic as nothing. The field's value
#   itself is right, so a check that reads the fields passes.
# Why it hurts: the paper that hangs on the refrigerator says something else than the form, and looks whole.
# Instead: check the page's text after filling; give forms a field font that has what sites will write; "38.5 °C or higher".
# Needs: pdftk-java and poppler-utils (Debian: apt-get install pdftk-java poppler-utils).
set -euo pipefail
for tool in pdftk pdftotext; do command -v "$tool" >/dev/null || { echo "please install $tool"; exit 2; }; done
dpkg-query -W -f '${Package} ${Version}\n' pdftk-java 2>/dev/null || pdftk --version | sed -n 1,2p
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check reportlab==5.1.0 pypdf==7.1.1
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
  printf '<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields><field name="call"><value>%s</value></field></fields></xfdf>' "$1" > data.xfdf
  pdftk form.pdf fill_form data.xfdf output filled.pdf
  local value printed
  value=$(venv/bin/python -c 'import pypdf; print(pypdf.PdfReader("filled.pdf").get_fields()["call"].value)')
  printed=$(pdftotext filled.pdf - | tr -d '\f' | tr -s '\n ' ' ' | sed 's/^ //; s/ $//')
  echo "filled with [$1]; field says [$value]; page says [$printed]"
  [ "$value" = "$1" ] && [ "$printed" = "$2" ] || { echo "CHANGED"; failed=1; }
}
expect "≥ 38.5 °C" "38.5 °C"
expect "Nguyễn Thị Ánh" "Nguyn Th Ánh"
expect "李雷" ""
exit $failed
