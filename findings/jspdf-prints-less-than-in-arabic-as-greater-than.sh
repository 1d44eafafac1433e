#!/usr/bin/env bash
# Guess: jsPDF, which joins Arabic letters and puts the words of a line in order by itself, also turns signs with two sides, "<", "≤" and brackets, as rule L4 of Unicode asks.
# What happens (jsPDF 4.2.1, the font Amiri): it turns none. "العدد < 500 اتصل" (the count, less than 500, call) shows a sign that says "greater than" to who reads from the right,
#   and PDFium copies "> 500" out of the file. Of "(لا تعط) الأسبرين", (do not give) aspirin, the bracket moves: the line says: do not give (aspirin).
# Why it hurts: limits of counts and temperatures are printed the other way round, letters and numbers being right, so that no one who checks the look of the page suspects it.
# Instead: words ("أقل من 500") and no brackets in Arabic lines; or make the file in a browser.
# Reference: UAX #9, L4: https://www.unicode.org/reports/tr9/#L4
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund jspdf@4.2.1 @expo-google-fonts/amiri@0.4.1
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check pypdfium2==5.15.2
cat > print.js <<'J'
const fs = require("fs"), { jsPDF } = require("jspdf"), made = new jsPDF();
made.addFileToVFS("Amiri.ttf", fs.readFileSync("node_modules/@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf").toString("base64"));
made.addFont("Amiri.ttf", "Amiri", "normal");
made.setFont("Amiri");
["العدد < 500 اتصل", "(لا تعط) الأسبرين"].forEach((text, line) => made.text(text, 10, 20 + 15 * line));
fs.writeFileSync("made.pdf", Buffer.from(made.output("arraybuffer")));
J
node print.js
venv/bin/python - <<'P'
import unicodedata
import pypdfium2

lines = pypdfium2.PdfDocument("made.pdf")[0].get_textpage().get_text_range().splitlines()
seen = [unicodedata.normalize("NFKC", line) for line in lines]
print(seen)
raise SystemExit("CHANGED" if seen != ["العدد > 500 اتصل", "لا تعط( الأسبرين)"] else 0)
P
