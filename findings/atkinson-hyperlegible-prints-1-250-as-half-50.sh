#!/usr/bin/env bash
# Guess: a font's fractions (OpenType "frac", CSS font-variant-numeric: diagonal-fractions) set the numbers that stand there in fraction
#   form, or leave them alone. Open Sans, Lexend, Source Sans and Inter do.
# What happens (Atkinson Hyperlegible Next 2.001): it knows three fractions and puts them wherever their three characters stand, inside longer
#   numbers too. "1/250 mg" prints as "½50 mg", "1/20" as "½0", "3/45" as "¾5", "11/2" as "1½". The text that is searched and
#   copied stays "1/250", so no test of the text shows it.
# Why it hurts: it is the typeface made for people with low vision, and fractions are switched on for "1/2 tablet".
# Instead: no frac for running text in this font; type "½" for one half.
# Reference: the feature has no test of what stands before and after; good fonts make fractions of any number (numr, dnom).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check uharfbuzz==0.57.0 fonttools==4.68.0
cd "$work"; npm init -y >/dev/null
npm install --silent --no-audit --no-fund @expo-google-fonts/atkinson-hyperlegible-next@0.4.1 @expo-google-fonts/open-sans@0.4.2
venv/bin/python - <<'P'
from importlib.metadata import version
from pathlib import Path
import uharfbuzz as hb
from fontTools.ttLib import TTFont

def shape(path, text):
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"frac": True})
    return [font.glyph_to_string(glyph.codepoint) for glyph in buffer.glyph_infos]

fonts = Path("node_modules/@expo-google-fonts")
atkinson = next(fonts.glob("atkinson*/400Regular/*.ttf"))
other = next(fonts.glob("open-sans/400Regular/*.ttf"))
print("uharfbuzz", version("uharfbuzz"), "|", TTFont(atkinson)["name"].getDebugName(5))
seen = {"1/2": ["onehalf"], "1/250": ["onehalf", "five", "zero"], "11/2": ["one", "onehalf"], "3/45": ["threequarters", "five"]}
now = {text: shape(atkinson, text) for text in seen}
for text, glyphs in now.items():
    print(text, "->", " ".join(glyphs), "| Open Sans:", " ".join(shape(other, text)))
raise SystemExit(0 if now == seen and "onehalf" not in shape(other, "1/250") else "CHANGED")
P
