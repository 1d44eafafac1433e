#!/usr/bin/env bash
# Guess: "1/2" and "2-3" before "viên" (tablets) are a half, and two to three, for what writes Vietnamese text in words for a voice; nothing says a date.
# What happens (vietnormalizer 0.2.3): "uống 1/2 viên" is "uống một tháng hai viên" (take the first of February tablets), "2-3 viên" the second of March, and in the telephone number 1-800-555-0142 the middle is
#   a month of its own. "≥ 38,5" loses its sign, and "38,05" is said as 38.5.
# Why it hurts: who listens to the instructions hears no dose, a wrong temperature, and a number that cannot be called.
# Instead: "nửa viên", "2 đến 3 viên", "từ 38,5 độ trở lên"; numbers to call figure by figure.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check vietnormalizer==0.2.3
cd "$work"; venv/bin/python - <<'P'
from importlib.metadata import version
from vietnormalizer import VietnameseNormalizer

texts = ["uống 1/2 viên", "uống 2-3 viên", "≥ 38,5", "38,05", "1-800-555-0142"]
seen = [VietnameseNormalizer().normalize(text) for text in texts]
print("vietnormalizer", version("vietnormalizer"), seen)
right = ["uống một tháng hai viên", "uống hai tháng ba viên", "ba mươi tám phẩy năm", "ba mươi tám phẩy năm"]
raise SystemExit(0 if seen[:4] == right and "tháng" in seen[4] else "CHANGED")
P
