#!/usr/bin/env bash
# Guess: eSpeak NG, the voice that NVDA comes with, spells "IV" as two letters, as it does "LP", "MD" and "CNS".
# What happens (eSpeak NG 1.51, Debian 12): capital letters that can be a Roman numeral are read as one. "By IV" is heard
#   as "by Roman four"; the Spanish voice says plainly "por cuatro" (by four), the French "quatre romain". "VI" and "X" are spelled.
# Why it hurts: "IV" is how booklets, labels and ward sheets say that a medicine goes into a vein. Who only hears the
#   page hears a number where the way of giving stands, and in Spanish nothing tells that it is not one.
# Instead: write "into a vein" ("por la vena"). If "IV" has to stay, say it once in words beside it.
# Needs: espeak-ng (Debian: apt-get install espeak-ng).
set -euo pipefail
command -v espeak-ng >/dev/null || { echo "please install espeak-ng"; exit 2; }
espeak-ng --version | sed 's/ *Data at.*//'
sounds() { espeak-ng -q -x -v "$1" "$2" | tr -s '\n ' ' ' | sed "s/[',_]//g; s/^ //; s/ \$//"; }
failed=0
expect_same() { # voice, text, text that sounds the same
  local first second; first=$(sounds "$1" "$2"); second=$(sounds "$1" "$3")
  echo "$1: '$2' = [$first]; '$3' = [$second]"
  [ "$first" = "$second" ] || { echo "CHANGED: these no longer sound the same"; failed=1; }
}
expect_same es-419 "por IV" "por cuatro"
expect_same en-us "by IV" "by roman four"
spelled=$(sounds en-us "by LP"); echo "en-us: 'by LP' = [$spelled]"
case $spelled in *Elp*) ;; *) echo "CHANGED: LP is no longer spelled"; failed=1 ;; esac
exit $failed
