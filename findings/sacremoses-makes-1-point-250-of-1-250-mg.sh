#!/usr/bin/env bash
# Guess: a normalizer of punctuation, which is run on texts before machine translation, leaves figures as they are.
# What happens (sacremoses 0.2.0): a no-break space between two figures becomes a point in English and Vietnamese, a comma in Spanish. "1 250 mg", with the
#   space that the SI asks for, is "1.250 mg", which an English reader takes for one and a quarter; "Give 2 3 times" with such a space is "Give 2.3 times".
# Why it hurts: the number is a thousandth of what was written, before a translator or a model has seen it.
# Instead: MosesPunctNormalizer(lang, norm_numbers=False).
# Reference: the SI brochure, 5.4.4 (a thin space between groups of three digits).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check sacremoses==0.2.0
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

from sacremoses import MosesPunctNormalizer

print("sacremoses", version("sacremoses"))
expected = {"en": "1.250 mg", "vi": "1.250 mg", "es": "1,250 mg"}
seen = {language: MosesPunctNormalizer(language).normalize("1\u00a0250 mg") for language in expected}
kept = MosesPunctNormalizer("en", norm_numbers=False).normalize("1\u00a0250 mg")
print(seen, "without norm_numbers:", repr(kept))
raise SystemExit(0 if seen == expected and kept in ("1\u00a0250 mg", "1 250 mg") else "CHANGED")
P
