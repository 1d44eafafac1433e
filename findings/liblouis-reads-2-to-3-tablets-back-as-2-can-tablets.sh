#!/usr/bin/env bash
# Guess: braille that liblouis makes of a sentence, and reads back with the same table, is the sentence again; it is how braille is checked by who does not read it.
# What happens (liblouis 3.24.0): in American contracted braille (en-us-g2) "Give 2-3 tablets." comes back as "Give 2-can tablets.", "1/2" as "1/b", "38.5" as "38.every", "ANC < 500" as "ANC know 500" and "CD19" as
#   "COULDBLEAI". In Vietnamese (vi-vn-g1) "viên" (tablet) comes back as "vz" and "Sốt" (fever) as "S¤". Unified English (en-ueb-g2) has all of these right, and "8 a.m." as "8 a.more.".
# Why it hurts: a check by reading back fails for right braille, so it is switched off; notes that a blind parent writes lose their numbers on the way to the nurse.
# Instead: en-ueb-g2 for English, and no reading back of Vietnamese; compare the cells of numbers.
# Needs: liblouis-bin, liblouis-data (Debian: apt-get install liblouis-bin).
set -euo pipefail
command -v lou_translate >/dev/null || { echo "please install liblouis-bin"; exit 2; }
back() { printf '%s\n' "$2" | lou_translate "unicode.dis,$1" | lou_translate -b "unicode.dis,$1"; }
lou_translate --version | head -n 1
american=$(for text in "Give 2-3 tablets." "1/2" "38.5" "ANC < 500" "CD19"; do back en-us-g2.ctb "$text"; done | paste -sd '|')
unified=$(for text in "Give 2-3 tablets." "1/2" "38.5" "ANC < 500" "CD19" "8 a.m."; do back en-ueb-g2.ctb "$text"; done | paste -sd '|')
vietnamese=$(for text in "viên" "Sốt"; do back vi-vn-g1.ctb "$text"; done | paste -sd '|')
printf 'American: %s\nUnified English: %s\nVietnamese: %s\n' "$american" "$unified" "$vietnamese"
[ "$american" = "Give 2-can tablets.|1/b|38.every|ANC know 500|COULDBLEAI" ] || { echo CHANGED; exit 1; }
[ "$unified" = "Give 2-3 tablets.|1/2|38.5|ANC < 500|CD19|8 a.more." ] || { echo CHANGED; exit 1; }
[ "$vietnamese" = "vz|S¤" ] || { echo CHANGED; exit 1; }
