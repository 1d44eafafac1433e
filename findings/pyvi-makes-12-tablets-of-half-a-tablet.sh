#!/usr/bin/env bash
# Guess: ViUtils.remove_accents takes the marks off Vietnamese letters, for searching and sorting, and leaves all else: "không quá ½ viên" is "khong qua ½ vien".
# What happens (pyvi 0.1.1): whatever is beyond ASCII once it is taken apart is thrown away. "½ viên" (half a tablet) becomes "12 vien", "1½" 112, "2–3 viên" "23 vien",
#   "100 µg" "100 g", and "≥ 500" and "≤ 500" are both " 500". The answer is bytes, without a message.
# Why it hurts: names of files, search indexes and messages to telephones that take no marks are made this way. A dose is another dose; a limit is no limit.
# Instead: take off only marks of letters (unicodedata NFD, category Mn, and "đ" to "d"), and look whether digits and signs are the same as before.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pyvi==0.1.1
"$work/venv/bin/python" -W ignore - <<'P'
from importlib.metadata import version
from pyvi import ViUtils

print("pyvi", version("pyvi"))
changed = False
for text, seen in [("½ viên", b"12 vien"), ("1½ viên", b"112 vien"), ("2–3 viên", b"23 vien"), ("100 µg", b"100 g"), ("≥ 500", b" 500"), ("≤ 500", b" 500")]:
    now = ViUtils.remove_accents(text)
    print(text, "->", now)
    changed |= now != seen
raise SystemExit("CHANGED" if changed else 0)
P
