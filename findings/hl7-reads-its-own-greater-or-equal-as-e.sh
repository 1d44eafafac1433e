#!/usr/bin/env bash
# Guess: what python-hl7 escapes for an HL7 v2 message, it reads back: unescape(escape(text)) == text.
# What happens (hl7 0.4.5): a character beyond Latin-1 is written as \X2265\ and read back as two bytes, each a letter. "≥ 38.5" comes back as a quotation mark, "e" and "38.5",
#   "≤ 500" as a quotation mark, "d" and "500", and "不" (not) as "N" and a carriage return, which in HL7 ends the segment. "½", "µ" and "ñ" come back right.
# Why it hurts: tests with names in Spanish pass. The limit at which parents call loses its sign, and a Chinese "not" tears the message in two when it is sent on.
# Instead: say UNICODE UTF-8 in MSH-18, escape the five signs of HL7 yourself, and leave letters as they are.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check hl7==0.4.5
"$work/venv/bin/python" - <<'P'
from importlib.metadata import version
import hl7

print("hl7", version("hl7"))
message = hl7.parse("MSH|^~\\&|A|B|C|D|20261129||ORU^R01|1|P|2.5\r")
changed = False
for text, seen in [("≥ 38.5", '"e 38.5'), ("≤ 500", '"d 500'), ("不", "N\r"), ("½ µg ñ", "½ µg ñ")]:
    written = message.escape(text)
    now = message.unescape(written)
    print(repr(text), "->", written, "->", repr(now))
    changed |= now != seen
raise SystemExit("CHANGED" if changed else 0)
P
