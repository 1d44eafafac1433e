#!/usr/bin/env bash
# Guess: WeasyPrint writes the language of a word or a paragraph (lang="es") into the tagged PDF, as it writes the document's own.
# What happens (WeasyPrint 70.0, pdf_variant="pdf/ua-1"): only the document's language is written. lang on <span>, <p> or <div> is
#   nowhere in the file, neither on a tag nor in the page. Validators pass it: they cannot know what is Spanish.
# Why it hurts: in a bilingual leaflet the English voice reads the Spanish half, letter by letter nonsense. WCAG 3.1.2 (level AA)
#   asks for the language of parts, and the author has given it.
# Instead: one file a language; or write Lang on the tags afterwards with pikepdf.
# Needs: Pango for WeasyPrint (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version
import pikepdf
from weasyprint import HTML

print("WeasyPrint", version("weasyprint"))
HTML(string='<html lang="en"><title>T</title><p>Fever is <span lang="es">fiebre</span>.</p><p lang="es">Llame.</p>').write_pdf(
    "two.pdf", pdf_variant="pdf/ua-1")
with pikepdf.open("two.pdf") as pdf:
    tags = [str(o.get("/Lang")) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o and "/Lang" in o]
    page = b"Lang" in pdf.pages[0].Contents.read_bytes()
    print("document:", pdf.Root.Lang, "| languages on tags:", tags, "| in the page:", page)
    same = str(pdf.Root.Lang) == "en" and not tags and not page
raise SystemExit(0 if same else "CHANGED")
P
