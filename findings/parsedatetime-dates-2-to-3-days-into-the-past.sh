#!/usr/bin/env bash
# Guess: parsedatetime dates "in 2-3 days" on the second or third day from now, or gives the flag 0, which says that it understood nothing.
# What happens (parsedatetime 2.6): the date is three days ago, since the dash is a minus, and the flag says that a date was found. "in 1,5 hours" is in five hours,
#   "in 1/2 hour" in two, and "not before 3 March" is the third of March.
# Why it hurts: reminders are made of what people type. "Blood test in 2-3 days" is overdue as soon as it is written; half an hour is two hours.
# Instead: refuse a text with a dash, a slash or a comma between figures, and show the date before it counts.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check parsedatetime==2.6
"$work/venv/bin/python" - <<'P'
from datetime import datetime
from importlib.metadata import version
import parsedatetime

print("parsedatetime", version("parsedatetime"))
now, changed = datetime(2026, 11, 30, 9), False
for text, seen in [("in 2-3 days", "2026-11-27 09:00"), ("in 1,5 hours", "2026-11-30 14:00"), ("in 1/2 hour", "2026-11-30 11:00"), ("not before 3 March", "2027-03-03 09:00")]:
    found, flag = parsedatetime.Calendar().parseDT(text, now)
    print("at", now, repr(text), "->", found, "flag", flag)
    changed |= format(found, "%Y-%m-%d %H:%M") != seen or not flag
raise SystemExit("CHANGED" if changed else 0)
P
