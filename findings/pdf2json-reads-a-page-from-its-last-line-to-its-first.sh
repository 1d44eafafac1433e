#!/usr/bin/env bash
# Guess: the plain text that pdf2json takes out of a page is in the order of the file, or from the top of the page to its foot.
# What happens (pdf2json 4.0.3): getRawTextContent(), and so `pdf2json -c`, gives the lines from the last to the first, of a file by PDFKit 0.20.2 as of one by ReportLab 5.1.0: it sorts by
#   height, which in PDF grows upwards, as if it grew downwards. The JSON of the same run has the lines in their order.
# Why it hurts: "Step 1: wash your hands" comes last, "Do not" stands below the line that it is about, and a table has its head at its foot. Each line alone looks right.
# Instead: join the texts of the JSON (Pages[].Texts) by y, or take pdf.js.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund pdf2json@4.0.3 pdfkit@0.20.2
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check reportlab==5.1.0
venv/bin/python -c '
from reportlab.pdfgen.canvas import Canvas
canvas = Canvas("reportlab.pdf")
for line, text in enumerate(["Do not", "give aspirin", "or ibuprofen"]):
    canvas.drawString(72, 700 - 20 * line, text)
canvas.save()'
cat > read.mjs <<'J'
import fs from "fs";
import PDFDocument from "pdfkit";
import PDFParser from "pdf2json";
const page = new PDFDocument(), written = page.pipe(fs.createWriteStream("pdfkit.pdf"));
page.text("Do not").text("give aspirin").text("or ibuprofen").end();
await new Promise((done) => written.on("finish", done));
let changed = false;
for (const file of ["pdfkit.pdf", "reportlab.pdf"]) {
  const parser = new PDFParser(null, true);
  const data = await new Promise((done, fail) => { parser.on("pdfParser_dataReady", done); parser.on("pdfParser_dataError", fail); parser.loadPDF(file, 0); });
  const raw = parser.getRawTextContent().split("\r\n").slice(0, 3).join(" | "), json = data.Pages[0].Texts.map((text) => decodeURIComponent(text.R[0].T)).join(" | ");
  console.log(file, "raw text:", raw, "JSON:", json);
  changed ||= raw !== "or ibuprofen | give aspirin | Do not" || json !== "Do not | give aspirin | or ibuprofen";
}
if (changed) { console.log("CHANGED"); process.exit(1); }
J
node read.mjs
