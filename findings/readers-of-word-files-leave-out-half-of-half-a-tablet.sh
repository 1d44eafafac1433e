#!/usr/bin/env bash
# Guess: a fraction made with Word's equation tool ("1/2" turned into a built-up fraction) is read as "1/2", or as something odd that is noticed.
# What happens (python-docx 1.2.0, docx2txt 0.9, mammoth 1.13.0): it is left out without a word. "Give ½ tablet" is read as "Give  tablet",
#   and "Call under 10⁹ per liter" loses all of its number. mammoth alone notes it, in a list of messages beside the text; docx2txt and
#   python-docx say nothing.
# Why it hurts: half a tablet becomes a tablet.
# Instead: search a file for m:oMath before its text is taken; write "half a tablet" in words.
# Reference: ECMA-376, part 1, 22.1 (Office Math).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

import docx
import docx2txt
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def part(name, text):
    return f"<m:{name}><m:r><m:t>{text}</m:t></m:r></m:{name}>"


def paragraph(before, formula, behind):
    words = [f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in (before, behind)]
    return parse_xml(f"<w:p {nsdecls('w')} {MATH}>{words[0]}<m:oMath>{formula}</m:oMath>{words[1]}</w:p>")


made = docx.Document()
half, count = f"<m:f>{part('num', 1)}{part('den', 2)}</m:f>", f"<m:sSup>{part('e', 10)}{part('sup', 9)}</m:sSup>"
for new in (paragraph("Give ", half, " tablet."), paragraph("Call under ", count, " per liter.")):
    made.element.body.insert(len(made.element.body) - 1, new)
made.save("leaflet.docx")
raw = mammoth.extract_raw_text("leaflet.docx")
read = {
    "python-docx": [each.text for each in docx.Document("leaflet.docx").paragraphs],
    "docx2txt": [line for line in docx2txt.process("leaflet.docx").split("\n") if line],
    "mammoth": [line for line in raw.value.split("\n") if line],
}
for reader, lines in read.items():
    print(reader, version(reader), lines)
print("messages of mammoth:", raw.messages)
lost = ["Give  tablet.", "Call under  per liter."]
raise SystemExit(0 if all(lines == lost for lines in read.values()) else "CHANGED")
P
