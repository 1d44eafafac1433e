#!/usr/bin/env bash
# Guess: a placeholder in XLIFF, <x id="temperature"/>, comes out of xliff2po as some mark, or the unit is refused.
# What happens (translate-toolkit 3.20.4): it vanishes from source and translation alike. "Call at <x id="temperature"/> or more." becomes
#   "Call at or more." in PO, <g id="1">aspirin</g> becomes "aspirin". No warning, exit code 0.
# Why it hurts: the hospital's own number has no place left in the sentence, and a checker that compares source
#   and translation finds both alike.
# Instead: exchange XLIFF as XLIFF; compare the placeholders of each unit with the original's on the way back.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check translate-toolkit==3.20.4
cd "$work"
cat > es.xlf <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="es" datatype="plaintext"><body>
<trans-unit id="1" approved="yes"><source>Call at <x id="temperature"/> or more.</source><target state="final">Llame si tiene <x id="temperature"/> o más.</target></trans-unit>
<trans-unit id="2"><source>Never <g id="1">aspirin</g>.</source><target state="final">Nunca <g id="1">aspirina</g>.</target></trans-unit>
</body></file></xliff>
X
venv/bin/python -c 'from importlib.metadata import version; print("translate-toolkit", version("translate-toolkit"))'
venv/bin/xliff2po --progress=none es.xlf es.po
sed -n '/Call\|Never/,$p' es.po
grep -q '^msgid "Call at or more."' es.po && grep -q '^msgstr "Llame si tiene o más."' es.po || { echo "CHANGED"; exit 1; }
