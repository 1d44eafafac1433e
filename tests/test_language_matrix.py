"""Every language that is shipped, as finished PDFs: what is printed and heard, and what outside checkers say.

The quick run makes one booklet of each language; the documented command for the matrix makes every subtype for each
audience, each pack, edition and paper, and each sheet and card.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest
from pypdfium2 import PdfDocument

from booklet import Order, Profile
from booklet.composing import composed
from booklet.make import Product, make
from booklet.model.text import AUDIENCES, Text
from booklet.model.wording import fill
from booklet.press.bleed import marks_of
from booklet.press.folding import PAGES_OF_A_SHEET
from booklet.press.options import Ward
from booklet.translation.translated import translated
from booklet.typeset.boxes import Run
from booklet.typeset.pages.notes_pages import filled_up
from booklet.typeset.text.extents import visible
from tests.checkers import Conforms, outloud_faults, qpdf_faults, verapdf_command
from tests.page_texts import SAMPLE, library, texts, unheard
from tests.press.paper import headline, read_folded
from tests.tag_outline import languages, read_tags
from tests.translation.languages import shipped_languages
from tests.translation.shipped import LANGUAGES, all_is_said

DAILY: Final = SAMPLE[1]

KINDS: Final[tuple[dict[str, Any], ...]] = (
    *({"paper": paper} for paper in ("half-letter", "a5", "letter", "a4")),
    *({"edition": "large-print", "paper": paper} for paper in ("letter", "a4")),
    *({"pack": pack, "ink": ink} for pack, ink in (("first-days", "low"), ("first-month", "grey"), ("later", "full"))),
    {"pack": "first-days", "fillable": True},
    *({"product": product} for product in ("card", "home-sheet", "school-sheet", "emergency-sheet")),
    *({"product": product, "with_language": "en-US"} for product in ("card", "school-sheet", "emergency-sheet")),
)
"""What is made in each language: each paper, edition and ink, each pack, cards and sheets, in two languages, too."""

each_language = pytest.mark.parametrize("tag", LANGUAGES)


def ordered(tag: str, profile: Profile = DAILY, **kind: Any) -> Order:
    """Return an order in a language; where not all is said, for a draft."""
    return Order(profile, language=tag, draft_language=not all_is_said(tag), **kind)


@lru_cache(maxsize=4)
def made(order: Order) -> Product:
    """Return what an order asks for."""
    return make(order, library())


@each_language
def test_tagged_text_is_the_source_text(tag: str) -> None:
    """Character by character: no glyph stands for another one, and no word is heard before another."""
    order = ordered(tag)
    assert list(unheard(read_tags(made(order).pdf()).heard, composed(order, library()).document.parts)) == []


def every_text(tag: str) -> Iterator[Text]:
    """Yield the texts of a booklet in a language."""
    parts = composed(ordered(tag), library()).document.parts
    return (text for part in parts for element in part.elements for text in texts(element))


@each_language
def test_quotation_marks_are_those_of_the_language(tag: str) -> None:
    """What the program quotes, too, such as what wards call a medicine."""
    own = fill(translated(library(), tag).language.rows.quoted, name="")
    others = set("“”„«»‹›「」") - set(own)
    words = (span.text for text in every_text(tag) for span in text.spans if not span.language)
    assert [each for each in words if others.intersection(each)] == []


@each_language
def test_words_keep_clear_of_the_mark_of_a_source(tag: str) -> None:
    """Before them stands a space, also where the language writes none between sentences; a mark is no part of them."""
    behind = [after.text[:1] for text in every_text(tag) for mark, after in pairwise(text.spans) if mark.cite]
    assert set(behind) <= {" ", "\u00a0", ".", "。"}


@each_language
def test_the_file_says_which_language_it_is(tag: str) -> None:
    """And that nobody has signed it, in its own words; English is named only if some of it is not translated yet."""
    data = made(ordered(tag)).pdf()
    assert languages(data) == ({tag} if all_is_said(tag) else {tag, "en-US"})
    draft = next(each.draft for each in shipped_languages() if each.tag == tag)
    assert draft in read_tags(data).heard


@pytest.mark.skipif(verapdf_command() is None, reason="veraPDF is not installed")
@each_language
def test_what_is_taught_first_conforms(tag: str, tmp_path: Path, conforms: Conforms) -> None:
    """PDF/UA-1 and PDF/A-2a; the whole matrix has the whole booklet, and every kind of each."""
    path = tmp_path / "made.pdf"
    path.write_bytes(made(ordered(tag, pack="first-days")).pdf())
    conforms(path)


@each_language
def test_nothing_stands_outside_the_margins(tag: str) -> None:
    """However wide the letters of a language are."""
    pages = made(ordered(tag)).pages
    theme = pages.theme
    for page in pages.pages:
        for placed in page.placed:
            if placed.x == 0:  # a band or cover, over the margins by design
                continue
            assert placed.y + placed.height <= theme.bottom + 0.01, f"page {page.number}"
            for run in (mark for mark in placed.marks if isinstance(mark, Run)):
                left, right = visible(run)
                assert placed.x + right <= theme.paper.width - theme.side + 0.5, f"page {page.number}: {run}"
                assert placed.x + left >= theme.side - 0.5, f"page {page.number}: {run}"


@each_language
@pytest.mark.parametrize("signature", [0, 16])
def test_folded_sheets_read_in_order(tag: str, signature: int) -> None:
    """Bound where the language's books are, folded and put into each other, each page once."""
    product = made(ordered(tag))
    job = product.press_job(Ward(signature=signature))
    assert job.binding == ("right" if product.metadata.language.direction == "rtl" else "left")
    sides = job.sides[2:]
    sheets = len(sides) // 2
    stacks = (
        [min(signature // 4, sheets - done) for done in range(0, sheets, signature // 4)] if signature else [sheets]
    )
    laid = read_folded(sides, stacks, job.binding)
    assert [each.page for each in laid] == list(range(1, job.pages + 1))
    pages = filled_up(product.pages, product.document, PAGES_OF_A_SHEET).pages
    assert [headline(each.marks) for each in laid] == [headline(marks_of(page)) for page in pages]


def halves_of(pdf: bytes) -> Iterator[list[str]]:
    """Yield the words on the left and the right half of each page, without spaces."""
    with PdfDocument(pdf) as document:
        for page in document:
            said, middle = page.get_textpage(), page.get_width() / 2
            halves = (said.get_text_bounded(right=middle), said.get_text_bounded(left=middle))
            yield ["".join(words.split()) for words in halves]


def test_folded_sheets_say_in_chinese_what_the_booklet_says() -> None:
    """Each half of a side, in the file that goes to the printer, has the words of the page that folding puts there."""
    product = made(ordered("zh-Hans"))
    sides = [*halves_of(product.press_pdf(Ward()))][2:]
    placed: dict[int, str] = {}
    for index, (left, right) in enumerate(sides):
        low, high = index + 1, 2 * len(sides) - index
        placed[low], placed[high] = (left, right) if index % 2 else (right, left)
    with PdfDocument(product.pdf()) as document:
        read = ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
    # Whoever reads the sheet sees the mark that a screen reader says as words.
    printed = [re.sub("（资料(.*?)）", lambda mark: mark[1].replace("、", ","), words) for words in read]
    last = len(printed) - 1
    assert [placed[number] for number in range(1, last + 1)] == printed[:last]
    # Pages for notes stand before the back cover.
    assert placed[2 * len(sides)] == printed[last]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@each_language
def test_passes_qpdf(tag: str, tmp_path: Path) -> None:
    """No syntax error, no damaged stream."""
    path = tmp_path / "made.pdf"
    path.write_bytes(made(ordered(tag)).pdf())
    assert qpdf_faults(path) == []


@pytest.mark.matrix
@pytest.mark.skipif(verapdf_command() is None, reason="veraPDF is not installed")
@each_language
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(map(str, kind.values())))
def test_every_kind_conforms(tag: str, kind: dict[str, Any], tmp_path: Path, conforms: Conforms) -> None:
    """PDF/UA-1 and PDF/A-2a, and the rules that a validator cannot check."""
    path = tmp_path / "made.pdf"
    path.write_bytes(made(ordered(tag, **kind)).pdf())
    conforms(path)
    assert outloud_faults(path) == []


@pytest.mark.matrix
@pytest.mark.skipif(verapdf_command() is None, reason="veraPDF is not installed")
@each_language
@pytest.mark.parametrize("subtype", sorted(library().subtypes))
def test_every_subtype_conforms(tag: str, subtype: str, tmp_path: Path, conforms: Conforms) -> None:
    """For each audience, with all that is said heard in order."""
    for audience in AUDIENCES:
        order = ordered(tag, Profile(subtype, audience=audience))
        path = tmp_path / f"{audience}.pdf"
        path.write_bytes(made(order).pdf())
        conforms(path)
        assert qpdf_faults(path) == []
        assert list(unheard(read_tags(made(order).pdf()).heard, composed(order, library()).document.parts)) == []
