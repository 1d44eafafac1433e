#!/usr/bin/env bash
# Guess: `baseline-shift="super"` of SVG raises the 9 of 10⁹, and Arabic letters join; or the file is refused.
# What happens (CairoSVG 2.9.1): `baseline-shift` is not looked at, whether as a word, a share or a length: the 9 stands on the line, "109/L". Arabic is set letter by letter from left to right, so that "لا" begins at
#   the wrong side. Nothing is reported; `dy` is looked at.
# Why it hurts: labels of charts and drawings are made with it: a count of 10 to the 9th is printed as a hundred and nine, and "do not give" in Arabic is no word.
# Instead: `dy` and a smaller size; text as paths, made by what shapes it.
# Needs: a font with Arabic letters (Debian: apt-get install fonts-dejavu-core).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check cairosvg==2.9.1 pypdfium2==5.15.2
venv/bin/python - <<'P'
import cairosvg
import pypdfium2

def places(text, axis):
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><text x="50" y="50" font-size="30">{text}</text></svg>'
    page = pypdfium2.PdfDocument(cairosvg.svg2pdf(bytestring=drawing.encode()))[0].get_textpage()
    return [(page.get_text_range(at, 1), round(page.get_charbox(at)[axis])) for at in range(page.count_chars())]

shifts = ['baseline-shift="super"', 'baseline-shift="40%"', 'baseline-shift="10"', 'dy="-10"']
feet = [dict(places(f"10<tspan {shift}>9</tspan>/L", 1)) for shift in shifts]
raised = [foot["9"] - foot["0"] for foot in feet]
arabic = places("لا تعطوا", 0)
print("CairoSVG", cairosvg.__version__, "the 9 is raised by", raised, "left edges", [place for _, place in arabic])
first, last = (min(place for letter, place in arabic if letter == wanted) for wanted in "لو")
raise SystemExit(0 if raised[:3] == [0, 0, 0] and raised[3] > 5 and first < last else "CHANGED")
P
