#!/usr/bin/env bash
# Guess: a file that PDFKit writes with subset: "PDF/UA", with every word tagged by its own structure calls, conforms to PDF/UA-1.
# What happens (PDFKit 0.20.2): with "Call us at 38.5" it does; with "niño" or "fi" it does not. In TrueType fonts such glyphs are made
#   of parts, the parts are put into the subset, and CIDSet, the list of glyphs in it, leaves them out. PDF/UA-1 wants
#   the whole list or none (7.21.4.2), and veraPDF fails the file. Its metadata claims PDF/UA all the same.
# Why it hurts: the English leaflet passes, the Spanish and Vietnamese ones fail, and nobody changed a tag.
# Instead: delete CIDSet from the font descriptors afterwards (PDF 2.0 dropped it), and validate each language.
# Reference: ISO 14289-1:2014, 7.21.4.2; veraPDF rule 7.21.4.2-2
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pikepdf==10.18.0 fonttools==4.68.0
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund pdfkit@0.20.2 @expo-google-fonts/open-sans@0.4.2
cat > make.js <<'J'
const PDFDocument = require("pdfkit"), fs = require("fs");
const font = "node_modules/@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf";
for (const [name, text] of [["plain.pdf", "Call us at 38.5"], ["accents.pdf", "El niño está enfermo."]]) {
  const pdf = new PDFDocument({ pdfVersion: "1.7", subset: "PDF/UA", tagged: true, lang: "en", displayTitle: true, info: { Title: "T" }, font });
  pdf.pipe(fs.createWriteStream(name));
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  root.add(pdf.struct("P", () => pdf.text(text)));
  root.end();
  pdf.end();
}
console.log("PDFKit", JSON.parse(fs.readFileSync("node_modules/pdfkit/package.json")).version);
J
node make.js
venv/bin/python - <<'P'
import io
import pikepdf
from fontTools.ttLib import TTFont

same = {}
for name in ("plain.pdf", "accents.pdf"):
    with pikepdf.open(name) as pdf:
        claims = b"pdfuaid" in pdf.Root.Metadata.read_bytes()
        font = next(o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor")
        glyphs = TTFont(io.BytesIO(font.FontFile2.read_bytes()))["maxp"].numGlyphs
        listed = bin(int.from_bytes(font.CIDSet.read_bytes(), "big")).count("1") if "/CIDSet" in font else None
    print(name, "claims PDF/UA:", claims, "| glyphs in the font program:", glyphs, "| in CIDSet:", listed)
    same[name] = glyphs == listed
raise SystemExit(0 if same == {"plain.pdf": True, "accents.pdf": False} else "CHANGED")
P
