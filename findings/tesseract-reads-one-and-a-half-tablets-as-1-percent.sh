#!/usr/bin/env bash
# Guess: OCR of a clean page at 300 dots an inch reads "1½" as "1½", "1/2" or "11/2", and µg as "ug": something that still tells which number it was.
# What happens (Tesseract 5.3.0 with Debian's English model): the model has no fractions. "1½ tablets" and "1¼ tablets" are both read as "1% tablets".
#   No letter of it is marked as doubtful in the text.
# Why it hurts: medicines' labels and old leaflets are brought into records in this way, and one and a half is no longer told from one and a quarter.
# Instead: search for "%" beside words of doses after OCR, compare with the picture; write "one and a half" where a sheet may be scanned.
# Needs: tesseract-ocr (Debian: apt-get install tesseract-ocr).
set -euo pipefail
command -v tesseract >/dev/null || { echo "please install tesseract-ocr"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pillow==13.0.0 reportlab==5.1.0
cd "$work"; tesseract --version 2>&1 | head -n 1
venv/bin/python - <<'P'
import pathlib

import reportlab
from PIL import Image, ImageDraw, ImageFont

font = ImageFont.truetype(str(pathlib.Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"), 50)  # 12 points at 300 dots an inch
page = Image.new("L", (1400, 500), 255)
for line, text in enumerate(("Give 1½ tablets.", "Give 1¼ tablets.", "Give 1.5 tablets.", "Do not stop.")):
    ImageDraw.Draw(page).text((60, 60 + 100 * line), text, font=font, fill=0)
page.save("page.png", dpi=(300, 300))
P
read=$(OMP_THREAD_LIMIT=1 tesseract page.png - --psm 6 2>/dev/null | grep -v '^[[:space:]]*$')
echo "$read"
[ "$read" = $'Give 1% tablets.\nGive 1% tablets.\nGive 1.5 tablets.\nDo not stop.' ] || { echo CHANGED; exit 1; }
