#!/usr/bin/env bash
# Guess: EbookLib writes a chapter as it was given, with all that stands on its html and body elements.
# What happens (EbookLib 0.20): of both elements every attribute is left out. An Arabic chapter with dir="rtl" on html and body has none in the book, nor its
#   class and the <style> of its head. The lang comes from an argument, and where it is not given, the book's language, "en", is written over lang="ar".
# Why it hurts: Arabic is set from the left, full stops stand at the wrong end, numbers and Latin names change places, and a voice reads Arabic as English.
# Instead: EpubHtml(lang="ar", direction="rtl"), or a div with lang and dir around the whole chapter. Look into the file that was written.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check EbookLib==0.20
cd "$work"
venv/bin/python - <<'P'
import re
import zipfile
from importlib.metadata import version

from ebooklib import epub

print("EbookLib", version("EbookLib"))
CHAPTER = '<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" dir="rtl"><head><title>-</title></head><body dir="rtl"><p>لا تعط أسبرين.</p></body></html>'


def tags(**options):
    book = epub.EpubBook()
    book.set_identifier("leaflet")
    book.set_title("Leaflet")
    book.set_language("en")
    chapter = epub.EpubHtml(title="-", file_name="chapter.xhtml", **options)
    chapter.content = CHAPTER
    for item in (chapter, epub.EpubNcx(), epub.EpubNav()):
        book.add_item(item)
    book.toc, book.spine = (chapter,), ["nav", chapter]
    epub.write_epub("leaflet.epub", book)
    written = zipfile.ZipFile("leaflet.epub").read("EPUB/chapter.xhtml").decode()
    return [re.findall(r' (lang|dir)="(\w+)"', tag) for tag in re.findall(r"<(?:html|body)[^>]*>", written)]


plain, told = tags(), tags(lang="ar", direction="rtl")
print("as it is:", plain, "with lang and direction:", told)
raise SystemExit(0 if plain == [[("lang", "en")], []] and ("dir", "rtl") in [*told[0], *told[1]] else "CHANGED")
P
