#!/usr/bin/env bash
# Guess: pdf-lib with a font for Arabic prints a line of Arabic from right to left with its numbers from left to right, or all of it from left to right.
# What happens (pdf-lib 1.17.1, @pdf-lib/fontkit 1.1.1): the whole line is turned round, its numbers too. "38.5" prints as "5.83", and "1250 mg" as "gm 0521".
#   Numbers on a line without Arabic are right, so a test with a number alone passes. A file's text is right as well: a search finds "38.5" where 5.83 is seen.
# Why it hurts: a temperature, a dose and a telephone number are printed backwards, and all figures are there.
# Instead: draw each number by its own drawText, or make Arabic with a program that follows Unicode's rules for direction (UAX 9).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund pdf-lib@1.17.1 @pdf-lib/fontkit@1.1.1 @expo-google-fonts/amiri@0.4.1
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check pypdfium2==5.15.2
cat > print.js <<'J'
const fs = require("fs"), { PDFDocument } = require("pdf-lib");
(async () => {
  const made = await PDFDocument.create();
  made.registerFontkit(require("@pdf-lib/fontkit"));
  const font = await made.embedFont(fs.readFileSync("node_modules/@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf"));
  for (const text of ["اتصل عند 38.5 درجة", "أعط 1250 mg", "38.5"]) made.addPage([400, 100]).drawText(text, { x: 40, y: 40, size: 26, font });
  fs.writeFileSync("made.pdf", await made.save());
})();
J
node print.js
venv/bin/python - <<'P'
import pypdfium2

seen = []
for page in pypdfium2.PdfDocument("made.pdf"):
    text = page.get_textpage()
    boxes = [(text.get_charbox(index)[0], text.get_text_range(index, 1)) for index in range(text.count_chars())]
    seen.append("".join(letter for _, letter in sorted(boxes) if letter in "0123456789.gm"))
print("figures and Latin letters from left to right:", seen)
raise SystemExit(0 if seen == ["5.83", "gm0521", "38.5"] else "CHANGED")
P
