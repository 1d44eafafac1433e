#!/usr/bin/env bash
# Guess: pyftsubset keeps what a font can do with the characters that are kept; figures of one width (tnum) are needed in every table.
# What happens (fontTools 4.68.0): by default it keeps the features that programs switch on by themselves, and fractions; tnum, pnum, sups, zero
#   (slashed zero) and case are dropped. The font still works, the setting is ignored without a word: figures in columns
#   stand unevenly, and a slashed zero becomes a plain one. The license's text in the font (name 13) is dropped as well.
# Why it hurts: 0 and O, and a column of doses that does not line up. It is done late, "only to make the file smaller".
# Instead: --layout-features='*' and --name-IDs='*', and look at one table afterwards.
# Reference: the option's help says which features are kept.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check fonttools==4.68.0 uharfbuzz==0.57.0
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund @expo-google-fonts/inter@0.4.2
cp node_modules/@expo-google-fonts/inter/400Regular/*.ttf whole.ttf
venv/bin/pyftsubset whole.ttf --unicodes=U+0020-007E --output-file=default.ttf
venv/bin/pyftsubset whole.ttf --unicodes=U+0020-007E --layout-features='*' --output-file=all.ttf
venv/bin/python - <<'P'
from importlib.metadata import version
import uharfbuzz as hb
from fontTools.ttLib import TTFont

def widths(name):
    font = hb.Font(hb.Face(hb.Blob.from_file_path(name)))
    buffer = hb.Buffer()
    buffer.add_str("18")
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"tnum": True})
    return [position.x_advance for position in buffer.glyph_positions]

print("fontTools", version("fonttools"))
seen = {name: widths(name) for name in ("whole.ttf", "default.ttf", "all.ttf")}
license_kept = [bool(TTFont(name)["name"].getDebugName(13)) for name in seen]
print("widths of 1 and 8 with tnum:", seen, "| license text:", license_kept)
even = [one == eight for one, eight in seen.values()]
raise SystemExit(0 if even == [True, False, True] and license_kept[:2] == [True, False] else "CHANGED")
P
