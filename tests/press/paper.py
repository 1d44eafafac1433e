"""Booklets of as many pages as wanted, and hands that fold their sheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from booklet.model.document import Document, Part
from booklet.model.elements import Heading, PageBreak
from booklet.model.papers import PAPERS, Paper
from booklet.model.text import Text
from booklet.press.options import Binding, Flip
from booklet.press.print_job import Laid, Side
from booklet.press.sheet_papers import SHEETS
from booklet.typeset import Pages, make_up
from booklet.typeset.boxes import Mark, Run
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH

PAGE_SIZES = tuple(PAPERS[name] for name in SHEETS)
"""Every page size that has a sheet."""


def manuscript(count: int) -> Document:
    """Return a manuscript of so many pages: a front cover, pages that say their number, a back cover."""
    inner = tuple(each for number in range(2, count) for each in (PageBreak(), Heading(Text.of(f"Page {number}"), 2)))
    parts = [Part("", "", "teal", (Heading(Text.of("Front"), 2),))]
    if inner:
        parts.append(Part("Inside", "1", "teal", inner))
    if count > 1:
        parts.append(Part("", "", "teal", (Heading(Text.of("Back"), 2),)))
    return Document("A booklet", ENGLISH, "", parts, notes="Notes")


def booklet(count: int, paper: Paper = PAGE_SIZES[0]) -> Pages:
    """Return a booklet of so many pages."""
    return make_up(manuscript(count), Theme(paper))


def headline(marks: Iterable[Mark]) -> str:
    """Return the first words of a page's marks: here its heading."""
    return next(mark.text for mark in marks if isinstance(mark, Run)).strip()


OTHER = {"left": "right", "right": "left"}


def halves(side: Side) -> dict[str, Laid]:
    """Return what lies on each half of a side as it is drawn, found by where it may be seen."""
    found = {}
    for laid in side.laid:
        half = "left" if laid.clip.x + laid.clip.width / 2 < side.width / 2 else "right"
        half = OTHER[half] if side.is_turned else half
        assert half not in found, "two pages on one half"
        found[half] = laid
    return found


def read_folded(sides: Sequence[Side], signatures: Sequence[int], binding: Binding, flip: Flip = "short") -> list[Laid]:
    """Fold sheets of paper, put each signature's into each other, and return the pages as a reader turns them.

    Turned over at its short edge, a sheet's left half has its back on the right, and the back's head is at the
    front's. Turned over at its long edge, its left half has its back on the left, and the back's head is at the front's
    foot, so that what is printed there has to stand upside down. It is folded with its front outside, and lies in the
    one before it. Bound at the left, the half on the front's right comes first.

    Args:
        sides: Front and back of each sheet, in printing order, as the printer gets them.
        signatures: How many sheets each signature has.
        binding: The edge the booklet is bound at.
        flip: The edge at which the printer turns a sheet over.
    """
    first, second = ("right", "left") if binding == "left" else ("left", "right")
    other = OTHER if flip == "short" else {half: half for half in OTHER}
    assert not any(front.is_turned for front in sides[::2])
    assert all(back.is_turned == (flip == "long") for back in sides[1::2]), "a page stands on its head"
    sheets = [(halves(front), halves(back)) for front, back in zip(sides[::2], sides[1::2], strict=True)]
    pages: list[Laid] = []
    for count in signatures:
        stack, sheets = sheets[:count], sheets[count:]
        for front, back in stack:
            pages += [front[first], back[other[first]]]
        for front, back in reversed(stack):
            pages += [back[other[second]], front[second]]
    assert not sheets
    return pages
