#!/usr/bin/env bash
# Guess: font.size = Pt(18) and font.bold = True of python-docx make large, bold print in every language.
# What happens (python-docx 1.2.0): they write w:sz and w:b, which by the format's rules are for all letters but those of Arabic, Hebrew, Thai and Hindi. Those follow
#   w:szCs and w:bCs, which are not written: the size stays at 11 points, from the library's own template, and bold is not set.
# Why it hurts: a leaflet in large print is large in Latin letters and figures only; the bold "not" of an Arabic sentence is not bold.
# Instead: add w:szCs and w:bCs to the run and to the style; docx of npm (9.15.2) writes both.
# Reference: ECMA-376, part 1, 17.3.2.38 and 17.3.2.39 (w:sz, w:szCs), 17.3.2.1 and 17.3.2.2 (w:b, w:bCs).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check python-docx==1.2.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

import docx
from docx.oxml.ns import qn
from docx.shared import Pt

print("python-docx", version("python-docx"))
made = docx.Document()
made.styles["Normal"].font.size = Pt(18)
run = made.add_paragraph().add_run("لا تعط أسبرين.")
run.font.size, run.font.bold = Pt(18), True
made.save("leaflet.docx")
read = docx.Document("leaflet.docx")
places = {
    "run": read.paragraphs[0].runs[0]._r.rPr,
    "style": read.styles["Normal"].element.rPr,
    "defaults": read.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}"),
}
names = ("w:sz", "w:szCs", "w:b", "w:bCs")
seen = {place: {name: found.get(qn("w:val"), "on") for name in names if (found := held.find(qn(name))) is not None} for place, held in places.items()}
print("sizes in half points:", seen)
expected = {"run": {"w:sz": "36", "w:b": "on"}, "style": {"w:sz": "36"}, "defaults": {"w:sz": "22", "w:szCs": "22"}}
raise SystemExit(0 if seen == expected else "CHANGED")
P
