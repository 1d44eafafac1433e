#!/usr/bin/env bash
# Guess: a Chinese word in a Word file that has its pinyin above it (Phonetic Guide) is read as the word, with or without the pinyin.
# What happens (pandoc 3.9 in pypandoc-binary 1.17, mammoth 1.13.0, python-docx 1.2.0): word and pinyin are both left out: "不要吃药" (do not take the medicine), with pinyin over 不要, is "吃药" (take the medicine).
#   docx2txt 0.9 reads "bú yào不要吃药".
# Why it hurts: pinyin is put over the words that matter, for children and for who learns to read. The sentence that is left is whole, and says the opposite.
# Instead: look for w:ruby in document.xml and take w:rubyBase; or refuse the file.
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

ruby = "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>bú yào</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>不要</w:t></w:r></w:rubyBase></w:ruby>"
file = docx.Document()
paragraph = file.add_paragraph()
paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{ruby}</w:r>"))
paragraph.add_run("吃药")
file.save("word.docx")
seen = {
    "pandoc " + pypandoc.get_pandoc_version(): pypandoc.convert_file("word.docx", "plain"),
    "mammoth": mammoth.extract_raw_text(open("word.docx", "rb")).value,
    "python-docx": docx.Document("word.docx").paragraphs[0].text,
    "docx2txt": docx2txt.process("word.docx"),
}
seen = {name: text.strip() for name, text in seen.items()}
print(seen)
raise SystemExit("CHANGED" if list(seen.values()) != ["吃药", "吃药", "吃药", "bú yào不要吃药"] else 0)
P
