#!/usr/bin/env bash
# Guess: pdfinfo -struct-text gives all words of a tag, as pdftotext gives all words of a page.
# What happens (Poppler 22.12.0 with Chromium 156's tagged print, Debian 12): a tag's text ends at its first no-break space or soft hyphen.
#   "Call at 38.5&nbsp;°C and go." is "Call at 38.5 ". Chromium puts a mark of its own (Span with ActualText) round such a character, inside the
#   tag's, and Poppler takes the inner one's end for the outer's. pdftotext has all of it.
# Why it hurts: it is the command with which accessible PDFs are checked; it finds faults that are not there, and a comparison
#   by words stops at the very numbers that were set with care.
# Instead: read tags with PDFium or pdf.js (getStructTree and marked content); in a writer of your own, give such spans an MCID
#   of their own beside the text, not inside it.
# Needs: chromium and poppler-utils (Debian: apt-get install chromium poppler-utils).
set -euo pipefail
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "please install chromium"; exit 2; }
command -v pdfinfo >/dev/null || { echo "please install poppler-utils"; exit 2; }
"$browser" --version 2>/dev/null; pdfinfo -v 2>&1 | sed -n 1p
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
echo '<!doctype html><html lang="en"><title>T</title><p>Call at 38.5&nbsp;°C and go.</p><p>Take mercapto&shy;purine today.</p><p>Do not wait.</p></html>' > page.html
"$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --no-pdf-header-footer \
  --print-to-pdf=page.pdf "file://$work/page.html" >/dev/null 2>&1
tagged=$(pdfinfo -struct-text page.pdf 2>/dev/null); drawn=$(pdftotext page.pdf - | tr '\n\f' '  ')
echo "$tagged"; echo "on the page: $drawn"
case $drawn in *"and go."*today*wait*) ;; *) echo "CHANGED: not on the page"; exit 1 ;; esac
case $tagged in *"and go"*|*today*) echo "CHANGED: all words are there"; exit 1 ;; esac
case $tagged in *"Call at 38.5"*"Take mercapto"*"Do not wait."*) ;; *) echo "CHANGED"; exit 1 ;; esac
