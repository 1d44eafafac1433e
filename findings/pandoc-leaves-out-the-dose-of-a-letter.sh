#!/usr/bin/env bash
# Guess: what a field of a Word file shows (a dose from a list of addresses, or from the file's properties) is text for every reader of Word files, and so is a word that was pasted with its direction.
# What happens (pandoc 3.9 in pypandoc-binary 1.17, mammoth 1.13.0, python-docx 1.2.0): "Give 5 mg daily", where "5 mg" is a simple field (w:fldSimple), is "Give  daily" for all three; so is a word within w:dir,
#   which Word writes where Arabic or Hebrew was pasted with marks of direction. docx2txt 0.9 reads both.
# Why it hurts: letters with a dose for each child are made with fields. The sentence stays, the dose goes, nothing is reported.
# Instead: docx2txt beside it, and compare the numbers; or print to PDF and read that.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0 pypandoc-binary==1.17
venv/bin/python - <<'P'
import docx
import docx2txt
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

file = docx.Document()
for tag in ('fldSimple {} w:instr=" DOCPROPERTY dose "', 'dir {} w:val="rtl"'):
    paragraph = file.add_paragraph("Give ")
    paragraph._p.append(parse_xml(f"<w:{tag.format(nsdecls('w'))}><w:r><w:t>5 mg</w:t></w:r></w:{tag.split()[0]}>"))
    paragraph.add_run(" daily.")
file.save("letter.docx")
seen = {
    "pandoc " + pypandoc.get_pandoc_version(): pypandoc.convert_file("letter.docx", "plain"),
    "mammoth": mammoth.extract_raw_text(open("letter.docx", "rb")).value,
    "python-docx": "\n\n".join(paragraph.text for paragraph in docx.Document("letter.docx").paragraphs),
    "docx2txt": docx2txt.process("letter.docx"),
}
seen = {name: [" ".join(line.split()) for line in text.strip().split("\n\n")] for name, text in seen.items()}
print(seen)
raise SystemExit("CHANGED" if list(seen.values()) != [["Give daily."] * 2] * 3 + [["Give 5 mg daily."] * 2] else 0)
P
