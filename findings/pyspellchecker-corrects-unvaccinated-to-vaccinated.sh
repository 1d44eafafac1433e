#!/usr/bin/env bash
# Guess: spell checkers leave correct words of medicine alone, or take a word that they do not know for an unknown one.
# What happens (pyspellchecker 0.9.1, autocorrect 2.6.1): they turn them into other words, some of the opposite meaning. pyspellchecker corrects "unvaccinated"
#   to "vaccinated"; autocorrect corrects "hypotension" to "hypertension" and "microgram" to "pictogram". Every word was right.
# Why it hurts: "Keep away from unvaccinated people" loses its "un". The text reads well, so nobody looks.
# Instead: show suggestions to a person, never write them; load a list of the words of the field first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pyspellchecker==0.9.1 autocorrect==2.6.1
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

from autocorrect import Speller
from spellchecker import SpellChecker

print({name: version(name) for name in ("pyspellchecker", "autocorrect")})
first, second = SpellChecker(), Speller("en")
seen = {
    "pyspellchecker": {word: first.correction(word) for word in ("unvaccinated", "hydralazine")},
    "autocorrect": {text: second(text) for text in ("Low pressure is hypotension.", "5 microgram")},
}
print(seen)
expected = {
    "pyspellchecker": {"unvaccinated": "vaccinated", "hydralazine": "hydrazine"},
    "autocorrect": {"Low pressure is hypotension.": "Low pressure is hypertension.", "5 microgram": "5 pictogram"},
}
raise SystemExit(0 if seen == expected else "CHANGED")
P
