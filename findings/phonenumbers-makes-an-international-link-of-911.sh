#!/usr/bin/env bash
# Guess: asked for a tel: link, phonenumbers (Google's libphonenumber for Python) leaves "911" as it is, or refuses it.
# What happens (phonenumbers 9.0.43): "tel:+1-911". For Germany's on-call doctors it is "tel:+49-116117", for a
#   nurse line in Canada "tel:+1-811". Nothing is raised by parse() nor by format_number(). Such a link is a number in the
#   international plan, where 911, 116117 and 811 are not to be had: they are only reached as they stand.
# Why it hurts: the most urgent link of a leaflet is the one that is turned into something that cannot be dialed.
# Instead: ask shortnumberinfo (is_valid_short_number_for_region) or is_valid_number first, and link short numbers as "tel:911".
# Reference: RFC 3966, sections 5.1.4 and 5.1.5: what is no global number is a local one, without "+".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check phonenumbers==9.0.43
"$work/venv/bin/python" - <<'P'
import phonenumbers as p

print("phonenumbers", p.__version__)
changed = False
for text, region, link in [("911", "US", "tel:+1-911"), ("116117", "DE", "tel:+49-116117"), ("811", "CA", "tel:+1-811")]:
    number = p.parse(text, region)
    made = p.format_number(number, p.PhoneNumberFormat.RFC3966)
    short = p.is_valid_short_number_for_region(number, region)
    print(region, text, "->", made, "| valid number:", p.is_valid_number(number), "| valid short number:", short)
    changed |= made != link or p.is_valid_number(number) or not short
raise SystemExit("CHANGED: other links than seen" if changed else 0)
P
