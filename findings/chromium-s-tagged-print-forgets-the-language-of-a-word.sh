#!/usr/bin/env bash
# Guess: lang="es" is kept in Chromium's tagged PDF wherever it stands. It is kept on a paragraph.
# What happens (Chromium 156, --print-to-pdf): on a word or a half sentence (<span lang="es">) it is dropped: the tag is there, without Lang.
# Why it hurts: "Fever (fiebre)" is how bilingual glossaries are set, word by word; each is read by the wrong voice. WCAG 3.1.2 asks
#   for exactly this, the page has it, and tests of the HTML pass.
# Instead: put each language into a block of its own (a table cell, a paragraph).
# Needs: chromium (Debian: apt-get install chromium).
set -euo pipefail
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || { echo "please install chromium"; exit 2; }
"$browser" --version 2>/dev/null
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check pikepdf==10.18.0
cd "$work"
cat > page.html <<'H'
<!doctype html><html lang="en"><title>T</title><p>Fever is <span lang="es">fiebre</span>.</p><p lang="fr">Appelez.</p></html>
H
"$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" --no-pdf-header-footer \
  --print-to-pdf=page.pdf "file://$work/page.html" >/dev/null 2>&1
venv/bin/python - <<'P'
import pikepdf

with pikepdf.open("page.pdf") as pdf:
    tags = {str(o.S): str(o.Lang) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o and "/Lang" in o}
    page = b"Lang" in pdf.pages[0].Contents.read_bytes()
print("languages on tags:", tags, "| in the page:", page)
raise SystemExit(0 if tags == {"/Document": "en", "/P": "fr"} and not page else "CHANGED")
P
