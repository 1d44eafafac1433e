#!/usr/bin/env bash
# Guess: format_list(…, locale="es") writes Spanish as every Spanish writer does: "vincristina e imatinib", "siete u ocho"
#   (y becomes e before an i sound, o becomes u before an o sound). ICU does, from the same CLDR.
# What happens (Babel 2.19.0): "vincristina y imatinib", "siete o ocho". The data has one word; the rule is in ICU's program only.
# Why it hurts: several of this field's medicines begin so (imatinib, inotuzumab, interferon). A text for families that makes a mistake
#   no native writer makes is taken for a machine's, and trusted less.
# Instead: join lists with words that a translator wrote, or with ICU.
# Reference: Real Academia Española, Diccionario panhispánico de dudas, articles "y" and "o".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check Babel==2.19.0
cd "$work"
"$work/venv/bin/python" - <<'P'
import babel
from babel.lists import format_list

print("Babel", babel.__version__)
now = [format_list(["vincristina", "imatinib"], locale="es"), format_list(["siete", "ocho"], style="or", locale="es")]
print(now)
raise SystemExit(0 if now == ["vincristina y imatinib", "siete o ocho"] else "CHANGED")
P
if command -v node >/dev/null; then
  node -e 'for (const [t, a] of [["conjunction", ["vincristina", "imatinib"]], ["disjunction", ["siete", "ocho"]]]) console.log("node", process.version, "(ICU", process.versions.icu + "):", new Intl.ListFormat("es", { type: t }).format(a))'
fi
