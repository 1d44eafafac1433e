#!/usr/bin/env bash
# Guess: "2-3 tablets", typed in Word with the hyphen that holds a line together (Ctrl+Shift+Hyphen), is read with some hyphen.
# What happens (docx2txt 0.9, docx2python 3.7.1): the hyphen is left out and nothing takes its place: "23 tablets". "555-0142" becomes "5550142".
#   Word keeps this hyphen as an element of its own, w:noBreakHyphen, beside the text. python-docx and mammoth read it.
# Why it hurts: it is the hyphen that careful authors put in ranges and numbers, so that no line ends within them.
# Instead: read with mammoth or python-docx; write "2 to 3".
# Reference: ECMA-376, part 1, 17.3.3.18 (w:noBreakHyphen).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

import docx
import docx2txt
from docx.oxml import OxmlElement
from docx2python import docx2python

made = docx.Document()
paragraph = made.add_paragraph("Give 2")
paragraph.runs[0]._r.append(OxmlElement("w:noBreakHyphen"))
paragraph.add_run("3 tablets.")
made.save("leaflet.docx")
read = {
    f"docx2txt {version('docx2txt')}": docx2txt.process("leaflet.docx").strip(),
    f"docx2python {version('docx2python')}": docx2python("leaflet.docx").text.strip(),
    f"python-docx {version('python-docx')}": docx.Document("leaflet.docx").paragraphs[0].text,
}
for reader, text in read.items():
    print(f"{reader}: {text}")
raise SystemExit(0 if list(read.values()) == ["Give 23 tablets.", "Give 23 tablets.", "Give 2-3 tablets."] else "CHANGED")
P
