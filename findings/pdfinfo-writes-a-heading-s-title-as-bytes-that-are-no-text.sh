#!/usr/bin/env bash
# Guess: pdfinfo -struct-text writes UTF-8, its default, for the title (/T) of a tag as for the words in it.
# What happens (Poppler 22.12.0, Debian 12): the title's bytes are written as they stand in the file. Outside ASCII these are UTF-16 with a mark at
#   the start: FE FF, which is never UTF-8. Typst 0.15.2 gives each heading such a title. "Fever" is fine; of "Fiebre: más" only FE FF is left (it
#   ends at the first zero byte); of Chinese and Arabic headings, bytes. The words below are UTF-8.
# Why it hurts: a check of tags works in English and stops in every other language: Python's text=True raises UnicodeDecodeError,
#   others see a file of data and find nothing in it.
# Instead: read its output as bytes, decode with errors="replace", and take titles from the file with pikepdf.
# Needs: python3 with venv and poppler-utils (Debian: apt-get install poppler-utils).
set -euo pipefail
command -v pdfinfo >/dev/null || { echo "please install poppler-utils"; exit 2; }
pdfinfo -v 2>&1 | sed -n 1p
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check typst==0.15.2 pikepdf==10.18.0
cd "$work"
venv/bin/python - <<'P'
import subprocess
from importlib.metadata import version

import pikepdf
import typst

print("typst", version("typst"), "| pikepdf", version("pikepdf"))
expected = {"Fever": b"Fever", "Fiebre: m\u00e1s": b"\xfe\xff", "\u53d1\u70e7": b"\xfe\xff\x53\xd1\x70\xe7"}
changed = False
for heading, bytes_written in expected.items():
    with open("page.typ", "w") as source:
        source.write(f'#set document(title: "T")\n= {heading}\n')
    typst.compile("page.typ", output="page.pdf", pdf_standards=["ua-1"])
    with pikepdf.open("page.pdf") as file:
        tags = [thing for thing in file.objects if isinstance(thing, pikepdf.Dictionary) and "/T" in thing]
        titles = [str(tag.T) for tag in tags]
    line = subprocess.run(["pdfinfo", "-enc", "UTF-8", "-struct-text", "page.pdf"], capture_output=True, check=True).stdout.split(b"\n")[1]
    print(ascii(heading), "| in the file:", ascii(titles), "| pdfinfo:", line)
    changed |= titles != [heading] or line != b'  H1 "' + bytes_written + b'" (block)'
raise SystemExit("CHANGED" if changed else 0)
P
