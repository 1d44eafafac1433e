#!/usr/bin/env bash
# Guess: "½" is heard as "half", or as something nobody understands; a voice would not skip it and go on.
# What happens (Flite 2.2, Debian 12): "½ tablet" is spoken as "tablet", "1½ tablets" as "one tablets". "≥" and the
#   degree sign go the same way: "≥ 38.5 °C" is "thirty eight point five C". No message, exit code 0.
# Why it hurts: half a tablet becomes a whole one for whoever listens.
# Instead: write "half a tablet" and "one and a half tablets" in words that are meant to be heard; ASCII is all Flite reads.
# Needs: flite (Debian: apt-get install flite).
set -euo pipefail
command -v flite >/dev/null || { echo "please install flite"; exit 2; }
dpkg-query -W -f '${Package} ${Version}\n' flite 2>/dev/null || flite --version | sed -n 1p
sounds() { flite -t "$1" -o none -ps | tr -s '\n ' ' ' | sed 's/pau//g; s/  */ /g; s/^ //; s/ $//'; }
failed=0
expect_same() {
  local first second; first=$(sounds "$1"); second=$(sounds "$2")
  echo "'$1' = [$first]; '$2' = [$second]"
  [ "$first" = "$second" ] || { echo "CHANGED: these no longer sound the same"; failed=1; }
}
expect_same "½ tablet" "tablet"
expect_same "1½ tablets" "1 tablets"
expect_same "≥ 38.5 °C" "38.5 C"
exit $failed
