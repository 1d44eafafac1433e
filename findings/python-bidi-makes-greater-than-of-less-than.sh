#!/usr/bin/env bash
# Guess: the two ways to call python-bidi, `from bidi import get_display` and `from bidi.algorithm import get_display`, give one string, ready to be drawn
#   from left to right: signs with two sides, such as "<", "≤" and brackets, are turned, as rule L4 of the Unicode bidirectional algorithm asks.
# What happens (python-bidi 0.6.12): the first, which its README shows, turns none of them. Of "العدد < 500" (the count, less than 500) it makes "500 < ..." where
#   the second has "500 > ...": read from the right, as Arabic is, the first says that the count is above 500. "≤ 500" becomes "≥ 500", brackets point outwards.
# Why it hurts: this is how Arabic gets into pictures, charts, labels and PDF files whose writers cannot shape it. "Call if the count is below 500" calls for the opposite.
# Instead: `from bidi.algorithm import get_display`; better a drawer that shapes (HarfBuzz); best, words: "أقل من 500".
# Reference: UAX #9, L4: https://www.unicode.org/reports/tr9/#L4
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check python-bidi==0.6.12
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
import bidi
import bidi.algorithm

print("python-bidi", version("python-bidi"))
changed = False
for text, left, turned in [("العدد < 500", "<", ">"), ("العدد ≤ 500", "≤", "≥"), ("الحرارة > 38.5", ">", "<"), ("(لا تعط)", ")(", "()")]:
    seen = ["".join(sign for sign in call(text) if sign in "<>≤≥()") for call in (bidi.get_display, bidi.algorithm.get_display)]
    print([hex(ord(sign)) for sign in text if sign in "<>≤≥()"], "bidi.get_display:", seen[0], "bidi.algorithm.get_display:", seen[1])
    changed |= seen != [left, turned]
raise SystemExit("CHANGED" if changed else 0)
P
