#!/usr/bin/env bash
# Guess: both sides on a printer that prints one: first the odd pages (page-set=odd), then the even ones in reverse order on the other side of the stack. Where the file has 5 pages, the even set begins with an empty side.
# What happens (cups-filters 1.28.17, pdftopdf): the even set of 5 pages is pages 4 and 2. The sheet with page 5 is fed first, so page 4 is printed on its back, page 2 on the back of page 3, and page 1 has none. With two
#   pages on a side (number-up=2), and with sides=two-sided-long-edge, the empty side is there.
# Why it hurts: a booklet with an odd number of pages is in the wrong order on every sheet; with an even number it is right, so a trial with two sheets passes.
# Instead: add an empty page first (qpdf), or take the sheet of the last page off the stack.
# Needs: cups-filters (Debian: apt-get install cups-filters).
set -euo pipefail
filter=/usr/lib/cups/filter/pdftopdf
[ -x $filter ] || { echo "please install cups-filters"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check fpdf2==2.8.9 pypdf==7.1.1
venv/bin/python - <<'P'
import fpdf

file = fpdf.FPDF(format="letter")
file.set_font("Helvetica", size=40)
for number in range(1, 6):
    file.add_page()
    file.cell(text=f"Page{number}")
file.output("file.pdf")
P
print() { CONTENT_TYPE=application/pdf $filter 1 user title 1 "$1" file.pdf 2>/dev/null; }
print "page-set=odd" >odd.pdf; print "page-set=even outputorder=reverse" >even.pdf; print "page-set=even number-up=2" >two.pdf; print "sides=two-sided-long-edge outputorder=reverse" >both.pdf
venv/bin/python - <<'P'
import pypdf

seen = {name: [page.extract_text().replace("\n", " ") for page in pypdf.PdfReader(f"{name}.pdf").pages] for name in ("odd", "even", "two", "both")}
print(seen)
right = [["Page1", "Page3", "Page5"], ["Page4", "Page2"], ["Page3 Page4", ""], ["", "Page5", "Page4", "Page3", "Page2", "Page1"]]
raise SystemExit("CHANGED" if list(seen.values()) != right else 0)
P
