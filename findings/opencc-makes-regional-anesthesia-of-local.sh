#!/usr/bin/env bash
# Guess: OpenCC's s2twp, "Traditional Chinese of Taiwan with Taiwanese words", changes words that are said in another way in Taiwan, and keeps the meaning.
# What happens (OpenCC 1.4.2): its words are those of computing. 局部麻醉, local anesthesia, becomes 區域性麻醉, regional anesthesia: another procedure. 血液循环,
#   the blood's circulation, becomes 血液迴圈, a program's loop; 激活T细胞 becomes 啟用T細胞 (T cells are enabled), 支持治疗, supportive care, becomes 支援治療.
# Why it hurts: a consent form names another anesthesia, in good characters, and a reader in Taipei has no way to know.
# Instead: s2tw, which changes characters only, and a reader from Taiwan.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check OpenCC==1.4.2
cd "$work"
venv/bin/python - <<'P'
from importlib.metadata import version

from opencc import OpenCC

print("OpenCC", version("OpenCC"))
expected = {
    "局部麻醉": ("區域性麻醉", "局部麻醉"),
    "血液循环": ("血液迴圈", "血液循環"),
    "激活T细胞": ("啟用T細胞", "激活T細胞"),
    "支持治疗": ("支援治療", "支持治療"),
}
words, characters = OpenCC("s2twp"), OpenCC("s2tw")
seen = {text: (words.convert(text), characters.convert(text)) for text in expected}
for text, (with_words, without) in seen.items():
    print(text, "s2twp:", with_words, "s2tw:", without)
raise SystemExit(0 if seen == expected else "CHANGED")
P
