#!/usr/bin/env bash
# Guess: a paragraph, list or table that goes on over the page is one tag in WeasyPrint's PDF/UA, with content on two pages.
# What happens (WeasyPrint 70.0): each page gets tags of its own. A list item of two pages is two lists with an item each, the second
#   without a bullet; a table of three pages is three tables, each with its header row; a sentence is two paragraphs.
#   Validators pass it.
# Why it hurts: "list with one item", in mid-sentence. "Table with 3 rows", where there are 8: who listens cannot know that it goes on.
#   Typst 0.15.2 makes one of each.
# Instead: keep items, rows and tables together (break-inside: avoid), so that pages end between them.
# Needs: Pango for WeasyPrint (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0 typst==0.15.2 pikepdf==10.18.0
cd "$work"
venv/bin/python - <<'P'
from collections import Counter
from importlib.metadata import version
import pikepdf, typst
from weasyprint import HTML

print("WeasyPrint", version("weasyprint"), "| typst", version("typst"))
words = " ".join(f"word{n}" for n in range(60))
HTML(string='<html lang="en"><title>T</title><style>@page{size:200pt 120pt;margin:20pt}body{font-size:10pt}</style>'
     f"<ul><li>{words}</ul><table><thead><tr><th scope=col>Day<tbody>{'<tr><td>x' * 12}</table>").write_pdf("one.pdf", pdf_variant="pdf/ua-1")
with open("two.typ", "w") as source:
    source.write('#set document(title: "T")\n#set page(width: 200pt, height: 120pt, margin: 20pt)\n#set text(size: 10pt)\n'
                 f"- {words}\n#table(table.header([Day]), {'[x],' * 12})")
typst.compile("two.typ", output="two.pdf", pdf_standards=["ua-1"])
counts = {}
for name in ("one.pdf", "two.pdf"):
    with pikepdf.open(name) as pdf:
        counts[name] = Counter(str(o.S) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o and "/P" in o)
        print(name, {tag: counts[name][tag] for tag in ("/L", "/LI", "/Table", "/TR")}, "pages:", len(pdf.pages))
one, two = counts["one.pdf"], counts["two.pdf"]
same = one["/L"] > 1 and one["/L"] == one["/LI"] and one["/Table"] > 1 and two["/L"] == two["/LI"] == two["/Table"] == 1
raise SystemExit(0 if same else "CHANGED")
P
