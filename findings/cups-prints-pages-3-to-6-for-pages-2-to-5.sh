#!/usr/bin/env bash
# Guess: `page-ranges=2-5` prints pages 2 to 5 of a file, also two on a side, and a range of a booklet is folded from these pages alone.
# What happens (cups-filters 1.28.17, pdftopdf): with number-up=2 pages 3 to 6 are printed: the range counts sides that were put together, and takes the second and third. With booklet=on a range of 1-4 prints
#   all eight pages of the file. Alone, 2-5 is 2 to 5. Nothing is reported.
# Why it hurts: who prints "only the pages on fever" two on a side gets others, and may not see that the first is missing.
# Instead: cut the pages out first (qpdf), then print two on a side or fold.
# Needs: cups-filters, qpdf (Debian: apt-get install cups-filters qpdf).
set -euo pipefail
filter=/usr/lib/cups/filter/pdftopdf
[ -x $filter ] && command -v qpdf >/dev/null || { echo "please install cups-filters and qpdf"; exit 2; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check fpdf2==2.8.9 pypdf==7.1.1
venv/bin/python - <<'P'
import fpdf

for count in (6, 8):
    file = fpdf.FPDF(format="letter")
    file.set_font("Helvetica", size=40)
    for number in range(1, count + 1):
        file.add_page()
        file.cell(text=f"Page{number}")
    file.output(f"{count}.pdf")
P
print() { CONTENT_TYPE=application/pdf $filter 1 user title 1 "$2" "$1.pdf" 2>/dev/null; }
print 6 "page-ranges=2-5" >alone.pdf; print 6 "page-ranges=2-5 number-up=2" >two.pdf; print 8 "page-ranges=1-4 booklet=on" >folded.pdf
venv/bin/python - <<'P'
import pypdf

seen = {name: sorted(word for page in pypdf.PdfReader(f"{name}.pdf").pages for word in page.extract_text().split()) for name in ("alone", "two", "folded")}
print(seen)
pages = [[f"Page{number}" for number in numbers] for numbers in (range(2, 6), range(3, 7), range(1, 9))]
raise SystemExit("CHANGED" if list(seen.values()) != pages else 0)
P
