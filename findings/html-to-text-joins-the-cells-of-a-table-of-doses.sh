#!/usr/bin/env bash
# Guess: html-to-text, which makes the plain part of mails from their HTML, sets cells of a table apart, by a blank at the least.
# What happens (html-to-text 10.0.1): nothing stands between them, unless a table is named in an option. "Tablets | 2 | 5 mL" becomes "Tablets25 mL", and so do
#   two labels or two items of a list in one line. A raised figure is joined too: "10<sup>9</sup>/L" is "109/L", "1<sup>1</sup>/<sub>2</sub>" is "11/2".
#   The last is so in turndown 7.2.5 and markdownify 1.2.3 as well.
# Why it hurts: a plan of medicines, sent by mail, has other doses in the plain part, which is what watches, telephones and screen readers show.
# Instead: selectors: [{ selector: "table", format: "dataTable" }]; write "10^9" and "1 1/2" in the HTML.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"; npm init -y >/dev/null; npm install --silent --no-audit --no-fund html-to-text@10.0.1 turndown@7.2.5
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check markdownify==1.2.3
cat > plain.js <<'J'
const { convert } = require("html-to-text"), Turndown = require("turndown");
const row = "<table><tr><td>Tablets</td><td>2</td><td>5 mL</td></tr></table>", count = "10<sup>9</sup>/L", half = "1<sup>1</sup>/<sub>2</sub> tablets";
const named = convert(row, { selectors: [{ selector: "table", format: "dataTable" }] });
const seen = [convert(row), convert(count), convert(half), new Turndown().turndown(count), new Turndown().turndown(half), named];
console.log(seen);
if (seen.slice(0, 5).join("|") !== "Tablets25 mL|109/L|11/2 tablets|109/L|11/2 tablets" || !/Tablets +2 +5 mL/.test(named)) { console.log("CHANGED"); process.exit(1); }
J
node plain.js
venv/bin/python -c '
from importlib.metadata import version
from markdownify import markdownify
print("markdownify", version("markdownify"), markdownify("10<sup>9</sup>/L"))
raise SystemExit(0 if markdownify("10<sup>9</sup>/L") == "109/L" else "CHANGED")'
