#!/usr/bin/env bash
# Guess: parse_decimal("38.3", locale="es") is 38.3, or an error since Spain writes 38,3.
# What happens (Babel 2.19.0): Decimal("383"). In es, vi or pt the point groups thousands, and is dropped wherever it stands; "38,5" in
#   English is 385. strict=True raises for both, and is not the default. es_US and es_MX write a point and are right.
# Why it hurts: a site's fever limit is typed as on its thermometer. 383 degrees is caught by a range check if there is one;
#   "1.5" tablets become 15 and are not.
# Instead: always strict=True, and a range for each field. Or take one notation for numbers that are safety limits.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check Babel==2.19.0
"$work/venv/bin/python" - <<'P'
import babel
from decimal import Decimal
from babel.numbers import NumberFormatError, parse_decimal

print("Babel", babel.__version__)
changed = False
for text, locale, seen in [("38.3", "es", "383"), ("1.5", "vi", "15"), ("38,5", "en", "385"), ("38.3", "es_US", "38.3")]:
    now = parse_decimal(text, locale=locale)
    print(repr(text), locale, "->", now)
    changed |= now != Decimal(seen)
try:
    print("strict:", parse_decimal("38.3", locale="es", strict=True))
    changed = True
except NumberFormatError as error:
    print("strict:", error)
raise SystemExit("CHANGED" if changed else 0)
P
