#!/usr/bin/env bash
# Guess: opacity: 0.8, the usual way to make a note paler, changes the look of a paragraph and nothing else.
# What happens (WeasyPrint 70.0, pdf_variant="pdf/ua-1"): the paragraph is drawn through a form of its own, and its tag is left empty: by
#   tags (pdfinfo -struct-text) its words are not there. The page looks right and pdftotext has them. veraPDF fails it (7.1).
# Why it hurts: the words that are lost to a screen reader are "Draft", "Only if your team told you", the small print.
# Instead: a paler color (color: #555), not opacity, on anything that holds text.
# Needs: poppler-utils, and Pango for WeasyPrint (Debian: apt-get install poppler-utils libpango-1.0-0 libpangoft2-1.0-0).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0
cd "$work"
venv/bin/python - <<'P'
import subprocess
from importlib.metadata import version
from weasyprint import HTML

print("WeasyPrint", version("weasyprint"))
HTML(string='<html lang="en"><title>T</title><p>Call us.</p><p style="opacity: 0.8">Call at 38.5.</p>').write_pdf(
    "pale.pdf", pdf_variant="pdf/ua-1")
read = lambda *command: subprocess.run(command, capture_output=True, text=True, check=True).stdout
tagged, drawn = read("pdfinfo", "-struct-text", "pale.pdf"), read("pdftotext", "pale.pdf", "-")
print("by tags:", "Call us." in tagged, "38.5" in tagged, "| on the page:", "Call us." in drawn, "38.5" in drawn)
raise SystemExit(0 if "Call us." in tagged and "38.5" not in tagged and "38.5" in drawn else "CHANGED")
P
