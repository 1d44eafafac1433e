#!/usr/bin/env bash
# Guess: asked for "1000 units", the way insulin, heparin and asparaginase are ordered, Pint raises UndefinedUnitError,
#   as it does for "1000 IU".
# What happens (Pint 0.25.3): it returns 1000 micronits, a brightness: "u" (micro) + "nit" (candela per square meter) + plural "s".
#   "100.4 F" is 100.4 farad and "38.5 C" 38.5 coulomb in the same way. No error, and arithmetic goes on.
# Why it hurts: a parser that accepts an order proves nothing about it. A check that only asks "does the unit parse?" passes.
# Instead: compare the dimension with the one you expect, and take units only from your own short list.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check Pint==0.25.3
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
import pint

print("Pint", version("Pint"))
registry = pint.UnitRegistry()
changed = False
for text, unit in [("1000 units", "micronit"), ("100.4 F", "farad"), ("38.5 C", "coulomb")]:
    quantity = registry(text)
    print(repr(text), "->", quantity, quantity.dimensionality)
    changed |= str(quantity.units) != unit
try:
    print(registry("1000 IU"))
    changed = True
except pint.UndefinedUnitError as error:
    print("'1000 IU' ->", error)
raise SystemExit("CHANGED: other units than seen" if changed else 0)
P
