#!/usr/bin/env bash
# Guess: a value that is filled into a Word template is printed, or, where it holds "<", the template is refused.
# What happens (docxtpl 0.20.2): "ANC < 500" is printed as "ANC  500" and "< 500 or > 38.5" as " 500 or > 38.5"; of "R&D." only "R" is left. The file opens in Word, and nothing is reported: the broken XML that
#   the value makes is mended by leaving the sign out. `render(…, autoescape=True)` prints all.
# Why it hurts: a letter for a school says when to call, with the limit's side gone. Values with words alone, which tests have, are right.
# Instead: autoescape=True in each call of render(); compare the words of the file with the values.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check docxtpl==0.20.2 python-docx==1.2.0
cd "$work"; venv/bin/python - <<'P'
from importlib.metadata import version
import docx
import docxtpl

template = docx.Document()
template.add_paragraph("Call if {{ limit }}.")
template.save("template.docx")

def printed(limit, **how):
    letter = docxtpl.DocxTemplate("template.docx")
    letter.render({"limit": limit}, **how)
    letter.save("letter.docx")
    return docx.Document("letter.docx").paragraphs[0].text

limits = ["ANC < 500", "< 500 or > 38.5", "R&D"]
seen, escaped = [printed(limit) for limit in limits], [printed(limit, autoescape=True) for limit in limits]
print("docxtpl", version("docxtpl"), seen, "autoescape=True", escaped)
right = seen == ["Call if ANC  500.", "Call if  500 or > 38.5.", "Call if R"] and escaped == [f"Call if {limit}." for limit in limits]
raise SystemExit(0 if right else "CHANGED")
P
