#!/usr/bin/env bash
# Guess: Ghostscript's pdfwrite, the usual way to make a PDF smaller or of one color, keeps text that can be searched and read aloud.
# What happens (Ghostscript 10.00.0, Debian 12, with ReportLab 5.1.0's embedded TrueType fonts): the page looks the same, but every character
#   that is not ASCII is a blank in the text: "niño" is "ni o", "≥ 38.5 °C" is "38.5 C". The table that says which glyph
#   is which letter (ToUnicode) is dropped. Fonts embedded as Type 0, as Typst does, keep it; -dNEWPDF=false keeps it too.
# Why it hurts: it is done last, after all checks, by a print room or a mail gateway. The Spanish leaflet is read with holes.
# Instead: qpdf or pdftocairo -pdf to rewrite; after any step compare pdftotext's words.
# Needs: ghostscript and poppler-utils (Debian: apt-get install ghostscript poppler-utils).
set -euo pipefail
for tool in gs pdftotext; do command -v "$tool" >/dev/null || { echo "please install $tool"; exit 2; }; done
echo "Ghostscript $(gs --version)"
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check reportlab==5.1.0
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @expo-google-fonts/open-sans@0.4.2
venv/bin/python - <<'P'
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(TTFont("OpenSans", "node_modules/@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf"))
canvas = Canvas("in.pdf")
canvas.setFont("OpenSans", 14)
canvas.drawString(50, 700, "Su niño: ≥ 38.5 °C")
canvas.save()
P
text() { pdftotext "$1" - | tr -s '\n\f ' ' ' | sed 's/ $//'; }
gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -o out.pdf in.pdf
gs -q -dNOPAUSE -dBATCH -dNEWPDF=false -sDEVICE=pdfwrite -o old.pdf in.pdf
echo "before: [$(text in.pdf)]"; echo "after: [$(text out.pdf)]"; echo "after, -dNEWPDF=false: [$(text old.pdf)]"
[ "$(text in.pdf)" = "Su niño: ≥ 38.5 °C" ] && [ "$(text old.pdf)" = "Su niño: ≥ 38.5 °C" ] || { echo "CHANGED"; exit 1; }
case $(text out.pdf) in *ñ*|*≥*|*°*) echo "CHANGED: kept"; exit 1 ;; "Su ni o"*) ;; *) echo "CHANGED"; exit 1 ;; esac
