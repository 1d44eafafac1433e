#!/usr/bin/env bash
# Guess: text from CSS, .warning::before { content: "Warning: " }, is in Chromium's tagged PDF: it is on the page, and screen readers
#   read it in the browser, where it counts for an element's name.
# What happens (Chromium 156, --print-to-pdf): it is drawn and pdftotext has it; no tag has it. By tags the paragraph begins
#   behind it. Words of ::marker are tagged, those of ::before are not.
# Why it hurts: "Warning: ", "Do not: ", "Step 3: " and units are what is made this way, and what may not be missed.
# Instead: write such words into the HTML, or number with list markers.
# Needs: chromium and poppler-utils (Debian: apt-get install chromium poppler-utils).
set -euo pipefail
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "please install chromium"; exit 2; }
command -v pdfinfo >/dev/null || { echo "please install poppler-utils"; exit 2; }
"$browser" --version 2>/dev/null
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
cat > page.html <<'H'
<!doctype html><html lang="en"><title>T</title><style>.warning::before { content: "Warning: " } .go::marker { content: "Go: " }</style>
<p class="warning">Call us.</p><ul><li class="go">now</ul></html>
H
"$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --no-pdf-header-footer \
  --print-to-pdf=page.pdf "file://$work/page.html" >/dev/null 2>&1
tagged=$(pdfinfo -struct-text page.pdf 2>/dev/null); drawn=$(pdftotext page.pdf - | tr '\n\f' '  ')
echo "$tagged"; echo "drawn: $drawn"
case $drawn in *"Warning: Call us."*) ;; *) echo "CHANGED: not drawn"; exit 1 ;; esac
case $tagged in *Warning*) echo "CHANGED: it is tagged"; exit 1 ;; esac
case $tagged in *"Call us."*"Go: "*) ;; *) echo "CHANGED: other tags"; exit 1 ;; esac
