#!/usr/bin/env bash
# Guess: <ol start="3"> begins with 3 in WeasyPrint, and <li value="7"> is 7, as in every browser. They are content, not style.
# What happens (WeasyPrint 70.0): 1 and 2, on paper and in the tags. No warning is logged. A list that is cut in two for a picture or a
#   note ("step 3: call us") begins anew.
# Why it hurts: "day 8", "step 3" and "goes on from page 2" are said by such numbers, and a list of a source copied with
#   its numbers loses them.
# Instead: set the counter in CSS: ol { counter-reset: list-item 2 }. Check the numbers on the page.
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
HTML(string='<ol start="3"><li>three<li value="7">seven</ol><ol style="counter-reset: list-item 2"><li>three</ol>').write_pdf("list.pdf")
lines = subprocess.run(["pdftotext", "-layout", "list.pdf", "-"], capture_output=True, text=True, check=True).stdout.split("\n")
lines = [" ".join(line.split()) for line in lines if line.strip()]
print(lines)
raise SystemExit(0 if lines == ["1. three", "2. seven", "3. three"] else "CHANGED")
P
