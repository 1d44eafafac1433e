#!/usr/bin/env bash
# Guess: capital letters for a heading, by `text-transform: uppercase` or a template's `upper`, leave units right, or at least make them strange enough to be seen.
# What happens (WeasyPrint 70.0, Jinja2 3.1.6, Node.js): the sign "µ" becomes the Greek capital letter "Μ", which looks like the Latin M. "Folic acid 100 µg" is printed, and read
#   from the file, as "FOLIC ACID 100 ΜG": milligrams, a thousand times as much. Unicode's table of capitals asks for it; the source still says µg.
# Why it hurts: labels, heads of tables and lists of medicines are set in capitals. Neither the eye nor a search for "µg" finds the fault.
# Instead: write "micrograms" or "mcg"; keep capitals away from doses (a span with `text-transform: none`).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check weasyprint==70.0 jinja2==3.1.6 pypdfium2==5.15.2
"$work/venv/bin/python" - <<'P'
import jinja2
import pypdfium2
import weasyprint

printed = weasyprint.HTML(string='<p style="text-transform: uppercase">Folic acid 100 µg</p>').write_pdf()
seen = [pypdfium2.PdfDocument(printed)[0].get_textpage().get_text_range().strip(), jinja2.Environment().from_string("{{ 'Folic acid 100 µg'|upper }}").render()]
print("WeasyPrint", weasyprint.__version__, ascii(seen[0]), "Jinja2", jinja2.__version__, ascii(seen[1]))
raise SystemExit("CHANGED" if seen != ["FOLIC ACID 100 \u039cG"] * 2 else 0)
P
node -e '
const seen = "100 µg".toUpperCase();
console.log("Node.js", escape(seen));
if (seen !== "100 \u039cG") { console.log("CHANGED"); process.exit(1); }'
