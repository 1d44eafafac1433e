#!/usr/bin/env bash
# Guess: csvjson of csvkit makes numbers of what is surely a number, and leaves all else as text.
# What happens (csvkit 2.2.0): a column of doses "2-3" and "1-2" (tablets) becomes dates, 2001-02-03; "1/2" is the second of January 2001, of a
#   year that nobody wrote; "38,5" is 385. A warning is not given. csvlook and csvstat do the same; csvlook prints 0.0625 as "0.062…".
# Why it hurts: tables of medicines in Spanish or Vietnamese have decimal commas, and tables in all languages have ranges and halves.
# Instead: csvjson --no-inference (-I), on every call; "2 to 3".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check csvkit==2.2.0
cd "$work"
printf 'medicine,tablets,limit,each\nA,2-3,"38,5",1/2\nB,1-2,"39,0",1/4\n' > doses.csv
venv/bin/pip list 2>/dev/null | grep -i '^csvkit'
seen=$(venv/bin/csvjson doses.csv); kept=$(venv/bin/csvjson -I doses.csv)
echo "$seen"; echo "with -I: $kept"
case $seen in *'"tablets": "2001-02-03", "limit": 385.0, "each": "2001-01-02"'*) ;; *) echo CHANGED; exit 1 ;; esac
case $kept in *'"tablets": "2-3", "limit": "38,5", "each": "1/2"'*) ;; *) echo "CHANGED with -I"; exit 1 ;; esac
