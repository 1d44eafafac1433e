#!/usr/bin/env bash
# Guess: "10*9/L", the UCUM code in which laboratories send white cell and platelet counts, is 10⁹ per liter in Pint, or an error.
# What happens (Pint 0.25.3): 90 per liter. UCUM writes powers of ten with a star; Pint multiplies ten by nine.
#   "10^9/L" is right, and so is ucumvert 0.3.2, which reads UCUM for Pint. "10*3/uL" is 30 per microliter in the same way.
# Why it hurts: a count is wrong by eleven million times and still has the right dimension, so a dimension check passes.
# Instead: never give a UCUM code to a general unit parser; use ucumvert, or a table of the codes you accept.
# Reference: UCUM section on "the number ten for arbitrary powers" (10* and 10^), https://ucum.org/ucum
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check Pint==0.25.3 ucumvert==0.3.2
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
import pint, ucumvert

print("Pint", version("Pint"), "ucumvert", version("ucumvert"))
plain = pint.UnitRegistry()
wrong = [plain("10*9/L").to("1/L").magnitude, plain("10*3/uL").to("1/uL").magnitude]
right = ucumvert.PintUcumRegistry().from_ucum("10*9/L").to("1/L").magnitude
print("Pint 10*9/L ->", wrong[0], "per liter; 10*3/uL ->", wrong[1], "per microliter; ucumvert 10*9/L ->", right)
same = all(abs(a - b) < 1e-6 for a, b in zip(wrong, (90, 30))) and abs(right / 1e9 - 1) < 1e-9
raise SystemExit(0 if same else "CHANGED: other numbers than seen")
P
