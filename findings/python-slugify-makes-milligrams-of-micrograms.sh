#!/usr/bin/env bash
# Guess: python-slugify and Unidecode write µg (micrograms) as "ug" or "mcg".
# What happens (python-slugify 9.2.0, Unidecode 1.4.0, slugify 1.6.9 and transliteration 2.6.1 of npm): "mg", milligrams. python-slugify does so with both signs, the micro sign (U+00B5) and the Greek
#   mu (U+03BC); the others with the Greek mu, which is what Unicode's own normal forms make of the micro sign. And "38,5" becomes "385" in both slugify.
# Why it hurts: what is made are names of files, labels for search and texts for devices without Unicode: a dose that is a thousand times too high.
# Instead: replace µ and μ by "mc" and a comma by a point before the text is changed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check python-slugify==9.2.0 Unidecode==1.4.0
cd "$work"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund slugify@1.6.9 transliteration@2.6.1
venv/bin/python - <<'P'
from importlib.metadata import version

from slugify import slugify
from unidecode import unidecode

print({name: version(name) for name in ("python-slugify", "Unidecode")})
seen = slugify("5 \u00b5g"), slugify("5 \u03bcg"), slugify("38,5"), unidecode("5 \u00b5g"), unidecode("5 \u03bcg")
print(seen)
raise SystemExit(0 if seen == ("5-mg", "5-mg", "385", "5 ug", "5 mg") else "CHANGED")
P
node -e '
const slugify = require("slugify"), { transliterate } = require("transliteration");
const seen = [slugify("5 \u03bcg"), slugify("38,5"), transliterate("5 \u03bcg"), transliterate("5 \u00b5g")].join("|");
console.log("npm:", seen);
if (seen !== "5-mg|385|5 mg|5 ug") { console.log("CHANGED"); process.exit(1); }'
