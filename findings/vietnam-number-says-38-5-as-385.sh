#!/usr/bin/env bash
# Guess: vietnam-number, whose purpose is to write numbers in Vietnamese words and back, says "38.5" as "ba mươi tám phẩy năm" or refuses it.
# What happens (vietnam-number 1.0.6): "ba trăm tám mươi lăm", 385: point, comma and hyphen are taken out first. "2-3" is 23. From words, "hai đến ba viên"
#   (two to three tablets) is 23, "một phần hai" (one half) is 12, and "một rưỡi" (one and a half) is 15. No error, no warning.
# Why it hurts: a fever is ten times too high, and half a tablet is twelve.
# Instead: give it whole numbers only; keep figures in print.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check vietnam-number==1.0.6
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

from vietnam_number import n2w, w2n

print("vietnam-number", version("vietnam-number"))
words = {"38.5": "ba trăm tám mươi lăm", "38,5": "ba trăm tám mươi lăm", "2-3": "hai mươi ba"}
numbers = {"hai đến ba viên": 23, "một phần hai": 12, "một rưỡi": 15}
seen_words = {text: n2w(text).strip() for text in words}
seen_numbers = {text: w2n(text) for text in numbers}
print(seen_words, seen_numbers, sep="\n")
raise SystemExit(0 if (seen_words, seen_numbers) == (words, numbers) else "CHANGED")
P
