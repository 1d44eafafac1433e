#!/usr/bin/env bash
# Guess: eSpeak NG's Spanish of Latin America, where the point stands before decimals, says "0.125 mg" as "zero point one two five".
# What happens (eSpeak NG 1.51): "cero mil ciento veinticinco", zero thousand one hundred and twenty-five. With three figures behind it the point is taken for
#   that of thousands; with one or two ("38.5", "0.25") it is said. In Vietnamese "0.125" is "không nghìn một trăm hai mươi lăm", likewise. "0,125" is said rightly.
# Why it hurts: doses with three decimals are the small and strong ones, such as 0.125 mg of digoxin, and US clinics write them in Spanish with a point.
# Instead: micrograms ("125 microgramos"), or no more than two decimals.
# Needs: espeak-ng (Debian: apt-get install espeak-ng).
set -euo pipefail
command -v espeak-ng >/dev/null || { echo "please install espeak-ng"; exit 2; }
espeak-ng --version
failed=0
expect() { # voice, text, sounds that are there, sounds that are not
  local said; said=$(espeak-ng -q -v "$1" --ipa "$2" | sed 's/ˈ//g; s/ˌ//g; s/ //g' | tr -d '\n')
  echo "$1 [$2] $said"
  case $said in *$3*) ;; *) echo "CHANGED: no $3"; failed=1 ;; esac
  [ -z "${4:-}" ] || case $said in *$4*) echo "CHANGED: $4"; failed=1 ;; esac
}
expect es-419 "0.125 mg" seɾomilsjento punto
expect es-419 "0.25 mg" seɾopunto
expect es-419 "0,125 mg" kom
expect vi "0.125" ŋaː2nmo6t̪
expect vi "38.5" tʃəɜm
exit $failed
