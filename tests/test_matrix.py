"""Every subtype and allowed risk group, as finished PDFs: checkers, text, pages.

The quick run takes three booklets through the outside checkers; the README's command for this file takes all of them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from booklet import Booklet, Library, Profile, build_booklet
from booklet.elements import Element
from booklet.selection.manuscript import compose
from booklet.selection.select import select_blocks
from booklet.text import Text
from booklet.typeset.boxes import Run, Shape
from booklet.typeset.fonts import width
from booklet.typeset.theme import Theme
from booklet.units import PAPERS
from tests.checkers import outloud_faults, qpdf_faults, verapdf_command, verapdf_faults
from tests.tag_outline import read_tags

PAIRS: list[tuple[str, str | None]] = [
    *((subtype, risk) for subtype in ("b-cell", "unspecified") for risk in ("standard", "high", None)),
    *((subtype, risk) for subtype in ("t-cell", "ph-positive", "kmt2a") for risk in ("high", None)),
    ("burkitt", None),
]
SAMPLE: list[tuple[str, str | None]] = [("ph-positive", "high"), ("unspecified", None), ("burkitt", None)]

each_pair = pytest.mark.parametrize(("subtype", "risk"), PAIRS, ids=lambda value: value or "unknown")
sample_then_all = pytest.mark.parametrize(
    ("subtype", "risk"),
    [*SAMPLE, *(pytest.param(*pair, marks=pytest.mark.matrix) for pair in PAIRS if pair not in SAMPLE)],
    ids=lambda value: value or "unknown",
)


@dataclass(frozen=True)
class Finished:
    """A booklet and its PDF."""

    made: Booklet
    data: bytes


@cache
def library() -> Library:
    """Return the shipped content, read once."""
    return Library.load()


@cache
def finished(subtype: str, risk: str | None, paper: str = "half-letter") -> Finished:
    """Return a booklet of the matrix, made once."""
    made = build_booklet(Profile(subtype=subtype, risk=risk), library(), paper=paper)
    return Finished(made, made.reader_pdf())


def saved(folder: Path, subtype: str, risk: str | None, paper: str = "half-letter") -> Path:
    """Return the path of the booklet's PDF, written to the folder."""
    path = folder / f"{subtype}-{risk or 'unknown'}-{paper}.pdf"
    path.write_bytes(finished(subtype, risk, paper).data)
    return path


def test_pairs_are_those_of_the_content() -> None:
    """No subtype and no allowed risk group is missing here."""
    assert {subtype for subtype, _ in PAIRS} == set(library().subtypes)
    for subtype in library().subtypes.values():
        assert {risk for name, risk in PAIRS if name == subtype.id} - {None} == set(subtype.risk)


@pytest.mark.skipif(verapdf_command() is None, reason="veraPDF is not installed")
def test_sample_passes_verapdf(tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a, one booklet of each track and one on A5."""
    command = verapdf_command()
    assert command
    files = [saved(tmp_path, *pair) for pair in SAMPLE]
    assert verapdf_faults(command, [*files, saved(tmp_path, "t-cell", "high", "a5")]) == []


@pytest.mark.matrix
@pytest.mark.skipif(verapdf_command() is None, reason="veraPDF is not installed")
def test_every_booklet_passes_verapdf(tmp_path: Path) -> None:
    """PDF/UA-1 and PDF/A-2a, all booklets, both papers."""
    command = verapdf_command()
    assert command
    files = [saved(tmp_path, *pair, paper) for pair in PAIRS for paper in PAPERS]
    assert verapdf_faults(command, files) == []


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@sample_then_all
def test_passes_qpdf(subtype: str, risk: str | None, tmp_path: Path) -> None:
    """No syntax error, no damaged stream, on either paper."""
    for paper in PAPERS:
        assert qpdf_faults(saved(tmp_path, subtype, risk, paper)) == []


@sample_then_all
def test_passes_outloud(subtype: str, risk: str | None, tmp_path: Path) -> None:
    """No error, in the rules of PDF/UA-1 and in those a validator cannot check, on either paper."""
    for paper in PAPERS:
        assert outloud_faults(saved(tmp_path, subtype, risk, paper)) == []


@each_pair
def test_tagged_text_is_the_source_text(subtype: str, risk: str | None) -> None:
    """Every text of the manuscript is said, in order, spaces included; source marks are said as sources."""
    plan = select_blocks(Profile(subtype=subtype, risk=risk), library())
    said = read_tags(finished(subtype, risk).data).text
    position = 0
    for part in compose(plan, library()).parts:
        for element in part.elements:
            for text in texts(element):
                for words in pieces(text):
                    found = said.find(words, position)
                    assert found >= 0, f"{words!r} is not said after {said[max(0, position - 60) : position]!r}"
                    position = found + len(words)


@each_pair
def test_no_page_is_blank_or_overfull(subtype: str, risk: str | None) -> None:
    """Each page says something, and everything on it lies inside the page's margins, tabs and bands aside."""
    made = finished(subtype, risk).made
    theme = Theme(made.pages.paper)
    for page in made.pages.pages:
        assert any(isinstance(mark, Run) for placed in page.placed for mark in placed.marks), f"page {page.number}"
        for placed in page.placed:
            if placed.x == 0:  # a band or cover, over the margins by design
                continue
            assert placed.y + placed.height <= theme.bottom + 0.01, f"page {page.number}"
            for mark in placed.marks:
                right = placed.x + mark.x + (mark.width if isinstance(mark, Shape) else run_width(mark))
                assert right <= theme.paper.width - theme.side + 0.5, f"page {page.number}: {mark}"
                assert placed.x + mark.x >= theme.side - 0.5, f"page {page.number}: {mark}"


@each_pair
def test_no_heading_stands_last_on_a_page(subtype: str, risk: str | None) -> None:
    """On either paper, what is lowest on a page is no heading; the cover's title is followed by its lines."""
    for paper in PAPERS:
        made = finished(subtype, risk, paper).made
        for page in made.pages.pages:
            runs = ((placed, mark) for placed in page.placed for mark in placed.marks if isinstance(mark, Run))
            placed, lowest = max(runs, key=lambda each: each[0].y + each[1].y)
            role = made.pages.tags[placed.element][lowest.tag].role
            assert role not in {"H1", "H2", "H3", "H4"}, f"{paper}, page {page.number}: {lowest.text}"


@each_pair
def test_nothing_is_set_under_nine_points(subtype: str, risk: str | None) -> None:
    """Not even a folio or a source mark."""
    pages = finished(subtype, risk).made.pages.pages
    marks = [mark for page in pages for placed in page.placed for mark in placed.marks]
    marks += [mark for page in pages for mark in page.furniture]
    assert min(mark.size for mark in marks if isinstance(mark, Run)) >= 9


@each_pair
def test_every_page_says_draft(subtype: str, risk: str | None) -> None:
    """Nobody has signed the texts: the cover says so, and so does the foot of every page with a folio."""
    made = finished(subtype, risk).made
    assert made.plan is not None
    assert made.plan.is_draft
    assert "Draft" in read_tags(finished(subtype, risk).data).text
    for page in made.pages.pages:
        words = [mark.text for mark in page.furniture if isinstance(mark, Run)]
        assert not words or any(text.startswith("Draft") for text in words), f"page {page.number}"


def run_width(run: Run) -> float:
    """Return how wide a run is, without the space a broken line ends with."""
    return width(run.text.rstrip(" "), is_bold=bool(run.face % 2)) * run.size


def texts(value: Element | object) -> Iterator[Text]:
    """Yield every text in an element, in reading order."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from texts(getattr(value, name))


def pieces(text: Text) -> Iterator[str]:
    """Yield what is said for a text, cut where a page number or a source mark stands in it."""
    words = ""
    for span in text.spans:
        if span.spoken:
            words += span.spoken
        else:
            words += span.text.replace("\u00a0", " ")
        if span.page:
            yield words
            words = ""
    if words:
        yield words
