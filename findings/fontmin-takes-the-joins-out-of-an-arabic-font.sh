#!/usr/bin/env bash
# Guess: a font that is cut down to the letters of a text still sets this text.
# What happens (Fontmin 2.0.3): the tables GSUB and GDEF are left out. In Noto Naskh Arabic cut to the letters of "لا تعطوا" ("do not give"), letters no longer join: HarfBuzz sets eight
#   separate letters, and "لا" is not one shape. The same cut by subset-font 2.9.0 joins as the whole font does. Nothing is reported, and Latin text looks as before.
# Why it hurts: Arabic in separate letters is hard to read and looks like broken text; whoever makes the font does not see it where no Arabic is tested.
# Instead: subset-font or pyftsubset; compare the shaped glyphs of one Arabic line before and after.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund fontmin@2.0.3 subset-font@2.9.0 @expo-google-fonts/noto-naskh-arabic@0.4.5
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check fonttools==4.68.0 uharfbuzz==0.57.0
cp node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/*.ttf whole.ttf
cat >cut.mjs <<'J'
import fs from "node:fs";
import Fontmin from "fontmin";
import subset from "subset-font";
const text = "لا تعطوا";
await new Promise((done, fail) => new Fontmin().src("whole.ttf").use(Fontmin.glyph({ text })).dest("fontmin").run((error) => (error ? fail(error) : done())));
fs.mkdirSync("subset-font");
fs.writeFileSync("subset-font/whole.ttf", await subset(fs.readFileSync("whole.ttf"), text, { targetFormat: "sfnt" }));
J
node --no-deprecation cut.mjs
venv/bin/python - <<'P'
import uharfbuzz as hb
from fontTools.ttLib import TTFont

def shaped(name):
    font, buffer = hb.Font(hb.Face(hb.Blob.from_file_path(name))), hb.Buffer()
    buffer.add_str("لا تعطوا")
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return [position.x_advance for position in buffer.glyph_positions]

seen = {name: (shaped(name), "GSUB" in TTFont(name)) for name in ("whole.ttf", "subset-font/whole.ttf", "fontmin/whole.ttf")}
print("widths of the shaped letters, GSUB kept:", seen)
whole, good, bad = seen.values()
raise SystemExit(0 if whole == good and whole[0] != bad[0] and not bad[1] else "CHANGED")
P
