#!/usr/bin/env bash
# Guess: what finds negations in notes of physicians knows the phrases that they use every day.
# What happens (medspacy 1.3.1, negspacy 1.0.4, with their own rules): "cannot rule out infection" and "no doubt an infection" are both no infection. For medspacy "no change in rash" is no rash and
#   "not only fever but infection" no fever; negspacy has these two right. "Infection: negative" is an infection
#   for both. "Do not give aspirin" is negated in both, "aspirin must not be given" in none.
# Why it hurts: the infection that somebody feared drops out of the list, and the medicine that is forbidden stays in it.
# Instead: rules of your own for such phrases, each with a sentence that tests it; never a list without its sentences beside it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check medspacy==1.3.1 negspacy==1.0.4 spacy==3.7.5
venv/bin/python -W ignore - 2>/dev/null <<'P'
from importlib.metadata import version
import medspacy  # noqa: F401  (it adds its parts to spaCy)
import spacy
from medspacy.ner import TargetRule
from negspacy.negation import Negex  # noqa: F401  (the same)

words = ["infection", "rash", "fever", "aspirin"]
notes = ["cannot rule out infection", "no doubt an infection", "no change in rash", "not only fever but", "infection: negative", "do not give aspirin", "aspirin must not be given"]
one, other = spacy.blank("en"), spacy.blank("en")
one.add_pipe("sentencizer")
one.add_pipe("medspacy_target_matcher").add([TargetRule(word, "WORD") for word in words])
one.add_pipe("medspacy_context")
other.add_pipe("sentencizer")
other.add_pipe("entity_ruler").add_patterns([{"label": "WORD", "pattern": word} for word in words])
other.add_pipe("negex", config={"ent_types": ["WORD"]})
seen = {note: (one(note).ents[0]._.is_negated, other(note).ents[0]._.negex) for note in notes}
print("negated for medspacy", version("medspacy"), "and negspacy", version("negspacy"), seen)
right = [(True, True), (True, True), (True, False), (True, False), (False, False), (True, True), (False, False)]
raise SystemExit(0 if list(seen.values()) == right else 1)
P
