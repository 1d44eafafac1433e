#!/usr/bin/env bash
# Guess: what turns simplified Chinese into the traditional writing of Taiwan and Hong Kong has the words of a blood test right.
# What happens (hanziconv 0.3.2): it goes sign by sign. Platelets (血小板) become 血小闆, "little boss of the blood"; the face (面) becomes noodles (麵); organs (脏器) become dirty (髒器), "only" (只) a word to
#   count animals by (隻), and hair (头发) has the sign of "to send" (頭發). "Relapse" is right, so a look at some words is not enough. OpenCC 1.4.2 (s2t) has all of them right.
# Why it hurts: a line of a blood count is nonsense in a booklet that looks well made.
# Instead: OpenCC (s2t or s2tw), and a reader who knows the words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check hanziconv==0.3.2 opencc==1.4.2
venv/bin/python - <<'P'
from importlib.metadata import version
import hanziconv
import opencc

words = ["血小板", "面部", "脏器", "只给一次", "头发", "复发"]
seen = {word: (hanziconv.HanziConv.toTraditional(word), opencc.OpenCC("s2t").convert(word)) for word in words}
print("hanziconv", version("hanziconv"), "OpenCC", version("opencc"), seen)
right = [("血小闆", "血小板"), ("麵部", "面部"), ("髒器", "臟器"), ("隻給一次", "只給一次"), ("頭發", "頭髮"), ("復發", "復發")]
raise SystemExit("CHANGED" if list(seen.values()) != right else 0)
P
