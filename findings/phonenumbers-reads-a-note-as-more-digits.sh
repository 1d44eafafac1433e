#!/usr/bin/env bash
# Guess: "617-555-0123 or 0124" and "617-555-0123/0124", as hospitals write two lines, give the first number, or an error.
# What happens (phonenumbers 9.0.43): parse() returns one number of 14 digits, 61755501230124; the word "or" is
#   dropped. "1-800-555-0199 press 2" becomes 8005550199773772, since "press 2" is read from the keypad. No error:
#   two whole numbers, or a note of more letters ("pager 1234"), are refused, these are not.
# Why it hurts: a site's own words beside a phone number are the rule, not the exception. The link or the QR code made
#   from it dials nothing, at night, with a sick child.
# Instead: after parse() always ask is_valid_number(); and keep the note in a field of its own.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check phonenumbers==9.0.43
"$work/venv/bin/python" - <<'P'
import phonenumbers as p

print("phonenumbers", p.__version__)
changed = False
seen = {
    "617-555-0123 or 0124": 61755501230124,
    "617-555-0123/0124": 61755501230124,
    "1-800-555-0199 press 2": 8005550199773772,
    "617-555-0123 pager 1234": None,
}
for text, digits in seen.items():
    try:
        number = p.parse(text, "US")
        print(repr(text), "->", number.national_number, "valid:", p.is_valid_number(number))
        changed |= number.national_number != digits or p.is_valid_number(number)
    except p.NumberParseException as error:
        print(repr(text), "->", error)
        changed |= digits is not None
raise SystemExit("CHANGED: other numbers than seen" if changed else 0)
P
