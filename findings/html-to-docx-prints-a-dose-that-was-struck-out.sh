#!/usr/bin/env bash
# Guess: `<del>5 mg</del> 2 mg` is struck out in the Word file that is made of the page, as in every browser, and a list that begins at 3 begins at 3.
# What happens (html-to-docx 1.8.0, htmldocx 0.0.6): "5 mg 2 mg", with nothing struck out; html-to-docx does the same to `<s>` and `<strike>`, htmldocx to `<strike>`. html-to-docx numbers `<ol start="3">` from 1.
# Why it hurts: the old dose and the new one stand side by side as if both were to be given; steps have other numbers than the text that names them.
# Instead: take what was struck out away first; pandoc, which keeps both.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund html-to-docx@1.8.0
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check htmldocx==0.0.6 python-docx==1.2.0 pypandoc-binary==1.17
echo '<p><del>5 mg</del> <s>4 mg</s> <strike>3 mg</strike> 2 mg</p><ol start="3"><li>Then call.</li></ol>' >page.html
node -e 'require("html-to-docx")(require("fs").readFileSync("page.html", "utf8")).then((file) => require("fs").writeFileSync("html-to-docx.docx", Buffer.from(file)));'
venv/bin/python - <<'P'
import re
import docx
import htmldocx
import pypandoc

file = docx.Document()
htmldocx.HtmlToDocx().add_html_to_document(open("page.html").read(), file)
file.save("htmldocx.docx")
pypandoc.convert_file("page.html", "docx", outputfile="pandoc.docx")

def struck(name):
    return [run.text for run in docx.Document(name).paragraphs[0].runs if run.font.strike]

def starts(name):
    numbering = docx.Document(name).part.numbering_part.element.xml
    return "3" in re.findall(r'<w:start(?:Override)? w:val="(\d+)"', numbering)

names = ["html-to-docx.docx", "htmldocx.docx", "pandoc.docx"]
seen = {name: (struck(name), starts(name)) for name in names}
print("struck out, a list begins at 3:", seen)
right = [([], False), (["4 mg"], False)]
raise SystemExit(0 if list(seen.values())[:2] == right and seen["pandoc.docx"][1] and "5 mg" in " ".join(seen["pandoc.docx"][0]) else "CHANGED")
P
