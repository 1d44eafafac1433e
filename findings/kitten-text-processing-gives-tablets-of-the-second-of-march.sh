#!/usr/bin/env bash
# Guess: a program that writes text in words for voices of many languages reads "2-3 tablets" and "38.5" in each, or leaves them alone.
# What happens (kitten-text-processing 0.1.0): English is right. In Spanish "Dé 2-3 tabletas" is "Dé dos de marzo tabletas" (the second of March), and 38.5, as Mexico and the United States write it, is "tres ocho
#   punto cinco" (three, eight, point, five). In Vietnamese and Chinese 2-3 is "two minus three", and the point of 38.5 stays a sign within the words in Vietnamese.
# Why it hurts: English is what is tried out. The dose is a day of the year for the families who need the voice most.
# Instead: "2 a 3 tabletas"; words for every range and limit.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check kitten-text-processing==0.1.0
cd "$work"; venv/bin/python - <<'P'
from importlib.metadata import version
from kitten_text_processing import normalize_text

texts = [("2-3 tablets", "en"), ("Dé 2-3 tabletas", "es"), ("38.5", "es"), ("2-3 viên", "vi"), ("38.5", "vi"), ("2-3片", "zh")]
seen = [normalize_text(*text) for text in texts]
print("kitten-text-processing", version("kitten-text-processing"), seen)
right = ["two-three tablets", "Dé dos de marzo tabletas", "tres ocho punto cinco", "hai âm ba viên", "ba mươi tám.năm", "二负三片"]
raise SystemExit("CHANGED" if seen != right else 0)
P
