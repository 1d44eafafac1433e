#!/usr/bin/env bash
# Guess: a braille table gives ">" a sign of its own, that a reader can tell from a word.
# What happens (liblouis 3.24.0, Debian 12, table es-g1): ">" alone is the one cell for the letter "o". Since "o" is the
#   Spanish word for "or", "RAN > 500" (neutrophil count above 500) and "RAN o 500" are the same braille, cell by cell.
#   English (en-ueb-g2) has two-cell signs, and turns back to ">".
# Why it hurts: the sign in a blood count limit is gone on paper, and no other cell gives it away.
# Instead: write "más de 500" before text goes to braille.
# Needs: liblouis-bin (Debian: apt-get install liblouis-bin).
set -euo pipefail
command -v lou_translate >/dev/null || { echo "please install liblouis-bin"; exit 2; }
lou_translate --version | sed -n 1p
failed=0
braille() { printf '%s\n' "$2" | lou_translate --forward "unicode.dis,$1" 2>/dev/null; }
sign=$(braille es-g1.ctb "RAN > 500"); word=$(braille es-g1.ctb "RAN o 500")
echo "es-g1: 'RAN > 500' = $sign; 'RAN o 500' = $word"
[ "$sign" = "$word" ] || { echo "CHANGED: the sign and the word now differ"; failed=1; }
sign=$(braille en-ueb-g2.ctb "ANC > 500"); word=$(braille en-ueb-g2.ctb "ANC o 500")
echo "en-ueb-g2: 'ANC > 500' = $sign; 'ANC o 500' = $word"
[ "$sign" != "$word" ] || { echo "CHANGED: they are alike in English too"; failed=1; }
exit $failed
