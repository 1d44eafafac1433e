#!/usr/bin/env bash
# Guess: Paragraph.text of python-docx is what Word shows and prints: a word that was put in with "Track Changes" on is there.
# What happens (python-docx 1.2.0): it is left out, and so is what was struck out. "Do not give aspirin", where a reviewer added "not", is read
#   as "Do give aspirin". Where "20" was corrected to "2", no number is left: "Give  tablets". The same with text in a content control.
# Why it hurts: drafts of medical texts come back from reviewers in just this form, and the correction is what is lost.
# Instead: accept all changes before reading, or take all w:t of a paragraph; mammoth and docx2python read inserted text.
# Reference: ECMA-376, part 1, 17.13.5.18 (w:ins).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check python-docx==1.2.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

print("python-docx", version("python-docx"))


def run(text, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def put_in(text):
    return f'<w:ins w:id="1" w:author="Reviewer" w:date="2026-01-02T00:00:00Z">{run(text)}</w:ins>'


paragraphs = {
    "a word put in": (run("Do ") + put_in("not ") + run("give aspirin."), "Do give aspirin."),
    "20 corrected to 2": (
        run("Give ") + f'<w:del w:id="2" w:author="Reviewer">{run("20", "delText")}</w:del>' + put_in("2") + run(" tablets."),
        "Give  tablets.",
    ),
    "a content control": (run("Dose: ") + f"<w:sdt><w:sdtContent>{run('5 mg')}</w:sdtContent></w:sdt>" + run(" daily"), "Dose:  daily"),
}
made = docx.Document()
for content, _ in paragraphs.values():
    made.element.body.insert(len(made.element.body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{content}</w:p>"))
made.save("leaflet.docx")
read = [paragraph.text for paragraph in docx.Document("leaflet.docx").paragraphs]
for name, text in zip(paragraphs, read, strict=True):
    print(f"{name}: {text!r}")
raise SystemExit(0 if read == [text for _, text in paragraphs.values()] else "CHANGED")
P
