#!/usr/bin/env bash
# Guess: SentencePiece, which cuts texts into pieces for translation and puts them together again, gives back what it was given, or its mark for "unknown".
# What happens (SentencePiece 0.2.3, a model trained with its defaults): texts are folded first, without a mark. "1½ tablets" comes back as "11⁄2 tablets", "10⁹/L" as
#   "109/L", even where the model was trained on these very texts. What translates never sees the other.
# Why it hurts: one and a half tablets and eleven halves, a thousand million and a hundred and nine are the same to every such model.
# Instead: train with normalization_rule_name="identity"; for a model that is there, write "1 1/2" and "10^9", and compare numbers afterwards.
# Reference: Unicode's compatibility forms, NFKC: https://unicode.org/reports/tr15/
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check sentencepiece==0.2.3
cd "$work"
venv/bin/python - <<'P'
import io
from importlib.metadata import version

import sentencepiece

print("sentencepiece", version("sentencepiece"))
TEXTS = ["Give 1½ tablets.", "Counts are under 10⁹/L."]


def back(**options):
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(TEXTS * 40), model_writer=model, vocab_size=40, hard_vocab_limit=False, minloglevel=2, character_coverage=1.0, **options
    )
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    return [processor.decode(processor.encode(text)) for text in TEXTS]


seen, kept = back(), back(normalization_rule_name="identity")
print(seen, kept)
raise SystemExit(0 if seen == ["Give 11⁄2 tablets.", "Counts are under 109/L."] and kept == TEXTS else "CHANGED")
P
