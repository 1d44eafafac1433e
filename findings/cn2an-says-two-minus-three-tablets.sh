#!/usr/bin/env bash
# Guess: cn2an's transform, which puts figures of a sentence into Chinese words and back, reads "2-3片" (2 to 3 tablets) as 二至三片, or leaves it.
# What happens (cn2an 0.5.24): 二负三片, "two minus-three tablets": the hyphen of a range is the sign of a negative number. The other way, 十分疼痛
#   ("very painful") becomes 10分疼痛, which reads as pain of ten points, and 三氧化二砷, arsenic trioxide, becomes 3氧化2砷.
# Why it hurts: this step stands before speech and behind speech recognition. A dose, a pain score and the name of a medicine are changed in fluent text.
# Instead: write 2至3片; let no such step run over names of medicines; compare the numbers before and after.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check cn2an==0.5.24 setuptools==80.9.0
cd "$work"
venv/bin/python -W ignore - <<'P'
from importlib.metadata import version

import cn2an

print("cn2an", version("cn2an"))
sentences = {
    ("每天2-3片", "an2cn"): "每天二负三片",
    ("孩子十分疼痛", "cn2an"): "孩子10分疼痛",
    ("三氧化二砷", "cn2an"): "3氧化2砷",
    ("长春新碱一点五毫克", "cn2an"): "长春新碱1.5毫克",
}
failed = False
for (written, way), expected in sentences.items():
    said = cn2an.transform(written, way)
    print(way, written, "->", said)
    failed |= said != expected
raise SystemExit("CHANGED" if failed else 0)
P
