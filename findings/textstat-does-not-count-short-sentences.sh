#!/usr/bin/env bash
# Guess: a text in shorter sentences never gets a longer average sentence. "Call us. Go to the hospital. Call 911 now. Do not wait."
#   has four sentences, three words each on average.
# What happens (textstat 0.7.13): sentences of one or two words are not counted, but their words are. The four sentences are
#   three, of four words on average. Six commands of two words ("Call us. Stay calm. Drink water. …") are ONE sentence of twelve
#   words: the same as if they were strung together with commas. A list without periods is one sentence as well.
# Why it hurts: the plainest writing, as on an emergency page, is measured as harder than a long sentence. Who
#   writes to the number makes the text worse.
# Instead: count sentences yourself, and give list items an end.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check textstat==0.7.13
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
import textstat

print("textstat", version("textstat"))
short = "Call us. Stay calm. Drink water. Take notes. Bring pills. Come in."
strung = "Call us, stay calm, drink water, take notes, bring pills, come in."
seen = {"Call us. Go to the hospital. Call 911 now. Do not wait.": (3, 4.0), short: (1, 12.0), strung: (1, 12.0)}
changed = False
for text, (count, words) in seen.items():
    now = textstat.sentence_count(text), textstat.words_per_sentence(text)
    print(now, text)
    changed |= now != (count, words)
raise SystemExit("CHANGED: other counts than seen" if changed else 0)
P
