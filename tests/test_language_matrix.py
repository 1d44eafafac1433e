"""Every language that is shipped, as finished PDFs: what is printed and heard, and what outside checkers say.

The quick run makes one booklet of each language; the documented command for the matrix makes every subtype for each
audience, each pack, edition and paper, and each sheet and card.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pytest

from booklet import Order, Profile
from booklet.composing import composed
from booklet.library.library import Library
from booklet.make import Product, make
from booklet.model.text import AUDIENCES
from booklet.typeset.boxes import Run
from tests.checkers import Conforms, outloud_faults, qpdf_faults, verapdf_command
from tests.page_texts import SAMPLE, library, pieces, run_width, texts
from tests.tag_outline import languages, read_tags
from tests.translation.languages import shipped_languages
from tests.translation.shipped import LANGUAGES, all_is_said

DAILY: Final = SAMPLE[1]

WHOLE: Final = "ar"
"""Whose whole booklet is held against the rules every day: what is read from the right has most to get wrong."""

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


def unheard(product: Product, order: Order, library: Library) -> Iterator[str]:
    """Yield what the document says and the file does not, in its order, spaces included."""
    said = read_tags(product.pdf()).heard
    position = 0
    for part in composed(order, library).document.parts:
        for element in part.elements:
            for words in (words for text in texts(element) for words in pieces(text)):
                found = said.find(words, position)
                if found < 0:
                    yield words
                else:
                    position = found + len(words)


@each_language
def test_tagged_text_is_the_source_text(tag: str) -> None:
    """Character by character: no glyph stands for another one, and no word is heard before another."""
    order = ordered(tag)
    assert list(unheard(made(order), order, library())) == []


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
    """PDF/UA-1 and PDF/A-2a; of one language the whole booklet, and with the whole matrix every kind of each."""
    path = tmp_path / "made.pdf"
    path.write_bytes(made(ordered(tag) if tag == WHOLE else ordered(tag, pack="first-days")).pdf())
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
                right = placed.x + run.x + run_width(run)
                assert right <= theme.paper.width - theme.side + 0.5, f"page {page.number}: {run}"
                assert placed.x + run.x >= theme.side - 0.5, f"page {page.number}: {run}"


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
        assert list(unheard(made(order), order, library())) == []
