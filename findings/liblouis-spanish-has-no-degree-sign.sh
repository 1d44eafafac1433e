#!/usr/bin/env bash
# Guess: the degree sign is so common that every language's braille table has it, as English, French, German and Portuguese have.
# What happens (liblouis 3.24.0, Debian 12): the Spanish table es-g1 does not know "°", "≥" or "−". Each is written as a
#   programmer's escape, letter by letter: "38,5 °C" becomes 38,5, then the cells for '\x00b0', then C. No warning, exit code 0.
# Why it hurts: the temperature at which to call is the line that has to be right, and it is nonsense in braille.
#   "38,5 C" would have been understood.
# Instead: before text goes to braille, check that no output holds the cells of \x (⡳⠭), and write the sign in words ("grados").
# Needs: liblouis-bin (Debian: apt-get install liblouis-bin).
set -euo pipefail
command -v lou_translate >/dev/null || { echo "please install liblouis-bin"; exit 2; }
lou_translate --version | sed -n 1p
failed=0
for table in es-g1 en-ueb-g2 fr-bfu-g2 de-g2 pt-pt-g1.utb; do
  case $table in *.utb) file=$table ;; *) file=$table.ctb ;; esac
  cells=$(printf '38,5 °C\n' | lou_translate --forward "unicode.dis,$file" 2>/dev/null)
  echo "$table: 38,5 °C = $cells"
  case $table:$cells in
    es-g1:*⡳⠭*) ;;
    es-g1:*) echo "CHANGED: Spanish knows the degree sign"; failed=1 ;;
    *⡳⠭*) echo "CHANGED: $table does not know it"; failed=1 ;;
  esac
done
exit $failed
