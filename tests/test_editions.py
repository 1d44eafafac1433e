"""Every edition, on every paper, in every ink: outside checkers, limits, words, and pages drawn as a copier shows them.

The quick run uses the small content; the documented command takes three shipped booklets through all of it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

import pytest
from PIL import Image, ImageOps

from booklet import Library, Profile
from booklet.check.finished import breaches, measure
from booklet.check.variants import Variant
from booklet.document.compose import compose
from booklet.formats.pdf import draw_reader
from booklet.formats.png import page_pictures
from booklet.library.matrix import matrix
from booklet.model.elements import Cards, Table
from booklet.typeset import Pages
from booklet.typeset.boxes import Mark, Run, Shape, moved
from booklet.typeset.text.typefaces import width
from booklet.typeset.theme.colors import contrast
from tests.checkers import Conforms, outloud_faults, qpdf_faults, verapdf_command
from tests.edition_variants import (
    ENDS,
    LAID_OUT,
    QUICK,
    SHIPPED,
    VARIANTS,
    built,
    each_variant,
    named,
    sample,
    shipped,
    some_variants,
)
from tests.page_texts import pieces, texts
from tests.tag_outline import read_tags

TINY: Final = (Profile("b-cell", risk="high"), Profile("open", audience="patient"), Profile("other"))


ONE_PAPER: Final = tuple({each.edition: each for each in reversed(QUICK)}.values())
"""Each edition on one paper."""

needs_qpdf = pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
needs_verapdf = pytest.mark.skipif(verapdf_command() is None, reason="veraPDF is not installed")


def files(folder: Path, variant: Variant, library: Library, profiles: tuple[Profile, ...]) -> Iterator[Path]:
    """Yield the PDFs of a variant: the profiles' booklets, and the one that holds every element."""
    data = {named(profile): built(profile, library, variant).reader_pdf() for profile in profiles}
    data["every-element"] = draw_reader(sample(variant), ENDS)
    for name, each in data.items():
        path = folder / f"{name}-{named(variant)}.pdf"
        path.write_bytes(each)
        yield path


@needs_qpdf
@some_variants
def test_small_booklets_pass_qpdf_and_outloud(variant: Variant, tiny: Library, tmp_path: Path) -> None:
    """No syntax error, and nothing a screen reader stumbles over."""
    for path in files(tmp_path, variant, tiny, TINY):
        assert qpdf_faults(path) == []
        assert outloud_faults(path) == []


@needs_verapdf
@pytest.mark.parametrize(
    "variant",
    [pytest.param(each, marks=[] if each in ONE_PAPER else pytest.mark.matrix) for each in QUICK],
    ids=named,
)
def test_every_element_passes_verapdf(variant: Variant, tmp_path: Path, conforms: Conforms) -> None:
    """PDF/UA-1 and PDF/A-2a, in each edition; the whole matrix has each paper, and booklets in each ink."""
    for path in files(tmp_path, variant, shipped(), ()):
        conforms(path)


@pytest.mark.matrix
@needs_qpdf
@needs_verapdf
@each_variant
def test_shipped_booklets_pass_all_checkers(variant: Variant, tmp_path: Path, conforms: Conforms) -> None:
    """Three booklets, each in each edition, on each paper, in each ink."""
    paths = list(files(tmp_path, variant, shipped(), SHIPPED))
    assert [qpdf_faults(path) + outloud_faults(path) for path in paths] == [[]] * len(paths)
    for path in paths:
        conforms(path)


@some_variants
def test_shipped_booklets_keep_the_limits(variant: Variant) -> None:
    """Size of type, characters a line, contrast in color and in grey, ink, words and white."""
    for profile in SHIPPED:
        assert list(breaches(measure(built(profile, shipped(), variant).pages))) == []
    assert [message for _, message in breaches(measure(sample(variant)))] == []


@each_variant
def test_the_same_input_gives_the_same_bytes(variant: Variant, tiny: Library) -> None:
    """In each variant, and no variant has the bytes of another."""
    data = built(TINY[0], tiny, variant).reader_pdf()
    assert data == built(TINY[0], tiny, variant).reader_pdf()
    assert all(data != built(TINY[0], tiny, other).reader_pdf() for other in VARIANTS if other != variant)


some_layouts = pytest.mark.parametrize(
    ("profile", "variant"),
    [
        pytest.param(profile, variant, marks=() if (row + column) % len(SHIPPED) == 0 else pytest.mark.matrix)
        for row, profile in enumerate(SHIPPED)
        for column, variant in enumerate(LAID_OUT)
    ],
    ids=named,
)
"""Each edition on each paper with one booklet a day, and with the others when the whole matrix is asked for."""


@some_layouts
def test_ink_changes_neither_pages_nor_words(profile: Profile, variant: Variant) -> None:
    """A nurse and a family with different prints speak of the same page 9."""
    full, *others = (built(profile, shipped(), variant._replace(ink=ink)).pages for ink in ("full", "low", "grey"))
    for other in others:
        assert other.anchors == full.anchors
        assert other.tags == full.tags
        assert [list(words(page)) for page in pages_of(other)] == [list(words(page)) for page in pages_of(full)]


@pytest.mark.parametrize("profile", SHIPPED, ids=named)
def test_large_print_says_all_there_is_to_say(profile: Profile) -> None:
    """No text is lost with the columns; a source mark in brackets is spoken as a raised one is."""
    made = built(profile, shipped(), Variant("letter", "large-print", "full"))
    said = read_tags(made.reader_pdf()).heard
    for part in compose(made.plan, shipped()).parts:
        for element in part.elements:
            for text in texts(element):
                assert all(piece in said for piece in pieces(text)), text.plain
    assert "[" not in said


def _ranges(words: Sequence[str]) -> Iterator[str]:
    """Yield every range of neighboring words."""
    for start, end in combinations(range(len(words) + 1), 2):
        yield " ".join(words[start:end])


@some_layouts
def test_no_card_is_cut(profile: Profile, variant: Variant) -> None:
    """What has a head that is printed again on the next page is a table, or a card that has no box to tick."""
    made = built(profile, shipped(), variant)
    pages = made.pages
    heads: set[str] = set()
    for part in compose(made.plan, shipped()).parts:
        for each in part.elements:
            if isinstance(each, Table):
                # A head may take two lines; a line ends between words.
                heads |= {line for column in each.columns for line in _ranges(column.head.plain.split(" "))}
            if isinstance(each, Cards) and not each.has_ticks:
                heads |= {words for card in each.items for words in (card.title.plain, card.badge.plain)}
    for page in pages.pages:
        first = next((placed for placed in page.placed if any(isinstance(mark, Run) for mark in placed.marks)), None)
        runs = [mark for mark in first.marks if isinstance(mark, Run)] if first else []
        if runs and all(run.tag < 0 for run in runs):
            assert {run.text.strip() for run in runs} <= heads, f"page {page.number}"


@some_layouts
def test_pages_are_well_filled(profile: Profile, variant: Variant) -> None:
    """No heading ends a page, and no page but a chapter's last has less than a quarter of it used."""
    made = built(profile, shipped(), variant).pages
    theme = made.theme
    for page in made.pages:
        runs = [(placed, mark) for placed in page.placed for mark in placed.marks if isinstance(mark, Run)]
        placed, lowest = max(runs, key=lambda each: each[0].y + each[1].y)
        assert page.tags[placed.element][lowest.tag].role not in {"H2", "H3", "H4"}, f"page {page.number}"
        used = (max(each.y + each.height for each in page.placed) - theme.top) / (theme.bottom - theme.top)
        assert round(used, 2) >= 0.25, f"page {page.number}"


def pages_of(made: Pages) -> Iterator[tuple[Mark, ...]]:
    """Yield the marks of each page, with places counted from its corner."""
    for page in made.pages:
        text = (moved(mark, placed.x, placed.y) for placed in page.placed for mark in placed.marks)
        yield (*text, *page.furniture)


def words(marks: tuple[Mark, ...]) -> Iterator[tuple[str, float, float, float]]:
    """Yield what is written on a page, with its place and size."""
    yield from ((mark.text, mark.x, mark.y, mark.size) for mark in marks if isinstance(mark, Run))


SCALE = 4
"""Pixels to a point, so that the stems of the smallest type are wider than one."""


@some_variants
def test_drawn_pages_can_be_read_from_a_copier(variant: Variant) -> None:
    """Drawn and turned to grey, all words stand out 4.5 to 1 from their ground, and boxes to tick 3 to 1."""
    pages = sample(variant)
    numbers = [page.number for page in pages.pages]
    drawn = page_pictures(draw_reader(pages, ENDS), numbers, round(pages.paper.width * SCALE))
    for picture, marks in zip(drawn, pages_of(pages), strict=True):
        red, green, blue = picture.convert("RGB").split()
        if variant.ink == "grey":
            assert red.tobytes() == green.tobytes() == blue.tobytes()
        copy = ImageOps.grayscale(picture)
        for mark in marks:
            if isinstance(mark, Run) and mark.text.strip():
                assert stands_out(copy, *area_of(mark)) >= 4.5, mark.text
            elif isinstance(mark, Shape) and mark.tag >= 0:
                edge = (mark.x - 2, mark.y - 2, mark.x + mark.width / 4, mark.y + mark.height / 2)
                assert stands_out(copy, *edge) >= 3


def area_of(run: Run) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom edge of a run's letters."""
    wide = width(run.text.rstrip(), is_bold=bool(run.face % 2)) * run.size
    return run.x, run.y - run.size * 0.7, run.x + wide, run.y


def stands_out(picture: Image.Image, *area: float) -> float:
    """Return the contrast of the darkest and the lightest spot of a part of a grey picture."""
    darkest, lightest = picture.crop(tuple(round(edge * SCALE) for edge in area)).getextrema()  # type: ignore[arg-type]
    dark, light = (float(value) / 255 for value in (darkest, lightest))  # type: ignore[arg-type]
    return contrast((dark, dark, dark), (light, light, light))


def test_the_sample_is_of_the_matrix() -> None:
    """The three booklets are among those that are made."""
    assert set(SHIPPED) <= set(matrix(shipped()))
