#!/usr/bin/env bash
# Guess: Babel's short and narrow forms of units can be told apart within a language, at least months from minutes and millimeters.
# What happens (Babel 2.19.0): for Spanish in the US and Latin America two months are "2 mm.", and two millimeters "2 mm". In English
#   narrow form two months and two minutes are both "2m".
# Why it hurts: "every 2 mm.", "in 2m" on a treatment calendar. Short forms are chosen where space is small, as in table heads.
# Instead: the long form ("2 meses") for anything a family reads; write unit words in a reviewed list of your own.
# Reference: the data is the Unicode CLDR's (units, duration-month), which Babel prints as it is.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check Babel==2.19.0
"$work/venv/bin/python" - <<'P'
import babel
from babel.units import format_unit

print("Babel", babel.__version__)
seen = {("duration-month", "short", "es_US"): "2 mm.", ("duration-month", "short", "es_419"): "2 mm.", ("length-millimeter", "short", "es_US"): "2 mm",
        ("duration-month", "narrow", "en_US"): "2m", ("duration-minute", "narrow", "en_US"): "2m", ("duration-month", "long", "es_US"): "2 meses"}
changed = False
for (unit, length, locale), printed in seen.items():
    now = format_unit(2, unit, length=length, locale=locale)
    print(locale, unit, length, "->", repr(now))
    changed |= now != printed
raise SystemExit("CHANGED" if changed else 0)
P
