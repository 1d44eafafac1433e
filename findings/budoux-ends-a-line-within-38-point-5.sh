#!/usr/bin/env bash
# Guess: BudouX, which says where a Chinese line may end so that no phrase is torn, does not tear a number.
# What happens (BudouX 0.10.1, its model of Simplified Chinese): a line may end within 38.5℃, "38" and ".5℃"; within 1.5片, behind "1."; and within a telephone number
#   with the Traditional model. Where plain rules of Unicode are used, none of these may be torn.
# Why it hurts: at the end of a line the parent reads 38 degrees, or one tablet. The longer the word of a medicine, the more pieces: 6-|巯|基嘌|呤1.|5片.
# Instead: join pieces wherever a digit, a point or a unit stands at the tear, or keep to UAX 14.
# Reference: UAX #14, LB25 (do not break within numbers): https://unicode.org/reports/tr14/#LB25
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check budoux==0.10.1
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

import budoux

print("budoux", version("budoux"))
simplified, traditional = budoux.load_default_simplified_chinese_parser(), budoux.load_default_traditional_chinese_parser()
seen = ["|".join(parser.parse(text)) for parser, text in (
    (simplified, "如果体温达到38.5℃或更高，请打电话。"),
    (simplified, "每天服用6-巯基嘌呤1.5片。"),
    (traditional, "撥打555-0142"),
)]
print(*seen, sep="\n")
torn = ["达到|38|.5℃", "呤1.|5片", "5|55|"]
raise SystemExit(0 if all(piece in line for piece, line in zip(torn, seen, strict=True)) else "CHANGED")
P
