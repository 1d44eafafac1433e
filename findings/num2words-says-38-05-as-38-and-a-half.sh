#!/usr/bin/env bash
# Guess: a number in words keeps its value in every language that num2words offers, as it does in English, Spanish or French.
# What happens (num2words 0.5.14): in five languages 38.05 is spoken as another number, without an error.
#   Persian: "thirty-eight and a half". Vietnamese: "thirty-eight comma five", that is 38.5 (and 38.5 is "comma fifty").
#   Turkish: "comma four". Bengali: "point five", the same as 38.5. Arabic: "thirty-eight, five", while 38.5 is "thirty-eight, fifty".
# Why it hurts: amounts and temperatures are put in words where a figure must not be misread, for speech and for
#   people who do not read figures. A tenth and a hundredth of a dose are then the same words.
# Instead: keep figures as figures; where words are needed let a reader of the language write them. A round trip through English proves nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check num2words==0.5.14
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
from num2words import num2words

print("num2words", version("num2words"))
seen = {
    ("fa", 38.05): "سی و هشت و نیم",
    ("fa", 38.5): "سی و هشت و نیم",
    ("vi", 38.05): "ba mươi tám phẩy năm",
    ("vi", 38.5): "ba mươi tám phẩy năm mươi",
    ("tr", 38.05): "otuzsekizvirgüldört",
    ("ar", 38.05): "ثمانية و ثلاثون  , خمس",
    ("ar", 38.5): "ثمانية و ثلاثون  , خمسون",
    ("en", 38.05): "thirty-eight point zero five",
    ("es", 38.05): "treinta y ocho punto cero cinco",
}
changed = False
for (language, number), words in seen.items():
    now = num2words(number, lang=language)
    print(language, number, "->", now)
    changed |= now != words
bengali = num2words(38.05, lang="bn"), num2words(38.5, lang="bn")
print("bn 38.05, 38.5 ->", *bengali, sep=" | ")
changed |= bengali[0] != bengali[1]
raise SystemExit("CHANGED: other words than seen" if changed else 0)
P
