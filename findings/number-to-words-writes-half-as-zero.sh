#!/usr/bin/env bash
# Guess: packages that write numbers in words say 0.5 as "zero point five" or refuse it.
# What happens (number-to-words 1.2.4, written-number 0.11.1): number-to-words takes the whole part alone, so 0.5 is "zero" and 38.5 is "thirty-eight". written-number
#   rounds, in Spanish, Vietnamese and Arabic too: 0.5 is "one", 1.5 is "two", and 38.5 is "thirty-nine".
# Why it hurts: half a tablet is none or one. The words stand where figures were not trusted to be read rightly.
# Instead: give them whole numbers only (Number.isInteger), and keep figures in print.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund number-to-words@1.2.4 written-number@0.11.1
node -e '
const { toWords } = require("number-to-words"), written = require("written-number");
const seen = [toWords(0.5), toWords(38.5), written(0.5), written(1.5), written(38.5, { lang: "es" }), written(38.5, { lang: "vi" }), written(38.5, { lang: "ar" })];
console.log(seen);
if (seen.join("|") !== "zero|thirty-eight|one|two|treinta y nueve|ba mươi chín|تسعة وثلاثون") { console.log("CHANGED"); process.exit(1); }'
