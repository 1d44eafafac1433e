#!/usr/bin/env bash
# Guess: pdfseparate, which takes single pages out of a file, either brings the tags along or drops the claim with them.
# What happens (Poppler 22.12.0, Debian 12): the tag tree is gone; the document's mark "Tagged", its language and "this is PDF/UA-1" in the
#   metadata stay. pdfinfo says "Tagged: yes", and there is not one tag.
# Why it hurts: one page for the school or the refrigerator is what people take out. Systems that sort by "Tagged" or the metadata
#   file it as accessible, and nobody makes a better one.
# Instead: build the single page anew; look for StructTreeRoot, not for the claim.
# Needs: poppler-utils (Debian: apt-get install poppler-utils).
set -euo pipefail
command -v pdfseparate >/dev/null || { echo "please install poppler-utils"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check typst==0.15.2 pikepdf==10.18.0
cd "$work"
pdfseparate -v 2>&1 | sed -n 1p
printf '#set document(title: "Fever")\n= When to call\nCall us.\n#pagebreak()\n= Notes\nWrite here.\n' > in.typ
venv/bin/python -c 'import typst; typst.compile("in.typ", output="in.pdf", pdf_standards=["ua-1"])'
pdfseparate -f 1 -l 1 in.pdf page-%d.pdf
pdfinfo page-1.pdf | grep '^Tagged'
venv/bin/python - <<'P'
import pikepdf

with pikepdf.open("page-1.pdf") as pdf:
    claims = b"pdfuaid" in pdf.Root.Metadata.read_bytes()
    marked = bool(pdf.Root.MarkInfo.Marked)
    tags = "/StructTreeRoot" in pdf.Root and "/K" in pdf.Root.StructTreeRoot
print("claims PDF/UA:", claims, "| marked as tagged:", marked, "| has tags:", tags)
raise SystemExit(0 if claims and marked and not tags else "CHANGED")
P
