#!/usr/bin/env bash
# Guess: eSpeak NG, which says "greater than or equal to" for "≥", says "less than" for "<".
# What happens (eSpeak NG 1.51, Debian 12, as it comes): "<" and ">" are only a pause, in every voice tried. "ANC < 500" and
#   "ANC > 500" sound exactly alike. "≥" is spoken in English, and is not even a pause in Spanish: "≥ 38.5" is "38.5".
# Why it hurts: limits for blood counts and fever stand in such signs. The one sign decides whether a family calls.
# Instead: write "less than 500" and "38.5 °C or higher". Screen readers may name the sign themselves
#   before the engine sees it; reading apps, phone lines and players that hand over plain text do not. --punct names it.
# Needs: espeak-ng (Debian: apt-get install espeak-ng).
set -euo pipefail
command -v espeak-ng >/dev/null || { echo "please install espeak-ng"; exit 2; }
espeak-ng --version | sed 's/ *Data at.*//'
sounds() { espeak-ng -q -x -v "$1" "$2" | tr -d '\n' | sed 's/_:*//g; s/  */ /g; s/^ //; s/ $//'; }
failed=0
expect_same() {
  local first second; first=$(sounds "$1" "$2"); second=$(sounds "$1" "$3")
  echo "$1: '$2' = [$first]; '$3' = [$second]"
  [ "$first" = "$second" ] || { echo "CHANGED: these no longer sound the same"; failed=1; }
}
expect_same en-us "ANC < 500" "ANC > 500"
expect_same en-us "ANC < 500" "ANC 500"
expect_same es-419 "< 500" "> 500"
expect_same es-419 "≥ 38.5" "38.5"
spoken=$(sounds en-us "≥ 500"); echo "en-us: '≥ 500' = [$spoken]"
case $spoken in *gr*eI*) ;; *) echo "CHANGED: the English voice no longer says ≥"; failed=1 ;; esac
exit $failed
