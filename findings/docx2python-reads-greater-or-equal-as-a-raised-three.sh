#!/usr/bin/env bash
# Guess: "≥" that was put into a Word file by Insert, Symbol is read as "≥".
# What happens (docx2python 3.7.1, python-docx 1.2.0, docx2txt 0.9): with the font Symbol, Word writes no letter but the place in the font (w:sym, F0B3). docx2python reads "&#x00B3;", which is "³"; python-docx and docx2txt
#   read nothing: "fever ≥ 38.5" is "fever  38.5". mammoth 1.13.0 reads "≥".
# Why it hurts: a limit becomes a temperature, or 3 degrees more; older files of hospitals are full of such signs (≤ is F0A3, µ is F06D).
# Instead: mammoth; look for w:sym first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0 docx2python==3.7.1
venv/bin/python - <<'P'
import docx
import docx2python
import docx2txt
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

file = docx.Document()
paragraph = file.add_paragraph("fever ")
paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'))
paragraph.add_run(" 38.5")
file.save("limit.docx")
seen = {
    "docx2python": docx2python.docx2python("limit.docx").text,
    "python-docx": docx.Document("limit.docx").paragraphs[0].text,
    "docx2txt": docx2txt.process("limit.docx"),
    "mammoth": mammoth.extract_raw_text(open("limit.docx", "rb")).value,
}
seen = {name: text.strip() for name, text in seen.items()}
print(seen)
right = ["fever <span style=font-family:Symbol>&#x00B3;</span> 38.5", "fever  38.5", "fever  38.5", "fever ≥ 38.5"]
raise SystemExit("CHANGED" if list(seen.values()) != right else 0)
P
