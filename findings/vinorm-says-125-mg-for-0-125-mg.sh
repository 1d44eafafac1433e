#!/usr/bin/env bash
# Guess: what writes Vietnamese text in words for a voice says every number of a dose, or leaves it as it is.
# What happens (vinorm 2.0.7): "0,125 mg" is "một trăm hai mươi lăm mi li gam", 125 milligrams; "0,5 mg" is right. "uống ½ viên" (take ½ tablet) is "uống viên" (take tablet), and
#   "100 µg" is "a hundred" of nothing.
# Why it hurts: a thousand times the dose, in a full sentence with its unit; the text on the screen is right, and who needs the voice cannot compare.
# Instead: micrograms in words and "nửa viên"; listen to every number of a voice.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check vinorm==2.0.7
cd "$work"; venv/bin/python - <<'P'
from importlib.metadata import version
from vinorm import TTSnorm

seen = [TTSnorm(text).strip(" .") for text in ("0,5 mg", "0,125 mg", "uống ½ viên", "100 µg")]
print("vinorm", version("vinorm"), seen)
raise SystemExit("CHANGED" if seen != ["không phẩy năm mi li gam", "một trăm hai mươi lăm mi li gam", "uống viên", "một trăm"] else 0)
P
