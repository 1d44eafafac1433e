#!/usr/bin/env bash
# Guess: teletype.extractText of odfpy gives a paragraph's words. A comment in the margin is not among them, and a footnote stands apart.
# What happens (odfpy 1.4.1): both are set into the middle of the sentence, with no blank around them. "Give 2 tablets", with the comment
#   "0 was a slip", is read as "Give 20 was a slip tablets"; "Call at 38" with footnote 1 is "Call at 381".
# Why it hurts: what a reviewer wrote about a text becomes the text, and the number of a note becomes a digit of a temperature.
# Instead: take office:annotation and text:note out of a paragraph before its text is extracted.
# Reference: ODF 1.3, part 3: 14.1 (office:annotation) and 6.3 (text:note).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check odfpy==1.4.1
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

from odf import teletype
from odf.office import Annotation
from odf.opendocument import OpenDocumentText, load
from odf.text import Note, NoteBody, NoteCitation, P

print("odfpy", version("odfpy"))
made = OpenDocumentText()
comment = Annotation()
comment.addElement(P(text="0 was a slip"))
note = Note(noteclass="footnote")
note.addElement(NoteCitation(text="1"))
note.addElement(NoteBody())
note.childNodes[-1].addElement(P(text="By mouth."))
for before, within, behind in (("Give 2", comment, " tablets."), ("Call at 38", note, " °C.")):
    paragraph = P(text=before)
    paragraph.addElement(within)
    paragraph.addText(behind)
    made.text.addElement(paragraph)
made.save("leaflet.odt")
read = [teletype.extractText(paragraph) for paragraph in load("leaflet.odt").text.getElementsByType(P)]
read = [text for text in read if text.startswith(("Give", "Call"))]
print(read)
raise SystemExit(0 if read == ["Give 20 was a slip tablets.", "Call at 381By mouth. °C."] else "CHANGED")
P
