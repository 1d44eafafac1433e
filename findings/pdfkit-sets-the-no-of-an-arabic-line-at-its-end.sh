#!/usr/bin/env bash
# Guess: PDFKit, which joins Arabic letters rightly and runs each word from right to left, sets the words of a line from right to left as well.
# What happens (PDFKit 0.20.2): words stand from left to right, so that a reader begins with the last. "لا تعط أسبرين" (do not give aspirin) prints
#   as "aspirin give not"; in "من 2-3 أقراص" the "from" stands behind its number. Each word is right, so it looks as if Arabic worked.
# Why it hurts: a "no" at the head of a sentence stands at its end, behind the name of the medicine.
# Instead: text(line, { features: ["rtla"] }) for lines of Arabic alone; a program that follows Unicode's rules for direction for all else.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund pdfkit@0.20.2 @expo-google-fonts/amiri@0.4.1
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check pypdfium2==5.15.2
cat > print.js <<'J'
const fs = require("fs"), PDFDocument = require("pdfkit");
const made = new PDFDocument({ size: [400, 300], margin: 30, autoFirstPage: false });
made.pipe(fs.createWriteStream("made.pdf"));
made.font("node_modules/@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf").fontSize(24);
for (const options of [{}, { features: ["rtla"] }]) made.addPage().text("لا تعط أسبرين", 30, 30, options);
made.end();
J
node print.js
venv/bin/python - <<'P'
import pypdfium2

seen = []
for page in pypdfium2.PdfDocument("made.pdf"):
    text = page.get_textpage()
    places = {text.get_text_range(index, 1): text.get_charbox(index)[0] for index in range(text.count_chars())}
    seen.append("first word left of the last" if places["ط"] < places["ن"] else "first word right of the last")
print({"plain": seen[0], "with rtla": seen[1]})
raise SystemExit(0 if seen == ["first word left of the last", "first word right of the last"] else "CHANGED")
P
