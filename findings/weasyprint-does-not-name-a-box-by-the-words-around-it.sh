#!/usr/bin/env bash
# Guess: <label><input type="checkbox"> fever</label>, a label around its box, names the box "fever" in the PDF form, as in every browser.
# What happens (WeasyPrint 70.0, pdf_forms=True, pdf_variant="pdf/ua-1"): the box's name for screen readers (TU) is an empty string,
#   and veraPDF fails the file (7.18.1-3). With <label for="…"> it is right. No warning.
# Why it hurts: in a list of symptoms each box is only "check box", and the words follow without a link to it.
# Instead: always write for and id.
# Needs: Pango for WeasyPrint (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version
import pikepdf
from weasyprint import HTML

print("WeasyPrint", version("weasyprint"))
HTML(string='<html lang="en"><title>T</title><form><label><input type="checkbox" name="a"> fever</label>'
     '<label for="b">cough</label><input type="checkbox" id="b" name="b"></form>').write_pdf("form.pdf", pdf_forms=True, pdf_variant="pdf/ua-1")
with pikepdf.open("form.pdf") as pdf:
    names = {str(field.T): str(field.get("/TU")) for field in pdf.Root.AcroForm.Fields}
print(names)
raise SystemExit(0 if names == {"a": "", "b": "cough"} else "CHANGED")
P
