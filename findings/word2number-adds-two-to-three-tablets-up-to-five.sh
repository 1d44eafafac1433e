#!/usr/bin/env bash
# Guess: word2number reads the one number of a phrase and raises an error where there is none or more than one.
# What happens (word2number 1.1): numbers of a phrase are added. "two to three tablets" is 5, "one or two tablets" is 3, "twenty four hours two tablets" is 82.
#   "one and a half tablets" is 1.
# Why it hurts: a dose that a parent says or a note gives becomes another that no one said.
# Instead: give it words of one number only, and check that nothing else is there.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check word2number==1.1
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

from word2number import w2n

print("word2number", version("word2number"))
expected = {"two to three tablets": 5, "one or two tablets": 3, "twenty four hours two tablets": 82, "one and a half tablets": 1, "two point five": 2.5}
seen = {phrase: w2n.word_to_num(phrase) for phrase in expected}
print(seen)
raise SystemExit(0 if seen == expected else "CHANGED")
P
