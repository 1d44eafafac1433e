#!/usr/bin/env bash
# Guess: a speech program says the decimal mark that is written in its language: the point of 38.5℃ in Chinese, the mark of ٣٨٫٥ (U+066B) in Arabic.
# What happens (eSpeak NG 1.51): both are silent. The Mandarin voice says "thirty-eight five", and "one five tablets" for 1.5片; the Arabic voice says "thirty-eight five"
#   for ٣٨٫٥ and for 38,5. A point is said in Arabic (فاصل), even between the same figures, and Mandarin reads "0.125" figure by figure.
# Why it hurts: with no word between them, "one five" is heard as fifteen or as one, then five.
# Instead: in Arabic a point and European figures; in Chinese 三十八点五度 in words where a text is made for speech.
# Needs: espeak-ng (Debian: apt-get install espeak-ng).
set -euo pipefail
command -v espeak-ng >/dev/null || { echo "please install espeak-ng"; exit 2; }
espeak-ng --version
failed=0
expect() { # voice, text, what is said in the same way
  local said other
  said=$(espeak-ng -q -v "$1" --ipa "$2" | sed 's/ˈ//g; s/ˌ//g; s/ //g' | tr -d '\n'); other=$(espeak-ng -q -v "$1" --ipa "$3" | sed 's/ˈ//g; s/ˌ//g; s/ //g' | tr -d '\n')
  echo "$1 [$2] $said = [$3] $other"
  [ -n "$said" ] && [ "$said" = "$other" ] || { echo CHANGED; failed=1; }
}
expect ar "٣٨٫٥" "38 5"
expect ar "38,5" "38 5"
case $(espeak-ng -q -v ar --ipa "38.5") in *faːs*) ;; *) echo "CHANGED: the point is silent too"; failed=1 ;; esac
for text in 38.5 1.5; do
  said=$(espeak-ng -q -v cmn --ipa "$text" | sed 's/ˈ//g; s/ˌ//g; s/ //g' | tr -d '\n'); echo "cmn [$text] $said"
  # The word for the decimal point is dian: t, i or j, e or ɛ.
  case $said in *ti*|*tj*) echo "CHANGED: the point is said"; failed=1 ;; esac
done
exit $failed
