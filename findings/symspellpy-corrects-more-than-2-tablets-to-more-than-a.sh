#!/usr/bin/env bash
# Guess: lookup_compound of symspellpy mends the words of a sentence and leaves its figures alone.
# What happens (symspellpy 6.10.1, with the dictionary it brings): figures are "corrected" to letters and short words. "do not give more than 2 tablets" becomes
#   "do not give more than a tablets". With ignore_non_words=True figures of one kind stay, but the point goes: "give 1.5 ml" becomes "give 1 5 my".
# Why it hurts: the limit of a dose is gone in a sentence that still reads as one.
# Instead: lookup() word by word, and only for words of letters that the dictionary does not have.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check symspellpy==6.10.1
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version
from importlib.resources import files

from symspellpy import SymSpell

print("symspellpy", version("symspellpy"))
speller = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
speller.load_dictionary(str(files("symspellpy") / "frequency_dictionary_en_82_765.txt"), 0, 1)
speller.load_bigram_dictionary(str(files("symspellpy") / "frequency_bigramdictionary_en_243_342.txt"), 0, 2)
limit = speller.lookup_compound("do not give more than 2 tablets", 2)[0].term
dose = speller.lookup_compound("give 1.5 ml", 2, ignore_non_words=True)[0].term
print(limit, "|", dose)
raise SystemExit(0 if (limit, dose) == ("do not give more than a tablets", "give 1 5 my") else "CHANGED")
P
