#!/usr/bin/env bash
# Guess: dateparser takes "in ½ hour" as 30 minutes, or answers None, as it does for "in 1/2 hour".
# What happens (dateparser 1.5.0): "½" is taken apart into "1⁄2", of which the 2 counts: two hours. "in 1½ hours" is two hours as well, "in 2½ hours" too.
#   "today at 20" is now, without the hour; "1st of month" is a day of the month before.
# Why it hurts: the sign "½" is what telephones put in for "1/2" by themselves. A dose half an hour from now is reminded of in two hours; "give again at 20" at once.
# Instead: put ".5" for "½" first, and show the time that was understood.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check dateparser==1.5.0
"$work/venv/bin/python" -W ignore - <<'P'
from datetime import datetime
from importlib.metadata import version
import dateparser

print("dateparser", version("dateparser"))
now = datetime(2026, 11, 30, 9)
seen = []
for text in ["in ½ hour", "in 1½ hours", "in 2½ hours", "in 1/2 hour", "today at 20", "1st of month"]:
    seen.append(str(dateparser.parse(text, languages=["en"], settings={"RELATIVE_BASE": now})))
    print("at", now, repr(text), "->", seen[-1])
before = ["2026-11-30 11:00:00"] * 3 + ["None", "2026-11-30 09:00:00", "2026-10-30 09:00:00"]
raise SystemExit("CHANGED" if seen != before else 0)
P
